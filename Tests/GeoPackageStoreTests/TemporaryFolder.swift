import Foundation
import GRDB
import GeoPackageStore
import Registry
import RegistryStoreContract
import Synchronization

/// A folder of a test's own, gone with it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        // In memory where there is such a place: each commit waits for the disk, and the disk is not what is tested.
        let base = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm/" : NSTemporaryDirectory()
        path = base + "farmzone-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in the folder.
    func file(_ name: String = "registry.gpkg") -> String { "\(path)/\(name)" }

    /// The names in the folder.
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    /// A new registry without an entry.
    func store(_ name: String = "registry.gpkg", clock: TestClock = TestClock()) async throws -> GeoPackageStore {
        _ = try await GeoPackageStore.create(at: file(name)) { _ in }
        return try GeoPackageStore(opening: file(name), clock: { clock.now })
    }

    /// A new registry with a clock.
    func scene(_ name: String = "registry.gpkg") async throws -> Scene<GeoPackageStore> {
        let clock = TestClock()
        return Scene(store: try await store(name, clock: clock), clock: clock)
    }
}

/// Opens a file as any other program would, which knows nothing of ours.
func plainly<Answer>(_ path: String, _ body: (Database) throws -> Answer) throws -> Answer {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction(body)
}

/// The bytes of a file.
func contents(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

/// The code of the registry's error that something throws; nil where it throws none or another.
func refusal(_ body: () async throws -> Void) async -> RegistryError.Code? {
    do {
        try await body()
        return nil
    } catch {
        return (error as? RegistryError)?.code
    }
}

/// A number that several tasks count up.
final class Counter: Sendable {
    private let number = Mutex(0)

    var value: Int { number.withLock { $0 } }

    func increase() { number.withLock { $0 += 1 } }
}
