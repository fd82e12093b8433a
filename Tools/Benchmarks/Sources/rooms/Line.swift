/// The words of a command line: a verb, then pairs of `--name value`.
struct Line {
    /// What was typed and cannot be meant.
    struct Misuse: Error, CustomStringConvertible {
        var text: String
        var description: String { text }
    }

    let verb: String
    private var values: [String: String] = [:]

    init(_ words: some Sequence<String>) throws(Misuse) {
        var words = words.makeIterator()
        guard let verb = words.next() else { throw Misuse(text: "no benchmark named") }
        self.verb = verb
        while let name = words.next() {
            guard name.hasPrefix("--"), let value = words.next() else { throw Misuse(text: "'\(name)' is no pair of --name value") }
            values[String(name.dropFirst(2))] = value
        }
    }

    /// A text that must be there.
    func text(_ name: String) throws(Misuse) -> String {
        guard let value = values[name] else { throw Misuse(text: "--\(name) is missing") }
        return value
    }

    /// A whole number above zero.
    func count(_ name: String, default usual: Int) throws(Misuse) -> Int {
        guard let value = values[name] else { return usual }
        guard let number = Int(value), number > 0 else { throw Misuse(text: "--\(name) \(value): a whole number above 0 is meant") }
        return number
    }
}
