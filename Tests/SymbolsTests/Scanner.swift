import Foundation

/// Reads symbols back with `zbarimg` (Debian's zbar-tools), a reader that shares no code with the encoder.
enum Scanner {
    struct Failure: Error {
        let status: Int32
    }

    /// The text of the one symbol in a PNG image.
    static func read(png: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "symbol-\(UUID().uuidString).png")
        try Data(png).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/zbarimg")
        process.arguments = ["-q", "--raw", "--oneshot", "-Sbinary", file.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
        return String(decoding: data, as: UTF8.self)
    }
}
