import ArgumentParser
import Casework
import Foundation
import GeoPackageStore
import Interchange
import Registry
import Symbols
import Traceability

struct QRCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "qr", abstract: Speech.help("qr"), discussion: Speech.help("qr.discussion"))

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case svg, png, text
    }

    @Argument(help: Speech.option("qr.text", "code|link"))
    var text: String

    @Option(name: .long, help: Speech.option("qr.as", "svg|png|text"))
    var `as`: Format = .svg

    @Option(name: .shortAndLong, help: Speech.option("option.output", "file"))
    var output: String?

    @Option(name: .long, help: Speech.option("qr.host", "host"))
    var host: String?

    @OptionGroup var shape: SymbolOptions

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    @Flag(name: .long, help: Speech.option("qr.payload"))
    var payload = false

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let content = try await content()
        if payload { return print(content) }
        let symbol = try QRSymbol(payload: content, level: shape.level.correction)
        let sink = try FileSink(path: output ?? "-", overwriting: overwrite)
        switch `as` {
        case .svg: try sink.write(Array(symbol.svg(moduleMillimetres: shape.moduleMm, quietZone: shape.quiet).utf8))
        case .png: try sink.write(symbol.png(pixelsPerModule: 8, moduleMillimetres: shape.moduleMm, quietZone: shape.quiet))
        case .text: try sink.write(Array(symbol.text(quietZone: shape.quiet).utf8))
        }
        try sink.finish()
    }

    /// What the symbol holds: a link as it is, the link of a code that the registry knows, and of any other code the same link.
    private func content() async throws -> String {
        if text.contains("://") {
            // A link needs no registry, unless only an illustrative one may hand it out.
            if let gtin = try? GTIN(DigitalLink(text).key.value), gtin.isDemonstration {
                try await options.store().read { try $0.requireOwnPrefix(gtin) }
            }
            return text
        }
        let store = try options.store()
        let (code, origin) = try await store.read { reading in
            let found = try CanonicalCode(text).map { try reading.codes($0, knownAt: nil) } ?? []
            return (found.first?.code.canonical.text, try host.map { try LinkOrigin(host: $0) } ?? reading.linkOrigin())
        }
        guard let code else { throw RegistryError(.noSuchCode, ["code": text, "nearest": ""]) }
        return try GrowingAreaLink(origin: origin, code: code).symbolPayload
    }
}
