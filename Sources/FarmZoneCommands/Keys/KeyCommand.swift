import ArgumentParser
import Casework
import GeoPrimitives
import Interchange
import Registry

struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: Speech.help("key"), discussion: Speech.help("key.discussion"),
        subcommands: [KeyNewCommand.self, KeyListCommand.self, KeyRetireCommand.self, KeyExportTrustCommand.self])
}

struct KeyNewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: Speech.help("key.new"), discussion: Speech.help("key.new.discussion"))

    @Option(name: .long, help: Speech.option("key.not-before", "date"))
    var notBefore: Day?

    @Option(name: .long, help: Speech.option("key.not-after", "date"))
    var notAfter: Day?

    @OptionGroup var folder: KeyFolderOptions
    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let path = try folder.folder()
        let passphrase = try Passphrase.new()
        var ring = try KeyRing(creatingAt: path)
        let from = notBefore ?? options.today
        let key = try ring.makeKey(notBefore: from, notAfter: notAfter ?? from.adding(days: 2 * 365), passphrase: passphrase)
        Speech.tell("said.key-made", ["key": key.kid, "from": key.notBefore.description, "to": key.notAfter.description, "path": path])
        switch output.format {
        case .json: print(JSONValue(key).text)
        case .table: print(key.kid)
        }
    }
}

struct KeyListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: Speech.help("key.list"))

    @OptionGroup var folder: KeyFolderOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let rows = try folder.ring().keys.map { JSONValue($0) }
        try Listing(columns: ["kid", "notBefore", "notAfter", "retired", "compromisedSince", "publicKey"], rows: rows)
            .print(as: output.format)
    }
}

struct KeyRetireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire", abstract: Speech.help("key.retire"), discussion: Speech.help("key.retire.discussion"))

    @Argument(help: Speech.option("key.which", "key"))
    var key: String

    @Option(name: .long, help: Speech.option("key.retired-on", "date"))
    var on: Day?

    @Option(name: .long, help: Speech.option("key.compromised-since", "date"))
    var compromisedSince: Day?

    @OptionGroup var folder: KeyFolderOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        var ring = try folder.ring()
        let retired = try ring.retire(key, on: on ?? options.today, compromisedSince: compromisedSince)
        Speech.tell(
            "said.key-retired",
            ["key": retired.kid, "day": retired.retired?.description ?? "", "since": retired.compromisedSince?.description ?? ""])
    }
}

struct KeyExportTrustCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export-trust", abstract: Speech.help("key.export-trust"), discussion: Speech.help("key.export-trust.discussion"))

    @Option(name: .shortAndLong, help: Speech.option("option.output", "file"))
    var output: String?

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    @OptionGroup var folder: KeyFolderOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let list = TrustList(try folder.ring().keys, asOf: options.today)
        let sink = try FileSink(path: output ?? "-", overwriting: overwrite)
        try sink.write(try list.json())
        try sink.finish()
    }
}

extension JSONValue {
    /// A key under the names of the contract.
    fileprivate init(_ key: StoredKey) {
        self = .members([
            "kid": .string(key.kid), "publicKey": .string(key.publicKeyText), "notBefore": .string(key.notBefore.description),
            "notAfter": .string(key.notAfter.description), "retired": .text(key.retired?.description),
            "compromisedSince": .text(key.compromisedSince?.description),
        ])
    }
}
