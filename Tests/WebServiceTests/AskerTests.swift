import Testing

@testable import WebService

@Suite("Who asks")
struct AskerTests {
    @Test(
        "what a proxy says is believed of proxies that are trusted only, from the nearest on",
        arguments: [
            ("198.51.100.7", nil, "198.51.100.7"), ("198.51.100.7", "203.0.113.9", "198.51.100.7"),
            ("127.0.0.1", "203.0.113.9", "203.0.113.9"), ("::1", "203.0.113.9", "203.0.113.9"),
            ("127.0.0.1", "192.0.2.66, 203.0.113.9", "203.0.113.9"), ("127.0.0.1", nil, "127.0.0.1"),
            ("127.0.0.1", "nonsense", "127.0.0.1"),
            ("10.1.2.3", "192.0.2.66, 203.0.113.9, 10.9.9.9", "203.0.113.9"), ("::ffff:10.1.2.3", "203.0.113.9", "203.0.113.9"),
            ("11.1.2.3", "203.0.113.9", "11.1.2.3"), ("10.1.2.3", "10.4.5.6", "10.4.5.6"),
        ] as [(String, String?, String)])
    func proxies(peer: String, forwarded: String?, asker: String) throws {
        let proxies = try #require(TrustedProxies("127.0.0.0/8, ::1, 10.0.0.0/8"))
        #expect(proxies.asker(peer, forwarded: forwarded) == asker)
    }

    @Test("of IPv6 a whole /64 is one who asks, and no more than that")
    func places() throws {
        func place(_ text: String) -> String? { NetworkAddress(text)?.place }
        #expect(place("2001:db8:1:2::1") == place("2001:db8:1:2:ffff:ffff:ffff:ffff"))
        #expect(place("2001:db8:1:2::1") != place("2001:db8:1:3::1"))
        #expect(place("::ffff:192.0.2.1") == "192.0.2.1" && place("2001:db8:1:2::1") == "2001:db8:1:2::/64")
        #expect(place("192.0.2.256") == nil && place("") == nil)
        #expect(TrustedProxies("10.0.0.0/x") == nil && TrustedProxies("a") == nil && TrustedProxies("2001:db8::/129") == nil)
    }

    @Test("where too many are remembered the oldest are forgotten, and not all")
    func memory() {
        let counter = MissCounter()
        let start = ContinuousClock.now
        for number in 0..<MissCounter.most {
            for _ in 0..<(number == 0 || number == MissCounter.most - 1 ? 60 : 1) {
                counter.count("\(number)", now: start + .microseconds(number))
            }
        }
        let late = start + .microseconds(MissCounter.most)
        #expect(counter.wait("0", now: late) != nil)
        counter.count("another", now: late)
        #expect(counter.wait("0", now: late) == nil, "the oldest goes")
        #expect(counter.wait("\(MissCounter.most - 1)", now: late) != nil, "who has just been busy is still known")
    }

    @Test("nobody fills the queue of those who log in alone, and when it is full more are turned away")
    func queue() throws {
        let queue = LoginQueue()
        for _ in 0..<LoginQueue.mostOfOne { try queue.enter("a") }
        #expect(throws: Problem(.busy)) { try queue.enter("a") }
        queue.leave("a")
        try queue.enter("a")
        for number in LoginQueue.mostOfOne..<LoginQueue.most { try queue.enter("\(number)") }
        #expect(throws: Problem(.busy)) { try queue.enter("b") }
        queue.leave("3")
        try queue.enter("b")
    }

    @Test("of IPv6 a whole /48 waits as one, so that no line fills the queue with its many networks")
    func line() throws {
        let queue = LoginQueue()
        func place(_ text: String) throws -> String { try #require(NetworkAddress(text)).place }
        for network in 0..<LoginQueue.mostOfOne { try queue.enter(place("2001:db8:1:\(network)::1")) }
        for network in ["0", "ff", "ffff"] {
            #expect(throws: Problem(.busy), "\(network)") { try queue.enter(place("2001:db8:1:\(network)::1")) }
        }
        try queue.enter(place("2001:db8:2::1"))
        try queue.leave(place("2001:db8:1:1::1"))
        try queue.enter(place("2001:db8:1:ff::1"))
        try queue.enter(place("192.0.2.1"))
    }
}
