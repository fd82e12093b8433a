import NIOCore
import NIOHTTP1

/// Keeps to what HTTP/1.1 asks of a server beneath its requests and answers.
///
/// - A request must name one host (RFC 9112 §3.2). One that names none or several goes on with ``noHost`` in its place, which is refused
///   as any other fault is.
/// - A client that asks for no other request, or is of HTTP/1.0 and did not say that it will, waits for the end of the connection
///   (RFC 9112 §9.3): the server knows that by the one word `close`, as it is written here.
/// - Who asks whether to send its body is told to (RFC 9110 §10.1.1), unless it is more than is ever taken.
/// - After an answer that says so the connection is closed: what the client still sends is let fall, and a moment later the rest is too, so
///   that the answer arrives (RFC 9112 §9.6).
final class ExchangeHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// What stands for a host that is not said, or said twice: no name of a host.
    static let noHost = "*"

    private let largestBody: Int
    private let lingering: TimeAmount
    private var underWay = 0
    private var closesAfterThis = false
    private var isClosing = false
    /// How much was let fall.
    private var fallen = 0
    private static let mostFallen = 256 << 10

    init(largestBody: Int, lingering: TimeAmount = .seconds(2)) {
        self.largestBody = largestBody
        self.lingering = lingering
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        guard !isClosing else {
            if case .body(let bytes) = part { fallen += bytes.readableBytes }
            return
        }
        guard case .head(var head) = part else { return context.fireChannelRead(data) }
        underWay += 1
        let hosts = head.headers["host"].count
        let isModern = head.version.major > 1 || head.version.minor >= 1
        if hosts > 1 || hosts == 0 && isModern { head.headers.replaceOrAdd(name: "host", value: ExchangeHandler.noHost) }
        if !head.isKeepAlive { head.headers.replaceOrAdd(name: "connection", value: "close") }
        // While another answer is under way nothing may be written: the client sends its body after a while as it is.
        if underWay == 1, isModern, asksFirst(head) {
            context.writeAndFlush(wrapOutboundOut(.head(HTTPResponseHead(version: head.version, status: .continue))), promise: nil)
        }
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    func read(context: ChannelHandlerContext) {
        // A client that goes on and on is not read any more.
        if fallen < ExchangeHandler.mostFallen { context.read() }
    }

    private func asksFirst(_ head: HTTPRequestHead) -> Bool {
        guard head.headers["expect"].contains(where: { $0.lowercased() == "100-continue" }) else { return false }
        return head.headers.first(name: "content-length").map { (Int($0) ?? .max) <= largestBody } ?? true
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            closesAfterThis = head.headers["connection"].contains { $0.lowercased() == "close" }
            context.write(data, promise: promise)
        case .body: context.write(data, promise: promise)
        case .end:
            underWay -= 1
            guard closesAfterThis else { return context.write(data, promise: promise) }
            isClosing = true
            let (channel, lingering) = (context.channel, lingering)
            let sent = promise ?? context.eventLoop.makePromise()
            sent.futureResult.whenComplete { _ in
                channel.close(mode: .output, promise: nil)
                channel.eventLoop.scheduleTask(in: lingering) { channel.close(promise: nil) }
            }
            context.writeAndFlush(data, promise: sent)
        }
    }
}
