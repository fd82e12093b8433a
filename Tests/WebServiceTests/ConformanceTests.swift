import Foundation
import Geodesy
import GeoPrimitives
import HTTPTypes
import Hummingbird
import Journal
import Registry
import RegistryStoreContract
import Testing

@testable import WebService

/// What is declared is what tests look at; and the requirements that the other suites leave.
@Suite("Conformance")
struct ConformanceTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The requirements that the names of tests carry.
    private static func tested() throws -> Set<String> {
        let folder = root.appending(path: "Tests/WebServiceTests")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let texts = try files.filter { $0.pathExtension == "swift" }.map { try String(contentsOf: $0, encoding: .utf8) }
        return Set(texts.flatMap { $0.matches(of: /\/req\/([a-z0-9-]+\/[a-zA-Z0-9-]+)/).map { String($0.output.1) } })
    }

    @Test("the requirements of the declared classes are those whose names the tests carry, and the numbers told are theirs")
    func declared() async throws {
        let declared = Conformance.all.flatMap(\.requirements)
        #expect(Set(declared).count == declared.count)
        let tested = try Self.tested()
        #expect(Set(declared).subtracting(tested).sorted() == [], "declared, and no test carries the name")
        #expect(tested.subtracting(declared).sorted() == [], "tested, and not declared")
        let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
        let sentence = "\(declared.count) requirements of \(Conformance.all.count) conformance classes"
        #expect(readme.replacing("\n", with: " ").contains(sentence), "the README should say: \(sentence)")
        let bench = try await Orchard.bench()
        let page = try await bench.ask("/conformance?f=html&lang=en").text
        #expect(page.contains("\(Conformance.all.count)") && page.contains("\(declared.count)"))
    }

    @Test("/req/core/http, /req/core/api-definition-op, /req/core/api-definition-success: HTTP 1.1, and the description where links say")
    func description() async throws {
        let bench = try await Orchard.bench()
        let link = try await bench.json("/")["links"]?.array?.first { $0["rel"]?.string == "service-desc" }
        let address = try #require(link?["href"]?.string)
        let told = try await bench.ask(String(address.dropFirst("http://map.example:8080".count)))
        #expect(told.status == 200 && told.headers[.contentType] == link?["type"]?.string)
        #expect(try await bench.ask("/nothing").status == 404)
        #expect(try await bench.ask("/", method: .post).status == 405)
    }

    @Test(
        """
        /req/core/fc-md-success, /req/core/fc-md-links, /req/core/fc-md-items-links, /req/core/fc-rel-type, /req/queryables/queryables-link: \
        links have a relation and a type, and lead to what they say
        """)
    func links() async throws {
        let bench = try await Orchard.bench()
        let all = try await bench.json("/collections")
        let own = Set(all["links"]?.array?.compactMap { $0["rel"]?.string } ?? [])
        #expect(own.isSuperset(of: ["self", "alternate"]))
        let collections = try #require(all["collections"]?.array)
        #expect(collections.count == bench.service.collections.count)
        for collection in collections {
            let links = collection["links"]?.array ?? []
            #expect(
                links.filter { $0["rel"]?.string == "items" }.compactMap { $0["type"]?.string } == ["application/geo+json", "text/html"])
            #expect(links.contains { $0["rel"]?.string == "http://www.opengis.net/def/rel/ogc/1.0/queryables" })
            for link in links {
                let (href, type) = (try #require(link["href"]?.string), try #require(link["type"]?.string))
                #expect(link["rel"]?.string?.isEmpty == false)
                let told = try await bench.ask(String(href.dropFirst("http://map.example:8080".count)))
                #expect(told.status == 200 && told.headers[.contentType]?.hasPrefix(type) == true, "\(href)")
            }
        }
    }

    @Test(
        """
        /req/core/crs84, /req/core/fc-links, /req/core/fc-timeStamp, /req/core/fc-numberMatched, /req/core/fc-numberReturned: \
        a page is in longitude and latitude unless asked otherwise, and tells its links, its time and its number
        """)
    func page() async throws {
        let bench = try await Orchard.bench()
        let told = try await bench.ask("/collections/growing-areas/items?limit=2")
        #expect(told.headers[.contentCrs] == "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>")
        let page = try JSONValue.parse(told.body)
        #expect(page["features"]?[0]?["geometry"]?["coordinates"]?[0]?[0]?[0]?[0]?.double == 106.1, "longitude first")
        let relations = Set((page["links"]?.array ?? []).compactMap { $0["rel"]?.string })
        #expect(relations.isSuperset(of: ["self", "alternate", "next"]))
        #expect(page["timeStamp"]?.string.flatMap { TimeQuestion.milliseconds($0[...]) } == bench.scene.clock.now.millisecondsSince1970)
        #expect(page["numberReturned"]?.int == page["features"]?.array?.count)
        // May be left out where it is not known (17-069r4, requirement 30 B).
        #expect(page["numberMatched"] == nil)
    }

    @Test(
        """
        /req/oas30/oas-definition-2, /req/oas30/oas-impl, /req/oas30/completeness, /req/oas30/exceptions-codes, /req/oas30/security: \
        every path that is described answers, with a status that is described, and asks for no key
        """)
    func paths() async throws {
        let bench = try await Orchard.bench()
        let api = try await bench.json("/api")
        let values = [
            "featureId": "VNBGOR001", "code": "VNBGOR001", "z": "9", "x": "407", "y": "225", "gtin": "09520000000011", "lot": "L1",
            "serial": "X1",
        ]
        let paths = try #require(api["paths"]?.object?.members)
        #expect(paths.count > 30 && !paths.contains { $0.key.hasPrefix("/office") }, "the office is described only where it is served")
        #expect(api["components"]?["securitySchemes"] == nil)
        for path in paths {
            let operation = try #require(path.value["get"], "\(path.key)")
            var address = path.key
            for (name, value) in values { address = address.replacing("{\(name)}", with: value) }
            if path.key == "/lookup" { address += "?q=VNBGOR001" }
            if path.key == "/search" { address += "?q=vai" }
            try #require(!address.contains("{"), "\(address)")
            let told = try await bench.ask(address)
            let responses = operation["responses"]?.object?.keys ?? []
            #expect(responses.contains("\(told.status)"), "\(address): \(told.status)")
            #expect(responses.contains("400") && responses.contains("default"), "\(path.key)")
            if path.key.hasPrefix("/collections"), !path.key.hasSuffix("{featureId}") { #expect(told.status == 200, "\(address)") }
        }
        #expect(api["openapi"]?.string == "3.0.3" && api["security"] == nil)
    }

    @Test("/req/crs/fc-md-crs-list-global, /req/crs/fc-crs-definition, /req/crs/fc-bbox-crs-definition, /req/crs/fc-bbox-crs-default-value")
    func systems() async throws {
        let bench = try await Orchard.bench()
        let all = try await bench.json("/collections")
        #expect(all["crs"]?.array?.count == Systems.all.count && all["crs"] == all["collections"]?[0]?["crs"])
        let parameters = try await bench.json("/api")["paths"]?["/collections/growing-areas/items"]?["get"]?["parameters"]?.array ?? []
        for name in ["crs", "bbox-crs"] {
            let schema = parameters.first { $0["name"]?.string == name }?["schema"]
            #expect(schema?["enum"]?.array?.compactMap(\.string) == Systems.all.map(\.uri) && schema?["format"]?.string == "uri", "\(name)")
        }
        let named = try await bench.ids("bbox=106.1,21.4,106.1005,21.4005&bbox-crs=\(Systems.all[0].uri)")
        let unnamed = try await bench.ids("bbox=106.1,21.4,106.1005,21.4005")
        #expect(named == unnamed && named.count == 2)
    }

    @Test(
        "CQL2, requirement by requirement",
        arguments: [
            ("/req/filter/filter-crs-wgs84", "S_INTERSECTS(geometry, POINT(106.2005 21.4005))", 1),
            ("/req/cql2-text/escaping", "name = 'Đồi Vải \"Sớm\"' AND code <> 'it''s'", 2),
            ("/req/basic-cql2/property", "\"crop\" = 'longan'", 1),
            ("/req/basic-cql2/binary-comparison-predicate", "declaredHectares >= 1.5 AND declaredHectares < 2", 2),
            ("/req/basic-cql2/null-predicate", "code IS NULL", 2),
            ("/req/advanced-comparison-operators/like-predicate", "name LIKE 'Khe%'", 1),
            ("/req/advanced-comparison-operators/between-predicate", "declaredHectares BETWEEN 1 AND 2", 2),
            ("/req/advanced-comparison-operators/in-predicate", "market IN ('JP', 'KR')", 1),
            ("/req/case-insensitive-comparison/casei-function", "CASEI(name) = CASEI('KHE NHÃN')", 1),
            ("/req/accent-insensitive-comparison/accenti-function", "ACCENTI(name) = ACCENTI('Khe nhan')", 1),
            ("/req/basic-spatial-functions/spatial-predicate", "S_INTERSECTS(geometry, BBOX(106.1, 21.4, 106.1005, 21.4005))", 2),
            (
                "/req/basic-spatial-functions-plus/spatial-data-types",
                "S_INTERSECTS(geometry, LINESTRING(106.15 21.4005, 106.25 21.4005))", 1
            ),
            ("/req/temporal-functions/temporal-functions", "T_AFTER(expiresOn, DATE('2026-06-01'))", 1),
            ("/req/property-property/withdraw-permissions", "'longan' = crop AND areaHectares = areaHectares", 1),
        ])
    func conditions(requirement: String, filter: String, count: Int) async throws {
        let bench = try await Orchard.bench()
        #expect(try await bench.ids("filter=\(PercentText.encode(filter))").count == count, "\(requirement)")
    }

    @Test("/req/filter/mixing-expressions, /req/queryables-query-parameters/parameters: a condition, a box and properties hold together")
    func together() async throws {
        let bench = try await Orchard.bench()
        let filter = PercentText.encode("status = 'active'")
        #expect(try await bench.ids("filter=\(filter)&bbox=106.1,21.4,106.1005,21.4005&market=JP") == ["VNBGOR002"])
        #expect(try await bench.ids("filter=\(filter)&bbox=106.1,21.4,106.1005,21.4005&market=KR").isEmpty)
        #expect(try await bench.problem("/collections/growing-areas/items?status=asleep") == "400 parameter-value")
    }
}
