import ArgumentParser
import Foundation
import Geodesy
import GeoPrimitives
import Interchange
import Registry

struct ConvertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: Speech.help("convert"), discussion: Speech.help("convert.discussion"))

    @Argument(help: Speech.option("convert.file", "file"))
    var file: String?

    @Option(name: .long, help: Speech.option("convert.from", "EPSG:n"))
    var from: String

    @Option(name: .long, help: Speech.option("convert.to", "EPSG:n"))
    var to: String

    @Option(name: .long, help: Speech.option("convert.order", "xy|en|lonlat|latlon"))
    var order: AxisOrder?

    @Option(name: .long, help: Speech.option("convert.out-order", "xy|en|lonlat|latlon"))
    var outOrder: AxisOrder?

    @Flag(name: .long, help: Speech.option("convert.receipt"))
    var receipt = false

    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let source = try CoordinateReferenceSystem(text: from)
        let target = try CoordinateReferenceSystem(text: to)
        let order = order ?? (source.kind == .projected ? .eastingNorthing : .longitudeLatitude)
        let outOrder = outOrder ?? (target.kind == .projected ? .eastingNorthing : .longitudeLatitude)
        let conversion = LineConversion(
            source: source, target: target, order: order, outOrder: outOrder, decimals: target.kind == .projected ? 4 : 9)
        let failures = try conversion.run(from: file, to: FileSink(path: "-"))
        for failure in failures.prefix(FindingReport.saidAtMost) { Speech.tell("finding.\(failure.id)", failure.values) }
        if receipt {
            let receipt = Transformations.shared.receipt(from: source, order: order, to: target)
            Speech.tell(
                "said.receipt",
                [
                    "from": source.description, "to": target.description,
                    "operation": receipt.operations.map(\.identifier).joined(separator: ", "),
                    "pipeline": receipt.pipeline, "proj": receipt.projVersion, "epsg": receipt.epsgVersion,
                    "accuracy": "\(receipt.accuracy.value)",
                ])
        }
        guard failures.isEmpty else { throw Ended(status: .dataRefused) }
    }
}
