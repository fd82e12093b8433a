/// Writes CBOR items straight into a growing array, with shortest heads and floats (RFC 8949 §4.2.1).
///
/// The caller announces the length of each array and map and then writes that many items (keys and values in turn). Keys must be
/// written in the order of their encoding; `write(_ value:)` does so by itself, and `CBORValue.validate` proves it.
public struct CBORWriter: Sendable {
    /// What has been written so far.
    public private(set) var bytes: [UInt8]

    /// An empty writer with room for some bytes.
    public init(capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Forgets what was written and keeps the room.
    public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Writes a whole number.
    @inline(__always)
    public mutating func write(_ number: Int64) {
        if number >= 0 { head(0, UInt64(number)) } else { head(1, UInt64(bitPattern: ~number)) }
    }

    /// Writes a whole number that is not negative.
    public mutating func write(unsigned number: UInt64) { head(0, number) }

    /// Writes a text.
    public mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            head(3, UInt64(utf8.count))
            bytes.append(contentsOf: utf8)
        }
    }

    /// Writes a byte string.
    public mutating func write(bytes string: [UInt8]) {
        head(2, UInt64(string.count))
        bytes.append(contentsOf: string)
    }

    /// Writes a byte string of bytes that lie elsewhere.
    public mutating func write(bytes string: some Collection<UInt8>) {
        head(2, UInt64(string.count))
        bytes.append(contentsOf: string)
    }

    /// Begins an array of so many items.
    public mutating func beginArray(_ count: Int) { head(4, UInt64(count)) }

    /// Begins a map of so many members; each is a key followed by its value, keys ascending by their encoding.
    public mutating func beginMap(_ count: Int) { head(5, UInt64(count)) }

    /// Begins a tagged value; the value follows.
    public mutating func beginTag(_ tag: UInt64) { head(6, tag) }

    /// Writes true or false.
    public mutating func write(_ flag: Bool) { bytes.append(flag ? 0xF5 : 0xF4) }

    /// Writes null.
    public mutating func writeNull() { bytes.append(0xF6) }

    /// Writes a float in the shortest of 16, 32 and 64 bits that keeps its value; every NaN becomes `f97e00`.
    public mutating func write(_ number: Double) {
        if number.isNaN {
            append(initial: 0xF9, 0x7E00, count: 2)
        } else if let half = Float16(exactly: number) {
            append(initial: 0xF9, UInt64(half.bitPattern), count: 2)
        } else if let single = Float(exactly: number) {
            append(initial: 0xFA, UInt64(single.bitPattern), count: 4)
        } else {
            append(initial: 0xFB, number.bitPattern, count: 8)
        }
    }

    /// Writes a whole value with all it contains.
    public mutating func write(_ value: CBORValue) {
        switch value {
        case .unsigned(let number): head(0, number)
        case .negative(let number): head(1, number)
        case .bytes(let string): write(bytes: string)
        case .text(let text): write(text)
        case .array(let elements):
            beginArray(elements.count)
            for element in elements { write(element) }
        case .map(let map):
            beginMap(map.count)
            for member in map.members {
                write(member.key)
                write(member.value)
            }
        case .tagged(let tag, let inner):
            beginTag(tag)
            write(inner)
        case .bool(let flag): write(flag)
        case .null: writeNull()
        case .double(let number): write(number)
        }
    }

    /// Writes a head: the major type and its argument in the fewest bytes (RFC 8949 §3).
    @inline(__always)
    private mutating func head(_ major: UInt8, _ argument: UInt64) {
        let type = major << 5
        switch argument {
        case ..<24: bytes.append(type | UInt8(truncatingIfNeeded: argument))
        case ...0xFF: append(initial: type | 24, argument, count: 1)
        case ...0xFFFF: append(initial: type | 25, argument, count: 2)
        case ...0xFFFF_FFFF: append(initial: type | 26, argument, count: 4)
        default: append(initial: type | 27, argument, count: 8)
        }
    }

    /// Appends an initial byte and the low bytes of a number, the most significant first.
    @inline(__always)
    private mutating func append(initial: UInt8, _ number: UInt64, count: Int) {
        bytes.append(initial)
        var shift = UInt64(count) * 8
        while shift > 0 {
            shift -= 8
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
}
