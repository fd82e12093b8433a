import Accounts
import GeoPackageStore
import GeoPrimitives
import HTTPTypes
import Hummingbird
import Phrases
import Registry
import RegistryStoreContract
import Testing

@testable import WebService

@Suite("What whoever decides sees before")
struct DecidingPageTests {
    private let geoJSON = ["Content-Type": "application/geo+json", "If-Match": "*"]
    private let code = "/office/codes/VNBGOR001"

    private func ids(_ json: JSONValue?) -> [String] { json?["faults"]?.array?.compactMap { $0["id"]?.string } ?? [] }

    /// The forms of a page that record decisions.
    private func forms(_ told: OfficeTold) -> [Substring] {
        told.text.split(separator: "<form class=\"fields\"").filter { $0.contains("/decisions") }
    }

    private func kinds(_ form: Substring) -> [String] { form.matches(of: /<option value="([a-z]+)"/).map { String($0.output.1) } }

    @Test("a boundary that lies elsewhere is said when it is checked, when it is recorded, where it waits, and when it is put in force")
    func waiting() async throws {
        let bench = try await OfficeBench()
        let path = "/office/areas/area-1/boundary"
        let body = Array(OfficeBench.outline(106.6, size: 0.003).utf8)
        let wanted: Set = ["revision-apart", "revision-size", "revision-unsurveyed"]
        let before = try await bench.ask(.approver, .get, code)
        #expect(before.json["waitingBoundary"]?.isNull == true)
        let preview = try await bench.ask(.officer, .post, "\(path)?dryRun=true&f=html", geoJSON, body)
        #expect(preview.status == 200 && preview.text.contains("class=\"given\"") && preview.text.contains("class=\"shape\""))
        #expect(preview.text.contains(Phrases.text("office.sketch-both", in: .vietnamese)))
        #expect(preview.text.contains(Phrases.text("office.survey-hint", ["method": "handheld-gnss"], in: .vietnamese)))
        for query in ["?dryRun=true", ""] {
            let told = try await bench.ask(.officer, .put, path + query, geoJSON, body)
            #expect(told.status == 200 && wanted.isSubset(of: ids(told.json)), "\(told.text)")
        }
        let area = try await bench.ask(.approver, .get, "/office/areas/area-1")
        let shown = try await bench.ask(.approver, .get, code)
        for waiting in [area.json["waitingBoundary"], shown.json["waitingBoundary"]] {
            #expect(wanted.isSubset(of: ids(waiting)), "\(waiting?.text ?? "")")
            #expect(waiting?["hectaresBefore"]?.double == 1.1 && waiting?["surveyMethod"]?.string == "unknown")
            #expect((waiting?["hectaresAfter"]?.double ?? 0) > 9)
        }
        let hectares = try #require(shown.json["waitingBoundary"]?["hectaresAfter"]?.text)
        for address in ["/office/areas/area-1?f=html", "\(code)?f=html"] {
            let page = try await bench.ask(.approver, .get, address).text
            let sketch = try #require(page.firstRange(of: "class=\"given\""), "\(address)")
            #expect(page.contains(hectares) && page.contains(Phrases.text("office.boundary-waits", in: .vietnamese)))
            if let kind = page.firstRange(of: "name=\"kind\"") { #expect(sketch.lowerBound < kind.lowerBound, "it stands before the form") }
        }
        let due = try await bench.ask(.approver, .get, "/office/due")
        let waits = due.json.array?.filter { $0["kind"]?.string == "boundary" }.compactMap { $0["code"]?.string } ?? []
        #expect(waits == ["VN-BGOR 001", "VN-BGOR 002"], "\(due.text)")
        let page = try await bench.ask(.approver, .get, "/office/due?f=html").text
        #expect(page.contains(Phrases.text("office.kind-boundary", in: .vietnamese)) && page.contains("/office/codes/VNBGOR001?market=CN"))
        let amended = try await bench.ask(.approver, .post, "\(code)/decisions", ["If-Match": "*"], json: #"{"kind":"amend"}"#)
        #expect(amended.status == 201 && wanted.isSubset(of: ids(amended.json)), "\(amended.text)")
        #expect(try await bench.ask(.approver, .get, code).json["waitingBoundary"]?.isNull == true)
    }

    @Test("what the importer decided is recorded from a form of its own, with the kinds that its authority can have taken")
    func importersForm() async throws {
        let bench = try await OfficeBench()
        let approver = forms(try await bench.ask(.approver, .get, "\(code)?f=html"))
        #expect(approver.count == 2)
        #expect(approver.map { $0.contains("name=\"authority\" value=\"importer\"") } == [false, true])
        #expect(kinds(approver[0]) == ["amend", "suspend", "revoke", "renew", "transfer", "withdraw", "supersede"])
        #expect(kinds(approver[1]) == ["submit", "grant", "suspend", "revoke", "withdraw"])
        for field in ["on", "received", "expires", "document", "reason", "ifMatch"] { #expect(approver[1].contains("name=\"\(field)\"")) }
        // An officer takes note of what lets a code be used, and sets no last day.
        let officer = forms(try await bench.ask(.officer, .get, "\(code)?f=html"))
        #expect(officer.map { kinds($0) } == [["submit", "grant"]] && !officer[0].contains("name=\"expires\""))
        let told = try await bench.ask(
            .approver, .post, "\(code)/decisions?f=html",
            form: "ifMatch=*&market=CN&authority=importer&kind=suspend&on=2026-05-11&received=2026-05-11&document=GACC+2026-05&reason=")
        #expect(told.status == 303, "\(told.text)")
        let json = try await bench.ask(.approver, .get, code).json
        #expect(json["status"]?.string == "active" && json["importerStatus"]?.string == "suspended")
        #expect(json["importerNext"]?.array?.compactMap(\.string) == ["amend", "restore", "revoke", "withdraw", "supersede"])
        let domestic = try await bench.ask(.officer, .post, "/office/areas/area-3/codes", json: #"{"code":"VN-BGOR 0088","market":"VN"}"#)
        #expect(domestic.status == 201, "\(domestic.text)")
        let home = try await bench.ask(.approver, .get, "/office/codes/VNBGOR0088")
        #expect(home.json["importerNext"]?.array?.isEmpty == true)
        #expect(forms(try await bench.ask(.approver, .get, "/office/codes/VNBGOR0088?f=html")).count == 1)
    }

    @Test("where the importer has a code in a state that is not in force, the code, its area and the list of areas say so beside ours")
    func importersState() async throws {
        let bench = try await OfficeBench([
            Sample.decision(20, code: 1, .grant, on: -40, by: .importer), Sample.decision(21, code: 1, .suspend, on: -3, by: .importer),
            Sample.decision(22, code: 2, .grant, on: -40, by: .importer),
        ])
        let said = Phrases.text("office.importer-state", ["status": "suspended", "day": Sample.day(-3).description], in: .vietnamese)
        for address in [code, "/office/areas/area-1"] {
            #expect(try await bench.ask(.officer, .get, "\(address)?f=html").text.contains(said), "\(address)")
        }
        #expect(!(try await bench.ask(.officer, .get, "/office/codes/VNBGOR002?f=html").text.contains("class=\"status no\"")))
        let list = try await bench.ask(.officer, .get, "/office/areas").json["areas"]?.array ?? []
        let states = Dictionary(uniqueKeysWithValues: list.compactMap { row in row["code"]?.string.map { ($0, row["importerStatus"]) } })
        #expect(states["VN-BGOR 001"]??.string == "suspended" && states["VN-BGOR 002"]??.string == "active")
        let short = Phrases.text("office.importer-state", ["status": "suspended"], in: .vietnamese)
        #expect(try await bench.ask(.officer, .get, "/office/areas?f=html").text.contains(short))
        let codes = try await bench.ask(.officer, .get, "/office/areas/area-1").json["codes"]?.array ?? []
        #expect(codes.map { $0["importerStatus"]?.string } == ["suspended", "active"])
    }
}
