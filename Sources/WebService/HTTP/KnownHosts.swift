import Glibc

/// The names under which the service answers: an address that is built from any other would lead people where a stranger likes.
struct KnownHosts: Sendable {
    private let names: Set<String>

    /// The names that settings give, and those that this machine has.
    init(_ settings: WebSettings) {
        let own = KnownHosts.machine
        let short = own.split(separator: ".").first.map { String($0) } ?? own
        names = Set((settings.hosts + [settings.host, own, short]).map { $0.lowercased() })
    }

    /// The authority of a request where it is one of ours; nil where it is not.
    ///
    /// An address in numbers is nobody's name, and nobody else's answer is kept under it.
    func known(_ authority: String) -> String? {
        guard authority.utf8.count <= 255 else { return nil }
        let end = authority.first == "[" ? authority.firstIndex(of: "]").map { authority.index(after: $0) } : authority.firstIndex(of: ":")
        let (name, port) = (authority[..<(end ?? authority.endIndex)], authority[(end ?? authority.endIndex)...])
        guard port.isEmpty || port.first == ":" && port.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        if name.first == "[" { return name.last != "]" || NetworkAddress(name.dropFirst().dropLast()) == nil ? nil : authority }
        let lower = name.lowercased()
        guard lower.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2D, 0x2E, 0x5F].contains($0) }) else {
            return nil
        }
        let isOurs = lower == "localhost" || lower.hasSuffix(".localhost") || names.contains(lower) || NetworkAddress(lower) != nil
        return isOurs ? authority : nil
    }

    private static let machine: String = {
        var name = utsname()
        guard uname(&name) == 0 else { return "localhost" }
        return withUnsafeBytes(of: name.nodename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }()
}
