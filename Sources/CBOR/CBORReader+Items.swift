extension CBORReader {
    /// The first bytes of an item: its major type and argument (RFC 8949 §3).
    private struct Head {
        let major: UInt8
        /// The low five bits of the initial byte.
        let information: UInt8
        let argument: UInt64
    }

    /// Reads one value with all it contains.
    ///
    /// - Throws: The first deviation from deterministic encoding or from the subset; the offset is then undefined.
    mutating func readValue() throws(CBORError) -> CBORValue { try readValue(depth: 0) }

    /// Passes over one value and checks it as `readValue` does, without building it.
    mutating func skipValue() throws(CBORError) { try skipValue(depth: 0) }

    private mutating func readValue(depth: Int) throws(CBORError) -> CBORValue {
        let start = offset
        let head = try readHead()
        switch head.major {
        case 0: return .unsigned(head.argument)
        case 1: return .negative(head.argument)
        case 2: return .bytes(Array(bytes[try takeRange(head.argument, start: start)]))
        case 3: return .text(try takeText(head.argument, start: start))
        case 4:
            let count = try checkedCount(head.argument, itemsEach: 1, start: start)
            let inner = try deeper(depth, start: start)
            var elements: [CBORValue] = []
            elements.reserveCapacity(min(count, Self.largestReserve))
            for _ in 0..<count { elements.append(try readValue(depth: inner)) }
            return .array(elements)
        case 5:
            let count = try checkedCount(head.argument, itemsEach: 2, start: start)
            let inner = try deeper(depth, start: start)
            var members: [CBORMap.Member] = []
            members.reserveCapacity(min(count, Self.largestReserve))
            var previous: Range<Int>?
            for _ in 0..<count {
                let keyStart = offset
                let key = try readValue(depth: inner)
                try checkOrder(of: keyStart..<offset, after: previous)
                previous = keyStart..<offset
                members.append(CBORMap.Member(key: key, value: try readValue(depth: inner)))
            }
            return .map(CBORMap(ascending: members))
        case 6:
            return .tagged(head.argument, try readValue(depth: try deeper(depth, start: start)))
        default: return try simple(head, start: start)
        }
    }

    private mutating func skipValue(depth: Int) throws(CBORError) {
        let start = offset
        let head = try readHead()
        switch head.major {
        case 0, 1: break
        case 2: _ = try takeRange(head.argument, start: start)
        case 3:
            let range = try takeRange(head.argument, start: start)
            guard (try? UTF8Span(validating: bytes.span.extracting(range))) != nil else { throw CBORError(.invalidUTF8, at: start) }
        case 4:
            let count = try checkedCount(head.argument, itemsEach: 1, start: start)
            let inner = try deeper(depth, start: start)
            for _ in 0..<count { try skipValue(depth: inner) }
        case 5:
            let count = try checkedCount(head.argument, itemsEach: 2, start: start)
            let inner = try deeper(depth, start: start)
            var previous: Range<Int>?
            for _ in 0..<count {
                let keyStart = offset
                try skipValue(depth: inner)
                try checkOrder(of: keyStart..<offset, after: previous)
                previous = keyStart..<offset
                try skipValue(depth: inner)
            }
        case 6: try skipValue(depth: try deeper(depth, start: start))
        default: _ = try simple(head, start: start)
        }
    }

    /// Enough for the maps of the journal, too little for a hostile count to matter.
    private static var largestReserve: Int { 64 }

    private func deeper(_ depth: Int, start: Int) throws(CBORError) -> Int {
        guard depth < maximumDepth else { throw CBORError(.tooDeep(limit: maximumDepth), at: start) }
        return depth + 1
    }

    private func checkOrder(of key: Range<Int>, after previous: Range<Int>?) throws(CBORError) {
        guard let previous else { return }
        for step in 0..<min(key.count, previous.count) {
            let (before, now) = (bytes[previous.lowerBound + step], bytes[key.lowerBound + step])
            if before < now { return }
            if before > now { throw CBORError(.unsortedKey, at: key.lowerBound) }
        }
        // No encoding is the beginning of another, so equal beginnings are equal keys.
        throw CBORError(.duplicateKey, at: key.lowerBound)
    }

    private func simple(_ head: Head, start: Int) throws(CBORError) -> CBORValue {
        let number: Double
        switch head.information {
        case 20: return .bool(false)
        case 21: return .bool(true)
        case 22: return .null
        case 25: number = Double(Float16(bitPattern: UInt16(truncatingIfNeeded: head.argument)))
        case 26: number = Double(Float(bitPattern: UInt32(truncatingIfNeeded: head.argument)))
        case 27: number = Double(bitPattern: head.argument)
        default: throw CBORError(.unsupportedSimpleValue(UInt8(truncatingIfNeeded: head.argument)), at: start)
        }
        let isShortest =
            switch head.information {
            case 25: !number.isNaN || head.argument == 0x7E00
            case 26: !number.isNaN && Float16(exactly: number) == nil
            default: !number.isNaN && Float(exactly: number) == nil
            }
        guard isShortest else { throw CBORError(.notShortest, at: start) }
        return .double(number)
    }

    /// Reads a head and refuses one that could be shorter, is indefinite or reserved.
    @inline(__always)
    private mutating func readHead() throws(CBORError) -> Head {
        let start = offset
        guard start < bytes.count else { throw CBORError(.endOfInput, at: start) }
        let initial = bytes[start]
        let (major, information) = (initial >> 5, initial & 0x1F)
        if information < 24 {
            offset = start + 1
            return Head(major: major, information: information, argument: UInt64(information))
        }
        return try readLongHead(major: major, information: information)
    }

    private mutating func readLongHead(major: UInt8, information: UInt8) throws(CBORError) -> Head {
        let start = offset
        guard information < 28 else {
            let isIndefinite = information == 31 && (2...5).contains(major) || (major == 7 && information == 31)
            throw CBORError(isIndefinite ? .indefiniteLength : .reserved, at: start)
        }
        let width = 1 << Int(information - 24)
        guard bytes.count - start > width else { throw CBORError(.endOfInput, at: start) }
        var argument: UInt64 = 0
        for index in start + 1...start + width { argument = argument << 8 | UInt64(bytes[index]) }
        offset = start + 1 + width
        if major == 7 {
            // The argument of a float is its bits. A simple value in two bytes is from 32 up (RFC 8949 §3.3).
            guard information != 24 || argument >= 32 else { throw CBORError(.notShortest, at: start) }
        } else {
            let fewest: UInt64 = information == 24 ? 24 : 1 << (UInt64(width) * 4)
            guard argument >= fewest else { throw CBORError(.notShortest, at: start) }
        }
        return Head(major: major, information: information, argument: argument)
    }

    /// A count of items, each with at least so many bytes, that the input can still hold.
    private func checkedCount(_ argument: UInt64, itemsEach: UInt64, start: Int) throws(CBORError) -> Int {
        guard argument <= UInt64(bytes.count - offset) / itemsEach else { throw CBORError(.endOfInput, at: start) }
        return Int(argument)
    }

    /// Moves past the content of a string and tells where it lies.
    private mutating func takeRange(_ length: UInt64, start: Int) throws(CBORError) -> Range<Int> {
        guard length <= UInt64(bytes.count - offset) else { throw CBORError(.endOfInput, at: start) }
        let range = offset..<offset + Int(length)
        offset = range.upperBound
        return range
    }

    private mutating func takeText(_ length: UInt64, start: Int) throws(CBORError) -> String {
        let range = try takeRange(length, start: start)
        guard let text = String(validating: bytes[range], as: UTF8.self) else { throw CBORError(.invalidUTF8, at: start) }
        return text
    }
}
