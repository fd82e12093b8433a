/// A place in a text file: where an error message points.
public struct TextPlace: Hashable, Sendable, CustomStringConvertible {
    /// Bytes before the place, from the start of the file.
    public var offset: Int
    /// The line, counted from 1.
    public var line: Int
    /// The character in the line (Unicode scalars), counted from 1.
    public var column: Int

    /// Makes a place from its offset, line and column.
    public init(offset: Int, line: Int, column: Int) {
        self.offset = offset
        self.line = line
        self.column = column
    }

    /// The place in words, as `line 3, column 14 (byte 61)`.
    public var description: String { "line \(line), column \(column) (byte \(offset))" }

    /// Walks over bytes that follow the place.
    mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
        offset += bytes.count
        var tail = bytes
        let newlines = bytes.count(of: .newlines)
        if newlines > 0, let last = bytes.lastIndex(of: 0x0A) {
            line += newlines
            column = 1
            tail = UnsafeBufferPointer(rebasing: bytes[(last + 1)...])
        }
        column += tail.count - tail.count(of: .continuationBytes)
    }
}

/// Bytes that are counted eight at a time, since every byte of a long text is passed over on the way to its end.
private enum CountedBytes {
    case newlines
    /// The second to fourth bytes of a scalar in UTF-8.
    case continuationBytes

    /// A word with the lowest bit of each byte set where that byte of the given word is counted.
    @inline(__always)
    func flags(in word: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        switch self {
        case .newlines:
            let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
            return ~(((difference & low) &+ low) | difference | low) >> 7
        case .continuationBytes: return (word & ~(word << 1) & ~low) >> 7
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func count(of counted: CountedBytes) -> Int {
        let bytes = UnsafeRawBufferPointer(self)
        var total = 0
        var index = 0
        let whole = count & ~7
        while index < whole {
            // Each byte of the sum holds up to 255.
            var sums: UInt64 = 0
            let stop = Swift.min(index + 8 * 255, whole)
            while index < stop {
                sums &+= counted.flags(in: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                index += 8
            }
            let pairs = (sums & 0x00FF_00FF_00FF_00FF) + (sums >> 8 & 0x00FF_00FF_00FF_00FF)
            total += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
        }
        for byte in bytes[whole...] { total += Int(counted.flags(in: UInt64(byte)) & 1) }
        return total
    }
}
