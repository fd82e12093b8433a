/// A GS1 Digital Link URI (GS1 Digital Link Standard: URI Syntax 1.6.0), read from the right.
public struct DigitalLink: Hashable, Sendable {
    /// An application identifier with its value.
    public struct Element: Hashable, Sendable {
        /// The identifier, as `01`.
        public let identifier: String
        /// The value, without percent-encoding.
        public let value: String

        /// Puts the two together; whether they fit is asked where a link is made.
        public init(_ identifier: String, _ value: String) {
            self.identifier = identifier
            self.value = value
        }
    }

    /// A parameter of the query that is not GS1's.
    public struct Parameter: Hashable, Sendable {
        /// The name, decoded where it can be.
        public let name: String
        /// The value, decoded where it can be; empty where there is none.
        public let value: String
    }

    /// Where the link leads.
    public let origin: LinkOrigin
    /// What is identified.
    public let key: Element
    /// What narrows the key, in the order of the path.
    public let qualifiers: [Element]
    /// What else is said, in the order of the query.
    public let attributes: [Element]
    /// What the query holds beside GS1's identifiers, ignored but kept.
    public let parameters: [Parameter]
    /// What follows `#`, as it is written.
    public let fragment: String?

    init(
        origin: LinkOrigin, key: Element, qualifiers: [Element], attributes: [Element], parameters: [Parameter], fragment: String?
    ) {
        self.origin = origin
        self.key = key
        self.qualifiers = qualifiers
        self.attributes = attributes
        self.parameters = parameters
        self.fragment = fragment
    }

    /// Makes a link from its parts, by the same rules as one that is read.
    ///
    /// - Throws: All faults, with positions in the URI that the parts would give.
    public init(
        origin: LinkOrigin, key: Element, qualifiers: [Element] = [], attributes: [Element] = []
    ) throws(LinkError) {
        let draft = DigitalLink(
            origin: origin, key: key, qualifiers: qualifiers, attributes: attributes, parameters: [], fragment: nil)
        self = try DigitalLink(draft.uri)
    }

    /// The value of an identifier, wherever it stands; nil where it does not.
    public func value(_ identifier: String) -> String? {
        ([key] + qualifiers + attributes).first { $0.identifier == identifier }?.value
    }
}
