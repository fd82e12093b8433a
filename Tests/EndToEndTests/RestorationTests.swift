import Foundation
import Testing

@Suite("Copies, and registries made from them")
struct RestorationTests {
    @Test("a folder keeps so many copies, and one of them becomes a registry that verifies")
    func series() async throws {
        let workspace = try await Workspace.withDemonstration()
        try FileManager.default.createDirectory(atPath: workspace.path("copies"), withIntermediateDirectories: false)
        for _ in 0..<3 { try await workspace.farmzone("backup", "--to", "copies", "--keep", "2").expect(0) }
        let names = try FileManager.default.contentsOfDirectory(atPath: workspace.path("copies")).sorted()
        #expect(names.count == 2)
        try await workspace.farmzone("restore", "copies/\(names[0])", "-o", "again.gpkg").expect(0)
        let shown = try await workspace.farmzone("verify", "--registry", "again.gpkg", "--format", "json").expect(0)
        let own = try await workspace.farmzone("verify", "--format", "json").expect(0)
        #expect(shown.text == own.text)
        try await workspace.farmzone("restore", "copies/\(names[0])", "-o", "again.gpkg").expectRefusal(73)
    }

    @Test("an earlier moment has an earlier end, and one before the first entry is refused")
    func moment() async throws {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("restore", "registry.gpkg", "-o", "part.gpkg", "--until-entry", "40").expect(0)
        let shown = try await workspace.farmzone("verify", "--registry", "part.gpkg", "--format", "json").expect(0)
        #expect(try shown.json(as: VerifyAnswer.self).entries == 40)
        try await workspace.farmzone("restore", "registry.gpkg", "-o", "x.gpkg", "--until", "2001-01-01T00:00:00.000Z").expectRefusal(65)
        #expect(!FileManager.default.fileExists(atPath: workspace.path("x.gpkg")))
    }

    @Test("what a damaged journal still holds is saved, the place is named, and the status says that entries are lost")
    func recovered() async throws {
        let workspace = try await Workspace.withDemonstration()
        let script = """
            DROP TRIGGER guard_journal_update; UPDATE journal SET officer = 'x' WHERE entry = 50;
            """
        try await workspace.run("sqlite3", ["registry.gpkg", script]).expect(0)
        try await workspace.farmzone("restore", "registry.gpkg", "-o", "no.gpkg").expectRefusal(65)
        let saved = try await workspace.farmzone("recover", "registry.gpkg", "-o", "saved.gpkg").expect(65)
        #expect(saved.said.contains("entry 50"))
        let shown = try await workspace.farmzone("verify", "--registry", "saved.gpkg", "--format", "json").expect(0)
        #expect(try shown.json(as: VerifyAnswer.self).entries == 49)
    }

    @Test("a file whose end was cut off is recovered as far as it goes", arguments: [1_000, 8_192, 40_000])
    func cut(_ bytes: Int) async throws {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.run("sqlite3", ["registry.gpkg", "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE"]).expect(0)
        let whole = try workspace.bytes("registry.gpkg")
        try Data(whole.dropLast(bytes)).write(to: URL(filePath: workspace.path("registry.gpkg")))
        // What is missing of the last page alone is read as zeros.
        if bytes >= 8_192 { try await workspace.farmzone("restore", "registry.gpkg", "-o", "no.gpkg").expectRefusal(65) }
        let saved = try await workspace.farmzone("recover", "registry.gpkg", "-o", "saved.gpkg")
        #expect(saved.status == 0 || saved.status == 65, "\(saved.said)")
        if saved.status == 65 { #expect(saved.said.contains("cannot be counted"), "\(saved.said)") }
        let shown = try await workspace.farmzone("verify", "--registry", "saved.gpkg", "--format", "json").expect(0)
        #expect(try shown.json(as: VerifyAnswer.self).entries > 40)
        #expect(try workspace.bytes("registry.gpkg").count == whole.count - bytes, "the damaged file stays as it is")
    }
}
