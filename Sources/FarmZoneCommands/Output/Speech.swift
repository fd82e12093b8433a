import ArgumentParser
import Foundation
import Phrases

/// How the command speaks: in which language, and where to.
enum Speech {
    /// The language: `--lang`, `FARMZONE_LANG`, or that of the terminal; English where none of them is spoken here.
    static let language: Language = {
        let arguments = CommandLine.arguments
        let environment = ProcessInfo.processInfo.environment
        if let place = arguments.firstIndex(of: "--lang"), place + 1 < arguments.count,
            let asked = SpokenLanguage(rawValue: arguments[place + 1])
        {
            return asked.language
        }
        if let joined = arguments.first(where: { $0.hasPrefix("--lang=") }),
            let asked = SpokenLanguage(rawValue: String(joined.dropFirst(7)))
        {
            return asked.language
        }
        let wished = environment["FARMZONE_LANG"] ?? environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return SpokenLanguage(rawValue: String(wished.prefix(2)))?.language ?? .english
    }()

    /// The sentence of an identifier.
    static func text(_ id: String, _ values: [String: String] = [:]) -> String { Phrases.text(id, values, in: language) }

    /// What help says about a command or an option.
    static func help(_ id: String) -> String { text("help.\(id)") }

    /// What help says about an option, for the parser.
    static func option(_ id: String, _ valueName: String? = nil) -> ArgumentHelp { ArgumentHelp(stringLiteral: help(id)).named(valueName) }

    /// Says something to the person, on standard error.
    static func say(_ sentence: String) { FileHandle.standardError.write(Data((sentence + "\n").utf8)) }

    /// Says the sentence of an identifier to the person.
    static func tell(_ id: String, _ values: [String: String] = [:]) { say(text(id, values)) }
}

extension ArgumentHelp {
    fileprivate func named(_ name: String?) -> ArgumentHelp {
        var help = self
        help.valueName = name
        return help
    }
}
