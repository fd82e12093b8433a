import Geodesy
import GeoPrimitives
import HTTPTypes
import Registry
import Testing

@testable import WebService

/// OGC API Features Part 2 (18-058r1).
@Suite("Coordinate reference systems by their URIs")
struct SystemTests {
    private static func uri(_ code: Int) -> String { "http://www.opengis.net/def/crs/EPSG/0/\(code)" }

    @Test(
        """
        /req/crs/crs-uri, \
        /req/crs/fc-md-crs-list, \
        /req/crs/fc-md-storageCrs, \
        /req/crs/fc-md-storageCrs-valid-value: \
        every collection lists the systems, the one it is stored in among them
        """)
    func list() async throws {
        let bench = try await Orchard.bench()
        for collection in try await bench.json("/collections")["collections"]?.array ?? [] {
            let systems = collection["crs"]?.array?.compactMap(\.string) ?? []
            #expect(systems.first == "http://www.opengis.net/def/crs/OGC/1.3/CRS84")
            #expect(
                Set(systems)
                    == Set(
                        [SystemTests.uri(4326), SystemTests.uri(4756), SystemTests.uri(9214), SystemTests.uri(9209), SystemTests.uri(3405)]
                            + systems.prefix(1)))
            #expect(collection["storageCrs"] == collection["crs"]?[0])
        }
    }

    @Test(
        """
        /req/crs/ogc-crs-header, \
        /req/crs/ogc-crs-header-value, \
        /req/crs/fc-crs-action, \
        /req/crs/fc-crs-default-value, \
        /req/crs/geojson: \
        the answer says its system, and has the axis order of the URI
        """)
    func axes() async throws {
        let bench = try await Orchard.bench()
        let item = "/collections/growing-areas/items/VNBGOR001"
        func corner(_ system: String?) async throws -> [Double] {
            let told = try await bench.ask(system.map { "\(item)?crs=\($0)" } ?? item)
            #expect(told.headers[.contentCrs] == "<\(system ?? "http://www.opengis.net/def/crs/OGC/1.3/CRS84")>")
            let first = try JSONValue.parse(told.body)["geometry"]?["coordinates"]?[0]?[0]?[0]
            return first?.array?.compactMap(\.double) ?? []
        }
        #expect(try await corner(nil) == [106.1, 21.4])
        #expect(try await corner(SystemTests.uri(4326)) == [21.4, 106.1])
        for code in [9214, 9209, 3405, 4756] {
            let system = try CoordinateReferenceSystem(text: "EPSG:\(code)")
            let expected = try Transformations.shared.transform(PlanarPosition(x: 106.1, y: 21.4), from: .crs84, to: system)
            let (first, second) = system.axisOrder.numbers(of: expected)
            let found = try await corner(SystemTests.uri(code))
            let tolerance = system.kind == .projected ? 0.0006 : 1e-8
            #expect(found.count == 2 && abs(found[0] - first) < tolerance && abs(found[1] - second) < tolerance, "\(code): \(found)")
        }
    }

    @Test("/req/crs/fc-bbox-crs-action: a box is read in the axis order of its system")
    func boxes() async throws {
        let bench = try await Orchard.bench()
        #expect(try await bench.ids("bbox=21.4,106.2,21.4005,106.2005&bbox-crs=\(SystemTests.uri(4326))") == ["VNBGOR0003"])
        let zone = try CoordinateReferenceSystem(text: "EPSG:9214")
        let centre = try Transformations.shared.transform(PlanarPosition(x: 106.2005, y: 21.4005), from: .crs84, to: zone)
        let box = "\(centre.x - 5),\(centre.y - 5),\(centre.x + 5),\(centre.y + 5)"
        #expect(try await bench.ids("bbox=\(box)&bbox-crs=\(SystemTests.uri(9214))") == ["VNBGOR0003"])
        // The whole globe holds everything, in any system of degrees; west of east goes over the antimeridian.
        for code in [4326, 4756] {
            let system = "&bbox-crs=\(SystemTests.uri(code))"
            #expect(try await bench.ids("bbox=-90,-180,90,180\(system)").count == 5, "\(code)")
            #expect(try await bench.ids("bbox=21,106.15,22,-170\(system)") == ["VNBGOR0003", "area-3", "area-4"], "\(code)")
            #expect(try await bench.ids("bbox=21,170,22,106.15\(system)") == ["VNBGOR001", "VNBGOR002"], "\(code)")
            #expect(try await bench.ids("bbox=21,170,22,-170\(system)") == [], "\(code)")
            // CQL2 has the same boxes.
            let filter = PercentText.encode("S_INTERSECTS(geometry, BBOX(21, 106.15, 22, -170))")
            let found = try await bench.ids("filter=\(filter)&filter-crs=\(SystemTests.uri(code))")
            #expect(found == ["VNBGOR0003", "area-3", "area-4"], "\(code)")
        }
        let nowhere = "9e9,9e9,9.1e9,9.1e9"
        #expect(try await bench.problem("/collections/growing-areas/items?bbox=\(nowhere)&bbox-crs=\(SystemTests.uri(9214))") == "400 box")
        let insideOut = "\(centre.x + 5),\(centre.y),\(centre.x),\(centre.y + 5)"
        #expect(
            try await bench.problem("/collections/growing-areas/items?bbox=\(insideOut)&bbox-crs=\(SystemTests.uri(9214))") == "400 box")
        let turned = PercentText.encode("S_INTERSECTS(geometry, BBOX(\(insideOut)))")
        #expect(
            try await bench.problem("/collections/growing-areas/items?filter=\(turned)&filter-crs=\(SystemTests.uri(9214))")
                == "400 condition", "metres go round nothing")
    }

    @Test(
        "/req/crs/fc-crs-valid-value, /req/crs/fc-bbox-crs-valid-value: a system that is not served, or by a name that is not listed, is 400",
        arguments: ["crs", "bbox-crs"])
    func unknown(parameter: String) async throws {
        let bench = try await Orchard.bench()
        let served = ["EPSG:4326", "EPSG:9214", "%5BEPSG:4326%5D", "urn:ogc:def:crs:EPSG::4326", "OGC:CRS84", SystemTests.uri(4326) + "/"]
        for wrong in ["EPSG:3857", "4326", "", "http://www.opengis.net/def/crs/EPSG/0/1", "urn:x", SystemTests.uri(32648)] + served {
            let box = parameter == "crs" ? "" : "&bbox=1,2,3,4"
            #expect(
                try await bench.problem("/collections/growing-areas/items?\(parameter)=\(wrong)\(box)") == "400 unknown-crs", "\(wrong)")
        }
    }
}
