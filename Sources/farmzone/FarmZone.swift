import FarmZoneCommands

@main
struct FarmZone {
    static func main() async { await FarmZoneCommand.runAndExit() }
}
