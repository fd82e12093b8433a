import Foundation
import Testing

@Suite("The threat model")
struct ThreatModelTests {
    @Test("each row names what proves it, and that is there: suites of tests, programs of Tools, parts of the torture")
    func proofs() throws {
        let text = try ThreatModelTests.text("Sources/Registry/Registry.docc/ThreatModel.md")
        let files = try SourceTree.swiftFiles(in: "Tests")
        let types = Set(files.flatMap { $0.text.matches(of: /(?:struct|class|actor) (\w+)/).map { String($0.output.1) } })
        let parts = Set(
            try ThreatModelTests.text("Tools/TortureParts/main.py").matches(of: /"(\w+)": \w+\.\w+/).map { String($0.output.1) })
        #expect(parts.contains("damages"))

        // The head of the table and the line under it are no rows.
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
        #expect(rows.count > 20)
        for row in rows {
            let cell = row.split(separator: "|").last { $0.contains { $0 != " " } } ?? ""
            let names = cell.matches(of: /`([^`]+)`/).map { String($0.output.1) }
            #expect(!names.isEmpty, "\(row) names no proof")
            for name in names {
                let words = name.split(separator: " ").map(String.init)
                if name.hasSuffix("Tests") {
                    #expect(types.contains(name), "\(name) is no suite of tests")
                } else if let program = words.first, program.hasPrefix("Tools/") {
                    let place = SourceTree.root.appending(path: program).path
                    #expect(FileManager.default.fileExists(atPath: place), "\(program) is not there")
                    #expect(words.dropFirst().allSatisfy { parts.contains($0) }, "\(name)")
                } else {
                    let isThere = parts.contains(name) || files.contains { $0.path.hasSuffix("/\(name).swift") }
                    #expect(isThere, "\(name) is neither a part of the torture nor a file of tests")
                }
            }
            for match in cell.matches(of: /`Tools\/torture` \(([^)]+)\)/) {
                let named = match.output.1.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
                #expect(parts.isSuperset(of: named), "\(named)")
            }
        }
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: SourceTree.root.appending(path: path), encoding: .utf8)
    }
}
