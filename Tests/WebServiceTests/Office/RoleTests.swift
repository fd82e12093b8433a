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

@Suite("Who may do what in the office")
struct RoleTests {
    /// Written down anew, not read from the table that it is compared with: officer, approver, holder, exporter, administrator.
    private static let table = """
        GET /office                                 + + + + +
        GET /office/session                         + + + + +
        POST /office/session/end                    + + + + +
        GET /office/due                             + + - - -
        GET /office/areas                           + + - - -
        POST /office/areas                          + + - - -
        GET /office/registration                    + + - - -
        GET /office/areas/area-1                    + + - - -
        GET /office/areas/area-1/revision           + + - - -
        GET /office/areas/area-1/persons            + + - - -
        PUT /office/areas/area-1/boundary           + + - - -
        POST /office/areas/area-1/boundary          + + - - -
        GET /office/areas/area-1/sheets/field-sheet + + - - -
        PUT /office/areas/area-1/visibility         + + - - -
        POST /office/areas/area-1/visibility        + + - - -
        POST /office/areas/area-1/codes             + + - - -
        GET /office/codes/VNBGOR001                 + + - - -
        POST /office/codes/VNBGOR001/decisions      + + - - -
        GET /office/lots                            + + - - -
        POST /office/lots                           + + - - -
        GET /office/lots/product-1/A                + + - - -
        GET /office/lots/product-1/A/stamps         + + - - -
        POST /office/lots/product-1/A/stamps        + + - - -
        POST /office/lots/product-1/A/stamps/changes + + - - -
        GET /office/lots/product-1/A/events         + + - - -
        GET /office/rights                          + + + + -
        POST /office/rights                         + + + - -
        POST /office/rights/1/withdrawal            + + + - -
        GET /office/tokens                          + + + + +
        POST /office/tokens                         + + + + +
        POST /office/tokens/999/revocation          + + + + +
        PUT /office/password                        + + + + +
        POST /office/password                       + + + + +
        GET /office/accounts                        - - - - +
        POST /office/accounts                       - - - - +
        GET /office/accounts/ghost/tokens           - - - - +
        PUT /office/accounts/ghost/state            - - - - +
        POST /office/accounts/ghost/state           - - - - +
        PUT /office/accounts/ghost/password         - - - - +
        POST /office/accounts/ghost/password        - - - - +
        """
    private static let roles: [Role] = [.officer, .approver, .holder, .exporter, .administrator]

    private struct Line {
        var method: HTTPRequest.Method
        var path: String
        var allowed: [Bool]
    }

    private static func lines() throws -> [Line] {
        try table.split(separator: "\n").map { line in
            let parts = line.split(separator: " ", omittingEmptySubsequences: true)
            let method = try #require(HTTPRequest.Method(rawValue: String(parts[0])))
            return Line(method: method, path: String(parts[1]), allowed: parts.dropFirst(2).map { $0 == "+" })
        }
    }

    @Test("every cell of role and route, by a program's token")
    func byToken() async throws {
        let bench = try await OfficeBench()
        let described = try await bench.ask(nil, .get, "/api").json["paths"]
        for line in try Self.lines() {
            let pattern = try #require(OfficePath(line.path.split(separator: "/").map { String($0) })?.pattern)
            let operation = described?[pattern]?[line.method.rawValue.lowercased()]
            let responses = try #require(operation?["responses"]?.object, "\(line.method) \(pattern) is not described")
            #expect(operation?["x-roles"]?.array?.count == line.allowed.count { $0 })
            let nobody = try await bench.ask(nil, line.method, line.path)
            #expect(nobody.status == 401 && nobody.problem == "login-needed", "\(line.method) \(line.path)")
            #expect(nobody.headers[.wwwAuthenticate] == "Bearer")
            for (role, isAllowed) in zip(Self.roles, line.allowed) {
                let told = try await bench.ask(role, line.method, line.path)
                let isRefused = told.status == 403 && told.problem.hasPrefix("role-not-allowed")
                #expect(isRefused != isAllowed, "\(role) \(line.method) \(line.path): \(told.status) \(told.text.prefix(200))")
                #expect(told.status < 500, "\(role) \(line.method) \(line.path): \(told.text.prefix(200))")
                let response = try #require(responses["\(told.status)"], "\(line.method) \(pattern): \(told.status) is not described")
                let type = told.headers[.contentType]?.split(separator: ";").first.map { String($0) }
                #expect(type == nil || response["content"]?[type ?? ""] != nil, "\(line.method) \(pattern): \(type ?? "")")
            }
        }
    }

