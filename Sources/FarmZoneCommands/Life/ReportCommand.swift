import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: Speech.help("report"), discussion: Speech.help("report.discussion"))

    @Option(name: .long, help: Speech.option("report.by", "crop|market|commune"))
    var by: [LandReport.Grouping] = []

    @OptionGroup var filter: FilterOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let report = try await options.store().read { reading in
            try LandReport(
                reading, try filter.filter(reading, today: options.today), by: by.isEmpty ? [.crop, .market] : Set(by))
        }
        let rows = report.rows.map { json($0) }
        if output.format == .json {
            print(
                JSONValue.members([
                    "on": .string(report.day.description), "rows": .array(rows), "total": json(report.total),
                ]).text)
        } else {
            try Listing(
                columns: [
                    "crop", "market", "communeCode", "commune", "codeCount", "codedAreaCount", "codedHectares", "areaCount", "areaHectares",
                ], rows: rows
            ).print(as: output.format)
        }
        if output.format == .table {
            Speech.tell(
                "said.report-total",
                [
                    "codes": "\(report.total.codes)", "coded": "\(report.total.codedAreas)",
                    "codedHectares": JSONValue.hectares(report.total.codedHectares).shown, "areas": "\(report.total.areas)",
                    "hectares": JSONValue.hectares(report.total.hectares).shown, "day": report.day.description,
                ])
        }
    }

    private func json(_ row: LandReport.Row) -> JSONValue {
        .members([
            "crop": .text(row.crop), "market": .text(row.market), "communeCode": .text(row.communeCode), "commune": .text(row.commune),
            "codeCount": .integer(row.codes), "areaCount": .integer(row.areas), "areaHectares": .hectares(row.hectares),
            "codedAreaCount": .integer(row.codedAreas), "codedHectares": .hectares(row.codedHectares),
        ])
    }
}

struct DueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: Speech.help("due"), discussion: Speech.help("due.discussion"))

    @Option(name: .long, help: Speech.option("due.days", "number"))
    var days = 30

    @Option(name: .long, help: Speech.option("option.on", "date"))
    var on: Day?

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let day = on ?? options.today
        let list = try await options.store().read { try DueList($0, on: day, within: max(0, days)) }
        try Listing(
            columns: ["kind", "code", "market", "status", "holder", "since", "due", "daysLeft", "overdue"], rows: list.items.map(\.json)
        )
        .print(as: output.format)
        let unknown = Set(list.items.flatMap(\.holidaysUnknown)).sorted().map { "\($0)" }.joined(separator: ", ")
        if !unknown.isEmpty { Speech.tell("said.holidays-unknown", ["years": unknown]) }
        if list.items.isEmpty { Speech.tell("said.nothing-due", ["days": "\(days)"]) }
    }
}
