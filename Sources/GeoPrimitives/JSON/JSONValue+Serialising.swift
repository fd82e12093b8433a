extension JSONValue {
    /// Adds the compact text of the value (RFC 8259): no white space, only what must be escaped is escaped.
    public func append(to output: inout OutputBytes) {
        switch self {
        case .null: output.append("null" as StaticString)
        case .bool(true): output.append("true" as StaticString)
        case .bool(false): output.append("false" as StaticString)
        case .number(let number): output.append(number.text)
        case .string(let text): output.appendJSONString(text)
        case .array(let elements):
            output.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                element.append(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let object): object.append(to: &output)
        }
    }

    /// Adds the compact text of the value to an array of bytes.
    public func append(to bytes: inout [UInt8]) {
        var output = OutputBytes()
        append(to: &output)
        output.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    /// The compact text of the value.
    public var text: String {
        var output = OutputBytes()
        append(to: &output)
        return output.text
    }
}

extension JSONObject {
    /// Adds the compact text of the object.
    public func append(to output: inout OutputBytes) {
        output.append(UInt8(ascii: "{"))
        for (index, member) in members.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            output.append(member)
        }
        output.append(UInt8(ascii: "}"))
    }
}

extension OutputBytes {
    /// Adds a key, its colon and its value.
    mutating func append(_ member: JSONObject.Member) {
        appendJSONString(member.key)
        append(UInt8(ascii: ":"))
        member.value.append(to: &self)
    }

    /// Adds a JSON string in quotes; control characters, quotes and backslashes are escaped, everything else stays UTF-8.
    public mutating func appendJSONString(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            // At worst every byte becomes six (`\u001f`).
            writeUnchecked(capacity: utf8.count * 6 + 2) { target in
                var target = target
                target.put(UInt8(ascii: "\""))
                for byte in utf8 { target.putEscaped(byte) }
                target.put(UInt8(ascii: "\""))
                return target
            }
        }
    }
}

extension UnsafeMutablePointer<UInt8> {
    /// Writes a byte and steps over it.
    @inline(__always)
    mutating func put(_ byte: UInt8) {
        pointee = byte
        self += 1
    }

    @inline(__always)
    fileprivate mutating func putEscaped(_ byte: UInt8) {
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { return put(byte) }
        put(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: put(UInt8(ascii: "b"))
        case 0x09: put(UInt8(ascii: "t"))
        case 0x0A: put(UInt8(ascii: "n"))
        case 0x0C: put(UInt8(ascii: "f"))
        case 0x0D: put(UInt8(ascii: "r"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): put(byte)
        default:
            for digit in [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0"), 0x30 + byte >> 4] { put(digit) }
            put(byte & 0xF < 10 ? 0x30 + byte & 0xF : 0x57 + byte & 0xF)
        }
    }
}
