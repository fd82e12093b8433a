import Dispatch
import Foundation
import Glibc
import Synchronization
import Testing

@testable import Interchange

@Suite("Folders that appear whole")
struct FolderSinkTests {
    private func make(_ path: String, _ text: String, overwriting: Bool = false) throws {
        let sink = try FolderSink(path: path, overwriting: overwriting)
        try sink.write("a.txt", Array(text.utf8))
        try sink.finish()
    }

    /// What somebody saw who looked all the while.
    private final class Watch: Sendable {
        let looks = Atomic(0)
        let misses = Atomic(0)
        let isDone = Atomic(false)
    }

    @Test("While a folder is replaced over and over, whoever looks finds one, and nothing else is left in the end")
    func replacing() async throws {
        let folder = try TestFolder()
        let path = folder.path("out")
        try make(path, "0")
        let watch = Watch()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                while !watch.isDone.load(ordering: .relaxed) {
                    if access(path + "/a.txt", F_OK) != 0 { watch.misses.add(1, ordering: .relaxed) }
                    watch.looks.add(1, ordering: .relaxed)
                }
            }
            group.addTask {
                defer { watch.isDone.store(true, ordering: .relaxed) }
                for round in 1...200 { try make(path, "\(round)", overwriting: true) }
            }
            try await group.waitForAll()
        }
        #expect(watch.looks.load(ordering: .relaxed) > 0 && watch.misses.load(ordering: .relaxed) == 0)
        #expect(try folder.names == ["out"])
        #expect(try String(contentsOfFile: path + "/a.txt", encoding: .utf8) == "200")
    }

    @Test("A folder that came into being meanwhile stays, even an empty one")
    func meanwhile() throws {
        let folder = try TestFolder()
        let path = folder.path("out")
        let sink = try FolderSink(path: path)
        try sink.write("a.txt", [])
        mkdir(path, 0o755)
        #expect(throws: FileError.self) { try sink.finish() }
        #expect(try FileManager.default.contentsOfDirectory(atPath: path).isEmpty)
    }
}
