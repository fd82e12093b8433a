import Foundation
import Testing

@Suite("A holder who is a person")
struct PersonTests {
    private static let name = "Nguyễn Thị Minh Hoạ 6175"
    private static let square = """
        {"type":"Polygon","coordinates":[[[106.1,21.5],[106.105,21.5],[106.105,21.504],[106.1,21.504],[106.1,21.5]]]}
        """

    private func registered() async throws -> Workspace {
        let workspace = try Workspace()
        try await workspace.farmzone("init", "--registry", "r.gpkg").expect(0)
        try workspace.write("square.geojson", PersonTests.square)
        try await workspace.farmzone(
            "area", "register", "square.geojson", "--crop", "lychee", "--holder-person", PersonTests.name, "--registry", "r.gpkg"
        ).expect(0)
        return workspace
    }

    @Test("the name is nowhere in the registry, the exports or the journal, and the officer with the key reads it")
    func sealed() async throws {
        let workspace = try await registered()
        let shown = try await workspace.farmzone("area", "show", "area-1", "--registry", "r.gpkg").expect(0)
        #expect(shown.text.contains(PersonTests.name))
        try await workspace.farmzone("export", "--as", "geojson", "-o", "a.geojson", "--all", "--registry", "r.gpkg").expect(0)
        let mark = Array("Nguyễn".utf8)
        for file in ["r.gpkg", "a.geojson"] {
            #expect(try !workspace.bytes(file).contains(mark), "\(file)")
        }
        #expect(try await workspace.farmzone("verify", "--format", "json", "--registry", "r.gpkg").expect(0).json(as: VerifyAnswer.self).ok)
    }

    @Test("who is erased does not go on lying in a copy that a killed backup left beside the registry")
    func draft() async throws {
        let workspace = try await registered()
        let draft = workspace.folder.appending(path: ".farmzone-draft-1")
        try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: false)
        try Data(try workspace.bytes("r.gpkg")).write(to: draft.appending(path: "registry.gpkg"))
        try await workspace.farmzone("person", "erase", "person-1", "--reason", "theo yêu cầu", "--registry", "r.gpkg").expect(0)
        #expect(!FileManager.default.fileExists(atPath: draft.path))
    }

    @Test("the key file is its owner's alone; one that others can read is refused, and without it there is no name")
    func keyFile() async throws {
        let workspace = try await registered()
        let key = workspace.path("r.gpkg.key")
        let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
        try await workspace.farmzone("area", "show", "area-1", "--registry", "r.gpkg").expectRefusal(77)
        try FileManager.default.removeItem(atPath: key)
        let shown = try await workspace.farmzone("area", "show", "area-1", "--registry", "r.gpkg").expect(0)
        #expect(!shown.text.contains(PersonTests.name))
    }
}
