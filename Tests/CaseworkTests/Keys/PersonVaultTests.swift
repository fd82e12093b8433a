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
}
