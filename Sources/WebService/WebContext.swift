import HTTPTypes
public import Hummingbird
import NIOCore

/// What the server hands over beside a request: who asks.
public struct WebContext: RequestContext {
    /// What Hummingbird keeps.
    public var coreContext: CoreRequestContextStorage
    /// The address that a connection comes from.
    let peer: String?

    /// Takes it from the connection.
    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }

    /// Who asks: what a proxy on this machine says of it, else the other end of the connection.
    func asker(_ request: Request) -> String? {
        guard let peer, peer == "127.0.0.1" || peer == "::1", let name = HTTPField.Name("X-Forwarded-For"),
            let last = request.headers[name]?.split(separator: ",").last?.trimmingSpaces, !last.isEmpty, last.utf8.count <= 45
        else { return peer }
        return last
    }
}
