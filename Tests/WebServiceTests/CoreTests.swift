import GeoPrimitives
import HTTPTypes
import Registry
import RegistryStoreContract
import Testing

@testable import WebService

/// OGC API Features Part 1 (17-069r4): the names of the tests carry the requirements of annex A.
@Suite("OGC API Features Core, GeoJSON, HTML, OpenAPI")
struct CoreTests {
    @Test("/req/core/root-op, /req/core/root-success: the landing page links to the description, the conformance and the collections")
    func landing() async throws {
        let bench = try await Orchard.bench()
        let relations = Set(try await bench.json("/")["links"]?.array?.compactMap { $0["rel"]?.string } ?? [])
        #expect(relations.isSuperset(of: ["self", "alternate", "service-desc", "service-doc", "conformance", "data"]))
    }

    @Test(
        """
        /req/core/conformance-op, \
        /req/core/conformance-success, \
        /req/oas30/oas-definition-1: \
        classes are declared, and the description is OpenAPI 3.0
        """)
    func descriptions() async throws {
        let bench = try await Orchard.bench()
        let classes = try await bench.json("/conformance")["conformsTo"]?.array?.compactMap(\.string) ?? []
        #expect(classes.contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"))
        #expect(Set(classes).count == classes.count)
        let told = try await bench.ask("/api")
        #expect(told.headers[.contentType] == "application/vnd.oai.openapi+json;version=3.0")
        let api = try JSONValue.parse(told.body)
        #expect(api["openapi"]?.string == "3.0.3")
        let paths = Set(api["paths"]?.object?.keys ?? [])
        for collection in bench.service.collections {
            #expect(paths.isSuperset(of: ["", "/items", "/items/{featureId}", "/queryables"].map { "/collections/\(collection.id)\($0)" }))
        }
    }

    @Test(
        """
        /req/core/fc-md-op, \
        /req/core/fc-md-items, \
        /req/core/fc-md-extent, \
        /req/core/sfc-md-op, \
        /req/core/sfc-md-success: \
        collections describe themselves, together and one by one
        """)
    func collections() async throws {
        let bench = try await Orchard.bench()
        let all = try await bench.json("/collections")["collections"]?.array ?? []
        #expect(all.compactMap { $0["id"]?.string } == bench.service.collections.map(\.id))
        for collection in all {
            let id = try #require(collection["id"]?.string)
            #expect(try await bench.json("/collections/\(id)") == collection)
            #expect(collection["links"]?.array?.contains { $0["rel"]?.string == "items" } == true)
            #expect(collection["crs"]?.array?.count == 6)
        }
        #expect(all[0]["extent"]?["spatial"]?["bbox"]?[0]?[0]?.double == 106, "rounded outwards to a tenth")
    }

    @Test("/req/core/fc-op, /req/core/fc-response, /req/geojson/definition: items are a collection of GeoJSON with count, time and links")
    func items() async throws {
        let bench = try await Orchard.bench()
        let told = try await bench.ask("/collections/growing-areas/items")
        #expect(told.headers[.contentType] == "application/geo+json")
        let items = try JSONValue.parse(told.body)
        #expect(items["type"]?.string == "FeatureCollection")
        #expect(items["numberReturned"]?.int == 5)
        #expect(items["timeStamp"]?.string?.hasSuffix("Z") == true)
        #expect(items["features"]?.array?.compactMap { $0["id"]?.string } == ["VNBGOR001", "VNBGOR002", "VNBGOR0003", "area-3", "area-4"])
        #expect(items["features"]?[0]?["geometry"]?["type"]?.string == "MultiPolygon")
        #expect(items["features"]?[0]?["properties"]?["name"]?.string == "Đồi Vải \"Sớm\"")
        #expect(items["links"]?.array?.compactMap { $0["rel"]?.string } == ["self", "alternate", "collection"])
    }

    @Test("/req/core/f-op, /req/core/f-success, /req/core/f-links: one feature by its identifier, with the links that lead on; none is 404")
    func feature() async throws {
        let bench = try await Orchard.bench()
        let feature = try await bench.json("/collections/growing-areas/items/VNBGOR0003")
        #expect(feature["properties"]?["status"]?.string == "suspended")
        #expect(feature["properties"]?["holder"]?.string == "HTX Vải <Sớm> & Bạn")
        #expect(feature["links"]?.array?.compactMap { $0["rel"]?.string } == ["self", "alternate", "collection"])
        #expect(try await bench.json("/collections/growing-areas/items/area-3")["properties"]?["crop"]?.string == "pomelo")
        #expect(try await bench.json("/collections/administrative-units/items/07282")["properties"]?["name"]?.string == "Đồng Kỳ")
        for missing in ["VNBGOR999", "area-1", "area-99", "area-x", "VNBGOR001-2", "%00", "VNBGOR004"] {
            let problem = try await bench.problem("/collections/growing-areas/items/\(missing)")
            #expect(problem == (missing == "%00" ? "400 path" : "404 no-such-feature"), "\(missing)")
        }
    }

