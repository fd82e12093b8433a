/// Bytes with some of them changed, as damage, carelessness and malice change them.
public enum ChangedBytes {
    private static let telling = Array("[]{},:;\"\\-+0e./?&=%#()' \u{1E}\n\r\t\u{0}".utf8)
    private static let extremes = [
        "9223372036854775808", "-1", "1e309", "1e-400", "0.1e7", "NaN", "%00", "\u{FEFF}", "đ", "\\ud83c", "1/0",
    ]

    /// A case of a number: from seeds, changed at one to six places.
    ///
    /// - Parameters:
    ///   - seeds: What is changed; there must be one at least.
    ///   - generator: Where chance comes from.
    /// - Returns: The changed bytes, perhaps none.
    public static func change(_ seeds: [[UInt8]], using generator: inout SeededGenerator) -> [UInt8] {
        var bytes = seeds[Int.random(in: seeds.indices, using: &generator)]
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(place + Int.random(in: 1...(Bool.random(using: &generator) ? 4 : 64), using: &generator), bytes.count)
            switch Int.random(in: 0..<9, using: &generator) {
            case 0 where place < bytes.count: bytes[place] = .random(in: 0...255, using: &generator)
            case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            case 2: bytes.insert(telling.randomElement(using: &generator) ?? 0, at: place)
            case 3 where place < bytes.count: bytes[place] = telling.randomElement(using: &generator) ?? 0
            case 4: bytes.removeSubrange(place..<end)
            case 5: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &generator))
            case 6: bytes.replaceSubrange(place..<end, with: Array((extremes.randomElement(using: &generator) ?? "").utf8))
            case 7:
                let other = seeds[Int.random(in: seeds.indices, using: &generator)]
                let from = Int.random(in: 0...other.count, using: &generator)
                bytes.replaceSubrange(place..<end, with: other[from..<min(from + end - place, other.count)])
            // Cut off, but not so often that little else is tried.
            case 8 where Bool.random(using: &generator): bytes.removeSubrange(place...)
            default: break
            }
        }
        return bytes
    }
}
