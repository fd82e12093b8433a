import ArgumentParser
import Casework
import GeoPrimitives
import Interchange
import Journal
import Registry
import Traceability

/// Verifies a signed stamp offline: it opens no registry.
struct StampVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: Speech.help("stamp.verify"), discussion: Speech.help("stamp.verify.discussion"))

    @Argument(help: Speech.option("stamp.text", "text"))
    var text: String

    @Option(name: .long, help: Speech.option("stamp.on", "date"))
    var on: Day?

    @OptionGroup var trust: TrustOptions
    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let verifier = StampVerifier(keys: try trust.keys())
        let scanned = text == "-" ? String(decoding: try SmallFile.read("-", atMost: 16_000_000), as: UTF8.self) : text
        let answer = StampCheck(scanned, verifier, now: on.flatMap { RecordedTime(argument: $0.description) } ?? .now())
        let sentence = Speech.text("stamp.\(answer.reason)", answer.values)
        switch output.format {
        case .json: print(answer.json(sentence).text)
        case .table: print(sentence)
        }
        guard answer.verdict == .good else { throw Ended(status: .dataRefused) }
    }
}
