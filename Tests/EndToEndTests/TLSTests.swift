import Foundation
import Testing

@Suite("The service by TLS, with certificates from files")
struct TLSTests {
    private static let password = ["FARMZONE_PASSWORD": "một mật khẩu dài"]

    /// A certificate for this machine, with its key, made by OpenSSL.
    private func certify(_ workspace: Workspace, _ name: String) async throws {
        try await workspace.run(
            "openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
                "/CN=farmzone.example",
                "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", "\(name)-key.pem", "-out", "\(name).pem",
            ]
        ).expect(0)
    }

    @Test("it is spoken from version 1.2 on with the certificate that was given, and nothing is said in plain")
    func spoken() async throws {
        let workspace = try await Workspace.withDemonstration()
        try await certify(workspace, "own")
        try await workspace.farmzone("account", "add", "an", "--role", "officer", environment: Self.password).expect(0)
        let told = try await workspace.serving(["--tls-certificate", "own.pem", "--tls-key", "own-key.pem"]) { address in
            try await workspace.oracle("web/tls.py", [address, workspace.path("own.pem")], limit: .seconds(400)).expect(0)
        }
        #expect(told.lines == ["good"])
    }

    @Test("files that are not there, are no certificate, or do not belong together are named")
    func faults() async throws {
        let workspace = try await Workspace.withDemonstration()
        try await certify(workspace, "own")
        try await certify(workspace, "other")
        try workspace.write("text.pem", "no certificate\n")
        for (chain, key, status, named) in [
            ("none.pem", "own-key.pem", 66, "none.pem"), ("own.pem", "none.pem", 66, "none.pem"),
            ("text.pem", "own-key.pem", 65, "text.pem"),
            ("own.pem", "text.pem", 65, "text.pem"), ("own.pem", "other-key.pem", 65, "other-key.pem"),
            ("own-key.pem", "own.pem", 65, "own-key.pem"),
        ] as [(String, String, Int32, String)] {
            let outcome = try await workspace.farmzone("serve", "--port", "0", "--tls-certificate", chain, "--tls-key", key)
            #expect(outcome.status == status && outcome.said.contains(named), "\(chain) \(key): \(outcome.status) \(outcome.said)")
            #expect(outcome.said.split(separator: "\n").count == 1 && !outcome.said.contains("NIOSSL"), "\(outcome.said)")
        }
        let alone = try await workspace.farmzone("serve", "--port", "0", "--tls-certificate", "own.pem")
        #expect(alone.status == 64)
    }
}
