import Accounts
import ArgumentParser
import CChild
import GeoPackageStore
import WebService

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: Speech.help("serve"), discussion: Speech.help("serve.discussion"))

    @Option(name: .long, help: Speech.option("serve.host", "address"))
    var host: String?

    @Option(name: .long, help: Speech.option("serve.port", "number"))
    var port: Int?

    @Option(name: .long, help: Speech.option("serve.public-address", "url"))
    var publicAddress: String?

    @Option(name: .long, help: Speech.option("serve.assets", "folder"))
    var assets: String?

    @Option(name: .long, help: Speech.option("serve.basemap", "url"))
    var basemap: String?

    @Option(name: .long, help: Speech.option("serve.basemap-attribution", "text"))
    var basemapAttribution: String?

    @Option(name: .long, help: Speech.option("serve.tls-certificate", "file"))
    var tlsCertificate: String?

    @Option(name: .long, help: Speech.option("serve.tls-key", "file"))
    var tlsKey: String?

    @Option(name: .long, help: Speech.option("serve.config", "file"))
    var config: String?

    @OptionGroup var trust: TrustOptions
    @OptionGroup var accounts: AccountOptions

    var options: RegistryOptions { accounts.options }

    /// The keys that the office works with: that of personal data, and those of stamps where their passphrase is given at the start.
    private func means() throws -> OfficeMeans {
        var means = OfficeMeans(vault: options.vault)
        if trust.folder.isNamed, let passphrase = Passphrase.fromEnvironment {
            let signer = StampSigner(try trust.folder.ring(), passphrase)
            means.signing = { try await signer($0, on: $1) }
        }
        return means
    }

    func run() async throws {
        // It holds keys and names of persons for as long as it runs; a command is over in a moment.
        memory_keep()
        let flags = WebSettings.Flags(
            [
                "host": host, "port": port.map { String($0) }, "public.address": publicAddress, "assets": assets,
                "basemap": basemap, "basemap.attribution": basemapAttribution,
                "tls.certificate": tlsCertificate, "tls.key": tlsKey,
            ], file: config)
        var settings: WebSettings
        do {
            settings = try await WebSettings(flags)
        } catch let fault as WebSettings.Fault {
            throw ValidationError(Speech.text("error.setting", ["name": fault.name, "value": fault.value]))
        } catch {
            Speech.tell("error.settings-file", ["path": config ?? ""])
            throw Ended(status: .noInput)
        }
        settings.trusted = try trust.keysIfAny()
        settings.program = Versions.text
        let store = try options.store()
        let place = accounts.path
        let service = Service(store, settings, accounts: { try AccountBook(at: place) }, office: try means())
        do {
            try await WebServer(service, settings).run { address in Speech.tell("said.serving", ["address": address]) }
        } catch CertificateFault.missing(let path) {
            Speech.tell("error.certificate-missing", ["path": path])
            throw Ended(status: .noInput)
        } catch CertificateFault.broken(let path) {
            Speech.tell("error.certificate-broken", ["path": path])
            throw Ended(status: .dataRefused)
        } catch CertificateFault.apart(let key, let chain) {
            Speech.tell("error.certificate-apart", ["key": key, "chain": chain])
            throw Ended(status: .dataRefused)
        } catch {
            Speech.tell("error.serve", ["address": "\(settings.host):\(settings.port)", "detail": "\(error)"])
            throw Ended(status: .unavailable)
        }
    }
}
