import Foundation
import Glibc
import Registry

/// Where the passphrase of the keys comes from: `FARMZONE_PASSPHRASE`, or the person at the terminal.
enum Passphrase {
    /// The passphrase of keys that there are.
    ///
    /// - Throws: `.passphraseNeeded` where there is neither.
    static func known() throws -> String { try fromEnvironment ?? ask("said.passphrase") }

    /// A passphrase for a new key, asked for twice.
    ///
    /// - Throws: As above; `.passphrasesDiffer` where the two are not the same.
    static func new() throws -> String {
        if let given = fromEnvironment { return given }
        return try askedTwice("said.new-passphrase", "said.passphrase-again")
    }

    /// What a person types twice.
    ///
    /// - Throws: `.passphraseNeeded` where there is no terminal; `.passphrasesDiffer` where the two are not the same.
    static func askedTwice(_ question: String, _ again: String) throws -> String {
        let first = try ask(question)
        guard try first == ask(again) else { throw RegistryError(.passphrasesDiffer) }
        return first
    }

    /// The one that the environment gives.
    static var fromEnvironment: String? { ProcessInfo.processInfo.environment["FARMZONE_PASSPHRASE"] }

    /// Asks on the terminal itself, so that it works while standard input is a file, and nothing typed is shown.
    private static func ask(_ question: String) throws -> String {
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard terminal >= 0 else { throw RegistryError(.passphraseNeeded) }
        let handle = FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
        var before = termios()
        guard tcgetattr(terminal, &before) == 0 else { throw RegistryError(.passphraseNeeded) }
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(terminal, TCSAFLUSH, &silent)
        defer {
            tcsetattr(terminal, TCSAFLUSH, &before)
            handle.write(Data("\n".utf8))
        }
        handle.write(Data((Speech.text(question) + " ").utf8))
        var typed: [UInt8] = []
        var byte: UInt8 = 0
        while read(terminal, &byte, 1) == 1, byte != UInt8(ascii: "\n") { typed.append(byte) }
        guard let text = String(validating: typed, as: UTF8.self), !text.isEmpty else { throw RegistryError(.passphraseNeeded) }
        return text
    }
}
