extension DigitalLink {
    /// The path from the key on, without a slash in front: `01/09521234543213/10/L1`; values are percent-encoded.
    public var path: String {
        ([key] + qualifiers).map { "\($0.identifier)/\(PercentEncoding.encode($0.value))" }.joined(separator: "/")
    }

    /// The whole link; escapes are written in upper case.
    public var uri: String {
        let pairs =
            attributes.map { "\($0.identifier)=\(PercentEncoding.encode($0.value))" }
            + parameters.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }
        return origin.prefix + path + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")) + (fragment.map { "#" + $0 } ?? "")
    }

    /// The form that is the same for all links that say the same: at `https://id.gs1.org`, attributes by number, nothing that is not GS1's.
    public var canonical: String {
        let sorted = attributes.sorted { $0.identifier < $1.identifier }
        return DigitalLink(origin: .gs1, key: key, qualifiers: qualifiers, attributes: sorted, parameters: [], fragment: nil).uri
    }

    /// The text for a QR symbol: what can be in upper case without changing a value is, since that needs fewer bits.
    ///
    /// The scheme stays in lower case, which phones want. Without lower-case letters in the values the path is digits and capitals.
    public var symbolPayload: String {
        origin.symbolPrefix + uri.dropFirst(origin.prefix.count)
    }
}