    @Test("every cell of role and route, by a session; what changes something needs the key of its forms")
    func bySession() async throws {
        let bench = try await OfficeBench()
        for (place, role) in Self.roles.enumerated() {
            for line in try Self.lines() {
                // Logging out ends the session, so each line has its own.
                let login = try await bench.ask(
                    nil, .post, "/office/session", json: "{\"account\":\"\(role.rawValue)-1\",\"password\":\"\(OfficeBench.password)\"}")
                let cookie = try #require(login.headers[.setCookie]?.split(separator: ";").first.map { String($0) })
                let key = try #require(login.json["csrf"]?.string)
                if line.method != .get, line.allowed[place] {
                    let told = try await bench.send(line.method, line.path, ["Cookie": cookie], .init(buffer: ByteBuffer()))
                    #expect(told.status == 403 && told.problem == "other-site", "\(role) \(line.method) \(line.path): \(told.text)")
                }
                let told = try await bench.send(
                    line.method, line.path, ["Cookie": cookie, "X-CSRF-Token": key], .init(buffer: ByteBuffer()))
                let isRefused = told.status == 403 && told.problem.hasPrefix("role-not-allowed")
                #expect(isRefused != line.allowed[place], "\(role) \(line.method) \(line.path): \(told.status)")
            }
        }
    }

    @Test("the table has every route and method that the office has")
    func complete() throws {
        let written = Set(
            try Self.lines().compactMap { line in
                OfficePath(line.path.split(separator: "/").map { String($0) }).map { "\(line.method.rawValue) \($0.pattern)" }
            })
        let there = Set(
            OfficeAction.allCases.filter { $0.roles != nil }.flatMap { action in action.methods.map { "\($0.rawValue) \(action.path)" } })
        #expect(written == there)
    }

