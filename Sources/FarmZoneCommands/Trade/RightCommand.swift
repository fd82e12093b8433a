import ArgumentParser
import Casework
import Crypto
import Foundation
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct RightCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "right", abstract: Speech.help("right"),
        subcommands: [RightListCommand.self, RightAddCommand.self, RightWithdrawCommand.self])
}

struct RightListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: Speech.help("right.list"))

    @Option(name: .long, help: Speech.option("lot.filter-code", "code"))
    var code: String?

    @Option(name: .long, help: Speech.option("code.market", "market"))
    var market: String?

    @Option(name: .long, help: Speech.option("right.exporter", "exporter"))
    var exporter: String?

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let rows = try await options.store().read { reading in
            var rights = try reading.rights(.all, knownAt: nil)
            if let code {
                let id = try reading.code(meantBy: code, market: market?.uppercased()).code.id
                rights = rights.filter { $0.code == id }
            }
            if let exporter {
                let id = try reading.organisation(meantBy: exporter).id
                rights = rights.filter { $0.exporter == id }
            }
            return try rights.map { try TradeAnswers(reading, today: options.today).right($0) }
        }
        let columns = ["right", "code", "exporter", "letter", "from", "to", "kilograms", "drawn", "left", "withdrawnOn"]
        try Listing(columns: columns, rows: rows).print(as: output.format)
    }
}

struct RightAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: Speech.help("right.add"), discussion: Speech.help("right.add.discussion"))

    @Argument(help: Speech.option("code.which", "code"))
    var code: String

    @Option(name: .long, help: Speech.option("right.exporter", "exporter"))
    var exporter: String

    @Option(name: .long, help: Speech.option("right.letter", "number"))
    var letter: String

    @Option(name: .long, help: Speech.option("right.scan", "file"))
    var scan: String?

    @Option(name: .long, help: Speech.option("code.market", "market"))
    var market: String?

    @Option(name: .long, help: Speech.option("right.kilograms", "kg"))
    var kilograms: WeightArgument?

    @OptionGroup var days: PeriodOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let digest = try scan.map { path in
            guard let file = FileHandle(forReadingAtPath: path) else { throw FileError(.noSuchFile, path: path) }
            defer { try? file.close() }
            var hash = SHA256()
            while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(data: piece) }
            return Array(hash.finalize())
        }
        let right = try await GrantRight(try options.desk())(
            .init(
                code: code, market: market?.uppercased(), exporter: exporter, letter: letter, scanDigest: digest, period: days.period,
                kilograms: kilograms?.kilograms))
        Speech.tell("said.right-granted", ["right": "\(right.id.number)", "exporter": exporter, "code": code])
        print(right.id.number)
    }
}

struct RightWithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: Speech.help("right.withdraw"), discussion: Speech.help("right.withdraw.discussion"))

    @Argument(help: Speech.option("right.which", "number"))
    var right: Int64

    @Option(name: .long, help: Speech.option("right.withdrawn-on", "date"))
    var on: Day?

    @Option(name: .long, help: Speech.option("option.reason", "text"))
    var reason: String?

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let desk = try options.desk()
        let day = on ?? desk.today
        try await WithdrawRight(desk)(RightID(right), on: day, reason: reason)
        Speech.tell("said.right-withdrawn", ["right": "\(right)", "day": day.description])
    }
}
