import Foundation
import Glibc
@testable import GeoPackageStore
import Journal
import Registry
import RegistryStoreContract
import Testing

@Suite("What a program says that shares no code with ours")
struct StrangerTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What `Tools/verify-registry` says of a registry.
    struct Answer: Decodable {
        struct Problem: Decodable {
            let id: String
            let table: String
            let text: String
        }
        let ok: Bool
        let entries: Int64
        let head: String
        let problems: [Problem]
        let notDerived: [String]
    }

    private func asked(_ path: String) throws -> Answer {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let program = root.appending(path: "Tools/verify-registry").path
        let pipe = try #require(popen("python3 '\(program)' --format json '\(path)'", "r"))
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { text += buffer[..<count] }
        pclose(pipe)
        return try JSONDecoder().decode(Answer.self, from: Data(text))
    }

    @Test("a registry with a row in every table follows from its journal, and nothing of it is left out")
    func rich() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let answer = try asked(folder.file())
        #expect(answer.problems.isEmpty, "\(answer.problems.prefix(9))")
        #expect(answer.notDerived.count == 1, "a table or a column that Tools/Verifier does not derive: \(answer.notDerived)")
        let head = try await scene.store.read { try $0.head() }
        #expect(answer.entries == head.number && answer.head == "\(head.hash)")
    }

    @Test("every kind of entry that is written here is known there, and nothing else is")
    func kinds() throws {
        let tools = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Tools/Verifier").path
        let script = "import sys; sys.path.insert(0, sys.argv[1]); import replay; print(chr(10).join(replay.KINDS))"
        let pipe = try #require(popen("python3 -B -c '\(script)' '\(tools)'", "r"))
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { text += buffer[..<count] }
        pclose(pipe)
        let known = Set(String(decoding: text, as: UTF8.self).split(separator: "\n").map { String($0) })
        let written = Set(EventSamples.full.map(\.kind))
        #expect(written.count > 30 && known.isSuperset(of: written), "not known to Tools/Verifier: \(written.subtracting(known))")
        // What was written by earlier versions is still read, by both.
        for kind in known.subtracting(written) {
            let error = #expect(throws: PayloadError.self) { try RegistryEvent(kind: kind, payload: [0xA0]) }
            #expect(error?.member.isEmpty == false, "\(kind) is not read here any more")
        }
    }

    @Test("whatever happens, both ways from the journal to the tables lead to the same rows", arguments: 11...16 as ClosedRange<UInt64>)
    func random(seed: UInt64) async throws {
        let scene = try await folder.scene()
        var random = RandomEvents(seed: seed)
        try await scene.commit(Sample.created)
        var today = 0
        for round in 0..<60 {
            let days = [0, 0, 1, 1, 2, 7][Int((seed &* 31 &+ UInt64(round) &* 17) % 6)]
            scene.clock.advance(days: Int64(days))
            today += days
            try await scene.commit(random.next(on: today))
        }
        #expect(try await scene.store.verify(limit: 9).problems == [])
        let answer = try asked(folder.file())
        #expect(answer.problems.isEmpty, "seed \(seed): \(answer.problems.prefix(9))")
    }
}
