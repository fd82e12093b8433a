import Accounts
import GeoPackageStore
import GeoPrimitives
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Registry
import RegistryStoreContract
import Testing

@testable import WebService

@Suite("Sessions of the office")
struct SessionTests {
    private func logIn(_ bench: OfficeBench, _ body: String, _ headers: [String: String] = [:]) async throws -> OfficeTold {
        try await bench.ask(
            nil, .post, "/office/session",
            ["Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html"].merging(headers) { _, new in new },
            Array(body.utf8))
    }

    private let password = PercentText.encode(OfficeBench.password)

    @Test("a browser is led to the login, and from there to where it was going, in this office only")
    func goingOn() async throws {
        let bench = try await OfficeBench()
        let asked = try await bench.ask(nil, .get, "/office/areas?q=%C4%91%E1%BB%93i", ["Accept": "text/html"])
        #expect(asked.status == 303)
        let next = try #require(asked.headers[.location])
        #expect(next.hasPrefix("/office/login?next="))
        let page = try await bench.ask(nil, .get, next, ["Accept": "text/html"])
        #expect(page.status == 200 && page.text.contains("name=\"next\" value=\"/office/areas?q=%C4%91%E1%BB%93i\""))
        for (next, goal) in [
            ("/office/areas?q=x", "/office/areas?q=x"), ("https://evil.example/", "/office"), ("//evil.example", "/office"),
            ("/office\\..\\x", "/office"), ("/officer", "/office"), ("/office/%0d%0aX: y", "/office"),
        ] {
            let told = try await logIn(bench, "account=officer-1&password=\(password)&next=\(PercentText.encode(next))")
            #expect(told.status == 303 && told.headers[.location] == goal, "\(next): \(told.text)")
        }
    }

    @Test("the cookie is for this host and no script, and over TLS for nothing less")
    func cookies() async throws {
        let plain = try await logIn(try await OfficeBench(), "account=officer-1&password=\(password)")
        let cookie = try #require(plain.headers[.setCookie])
        #expect(cookie.hasPrefix("farmzone=") && cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Lax"))
        let secure = try await OfficeBench { $0.publicAddress = "https://ma.example.vn" }
        let told = try await logIn(secure, "account=officer-1&password=\(password)")
        #expect(told.headers[.setCookie]?.hasPrefix("__Host-farmzone=") == true && told.headers[.setCookie]?.hasSuffix("; Secure") == true)
    }

    @Test("no page runs a script that it did not come with, or stands in the frame of another")
    func policies() async throws {
        let bench = try await OfficeBench()
        let session = try await bench.session(.officer).merging(["Accept": "text/html"]) { _, new in new }
        for path in ["/", "/lookup", "/map", "/office/areas", "/office/codes/VNBGOR001", "/nowhere"] {
            let told = try await bench.ask(nil, .get, path, session)
            let policy = told.headers[.contentSecurityPolicy] ?? ""
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "\(path): \(policy)")
            #expect(policy.contains("base-uri 'none'") && policy.contains("form-action 'self'"), "\(path): \(policy)")
            #expect(!policy.contains("unsafe") && !policy.contains("*"), "\(path): \(policy)")
            #expect(told.headers[.xContentTypeOptions] == "nosniff", "\(path)")
        }
    }

    @Test("forms of other sites are refused, and so is a login that comes from one")
    func otherSites() async throws {
        let bench = try await OfficeBench()
        for headers in [
            ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Origin": "https://evil.example"], ["Origin": "null"],
        ] {
            let told = try await logIn(bench, "account=officer-1&password=\(password)", headers)
            #expect(told.status == 403, "\(headers)")
        }
        let good = try await logIn(
            bench, "account=officer-1&password=\(password)", ["Sec-Fetch-Site": "same-origin", "Origin": "http://map.example:8080"])
        let cookie = try #require(good.headers[.setCookie]?.split(separator: ";").first.map { String($0) })
        let page = try await bench.send(.get, "/office/tokens", ["Cookie": cookie, "Accept": "text/html"], .init(buffer: ByteBuffer()))
        let key = try #require(page.text.firstMatch(of: /name="csrf" value="([0-9a-f]{64})"/)?.output.1)
        func make(_ csrf: String) async throws -> Int {
            try await bench.send(
                .post, "/office/tokens", ["Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"],
                .init(buffer: ByteBuffer(string: "label=x&csrf=\(csrf)"))
            ).status
        }
        #expect(try await make("") == 403)
        #expect(try await make(String(repeating: "0", count: 64)) == 403)
        #expect(try await make(String(key)) == 201)
    }

    @Test("a wrong login says nothing of which part is wrong, and too many are slowed down")
    func wrongLogins() async throws {
        let bench = try await OfficeBench()
        func told(_ name: String) async throws -> OfficeTold {
            try await bench.ask(nil, .post, "/office/session", json: "{\"account\":\"\(name)\",\"password\":\"sai rồi nhé\"}")
        }
        let (known, unknown) = (try await told("officer-1"), try await told("ghost"))
        #expect(known.status == 401 && known.body == unknown.body)
        for _ in 0..<2 { _ = try await told("officer-1") }
        let slowed = try await told("officer-1")
        #expect(slowed.status == 429 && slowed.headers[.retryAfter] == "1" && slowed.problem == "login-wait")
        #expect(try await told("approver-1").status == 401, "others are not slowed down")
    }

    @Test(
        "where the file of accounts fails it is not there for the moment, and its path stays here",
        arguments: [
            (.accountsFull, "503 unavailable"), (.accountsFailed, "503 unavailable"), (.accountsUnreadable, "503 unavailable"),
            (.accountsOpen, "503 unavailable"), (.accountsBusy, "503 busy"), (.accountsFault, "500 our-fault"),
        ] as [(AccountError.Code, String)])
    func failing(code: AccountError.Code, problem: String) async throws {
        let bench = try await OfficeBench()
        var settings = WebSettings()
        settings.hosts = ["map.example"]
        let service = Service(
            bench.bench.scene.store, settings,
            accounts: { throw AccountError(code, ["path": "/secret/place", "detail": "INSERT INTO"]) })
        let told = try await bench.send(
            .post, "/office/session", ["Content-Type": "application/json"],
            RequestBody(buffer: ByteBuffer(string: "{\"account\":\"an\",\"password\":\"p\"}")), to: service)
        #expect("\(told.status) \(told.problem)" == problem)
        #expect(!told.text.contains("secret") && !told.text.contains("INSERT"))
    }

    @Test("without accounts the office says how to make one, and without an office there is none")
    func none() async throws {
        let bench = try await OfficeBench()
        let service = Service(bench.bench.scene.store, accounts: { throw AccountError(.noAccounts, ["path": "/secret/place"]) })
        let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/office/login")
        let response = await service.answer(Request(head: head, body: .init(buffer: ByteBuffer()))).response
        #expect(response.status.code == 404)
        let closed = await bench.bench.service.answer(Request(head: head, body: .init(buffer: ByteBuffer()))).response
        #expect(closed.status.code == 404)
    }
}
