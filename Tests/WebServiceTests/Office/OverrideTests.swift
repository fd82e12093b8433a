import Accounts
import Casework
import GeoPackageStore
import GeoPrimitives
import HTTPTypes
import Journal
import Registry
import RegistryStoreContract
import Testing

@testable import WebService

@Suite("Grants on ground of another holder by HTTP")
struct OverrideTests {
    private let code = #""code":"VN-BGOR 0082","market":"CN","from":"\#(Sample.day(0))""#
    private let reason = #""override":"thoả thuận 12/2026""#

    /// A service with two areas that lie half on each other, one of them granted; the address for codes of the other.
    private func shared() async throws -> (bench: OfficeBench, codes: String) {
        let bench = try await OfficeBench()
        var areas: [String] = []
        for (holder, east) in [("Hộ Lan", 106.5), ("Hộ Minh", 106.5005)] {
            let document = "{\"name\":\"\(holder)\",\"crop\":\"lychee\",\"holder\":\"\(holder)\",\"outline\":\(OfficeBench.outline(east))}"
            let told = try await bench.ask(.officer, .post, "/office/areas", json: document)
            areas.append(try #require(told.json["areaId"]?.string, "\(told.text)"))
        }
        let first = #"{"code":"VN-BGOR 0081","market":"CN","from":"\#(Sample.day(0))"}"#
        let granted = try await bench.ask(.approver, .post, "/office/areas/\(areas[0])/codes", json: first)
        #expect(granted.status == 201, "\(granted.text)")
        return (bench, "/office/areas/\(areas[1])/codes")
    }

    @Test("the second officer is one of the office, another than the first, and says so with the password")
    func confirmed() async throws {
        let (bench, codes) = try await shared()
        let (second, right) = (#""secondOfficer":"officer-1""#, "\"secondPassword\":\"\(OfficeBench.password)\"")
        for (members, problem) in [
            ([], "conflict"), ([reason], "refused override"), ([reason, second], "field-missing secondPassword"),
            ([reason, #""secondOfficer":"holder-1""#, right], "refused secondOfficer"),
            ([reason, #""secondOfficer":"approver-1""#, right], "four-eyes secondOfficer"),
            ([reason, second, #""secondPassword":"một mật khẩu khác""#], "wrong-login secondPassword"),
            ([reason, second, #""secondPassword":7"#], "field-value secondPassword"),
        ] {
            let told = try await bench.ask(.approver, .post, codes, json: "{\(([code] + members).joined(separator: ","))}")
            #expect(told.status >= 400 && told.problem == problem, "\(members): \(told.status) \(told.text)")
            #expect(!told.text.contains(OfficeBench.password))
        }
        let told = try await bench.ask(.approver, .post, codes, json: "{\([code, reason, second, right].joined(separator: ","))}")
        #expect(told.status == 201, "\(told.text)")
        let seconds = try await bench.bench.scene.store.read { reading in
            let code = try reading.code(meantBy: "VN-BGOR 0082", market: "CN").code
            return try reading.history(of: code.area).compactMap { entry in
                guard case .life(.overlapAccepted(let acceptance)) = try RegistryEvent(kind: entry.kind.description, payload: entry.payload)
                else { return nil as String? }
                return acceptance.secondOfficer
            }
        }
        #expect(seconds == ["officer-1"])
    }

    @Test("guesses of a second officer's password are slowed down, and keep nobody else from it")
    func guessed() async throws {
        let (bench, codes) = try await shared()
        func attempt(_ role: Role, _ password: String) async throws -> OfficeTold {
            let members = [code, reason, #""secondOfficer":"officer-1""#, "\"secondPassword\":\"\(password)\""]
            return try await bench.ask(role, .post, codes, json: "{\(members.joined(separator: ","))}")
        }
        for guess in 0..<3 { #expect(try await attempt(.approver, "đoán lần thứ \(guess)").status == 401) }
        let slowed = try await attempt(.approver, OfficeBench.password)
        #expect(slowed.status == 429 && slowed.problem == "login-wait secondPassword", "\(slowed.text)")
        let login = "{\"account\":\"officer-1\",\"password\":\"\(OfficeBench.password)\"}"
        #expect(try await bench.ask(nil, .post, "/office/session", json: login).status == 200)
    }

    @Test("what is kept of a request is no digest of a password in it, and tells all else apart")
    func identity() throws {
        func identity(_ fields: [(String, String)], body: String = "body") throws -> [UInt8] {
            var content = FormContent(.issue)
            for (name, value) in fields { try content.add(name, value) }
            return content.identity(of: Array(body.utf8))
        }
        #expect(try identity([("code", "A")]) == Array("body".utf8))
        let (one, other) = ([("code", "A"), ("secondPassword", "p")], [("code", "A"), ("secondPassword", "q")])
        #expect(try identity(one) == (try identity(other, body: "another")))
        #expect(try identity(one) != (try identity([("code", "B"), ("secondPassword", "p")])))
        #expect(try identity(one) != (try identity([("code", "A\", \"market"), ("secondPassword", "p")])))
    }
}
