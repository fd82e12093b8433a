import ArgumentParser
import Casework
import GeoPrimitives
import Interchange
import Journal
import Registry
import Traceability

struct StampIssueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: Speech.help("stamp.issue"), discussion: Speech.help("stamp.issue.discussion"))

    @Argument(help: Speech.option("lot.which", "lot"))
    var lot: String

    @Option(name: .long, help: Speech.option("stamp.count", "count"))
    var count: Int

    @Option(name: .long, help: Speech.option("stamp.code", "code"))
    var code: String?

    @Option(name: .long, help: Speech.option("code.market", "market"))
    var market: String?

    @Flag(name: .long, help: Speech.option("stamp.signed"))
    var signed = false

    @OptionGroup var keys: KeyFolderOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let desk = try options.desk()
        let outcome = try await IssueStamps(desk)(
            lot, count: count, code: code, market: market?.uppercased(), signing: signed ? try await signing(desk) : nil)
        FindingReport.say(outcome.findings)
        try Listing(columns: ["serial", "url"], rows: outcome.stamps.map(\.json)).print(as: output.format)
        Speech.tell("said.stamps-issued", ["count": "\(outcome.stamps.count)", "lot": lot, "run": "\(outcome.run.number)"])
    }

    /// Signs with the key of today, in the name of the issuer that is set, or of the host.
    private func signing(_ desk: Desk) async throws -> IssueStamps.Signing {
        let signer = try keys.ring().signer(on: desk.today, passphrase: try Passphrase.known())
        // Each character of the issuer is a byte of the token and up to three digits of the symbol.
        let issuer = try await desk.store.read { try $0.setting(KnownSetting.stampIssuer.rawValue) ?? $0.setting("host") }
        let signing = StampSigning(signer: signer, issuer: issuer ?? "", at: .now())
        return IssueStamps.Signing(key: signer.keyIdentifier) { link, subject in
            try signing.sign(link, code: subject.code, crop: subject.crop, lastDay: subject.lastDay)
        }
    }
}
