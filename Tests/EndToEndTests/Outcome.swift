import Foundation
import Testing

/// How a command ended and what it printed.
struct Outcome: Sendable {
    /// The program with its arguments.
    let command: String
    /// The exit status; 128 and the signal's number where a signal ended it.
    let status: Int32
    /// What came on standard output.
    let output: Data
    /// What came on standard error.
    let words: Data

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }

    /// Standard error as text.
    var said: String { String(decoding: words, as: UTF8.self) }

    /// The lines of standard output.
    var lines: [String] { text.split(whereSeparator: \.isNewline).map(String.init) }

    /// Requires an exit status, and shows what was said where it is another one.
    @discardableResult
    func expect(_ status: Int32, sourceLocation: SourceLocation = #_sourceLocation) throws -> Outcome {
        let shown = text.count > 1600 ? text.prefix(400) + "…" + text.suffix(1200) : text[...]
        try #require(self.status == status, "\(command)\n\(said)\(shown)", sourceLocation: sourceLocation)
        return self
    }

    /// Requires that the command refused with a status and one sentence, not with the text of a library or of Swift.
    func expectRefusal(_ status: Int32, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try expect(status, sourceLocation: sourceLocation)
        #expect(!said.isEmpty, "\(command) says nothing", sourceLocation: sourceLocation)
        for trace in ["Optional(", "Error Domain", "SQLite error", "Fatal error"] {
            #expect(!said.contains(trace), "\(command)\n\(said)", sourceLocation: sourceLocation)
        }
    }

    /// Standard output as JSON.
    func json<Answer: Decodable>(as type: Answer.Type) throws -> Answer {
        do { return try JSONDecoder().decode(type, from: output) } catch {
            Issue.record("\(command): \(error)\n\(text.prefix(400))")
            throw error
        }
    }
}
