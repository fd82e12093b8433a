import GeoPrimitives
import HTTPTypes
import Registry
import RegistryStoreContract
import Testing

@testable import WebService

/// GS1-Conformant Resolver 1.2.
@Suite("The resolver")
struct ResolverTests {
    private static let code = "/puc/VNBGOR001"

    @Test("an address leads on to its page with a pointer to all links, in any case of letters and with a slash at its end")
    func redirect() async throws {
        let bench = try await Orchard.bench()
        for path in ["/s/ABC123", "/S/ABC123", "/01/09520000000004/10/L1/21/X1", "/01/09520000000004/", "/414/9520000000004"] {
            let told = try await bench.ask(path)
            #expect(told.status == 307, "\(path): \(told.status)")
            #expect(told.headers[.location]?.hasPrefix("http://map.example:8080/lookup?q=") == true)
            #expect(told.headers[.link]?.contains("rel=\"linkset\"") == true)
            #expect(told.headers[.accessControlAllowOrigin] == "*")
        }
    }

    @Test(
        "an address leads on with its language and with its elements of data, and with nothing else of its query",
        arguments: [
            ("/01/09520000000004?lang=zh", "/01/09520000000004", "&lang=zh"), ("/01/09520000000004?lang=xx", "/01/09520000000004", ""),
            ("/01/09520000000004?17=260101&utm_source=x", "/01/09520000000004?17=260101", ""),
            (
                "/01/09520000000004/10/L1?17=260101&lang=en&15=251201", "/01/09520000000004/10/L1?17=260101&15=251201",
                "&lang=en"
            ),
            ("/s/ABC123?lang=vi", "/s/ABC123", "&lang=vi"), ("/puc/VNBGOR001?lang=zh", "VNBGOR001", "&lang=zh"),
        ])
    func query(path: String, asked: String, rest: String) async throws {
        let bench = try await Orchard.bench()
        let told = try await bench.ask(path)
        #expect(told.status == 307, "\(told.text)")
        #expect(told.headers[.location] == "http://map.example:8080/lookup?q=\(PercentText.encode(asked))\(rest)")
        let answer = try await bench.ask(String((told.headers[.location] ?? "").dropFirst("http://map.example:8080".count)))
        #expect(try JSONValue.parse(answer.body)["query"]?.string == asked)
    }

    @Test(
        "what is no address of GS1's is refused",
        arguments: [
            "/01/09520000000005", "/01/123", "/01/09520000000004/99/x", "/414/123", "/01/09520000000004/10",
            "/01/09520000000004?10=L1&10=L1",
        ])
    func refusals(path: String) async throws {
        let bench = try await Orchard.bench()
        #expect(try await bench.ask(path).status == 400)
    }

    @Test("a linkset has one default link, and its links say what, in which languages, and of which type")
    func linkset() async throws {
        let bench = try await Orchard.bench()
        let told = try await bench.ask("\(Self.code)?linkType=linkset")
        #expect(told.headers[.contentType] == "application/linkset+json")
        let context = try JSONValue.parse(told.body)["linkset"]?[0]
        #expect(context?["anchor"]?.string == "http://map.example:8080/puc/VNBGOR001")
        #expect(context?["https://ref.gs1.org/voc/defaultLink"]?.array?.count == 1)
        for type in ["traceability", "certificationInfo", "locationInfo"] {
            let links = context?["https://ref.gs1.org/voc/\(type)"]?.array ?? []
            #expect(!links.isEmpty, "\(type)")
            for link in links {
                #expect(link["href"]?.string?.hasPrefix("http://map.example:8080/") == true && link["title"]?.string?.isEmpty == false)
                #expect(link["type"]?.string != nil && link["hreflang"]?.array?.isEmpty == false)
            }
        }
        let asked = try await bench.ask(Self.code, ["Accept": "application/linkset+json"])
        #expect(asked.body == told.body && asked.headers[.contentType] == "application/linkset+json")
    }

    @Test("a code of which the public sees no more has no link to its place, nor has ground that is known by points only")
    func hiddenPlace() async throws {
        let bench = try await Bench([
            Sample.registration(1, at: 100) { $0.visibility = .codeOnly }, try Sample.issue(1, area: 1, "VN-BGOR 001"),
            Sample.decision(1, code: 1, .grant, on: -50, boundary: 1), Sample.registration(2, at: 200) { $0.visibility = .generalised },
            try Sample.issue(2, area: 2, "VN-BGOR 002"), Sample.decision(2, code: 2, .grant, on: -50, boundary: 2),
        ])
        let hidden = try await bench.ask("/puc/VNBGOR001?linkType=linkset")
        #expect(hidden.text.contains("certificationInfo") && !hidden.text.contains("locationInfo") && !hidden.text.contains("/map#"))
        #expect(try await bench.ask("/puc/VNBGOR001?linkType=gs1:locationInfo").status == 404)
        #expect(try await bench.ask("/puc/VNBGOR002?linkType=gs1:locationInfo").status == 307, "where about it is, is shown")
    }

