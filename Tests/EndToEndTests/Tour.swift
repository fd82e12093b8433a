import Foundation

/// The commands of a page and what they print: its fenced blocks marked `console`.
struct Tour {
    /// One command, and the lines that it must print on standard output; `…` in a line stands for anything.
    struct Step: Equatable, Sendable {
        var command: String
        var expected: [String] = []
    }

    /// The commands in the order of the page.
    private(set) var steps: [Step] = []

    /// Reads a page.
    ///
    /// A line that begins with `$ ` is a command, the others of its block are what the last command prints.
    init(page: String) {
        var isInside = false
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isInside = line == "```console"
            } else if isInside, line.hasPrefix("$ ") {
                steps.append(Step(command: String(line.dropFirst(2))))
            } else if isInside, !steps.isEmpty {
                steps[steps.count - 1].expected.append(String(line))
            }
        }
    }

    /// A shell script that runs the commands one after another, each with the exit status of the one before in `$?`, and prints a
    /// separator after each.
    var script: String {
        steps.map { "\($0.command)\nlast=$?; printf '\\036'; (exit $last)\n" }.joined()
    }

    /// What each command printed, from what the script printed.
    static func outputs(of text: String) -> [[String]] {
        text.split(separator: "\u{1E}", omittingEmptySubsequences: false).dropLast().map { output in
            output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        }
    }

    /// Whether a line is what the page shows: the parts between `…` stand in it in that order, the first at its beginning, the last at
    /// its end.
    static func matches(_ line: String, _ shown: String) -> Bool {
        let parts = shown.split(separator: "…", omittingEmptySubsequences: false)
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return line == shown }
        guard line.hasPrefix(first) else { return false }
        var rest = line.dropFirst(first.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = rest.range(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}
