import Foundation

/// Delivers the bytes of a file in pieces, checked: strict UTF-8 without a byte 0.
///
/// What comes before the first fault is delivered, so that the reader knows its row and column.
struct CSVSource {
    private enum Origin {
        case bytes([UInt8])
        case file(FileHandle)
    }

    /// How many bytes are read at a time.
    static let pieceBytes = 1 << 16

    private var origin: Origin
    private var offset = 0
    private var check = UTF8Check()
    private(set) var fault: CSVError.Problem?

    init(bytes: [UInt8]) { origin = .bytes(bytes) }

    init(path: String) throws(CSVError) {
        do {
            origin = .file(try FileHandle(forReadingFrom: URL(filePath: path)))
        } catch {
            throw CSVError(.cannotOpen(path: path, reason: error.localizedDescription))
        }
    }

    /// The next piece up to the first fault; nil at the end and at a fault.
    mutating func next() throws(CSVError) -> ArraySlice<UInt8>? {
        guard fault == nil else { return nil }
        let start = offset
        let piece = try read()
        offset += piece.count
        if piece.isEmpty {
            if let place = check.unfinished {
                fault = .invalidUTF8(byte: place.byte, offset: place.offset, hint: nil)
            }
            return nil
        }
        guard let wrong = check.firstFault(in: piece, at: start) else { return piece }
        let hint = EncodingHint(lookingAt: piece)
        fault =
            wrong.byte == 0 ? .nulByte(offset: wrong.offset, hint: hint) : .invalidUTF8(byte: wrong.byte, offset: wrong.offset, hint: hint)
        return piece.prefix(max(0, wrong.offset - start))
    }

    private func read() throws(CSVError) -> ArraySlice<UInt8> {
        switch origin {
        case .bytes(let bytes):
            return bytes[min(offset, bytes.count)..<min(offset + CSVSource.pieceBytes, bytes.count)]
        case .file(let handle):
            do {
                return [UInt8](try handle.read(upToCount: CSVSource.pieceBytes) ?? Data())[...]
            } catch {
                throw CSVError(.cannotRead(reason: error.localizedDescription))
            }
        }
    }
}

/// Checks UTF-8 across pieces (RFC 3629: shortest forms only, no surrogates, nothing above U+10FFFF), and refuses a byte 0.
struct UTF8Check {
    private var expected = 0
    private var range: ClosedRange<UInt8> = 0x80...0xBF
    private var start: (byte: UInt8, offset: Int) = (0, 0)

    /// The first byte of a sequence that the text ends in; nil where the text may end here.
    var unfinished: (byte: UInt8, offset: Int)? { expected > 0 ? start : nil }

    /// The first wrong byte of a piece that starts at `offset` of the file: the first byte of the wrong sequence.
    mutating func firstFault(in piece: ArraySlice<UInt8>, at offset: Int) -> (byte: UInt8, offset: Int)? {
        for (index, byte) in zip(offset..., piece) {
            if expected > 0 {
                guard range.contains(byte) else { return start }
                range = 0x80...0xBF
                expected -= 1
            } else if byte == 0 {
                return (byte, index)
            } else if byte >= 0x80 {
                start = (byte, index)
                switch byte {
                case 0xC2...0xDF: expected = 1
                case 0xE0: (expected, range) = (2, 0xA0...0xBF)
                case 0xED: (expected, range) = (2, 0x80...0x9F)
                case 0xE1...0xEF: expected = 2
                case 0xF0: (expected, range) = (3, 0x90...0xBF)
                case 0xF1...0xF3: expected = 3
                case 0xF4: (expected, range) = (3, 0x80...0x8F)
                default: return start
                }
            }
        }
        return nil
    }
}
