import Foundation

/// Where the password of an account comes from: `FARMZONE_PASSWORD`, or the person at the terminal.
enum Password {
    /// A new password, asked for twice.
    ///
    /// - Throws: `.passphraseNeeded` where there is neither; `.passphrasesDiffer` where the two are not the same.
    static func new() throws -> String {
        if let given = ProcessInfo.processInfo.environment["FARMZONE_PASSWORD"], !given.isEmpty { return given }
        return try Passphrase.askedTwice("said.new-password", "said.password-again")
    }
}
