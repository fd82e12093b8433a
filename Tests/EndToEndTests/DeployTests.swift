import Foundation
import Testing

@Suite("What a system runs the service with")
struct DeployTests {
    @Test("systemd finds nothing wrong with the unit, and calls it well shut in")
    func unit() async throws {
        let workspace = try Workspace()
        let source = Oracle.root.appending(path: "Tools/deploy/farmzone.service")
        let text = try String(contentsOf: source, encoding: .utf8).replacing("/usr/local/bin/farmzone", with: FarmZoneBinary.path)
        try workspace.write("farmzone.service", text)
        let verified = try await workspace.run("systemd-analyze", ["verify", workspace.path("farmzone.service")]).expect(0)
        #expect(!verified.said.contains("farmzone.service:"), "\(verified.said)")
        let judged = try await workspace.run(
            "systemd-analyze", ["security", "--offline=true", "--threshold=25", workspace.path("farmzone.service")])
        #expect(judged.status == 0, "\(judged.text.suffix(400))")
    }

    @Test("the command line of the unit is one that the command takes")
    func commandLine() async throws {
        let workspace = try await Workspace.withDemonstration()
        let text = try String(contentsOf: Oracle.root.appending(path: "Tools/deploy/farmzone.service"), encoding: .utf8)
        let line = try #require(text.firstMatch(of: /ExecStart=\S+ serve (.*)\n/)?.output.1)
        let options = line.split(separator: " ").filter { $0.hasPrefix("--") }
        let help = try await workspace.farmzone("serve", "--help").expect(0)
        for option in options { #expect(help.text.contains(option)) }
    }
}
