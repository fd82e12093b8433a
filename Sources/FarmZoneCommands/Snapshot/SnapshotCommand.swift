import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct SnapshotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot", abstract: Speech.help("snapshot"), discussion: Speech.help("snapshot.discussion"),
        subcommands: [SnapshotMakeCommand.self, SnapshotVerifyCommand.self], defaultSubcommand: SnapshotMakeCommand.self)
}

struct SnapshotMakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "make", abstract: Speech.help("snapshot.make"))

    @Option(name: .shortAndLong, help: Speech.option("option.output", "file"))
    var output: String

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    @OptionGroup var folder: KeyFolderOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let today = options.today
        let ring = try folder.ring()
        let key = try ring.secret(on: today, try Passphrase.known())
        let store = try options.store()
        try await store.requireWhole()
        let sink = try FileSink(path: output, overwriting: overwrite)
        let data = try await store.read { try SnapshotData($0, on: today, keys: ring.keys) }
        let fallback = SnapshotPage.fallback()
        if fallback == nil { Speech.tell("said.snapshot-no-fallback") }
        let page = try SnapshotPage.bytes(data, fallback: fallback ?? "")
        try sink.write(try SignedPage.signed(page, on: today, with: key))
        try sink.finish()
        Speech.tell("said.snapshot-made", ["count": "\(data.count)", "path": output, "size": "\((page.count + 512) / 1024)"])
    }
}

struct SnapshotVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: Speech.help("snapshot.verify"), discussion: Speech.help("snapshot.verify.discussion"))

    @Argument(help: Speech.option("snapshot.file", "file"))
    var file: String

    @OptionGroup var trust: TrustOptions
    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let bytes = try SmallFile.read(file, atMost: 200_000_000)
        var (word, signature) = ("good", SignedPage.Signature?.none)
        do {
            signature = try SignedPage.verify(bytes, keys: try trust.keys())
        } catch let fault as SignedPage.Fault {
            word = fault.rawValue
        }
        let day = signature?.day.description
        let isKeyCompromised = signature?.isKeyCompromised ?? false
        let good = isKeyCompromised ? "said.snapshot-good-key-compromised" : "said.snapshot-good"
        let sentence = Speech.text(
            signature == nil ? "said.snapshot-not-good" : good, ["path": file, "day": day ?? "", "key": signature?.kid ?? ""])
        switch output.format {
        case .json:
            print(
                JSONValue.members([
                    "signature": .string(word), "kid": .text(signature?.kid), "asOf": .text(day),
                    "keyCompromised": .bool(isKeyCompromised), "text": .string(sentence),
                ]).text)
        case .table: print(sentence)
        }
        guard signature != nil else { throw Ended(status: .dataRefused) }
    }
}
