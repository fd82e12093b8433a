/// The sentences of one group, kept as the text they were written in and taken apart as far as they are asked for.
///
/// ```
/// [name]
/// vi câu tiếng Việt
/// en the English sentence
/// |  and a second line of it
/// zh 中文句子
/// ```
///
/// A line that begins with `|` goes on with the line before it, after a line break; blank lines are for the writer's eye.
struct SentenceGroup: Sendable {
    /// All that is written, as bytes: a command asks for a hundred sentences before it does anything, and characters are slow to walk.
    private let text: [UInt8]
    /// Where the sentences of a name stand.
    private let records: [String: Range<Int>]

    private static let lineBreak = UInt8(ascii: "\n")

    /// Finds the names in texts; the sentences are not looked at yet.
    init(_ texts: String...) {
        var text: [UInt8] = []
        for part in texts {
            text += part.utf8
            text.append(SentenceGroup.lineBreak)
        }
        var records: [String: Range<Int>] = [:]
        var name: String?
        var bodyStart = 0
        func finish(at end: Int) {
            guard let name else { return }
            precondition(records.updateValue(bodyStart..<end, forKey: name) == nil, "\(name) is written twice")
        }
        var start = 0
        while start < text.count {
            let end = SentenceGroup.endOfLine(text, start)
            if text[start] == UInt8(ascii: "[") {
                finish(at: start)
                name = String(decoding: text[(start + 1)..<(end - 1)], as: UTF8.self)
                bodyStart = end + 1
            }
            start = end + 1
        }
        finish(at: text.count)
        self.text = text
        self.records = records
    }

    /// The names, in no order.
    var names: [String] { Array(records.keys) }

    /// The sentence of a name in all its languages.
    subscript(name: some StringProtocol) -> Sentence? {
        guard let record = records[String(name)] else { return nil }
        return Sentence(
            vietnamese: form(.vietnamese, in: record) ?? "", english: form(.english, in: record) ?? "", chinese: form(.chinese, in: record))
    }

    /// The sentence of a name in a language, or in English where that has none of its own.
    func text(of name: some StringProtocol, in language: Language) -> String? {
        guard let record = records[String(name)] else { return nil }
        return form(language, in: record) ?? form(.english, in: record)
    }

    private func form(_ language: Language, in record: Range<Int>) -> String? {
        var found: [UInt8]?
        var start = record.lowerBound
        while start < record.upperBound {
            let end = SentenceGroup.endOfLine(text, start)
            let line = text[start..<end]
            if line.first == UInt8(ascii: "|") {
                if found != nil { found = (found ?? []) + [SentenceGroup.lineBreak] + line.dropFirst() }
            } else if found != nil {
                break
            } else if line.starts(with: language.rawValue.utf8) {
                found = Array(line.dropFirst(3))
            }
            start = end + 1
        }
        return found.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Each text ends with a line break, so there is one.
    private static func endOfLine(_ text: [UInt8], _ start: Int) -> Int {
        var place = start
        while text[place] != lineBreak { place += 1 }
        return place
    }
}
