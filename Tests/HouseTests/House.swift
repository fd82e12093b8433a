/// Which room may import what: the walls of the house, as the architecture page draws them.
enum House {
    /// What each room stands on directly; it may import that and whatever that stands on.
    static let standsOn: [String: Set<String>] = [
        "CPROJ": [], "CGEOS": [], "CQREncode": [], "CChild": [], "CFiles": [], "CZlib": [],
        "GeoPrimitives": [], "CBOR": [], "Phrases": [], "GeoData": [],
        "Geodesy": ["GeoPrimitives", "CPROJ"],
        "Topology": ["GeoPrimitives", "CGEOS"],
        "Traceability": ["CBOR"],
        "Symbols": ["CQREncode"],
        "Compression": ["CZlib"],
        "Journal": ["CBOR"],
        "Registry": ["GeoPrimitives", "Journal", "Traceability"],
        "Casework": ["Registry", "Geodesy", "Topology", "CFiles"],
        "GeoPackageStore": ["Registry"],
        "Interchange": ["Casework", "Registry", "CChild", "CFiles"],
        "VectorTiles": ["GeoPrimitives"],
        "Accounts": ["Journal"],
        "WebService": ["Accounts", "Casework", "Interchange", "VectorTiles", "Symbols", "Phrases", "Compression"],
        "FarmZoneCommands": [
            "Casework", "GeoPackageStore", "Interchange", "Symbols", "Traceability", "Phrases", "GeoData", "WebService", "Compression",
            "Accounts",
        ],
        "farmzone": ["FarmZoneCommands"],
    ]

    /// Libraries that every room may use; Musl and Darwin are the C library of other systems, in Glibc's place.
    static let freeToAll: Set<String> = [
        "Swift", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Synchronization", "Dispatch", "Crypto",
        "Logging",
    ]

    /// Libraries that belong to a room each, or to two, C doors among them: no type of theirs leaves it.
    static let belongsTo: [String: Set<String>] = [
        "GRDB": ["GeoPackageStore", "Accounts"], "GRDBSQLite": ["GeoPackageStore"], "ArgumentParser": ["FarmZoneCommands"],
        "CPROJ": ["Geodesy"], "CGEOS": ["Topology"], "CQREncode": ["Symbols"], "CZlib": ["Compression"],
        "CryptoExtras": ["Casework", "Accounts"], "Mustache": ["Interchange"], "CChild": ["Interchange", "FarmZoneCommands"],
        "CFiles": ["Casework", "Interchange"],
        "Hummingbird": ["WebService"], "HummingbirdCore": ["WebService"], "HummingbirdTLS": ["WebService"],
        "HTTPTypes": ["WebService"], "NIOCore": ["WebService"], "NIOHTTP1": ["WebService"], "NIOSSL": ["WebService"],
        "ServiceLifecycle": ["WebService"], "UnixSignals": ["WebService"], "Configuration": ["WebService"], "SystemPackage": ["WebService"],
    ]

    /// All that a room may import.
    static func allowed(in room: String) -> Set<String> {
        var rooms: Set<String> = []
        var next = standsOn[room] ?? []
        while let beneath = next.popFirst() {
            if rooms.insert(beneath).inserted { next.formUnion(standsOn[beneath] ?? []) }
        }
        let owned = belongsTo.filter { $0.value.contains(room) }.map(\.key)
        return rooms.filter { belongsTo[$0] == nil }.union(freeToAll).union(owned)
    }
}
