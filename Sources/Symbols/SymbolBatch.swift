import Dispatch
import Foundation
import Synchronization

/// Many symbols at once, on all cores.
public enum SymbolBatch {
    /// The symbols of payloads as SVG, in their order.
    ///
    /// - Parameters:
    ///   - payloads: The texts.
    ///   - level: The error correction.
    ///   - moduleMillimetres: The edge of one module in millimetres, as for one symbol.
    /// - Returns: The documents.
    /// - Throws: The fault of the first payload that no symbol can hold.
    public static func svg(
        _ payloads: [String], level: ErrorCorrection = .medium, moduleMillimetres: Double
    ) throws(QRSymbolError) -> [String] {
        let pieces = max(1, min(payloads.count, ProcessInfo.processInfo.activeProcessorCount * 4))
        let done = Mutex<[Int: Result<[String], QRSymbolError>]>([:])
        DispatchQueue.concurrentPerform(iterations: pieces) { piece in
            let range = payloads.count * piece / pieces..<payloads.count * (piece + 1) / pieces
            let result = Result<[String], QRSymbolError> { () throws(QRSymbolError) in
                var drawn: [String] = []
                drawn.reserveCapacity(range.count)
                for payload in payloads[range] {
                    drawn.append(try QRSymbol(payload: payload, level: level).svg(moduleMillimetres: moduleMillimetres))
                }
                return drawn
            }
            done.withLock { $0[piece] = result }
        }
        let results = done.withLock { $0 }
        var symbols: [String] = []
        symbols.reserveCapacity(payloads.count)
        for piece in 0..<pieces { symbols += try results[piece]?.get() ?? [] }
        return symbols
    }
}
