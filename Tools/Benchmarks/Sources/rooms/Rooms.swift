import Foundation

/// Measures what the rooms do inside one process, without the cost of starting a command.
///
/// One run prints one line of JSON.
@main
struct Rooms {
    static func main() async {
        do {
            let line = try Line(CommandLine.arguments.dropFirst())
            let answer =
                switch line.verb {
                case "convert": try ConvertBenchmark(line).run()
                case "place": try await PlaceBenchmark(line).run()
                case "search": try await SearchBenchmark(line).run()
                case "list": try await ListBenchmark(line).run()
                case "lookup": try await LookUpBenchmark(line).run()
                case "symbols": try SymbolBenchmark(line).run()
                default: throw Line.Misuse(text: "unknown benchmark '\(line.verb)': convert, place, search, list, lookup, symbols")
                }
            print(answer.json)
        } catch {
            FileHandle.standardError.write(Data("rooms: \(error)\n".utf8))
            exit(1)
        }
    }
}
