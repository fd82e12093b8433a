import Glibc

/// Which file lies under a name, so that one that took another's place is told from it.
struct FileIdentity: Equatable, Sendable {
    private let device: UInt64
    private let node: UInt64
    private let state: State?

    /// What changes with a file that stays where it is.
    private struct State: Equatable, Sendable {
        var size: Int64
        var seconds: Int
        var nanoseconds: Int
        var logSize: Int64
    }

    /// Looks at a file; nil where there is none.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - hasState: Whether its size, its time and its log are looked at too.
    init?(of path: String, hasState: Bool) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        node = UInt64(status.st_ino)
        guard hasState else {
            state = nil
            return
        }
        state = State(
            size: Int64(status.st_size), seconds: Int(status.st_mtim.tv_sec), nanoseconds: Int(status.st_mtim.tv_nsec),
            logSize: FileIdentity.size(of: path + "-wal"))
    }

    /// How many bytes a file has; none where it is not there.
    static func size(of path: String) -> Int64 {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int64(status.st_size) : 0
    }
}
