import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Registry
import RegistryStoreContract
import Synchronization
import Testing

@testable import WebService

@Suite("What the log says of a fault")
struct FaultTests {
    /// Keeps what is written to a log.
    final class Notebook: Sendable {
        private let written = Mutex<[String]>([])
        var lines: [String] { written.withLock { $0 } }

        /// A log with the number of a request, as the server makes one.
        var logger: Logger {
            var logger = Logger(label: "test") { _ in Pen(notebook: self) }
            logger[metadataKey: "hb.request.id"] = "7"
            return logger
        }

        fileprivate func write(_ line: String) { written.withLock { $0.append(line) } }
    }

    private struct Pen: LogHandler {
        let notebook: Notebook
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level = .info

        init(notebook: Notebook) { self.notebook = notebook }

        subscript(metadataKey key: String) -> Logger.MetadataValue? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            notebook.write("\(event.level) \(event.message) \(all.joined(separator: " "))")
        }
    }

    private enum Trouble: Error {
        case plain
        case carrying(String)
    }

    private struct Lone: Error { var secret = "Nguyễn Văn A" }

    @Test("a registry that cannot be read is written there with its code and the number of the request, and nothing of what was asked")
    func registry() async throws {
        let bench = try await Orchard.bench()
        let notebook = Notebook()
        try FileManager.default.removeItem(atPath: "\(bench.folder)/registry.gpkg")
        let told = try await Service.$log.withValue(notebook.logger) { try await bench.ask("/lookup?q=VN-BGOR-0003") }
        #expect(told.status == 503)
        #expect(notebook.lines == ["error fault code=no-such-registry hb.request.id=7 type=RegistryError"])
        #expect(bench.service.metrics.text.contains("\nfarmzone_faults_total 1\n"))
    }

    @Test("so is what the office answers with 500, and what somebody asked wrongly is not")
    func office() async throws {
        let bench = try await OfficeBench()
        var settings = WebSettings()
        settings.hosts = ["map.example"]
        let failing = Service(
            bench.bench.scene.store, settings, accounts: { throw AccountError(.accountsFault, ["path": "p", "detail": "d"]) })
        let notebook = Notebook()
        let statuses = try await Service.$log.withValue(notebook.logger) {
            [
                try await bench.send(.get, "/office/login", [:], RequestBody(buffer: ByteBuffer()), to: failing).status,
                try await bench.send(.get, "/nothing", [:], RequestBody(buffer: ByteBuffer()), to: failing).status,
                try await bench.ask(.officer, .get, "/office/areas/area-99").status,
            ]
        }
        #expect(statuses == [500, 404, 404])
        #expect(notebook.lines == ["error fault code=accounts-fault hb.request.id=7 type=AccountError"])
    }

    @Test("an error of another kind is named by its type and its case, without what it carries")
    func kinds() {
        #expect(Service.code(of: Trouble.plain) == "plain")
        #expect(Service.code(of: Trouble.carrying("Nguyễn Văn A")) == "carrying")
        #expect(Service.code(of: Lone()) == "")
        #expect(Service.code(of: Problem(.ourFault)) == "our-fault")
        #expect(Problem(fault: Lone()).kind == .ourFault && Problem(fault: CancellationError()).kind == .unavailable)
        #expect(Problem(fault: RegistryError(.busy)).kind == .busy && Problem(fault: RegistryError(.damaged)).kind == .unavailable)
    }
}
