import GeoPrimitives
import Registry

extension FeatureExport {
    /// Writes a KML 2.2 document (OGC 07-147r2): a placemark a feature, its properties as extended data, coloured by the state of the code.
    ///
    /// KML is always WGS 84, longitude first. Elements stand in the order of the schema.
    static func writeKML(_ reading: any RegistryReading, _ filter: Filter, _ sink: FileSink) throws -> Int {
        let heading = try Heading(reading)
        let day = filter.on.description
        var text = OutputBytes(capacity: chunk + (64 << 10))
        text.append(
            #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n" + #"<kml xmlns="http://www.opengis.net/kml/2.2">"# + "\n<Document>\n")
        text.append("<name>\(XMLText.escaped(heading.source))</name>\n")
        for (state, colour) in colours.sorted(by: { $0.key < $1.key }) {
            text.append(
                "<Style id=\"\(state)\"><LineStyle><color>ff\(colour)</color><width>2</width></LineStyle>"
                    + "<PolyStyle><color>59\(colour)</color></PolyStyle></Style>\n")
        }
        appendData([("asOf", heading.asOf), ("statusOn", day), ("source", heading.source), ("license", heading.license ?? "")], to: &text)
        var count = 0
        try reading.visitFeatures(filter) { row in
            let name = row.code?.string ?? row.name.string
            text.append("<Placemark><name>\(XMLText.escaped(name))</name>")
            text.append("<styleUrl>#\(row.status?.rawValue ?? "no-code")</styleUrl>")
            appendData(zip(columns, values(of: row, on: day)), to: &text)
            if !row.geometry.isEmpty { appendGeometry(try GeoPackageBlob.gridMultiPolygon(of: row.geometry), to: &text) }
            text.append("</Placemark>\n")
            count += 1
            if text.count >= chunk {
                try text.withUnsafeBytes { try sink.write($0) }
                text.removeAll()
            }
        }
        text.append("</Document>\n</kml>\n")
        try text.withUnsafeBytes { try sink.write($0) }
        return count
    }

    /// The colour of each state as KML has it, blue before green before red; `no-code` is an area without a code.
    private static let colours: [String: String] = [
        "draft": "b0b0b0", "submitted": "d8a040", "inspected": "d8a040", "rejected": "606060", "active": "3ca000", "suspended": "0090ff",
        "revoked": "2020d0", "expired": "4060a0", "withdrawn": "808080", "superseded": "a08080", "no-code": "c0c0c0",
    ]

    private static func appendData(_ data: some Sequence<(String, String)>, to text: inout OutputBytes) {
        text.append("<ExtendedData>")
        for (key, value) in data where !value.isEmpty {
            text.append("<Data name=\"\(key)\"><value>\(XMLText.escaped(value))</value></Data>")
        }
        text.append("</ExtendedData>")
    }

    private static func appendGeometry(_ shape: GridMultiPolygon, to text: inout OutputBytes) {
        text.append("<MultiGeometry>")
        for polygon in shape.polygons {
            text.append("<Polygon>")
            for (place, ring) in polygon.rings.enumerated() {
                let element = place == 0 ? "outerBoundaryIs" : "innerBoundaryIs"
                text.append("<\(element)><LinearRing><coordinates>")
                for (index, position) in ring.positions.enumerated() {
                    if index > 0 { text.append(" ") }
                    text.appendDegrees(e7: position.longitudeE7)
                    text.append(",")
                    text.appendDegrees(e7: position.latitudeE7)
                }
                text.append("</coordinates></LinearRing></\(element)>")
            }
            text.append("</Polygon>")
        }
        text.append("</MultiGeometry>")
    }
}
