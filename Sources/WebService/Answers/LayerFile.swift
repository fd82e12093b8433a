import Foundation
import Geodesy
import Glibc
import HTTPTypes
import Hummingbird
import Interchange
import NIOCore
import Registry

/// The whole public layer as GeoJSON, written once for each state of the registry into a file without a name.
///
/// Who reads slowly holds a file, not the registry; when the last reader of an old state leaves, its file is gone.
actor LayerFile {
    /// A file without a name.
    final class Spool: Sendable {
        let descriptor: Int32
        let count: Int

        init(descriptor: Int32, count: Int) {
            self.descriptor = descriptor
            self.count = count
        }

        deinit { close(descriptor) }

        /// The bytes from a place on, at most so many.
        func bytes(from offset: Int, atMost most: Int) throws -> ByteBuffer {
            var buffer = ByteBufferAllocator().buffer(capacity: most)
            let read = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: most) { target in
                max(pread(descriptor, target.baseAddress, min(most, target.count), off_t(offset)), 0)
            }
            guard read > 0 else { throw RegistryError(.inputOutput, ["path": "", "detail": String(cString: strerror(errno))]) }
            return buffer
        }
    }

    private let store: any RegistryStore
    private var present: (state: RegistryState, making: Task<Spool, any Error>)?

    init(_ store: any RegistryStore) { self.store = store }

    /// The layer of a state, written now where it is not there yet; who asks meanwhile waits for the same file.
    func spool(_ state: RegistryState) async throws -> Spool {
        if let present, present.state == state { return try await present.making.value }
        let store = store
        // It is for all who ask: that one of them goes does not end it.
        let making = Task.detached(executorPreference: WorkThreads.reading) { try await LayerFile.write(store, state.today) }
        present = (state, making)
        do {
            return try await making.value
        } catch {
            if present?.state == state { present = nil }
            throw error
        }
    }

    private static func write(_ store: any RegistryStore, _ today: Day) async throws -> Spool {
        let folder = FileManager.default.temporaryDirectory.appending(path: "farmzone-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "layer").path
        var filter = Filter(on: today)
        filter.isPublic = true
        _ = try await FeatureExport.write(store, filter, as: .geoJSON, to: try FileSink(path: path))
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        let count = descriptor < 0 ? -1 : lseek(descriptor, 0, SEEK_END)
        guard count >= 0 else {
            throw RegistryError(.inputOutput, ["path": "", "detail": String(cString: strerror(errno))])
        }
        return Spool(descriptor: descriptor, count: Int(count))
    }
}

extension Service {
    /// The whole public layer.
    func wholeLayer(_ request: WebRequest) async throws -> Answer {
        try request.allow(["f"])
        guard request["f"] == nil || request["f"] == "json" else { throw Problem.value("f", request["f"] ?? "", expected: "json") }
        let (today, now) = (self.today, self.now)
        let state = try await store.read { try RegistryState($0, today: today) }
        var answer = try await validator(request, state, form: "json", now).answer(request) {
            let spool = try await reading(for: request) { try await self.layer.spool(state) }
            return Answer(
                MediaTypes.geoJSON,
                .pieces(count: spool.count) { try spool.bytes(from: $0, atMost: AnswerMemory.piece) })
        }
        answer.headers[.contentCrs] = "<\(Systems.all[0].uri)>"
        return answer
    }
}
