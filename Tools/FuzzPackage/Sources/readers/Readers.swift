import FuzzDriver
import UntrustedInput

/// Looks for what makes a reader trap, hang, or break what must hold.
@main
struct Readers {
    static func main() throws {
        try FuzzDriver.run(UntrustedInput.readers.map(\.name)) { name in
            guard let input = UntrustedInput.readers.first(where: { $0.name == name }) else {
                preconditionFailure("the driver asks for names that it was told")
            }
            return (try input.seeds(), { bytes in _ = try input.take(bytes) })
        }
    }
}
