import Foundation
import Glibc
@testable import GeoPackageStore
import Journal
import Registry
import RegistryStoreContract
import Testing

@Suite("Writers that take turns")
struct LockTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("Several stores of one file that write and read at once all succeed, and the file verifies")
    func severalStores() async throws {
        let clock = TestClock()
        _ = try await folder.store(clock: clock)
        let file = folder.file()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let store = try GeoPackageStore(opening: file, clock: { clock.now })
                    for round in 0..<5 {
                        var isDone = false
                        while !isDone {
                            let (head, numbers) = try await store.read { (try $0.head(), try $0.freeNumbers()) }
                            do {
                                try await store.commit(
                                    ChangeSet(by: "\(writer)", [Sample.registration(numbers.area) { $0.senderKey = "\(writer) \(round)" }]),
                                    expecting: head)
                                isDone = true
                            } catch let error as RegistryError where error.code == .moved {}
                        }
                        _ = try await store.read { try $0.features(Filter(on: Sample.day(0))).count }
                    }
                }
            }
            try await group.waitForAll()
        }
        let store = try GeoPackageStore(opening: file)
        #expect(try await store.read { try $0.senderKeys().count } == 20)
        #expect(try await store.verify(limit: 9).problems == [])
    }

    @Test("While a reader asks, what others commit does not change its answers")
    func oneMoment() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let store = scene.store
        let written = Counter()
        let head = try await store.read { try $0.head() }
        async let commit: Void = {
            try await Task.sleep(for: .milliseconds(20))
            try await store.commit(ChangeSet(by: "a", [Sample.registration(9)]), expecting: head)
            written.increase()
        }()
        let seen = try await store.read { reading in
            var seen = [try reading.head()]
            let deadline = ContinuousClock.now + .seconds(20)
            while written.value == 0, ContinuousClock.now < deadline { usleep(2_000) }
            seen.append(try reading.head())
            return seen
        }
        try await commit
        #expect(seen == [head, head])
        #expect(try await store.read { try $0.head() } != head)
    }

    @Test(
        "A writer waits for another process that holds the lock",
        .enabled(if: access("/usr/bin/flock", X_OK) == 0, "the program flock is not installed"))
    func otherProcess() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/flock")
        process.arguments = [folder.file() + "-lock", "sh", "-c", "touch '\(folder.file("held"))'; sleep 0.3; rm '\(folder.file("held"))'"]
        try process.run()
        while access(folder.file("held"), F_OK) != 0 { usleep(1_000) }
        try await scene.commit(Sample.registration(9))
        #expect(access(folder.file("held"), F_OK) != 0, "the other process was done")
        process.waitUntilExit()
        #expect(try await scene.store.verify(limit: 9).isClean)
    }

    @Test("Whoever waited for a lock file that was removed meanwhile locks the next one")
    func removed() async throws {
        let file = folder.file()
        let (first, second) = (RegistryLock(ofRegistryAt: file), RegistryLock(ofRegistryAt: file))
        let held = Counter()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try first.hold {
                    held.increase()
                    usleep(50_000)
                    unlink(file + "-lock")
                }
            }
            group.addTask {
                while held.value == 0 { try await Task.sleep(for: .milliseconds(1)) }
                try second.hold { #expect(access(file + "-lock", F_OK) == 0, "the lock that is held is the one under the name") }
            }
            try await group.waitForAll()
        }
    }

    @Test(
        "Who may write the registry may lock it, and nobody else",
        arguments: [(0o600, 0o600), (0o644, 0o600), (0o640, 0o600), (0o664, 0o660), (0o666, 0o666)] as [(mode_t, mode_t)])
    func modes(registry: mode_t, lock: mode_t) async throws {
        let store = try await folder.store()
        let path = folder.file() + "-lock"
        // Of before, and one that is made now.
        for old in [0o644, 0o600, nil] as [mode_t?] {
            if let old { #expect(chmod(path, old) == 0) } else { #expect(unlink(path) == 0) }
            #expect(chmod(folder.file(), registry) == 0)
            try RegistryLock(ofRegistryAt: folder.file()).hold {}
            #expect(RegistryFile(path: path).permissions == lock, "before: \(String(old ?? 0, radix: 8))")
        }
        try await store.commit(ChangeSet(by: "a", [Sample.created]), expecting: .empty)
    }

    @Test("A registry that is made under the lock says who may lock it from then on")
    func newRegistry() throws {
        try RegistryLock(ofRegistryAt: folder.file()).hold {
            #expect(RegistryFile(path: folder.file() + "-lock").permissions == 0o600)
            try Data().write(to: URL(filePath: folder.file()))
            #expect(chmod(folder.file(), 0o666) == 0)
        }
        #expect(RegistryFile(path: folder.file() + "-lock").permissions == 0o666)
    }

    @Test("What lies in the place of a lock file keeps its mode, and a link leads nowhere")
    func others() async throws {
        let path = folder.file() + "-lock"
        _ = try await folder.store()
        unlink(path)
        let other = folder.file("other")
        try Data().write(to: URL(filePath: other))
        #expect(chmod(other, 0o644) == 0 && link(other, path) == 0)
        try RegistryLock(ofRegistryAt: folder.file()).hold {}
        #expect(RegistryFile(path: other).permissions == 0o644, "it has another name")
        unlink(path)
        #expect(symlink(other, path) == 0)
        #expect(await refusal { try RegistryLock(ofRegistryAt: folder.file()).hold {} } == .inputOutput)
        #expect(RegistryFile(path: other).permissions == 0o644)
    }

    @Test("A lock file that cannot be made is named as such, and nothing is waited for")
    func noLock() async throws {
        _ = try await folder.store()
        try? FileManager.default.removeItem(atPath: folder.file() + "-lock")
        try FileManager.default.createDirectory(atPath: folder.file() + "-lock", withIntermediateDirectories: true)
        let store = try GeoPackageStore(opening: folder.file())
        #expect(await refusal { try await store.commit(ChangeSet(by: "a", [Sample.created]), expecting: .empty) } == .isDirectory)
    }
}