    @Test("/req/core/fc-limit-definition, /req/core/fc-limit-response-1: limit is from 1, and what is above the most is made less")
    func limit() async throws {
        let bench = try await Orchard.bench()
        #expect(try await bench.ids("limit=1") == ["VNBGOR001"])
        #expect(try await bench.ids("limit=1000000000").count == 5)
        #expect(try await bench.ids("limit=99999999999999999999").count == 5)
        for wrong in ["0", "-1", "1e9", "x", "", "1.5", "-99999999999999999999", "000"] {
            #expect(try await bench.problem("/collections/growing-areas/items?limit=\(wrong)") == "400 parameter-value")
        }
    }

    @Test("/rec/core/fc-next-1 to 3: pages never skip or repeat, also where features come and go meanwhile")
    func paging() async throws {
        let bench = try await Orchard.bench()
        for collection in ["growing-areas", "administrative-units"] {
            for limit in 1...4 {
                var address: String? = "/collections/\(collection)/items?limit=\(limit)"
                var seen: [String] = []
                while let asked = address {
                    let page = try await bench.json(asked)
                    seen += page["features"]?.array?.compactMap { $0["id"]?.string } ?? []
                    let next = page["links"]?.array?.first { $0["rel"]?.string == "next" }?["href"]?.string
                    address = next.map { String($0.dropFirst("http://map.example:8080".count)) }
                }
                let all = try await bench.ids("limit=100", of: collection)
                #expect(seen == all && Set(seen).count == seen.count, "\(collection) by \(limit)")
            }
        }
        let first = try await bench.json("/collections/growing-areas/items?limit=2")
        let next = try #require(first["links"]?.array?.first { $0["rel"]?.string == "next" }?["href"]?.string)
        try await bench.scene.commit([Sample.registration(5, at: 500), try Sample.issue(5, area: 1, "VN-BGOR 005", market: "KR")])
        try await bench.scene.commit(Sample.decision(9, code: 5, .grant, on: -1))
        let rest = try await bench.json(String(next.dropFirst("http://map.example:8080".count)))
        #expect(rest["features"]?.array?.compactMap { $0["id"]?.string } == ["VNBGOR005", "VNBGOR0003"])
        let going = try await bench.ids("limit=100&after=1.2")
        #expect(going == ["VNBGOR005", "VNBGOR0003", "area-3", "area-4", "area-5"])
        for wrong in ["x", "1", "1.x", "-1.0", "1.2.3", "99999999999999999999.1"] {
            #expect(try await bench.problem("/collections/growing-areas/items?after=\(wrong)") == "400 parameter-value")
        }
    }

    @Test("/req/core/query-param-unknown, /req/core/query-param-invalid: a parameter that is not known, or not understood, is 400")
    func unknownParameters() async throws {
        let bench = try await Orchard.bench()
        for path in ["/", "/conformance", "/collections", "/collections/growing-areas", "/collections/growing-areas/items", "/lookup"] {
            #expect(try await bench.problem("\(path)?x=1") == "400 unknown-parameter")
            #expect(try await bench.problem("\(path)?f=xml") == "400 parameter-value" || path == "/lookup")
            #expect(try await bench.problem("\(path)?f=json&f=json") == "400 repeated-parameter")
        }
        #expect(try await bench.problem("/collections/nothing") == "404 not-found")
        #expect(try await bench.problem("/collections/nothing/items") == "404 not-found")
    }

    @Test("/req/core/fc-bbox-definition, /req/core/fc-bbox-response: features that meet the box exactly, also over the antimeridian")
    func box() async throws {
        let bench = try await Orchard.bench()
        #expect(try await bench.ids("bbox=106.1,21.4,106.1005,21.4005") == ["VNBGOR001", "VNBGOR002"])
        #expect(try await bench.ids("bbox=106.1,21.4,-10,106.1005,21.4005,900") == ["VNBGOR001", "VNBGOR002"])
        #expect(try await bench.ids("bbox=106.15,21.4,106.16,21.5").isEmpty)
        #expect(try await bench.ids("bbox=170,-10,106.15,40") == ["VNBGOR001", "VNBGOR002"], "from 170 E over 180 to 106.15 E")
        #expect(try await bench.ids("bbox=-180,-90,180,90").count == 5)
        for wrong in ["1,2,3", "1,2,3,x", "106,22,107,21", "106,21,107,99", "", "1,2,3,4,5", "nan,1,2,3", "inf,1,2,3", "106.1;21;22;23"] {
            let problem = try await bench.problem("/collections/growing-areas/items?bbox=\(wrong)")
            #expect(["400 parameter-value", "400 box"].contains(problem), "\(wrong): \(problem)")
        }
    }

