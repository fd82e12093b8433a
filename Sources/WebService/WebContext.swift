public import Hummingbird
import NIOCore

/// What the server hands over beside a request: from where it comes.
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
}
