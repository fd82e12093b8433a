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
        var newlines = 0
        for byte in bytes { newlines &+= byte == 0x0A ? 1 : 0 }
        var tail = bytes[...]
        if newlines > 0, let last = bytes.lastIndex(of: 0x0A) {
            line += newlines
            column = 1
            tail = bytes[(last + 1)...]
        }
        var scalars = 0
        for byte in tail { scalars &+= byte & 0xC0 != 0x80 ? 1 : 0 }
        column += scalars
    }
}
