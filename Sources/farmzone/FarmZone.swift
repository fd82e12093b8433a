import FarmZoneCommands
// Nothing of it is used here: compiled into the executable, the import names the libraries that a static Foundation needs.
import Foundation

@main
struct FarmZone {
    static func main() async { await FarmZoneCommand.runAndExit() }
}
