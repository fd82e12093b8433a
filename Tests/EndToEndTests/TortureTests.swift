import Foundation
import Testing

@Suite("Kills, failing writes and damaged files")
struct TortureTests {
    @Test("the short form of the torture finds no promise broken")
    func short() async throws {
        let workspace = try Workspace()
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let outcome = try await workspace.run(
            "python3", [root.appending(path: "Tools/torture").path, "--short", "--farmzone", FarmZoneBinary.path], limit: .seconds(600))
        try outcome.expect(0)
        #expect(outcome.lines.count == 9, "a seed and eight parts: \(outcome.text)")
    }
}
