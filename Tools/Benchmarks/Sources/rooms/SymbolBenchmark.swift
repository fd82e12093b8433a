import Symbols

/// Draws QR symbols of 80 bytes each as SVG, one after the other or on all cores.
///
/// The payloads come from the same generator as in `Peers/symbols.c`, and both add up the bytes that they made.
struct SymbolBenchmark {
    private let count: Int
    private let isBatch: Bool

    init(_ line: Line) throws {
        count = try line.count("count", default: 20_000)
        isBatch = try line.count("threads", default: 1) > 1
    }

    func run() throws -> Answer {
        let payloads = SharedPayloads.make(count)
        let module = 0.33
        let (sums, seconds) = try timed { () throws -> (bytes: Int, sum: UInt64) in
            var (bytes, sum) = (0, UInt64(0))
            func take(_ text: String) {
                var text = text
                text.withUTF8 { utf8 in
                    bytes += utf8.count
                    for byte in utf8 { sum &+= UInt64(byte) }
                }
            }
            if isBatch {
                for text in try SymbolBatch.svg(payloads, moduleMillimetres: module) { take(text) }
            } else {
                for payload in payloads { take(try QRSymbol(payload: payload).svg(moduleMillimetres: module)) }
            }
            return (bytes, sum)
        }
        var answer = Answer("symbols")
        answer.add("count", count)
        answer.add("seconds", seconds)
        answer.add("bytes", sums.bytes)
        answer.add("sum", "\(sums.sum)")
        return answer
    }
}

/// Links of stamps of 80 bytes, whose last 25 characters are drawn by xorshift (Marsaglia 2003: shifts 13, 7, 17).
enum SharedPayloads {
    private static let stem = "https://ID.EXAMPLE.VN/01/09522150000019/10/VT260612/21/"
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    static func make(_ count: Int) -> [String] {
        var state: UInt64 = 88_172_645_463_325_252
        func next() -> Character {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return alphabet[Int(state >> 59)]
        }
        return (0..<count).map { _ in stem + String((0..<25).map { _ in next() }) }
    }
}
