import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Journal
import Phrases
import Registry
import Symbols
import Traceability

/// What a folder for the trade asks for.
struct TradeFolderOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: Speech.option("trade-folder.output", "folder"))
    var output: String

    @Flag(name: .long, help: Speech.option("trade-folder.overwrite"))
    var overwrite = false

    @Flag(name: .long, help: Speech.option("export.all"))
    var all = false
}

struct LotExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: Speech.help("lot.export"), discussion: Speech.help("lot.export.discussion"))

    @Argument(help: Speech.option("lot.which", "lot"))
    var lot: String

    @OptionGroup var folder: TradeFolderOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let sink = try FolderSink(path: folder.output, overwriting: folder.overwrite)
        let told = try await options.store().read { reading in
            let (lot, product) = try reading.lot(meantBy: lot)
            let ground = try LotGround([lot], reading, today: options.today)
            var writer = TradeFolder(sink, reading, isPublic: !folder.all, today: options.today)
            try writer.writeEvents([(lot, product)])
            try writer.writeItems(lot, product)
            if let gtin = product.gtin {
                try reading.requireOwnPrefix(try GTIN(gtin))
                let link = try DigitalLink(origin: reading.linkOrigin(), key: .init("01", gtin), qualifiers: [.init("10", lot.text)])
                try writer.writeSymbol("lot", link.symbolPayload)
            }
            try writer.writeGround(ground)
            return writer.told + (ground.elsewhere.isEmpty ? [] : [("said.codes-of-elsewhere", ground.elsewhere)])
        }
        try sink.finish()
        TradeFolder.tell(told, folder.output)
    }
}

struct CodeExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: Speech.help("code.export"), discussion: Speech.help("code.export.discussion"))

    @Argument(help: Speech.option("code.which", "code"))
    var code: String

    @Option(name: .long, help: Speech.option("code.market", "market"))
    var market: String?

    @OptionGroup var folder: TradeFolderOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let sink = try FolderSink(path: folder.output, overwriting: folder.overwrite)
        let told = try await options.store().read { reading in
            let record = try reading.code(meantBy: code, market: market?.uppercased())
            let lots = try reading.lots(.code(record.code.id), knownAt: nil).compactMap { lot in
                try reading.product(lot.product).map { (lot: lot, product: $0) }
            }
            var writer = TradeFolder(sink, reading, isPublic: !folder.all, today: options.today)
            let unnamed = lots.filter { $0.product.gtin == nil }
            if !unnamed.isEmpty { writer.note("said.lots-without-gtin", of: unnamed.map { $0.lot.reference(of: $0.product) }) }
            try writer.writeEvents(lots.filter { $0.product.gtin != nil })
            try writer.writeGround(LotGround(record, on: options.today))
            return writer.told
        }
        try sink.finish()
        TradeFolder.tell(told, folder.output)
    }
}

/// Writes the files of a folder for the trade, all from one moment of the registry.
struct TradeFolder {
    private let sink: FolderSink
    private let reading: any RegistryReading
    private let isPublic: Bool
    private let today: Day
    /// What the person should know: the sentence, and what it names.
    private(set) var told: [(id: String, names: [String])] = []

    init(_ sink: FolderSink, _ reading: any RegistryReading, isPublic: Bool, today: Day) {
        self.sink = sink
        self.reading = reading
        self.isPublic = isPublic
        self.today = today
    }

    /// Remarks something for the person.
    mutating func note(_ id: String, of names: [String]) { told.append((id, names)) }

    /// The events of lots, where there are any.
    mutating func writeEvents(_ lots: [(lot: Lot, product: Product)]) throws {
        guard !lots.isEmpty else { return }
        do {
            try sink.write("epcis.json", try LotEvents(reading).document(lots, created: .now()).json() + [0x0A])
        } catch let error as RegistryError where error.code == .lotWithoutEvents || error.code == .lotNeedsGTIN {
            note("said.no-events", of: lots.map { $0.lot.reference(of: $0.product) })
        }
    }

    /// The ten items of the circular.
    func writeItems(_ lot: Lot, _ product: Product) throws {
        let writer = CSVWriter()
        var text = try writer.row(LotItemsCommand.shown)
        for row in try LotItemsCommand.rows(lot, product, reading) {
            text += try writer.row(LotItemsCommand.shown.map { row[$0]?.token ?? "" })
        }
        try sink.write("items.csv", Array(text.utf8))
    }

    /// A symbol as SVG and PNG.
    func writeSymbol(_ name: String, _ payload: String) throws {
        let symbol = try QRSymbol(payload: payload, level: .medium)
        try sink.write("\(name).svg", Array(symbol.svg(moduleMillimetres: 0.5).utf8))
        try sink.write("\(name).png", symbol.png(pixelsPerModule: 8))
    }

    /// The outlines as one layer, and for each code its symbol and its field sheet.
    mutating func writeGround(_ ground: LotGround) throws {
        guard !ground.codes.isEmpty else { return }
        _ = try FeatureExport.write(reading, ground.filter(isPublic: isPublic), as: .geoJSON, to: try sink.file("areas.geojson"))
        for record in ground.codes {
            let name = "\(record.code.canonical.text)-\(record.code.market)"
            try writeSymbol(name, try GrowingAreaLink(origin: reading.linkOrigin(), code: record.code.canonical.text).symbolPayload)
            guard let area = try reading.area(record.code.area, knownAt: nil) else { continue }
            guard !isPublic || record.showsGround(of: area.area, on: today) else {
                note("said.sheet-not-public", of: [record.code.text])
                continue
            }
            let request = AreaSheet.Request(
                .fieldSheet, on: today, system: nil, language: Speech.language.rawValue, map: FieldSheet.map,
                for: isPublic ? .everybody : .all, say: { Speech.text($0) })
            let sheet = try AreaSheet(area, reading, request, symbol: try SheetOptions.symbol(of: area, reading))
            try sink.write("\(name).html", Array(try SheetTemplate.fieldSheet().filled(with: sheet).utf8))
        }
    }

    /// Says what there is to say, and where the folder is.
    static func tell(_ told: [(id: String, names: [String])], _ path: String) {
        for (id, names) in told { Speech.tell(id, ["codes": names.joined(separator: ", ")]) }
        Speech.tell("said.trade-folder", ["path": path])
    }
}
