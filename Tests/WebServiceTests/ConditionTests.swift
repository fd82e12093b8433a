import GeoPrimitives
import HTTPTypes
import Registry
import RegistryStoreContract
import Testing

@testable import WebService

/// OGC API Features Part 3 (19-079r2) and CQL2 (21-065r2).
@Suite("Queryables and conditions")
struct ConditionTests {
    private static func encoded(_ text: String) -> String { PercentText.encode(text) }

    @Test("/req/queryables/get-queryables-op, /req/queryables/get-queryables-response: what can be filtered by is a JSON Schema")
    func queryables() async throws {
        let bench = try await Orchard.bench()
        for collection in bench.service.collections {
            let told = try await bench.ask("/collections/\(collection.id)/queryables")
            #expect(told.headers[.contentType] == "application/schema+json")
            let schema = try JSONValue.parse(told.body)
            #expect(schema["type"]?.string == "object")
            #expect(schema["properties"]?.object?.keys == collection.queryables.map(\.name))
        }
    }

    @Test(
        "/req/filter/filter-param, /req/features-filter/filter-param, /req/basic-cql2/cql2-filter: a condition lets through what it means",
        arguments: [
            ("crop = 'lychee'", "VNBGOR001 VNBGOR002 area-4"), ("crop <> 'lychee'", "VNBGOR0003 area-3"),
            ("NOT crop = 'lychee'", "VNBGOR0003 area-3"), ("market = 'CN' AND status = 'active'", "VNBGOR001"),
            ("market = 'JP' OR crop = 'pomelo'", "VNBGOR002 area-3"), ("(market = 'JP' OR crop = 'pomelo') AND code IS NULL", "area-3"),
            ("code IS NOT NULL", "VNBGOR001 VNBGOR002 VNBGOR0003"), ("market IN ('JP', 'KR')", "VNBGOR002"),
            ("market NOT IN ('JP', 'KR')", "VNBGOR001 VNBGOR0003"), ("declaredHectares BETWEEN 1 AND 2", "VNBGOR001 VNBGOR002"),
            ("declaredHectares NOT BETWEEN 1 AND 2", ""), ("declaredHectares > 1e0", "VNBGOR001 VNBGOR002"),
            ("name LIKE 'Khe%'", "VNBGOR0003"), ("name LIKE '_he nhãn'", "VNBGOR0003"), ("name NOT LIKE '%'", ""),
            ("CASEI(name) LIKE CASEI('KHE NHÃN')", "VNBGOR0003"), ("ACCENTI(name) = ACCENTI('Khe nhan')", "VNBGOR0003"),
            ("ACCENTI(CASEI(name)) LIKE 'doi vai%'", "VNBGOR001 VNBGOR002"), ("illustrative", ""),
            ("NOT illustrative AND crop = 'pomelo'", "area-3"),
            ("TRUE AND crop = 'pomelo'", "area-3"), ("\"crop\" = 'pomelo'", "area-3"), ("'pomelo' = crop", "area-3"),
            ("validFrom >= DATE('2026-03-22') AND crop = 'longan'", "VNBGOR0003"), ("T_BEFORE(expiresOn, DATE('2030-01-01'))", "VNBGOR001"),
            ("T_DURING(recordedAt, INTERVAL('2026-05-01', '..'))", "VNBGOR001 VNBGOR002 VNBGOR0003 area-3 area-4"),
            ("T_INTERSECTS(INTERVAL(validFrom, expiresOn), INTERVAL('2027-01-01', '2027-02-01'))", "VNBGOR001"),
            ("S_INTERSECTS(geometry, BBOX(106.1, 21.4, 106.1005, 21.4005))", "VNBGOR001 VNBGOR002"),
            ("S_INTERSECTS(geometry, BBOX(106.15, 21, -170, 22))", "VNBGOR0003 area-3 area-4"),
            ("S_INTERSECTS(geometry, BBOX(170, -10, 0, 106.15, 40, 9))", "VNBGOR001 VNBGOR002"),
            ("S_INTERSECTS(BBOX(170, 21, -170, 22), geometry)", ""), ("S_INTERSECTS(geometry, BBOX(106.15000000001, 21, 106.15, 22))", ""),
            ("S_INTERSECTS(geometry, POINT(106.2005 21.4005))", "VNBGOR0003"), ("S_INTERSECTS(geometry, POINT(106.25 21.4005))", ""),
            ("S_INTERSECTS(POLYGON((106.25 21.3, 106.35 21.3, 106.35 21.5, 106.25 21.3)), geometry)", "area-3"),
            ("S_INTERSECTS(geometry, LINESTRING(106.15 21.4005, 106.25 21.4005))", "VNBGOR0003"),
            ("S_INTERSECTS(geometry, MULTIPOINT((106.2005 21.4005), (106.3005 21.4005)))", "VNBGOR0003 area-3"),
            ("S_INTERSECTS(geometry, POINT Z(106.2005 21.4005 3))", "VNBGOR0003"),
            ("S_INTERSECTS(geometry, LINESTRING Z (106.15 21.4005 1, 106.25 21.4005 2))", "VNBGOR0003"),
            ("S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(106.2005 21.4005)))", "VNBGOR0003"),
            (
                "S_INTERSECTS(GEOMETRYCOLLECTION(POINT Z(106.2005 21.4005 3), POLYGON((106.25 21.3, 106.35 21.3, 106.35 21.5, 106.25 21.3))), "
                    + "geometry)", "VNBGOR0003 area-3"
            ),
            ("S_INTERSECTS(geometry, GEOMETRYCOLLECTION(LINESTRING(106.25 21.4005, 106.26 21.4005)))", ""),
            ("code = 'it''s'", ""),
        ])
    func meaning(filter: String, ids: String) async throws {
        let bench = try await Orchard.bench()
        let found = try await bench.ids("filter=\(ConditionTests.encoded(filter))")
        #expect(found.joined(separator: " ") == ids)
        // Worked out from the truth it is the same as from the present view.
        let past = try await bench.ids("known-at=2099-01-01&filter=\(ConditionTests.encoded(filter))")
        #expect(past == found)
    }

