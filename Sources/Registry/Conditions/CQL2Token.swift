import Foundation

/// A word, a sign or a value of CQL2 text, with the place where it begins.
struct CQL2Token: Equatable {
    enum Content: Equatable {
        /// A name or a keyword, as written.
        case word(String)
        /// A name in double quotes.
        case quoted(String)
        case text(String)
        case number(Double)
        case sign(String)
        case end
    }
    var content: Content
    var offset: Int

    /// The keyword in upper case; nil for anything but a bare word.
    var keyword: String? { if case .word(let word) = content { word.uppercased() } else { nil } }

    /// What is shown of it where it is not expected.
    var shown: String {
        switch content {
        case .word(let word), .quoted(let word): word
        case .text(let text): "'\(text)'"
        case .number(let number): "\(number)"
        case .sign(let sign): sign
        case .end: ""
        }
    }

    /// Takes a text apart (CQL2 annex B, the lexical rules).
    static func tokens(of text: String) throws(CQL2Error) -> [CQL2Token] {
        let bytes = Array(text.utf8)
        guard bytes.count <= 16_384 else { throw CQL2Error(.tooLarge, at: 16_384) }
        var tokens: [CQL2Token] = []
        var place = 0
        func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }
        while let current = byte(place) {
            let start = place
            switch current {
            case 0x20, 0x09, 0x0A, 0x0D: place += 1; continue
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                let quoted = try self.quoted(bytes, &place, by: current)
                tokens.append(CQL2Token(content: current == UInt8(ascii: "'") ? .text(quoted) : .quoted(quoted), offset: start))
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
                let number = try self.number(bytes, &place)
                tokens.append(CQL2Token(content: .number(number), offset: start))
            case UInt8(ascii: "<") where byte(place + 1) == UInt8(ascii: ">"): sign("<>")
            case UInt8(ascii: "<") where byte(place + 1) == UInt8(ascii: "="): sign("<=")
            case UInt8(ascii: ">") where byte(place + 1) == UInt8(ascii: "="): sign(">=")
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","),
                UInt8(ascii: "-"), UInt8(ascii: "+"):
                sign(String(decoding: [current], as: UTF8.self))
            case _ where isLetter(current):
                while let next = byte(place), isLetter(next) || isDigit(next) { place += 1 }
                tokens.append(CQL2Token(content: .word(String(decoding: bytes[start..<place], as: UTF8.self)), offset: start))
            default: throw CQL2Error(.unexpected, at: place, String(decoding: [current], as: UTF8.self))
            }
        }
        func sign(_ sign: String) {
            tokens.append(CQL2Token(content: .sign(sign), offset: place))
            place += sign.utf8.count
        }
        tokens.append(CQL2Token(content: .end, offset: bytes.count))
        return tokens
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
            || byte >= 0x80
    }

    /// A run in quotes; a quote in it is doubled, or, in a text, has a backslash before it.
    private static func quoted(_ bytes: [UInt8], _ place: inout Int, by quote: UInt8) throws(CQL2Error) -> String {
        let start = place
        var content: [UInt8] = []
        place += 1
        while place < bytes.count {
            let current = bytes[place]
            if current == quote {
                guard place + 1 < bytes.count, bytes[place + 1] == quote else {
                    place += 1
                    return String(decoding: content, as: UTF8.self)
                }
                place += 1
            } else if current == UInt8(ascii: "\\"), quote == UInt8(ascii: "'"), place + 1 < bytes.count, bytes[place + 1] == quote {
                place += 1
            }
            content.append(bytes[place])
            place += 1
        }
        throw CQL2Error(.ended, at: start, String(decoding: bytes[start...].prefix(20), as: UTF8.self))
    }

    private static func number(_ bytes: [UInt8], _ place: inout Int) throws(CQL2Error) -> Double {
        let start = place
        func digits() { while place < bytes.count, isDigit(bytes[place]) { place += 1 } }
        digits()
        if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
            place += 1
            digits()
        }
        if place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") {
            place += 1
            if place < bytes.count, bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-") { place += 1 }
            digits()
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        guard let number = Double(text), number.isFinite else { throw CQL2Error(.unexpected, at: start, text) }
        return number
    }
}
