import Glibc

/// An address of the internet, of four bytes or of sixteen.
struct NetworkAddress: Hashable, Sendable {
    /// Sixteen bytes; those of IPv4 as mapped into IPv6 (RFC 4291 §2.5.5.2).
    let bytes: [UInt8]

    private static let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]

    /// Of its text; nil where that is none.
    init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 45 else { return nil }
        let text = String(text)
        var (four, sixteen) = (in_addr(), in6_addr())
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = NetworkAddress.mapped + withUnsafeBytes(of: four) { Array($0) }
        } else if inet_pton(AF_INET6, text, &sixteen) == 1 {
            bytes = withUnsafeBytes(of: sixteen) { Array($0) }
        } else {
            return nil
        }
    }

    /// Whether it has four bytes.
    var isFour: Bool { bytes.starts(with: NetworkAddress.mapped) }

    /// What one asker has: an address of IPv4, or the /64 of an address of IPv6 (RFC 6177: the least that a site is given).
    var place: String {
        if isFour { return bytes[12...].map { "\($0)" }.joined(separator: ".") }
        let groups = stride(from: 0, to: 8, by: 2).map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }
        return "\(groups.joined(separator: ":"))::/64"
    }
}

/// Addresses that begin alike, as `10.0.0.0/8`.
struct NetworkRange: Hashable, Sendable {
    private let first: NetworkAddress
    private let length: Int

    /// Of its text: an address, or one with the number of bits that count.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let part = parts.first, let first = NetworkAddress(part) else { return nil }
        let most = first.isFour ? 32 : 128
        guard let said = parts.count > 1 ? Int(parts[1]) : most, (0...most).contains(said) else { return nil }
        self.first = first
        length = first.isFour ? said + 96 : said
    }

    /// Whether an address is one of them.
    func contains(_ address: NetworkAddress) -> Bool {
        let whole = length / 8
        guard first.bytes[..<whole] == address.bytes[..<whole] else { return false }
        guard length % 8 != 0 else { return true }
        return (first.bytes[whole] ^ address.bytes[whole]) >> UInt8(8 - length % 8) == 0
    }
}
