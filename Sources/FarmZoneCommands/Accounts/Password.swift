import Accounts
import Foundation
import Registry

/// Where the password of an account comes from: `FARMZONE_PASSWORD`, or the person at the terminal.
enum Password {
    /// A new password, asked for twice.
    ///
    /// - Returns: The password.
    /// - Throws: `.passwordNeeded` where there is neither; `.passphrasesDiffer` where the two are not the same.
    static func new() throws -> String {
        if let given = ProcessInfo.processInfo.environment["FARMZONE_PASSWORD"], !given.isEmpty { return given }
        do {
            return try Passphrase.askedTwice("said.new-password", "said.password-again")
        } catch let error as RegistryError where error.code == .passphraseNeeded {
            throw AccountError(.passwordNeeded)
        }
    }
}
