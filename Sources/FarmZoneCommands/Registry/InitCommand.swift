import ArgumentParser
import Casework
import Foundation
import GeoPackageStore
import Registry
import Traceability

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: Speech.help("init"), discussion: Speech.help("init.discussion"))

    @Flag(name: .long, help: Speech.option("init.demo"))
    var demo = false

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    @Option(name: .long, help: Speech.option("init.coverage", "province"))
    var coverage = "24"

    @Option(name: .long, help: Speech.option("init.host", "host"))
    var host: String?

    @Option(name: .long, help: Speech.option("init.license", "text"))
    var license: String?

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        if let host { _ = try LinkOrigin(host: host) }
        let identity = RegistryIdentity(identifier: UUID().uuidString.lowercased(), coverage: coverage, isIllustrative: demo)
        let officer = options.officerName
        let today = options.today
        let store = try await GeoPackageStore.create(at: options.path, overwriting: overwrite) { store in
            var beginning = try Beginning(identity)
            try beginning.setting("host", host ?? LinkOrigin.unsetHost)
            try beginning.setting("license", license ?? (demo ? "CC0-1.0" : nil))
            if demo { try await beginning.addDemonstration(today: today) }
            let head = try await store.read { try $0.head() }
            try await Desk(store: store, officer: officer, today: today).commit(beginning.events, expecting: head)
        }
        let (areas, codes) = try await store.read { reading in
            let free = try reading.freeNumbers()
            return (free.area - 1, free.code - 1)
        }
        Speech.tell("said.registry-made", ["path": options.path, "areas": "\(areas)", "codes": "\(codes)"])
    }
}
