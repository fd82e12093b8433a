import Foundation
import Glibc
import Testing

/// A folder of its own in which a test runs the real command, as a person would in a shell; it is gone with the test.
final class Workspace: Sendable {
    /// The folder.
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "farmzone-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A workspace with the illustrative registry in it, under the default name.
    static func withDemonstration() async throws -> Workspace {
        let workspace = try Workspace()
        try await workspace.farmzone("init", "--demo").expect(0)
        return workspace
    }

    /// The path of a file in the folder.
    func path(_ name: String) -> String { folder.appending(path: name).path }

    /// The bytes of a file in the folder.
    func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: name))) }

    /// Writes a file into the folder.
    func write(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: folder.appending(path: name)) }

    /// Runs `farmzone` in the folder, in English, as the officer `an`.
    func farmzone(_ arguments: String..., input: String = "", environment: [String: String] = [:]) async throws -> Outcome {
        try await run(FarmZoneBinary.path, arguments, input: input, environment: environment)
    }

    /// Runs a program that the search path finds, or one by its path.
    func run(
        _ program: String, _ arguments: [String], input: String = "", environment: [String: String] = [:], limit: Duration = .seconds(240)
    ) async throws -> Outcome {
        var variables = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder.path, "LC_ALL": "C.UTF-8",
            "FARMZONE_OFFICER": "an", "FARMZONE_LANG": "en",
        ]
        variables.merge(environment) { _, given in given }
        let child = try Child(program, arguments, in: folder, input: input, environment: variables)
        return try await child.end(within: limit)
    }
}

/// Where the command that is tested was built.
enum FarmZoneBinary {
    /// `FARMZONE_BINARY`, or what was built here, release before debug; a test fails where none of them is there.
    static let path: String = {
        if let named = ProcessInfo.processInfo.environment["FARMZONE_BINARY"] { return named }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let built = ["release", "debug"].map { root.appending(path: ".build/\($0)/farmzone").path }
        return built.first { access($0, X_OK) == 0 } ?? built[0]
    }()
}
