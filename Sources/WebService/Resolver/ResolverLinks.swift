import Casework
import GeoPrimitives
import Interchange
import Phrases
import Registry

/// The links of a thing that an address of GS1's names (GS1-Conformant Resolver 1.2, RFC 9264).
struct ResolverLinks {
    /// One link.
    struct Link: Hashable {
        /// The name of its type in GS1's vocabulary.
        var type: String
        var href: String
        var title: String
        var mediaType: String
        var languages: [String]
    }

    static let vocabulary = "https://ref.gs1.org/voc/"
    /// The types that are served, for the description file.
    static let types = ["traceability", "pip", "certificationInfo", "locationInfo", "epcis"]

    /// The address as it was asked, without its query.
    let anchor: String
    let name: String
    let links: [Link]
    /// Where the address leads where nothing is said.
    let standard: Link

    /// Finds the links of what was looked up.
    ///
    /// - Parameters:
    ///   - answer: What was found.
    ///   - path: The address that was asked.
    ///   - asked: The address with those elements of GS1's that its query has.
    ///   - hasOffice: Whether the office is served, where partners with an account get the events of a lot.
    ///   - request: Who asks, in which language.
    init(_ answer: LookUpAnswer, path: String, asked: String, hasOffice: Bool, _ request: WebRequest) {
        let base = request.base
        let language = request.language
        let all = Language.allCases.map(\.rawValue)
        func title(_ id: String) -> String { Phrases.text(id, in: language) }
        anchor = base + path
        name = answer.product?.product.name ?? answer.codes.first?.area.name ?? answer.lot?.reference ?? answer.query
        let page = "\(base)/lookup?q=\(PercentText.encode(asked))"
        standard = Link(
            type: "defaultLink", href: page, title: title("web.link-traceability"), mediaType: "text/html", languages: all)
        var links = Language.allCases.map { language in
            Link(
                type: "traceability", href: "\(page)&f=html&lang=\(language.rawValue)",
                title: Phrases.text("web.link-traceability", in: language), mediaType: "text/html", languages: [language.rawValue])
        }
        if let product = answer.product?.product {
            links.append(
                Link(
                    type: "pip", href: "\(base)/collections/ocop-products/items/\(PercentText.encode(product.reference))?f=html",
                    title: title("web.link-product"), mediaType: "text/html", languages: all))
        }
        for code in answer.codes {
            links.append(
                Link(
                    type: "certificationInfo", href: "\(base)/puc/\(PercentText.encode(code.record.canonical.text))",
                    title: "\(title("web.link-code")) \(code.record.text)", mediaType: "text/html", languages: all))
        }
        var seen: Set<Int64> = []
        for code in answer.codes where code.showsPlace && seen.insert(code.area.id.number).inserted {
            links.append(
                Link(
                    type: "locationInfo", href: "\(base)/map#area=area-\(code.area.id.number)",
                    title: "\(title("web.link-place")) \(code.area.name)", mediaType: "text/html", languages: all))
        }
        if hasOffice, let lot = answer.lot?.reference, answer.product?.product.gtin != nil {
            let address = lot.split(separator: "/").map { PercentText.encode(String($0)) }.joined(separator: "/")
            links.append(
                Link(
                    type: "epcis", href: "\(base)/office/lots/\(address)/events", title: title("web.link-events"),
                    mediaType: MediaTypes.json, languages: all))
        }
        self.links = links
    }

    /// The link of a type that fits the languages of whoever asks best; nil where there is none.
    func link(_ asked: String, _ request: WebRequest) -> Link? {
        let name = ResolverLinks.name(of: asked)
        if name == standard.type { return standard }
        let found = links.filter { $0.type == name }
        return found.first { $0.languages.contains(request.language.rawValue) } ?? found.first
    }

    /// `gs1:pip`, or the whole address of a type.
    private static func name(of text: String) -> String {
        for prefix in ["gs1:", vocabulary, "https://gs1.org/voc/", "http://gs1.org/voc/"] where text.hasPrefix(prefix) {
            return String(text.dropFirst(prefix.count))
        }
        return text
    }

    /// The linkset.
    var json: JSONValue {
        var context: JSONObject = ["anchor": .string(anchor), "itemDescription": .string(name)]
        for type in [standard.type] + ResolverLinks.types {
            let found = (type == standard.type ? [standard] : links.filter { $0.type == type }).map { link in
                JSONValue.object([
                    "href": .string(link.href), "title": .string(link.title), "type": .string(link.mediaType),
                    "hreflang": .array(link.languages.map { .string($0) }),
                ])
            }
            if !found.isEmpty { context[ResolverLinks.vocabulary + type] = .array(found) }
        }
        return .object(["linkset": .array([.object(context)])])
    }
}
