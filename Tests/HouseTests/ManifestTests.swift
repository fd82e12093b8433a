import Testing

@Suite("What the package declares")
struct ManifestTests {
    @Test("nothing is declared for nothing: each target imports every module that it depends on")
    func dependencies() throws {
        let targets = try Manifest.targets()
        #expect(targets.count > 40, "only \(targets.count) targets were read")
        #expect(targets.contains { $0.name == "Journal" && $0.path == "Sources/Journal" && $0.dependencies == ["CBOR", "Crypto"] })
        for target in targets {
            let imported = try imports(in: target.path)
            for module in target.dependencies {
                #expect(imported.contains(module), "\(target.name) depends on \(module), and no file of it imports that")
            }
        }
    }

    @Test("no room stands in the table on one that it does not import")
    func table() throws {
        for (room, beneath) in House.standsOn where !beneath.isEmpty {
            let imported = try imports(in: room == "GeoData" ? room : "Sources/\(room)")
            #expect(beneath.subtracting(imported).isEmpty, "\(room): \(beneath.subtracting(imported).sorted())")
        }
    }

    /// The modules that the files beneath a folder import.
    private func imports(in folder: String) throws -> Set<String> {
        Set(try SourceTree.swiftFiles(in: folder).flatMap { file in file.lines.compactMap { ImportTests.imported(by: $0.text) } })
    }
}
