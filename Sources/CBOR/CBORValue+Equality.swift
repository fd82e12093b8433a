extension CBORValue: Hashable {
    /// Whether both have the same encoding.
    public static func == (left: CBORValue, right: CBORValue) -> Bool {
        switch (left, right) {
        case (.unsigned(let left), .unsigned(let right)), (.negative(let left), .negative(let right)): left == right
        case (.bytes(let left), .bytes(let right)): left == right
        case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
        case (.array(let left), .array(let right)): left == right
        case (.map(let left), .map(let right)): left == right
        case (.tagged(let leftTag, let left), .tagged(let rightTag, let right)): leftTag == rightTag && left == right
        case (.bool(let left), .bool(let right)): left == right
        case (.null, .null): true
        case (.double(let left), .double(let right)): left.bitPattern == right.bitPattern || (left.isNaN && right.isNaN)
        default: false
        }
    }

    /// Feeds what makes this value different from others.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(majorType)
        switch self {
        case .unsigned(let number), .negative(let number): hasher.combine(number)
        case .bytes(let bytes): hasher.combine(bytes)
        case .text(let text):
            // String's own hash is that of its normal form; equal bytes have equal normal forms, so it serves.
            hasher.combine(text)
        case .array(let elements): hasher.combine(elements)
        case .map(let map): hasher.combine(map)
        case .tagged(let tag, let value):
            hasher.combine(tag)
            hasher.combine(value)
        case .bool(let flag): hasher.combine(flag)
        case .null: break
        case .double(let number): hasher.combine(number.isNaN ? Double.nan.bitPattern : number.bitPattern)
        }
    }

    /// The major type of the encoding, 0 to 7 (RFC 8949 §3.1).
    var majorType: UInt8 {
        switch self {
        case .unsigned: 0
        case .negative: 1
        case .bytes: 2
        case .text: 3
        case .array: 4
        case .map: 5
        case .tagged: 6
        case .bool, .null, .double: 7
        }
    }

    /// Whether the encoding of this value sorts before that of another, byte by byte.
    ///
    /// Shortest heads grow with their argument, so numbers compare as numbers and strings by length first.
    func precedes(_ other: CBORValue) -> Bool {
        switch (self, other) {
        case (.unsigned(let left), .unsigned(let right)), (.negative(let left), .negative(let right)):
            return left < right
        case (.text(let left), .text(let right)):
            let lengths = (left.utf8.count, right.utf8.count)
            return lengths.0 != lengths.1 ? lengths.0 < lengths.1 : left.utf8.lexicographicallyPrecedes(right.utf8)
        case (.bytes(let left), .bytes(let right)):
            return left.count != right.count ? left.count < right.count : left.lexicographicallyPrecedes(right)
        default:
            let majors = (majorType, other.majorType)
            return majors.0 != majors.1 ? majors.0 < majors.1 : encoded().lexicographicallyPrecedes(other.encoded())
        }
    }
}
