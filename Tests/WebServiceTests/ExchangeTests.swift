import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import WebService

@Suite("What a connection does beneath its requests")
struct ExchangeTests {
    private func made(_ handler: ExchangeHandler = ExchangeHandler(largestBody: 1000)) throws -> EmbeddedChannel {
        let channel = EmbeddedChannel()
        try channel.pipeline.syncOperations.addHandler(handler)
        return channel
    }

    private func head(_ fields: [(String, String)], _ version: HTTPVersion = .http1_1) -> HTTPServerRequestPart {
        .head(HTTPRequestHead(version: version, method: .POST, uri: "/", headers: HTTPHeaders(fields)))
    }

    private func host(_ channel: EmbeddedChannel) throws -> [String] {
        guard case .head(let head)? = try channel.readInbound(as: HTTPServerRequestPart.self) else { return ["nothing"] }
        return head.headers["host"]
    }

    @Test("a host is named once; HTTP/1.0 need not")
    func hosts() throws {
        let channel = try made()
        try channel.writeInbound(head([]))
        #expect(try host(channel) == [ExchangeHandler.noHost])
        try channel.writeInbound(head([("Host", "a"), ("host", "b")]))
        #expect(try host(channel) == [ExchangeHandler.noHost])
        try channel.writeInbound(head([("Host", "a")]))
        #expect(try host(channel) == ["a"])
        try channel.writeInbound(head([], .http1_0))
        #expect(try host(channel) == [])
    }

    @Test("a client that asks for nothing more is known, however it says so")
    func last() throws {
        let cases: [([(String, String)], HTTPVersion, [String])] = [
            ([], .http1_0, ["close"]), ([("Connection", "keep-alive")], .http1_0, ["keep-alive"]), ([], .http1_1, []),
            ([("Connection", "Close")], .http1_1, ["close"]), ([("Connection", "TE, close")], .http1_1, ["close"]),
        ]
        for (fields, version, told) in cases {
            let channel = try made()
            try channel.writeInbound(head([("Host", "a")] + fields, version))
            guard case .head(let head)? = try channel.readInbound(as: HTTPServerRequestPart.self) else {
                Issue.record("\(fields)")
                continue
            }
            #expect(head.headers["connection"] == told, "\(fields) \(version)")
        }
    }

    @Test("who asks before sending a body is told to, once nothing else is being answered, and not for more than is taken")
    func expectations() throws {
        func told(_ channel: EmbeddedChannel) throws -> HTTPResponseStatus? {
            guard case .head(let head)? = try channel.readOutbound(as: HTTPServerResponsePart.self) else { return nil }
            return head.status
        }
        let cases: [(String, HTTPResponseStatus?)] = [("1000", .continue), ("1001", nil), ("99999999999999999999", nil)]
        for (length, status) in cases {
            let channel = try made()
            try channel.writeInbound(head([("Host", "a"), ("Expect", "100-Continue"), ("Content-Length", length)]))
            #expect(try told(channel) == status, "\(length)")
        }
        let channel = try made()
        try channel.writeInbound(head([("Host", "a")]))
        try channel.writeInbound(head([("Host", "a"), ("Expect", "100-continue"), ("Transfer-Encoding", "chunked")]))
        #expect(try told(channel) == nil)
        let alone = try made()
        try alone.writeInbound(head([("Host", "a"), ("Expect", "100-continue"), ("Transfer-Encoding", "chunked")]))
        #expect(try told(alone) == .continue)
    }

    @Test("after an answer that says so the connection is closed")
    func closing() throws {
        let channel = try made(ExchangeHandler(largestBody: 1000, lingering: .seconds(2)))
        try channel.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        try channel.writeInbound(head([("Host", "a")]))
        _ = try host(channel)
        let answer = HTTPResponseHead(version: .http1_1, status: .payloadTooLarge, headers: ["Connection": "close"])
        try channel.writeOutbound(HTTPServerResponsePart.head(answer))
        try channel.writeOutbound(HTTPServerResponsePart.end(nil))
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }

    @Test("a connection that takes nothing for too long is closed, one that goes on taking is not")
    func stalling() throws {
        for goesOn in [true, false] {
            let departure = Departure()
            let channel = EmbeddedChannel()
            try channel.pipeline.syncOperations.addHandler(ConnectionHandler(departure, patience: .seconds(60)))
            try channel.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
            channel.isWritable = false
            channel.pipeline.fireChannelWritabilityChanged()
            channel.embeddedEventLoop.advanceTime(by: .seconds(59))
            #expect(channel.isActive)
            if goesOn {
                channel.isWritable = true
                channel.pipeline.fireChannelWritabilityChanged()
            }
            channel.embeddedEventLoop.advanceTime(by: .seconds(2))
            #expect(channel.isActive == goesOn)
        }
    }

    @Test("a client that shuts its side has gone")
    func departure() throws {
        let departure = Departure()
        let channel = EmbeddedChannel()
        try channel.pipeline.syncOperations.addHandler(ConnectionHandler(departure, patience: .seconds(60)))
        nonisolated(unsafe) var hasGone = false
        departure.whenGone { hasGone = true }
        channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        #expect(hasGone)
    }
}
