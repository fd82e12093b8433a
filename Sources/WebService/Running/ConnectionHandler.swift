import NIOCore

/// Sees of a connection what its requests do not say: that the client has gone, and that it has stopped reading.
///
/// A client that shuts its side is taken for gone, as other servers take it. A connection that takes nothing of what is sent is closed: it
/// would hold its answer, and the end of the service, for as long as it likes.
final class ConnectionHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let departure: Departure
    private let patience: TimeAmount
    private var closing: Scheduled<Void>?

    init(_ departure: Departure, patience: TimeAmount) {
        self.departure = departure
        self.patience = patience
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        closing?.cancel()
        closing = nil
        let channel = context.channel
        if !channel.isWritable { closing = channel.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) } }
        context.fireChannelWritabilityChanged()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event as? ChannelEvent == .inputClosed { departure.happened() }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        closing?.cancel()
        departure.happened()
        context.fireChannelInactive()
    }
}
