import Foundation
import Glibc

/// A program that runs in a folder, its output in files, so that no full pipe can stop it.
///
/// It is started by `posix_spawnp`: Foundation's `Process` leaves a few bytes behind, which the leak check would report.
struct Child: ~Copyable {
    /// The program could not be started.
    struct NotStarted: Error, CustomStringConvertible {
        let program: String
        let number: Int32
        var description: String { "\(program) cannot be run: \(String(cString: strerror(number)))" }
    }

    /// The program ran longer than it may.
    struct TooSlow: Error, CustomStringConvertible {
        let command: String
        let limit: Duration
        var description: String { "still running after \(limit): \(command)" }
    }

    private let command: String
    private let process: pid_t
    private let capture: URL

    /// Starts a program.
    init(_ program: String, _ arguments: [String], in folder: URL, input: String, environment: [String: String]) throws {
        command = ([program] + arguments).joined(separator: " ")
        capture = FileManager.default.temporaryDirectory.appending(path: "farmzone-output-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: capture, withIntermediateDirectories: true)
        try Data(input.utf8).write(to: capture.appending(path: "in"))

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, capture.appending(path: "in").path, O_RDONLY, 0)
        for (descriptor, name) in [(Int32(1), "out"), (2, "err")] {
            posix_spawn_file_actions_addopen(&actions, descriptor, capture.appending(path: name).path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        // `env` changes the folder, then becomes the program; the C library's own call for it is not visible to Swift.
        var words = (["env", "-C", folder.path, program] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var process: pid_t = 0
        let number = posix_spawnp(&process, "env", &actions, nil, &words, &variables)
        guard number == 0 else { throw NotStarted(program: program, number: number) }
        self.process = process
    }

    /// What it has said so far on standard error.
    var saidSoFar: String { (try? String(contentsOf: capture.appending(path: "err"), encoding: .utf8)) ?? "" }

    /// Asks it to end, as a system does, and waits until it has.
    consuming func stop(within limit: Duration) async throws -> Outcome {
        kill(process, SIGTERM)
        return try await end(within: limit)
    }

    /// Waits for its end; a program that takes longer than the limit is killed.
    consuming func end(within limit: Duration) async throws -> Outcome {
        defer { try? FileManager.default.removeItem(at: capture) }
        let deadline = ContinuousClock.now + limit
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            guard ContinuousClock.now < deadline else {
                kill(process, SIGKILL)
                waitpid(process, &status, 0)
                throw TooSlow(command: command, limit: limit)
            }
            try await Task.sleep(for: .milliseconds(2))
        }
        return Outcome(
            command: command, status: status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F),
            output: try Data(contentsOf: capture.appending(path: "out")), words: try Data(contentsOf: capture.appending(path: "err")))
    }
}
