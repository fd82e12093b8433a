import ArgumentParser
import Casework
import GeoPackageStore
import Interchange
import Registry
import Symbols
import Traceability

struct PrintLabelsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "labels", abstract: Speech.help("print.labels"), discussion: Speech.help("print.labels.discussion"))

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case html, csv
    }

    @Argument(help: Speech.option("print.lot", "lot"))
    var lot: String?

    @Option(name: .long, help: Speech.option("print.serials", "file"))
    var serials: String?

    @Option(name: .long, help: Speech.option("print.sheet", "a4|60x40"))
    var sheet: LabelSheet.Paper = .a4

    @Option(name: .long, help: Speech.option("print.as", "html|csv"))
    var `as`: Format = .html

    @Option(name: .long, help: Speech.option("qr.level", "L|M|Q|H"))
    var level: SymbolLevel = .medium

    @Option(name: .long, help: Speech.option("qr.module", "millimetres"))
    var moduleMm = 0.33

    @Option(name: .shortAndLong, help: Speech.option("option.output", "file"))
    var output: String?

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    @OptionGroup var options: RegistryOptions

    func validate() throws {
        guard (lot == nil) != (serials == nil) else { throw ValidationError(Speech.text("error.lot-or-serials")) }
        guard (0.1...2).contains(moduleMm) else { throw ValidationError(Speech.text("error.module", ["value": "\(moduleMm)"])) }
    }

    func run() async throws {
        let links = try serials.map { try StampLinkFile.read($0) }
        let (labels, void) = try await options.store().read { reading in
            let stamps = StampLabels(reading)
            let valid = try links?.filter { try !isVoid($0, reading) }
            let labels = try valid.map { try $0.map { try stamps.label($0) } } ?? stamps.labels(ofLot: lot ?? "")
            for case .item(let gtin, _, _) in labels.map(\.link.identity) { try reading.requireOwnPrefix(gtin) }
            return (labels, (links?.count ?? 0) - (valid?.count ?? 0))
        }
        if void > 0 { Speech.tell("said.labels-void", ["count": "\(void)"]) }
        guard !labels.isEmpty else { throw RegistryError(.nothingToPrint, ["lot": lot ?? serials ?? ""]) }
        let sink = try FileSink(path: output ?? "-", overwriting: overwrite)
        switch `as` {
        case .html:
            let sheet = LabelSheet(paper: self.sheet, level: level.correction, moduleMillimetres: moduleMm)
            try sheet.write(labels, to: sink)
        case .csv:
            let writer = CSVWriter()
            try sink.write(Array(try writer.row(["payload", "serial", "lot", "codes", "product", "domain"]).utf8))
            for label in labels {
                let row = [
                    label.link.symbolPayload, label.link.identity.serial, label.lot, label.codes.joined(separator: ";"), label.product,
                    label.domain,
                ]
                try sink.write(Array(try writer.row(row).utf8))
            }
        }
        try sink.finish()
        Speech.tell("said.labels-printed", ["count": "\(labels.count)", "path": output ?? "-"])
    }
}

extension PrintLabelsCommand {
    /// Whether a stamp is void today.
    ///
    /// - Throws: `.noSuchStamp` for one that was not issued here, or was issued for another lot than its link names.
    private func isVoid(_ link: StampLink, _ reading: any RegistryReading) throws -> Bool {
        guard let stamp = try StampSerial(link.identity.serial).flatMap({ try reading.stamp($0, knownAt: nil) }) else {
            throw RegistryError(.noSuchStamp, ["serial": link.path])
        }
        if case .item(let gtin, let text, _) = link.identity {
            let lot = try reading.lot(stamp.run.lot)
            guard lot?.text == text, try lot.flatMap({ try reading.product($0.product) })?.gtin == gtin.digits else {
                throw RegistryError(.noSuchStamp, ["serial": link.path])
            }
        }
        return stamp.change(on: options.today)?.state == .void
    }
}

/// The links of stamps in a table, as `stamp issue --format csv` writes it: its column `url`, or the only one.
enum StampLinkFile {
    static func read(_ path: String) throws -> [StampLink] {
        let rows = try TextRows(path, texts: ["url", "payload"])
        var links: [StampLink] = []
        while let row = try rows.next() {
            do throws(LinkError) {
                links.append(try StampLink(row.text))
            } catch {
                throw RegistryError(
                    .noStampInRow, ["path": path, "row": "\(row.number)", "detail": LinkWords.sentence(of: error)], underlying: error)
            }
        }
        return links
    }
}
