import ArgumentParser
import Symbols

/// How much of a symbol may be damaged, by the letter of ISO/IEC 18004.
enum SymbolLevel: String, ExpressibleByArgument, CaseIterable {
    case low = "L"
    case medium = "M"
    case quartile = "Q"
    case high = "H"

    init?(argument: String) { self.init(rawValue: argument.uppercased()) }

    /// The level for the encoder.
    var correction: ErrorCorrection {
        switch self {
        case .low: .low
        case .medium: .medium
        case .quartile: .quartile
        case .high: .high
        }
    }
}

/// How a symbol is drawn.
struct SymbolOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("qr.level", "L|M|Q|H"))
    var level: SymbolLevel = .medium

    @Option(name: .long, help: Speech.option("qr.module", "millimetres"))
    var moduleMm = 0.5

    @Option(name: .long, help: Speech.option("qr.quiet", "modules"))
    var quiet = QRSymbol.quietZone

    func validate() throws {
        guard (0.1...50).contains(moduleMm) else { throw ValidationError(Speech.text("error.module", ["value": "\(moduleMm)"])) }
        guard (0...40).contains(quiet) else { throw ValidationError(Speech.text("error.quiet-zone", ["value": "\(quiet)"])) }
    }
}
