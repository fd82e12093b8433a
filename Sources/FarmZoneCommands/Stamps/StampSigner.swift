import Casework
import Journal
import Registry
import Traceability

/// Signs stamps with the keys of a folder.
struct StampSigner: Sendable {
    private let ring: KeyRing
    private let passphrase: String

    init(_ ring: KeyRing, _ passphrase: String) {
        self.ring = ring
        self.passphrase = passphrase
    }

    /// Signs with the key of a day, in the name of the issuer that is set, or of the host.
    func callAsFunction(_ store: any RegistryStore, on day: Day) async throws -> IssueStamps.Signing {
        let signer = try ring.signer(on: day, passphrase: passphrase)
        // Each character of the issuer is a byte of the token and up to three digits of the symbol.
        let issuer = try await store.read { try $0.setting(KnownSetting.stampIssuer.rawValue) ?? $0.setting("host") }
        let signing = StampSigning(signer: signer, issuer: issuer ?? "", at: .now())
        return IssueStamps.Signing(key: signer.keyIdentifier) { link, subject in
            try signing.sign(link, code: subject.code, crop: subject.crop, lastDay: subject.lastDay)
        }
    }
}
