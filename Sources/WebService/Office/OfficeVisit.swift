import Accounts
import Casework
import HTTPTypes
import Phrases
import Registry

/// A request of somebody who is known, with what it says.
struct OfficeVisit: Sendable {
    let request: WebRequest
    let path: OfficePath
    let action: OfficeAction
    /// Who asks.
    let account: Account
    /// The secret of the session, for the key of its forms; nil for a program.
    let session: String?
    let book: AccountBook
    let form: Form
    var content: FormContent
    /// Whether anything was written down.
    let writing = Writing()

    var language: Language { request.language }

    /// What fills a place of the address.
    func value(_ name: String) -> String { path.values[name] ?? "" }

    /// The key that forms of a page carry.
    var formKey: String { session.map { AccountBook.formKey(session: $0) } ?? "" }
}

/// The cookie of a session.
enum SessionCookie {
    /// By its prefix a browser takes it only over TLS, from this host, for all of it (RFC 6265bis §4.1.3.2).
    static func name(isSecure: Bool) -> String { isSecure ? "__Host-farmzone" : "farmzone" }

    /// The secret that a request carries.
    static func secret(in headers: HTTPFields, isSecure: Bool) -> String? {
        for header in headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let parts = pair.split(separator: "=", maxSplits: 1)
                if parts.count == 2, parts[0].trimmingSpaces == name(isSecure: isSecure) { return parts[1].trimmingSpaces }
            }
        }
        return nil
    }

    /// Sets it, or takes it away where there is no secret.
    static func header(_ secret: String?, isSecure: Bool) -> String {
        "\(name(isSecure: isSecure))=\(secret ?? ""); Path=/; HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")\(secret == nil ? "; Max-Age=0" : "")"
    }
}
