/// Finds out, only when there is something to report, which value a byte of a JSON text belongs to.
enum JSONPath {
    private enum Level {
        case object(key: String)
        case array(index: Int)
    }

    /// The path to the value at an index, as `geometry.coordinates[0][12]`; bytes after the index are not looked at.
    ///
    /// - Parameters:
    ///   - target: the index of the fault.
    ///   - bytes: the bytes at hand.
    ///   - start: the index to start at.
    ///   - isInObject: whether the start is among the members of an object.
    /// - Returns: the path from the start, empty for the value that begins there.
    static func path(
        to target: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, isInObject: Bool = false
    ) -> String {
        var levels: [Level] = isInObject ? [.object(key: "")] : []
        var index = start
        var lastString = ""
        while index < min(target, bytes.count) {
            switch bytes[index] {
            case UInt8(ascii: "{"): levels.append(.object(key: ""))
            case UInt8(ascii: "["): levels.append(.array(index: 0))
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
            case UInt8(ascii: ","):
                if case .array(let position) = levels.last { levels[levels.count - 1] = .array(index: position + 1) }
                if case .object = levels.last { levels[levels.count - 1] = .object(key: "") }
            case UInt8(ascii: ":"):
                if case .object = levels.last { levels[levels.count - 1] = .object(key: lastString) }
            case UInt8(ascii: "\""):
                let first = index + 1
                index = first
                while index < min(target, bytes.count), bytes[index] != UInt8(ascii: "\"") {
                    index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                }
                let stop = min(index, bytes.count, first + 60)
                lastString = stop > first ? String(decoding: bytes[first..<stop], as: UTF8.self) : ""
            default: break
            }
            index += 1
        }
        return text(of: levels)
    }

    private static func text(of levels: [Level]) -> String {
        var path = ""
        for level in levels {
            switch level {
            case .object(let key) where !key.isEmpty: path += path.isEmpty ? key : ".\(key)"
            case .object: break
            case .array(let position): path += "[\(position)]"
            }
        }
        return path
    }
}
