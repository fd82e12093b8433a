import Foundation
import Testing

@Suite("The tour of the README")
struct TourTests {
    @Test("every command of the README prints what the README shows")
    func readme() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let tour = Tour(page: try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8))
        try #require(tour.steps.count > 10, "the README has a tour")
        let workspace = try Workspace()
        let path = "\(URL(filePath: FarmZoneBinary.path).deletingLastPathComponent().path):/usr/bin:/bin"
        let outcome = try await workspace.run("sh", [], input: tour.script, environment: ["PATH": path])
        let outputs = Tour.outputs(of: outcome.text)
        try #require(outputs.count == tour.steps.count, "\(outcome.said)")
        for (step, output) in zip(tour.steps, outputs) {
            let isAsShown = output.count == step.expected.count && zip(output, step.expected).allSatisfy { Tour.matches($0, $1) }
            #expect(isAsShown, "$ \(step.command)\n\(output.joined(separator: "\n"))")
        }
    }

    @Test("a page is read block by block, and only the blocks of a console count")
    func reading() {
        let tour = Tour(page: "text\n```sh\n$ no\n```\n```console\n$ one\na\nb\n$ two\n```\n$ neither\n```console\n$ three\nc\n```\n")
        #expect(
            tour.steps == [
                Tour.Step(command: "one", expected: ["a", "b"]), Tour.Step(command: "two"), Tour.Step(command: "three", expected: ["c"]),
            ])
    }

    @Test(
        "an ellipsis stands for anything within a line",
        arguments: [
            ("abc", "abc", true), ("abc", "abd", false), ("abc", "a…", true), ("abc", "…c", true), ("abc", "a…c", true),
            ("abc", "b…", false),
            ("abc", "…b", false), ("abcdef", "a…c…f", true), ("abcdef", "a…e…c…f", false), ("", "…", true), ("ab", "ab…ab", false),
        ])
    func ellipsis(line: String, shown: String, isMatch: Bool) {
        #expect(Tour.matches(line, shown) == isMatch)
    }

    @Test("a command sees the status of the one before, and what it prints is told apart from the next")
    func script() async throws {
        let tour = Tour(page: "```console\n$ echo one; false\n$ echo $?\n$ true\n$ echo $?\n```\n")
        let outcome = try await Workspace().run("sh", [], input: tour.script)
        #expect(Tour.outputs(of: outcome.text) == [["one"], ["1"], [], ["0"]])
    }
}
