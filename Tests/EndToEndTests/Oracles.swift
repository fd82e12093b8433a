import Foundation
import Testing

/// The Python programs beside these tests, which know what we make from other sources than ours.
enum Oracle {
    /// The interpreter with the packages of `Tools/lib/test-requirements.txt`.
    static var python: String {
        get throws { try #require(ProcessInfo.processInfo.environment["FARMZONE_TEST_PYTHON"], "Tools/test makes it") }
    }

    /// The folder of the project.
    static var root: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    /// The path of a program.
    static func program(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Oracles/\(name)").path
    }
}

extension Workspace {
    /// Runs one of the Python programs.
    func oracle(_ name: String, _ arguments: [String], input: String = "", limit: Duration = .seconds(300)) async throws -> Outcome {
        try await run(try Oracle.python, [Oracle.program(name)] + arguments, input: input, limit: limit)
    }
}