    @Test("a link type leads to its link in the language of who asks; one that there is none of is 404")
    func types() async throws {
        let bench = try await Orchard.bench()
        let told = try await bench.ask("\(Self.code)?linkType=gs1:traceability", ["Accept-Language": "zh-CN"])
        #expect(told.status == 307 && told.headers[.location]?.contains("lang=zh") == true)
        let whole = try await bench.ask("\(Self.code)?linkType=https://ref.gs1.org/voc/locationInfo")
        #expect(whole.headers[.location] == "http://map.example:8080/map#area=area-1")
        for missing in ["gs1:epcis", "gs1:pip", "x"] { #expect(try await bench.ask("\(Self.code)?linkType=\(missing)").status == 404) }
    }

    @Test("the description file says where the resolver is")
    func description() async throws {
        let bench = try await Orchard.bench()
        let description = try await bench.json("/.well-known/gs1resolver")
        #expect(description["resolverRoot"]?.string == "http://map.example:8080")
        #expect(description["supportedPrimaryKeys"]?.array?.isEmpty == false)
    }

    @Test("unknown serials are answered alike, and who tries one after the other is made to wait while others are not")
    func guessing() async throws {
        let bench = try await Orchard.bench()
        var pages: Set<String> = []
        for serial in ["AAAAAAAAAA", "ZZZZZZZZZZ", "0000000000"] {
            let told = try await bench.ask("/lookup?f=html&q=/s/\(serial)")
            #expect(told.status == 404)
            pages.insert(told.text.replacing(serial, with: "-"))
        }
        #expect(pages.count == 1)
        #expect(try await bench.status("/lookup?q=/s/A1", from: "192.0.2.1") == 404)
        // With those that are not counted here one would be left: what was asked above was counted.
        for _ in 0..<59 { bench.service.misses.count("192.0.2.1") }
        for guess in [
            "/lookup?q=/s/A2", "/s/ABC123?linkType=linkset", "/lookup?q=VN-BGOR%20001,ABCDEFGHJK", "/lookup?q=ABCDEFGHJK",
            "/lookup?q=/01/09520000000004/10/L1", "/lookup?q=VN-BGOR%20001&exporter=9999",
        ] {
            #expect(try await bench.status(guess, from: "192.0.2.1") == 429, "\(guess)")
        }
        for open in ["/lookup?q=VN-BGOR%20001", "/puc/VNBGOR001?linkType=linkset", "/lookup?q=area-1", "/collections"] {
            #expect(try await bench.status(open, from: "192.0.2.1") == 200, "\(open)")
        }
        #expect(
            try await bench.status("/lookup?q=VN-BGOR%200404", from: "192.0.2.1") == 404, "a code that there is not, read as a serial too")
        #expect(try await bench.status("/lookup?q=VN-BGOR%20001", from: "192.0.2.2") == 200)
    }

