extension CBORValue {
    /// The whole number, if this is one within 64 signed bits.
    public var integerValue: Int64? {
        switch self {
        case .unsigned(let number): Int64(exactly: number)
        case .negative(let number): Int64(exactly: number).map { ~$0 }
        default: nil
        }
    }

    /// The text, if this is one.
    public var textValue: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The byte string, if this is one.
    public var bytesValue: [UInt8]? {
        if case .bytes(let bytes) = self { bytes } else { nil }
    }

    /// The elements, if this is an array.
    public var arrayValue: [CBORValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members, if this is a map.
    public var mapValue: CBORMap? {
        if case .map(let map) = self { map } else { nil }
    }

    /// The truth value, if this is one.
    public var boolValue: Bool? {
        if case .bool(let flag) = self { flag } else { nil }
    }

    /// Whether this is null.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }
}
