import HTTPTypes
import VectorTiles

/// What an address asks for.
enum Route: Hashable, Sendable {
    case landing, conformance, api, collections, style
    case collection(String), queryables(String), items(String)
    case item(String, feature: String)
    case layer, lookup, map, search
    case asset(String)
    case code(String)
    case link, resolver
    case place(String, String)
    case symbol(String, SymbolFormat)
    case tile(TileAddress), tileDescription
    case health, ready, metrics
    case problem(String)
    case office(OfficePath)

    enum SymbolFormat: String, Sendable { case svg, png }

    /// The route of the segments of a path; nil where there is none.
    init?(_ segments: [String]) {
        // What is printed in a symbol is in upper case: the words of the resolver match in any.
        switch (segments.first?.lowercased(), segments.count) {
        case (nil, _): self = .landing
        case ("puc", 2) where !segments[1].isEmpty: self = .code(segments[1])
        case ("414", 4) where segments[2] == "254": self = .place(segments[1], segments[3])
        case ("01", 2...), ("414", 2...), ("s", 2): self = .link
        case (".well-known", 2) where segments[1] == "gs1resolver": self = .resolver
        default:
            guard let found = Route(exactly: segments) else { return nil }
            self = found
        }
    }

    private init?(exactly segments: [String]) {
        switch (segments[0], segments.count) {
        case ("conformance", 1): self = .conformance
        case ("api", 1): self = .api
        case ("style.css", 1): self = .style
        case ("collections", 1): self = .collections
        case ("collections", 2): self = .collection(segments[1])
        case ("collections", 3) where segments[2] == "items": self = .items(segments[1])
        case ("collections", 3) where segments[2] == "queryables": self = .queryables(segments[1])
        case ("collections", 4) where segments[2] == "items": self = .item(segments[1], feature: segments[3])
        case ("growing-areas.geojson", 1): self = .layer
        case ("lookup", 1): self = .lookup
        case ("map", 1): self = .map
        case ("search", 1): self = .search
        case ("assets", 2): self = .asset(segments[1])
        case ("qr", 2):
            guard let dot = segments[1].lastIndex(of: "."), dot != segments[1].startIndex,
                let format = SymbolFormat(rawValue: segments[1][segments[1].index(after: dot)...].lowercased())
            else { return nil }
            self = .symbol(String(segments[1][..<dot]), format)
        case ("tiles", 2) where segments[1] == "growing-areas.json": self = .tileDescription
        case ("tiles", 5) where segments[1] == "growing-areas":
            guard let address = TileAddress(segments[2], segments[3], segments[4]) else { return nil }
            self = .tile(address)
        case ("healthz", 1): self = .health
        case ("readyz", 1): self = .ready
        case ("metrics", 1): self = .metrics
        case ("problems", 2): self = .problem(segments[1])
        case ("office", _):
            guard let path = OfficePath(segments) else { return nil }
            self = .office(path)
        default: return nil
        }
    }

    /// Whether it answers for things that can be guessed at, one after the other.
    var isLookUp: Bool {
        switch self {
        case .lookup, .code, .place, .link: true
        default: false
        }
    }

    /// What is told to what is done there in the office.
    func officeFields(_ method: HTTPRequest.Method) -> [OfficeField] {
        guard case .office(let path) = self else { return [] }
        return path.actions.first { $0.methods.contains(method) }?.fields ?? []
    }

    /// Its name for logs and metrics: the form of the address, never what fills it.
    var name: String {
        switch self {
        case .landing: "/"
        case .conformance: "/conformance"
        case .api: "/api"
        case .style: "/style.css"
        case .collections: "/collections"
        case .collection: "/collections/{id}"
        case .queryables: "/collections/{id}/queryables"
        case .items: "/collections/{id}/items"
        case .item: "/collections/{id}/items/{featureId}"
        case .layer: "/growing-areas.geojson"
        case .lookup: "/lookup"
        case .map: "/map"
        case .search: "/search"
        case .asset: "/assets/{name}"
        case .code: "/puc/{code}"
        case .link: "/{key}/{value}"
        case .resolver: "/.well-known/gs1resolver"
        case .place: "/414/{gln}/254/{code}"
        case .symbol: "/qr/{code}"
        case .tile: "/tiles/growing-areas/{z}/{x}/{y}.mvt"
        case .tileDescription: "/tiles/growing-areas.json"
        case .health: "/healthz"
        case .ready: "/readyz"
        case .metrics: "/metrics"
        case .problem: "/problems/{id}"
        case .office(let path): path.pattern
        }
    }
}
