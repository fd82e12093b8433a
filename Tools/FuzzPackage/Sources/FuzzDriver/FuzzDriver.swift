import CFuzzer
import Foundation
import UntrustedInput

/// Runs libFuzzer on one way in: `readers <name> <options of libFuzzer and folders>`.
///
/// `readers <name> --seeds <folder>` writes the seeds instead.
@MainActor public enum FuzzDriver {
    private static var take: (([UInt8]) throws -> Void)?

    /// Does what the command line says, and ends the process.
    ///
    /// - Parameters:
    ///   - names: The ways that there are.
    ///   - choose: The seeds of a way, and what takes its bytes in.
    /// - Throws: What reading the seeds throws.
    public static func run(
        _ names: [String], _ choose: (_ name: String) throws -> (seeds: [[UInt8]], take: ([UInt8]) throws -> Void)
    ) throws -> Never {
        var arguments = CommandLine.arguments
        guard arguments.count > 1, names.contains(arguments[1]) else {
            FileHandle.standardError.write(Data("usage: \(arguments[0]) \(names.joined(separator: "|")) …\n".utf8))
            exit(64)
        }
        let name = arguments.remove(at: 1)
        let way = try choose(name)
        if arguments.count == 3, arguments[1] == "--seeds" {
            for (number, seed) in way.seeds.enumerated() { try Data(seed).write(to: URL(filePath: "\(arguments[2])/\(number)")) }
            exit(0)
        }
        take = way.take
        var count = CInt(arguments.count)
        // libFuzzer keeps the texts to its end, which is ours.
        var texts = arguments.map { strdup($0) } + [nil]
        let status = texts.withUnsafeMutableBufferPointer { buffer in
            var start = buffer.baseAddress
            return LLVMFuzzerRunDriver(&count, &start) { data, size in
                let bytes = [UInt8](UnsafeBufferPointer(start: data, count: size))
                MainActor.assumeIsolated {
                    do { try FuzzDriver.take?(bytes) } catch { preconditionFailure("\(error)") }
                }
                return 0
            }
        }
        exit(status)
    }
}
