import Foundation
import TestSupport
import Testing
import UntrustedInput
import UntrustedRequests

/// Fixtures as they are, what was once found, and fixtures that were changed: all may be refused, and nothing traps or breaks a promise.
///
/// `Tools/fuzz` tries the same ways for longer, led by what it covers.
@Suite("What strangers send")
struct UntrustedInputTests {
    private static let isDeep = ProcessInfo.processInfo.environment["FARMZONE_DEEP"] == "1"
    private static let seed = UInt64(ProcessInfo.processInfo.environment["FARMZONE_SEED"] ?? "") ?? 20_261_130

    @Test("is taken in or refused, and what is accepted is accepted the same when it is written again", arguments: UntrustedInput.readers)
    func readers(input: UntrustedInput) throws {
        let seeds = try input.seeds()
        let accepted = try seeds.filter { try input.take($0) }
        // Whoever accepts none of what is meant checks nothing of what is promised.
        #expect(!accepted.isEmpty && seeds.count > 1)
        for found in try Fixtures.files(in: "Tests/UntrustedInput/Found/\(input.name)") { _ = try input.take(found.bytes) }
        var generator = SeededGenerator(seed: Self.seed)
        // Said before, since a trap leaves no time to.
        print("\(input.name): FARMZONE_SEED=\(Self.seed)")
        for number in 0..<(Self.isDeep ? 60_000 : 2_000) {
            let bytes = ChangedBytes.change(seeds, using: &generator)
            do { _ = try input.take(bytes) } catch {
                Issue.record("\(input.name), seed \(Self.seed), case \(number): \(error): \(Data(bytes).base64EncodedString())")
                return
            }
        }
    }

    @Test("requests are answered, and never by a fault of ours")
    func requests() async throws {
        let requests = try await UntrustedRequests()
        let seeds = try UntrustedRequests.seeds()
        var given = 0
        for seed in seeds { given += try await requests.take(seed) ? 1 : 0 }
        #expect(given > seeds.count / 4 && seeds.count > 50)
        for found in try Fixtures.files(in: "Tests/UntrustedInput/Found/\(UntrustedRequests.name)") {
            _ = try await requests.take(found.bytes)
        }
        var generator = SeededGenerator(seed: Self.seed)
        print("\(UntrustedRequests.name): FARMZONE_SEED=\(Self.seed)")
        for number in 0..<(Self.isDeep ? 20_000 : 800) {
            let bytes = ChangedBytes.change(seeds, using: &generator)
            do { _ = try await requests.take(bytes) } catch {
                Issue.record("requests, seed \(Self.seed), case \(number): \(error): \(Data(bytes).base64EncodedString())")
                return
            }
        }
    }

    @Test("Tools/fuzz names the ways in that there are")
    func ways() throws {
        let place = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let lines = try String(contentsOf: place.appending(path: "Tools/fuzz"), encoding: .utf8).split(separator: "\n")
        func names(_ program: String) -> [String] {
            let list = lines.first { $0.hasPrefix("\(program)=(") }?.dropFirst(program.count + 2).dropLast() ?? ""
            return list.split(separator: " ").map { String($0) }
        }
        #expect(names("readers") == UntrustedInput.readers.map(\.name))
        #expect(names("requests") == [UntrustedRequests.name])
    }
}
