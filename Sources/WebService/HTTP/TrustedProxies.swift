/// The proxies whose word on who asks is believed.
struct TrustedProxies: Hashable, Sendable {
    private let ranges: [NetworkRange]

    /// Those on this machine.
    static let loopback = TrustedProxies(["127.0.0.0/8", "::1"].compactMap { NetworkRange($0) })

    private init(_ ranges: [NetworkRange]) { self.ranges = ranges }

    /// Of a list with commas between; nil where something in it is no address.
    init?(_ list: String) {
        var ranges: [NetworkRange] = []
        for part in list.split(separator: ",") {
            guard let range = NetworkRange(part.trimmingSpaces) else { return nil }
            ranges.append(range)
        }
        self.ranges = ranges
    }

    /// Who asks: the other end of the connection, or who a proxy of ours says was at its other end.
    ///
    /// - Parameters:
    ///   - peer: The other end of the connection.
    ///   - forwarded: The addresses of `X-Forwarded-For`; the last is the one that the nearest proxy wrote.
    /// - Returns: The place of who asks; nil where it is not known.
    func asker(_ peer: String?, forwarded: String?) -> String? {
        guard let peer else { return nil }
        guard var asker = NetworkAddress(peer) else { return peer }
        var said = forwarded?.split(separator: ",")[...] ?? []
        while ranges.contains(where: { $0.contains(asker) }), let last = said.popLast(), let next = NetworkAddress(last.trimmingSpaces) {
            asker = next
        }
        return asker.place
    }
}
