import ArgumentParser
import Interchange

/// What of a file is read, and how.
struct FileOptions: ParsableArguments {
    /// How names in an encoding from before Unicode are read.
    enum Names: String, ExpressibleByArgument, CaseIterable {
        case asFound = "as-found"
        case unicode
    }

    @Option(name: .long, help: Speech.option("option.layer", "name"))
    var layer: [String] = []

    @Flag(name: .long, help: Speech.option("option.close-lines"))
    var closeLines = false

    @Option(name: .long, help: Speech.option("option.names", "as-found|unicode"))
    var names: Names = .asFound

    /// The options of the reader.
    var reading: ReadingOptions {
        var reading = ReadingOptions()
        reading.layers = layer
        reading.closesLines = closeLines
        reading.readsLegacyNames = names == .unicode
        return reading
    }
}
