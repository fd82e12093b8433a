import Compression
import Crypto
import Foundation
import GeoPackageStore
import GeoPrimitives
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Phrases
import Registry
import RegistryStoreContract
import Testing
import Traceability

@testable import WebService

@Suite("How the service keeps to HTTP")
struct ProtocolTests {
    private let paths = [
        "/", "/collections", "/collections/growing-areas/items", "/collections/growing-areas/items/VNBGOR001", "/growing-areas.geojson",
        "/lookup?q=VN-BGOR%20001", "/tiles/growing-areas.json", "/tiles/growing-areas/12/3255/1798.mvt", "/qr/VNBGOR001.svg",
        "/qr/VNBGOR001.png",
    ]

    @Test("what the client has already is not sent again, until the registry or the day changes")
    func validators() async throws {
        let bench = try await Orchard.bench()
        // Within the second in which the registry changed it may change again: there is no date to go by yet.
        #expect(try await bench.ask(paths[2]).headers[.lastModified] == nil)
        bench.scene.clock.advance(milliseconds: 1000)
        for path in paths {
            let first = try await bench.ask(path)
            let tag = try #require(first.headers[.eTag], "\(path)")
            let modified = try #require(first.headers[.lastModified])
            #expect(first.status == 200 && first.headers[.vary]?.contains("Accept-Encoding") == true)
            for headers in [
                ["If-None-Match": tag], ["If-None-Match": "\"x\", \(tag)"], ["If-None-Match": "*"], ["If-Modified-Since": modified],
            ] {
                let again = try await bench.ask(path, headers)
                #expect(again.status == 304 && again.body.isEmpty && again.headers[.eTag] == tag, "\(path) \(headers)")
            }
            #expect(try await bench.ask(path, ["If-None-Match": "W/\"other\""]).status == 200)
        }
        // A tag belongs to one address, and nothing is known of what is not there.
        for path in ["/collections/growing-areas/items/NOSUCH", "/qr/NOSUCH.svg", "/lookup?q=NOSUCH"] {
            for name in ["If-None-Match", "If-Modified-Since"] {
                for other in paths + [paths[3]] {
                    let known = try await bench.ask(other).headers
                    let value = try #require(name == "If-None-Match" ? known[.eTag] : known[.lastModified])
                    #expect(try await bench.ask(path, [name: value]).status == 404, "\(path) \(name)")
                }
            }
            let any = try await bench.ask(path, ["If-None-Match": "*"])
            #expect(any.status == 404 && any.headers[.eTag] == nil, "\(path)")
        }
        let tag = try #require(try await bench.ask(paths[2]).headers[.eTag])
        bench.scene.clock.advance(days: 1)
        let tomorrow = try #require(try await bench.ask(paths[2], ["If-None-Match": tag]).headers[.eTag])
        #expect(tomorrow != tag)
        try await bench.scene.commit(Sample.decision(9, code: 1, .suspend, on: 0))
        let told = try await bench.ask(paths[2], ["If-None-Match": tomorrow])
        #expect(told.status == 200 && told.headers[.eTag] != tomorrow)
    }

    @Test("two changes within a second are told apart")
    func quickChanges() async throws {
        let bench = try await Orchard.bench()
        bench.scene.clock.advance(days: 1)
        try await bench.scene.commit(Sample.decision(8, code: 2, .suspend, on: 0))
        let between = HTTPDate.text(milliseconds: bench.scene.clock.now.millisecondsSince1970)
        #expect(try await bench.ask(paths[2], ["If-Modified-Since": between]).status == 200)
        // The scene moves on by a second before it commits: 300 milliseconds are left of it.
        bench.scene.clock.advance(milliseconds: -700)
        try await bench.scene.commit(Sample.decision(9, code: 1, .suspend, on: 0))
        bench.scene.clock.advance(milliseconds: 1000)
        #expect(try await bench.ask(paths[2]).headers[.lastModified] == between)
    }

    @Test("an answer that depends on keys, settings or the program has another tag where they are others")
    func fingerprints() async throws {
        let key = StampKey(Curve25519.Signing.PrivateKey().publicKey)
        let changes: [(inout WebSettings) -> Void] = [
            { _ in }, { $0.trusted = [] }, { $0.trusted = [key] }, { $0.program = "farmzone 9" }, { $0.baseMap = ("https://a/{z}", "A") },
        ]
        var settings = WebSettings()
        #expect(settings.fingerprint == WebSettings().fingerprint)
        var seen: Set<String> = []
        for change in changes {
            settings = WebSettings()
            change(&settings)
            #expect(seen.insert(settings.fingerprint).inserted)
        }
        let bench = try await Orchard.bench()
        let state = try await bench.scene.store.read { try RegistryState($0, today: bench.scene.clock.today) }
        func tag(_ path: String, _ fingerprint: String) throws -> String {
            let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: path)
            let request = try WebRequest(
                Request(head: head, body: RequestBody(buffer: ByteBuffer())), WebSettings(), KnownHosts(WebSettings()))
            return Validator(request, state, form: "json", fingerprint: fingerprint, now: bench.scene.clock.now).tag
        }
        #expect(try tag("/a", "x") == tag("/a", "x"))
        for (path, fingerprint) in [("/b", "x"), ("/a?q=1", "x"), ("/a", "y")] { #expect(try tag(path, fingerprint) != tag("/a", "x")) }
    }

