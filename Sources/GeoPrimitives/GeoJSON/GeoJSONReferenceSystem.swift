/// The `crs` member of GeoJSON before RFC 7946, in the spellings that programs write.
enum GeoJSONReferenceSystem {
    /// The EPSG code that a `crs` value names, 4326 for CRS84 (coordinates in GeoJSON are longitude first under either name);
    /// nil where it is not understood.
    static func code(of value: JSONValue) -> Int? {
        let properties = value["properties"]
        switch value["type"]?.string?.lowercased() {
        case "name": return properties?["name"]?.string.flatMap(code(ofName:))
        case "epsg": return properties?["code"]?.int ?? properties?["code"]?.string.flatMap { Int($0) }
        default: return nil
        }
    }

    /// The EPSG code of `EPSG:9214`, `urn:ogc:def:crs:EPSG:9.9:9214`, `http://www.opengis.net/def/crs/EPSG/0/9214`, or CRS84.
    static func code(ofName name: String) -> Int? {
        let parts = name.uppercased().split(whereSeparator: { ":/#".contains($0) })
        guard let last = parts.last else { return nil }
        if last == "CRS84", parts.count == 1 || parts.contains("OGC") { return 4326 }
        guard parts.contains(where: { $0 == "EPSG" || $0 == "EPSG.XML" }), let code = Int(last), code > 0 else { return nil }
        return code
    }
}