    @Test("/req/basic-cql2/cql2-filter: a geometry is null where none is shown, in every collection, today and as known then")
    func outlines() async throws {
        var placeless = try Sample.facility(2, "VN-BGPH-002")
        placeless.position = nil
        let bench = try await Bench([
            Sample.organisation(1, "HTX Vải"), Sample.registration(1, at: 100),
            .areaRegistered(Sample.area(2), Sample.boundary(2, .none), from: Sample.day(-100)),
            .areaRegistered(Sample.area(3), Sample.boundary(3, .points([Sample.box(300, 0).minimum])), from: Sample.day(-100)),
            Sample.registration(4, at: 400) { $0.visibility = .codeOnly }, Sample.registration(5, at: 500) { $0.visibility = .generalised },
            Sample.zone(1, at: 0, from: -50), Sample.commune("1", "Đồng Kỳ"),
            .unitRecorded(
                AdministrativeUnit(
                    code: "2", level: .commune, name: "Yên Thế", kind: "Xã", period: Period(), centre: Sample.box(5, 5).minimum)),
            .trade(.facilityRecorded(try Sample.facility(1))), .trade(.facilityRecorded(placeless)), .productAdded(Sample.product()),
        ])
        let places: [String: (without: [String], with: [String])] = [
            "growing-areas": (["area-2", "area-3", "area-4"], ["area-1", "area-5"]), "administrative-units": (["1"], ["2"]),
            "facilities": ([placeless.canonical.text], [try Sample.facility(1).canonical.text]), "production-zones": ([], ["zone-1"]),
            "ocop-products": (["09522150000019"], []),
        ]
        #expect(Set(places.keys) == Set(bench.service.collections.map { $0.id }))
        for (collection, ids) in places {
            for time in ["", "known-at=2099-01-01&", "datetime=2026-05-01&"] {
                let missing = try await bench.ids("\(time)filter=\(ConditionTests.encoded("geometry IS NULL"))", of: collection)
                #expect(missing == ids.without, "\(collection) \(time)")
                let there = try await bench.ids("\(time)filter=\(ConditionTests.encoded("geometry IS NOT NULL"))", of: collection)
                #expect(there == ids.with, "\(collection) \(time)")
            }
        }
    }

