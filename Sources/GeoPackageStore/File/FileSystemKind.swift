import Foundation
import Glibc

/// Which kind of file system a folder lies on, as the kernel lists it.
enum FileSystemKind {
    /// Kinds whose locks other machines do not see, or see late.
    static let networkShares: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "coda", "ceph", "fuse.sshfs", "fuse.glusterfs", "fuse.s3fs", "fuse.rclone", "lustre",
    ]

    /// The kind beneath a path, from a mount table in the form of `/proc/self/mountinfo`; nil where the table does not say.
    static func kind(of path: String, mounts: String) -> String? {
        var best: (length: Int, kind: String)?
        for line in mounts.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 6, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { continue }
            let point = fields[4].replacing("\\040", with: " ")
            let covers = path == point || path.hasPrefix(point == "/" ? "/" : point + "/")
            // A later line covers an earlier one at the same place.
            if covers, point.utf8.count >= best?.length ?? 0 { best = (point.utf8.count, String(fields[dash + 1])) }
        }
        return best?.kind
    }

    /// Whether a folder lies on a network share.
    static func isNetworkShare(folder: String) -> Bool {
        guard let mounts = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8) else { return false }
        let resolved = URL(filePath: folder).resolvingSymlinksInPath().path
        return kind(of: resolved, mounts: mounts).map { networkShares.contains($0) } ?? false
    }
}
