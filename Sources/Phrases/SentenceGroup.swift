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
    /// What is written under each name.
    private let records: [Substring: Substring]

    /// Finds the names in texts; the languages are not looked at yet.
    init(_ texts: String...) {
        var records: [Substring: Substring] = [:]
        for text in texts { SentenceGroup.find(in: text, &records) }
        self.records = records
    }

    private static func find(in text: String, _ records: inout [Substring: Substring]) {
        var name: Substring?
        let bytes = text.utf8
        var start = bytes.startIndex
        var bodyStart = start
        func finish(at end: String.Index) {
            guard let name else { return }
            precondition(records.updateValue(text[bodyStart..<end], forKey: name) == nil, "\(name) is written twice")
        }
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
            let next = end < bytes.endIndex ? bytes.index(after: end) : end
            if bytes[start] == UInt8(ascii: "[") {
                finish(at: start)
                name = text[bytes.index(after: start)..<bytes.index(before: end)]
                bodyStart = next
            }
            start = next
        }
        finish(at: bytes.endIndex)
    }

    /// The names, in no order.
    var names: [Substring] { Array(records.keys) }

    /// The sentence of a name.
    subscript(name: Substring) -> Sentence? {
        guard let record = records[name] else { return nil }
        var forms: [Substring: String] = [:]
        var language: Substring?
        for line in record.split(separator: "\n") {
            if line.first == "|" {
                if let language { forms[language, default: ""] += "\n" + line.dropFirst() }
            } else {
                language = line.prefix(2)
                forms[line.prefix(2)] = String(line.dropFirst(3))
            }
        }
        return Sentence(vietnamese: forms["vi"] ?? "", english: forms["en"] ?? "", chinese: forms["zh"])
    }
}
