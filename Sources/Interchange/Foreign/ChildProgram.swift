import CChild
import Foundation
import Glibc

/// Runs a program on somebody else's file: in a process group of its own, without a network, within limits of time, memory and output,
/// and with no way to files but the system's and those of its folder where the kernel has Landlock.
///
/// The call blocks its thread until the program has ended; where this process ends first, the program ends with it.
struct ChildProgram {
    /// What the program may use.
    struct Limits: Sendable {
        /// How long it may take by the clock.
        var seconds: Int
        /// How much address space it may have, in bytes.
        var memory: UInt64 = 2 << 30
        /// How long a file that it writes may be, in bytes.
        var output: UInt64
    }

    /// How it ended.
    enum End: Hashable, Sendable {
        /// By itself, with a status.
        case exited(Int32)
        /// By a signal that it was sent.
        case killed(Int32)
        /// It took longer than it may.
        case outOfTime
        /// It wrote more than it may.
        case outOfRoom
    }

    /// What it left.
    struct Outcome: Sendable {
        /// How it ended.
        var end: End
        /// The beginning of what it said on standard error.
        var said: String
    }

    /// The program's file.
    var path: String
    /// What it finds in its environment, and nothing else.
    var environment: [String: String]
    /// The folder that it runs in.
    var folder: PrivateFolder
    /// What it may use.
    var limits: Limits

    /// How much of what it says is looked at.
    private static let heardBytes = 64 << 10

    /// Runs it.
    ///
    /// - Parameters:
    ///   - arguments: The arguments after the program's name.
    ///   - output: The file of the folder that its standard output goes to.
    /// - Returns: How it ended and what it said.
    /// - Throws: `FileError` where it cannot be started.
    func run(_ arguments: [String], output: String) throws(FileError) -> Outcome {
        let out = try folder.create(output)
        defer { close(out) }
        let errors = "\(output).said"
        let err = try folder.create(errors)
        defer { close(err) }
        let child = start(arguments, out, err)
        guard child > 0 else {
            throw FileError(child == -ENOENT ? .readerMissing : .readerFailed, path: path, detail: String(cString: strerror(-child)))
        }
        let end = wait(for: child)
        return Outcome(end: end, said: String(decoding: folder.beginning(of: errors, bytes: ChildProgram.heardBytes), as: UTF8.self))
    }

    private func start(_ arguments: [String], _ output: Int32, _ errors: Int32) -> Int32 {
        var argumentPointers: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        var environmentPointers: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        let readable = readable.map { strdup($0) }
        defer { for pointer in argumentPointers + environmentPointers + readable { free(pointer) } }
        let readablePointers = readable.map { $0.map { UnsafePointer($0) } } + [nil]
        let limits = child_limits(
            address_bytes: limits.memory, file_bytes: limits.output, cpu_seconds: UInt64(limits.seconds) + 1)
        return child_start(path, &argumentPointers, &environmentPointers, readablePointers, folder.path, output, errors, limits)
    }

    /// What the program may read beside its folder.
    ///
    /// The system's programs and libraries, those that lie beside it, and what its environment names: no registry, no key and no file of a
    /// person lies there, and no `/proc` but its own.
    private var readable: [String] {
        let system = [
            "/usr", "/bin", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/localtime",
            "/dev/zero", "/dev/urandom", "/dev/random", "/proc/self", "/sys/devices/system/cpu",
        ]
        let beside = Set([path, URL(filePath: path).resolvingSymlinksInPath().path]).flatMap { program in
            let home = URL(filePath: program).deletingLastPathComponent()
            let above = home.deletingLastPathComponent()
            return [home.path] + ["lib", "lib64", "share"].map { above.appending(path: $0).path }
        }
        let named = ["GDAL_DATA", "PROJ_DATA", "PROJ_LIB", "LD_LIBRARY_PATH"].flatMap { name in
            environment[name]?.split(separator: ":").map { String($0) } ?? []
        }
        return system + beside + named
    }

    private func wait(for child: Int32) -> End {
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(limits.seconds)
        var status: Int32 = 0
        while true {
            let left = clock.now.duration(to: deadline) / .milliseconds(1)
            guard left > 0 else {
                child_kill(child)
                return .outOfTime
            }
            switch child_wait(child, Int32(min(max(1, left), 60_000)), &status) {
            case 0: continue
            case 1: return ChildProgram.end(of: status)
            default: return .exited(-1)
            }
        }
    }

    /// Takes a status of `waitpid` apart.
    private static func end(of status: Int32) -> End {
        let signal = status & 0x7F
        switch signal {
        case 0: return .exited((status >> 8) & 0xFF)
        case SIGXFSZ: return .outOfRoom
        case SIGXCPU: return .outOfTime
        default: return .killed(signal)
        }
    }
}