    @Test("codes that are not there make nobody wait, exporters that are tried one after the other do")
    func trying() async throws {
        let bench = try await Orchard.bench()
        for number in 0..<70 { #expect(try await bench.status("/lookup?q=VN-BGOR%209\(number)", from: "192.0.2.1") == 404) }
        #expect(try await bench.status("/lookup?q=/s/A1", from: "192.0.2.1") == 404)
        #expect(try await bench.status("/lookup?q=VN-BGOR%20001&exporter=organisation-1", from: "192.0.2.2") == 200)
        for _ in 0..<59 { bench.service.misses.count("192.0.2.2") }
        #expect(try await bench.status("/lookup?q=VN-BGOR%20001&exporter=organisation-2", from: "192.0.2.2") == 429)
        #expect(try await bench.status("/lookup?q=VN-BGOR%20001", from: "192.0.2.2") == 200)
    }

    @Test("what was not there is forgotten with time")
    func forgetting() {
        let counter = MissCounter()
        let start = ContinuousClock.now
        for _ in 0..<60 { counter.count("a", now: start) }
        #expect(counter.wait("a", now: start) == 2)
        #expect(counter.wait("a", now: start + .seconds(1)) == 1)
        #expect(counter.wait("a", now: start + .seconds(3)) == nil)
        #expect(counter.wait("b", now: start) == nil)
    }
}

@Suite("The map, search, and collections beside growing areas")
struct MapTests {
    @Test("the map's page is there in three languages, and says so where its library is not")
    func page() async throws {
        let bench = try await Bench(try Orchard.events()) { $0.assets = "/nowhere" }
        for (language, title) in [("vi", "Bản đồ vùng trồng"), ("en", "Map of growing areas"), ("zh", "种植区地图")] {
            let told = try await bench.ask("/map?lang=\(language)")
            #expect(told.status == 200 && told.text.contains("<title>\(title)</title>"))
            #expect(told.text.contains("Tools/web-assets") && !told.text.contains("maplibre-gl.js"))
        }
        for path in ["/assets/map.js", "/assets/map.css", "/assets/stamp.js"] { #expect(try await bench.ask(path).status == 200) }
        for path in ["/assets/maplibre-gl.js", "/assets/..%2F..%2Fetc%2Fpasswd", "/assets/passwd", "/assets/"] {
            #expect(try await bench.ask(path).status == 404, "\(path)")
        }
    }

    @Test("the map's lists and words are in its language: markets and decisions in Chinese, what a verdict says, and one of a thing")
    func words() async throws {
        let china = ReferenceRow(.markets, ["CN", "Trung Quốc", "China", "test"])
        let bench = try await Bench(try [china].compactMap { $0 }.map { RegistryEvent.referenceDefined($0) } + Orchard.events())
        let chinese = try await bench.ask("/map?lang=zh").text
        #expect(chinese.contains("<option value=\"CN\">中国</option>") && chinese.contains("\"decision.suspend\":\"暂停\""))
        #expect(chinese.contains("\"importer\":\"%market：%status（自 %since 起）\""))
        let english = try await bench.ask("/map?lang=en").text
        #expect(english.contains("\"in-view-one\":\"1 area\"") && english.contains("\"verdict.no\":\"NO: the code is not good.\""))
        #expect(english.contains("<option value=\"CN\">China</option>"))
    }

    @Test("the map may load a base map from the host that was named, and from nowhere else")
    func policy() async throws {
        let plain = try await Orchard.bench()
        let policy = try await plain.ask("/map").headers[.contentSecurityPolicy] ?? ""
        #expect(policy.contains("connect-src 'self';") && !policy.contains("http"))
        let bench = try await Bench([]) { $0.baseMap = ("https://tiles.example/{z}/{x}/{y}.png", "© <Ai>") }
        let told = try await bench.ask("/map")
        #expect(told.headers[.contentSecurityPolicy]?.contains("img-src 'self' data: blob: https://tiles.example;") == true)
        #expect(!told.text.contains("<Ai>"))
    }

    @Test("areas, codes and units are found with and without marks; what is published by its code only is not found by its name")
    func search() async throws {
        let bench = try await Bench(
            try Orchard.events() + [
                Sample.registration(5, at: 500) {
                    $0.name = "Vườn Kín"
                    $0.visibility = .codeOnly
                },
                try Sample.issue(9, area: 5, "VN-BGOR 009"), Sample.decision(9, code: 9, .grant, on: -50),
            ])
        func names(_ words: String) async throws -> [String] {
            let answer = try await bench.json("/search?q=\(PercentText.encode(words))")
            return answer["hits"]?.array?.compactMap { $0["name"]?.string } ?? []
        }
        #expect(try await names("Đồi Vải") == ["Đồi Vải \"Sớm\""])
        #expect(try await names("doi vai") == ["Đồi Vải \"Sớm\""])
        #expect(try await names("vn bgor 0003") == ["Khe nhãn"])
        #expect(try await names("dong ky").contains { $0.hasSuffix("Đồng Kỳ") })
        #expect(try await names("vuon kin").isEmpty)
        #expect(try await names("VN-BGOR 009") == ["VN-BGOR 009"])
        #expect(try await names("VN-BGOR 004").isEmpty, "a draft is found by nobody")
        #expect(try await names("area") == [])
        let hit = try await bench.json("/search?q=khe")["hits"]?[0]
        #expect(hit?["areaId"]?.string == "area-2" && hit?["bbox"]?.array?.count == 4)
        for wrong in ["/search", "/search?q=", "/search?q=x&limit=0"] {
            #expect(try await bench.problem(wrong) == "400 parameter-value", "\(wrong)")
        }
    }

    @Test("what is no outline at all is null, and an empty collection is a collection")
    func collections() async throws {
        let bench = try await Orchard.bench()
        for collection in ["production-zones", "facilities", "ocop-products"] {
            let page = try await bench.json("/collections/\(collection)/items")
            #expect(page["type"]?.string == "FeatureCollection" && page["numberReturned"]?.int == page["features"]?.array?.count)
        }
    }
}
