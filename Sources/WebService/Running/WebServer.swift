import Foundation
import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOHTTP1
import NIOSSL
import Registry
import ServiceLifecycle
import UnixSignals

/// Runs the service until it is told to stop: what is being answered then is finished first.
public struct WebServer: Sendable {
    private let service: Service
    private let settings: WebSettings
    private let logger: Logger

    /// Makes a server of a service; logs go to standard error, a JSON object a line.
    public init(_ service: Service, _ settings: WebSettings) {
        self.service = service
        self.settings = settings
        logger = Logger(label: "farmzone") { _ in JSONLogHandler() }
    }

    /// Listens and answers until SIGTERM or SIGINT.
    ///
    /// - Parameter whenListening: Called with the address once connections are taken.
    /// - Throws: ``CertificateFault`` where the certificate cannot be used; what the system says where it cannot listen.
    public func run(whenListening: @escaping @Sendable (String) async -> Void) async throws {
        WebServer.raiseFileLimit()
        // Nobody who hangs up in the middle of an answer ends the process.
        signal(SIGPIPE, SIG_IGN)
        let scheme = settings.isSecure ? "https" : "http"
        let host = settings.host
        let application = Application(
            responder: service, server: try channels(),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), serverName: "FarmZone", backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(settings.mostConnections)),
            onServerRunning: { [service] channel in
                let port = channel.localAddress?.port ?? 0
                Task(executorPreference: WorkThreads.reading) { await service.warm() }
                await whenListening("\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)")
            },
            logger: logger)
        var group = ServiceGroupConfiguration(services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        // Who does not take what is being answered must not keep the service from ending.
        group.maximumGracefulShutdownDuration = .seconds(settings.drainSeconds)
        do { try await ServiceGroup(configuration: group).run() } catch is CancellationError {}
    }

    private func channels() throws -> HTTPServerBuilder {
        let plain = HTTPServerBuilder { [settings] responder in
            LoopChannel(
                inner: HTTP1Channel(
                    responder: responder,
                    configuration: .init(
                        idleTimeout: .seconds(Int64(settings.idleSeconds)),
                        httpDecoderConfiguration: .init(maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100)
                    )), settings: settings)
        }
        guard let (chain, key) = settings.certificate else { return plain }
        for path in [chain, key] where !FileManager.default.isReadableFile(atPath: path) { throw CertificateFault.missing(path) }
        let certificates = (try? NIOSSLCertificate.fromPEMFile(chain)) ?? []
        guard !certificates.isEmpty else { throw CertificateFault.broken(chain) }
        guard let secret = try? NIOSSLPrivateKey(file: key, format: .pem) else { throw CertificateFault.broken(key) }
        var tls = TLSConfiguration.makeServerConfiguration(
            certificateChain: certificates.map { .certificate($0) }, privateKey: .privateKey(secret))
        tls.minimumTLSVersion = .tlsv12
        // The builder makes its context when the first connection comes; what does not fit is said now.
        guard (try? NIOSSLContext(configuration: tls)) != nil else { throw CertificateFault.apart(key: key, chain: chain) }
        return try .tls(plain, tlsConfiguration: tls)
    }

    /// As many connections as the system allows this process.
    private static func raiseFileLimit() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}

/// A connection whose requests are answered on its own event loop, and that is watched meanwhile.
struct LoopChannel: ServerChildChannel {
    /// A connection, and whether its client has gone.
    struct Value: ServerChildChannelValue {
        let inner: HTTP1Channel.Value
        let departure: Departure
        var channel: any Channel { inner.channel }
    }

    let inner: HTTP1Channel
    let settings: WebSettings

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        inner.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let departure = Departure()
            let pipeline = channel.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(ExchangeHandler(largestBody: settings.largestUpload), position: .after(decoder))
            try pipeline.addHandler(
                ConnectionHandler(departure, patience: .seconds(Int64(settings.stallSeconds))), position: .first)
            return Value(inner: value, departure: departure)
        }
    }

    func handle(value: Value, logger: Logger) async {
        // It is cancelled when the service has waited long enough for its end: whoever waits for this connection is let go by its end only.
        await withTaskCancellationHandler {
            await Departure.$current.withValue(value.departure) {
                await withTaskExecutorPreference(LoopExecutor(value.channel.eventLoop)) {
                    await inner.handle(value: value.inner, logger: logger)
                }
            }
        } onCancel: {
            value.channel.close(promise: nil)
        }
    }
}
