import Registry
import Traceability

/// What a typed or scanned text is by its form.
struct LookUpText {
    /// What an address names.
    enum Link {
        /// A growing area's code: `/puc/<code>`, or `/414/<GLN>/254/<code>` of others.
        case code(String)
        /// One stamp; a lot is named where the address does.
        case stamp(serial: String, gtin: GTIN?, lot: String?)
        /// A lot of a product.
        case lot(GTIN, String)
        /// A product.
        case product(GTIN)
        /// An address of GS1's that names nothing that a registry of growing areas holds.
        case other
        /// It has the form of GS1's addresses, and something is wrong with it.
        case faulty(LinkFault)
        /// No address of GS1's: perhaps that of another issuer's stamp.
        case foreign
    }

    /// The text without blanks at its ends.
    let text: String
    /// What it names, where it is an address or the path of one.
    let link: Link?
    /// The host of the address, in lower case.
    let host: String?
    /// Whether the address carries a signature.
    let isSigned: Bool
    /// The address as a verifier reads it; of a path without a host one is made.
    let uri: String

    /// The longest text that is looked at, in bytes: what a QR symbol holds.
    static let limit = StampVerifier.longestText

    init(_ typed: String) {
        // More than a symbol holds is nobody's question.
        text = typed.utf8.count <= LookUpText.limit ? typed.trimmed : ""
        if let link = LookUpText.link(elements: text) {
            (self.link, host, isSigned, uri) = (link, nil, false, text)
            return
        }
        guard let address = Address(text) else {
            (link, host, isSigned, uri) = (nil, nil, false, text)
            return
        }
        host = address.host
        uri = "https://\(LookUpText.anyHost)\(address.rest)"
        isSigned = address.hasFragment
        link = LookUpText.link(uri)
    }

    /// Where a path is read that has no host, or one that is no host's name in ASCII (RFC 2606).
    private static let anyHost = "host.invalid"

    private static func link(_ uri: String) -> Link {
        if let area = try? GrowingAreaLink(uri) { return .code(area.code) }
        if let stamp = try? StampLink(uri) {
            switch stamp.identity {
            case .item(let gtin, let lot, let serial): return .stamp(serial: serial, gtin: gtin, lot: lot)
            case .serial(let serial): return .stamp(serial: serial, gtin: nil, lot: nil)
            }
        }
        do throws(LinkError) {
            return self.link(try DigitalLink(uri))
        } catch {
            let strange: Set<LinkFault.Kind> = [.noKey, .scheme, .host, .otherKind, .emptySegment, .unknownIdentifier]
            guard let fault = error.faults.first, !strange.contains(fault.kind) else { return .foreign }
            return .faulty(fault)
        }
    }

    /// What an element string names; nil where the text is none.
    private static func link(elements text: String) -> Link? {
        do throws(LinkError) {
            return try ElementString.link(text).map { link($0) }
        } catch {
            return error.faults.first.map { .faulty($0) }
        }
    }

    private static func link(_ link: DigitalLink) -> Link {
        if let code = link.value("254"), link.key.identifier == "414" { return .code(code) }
        guard link.key.identifier == "01", let gtin = try? GTIN(link.key.value) else { return .other }
        if let serial = link.value("21") { return .stamp(serial: serial, gtin: gtin, lot: link.value("10")) }
        return link.value("10").map { .lot(gtin, $0) } ?? .product(gtin)
    }
}

/// An address as people and scanners hand it over: with or without scheme and host, with blanks and letters that a URI would escape.
private struct Address {
    var host: String?
    /// From the path on.
    var rest: String
    var hasFragment: Bool

    init?(_ text: String) {
        let lower = text.lowercased()
        var tail = text[...]
        if let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) {
            tail = text.dropFirst(scheme.count)
            let name = tail.prefix { !"/?#".contains($0) }
            guard !name.isEmpty else { return nil }
            host = name.lowercased()
            tail = tail.dropFirst(name.count)
        } else if !text.hasPrefix("/") {
            guard let slash = text.firstIndex(of: "/") else { return nil }
            let first = lower[..<(lower.firstIndex(of: "/") ?? lower.endIndex)]
            let isKey = (2...4).contains(first.utf8.count) && first.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            if isKey || first == "puc" || first == "s" {
                tail = ("/" + text)[...]
            } else {
                // A host has a dot and no blank in it; a lot's or a product's own text before its slash does not.
                guard first.contains("."), !first.contains(where: \.isWhitespace) else { return nil }
                host = String(first)
                tail = text[slash...]
            }
        }
        hasFragment = tail.contains("#")
        let end = tail.firstIndex { $0 == "?" || $0 == "#" } ?? tail.endIndex
        var path = tail[..<end]
        // The resolver strips one slash at the end, and so is one that came with the print.
        if path.hasSuffix("/") { path = path.dropLast() }
        let kept = "/%:?#[]@!$&'()*+,;="
        rest = PercentEncoding.encode(path, keeping: kept) + PercentEncoding.encode(tail[end...], keeping: kept)
    }
}
