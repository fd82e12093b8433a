import Foundation
import Registry
import Testing

@testable import Casework

@Suite("Files that hold a key")
struct SecretFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "farmzone-secret-\(UUID().uuidString)").path

    private func remove() { try? FileManager.default.removeItem(atPath: folder) }

    private var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: folder) } }

    @Test("A file is put whole under its name, its owner's alone; one that is there is not replaced unasked, and no draft is left")
    func put() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { remove() }
        let path = folder + "/a.key"
        func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }
        #expect(try SecretFile.put([1, 2], at: path, isReplacing: false))
        #expect(try !SecretFile.put([3], at: path, isReplacing: false))
        #expect(try bytes() == [1, 2])
        #expect(try SecretFile.put([4], at: path, isReplacing: true))
        #expect(try bytes() == [4])
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        #expect(try names == ["a.key"])
    }

    @Test("Where no file can be made or put, its place is told with what the system says, and no draft is left")
    func refused() throws {
        let path = folder + "/a.key"
        let none = #expect(throws: RegistryError.self) { try SecretFile.put([1], at: path, isReplacing: false) }
        #expect(none?.code == .notPermitted && none?.values["path"] == path && none?.values["detail"]?.isEmpty == false)
        let settled = #expect(throws: RegistryError.self) { try SecretFile.settle(folder + "/b") }
        #expect(settled?.code == .inputOutput)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { remove() }
        let onFolder = #expect(throws: RegistryError.self) { try SecretFile.put([1], at: path, isReplacing: true) }
        #expect(onFolder?.code == .inputOutput && onFolder?.values["path"] == path)
        #expect(try names == ["a.key"])
    }
}