    @Test("HEAD is GET without a body, OPTIONS says what can be done, anything else is refused")
    func methods() async throws {
        let bench = try await Orchard.bench()
        for path in paths {
            let get = try await bench.ask(path)
            let head = try await bench.ask(path, method: .head)
            #expect(head.status == 200 && head.body.isEmpty)
            #expect(head.headers[.contentLength] == "\(get.body.count)", "\(path)")
            #expect(head.headers[.contentType] == get.headers[.contentType])
            let packed = try await bench.ask(path, method: .head, ["Accept-Encoding": "gzip"])
            #expect(packed.headers[.contentLength] != "0" && packed.headers[.contentLength] != nil, "\(path)")
            let options = try await bench.ask(path, method: .options)
            #expect(options.status == 204 && options.headers[.allow] == "GET, HEAD, OPTIONS")
            for method in [HTTPRequest.Method.post, .put, .delete, .patch, .trace] {
                let told = try await bench.ask(path, method: method)
                #expect(told.status == 405 && told.headers[.allow] == "GET, HEAD, OPTIONS", "\(method) \(path)")
            }
        }
    }

    @Test("any page of another site may read, and compressed answers hold the same bytes")
    func sharing() async throws {
        let bench = try await Orchard.bench()
        for path in paths + ["/nothing", "/collections?x=1"] {
            #expect(try await bench.ask(path).headers[.accessControlAllowOrigin] == "*")
        }
        for path in ["/collections/growing-areas/items", "/growing-areas.geojson", "/api"] {
            let plain = try await bench.ask(path)
            let packed = try await bench.ask(path, ["Accept-Encoding": "br, gzip;q=0.8"])
            #expect(packed.headers[.contentEncoding] == "gzip" && packed.body.count < plain.body.count / 2, "\(path)")
            let unpacked = try ProtocolTests.gunzip(packed.body)
            #expect(unpacked == plain.body, "\(path)")
            for refusal in ["gzip;q=0", "gzip;q=0, *;q=0.5", "*;q=0", "identity", "gzip;Q=0, *"] {
                #expect(try await bench.ask(path, ["Accept-Encoding": refusal]).headers[.contentEncoding] == nil, "\(refusal)")
            }
            #expect(try await bench.ask(path, ["Accept-Encoding": "*;q=0.1"]).headers[.contentEncoding] == "gzip")
        }
        #expect(try await bench.ask("/qr/VNBGOR001.png", ["Accept-Encoding": "gzip"]).headers[.contentEncoding] == nil)
    }

