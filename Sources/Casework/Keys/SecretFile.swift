import CFiles
import Glibc
import Registry

/// Small files that only their owner reads, whole under their name whenever the machine stops.
enum SecretFile {
    /// Writes a file beside its place, to the disk, and puts it there.
    ///
    /// - Parameters:
    ///   - bytes: What it holds.
    ///   - path: Its place.
    ///   - isReplacing: Whether it takes the place of a file that is there.
    /// - Returns: Whether it was put there; false where there is one that it does not replace.
    /// - Throws: `.notPermitted` where no file can be made there, `.diskFull`, `.inputOutput` where it cannot be written.
    @discardableResult
    static func put(_ bytes: [UInt8], at path: String, isReplacing: Bool) throws -> Bool {
        let draft = path + ".new-\(UInt32.random(in: 0...UInt32.max))"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(errno, .notPermitted, path) }
        var number = fill(descriptor, bytes)
        if close(descriptor) != 0, number == 0 { number = errno }
        if number == 0 { number = files_place(draft, path, isReplacing ? 1 : 0) }
        guard number != 0 else { return true }
        unlink(draft)
        if number == EEXIST, !isReplacing { return false }
        throw failure(number, .inputOutput, path)
    }

    /// Has the system write the name of a folder that was made to the disk.
    ///
    /// - Throws: `.inputOutput`.
    static func settle(_ folder: String) throws {
        let number = files_settle(folder)
        guard number == 0 else { throw failure(number, .inputOutput, folder) }
    }

    /// Writes bytes to the disk; 0, or the number of the system's error.
    private static func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? errno : EIO }
            rest = rest.dropFirst(count)
        }
        return fsync(descriptor) == 0 ? 0 : errno
    }

    private static func failure(_ number: Int32, _ code: RegistryError.Code, _ path: String) -> RegistryError {
        let values = ["path": path, "detail": String(cString: strerror(number))]
        return RegistryError(number == ENOSPC || number == EDQUOT ? .diskFull : code, values)
    }
}
