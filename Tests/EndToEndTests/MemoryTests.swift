import Foundation
import Glibc
import Testing

@Suite("What a process holds in its memory")
struct MemoryTests {
    /// Runs the service and a command that waits for input; prints the line of their limits, and whether another process may look in.
    private static let script = """
        look() {
            for turn in $(seq 200); do
                grep -Eq 'core file size +0 +0 ' /proc/$1/limits 2>/dev/null && break
                kill -0 $1 2>/dev/null || return 1
                sleep 0.05
            done
            grep 'core file size' /proc/$1/limits | tr -s ' ' | sed 's/ $//'
        }
        "$1" serve --port 0 --assets "$2" 2>said & service=$!
        until grep -q 'answers at' said; do kill -0 $service || exit 1; sleep 0.05; done
        look $service
        readlink /proc/$service/exe || echo shut
        kill $service
        mkfifo numbers
        "$1" convert --from EPSG:4326 --to EPSG:9214 <numbers & command=$!
        exec 3>numbers
        look $command
        exec 3>&-
        wait
        """

    @Test("no core is written of a command, and nobody looks into the service")
    func cores() async throws {
        let workspace = try await Workspace.withDemonstration()
        // To root's full powers no process is shut.
        let powers = ["setpriv", "--bounding-set=-sys_ptrace", "--inh-caps=-sys_ptrace"]
        let words = (geteuid() == 0 ? powers : []) + ["sh", "-c", Self.script, "sh", FarmZoneBinary.path, WebAssets.folder]
        let told = try await workspace.run(words[0], Array(words.dropFirst())).expect(0)
        #expect(told.lines == ["Max core file size 0 0 bytes", "shut", "Max core file size 0 0 bytes"], "\(told.said)")
    }
}
