import Geodesy
import GeoPrimitives

extension UntrustedInput {
    /// Pairs of numbers whose system is to be found out: the first byte says what is known beside them, eight bytes are a number.
    static let detection = UntrustedInput("detection") {
        let starts: [[Double]] = [
            [2_375_123.4, 412_345.6, 2_375_200, 412_400, 2_375_150, 412_500], [21.4567, 106.1234, 21.4577, 106.1244, 21.45, 106.2],
            [106.1234, 21.4567, 106.2, 21.5, 106.3, 21.4], [18_412_345.6, 2_375_123.4, 18_412_400, 2_375_200, 18_412_500, 2_375_150],
            [21.2724, 106.0724, 21.2725, 106.0725, 21.2726, 106.0727],
            [11_813_000, 2_450_000, 11_813_100, 2_450_100, 11_813_000, 2_450_100],
        ]
        return (UInt8(0)..<32).flatMap { known in starts.map { [known] + bytes(of: $0) } }
    } take: { bytes in
        guard let known = bytes.first else { return false }
        let numbers = numbers(in: bytes.dropFirst())
        let pairs = stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
        var evidence = CRSDetection.Evidence()
        if known & 1 != 0 { evidence.place = ExpectedPlace(box: yenThe) }
        if known & 2 != 0 { evidence.declaredArea = SquareMetres(12_000) }
        if known & 4 != 0 { evidence.datums = [.wgs84] }
        if known & 8 != 0 { evidence.notation = .degreesMinutesSeconds }
        if known & 16 != 0 { evidence.orders = [.eastingNorthing, .longitudeLatitude] }
        let finding = CRSDetection.candidates(for: pairs, evidence: evidence)
        try require((finding.verdict == .none) == finding.candidates.isEmpty, "a verdict without candidates, or the other way round")
        try require(finding.verdict != .decided || finding.candidates.count == 1, "decided between several")
        for candidate in finding.candidates + finding.excluded {
            try require((0...1).contains(candidate.inside), "a share of \(candidate.inside)")
            try require(candidate.centre.x.isFinite && candidate.centre.y.isFinite, "a centre that is nowhere")
        }
        return finding.verdict == .decided
    }

    /// About where Yên Thế lies.
    private static let yenThe = GridBox(
        minimum: GridPosition(longitudeE7: 1_060_000_000, latitudeE7: 213_500_000),
        maximum: GridPosition(longitudeE7: 1_063_000_000, latitudeE7: 216_500_000))

    private static func numbers(in bytes: ArraySlice<UInt8>) -> [Double] {
        stride(from: bytes.startIndex, to: bytes.endIndex - 7, by: 8).map { start in
            Double(bitPattern: bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) })
        }
    }

    private static func bytes(of numbers: [Double]) -> [UInt8] {
        numbers.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> (56 - 8 * $0)) } }
    }
}
