import Foundation
import Testing

@Suite("What a system runs the service with")
struct DeployTests {
    @Test("systemd finds nothing wrong with the unit, and calls it well shut in")
    func unit() async throws {
        let workspace = try Workspace()
        let source = Oracle.root.appending(path: "Tools/deploy/farmzone.service")
        let text = try String(contentsOf: source, encoding: .utf8).replacing("/usr/local/bin/farmzone", with: FarmZoneBinary.path)
        #expect(text.contains("\nLimitCORE=0\n"), "passwords and names are in its memory")
        try workspace.write("farmzone.service", text)
        let verified = try await workspace.run("systemd-analyze", ["verify", workspace.path("farmzone.service")]).expect(0)
        #expect(!verified.said.contains("farmzone.service:"), "\(verified.said)")
        let judged = try await workspace.run(
            "systemd-analyze", ["security", "--offline=true", "--threshold=25", workspace.path("farmzone.service")])
        #expect(judged.status == 0, "\(judged.text.suffix(400))")
    }

    @Test("under the filter of the unit a foreign file is read, by a reader that is shut in")
    func filter() async throws {
        let workspace = try Workspace()
        try workspace.write("vuon.kml", ForeignFileTests.kml)
        let unit = Oracle.root.appending(path: "Tools/deploy/farmzone.service").path
        try await workspace.oracle(
            "confined.py", ["unit", unit, "--", "env", "FARMZONE_LANG=en", FarmZoneBinary.path, "check", "vuon.kml"]
        ).expect(0)
        let text = try String(contentsOfFile: unit, encoding: .utf8)
        let spaces = try #require(text.firstMatch(of: /\nRestrictNamespaces=(.*)\n/)?.output.1)
        #expect(Set(spaces.split(separator: " ")) == ["user", "net"], "what the reader unshares, and nothing else")
    }

    @Test("no proxy packs the pages of the office, in which a secret stands beside what the sender chose")
    func compression() throws {
        func directives(_ name: String) throws -> [String] {
            try String(contentsOf: Oracle.root.appending(path: "Tools/deploy/\(name)"), encoding: .utf8).split(separator: "\n")
                .map { String($0.drop { $0 == " " || $0 == "\t" }) }
        }
        #expect(try !directives("Caddyfile").contains { $0.hasPrefix("encode") })
        #expect(try directives("nginx.conf").filter { $0.hasPrefix("gzip") } == ["gzip off;"])
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
