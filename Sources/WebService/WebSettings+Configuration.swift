import Configuration
import SystemPackage

extension WebSettings {
    /// What is said on the command line: it goes before the environment, which goes before the file.
    public struct Flags: Sendable {
        /// The values, by the names that the file has them under.
        public var values: [String: String]
        /// A JSON file with settings.
        public var file: String?

        /// Makes flags of what was said.
        public init(_ values: [String: String?], file: String? = nil) {
            self.values = values.compactMapValues { $0 }
            self.file = file
        }
    }

    /// A setting that is not what it must be.
    public struct Fault: Error, Hashable, Sendable {
        /// Its name.
        public var name: String
        /// What was said.
        public var value: String
    }

    /// Puts settings together from the command line, the environment (`FARMZONE_PORT` is `port`) and a file.
    ///
    /// - Throws: ``Fault`` for a value that does not fit; what Configuration throws for a file that cannot be read.
    public init(_ flags: Flags) async throws {
        self.init()
        var providers: [any ConfigProvider] = [EnvironmentVariablesProvider()]
        if let file = flags.file { providers.append(try await FileProvider<JSONSnapshot>(filePath: FilePath(file))) }
        let reader = ConfigReader(providers: providers).scoped(to: "farmzone")
        func text(_ name: String) -> String? {
            flags.values[name] ?? reader.string(forKey: ConfigKey(name)) ?? reader.int(forKey: ConfigKey(name)).map { String($0) }
        }
        func number(_ name: String, _ allowed: ClosedRange<Int>) throws(Fault) -> Int? {
            guard let value = text(name) else { return nil }
            guard let number = Int(value), allowed.contains(number) else { throw Fault(name: name, value: value) }
            return number
        }
        host = text("host") ?? host
        port = try number("port", 0...65_535) ?? port
        idleSeconds = try number("idle.seconds", 1...3600) ?? idleSeconds
        bodySeconds = try number("body.seconds", 1...3600) ?? bodySeconds
        stallSeconds = try number("stall.seconds", 1...3600) ?? stallSeconds
        drainSeconds = try number("drain.seconds", 1...3600) ?? drainSeconds
        mostConnections = try number("connections", 1...1_000_000) ?? mostConnections
        assets = text("assets")
        if let address = text("basemap") {
            guard address.hasPrefix("https://") || address.hasPrefix("http://"), ["{z}", "{x}", "{y}"].allSatisfy(address.contains),
                !address.contains(where: { " <>\"';,".contains($0) })
            else { throw Fault(name: "basemap", value: address) }
            baseMap = (address, text("basemap.attribution") ?? "")
        }
        if let address = text("public.address") {
            guard let origin = WebSettings.origin(address) else { throw Fault(name: "public.address", value: address) }
            publicAddress = origin
        }
        if let list = text("hosts") {
            hosts = list.split(separator: ",").map(\.trimmingSpaces)
            guard hosts.allSatisfy({ !$0.isEmpty && !$0.contains { ":/ ".contains($0) } }) else { throw Fault(name: "hosts", value: list) }
        }
        if let list = text("trusted.proxies") {
            guard let told = TrustedProxies(list) else { throw Fault(name: "trusted.proxies", value: list) }
            proxies = told
        }
        switch (text("tls.certificate"), text("tls.key")) {
        case (let chain?, let key?): certificate = (chain, key)
        case (nil, nil): break
        case (let chain, let key): throw Fault(name: chain == nil ? "tls.certificate" : "tls.key", value: chain ?? key ?? "")
        }
    }
    /// An origin as browsers write it (RFC 6454 §6.2): scheme, host and port in lower case, without the port that goes without saying; nil
    /// where the text is anything else, or more.
    static func origin(_ text: String) -> String? {
        let lower = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return nil }
        let rest = lower.dropFirst(scheme.count)
        let authority = rest.hasSuffix("/") ? rest.dropLast() : rest
        let end = authority.first == "[" ? authority.firstIndex(of: "]").map { authority.index(after: $0) } : authority.firstIndex(of: ":")
        let (host, tail) = (authority[..<(end ?? authority.endIndex)], authority[(end ?? authority.endIndex)...])
        if host.first == "[" {
            guard host.last == "]", host.contains(":"), NetworkAddress(host.dropFirst().dropLast()) != nil else { return nil }
        } else {
            let labels = host.split(separator: ".", omittingEmptySubsequences: false)
            guard host.utf8.count <= 253, labels.allSatisfy({ isLabel($0) }) else { return nil }
        }
        guard !tail.isEmpty else { return "\(scheme)\(host)" }
        guard tail.first == ":", tail.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let port = UInt16(tail.dropFirst()), port > 0
        else { return nil }
        let usual: UInt16 = scheme == "https://" ? 443 : 80
        return port == usual ? "\(scheme)\(host)" : "\(scheme)\(host):\(port)"
    }

    /// Whether a text is a label of a host's name: letters, digits and hyphens, none of these at an end (RFC 1123 §2.1).
    private static func isLabel(_ text: Substring) -> Bool {
        guard (1...63).contains(text.utf8.count), text.first != "-", text.last != "-" else { return false }
        return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}
