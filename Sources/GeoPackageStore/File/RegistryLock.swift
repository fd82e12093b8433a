import Foundation
import Glibc
import Registry

/// The one lock that every process holds while it writes to a registry or moves its write-ahead log into the file.
///
/// SQLite before 3.51.3 can lose a commit when one connection resets the write-ahead log while another checkpoints it; no two of our
/// processes ever do either at once. The lock is a file beside the registry, since closing any handle of the registry itself would
/// drop SQLite's own locks on it.
final class RegistryLock: Sendable {
    private let registry: String
    private let path: String

    /// The lock of the registry at a path.
    ///
    /// A symbolic link has the lock of the registry that it names.
    init(ofRegistryAt path: String) {
        registry = URL(filePath: RegistryFile(path: path).place).resolvingSymlinksInPath().path
        self.path = registry + "-lock"
    }

    /// Does something while no other process or connection of ours writes.
    ///
    /// - Throws: `.busy` where another writer does not finish within a minute; `.notPermitted`, `.readOnly` or `.inputOutput` where the
    ///   lock file cannot be made; what the body throws.
    func hold<Answer>(_ body: () throws -> Answer) throws -> Answer {
        let deadline = ContinuousClock.now + .seconds(60)
        while true {
            let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { throw RegistryError.system(errno, path: path) }
            defer { close(descriptor) }
            while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
                guard errno == EWOULDBLOCK || errno == EINTR else { throw RegistryError.system(errno, path: path) }
                guard ContinuousClock.now < deadline else { throw RegistryError(.busy, ["path": path]) }
                usleep(2_000)
            }
            defer { flock(descriptor, LOCK_UN) }
            // Whoever held it before may have removed it, and somebody else locks the next one: only the file under the name counts.
            guard isInPlace(descriptor) else { continue }
            permit(descriptor)
            // The registry may be made or replaced meanwhile, by one that others may write.
            defer { permit(descriptor) }
            return try body()
        }
    }

    /// Lets those open the lock file who may write the registry, and nobody else: whoever can open a file for reading can lock it.
    ///
    /// One of somebody else's is left as it is, and so is what is no lock file.
    private func permit(_ descriptor: Int32) {
        var (theirs, own) = (stat(), stat())
        guard unsafe stat(registry, &theirs) == 0, unsafe fstat(descriptor, &own) == 0, own.st_uid == geteuid(),
            own.st_mode & S_IFMT == S_IFREG, own.st_nlink <= 1, own.st_size == 0
        else { return }
        var isTheirGroup = own.st_gid == theirs.st_gid
        if own.st_uid != theirs.st_uid || !isTheirGroup {
            // Only root gives a file away; others may have it in a group of theirs.
            isTheirGroup =
                fchown(descriptor, theirs.st_uid, theirs.st_gid) == 0 || fchown(descriptor, uid_t.max, theirs.st_gid) == 0 || isTheirGroup
        }
        let writable = theirs.st_mode & (isTheirGroup ? 0o222 : 0o202)
        let mode = 0o600 | writable | writable << 1
        if own.st_mode & 0o777 != mode { fchmod(descriptor, mode) }
    }

    private func isInPlace(_ descriptor: Int32) -> Bool {
        var (held, found) = (stat(), stat())
        guard unsafe fstat(descriptor, &held) == 0, unsafe stat(path, &found) == 0 else { return false }
        return held.st_dev == found.st_dev && held.st_ino == found.st_ino
    }
}

extension RegistryError {
    /// What a failed system call means, by its error number.
    static func system(_ number: Int32, path: String) -> RegistryError {
        let values = ["path": path, "detail": unsafe String(cString: strerror(number))]
        switch number {
        case ENOENT: return RegistryError(.noSuchRegistry, values)
        case EACCES, EPERM: return RegistryError(.notPermitted, values)
        case EROFS: return RegistryError(.readOnly, values)
        case ENOSPC, EDQUOT: return RegistryError(.diskFull, values)
        case EISDIR: return RegistryError(.isDirectory, values)
        default: return RegistryError(.inputOutput, values)
        }
    }
}