    @Test(
        "/req/filter/response: what is no condition over the queryables is refused with its place",
        arguments: [
            "", "crop", "crop =", "crop = ", "crop = lychee", "crop == 'x'", "nothing = 1", "crop = 1", "crop LIKE 1", "crop IN ()",
            "crop = 'x' AND", "(crop = 'x'", "crop = 'x')", "crop = 'x", "declaredHectares BETWEEN 1", "S_INTERSECTS(geometry, POINT(1))",
            "S_INTERSECTS(geometry, POINT(200 0))", "S_INTERSECTS(geometry, BBOX(106, 22, 107, 21))",
            "S_INTERSECTS(geometry, BBOX(1, 2, 3))", "S_INTERSECTS(geometry, BBOX(170, 21, 190, 22))", "S_INTERSECTS(geometry, geometry)",
            "S_WITHIN(geometry, POINT(1 1))",
            "S_INTERSECTS(geometry, POLYGON((0 0, 1 0, 1 1)))", "validFrom > DATE('2026-02-30')", "validFrom > '2026-01-01'",
            "T_BEFORE(crop, DATE('2026-01-01'))", "declaredHectares + 1 > 2", "crop = 'x'; DROP TABLE areas", "1 = 1 --", "geometry = 'x'",
            "NOT NOT crop = 'x'", "CASEI(declaredHectares) = 'x'", "T_DURING(recordedAt, INTERVAL('2026-05-01', '2026-04-01'))",
        ])
    func refusals(filter: String) async throws {
        let bench = try await Orchard.bench()
        #expect(try await bench.problem("/collections/growing-areas/items?filter=\(ConditionTests.encoded(filter))") == "400 condition")
    }

    @Test("a condition that is nested without end, or endless, is refused")
    func depth() async throws {
        let bench = try await Orchard.bench()
        let nested = String(repeating: "(", count: 60) + "crop = 'x'" + String(repeating: ")", count: 60)
        #expect(try await bench.problem("/collections/growing-areas/items?filter=\(ConditionTests.encoded(nested))") == "400 condition")
        let long = Array(repeating: "crop='x'", count: 800).joined(separator: " OR ")
        #expect(try await bench.problem("/collections/growing-areas/items?filter=\(ConditionTests.encoded(long))") == "414 too-long")
    }

    @Test("/req/filter/filter-lang-param, /req/filter/filter-crs-param: only CQL2 text, in any system that is served")
    func parameters() async throws {
        let bench = try await Orchard.bench()
        let items = "/collections/growing-areas/items"
        #expect(try await bench.problem("\(items)?filter-lang=cql2-json&filter=x") == "400 parameter-value")
        #expect(try await bench.problem("\(items)?filter-crs=EPSG:1&filter=x") == "400 unknown-crs")
        let latitudeFirst = ConditionTests.encoded("S_INTERSECTS(geometry, POINT(21.4005 106.2005))")
        let system = "http://www.opengis.net/def/crs/EPSG/0/4326"
        #expect(try await bench.ids("filter-lang=cql2-text&filter-crs=\(system)&filter=\(latitudeFirst)") == ["VNBGOR0003"])
    }

    @Test("units are filtered by the same words")
    func units() async throws {
        let bench = try await Orchard.bench()
        let filter = ConditionTests.encoded("ACCENTI(CASEI(name)) = 'dong ky' AND validTo IS NULL")
        #expect(try await bench.ids("filter=\(filter)", of: "administrative-units") == ["07282"])
        #expect(try await bench.ids("filter=\(ConditionTests.encoded("parent IS NOT NULL"))", of: "administrative-units").isEmpty)
    }
}
