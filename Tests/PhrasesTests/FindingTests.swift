import Foundation
import Testing

@testable import Phrases

@Suite("Every finding has a fixture")
struct FindingTests {
    /// What no test can bring about, with the reason.
    private static let unreachable = [
        "invalid-for-geos": "a gate behind our own sweep: what it would hold back is a fault of ours that is not known yet",
        "union-adjusted": "takes borders that cross within a step of the grid; Mends.afterRounding has fixtures of its own",
    ]

    @Test("A finding that can be made is named in a test, by its identifier or by the case that stands for it")
    func named() throws {
        let tests = try ProjectSources.tests(but: "PhrasesTests")
        let cases = try Self.cases()
        let names = try #require(Phrases.group("finding")).names.filter { $0 != "place" }
        #expect(names.count > 200)
        let missing = names.filter { name in
            !tests.contains("\"\(name)\"") && !tests.contains("[\(name)]")
                && !(cases[name] ?? []).contains { tests.firstRange(of: ".\($0)") != nil }
        }
        #expect(missing.sorted() == Self.unreachable.keys.sorted())
    }

    /// The cases that stand for identifiers in the sources: `case spike`, `case selfCrossing = "self-crossing"`, and
    /// `case .rowTooLong: "csv-row-too-long"`.
    private static func cases() throws -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for room in ["Registry", "Casework", "Interchange", "Topology", "GeoPrimitives"] {
            for line in try ProjectSources.text(ofRoom: room).split(separator: "\n") {
                let line = line.drop { $0 == " " }
                guard line.hasPrefix("case ") else { continue }
                let parts = line.dropFirst(5).split(separator: "\"", omittingEmptySubsequences: false)
                let name = parts[0].drop { $0 == "." }.prefix { $0.isLetter || $0.isNumber }
                found[parts.count == 3 ? String(parts[1]) : String(name), default: []].insert(String(name))
                if room == "Casework" { found["neighbour-\(name)", default: []].insert(String(name)) }
            }
        }
        return found
    }
}
