import Testing

@Suite("Walls between the rooms")
struct ImportTests {
    @Test("every room imports only what it stands on")
    func imports() throws {
        var seen = 0
        for file in try SourceTree.sources() {
            let room = try #require(file.room, "\(file)")
            guard House.standsOn[room] != nil else {
                Issue.record("\(file): the room \(room) is not in the table of the house")
                continue
            }
            let allowed = House.allowed(in: room)
            for line in file.lines {
                guard let module = ImportTests.imported(by: line.text) else { continue }
                seen += 1
                #expect(allowed.contains(module), "\(file):\(line.number) imports \(module), which \(room) does not stand on")
            }
        }
        #expect(seen > 100, "only \(seen) imports were read")
    }

    @Test("the table has no room that is not there, and no circle")
    func table() throws {
        let rooms = Set(try SourceTree.sources().compactMap(\.room)).union(["CPROJ", "CGEOS", "CQREncode", "CZlib", "CChild", "CFiles"])
        #expect(Set(House.standsOn.keys) == rooms)
        for (room, beneath) in House.standsOn {
            for other in beneath { #expect(!House.allowed(in: other).contains(room), "\(room) and \(other) stand on each other") }
        }
    }

    @Test(
        "an import is read in every form it can be written in",
        arguments: [
            ("import Registry", "Registry"), ("public import Registry", "Registry"), ("@testable import Registry", "Registry"),
            ("    private import struct Registry.Day", "Registry"), ("@_exported public import GRDB", "GRDB"),
            ("import Foundation // why", "Foundation"), ("@preconcurrency import Foundation.NSURL", "Foundation"),
        ])
    func forms(line: String, module: String) {
        #expect(ImportTests.imported(by: line[...]) == module)
    }

    @Test("what only looks like an import is none", arguments: ["importer = 1", "// import Registry", "let text = \"import Registry\""])
    func noImport(line: String) {
        #expect(ImportTests.imported(by: line[...]) == nil)
    }

    /// The module that a line imports.
    static func imported(by line: Substring) -> String? {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
            words[..<place].allSatisfy({ $0.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains($0) })
        else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let name = kinds.contains(words[place + 1]) && place + 2 < words.count ? words[place + 2] : words[place + 1]
        return String(name.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    }
}
