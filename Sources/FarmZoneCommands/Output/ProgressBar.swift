import Foundation
import Glibc

/// A line that says how far a long work has come; shown on a terminal only.
final class ProgressBar {
    private let isShown = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now

    /// Shows a number of things done, not more often than ten times a second.
    func show(_ count: Int) {
        guard isShown, ContinuousClock.now - last > .milliseconds(100) else { return }
        last = .now
        let seconds = Double((last - start).components.seconds) + Double((last - start).components.attoseconds) / 1e18
        let rate = seconds > 0 ? Int(Double(count) / seconds) : 0
        FileHandle.standardError.write(Data("\r\(count)  (\(rate)/s)\u{1B}[K".utf8))
    }

    /// Takes the line away.
    func clear() { if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) } }
}
