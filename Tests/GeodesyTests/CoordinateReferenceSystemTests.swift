import GeoPrimitives
import Testing

@testable import Geodesy

@Suite("Coordinate reference systems")
struct CoordinateReferenceSystemTests {
    @Test(
        "A system is found by every usual spelling of its name",
        arguments: [
            "EPSG:9214", "epsg:9214", "9214", " 9214 ", "EPSG::9214", "urn:ogc:def:crs:EPSG::9214", "URN:OGC:DEF:CRS:EPSG:10.076:9214",
            "urn:x-ogc:def:crs:EPSG::9214", "http://www.opengis.net/def/crs/EPSG/0/9214", "https://www.opengis.net/def/crs/epsg/0/9214",
            "<http://www.opengis.net/def/crs/EPSG/0/9214>", "[EPSG:9214]",
        ])
    func spellings(text: String) throws {
        #expect(try CoordinateReferenceSystem(text: text).epsgCode == 9214)
    }

    @Test(
        "CRS84 is found by its names",
        arguments: [
            "OGC:CRS84", "crs84", "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84",
            "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
        ])
    func crs84(text: String) throws {
        #expect(try CoordinateReferenceSystem(text: text) == .crs84)
    }

    @Test("Every supported system is found by its identifier and by its address")
    func all() throws {
        #expect(CoordinateReferenceSystem.all.count == 18 + 2 + 3 + 2 + 1 + 2)
        for system in CoordinateReferenceSystem.all {
            #expect(try CoordinateReferenceSystem(text: system.identifier) == system)
            #expect(try CoordinateReferenceSystem(text: system.uri) == system)
            #expect(system.axisOrder.kind == system.kind)
        }
    }

    @Test(
        "A text that names no supported system is refused with the text",
        arguments: [
            "", " ", "EPSG:", "EPSG:VN2000", "9214.0", "+9214", "-1", "ESRI:9214", "EPSG:9214:1", "urn:ogc:def:crs:EPSG:9214",
            "http://www.opengis.net/def/crs/EPSG/9214", "http://example.org/9214", "<EPSG:9214", "99999999999999999999", "OGC:CRS83",
            "٩٢١٤",
        ])
    func unknown(text: String) {
        #expect(throws: GeodesyError.unknownSystem(text: text, nearest: [])) { try CoordinateReferenceSystem(text: text) }
    }

    @Test("An unknown code is refused with the nearest codes")
    func nearest() throws {
        let error = try #require(throws: GeodesyError.self) { try CoordinateReferenceSystem(text: "EPSG:9219") }
        guard case .unknownSystem("EPSG:9219", let nearest) = error else { return #expect(Bool(false), "\(error)") }
        #expect(nearest.map(\.epsgCode) == [9218, 9217, 9216])
        #expect("\(error)".contains("EPSG:9218"))
        #expect("\(GeodesyError.unknownSystem(text: "Hue", nearest: []))".contains("EPSG:9214"))
        #expect(throws: GeodesyError.self) { try CoordinateReferenceSystem.epsg(.min) }
    }

    @Test(
        "A deprecated code is refused with the one that stands for it", arguments: [(6956, 5896), (6957, 5897), (6958, 5898), (6959, 5899)])
    func deprecated(code: Int, replacement: Int) throws {
        let expected = GeodesyError.deprecatedSystem(code: code, replacement: try .epsg(replacement))
        #expect(throws: expected) { try CoordinateReferenceSystem(text: "epsg:\(code)") }
        #expect("\(expected)".contains("EPSG:\(replacement)"))
    }

    @Test(
        "A VN-2000 zone is found by its meridian",
        arguments: [(107.0, 9214), (105.5, 9209), (105.75, 9210), (107.75, 5899), (102.0, 5896), (108.5, 9218), (105 + 45.0 / 60, 9210)])
    func meridian(degrees: Double, code: Int) throws {
        let system = try CoordinateReferenceSystem.vn2000(centralMeridian: degrees)
        #expect(system.epsgCode == code)
        #expect(system.scale == 0.9999)
    }

    @Test("A meridian without a zone is refused with its neighbours", arguments: [105.25, 110, 0, .infinity])
    func noMeridian(degrees: Double) throws {
        let error = try #require(throws: GeodesyError.self) { try CoordinateReferenceSystem.vn2000(centralMeridian: degrees) }
        guard case .noZone(degrees, let nearest) = error else { return #expect(Bool(false), "\(error)") }
        #expect(nearest.count == 2)
        if degrees == 105.25 { #expect(Set(nearest.map(\.epsgCode)) == [5897, 9209]) }
        #expect("\(error)".contains("\(degrees)"))
    }

    @Test("No two zones share a meridian and none is out of order")
    func zones() {
        let meridians = CoordinateReferenceSystem.vn2000Zones.compactMap(\.centralMeridian)
        #expect(meridians == Set(meridians).sorted())
        #expect(meridians.count == 18)
        #expect(CoordinateReferenceSystem.wgs84.centralMeridian == nil)
        #expect(CoordinateReferenceSystem.webMercator.scale == nil)
    }

    @Test("Numbers are put east and north from every order and written back in it", arguments: AxisOrder.allCases)
    func order(order: AxisOrder) {
        let northFirst = order == .northingEasting || order == .latitudeLongitude
        let position = order.position(1, 2)
        #expect(position == (northFirst ? PlanarPosition(x: 2, y: 1) : PlanarPosition(x: 1, y: 2)))
        #expect(order.numbers(of: position) == (1, 2))
        #expect(AxisOrder(rawValue: order.rawValue) == order)
    }
}
