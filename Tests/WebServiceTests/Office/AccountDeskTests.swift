import Accounts
import GeoPackageStore
import GeoPrimitives
import HTTPTypes
import Hummingbird
import NIOCore
import Registry
import RegistryStoreContract
import Testing

@testable import WebService

@Suite("Accounts, tokens and passwords by HTTP")
struct AccountDeskTests {
    @Test("an administrator sees the tokens of others and revokes them; nobody else does")
    func tokens() async throws {
        let bench = try await OfficeBench()
        let made = try await bench.ask(
            nil, .post, "/office/tokens", try await bench.session(.holder), json: #"{"label":"máy quét"}"#)
        let number = try #require(made.json["token"]?.int)
        let secret = try #require(made.json["secret"]?.string)
        let listed = try await bench.ask(.administrator, .get, "/office/accounts/holder-1/tokens")
        #expect(listed.json.array?.compactMap { $0["label"]?.string } == ["test", "máy quét"] && !listed.text.contains(secret))
        #expect(listed.json[0]?["account"]?.string == "holder-1")
        #expect(try await bench.ask(.officer, .post, "/office/tokens/\(number)/revocation").problem == "missing")
        let page = try await bench.ask(.administrator, .get, "/office/accounts/holder-1/tokens", ["Accept": "text/html"])
        #expect(page.text.contains("/office/tokens/\(number)/revocation") && !page.text.contains("name=\"label\""))
        let revoked = try await bench.ask(.administrator, .post, "/office/tokens/\(number)/revocation", ["Accept": "text/html"])
        #expect(revoked.status == 303 && revoked.headers[.location] == "/office/accounts/holder-1/tokens")
        let used = try await bench.send(.get, "/office/session", ["Authorization": "Bearer \(secret)"], .init(buffer: .init()))
        #expect(used.status == 401)
        #expect(try await bench.ask(.administrator, .get, "/office/accounts/ghost/tokens").problem == "missing account")
    }

    @Test("every character of a password counts, by JSON and by a form, and none is repeated in an answer")
    func passwords() async throws {
        let bench = try await OfficeBench()
        let password = "  mật khẩu dài  "
        #expect(
            try await bench.ask(
                nil, .post, "/office/accounts", try await bench.session(.administrator),
                json: "{\"account\":\"an\",\"role\":\"officer\",\"password\":\"\(password)\"}"
            ).status == 201)
        func logIn(_ password: String) async throws -> Int {
            try await bench.ask(nil, .post, "/office/session", json: "{\"account\":\"an\",\"password\":\"\(password)\"}").status
        }
        #expect(try await logIn(password) == 200)
        #expect(try await logIn("mật khẩu dài") == 401)
        let encoded = PercentText.encode(password)
        #expect(try await bench.ask(nil, .post, "/office/session", form: "account=an&password=\(encoded)").status == 200)
        let bad = try await bench.ask(nil, .post, "/office/session", json: #"{"account":"an","password":123456789012345}"#)
        #expect(bad.problem == "field-value password" && !bad.text.contains("123456789012345"))
        #expect(try await bench.ask(nil, .post, "/office/session?account=an&password=\(encoded)").problem == "unknown-parameter")
    }

    @Test("a new password ends the tokens of the account")
    func newPassword() async throws {
        let bench = try await OfficeBench()
        #expect(try await bench.ask(.officer, .get, "/office/session").status == 200)
        let set = try await bench.ask(
            nil, .put, "/office/accounts/officer-1/password", try await bench.session(.administrator),
            json: "{\"password\":\"\(OfficeBench.password)\"}")
        #expect(set.status == 204, "\(set.text)")
        #expect(try await bench.ask(.officer, .get, "/office/session").status == 401)
    }

    @Test("for whom an account speaks is found out when it is made, and kept as who it is")
    func organisations() async throws {
        let bench = try await OfficeBench()
        let session = try await bench.session(.administrator)
        func add(_ account: String, _ organisation: String) async throws -> OfficeTold {
            try await bench.ask(
                nil, .post, "/office/accounts", session,
                json: """
                    {"account":"\(account)","role":"holder","password":"\(OfficeBench.password)","organisation":"\(organisation)"}
                    """)
        }
        #expect(try await add("htx-a", "HTX Vải <Sớm> & Bạn").json["organisation"]?.string == "organisation-1")
        #expect(try await add("htx-b", "organisation-1").json["organisation"]?.string == "organisation-1")
        let unknown = try await add("htx-c", "Không Có")
        #expect(unknown.status == 422 && unknown.problem == "refused organisation", "\(unknown.text)")
        let page = try await bench.ask(.administrator, .get, "/office/accounts", ["Accept": "text/html"])
        #expect(page.text.contains("HTX Vải &lt;Sớm&gt; &amp; Bạn") && !page.text.contains("htx-c"))
    }

    @Test("a name tried wrongly from one place is slowed down there, and not elsewhere")
    func slowing() async throws {
        let bench = try await OfficeBench()
        func told(_ asker: String, _ password: String) async throws -> Int {
            try await bench.ask(
                nil, .post, "/office/session", json: "{\"account\":\"officer-1\",\"password\":\"\(password)\"}", from: asker
            ).status
        }
        for _ in 0..<3 { #expect(try await told("192.0.2.1", "sai rồi nhé") == 401) }
        #expect(try await told("192.0.2.1", OfficeBench.password) == 429)
        #expect(try await told("192.0.2.2", OfficeBench.password) == 200)
    }

    @Test("what is not known in the address of a write is refused, and JSON of another kind than the field's names it")
    func strictness() async throws {
        let bench = try await OfficeBench()
        for path in ["/office/tokens?colour=red", "/office/tokens?label=x", "/office/rights?code=x", "/office/areas?colour=red"] {
            let told = try await bench.ask(.officer, .post, path, json: #"{"label":"x"}"#)
            #expect(told.status == 400 && told.problem == "unknown-parameter", "\(path): \(told.text)")
        }
        #expect(try await bench.ask(.officer, .get, "/office/due?day=1").problem == "unknown-parameter")
        for (path, json, problem) in [
            ("/office/tokens", #"{"label":5}"#, "field-value label"), ("/office/tokens", #"{"label":"x","days":"90"}"#, "field-value days"),
            ("/office/tokens", #"{"label":"x","days":1.5}"#, "field-value days"),
            ("/office/tokens", #"{"label":true}"#, "field-value label"),
            ("/office/tokens", #"{"label":"x","csrf":"y"}"#, "unknown-field csrf"),
            ("/office/areas", #"{"dryRun":"true"}"#, "field-value dryRun"), ("/office/areas", #"{"mend":"rewind"}"#, "field-value mend"),
            ("/office/areas", #"{"file":"x"}"#, "unknown-field file"), ("/office/areas", #"{"from":20260501}"#, "field-value from"),
            ("/office/areas", #"{"accuracyMetres":"2"}"#, "field-value accuracyMetres"),
            ("/office/areas", #"{"outline":"x"}"#, "unknown-field outline"),
            ("/office/tokens", #"{"label":null}"#, "field-missing label"),
        ] {
            let told = try await bench.ask(.officer, .post, path, json: json)
            #expect(told.problem == problem, "\(json): \(told.text)")
        }
        let session = try await bench.session(.officer)
        #expect(try await bench.ask(nil, .post, "/office/tokens", session, json: #"{"label":"x","days":9e1}"#).status == 201)
    }

    @Test("who has twenty tokens in force revokes one before the next is made")
    func manyTokens() async throws {
        let bench = try await OfficeBench()
        let session = try await bench.session(.exporter)
        func make() async throws -> OfficeTold { try await bench.ask(nil, .post, "/office/tokens", session, json: #"{"label":"x"}"#) }
        var last: OfficeTold?
        // One was made for the bench.
        for _ in 1..<20 { last = try await make() }
        let number = try #require(last?.json["token"]?.int)
        let refused = try await make()
        #expect(refused.status == 409 && refused.problem == "conflict", "\(refused.text)")
        #expect(refused.json["detail"]?.string?.contains("20") == true)
        #expect(try await bench.ask(nil, .post, "/office/tokens/\(number)/revocation", session, json: "{}").status == 204)
        #expect(try await make().status == 201)
    }

    @Test("a token makes no tokens, which would outlive it")
    func tokensOfTokens() async throws {
        let bench = try await OfficeBench()
        let told = try await bench.ask(.officer, .post, "/office/tokens", json: #"{"label":"x"}"#)
        #expect(told.status == 403 && told.problem == "session-needed")
    }

    @Test("a token makes and shuts no accounts and sets no passwords; an administrator's own is changed by the present one only")
    func accountsByToken() async throws {
        let bench = try await OfficeBench()
        let password = "{\"password\":\"\(OfficeBench.password)\"}"
        let new = "{\"account\":\"ma\",\"role\":\"administrator\",\"password\":\"\(OfficeBench.password)\"}"
        for (method, path, json) in [
            (HTTPRequest.Method.post, "/office/accounts", new), (.put, "/office/accounts/officer-1/password", password),
            (.put, "/office/accounts/administrator-1/password", password),
            (.put, "/office/accounts/officer-1/state", #"{"disabled":true}"#),
        ] {
            let told = try await bench.ask(.administrator, method, path, json: json)
            #expect(told.status == 403 && told.problem == "session-needed", "\(path): \(told.text)")
        }
        #expect(try bench.book.accounts().allSatisfy { $0.name != "ma" && !$0.isDisabled })
        let session = try await bench.session(.administrator)
        let own = try await bench.ask(nil, .put, "/office/accounts/administrator-1/password", session, json: password)
        #expect(own.status == 422 && own.problem == "refused account", "\(own.text)")
        #expect(try await bench.ask(nil, .put, "/office/accounts/officer-1/state", session, json: #"{"disabled":true}"#).status == 204)
        let page = try await bench.ask(nil, .get, "/office/accounts", session.merging(["Accept": "text/html"]) { _, new in new }).text
        #expect(page.contains("/office/accounts/approver-1/password") && !page.contains("/office/accounts/administrator-1/password"))
    }

    @Test("everybody changes the own password, and sees who else did")
    func ownPassword() async throws {
        let bench = try await OfficeBench()
        let new = "một mật khẩu mới hơn"
        func change(_ headers: [String: String], _ current: String) async throws -> OfficeTold {
            try await bench.ask(nil, .put, "/office/password", headers, json: "{\"current\":\"\(current)\",\"password\":\"\(new)\"}")
        }
        let byToken = try await bench.ask(.approver, .put, "/office/password", json: #"{"current":"x","password":"y"}"#)
        #expect(byToken.problem == "session-needed")
        let session = try await bench.session(.approver)
        #expect(try await change(session, "sai").problem == "wrong-login current")
        #expect(try await change(session, OfficeBench.password).status == 204)
        #expect(try await bench.ask(nil, .get, "/office/session", session).status == 401, "the session ends with the password")
        func acts(_ role: Role) async throws -> [String] {
            let told = try await bench.ask(nil, .get, "/office/session", try await bench.session(role))
            return told.json["acts"]?.array?.map { "\($0["act"]?.string ?? "") \($0["by"]?.string ?? "-")" } ?? []
        }
        let set = try await bench.ask(
            nil, .put, "/office/accounts/approver-1/password", try await bench.session(.administrator),
            json: "{\"password\":\"\(OfficeBench.password)\"}")
        #expect(set.status == 204)
        #expect(try await acts(.approver) == ["added -", "password-set approver-1", "password-set administrator-1"])
        let listed = try await bench.ask(.administrator, .get, "/office/accounts").json.array?.first {
            $0["account"]?.string == "approver-1"
        }
        #expect(listed?["acts"]?.array?.count == 3)
        let page = try await bench.ask(
            nil, .get, "/office/tokens", try await bench.session(.approver).merging(["Accept": "text/html"]) { _, new in new })
        #expect(page.text.contains("administrator-1") && page.text.contains("action=\"/office/password\""))
    }

    @Test("what turns the direction of writing or is not seen is no part of a field, and lines end in sentences only")
    func turned() async throws {
        let bench = try await OfficeBench()
        for scalar in ["\u{202E}", "\u{2066}", "\u{7}", "\u{61C}", "\u{200B}", "\u{3164}"] {
            let body = "name=\(PercentText.encode("Đồi\(scalar)x"))"
            let parts = "--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nĐồi\(scalar)x\r\n--x--\r\n"
            for told in [
                try await bench.ask(.officer, .post, "/office/areas", form: body),
                try await bench.ask(
                    .officer, .post, "/office/areas", ["Content-Type": "multipart/form-data; boundary=x"], Array(parts.utf8)),
            ] {
                #expect(told.problem == "field-value name" && !told.text.contains(scalar), "\(told.text)")
            }
        }
        let lined = try await bench.ask(
            .officer, .post, "/office/areas/area-1/codes", json: #"{"code":"VN-BGOR\n9121","market":"CN"}"#)
        #expect(lined.problem == "field-value code", "\(lined.text)")
        func suspend(_ reason: String) async throws -> OfficeTold {
            try await bench.ask(
                .approver, .post, "/office/codes/VNBGOR001/decisions", ["If-Match": "*"],
                json: #"{"kind":"suspend","market":"CN","document":"1","received":"2026-05-11","reason":"\#(reason)"}"#)
        }
        #expect(try await suspend(#"một\u202ehai"#).problem == "field-value reason")
        #expect(try await suspend(#"một\nhai"#).status == 201)
    }

    @Test("an officer sets how much the public sees of an area, with the consent; it is shown so at once")
    func visibility() async throws {
        let bench = try await OfficeBench()
        let path = "/office/areas/area-1/visibility"
        #expect(try await bench.ask(.officer, .put, path, json: #"{"visibility":"code-only"}"#).problem == "field-missing consent")
        let future = try await bench.ask(.officer, .put, path, json: #"{"visibility":"full","consent":"BB","on":"2030-01-01"}"#)
        #expect(future.problem == "refused on", "\(future.text)")
        #expect(try await bench.ask(.officer, .put, path, json: #"{"visibility":"code-only","consent":"BB 1"}"#).status == 204)
        let area = try await bench.ask(.officer, .get, "/office/areas/area-1").json
        #expect(area["visibility"]?.string == "code-only" && area["consents"]?[0]?["consent"]?.string == "BB 1")
        #expect(try await !bench.ask(nil, .get, "/growing-areas.geojson").text.contains("Đồi Vải"))
        let made = try await bench.ask(
            .officer, .post, "/office/areas",
            json: #"{"visibility":"generalised","consent":"BB 2","outline":\#(OfficeBench.outline())}"#)
        #expect(made.status == 201, "\(made.text)")
        let id = made.json["areaId"]?.string ?? ""
        #expect(try await bench.ask(.officer, .get, "/office/areas/\(id)").json["visibility"]?.string == "generalised")
        let page = try await bench.ask(.officer, .get, "/office/areas/\(id)", ["Accept": "text/html"]).text
        #expect(page.contains("action=\"/office/areas/\(id)/visibility\""))
    }

    @Test("the form has every commune, and tells those apart that share a name")
    func communes() async throws {
        func unit(_ code: String, _ level: UnitLevel, _ kind: String, _ name: String, _ parent: String?) -> RegistryEvent {
            .unitRecorded(
                AdministrativeUnit(code: code, level: level, name: name, kind: kind, parent: parent, period: Period(from: Sample.day(-400)))
            )
        }
        let many = (0..<450).map { unit("9\(1000 + $0)", .commune, "Xã", "Xã số \($0)", "221") }
        let bench = try await OfficeBench(
            [
                unit("24", .province, "Tỉnh", "Bắc Giang", nil), unit("221", .district, "Huyện", "Yên Thế", "24"),
                unit("222", .district, "Huyện", "Lạng Giang", "24"), unit("08001", .commune, "Xã", "Tân Tiến", "221"),
                unit("08002", .commune, "Xã", "Tân Tiến", "222"),
            ] + many)
        let page = try await bench.ask(.officer, .get, "/office/registration", ["Accept": "text/html"]).text
        #expect(page.contains("<option value=\"08001\">Tân Tiến, Huyện Yên Thế, Tỉnh Bắc Giang</option>"))
        #expect(page.contains("<option value=\"08002\">Tân Tiến, Huyện Lạng Giang, Tỉnh Bắc Giang</option>"))
        #expect(page.contains("<option value=\"91449\">Xã số 449</option>") && page.contains("<option value=\"07282\">Đồng Kỳ</option>"))
    }
}
