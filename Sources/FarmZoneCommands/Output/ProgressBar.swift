import Foundation
import Glibc

/// A line that says how far a long work has come; shown on a terminal only.
final class ProgressBar {
    private let isShown = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now

    /// Shows a number of things done and, once it can be told, how long the rest takes; not more often than ten times a second.
    ///
    /// - Parameters:
    ///   - count: How many are done.
    ///   - share: Which part of all the work that is, from 0 to 1.
    func show(_ count: Int, share: Double) {
        guard isShown, ContinuousClock.now - last > .milliseconds(100) else { return }
        last = .now
        let line = ProgressBar.line(count, share: share, after: last - start)
        FileHandle.standardError.write(Data("\r\(line)\u{1B}[K".utf8))
    }

    /// What is shown: a bar, the number, the rate, and the time that is left.
    static func line(_ count: Int, share: Double, after time: Duration) -> String {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        let share = min(max(share, 0), 1)
        let filled = Int(share * 20)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
        let values = [
            "bar": bar, "percent": "\(Int(share * 100))", "count": "\(count)",
            "rate": seconds > 0 ? "\(Int(Double(count) / seconds))" : "0",
            "left": share > 0.01 ? clock(seconds / share - seconds) : "",
        ]
        return Speech.text("said.progress", values)
    }

    private static func clock(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        let (minutes, rest) = (whole / 60, whole % 60)
        return "\(minutes):\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Takes the line away.
    func clear() { if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) } }
}
