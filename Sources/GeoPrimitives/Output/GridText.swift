/// Exact decimal text of whole ten-millionths of a degree: 1061375000 is `106.1375`, 1 is `0.0000001`; never `-0`.
struct GridText: @unchecked Sendable {
    /// The longest text of any Int32: `-214.7483648`.
    static let maximumLength = 12

    /// The two digits of 0 to 99, each pair as it lies in memory.
    ///
    /// Never written after it was made, hence safe to share.
    private let pairs: UnsafePointer<UInt16>

    /// Made once and kept as long as the program runs.
    static let shared = GridText()

    private init() {
        let pairs = UnsafeMutablePointer<UInt16>.allocate(capacity: 100)
        for number in UInt16(0)..<100 { pairs[Int(number)] = UInt16(littleEndian: (0x30 + number / 10) | (0x30 + number % 10) << 8) }
        self.pairs = UnsafePointer(pairs)
    }

    /// Writes the text of a number and gives the place after it; ten bytes more than the text may be overwritten.
    @inline(__always)
    func write(_ steps: Int32, to target: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        var target = target
        let magnitude = steps.magnitude
        if steps < 0 { target.put(UInt8(ascii: "-")) }
        let whole = magnitude / 10_000_000
        let fraction = magnitude % 10_000_000
        if whole >= 100 {
            target.put(0x30 + UInt8(truncatingIfNeeded: whole / 100))
            target = write(pair: whole % 100, to: target)
        } else if whole >= 10 {
            target = write(pair: whole, to: target)
        } else {
            target.put(0x30 + UInt8(truncatingIfNeeded: whole))
        }
        guard fraction > 0 else { return target }
        target.put(UInt8(ascii: "."))
        // Seven digits: three pairs and one.
        let high = fraction / 1000
        let low = fraction % 1000
        target = write(pair: high / 100, to: target)
        target = write(pair: high % 100, to: target)
        target = write(pair: low / 10, to: target)
        target.put(0x30 + UInt8(truncatingIfNeeded: low % 10))
        while target[-1] == UInt8(ascii: "0") { target -= 1 }
        return target
    }

    @inline(__always)
    private func write(pair: UInt32, to target: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        UnsafeMutableRawPointer(target).storeBytes(of: pairs[Int(pair)], as: UInt16.self)
        return target + 2
    }

    /// Writes a position as `[longitude,latitude]`.
    @inline(__always)
    func write(_ position: GridPosition, to target: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        var target = target
        target.put(UInt8(ascii: "["))
        target = write(position.longitudeE7, to: target)
        target.put(UInt8(ascii: ","))
        target = write(position.latitudeE7, to: target)
        target.put(UInt8(ascii: "]"))
        return target
    }

    /// Bytes that a position with a comma may take.
    static let positionLength = 2 * maximumLength + 4
}

extension OutputBytes {
    /// Adds the exact decimal text of whole ten-millionths of a degree, as short as it can be: 1061375000 gives `106.1375`.
    public mutating func appendDegrees(e7 steps: Int32) {
        writeUnchecked(capacity: GridText.maximumLength) { GridText.shared.write(steps, to: $0) }
    }
}