    @Test("an officer receives and inspects, an approver grants")
    func decisions() async throws {
        let bench = try await OfficeBench()
        for kind in DecisionKind.allCases {
            let told = try await bench.ask(
                .officer, .post, "/office/codes/VNBGOR001/decisions", ["If-Match": "*"], json: "{\"kind\":\"\(kind.rawValue)\"}")
            let mayTry = [.submit, .inspect].contains(kind)
            #expect((told.problem == "role-not-allowed kind") != mayTry, "\(kind): \(told.text)")
        }
        let granting = try await bench.ask(
            .officer, .post, "/office/areas/area-1/codes", json: #"{"code":"VN-BGOR 7","market":"US","from":"2026-05-01"}"#)
        #expect(granting.problem == "role-not-allowed from")
    }

    @Test("what ends the use of a code is an approver's, with a document and the day it came, also where the importer decided it")
    func ending() async throws {
        let bench = try await OfficeBench()
        func decide(_ role: Role, _ code: String, _ members: String) async throws -> OfficeTold {
            try await bench.ask(role, .post, "/office/codes/\(code)/decisions", ["If-Match": "*"], json: "{\(members)}")
        }
        for kind in ["suspend", "revoke", "withdraw", "supersede", "reject"] {
            let told = try await decide(
                .officer, "VNBGOR001", #""kind":"\#(kind)","authority":"importer","document":"d","received":"2026-05-11""#)
            #expect(told.status == 403 && told.problem == "role-not-allowed kind", "\(kind): \(told.text)")
        }
        let proof = #""document":"GACC 2026-05","received":"2026-05-11""#
        #expect(try await decide(.approver, "VNBGOR001", #""kind":"revoke","authority":"importer""#).problem == "field-missing document")
        let dateless = try await decide(.approver, "VNBGOR001", #""kind":"revoke","authority":"importer","document":"d""#)
        #expect(dateless.problem == "field-missing received")
        let transfer = try await decide(.approver, "VNBGOR001", #""kind":"transfer","authority":"importer","holder":"HTX Mới",\#(proof)"#)
        #expect(transfer.status == 409, "\(transfer.text)")
        #expect(try await decide(.officer, "VNBGOR001", #""kind":"grant","authority":"importer""#).status == 201)
        #expect(try await decide(.approver, "VNBGOR001", #""kind":"revoke","authority":"importer",\#(proof)"#).status == 201)
        // Its own holder gives a code back: while nothing was granted an officer takes note of it, afterwards an approver.
        #expect(try await decide(.officer, "VNBGOR0005", #""kind":"withdraw""#).status == 201)
        #expect(try await decide(.officer, "VNBGOR001", #""kind":"withdraw",\#(proof)"#).problem == "role-not-allowed kind")
        #expect(try await decide(.approver, "VNBGOR001", #""kind":"withdraw""#).problem == "field-missing document")
        #expect(try await decide(.approver, "VNBGOR001", #""kind":"withdraw",\#(proof)"#).status == 201)
    }

    @Test("a last day that an importer set is an approver's, with its document; that it was asked only changes no answer")
    func importersEnd() async throws {
        let bench = try await OfficeBench()
        func decide(_ role: Role, _ members: String) async throws -> OfficeTold {
            let path = "/office/codes/VNBGOR001/decisions"
            return try await bench.ask(role, .post, path, ["If-Match": "*"], json: #"{\#(members),"authority":"importer"}"#)
        }
        func verdict() async throws -> String? {
            try await bench.ask(nil, .get, "/lookup?q=VNBGOR001&f=json").json["verdict"]?.string
        }
        let before = try await verdict()
        #expect(before == "yes")
        let over = #""kind":"grant","on":"2023-04-01","expires":"2023-05-01""#
        #expect(try await decide(.officer, over + #","document":"d","received":"2026-05-11""#).problem == "role-not-allowed expires")
        #expect(try await decide(.approver, over).problem == "field-missing document")
        #expect(try await decide(.officer, #""kind":"submit","on":"2023-04-01""#).status == 201)
        #expect(try await verdict() == before)
        #expect(try await decide(.approver, over + #","document":"d","received":"2026-05-11""#).status == 201)
        #expect(try await verdict() == "no")
    }

    @Test("a holder lends a code from today on, and not for what was sent before")
    func past() async throws {
        let bench = try await OfficeBench([Sample.organisation(3, "Xuất khẩu Xanh")])
        func lend(_ role: Role, _ letter: Int, _ from: String) async throws -> OfficeTold {
            try await bench.ask(
                role, .post, "/office/rights",
                json: #"{"code":"VN-BGOR 0005","exporter":"Xuất khẩu Xanh","letter":"\#(letter)"\#(from)}"#)
        }
        #expect(try await lend(.holder, 1, #","from":"2020-01-01""#).problem == "field-value from")
        #expect(try await lend(.holder, 1, "").status == 201)
        #expect(try await lend(.holder, 2, #","from":"2026-05-11""#).status == 201)
        #expect(try await lend(.officer, 3, #","from":"2020-01-01""#).status == 201)
        let begins = try await bench.bench.scene.store.read { try $0.rights(.all, knownAt: nil).map(\.period.from) }
        #expect(begins == [Sample.day(0), Sample.day(0), Day("2020-01-01")])
    }

    @Test("a holder takes a right back from today on, and not from under what was sent; an office may")
    func withdrawal() async throws {
        let bench = try await OfficeBench([Sample.organisation(3, "Xuất khẩu Xanh")])
        for letter in 1...3 {
            let lent = try await bench.ask(
                .officer, .post, "/office/rights",
                json: #"{"code":"VN-BGOR 0005","exporter":"Xuất khẩu Xanh","letter":"\#(letter)","from":"2026-01-01"}"#)
            #expect(lent.status == 201, "\(lent.text)")
        }
        func withdraw(_ role: Role, _ right: Int, _ body: String) async throws -> OfficeTold {
            try await bench.ask(role, .post, "/office/rights/\(right)/withdrawal", json: body)
        }
        #expect(try await withdraw(.holder, 1, #"{"on":"2026-05-10"}"#).problem == "field-value on")
        #expect(try await withdraw(.holder, 1, #"{"on":"2026-05-11"}"#).status == 204)
        #expect(try await withdraw(.holder, 2, "{}").status == 204)
        #expect(try await withdraw(.officer, 3, #"{"on":"2026-05-10"}"#).status == 204)
    }

    @Test("a holder lends its own codes only, and an exporter sees its own rights only")
    func rights() async throws {
        let bench = try await OfficeBench([
            Sample.organisation(2, "Khác"), Sample.organisation(3, "Xuất khẩu Xanh"),
        ])
        let letter = #""exporter":"Xuất khẩu Xanh","letter":"08/UQ","from":"2026-05-11","to":"2026-07-31","kilograms":500"#
        let own = try await bench.ask(.holder, .post, "/office/rights", json: "{\"code\":\"VN-BGOR 0005\",\(letter)}")
        #expect(own.status == 201, "\(own.text)")
        let others = try await bench.ask(.holder, .post, "/office/rights", json: "{\"code\":\"VN-BGOR 001\",\(letter)}")
        #expect(others.status == 403 && others.problem == "role-not-allowed code", "\(others.text)")
        let byOffice = try await bench.ask(.officer, .post, "/office/rights", json: "{\"code\":\"VN-BGOR 001\",\(letter)}")
        #expect(byOffice.status == 201, "\(byOffice.text)")
        func seen(_ role: Role) async throws -> [String] {
            try await bench.ask(role, .get, "/office/rights").json.array?.compactMap { $0["code"]?.string } ?? []
        }
        #expect(try await seen(.officer) == ["VN-BGOR 0005", "VN-BGOR 001"])
        #expect(try await seen(.holder) == ["VN-BGOR 0005"])
        #expect(try await seen(.exporter).isEmpty)
        #expect(try await bench.ask(.holder, .post, "/office/rights/2/withdrawal").problem == "missing")
        #expect(try await bench.ask(.holder, .post, "/office/rights/1/withdrawal").status == 204)
    }
}
