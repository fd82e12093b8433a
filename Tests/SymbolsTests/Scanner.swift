import Foundation
import Glibc

/// Reads symbols back with `zbarimg` (Debian's zbar-tools), a reader that shares no code with the encoder.
enum Scanner {
    struct Failure: Error {
        let status: Int32
    }

    /// The text of the one symbol in a PNG image.
    ///
    /// The child is started by `popen`: Foundation's `Process` leaves a few bytes behind, which the leak check would report.
    static func read(png: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "symbol-\(UUID().uuidString).png")
        try Data(png).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        guard let pipe = popen("zbarimg -q --raw --oneshot -Sbinary '\(file.path)' 2>/dev/null", "r") else { throw Failure(status: errno) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { text += buffer[..<count] }
        let status = pclose(pipe)
        guard status == 0 else { throw Failure(status: status) }
        return String(decoding: text, as: UTF8.self)
    }
}