    @Test(
        """
        /req/core/fc-time-definition, \
        /req/core/fc-time-response: \
        an instant is the state that day, an interval what is there on one of its days
        """)
    func time() async throws {
        let bench = try await Orchard.bench()
        func status(_ time: String) async throws -> String? {
            try await bench.json("/collections/growing-areas/items/VNBGOR0003?datetime=\(time)")["properties"]?["status"]?.string
        }
        #expect(try await status("2026-05-11") == "suspended")
        #expect(try await status("2026-05-05") == "active")
        #expect(try await status("2026-05-05T16:59:59Z") == "active", "five in the afternoon UTC is midnight in Vietnam")
        #expect(try await status("2026-05-05T17:00:00Z") == "suspended")
        #expect(try await status("2026-05-06T00:00:00%2B07:00") == "suspended")
        #expect(try await status("../2026-05-05") == "active", "the day of the interval that is nearest to today")
        #expect(try await bench.ids("datetime=2020-01-01").isEmpty)
        #expect(try await bench.ids("datetime=2020-01-01/..").count == 5)
        #expect(try await bench.ids("datetime=../..").count == 5)
        #expect(try await bench.ids("datetime=2020-01-01/2020-12-31").isEmpty)
        #expect(try await bench.ids("", of: "administrative-units") == ["07282"])
        #expect(try await bench.ids("datetime=2026-04-01/2026-05-11", of: "administrative-units") == ["07282", "07300"])
        for wrong in ["2026-13-01", "tomorrow", "2026-05-11/2026-05-01", "1/2/3", "2026-05-11T25:00:00Z"] {
            #expect(try await bench.problem("/collections/growing-areas/items?datetime=\(wrong)") == "400 parameter-value", "\(wrong)")
        }
    }

    @Test("known-at leaves out what was learned later")
    func knownAt() async throws {
        let bench = try await Orchard.bench()
        let before = bench.scene.clock.now
        bench.scene.clock.advance(days: 1)
        try await bench.scene.commit(Sample.decision(9, code: 1, .revoke, on: -20))
        let address = "/collections/growing-areas/items/VNBGOR001"
        #expect(try await bench.json(address)["properties"]?["status"]?.string == "revoked")
        let then = try await bench.json("\(address)?known-at=\(before)")
        #expect(then["properties"]?["status"]?.string == "active")
        #expect(try await bench.problem("\(address)?known-at=yesterday") == "400 parameter-value")
    }

    @Test("/rec/core/fc-filters: a property's name is a filter")
    func filters() async throws {
        let bench = try await Orchard.bench()
        #expect(try await bench.ids("crop=longan") == ["VNBGOR0003"])
        #expect(try await bench.ids("market=CN&status=active") == ["VNBGOR001"])
        #expect(try await bench.ids("illustrative=true").isEmpty)
        #expect(try await bench.ids("validFrom=2026-03-22").count == 3)
        #expect(try await bench.ids("level=commune", of: "administrative-units") == ["07282"])
        #expect(try await bench.problem("/collections/growing-areas/items?areaHectares=big") == "400 parameter-value")
    }

    @Test("a number is judged as it is shown, by a filter and by CQL2")
    func shownNumbers() async throws {
        var boundary = Sample.boundary(1, .polygon(Sample.square(100, 0)))
        boundary.area = SquareMetres(532_332.68)
        let bench = try await Bench([.areaRegistered(Sample.area(1) { $0.declaredHectares = 53 }, boundary, from: Sample.day(-100))])
        let shown = try await bench.json("/collections/growing-areas/items/area-1")["properties"]?["areaHectares"]?.double
        #expect(shown == 53.2333)
        #expect(try await bench.ids("areaHectares=53.2333") == ["area-1"])
        #expect(try await bench.ids("filter=areaHectares%3D53.2333") == ["area-1"])
        #expect(try await bench.ids("filter=areaHectares%3E53.2333").isEmpty)
        #expect(try await bench.ids("declaredHectares=53") == ["area-1"])
    }

    @Test("/req/html/definition, /req/html/content, /req/geojson/content: the form is negotiated, and what comes from outside is escaped")
    func html() async throws {
        let bench = try await Orchard.bench()
        let paths = [
            "/", "/api", "/conformance", "/collections", "/collections/growing-areas", "/collections/growing-areas/items",
            "/collections/growing-areas/items/VNBGOR0003", "/collections/growing-areas/queryables", "/lookup", "/lookup?q=%3Cscript%3E",
            "/problems/box", "/collections/administrative-units/items",
        ]
        for path in paths {
            let told = try await bench.ask(path, ["Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"])
            #expect(told.headers[.contentType] == "text/html; charset=utf-8", "\(path)")
            #expect(told.text.hasPrefix("<!DOCTYPE html>") && !told.text.contains("<script") && !told.text.contains("<Sớm>"), "\(path)")
            #expect(!told.text.contains("web.") && !told.text.contains("column."), "a sentence is missing on \(path)")
        }
        #expect(try await bench.ask("/collections", ["Accept": "image/png"]).status == 406)
        #expect(try await bench.ask("/collections?f=html", ["Accept": "application/json"]).text.hasPrefix("<!DOCTYPE"))
        #expect(
            try await bench.ask("/", ["Accept": "text/html", "Accept-Language": "en-GB,en"]).text.contains("Registry of growing areas"))
        #expect(try await bench.ask("/", ["Accept": "text/html", "Accept-Language": "zh-CN"]).text.contains("种植区"))
    }
}
