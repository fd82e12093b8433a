import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Journal
import Registry

struct HeadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "head", abstract: Speech.help("head"), discussion: Speech.help("head.discussion"))

    @Flag(name: .long, help: Speech.option("head.sign"))
    var sign = false

    @Option(name: .shortAndLong, help: Speech.option("option.output", "file"))
    var output: String?

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    @OptionGroup var folder: KeyFolderOptions
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let key = sign ? try folder.ring().secret(on: options.today, try Passphrase.known()) : nil
        let store = try options.store()
        // A head that is signed vouches for every entry before it.
        let checked = sign ? try store.checkChain() : nil
        let (last, time, registry) = try await store.read { (try $0.head(), try $0.lastRecordedAt(), try $0.identity().identifier) }
        let head = checked ?? last
        let sink = try FileSink(path: output ?? "-", overwriting: overwrite)
        if let key {
            let notice = try HeadNotice(SignedHead(registry: registry, head: head, signedAt: .now()), signedWith: key)
            try sink.write(answer.format == .json ? try notice.json() : Array(notice.lines.utf8))
        } else {
            let json = JSONValue.members([
                "entries": .integer(head.number), "head": .string("\(head.hash)"), "recordedAt": .text(time?.description),
            ])
            let line = answer.format == .json ? json.text : "\(head.number) \(head.hash) \(time?.description ?? "")"
            try sink.write(Array((line + "\n").utf8))
        }
        try sink.finish()
    }
}
