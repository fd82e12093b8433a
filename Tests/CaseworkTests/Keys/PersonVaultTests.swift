import Casework
import Foundation
import Journal
import Registry
import Testing

@Suite("What is sealed")
struct PersonVaultTests {
    private let vault = PersonVault(
        keyFile: FileManager.default.temporaryDirectory.appending(path: "farmzone-vault-\(UUID().uuidString)").path)

    @Test("A value is opened again, whatever it is", arguments: ["", "A", "Nguyễn Thị Minh Hoạ", String(repeating: "x", count: 32)])
    func opened(_ value: String) throws {
        #expect(try vault.open(try vault.seal(value, as: "name")) == value)
    }

    @Test("Without the key no guess can be tried, and the length tells nothing")
    func guesses() throws {
        let sealed = try vault.seal("0912345678", as: "phone")
        let salt = try #require(sealed.salt)
        #expect(sealed.valueDigest.count == 32)
        #expect(sealed.valueDigest != Digest(of: salt + Array("0912345678".utf8)).bytes)
        #expect(try vault.seal("09", as: "phone").ciphertext?.count == sealed.ciphertext?.count)
        #expect(try vault.seal(String(repeating: "9", count: 33), as: "phone").ciphertext?.count != sealed.ciphertext?.count)
    }

    @Test("A seal in the place of another field does not open, nor one whose digest is of another value")
    func bound() throws {
        var moved = try vault.seal("0912345678", as: "phone")
        moved.field = "name"
        #expect(throws: RegistryError.self) { try vault.open(moved) }
        var told = try vault.seal("Nguyễn Văn An", as: "name")
        told.valueDigest = try vault.seal("Trần Thị Bình", as: "name").valueDigest
        let error = #expect(throws: RegistryError.self) { try vault.open(told) }
        #expect(error?.code == .damaged)
    }

    @Test("A key file that is not whole is told with what it holds, and stays as it is", arguments: [0, 31, 33])
    func notWhole(count: Int) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "farmzone-vault-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let bytes = Data(repeating: 7, count: count)
        try #require(FileManager.default.createFile(atPath: path, contents: bytes, attributes: [.posixPermissions: 0o600]))
        let sealed = try vault.seal("A", as: "name")
        let broken = PersonVault(keyFile: path)
        let attempts: [() throws -> Void] = [
            { _ = try broken.seal("A", as: "name") }, { _ = try broken.open(sealed) }, { try broken.needKey() },
        ]
        for attempt in attempts {
            let error = #expect(throws: RegistryError.self) { try attempt() }
            #expect(error?.code == .keyFileDamaged)
            #expect(error?.values == ["path": path, "found": "\(count)", "wanted": "32"])
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }

    @Test("Whoever seals first makes the key, and all others take it, however many begin at once")
    func creators() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "farmzone-vault-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/registry.gpkg.key"
        let sealed = try await withThrowingTaskGroup(of: SealedField.self) { group in
            for number in 0..<16 { group.addTask { try PersonVault(keyFile: path).seal("\(number)", as: "name") } }
            var all: [SealedField] = []
            for try await one in group { all.append(one) }
            return all
        }
        let vault = PersonVault(keyFile: path)
        let opened = try sealed.compactMap { try vault.open($0) }
        #expect(Set(opened) == Set((0..<16).map { "\($0)" }))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["registry.gpkg.key"])
    }
}