    private static func gunzip(_ bytes: [UInt8]) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "farmzone-\(UUID().uuidString).gz")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let pipe = try #require(popen("gzip -dc '\(file.path)'", "r"))
        var plain: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { plain += buffer[..<count] }
        try #require(pclose(pipe) == 0)
        return plain
    }

    @Test("what nobody can mean is refused with a problem that says so, and nothing of ours shows")
    func badInput() async throws {
        let bench = try await Orchard.bench()
        let cases = [
            ("/..%2f..%2fetc/passwd", "404 not-found"), ("/../../etc/passwd", "404 not-found"),
            ("/%2e%2e/%2e%2e/etc/passwd", "404 not-found"),
            ("/style.css/../../x", "404 not-found"), ("/%ff", "400 path"), ("/%zz", "400 path"), ("/collections/%00", "400 path"),
            ("/?%ff=1", "400 path"), ("/" + String(repeating: "a", count: 9000), "414 too-long"),
            ("/collections/growing-areas/items/' OR 1=1 --", "404 no-such-feature"),
            ("/collections/growing-areas/items/%3Cscript%3E", "404 no-such-feature"),
            ("/collections/'%3B DROP TABLE areas", "404 not-found"), ("/tiles/growing-areas/23/0/0.mvt", "404 not-found"),
            ("/tiles/growing-areas/2/4/0.mvt", "404 not-found"), ("/tiles/growing-areas/-1/0/0.mvt", "404 not-found"),
            ("/tiles/growing-areas/1/0/0.png", "404 not-found"), ("/qr/.svg", "404 not-found"),
            ("/qr/VNBGOR999.svg", "404 no-such-feature"),
            ("/qr/VNBGOR004.svg", "404 no-such-feature"), ("/qr/VNBGOR001.gif", "404 not-found"), ("/problems/none", "404 not-found"),
            ("/lookup", "400 parameter-value"), ("/lookup?q=x&on=never", "400 parameter-value"),
            ("/lookup?q=x&shipment=1", "400 unknown-parameter"), ("/lookup?q=x&market=ZZ", "400 parameter-value"),
            ("/414/9520000000001/254/VNBGOR001", "400 path"),
            ("/growing-areas.geojson?f=xml", "400 parameter-value"),
            ("/tiles/growing-areas/1/1/0.mvt?datetime=../..", "400 parameter-value"),
        ]
        for (path, problem) in cases { #expect(try await bench.problem(path) == problem, "\(path.prefix(80))") }
        for word in ["' OR '1'='1", "<script>alert(1)</script>", "%25", "\u{202E}", "𝄞"] {
            let encoded = PercentText.encode(word)
            #expect(try await bench.ids("name=\(encoded)").isEmpty)
            let page = try await bench.ask("/lookup?f=html&q=\(encoded)")
            #expect(page.status == 404 && !page.text.contains("<script>"))
        }
    }

    @Test("a large body is refused before it is read, and a host that is none finds no way into links")
    func hosts() async throws {
        let bench = try await Orchard.bench()
        #expect(try await bench.ask("/", ["Content-Length": "1000000"]).status == 413)
        #expect(try await bench.ask("/", ["Content-Length": "99999999999999999999"]).status == 413)
        #expect(try await bench.ask("/", ["Content-Length": "10"]).status == 200)
        for (bytes, status) in [(1000, 200), (65_537, 413)] {
            let body = ByteBuffer(repeating: 0x61, count: bytes)
            let told = try await bench.ask("/", ["Transfer-Encoding": "chunked"], body: body)
            #expect(told.status == status && told.headers[.connection] == (status == 413 ? "close" : nil))
        }
        for path in ["/", "/office"] {
            let told = try await bench.ask(path, host: ExchangeHandler.noHost)
            #expect(told.status == 400 && told.text.contains("/problems/host"))
        }
        for host in [
            "evil.example", "evil.example\"><b>", "map.example.evil.example", "map.example@evil.example", "[::1", "map.example:80x",
        ] {
            for path in ["/collections", "/puc/VNBGOR001", "/nothing"] {
                let told = try await bench.ask(path, host: host)
                #expect(told.status == 421 && !told.headers.contains { $0.value.contains("evil") }, "\(host): \(told.status)")
                let document = try JSONValue.parse(told.body)
                #expect(document["type"]?.string == "/problems/unknown-host")
            }
        }
        for host in ["localhost:8080", "127.0.0.1", "[::1]:8080", "192.0.2.7:80", "MAP.example"] {
            #expect(try await bench.ask("/collections", host: host).text.contains("http://\(host)/collections/growing-areas"), "\(host)")
        }
        let public_ = try await Bench([]) { $0.publicAddress = "https://ma.example.vn" }
        #expect(try await public_.ask("/").text.contains("https://ma.example.vn/collections"))
        #expect(try await !public_.ask("/").text.contains("map.example"))
    }

    @Test("a problem is told in the language of who asks, with a type that stays")
    func languages() async throws {
        let bench = try await Orchard.bench()
        func told(_ language: String) async throws -> JSONValue {
            try JSONValue.parse(try await bench.ask("/collections?x=1", ["Accept-Language": language]).body)
        }
        let (vietnamese, english) = (try await told("vi"), try await told("en"))
        #expect(vietnamese["detail"] != english["detail"] && vietnamese["type"] == english["type"])
        #expect(english["type"]?.string == "http://map.example:8080/problems/unknown-parameter")
        #expect(english["parameter"]?.string == "x")
        #expect(try await bench.ask("/problems/unknown-parameter").status == 200)
    }

    @Test("what cannot be read is refused like everything else: in the language and form of who asks, with a whole type")
    func unreadable() async throws {
        let bench = try await Orchard.bench()
        for path in ["/collections?x=%ff", "/%zz", "/collections?x=1&x=2"] {
            let document = try JSONValue.parse(try await bench.ask(path, ["Accept-Language": "en"]).body)
            #expect(document["type"]?.string?.hasPrefix("http://map.example:8080/problems/") == true, "\(path)")
            let kind = try #require(document["type"]?.string?.split(separator: "/").last)
            #expect(document["title"]?.string == Phrases.text("problem-title.\(kind)", in: .english))
            #expect(try await bench.ask(path, ["Accept": "text/html"]).headers[.contentType] == MediaTypes.html)
        }
        let told = try await bench.ask("/collections?lang=en&f=html&x=%ff")
        #expect(told.headers[.contentType] == MediaTypes.html && told.text.contains("lang=\"en\""))
    }

    @Test("the service tells of itself: alive, ready, counted")
    func watching() async throws {
        let bench = try await Orchard.bench()
        #expect(try await bench.json("/healthz")["status"]?.string == "ok")
        #expect(try await bench.json("/readyz")["entries"]?.int ?? 0 > 10)
        _ = try await bench.ask("/collections/growing-areas/items/VNBGOR001?crs=x")
        bench.service.metrics.count(route: "/x", status: 200, .milliseconds(3))
        let text = try await bench.ask("/metrics").text
        #expect(text.contains("farmzone_requests_total{route=\"/x\",status=\"200\"} 1\n"))
        #expect(text.contains("farmzone_request_duration_seconds_bucket{route=\"/x\",le=\"0.005\"} 1\n"))
        #expect(text.contains("farmzone_faults_total 0\n"))
        #expect(!text.contains("VNBGOR"))
    }
}
