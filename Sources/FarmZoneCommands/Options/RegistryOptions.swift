import ArgumentParser
import Casework
import Foundation
import GeoPackageStore
import Journal
import Phrases
import Registry

/// The options that every command on a registry has.
struct RegistryOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("option.registry", "file"))
    var registry: String?

    @Option(name: .long, help: Speech.option("option.officer", "name"))
    var officer: String?

    @Option(name: .long, help: Speech.option("option.key-file", "file"))
    var keyFile: String?

    @OptionGroup var speech: SpeechOptions

    /// The vault of personal data: its key lies beside the registry unless it is said where.
    var vault: PersonVault { PersonVault(keyFile: keyFile ?? ProcessInfo.processInfo.environment["FARMZONE_KEY_FILE"] ?? path + ".key") }

    /// The path of the registry.
    var path: String { registry ?? ProcessInfo.processInfo.environment["FARMZONE_REGISTRY"] ?? "registry.gpkg" }

    /// Whether somebody named a registry, where a command can do without one.
    var isGiven: Bool { registry != nil || ProcessInfo.processInfo.environment["FARMZONE_REGISTRY"] != nil }

    /// Who acts: by option, environment, or the name that the system knows.
    var officerName: String {
        let environment = ProcessInfo.processInfo.environment
        return [officer, environment["FARMZONE_OFFICER"], environment["LOGNAME"], environment["USER"], NSUserName()]
            .compactMap { $0 }.first { !$0.isEmpty } ?? "unknown"
    }

    /// Today in Vietnam.
    var today: Day { Day(inVietnamAtMilliseconds: RecordedTime.now().millisecondsSince1970) }

    /// Opens the registry.
    func store() throws -> GeoPackageStore { try GeoPackageStore(opening: path) }

    /// Opens the registry where one is named or lies in its usual place; nil where there is none.
    func storeIfAny() throws -> GeoPackageStore? {
        let isNamed = registry != nil || ProcessInfo.processInfo.environment["FARMZONE_REGISTRY"] != nil
        return try isNamed || FileManager.default.fileExists(atPath: path) ? store() : nil
    }

    /// Opens the registry for an officer to work on.
    func desk() throws -> Desk { Desk(store: try store(), officer: officerName, today: today) }
}

/// In which language the command speaks; it is read before the arguments are parsed, so that help is in it too.
struct SpeechOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("option.lang", "vi|en"))
    var lang: SpokenLanguage?
}

/// A language that the command speaks; a buyer's pages are in others too.
enum SpokenLanguage: String, ExpressibleByArgument, CaseIterable {
    case vietnamese = "vi"
    case english = "en"

    /// The language of the phrases.
    var language: Language {
        switch self {
        case .vietnamese: .vietnamese
        case .english: .english
        }
    }
}

/// How an answer is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
}

struct FormatOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("option.format", "table|json|csv"))
    var format: OutputFormat = .table
}
