import Foundation
import Glibc

/// The Python programs in `Tests/Oracles`, which know what we make from other sources than ours.
///
/// They are started by `popen`: Foundation's `Process` leaves a few bytes behind, which the leak check would report.
public enum PythonOracle {
    /// A program could not be run, or ended with another status than 0.
    public struct Failure: Error {
        /// What the shell says of its end.
        public let status: Int32
        /// What it printed.
        public let output: String
    }

    /// Runs a program with lines on its standard input, and gives the lines that it prints.
    ///
    /// - Throws: Where `FARMZONE_TEST_PYTHON`, which `Tools/test` sets, names no interpreter with its packages.
    public static func lines(_ program: String, input: [String]) throws -> [String] {
        let python = ProcessInfo.processInfo.environment["FARMZONE_TEST_PYTHON"] ?? "python3"
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Oracles/\(program)")
            .path
        let file = FileManager.default.temporaryDirectory.appending(path: "oracle-\(UUID().uuidString)")
        try Data(input.map { $0 + "\n" }.joined().utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        guard let pipe = popen("'\(python)' '\(path)' < '\(file.path)' 2>&1", "r") else { throw Failure(status: errno, output: "") }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { text += buffer[..<count] }
        let status = pclose(pipe)
        let output = String(decoding: text, as: UTF8.self)
        guard status == 0 else { throw Failure(status: status, output: output) }
        var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
