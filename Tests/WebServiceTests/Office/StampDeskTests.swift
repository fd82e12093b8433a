import Accounts
import GeoPackageStore
import GeoPrimitives
import HTTPTypes
import Journal
import Registry
import RegistryStoreContract
import Testing
import Traceability

@testable import WebService

@Suite("Stamps in the office")
struct StampDeskTests {
    private static let lot = "/office/lots/08938505970011/L1"

    /// A lot of one code, of a product with a number.
    private func office(_ settings: (inout WebSettings) -> Void = { _ in }) async throws -> OfficeBench {
        let product = Product(
            number: 1, name: "Vải sấy", gtin: "08938505970011", ocopCode: "O", group: "food", stars: 4, recognisedOn: Sample.day(-9),
            producer: OrganisationID(1), crop: "lychee", platforms: [], isIllustrative: false)
        let lots = ["L1", "L2"].enumerated().map { place, text in
            Lot(
                id: LotID(Int64(place + 1)), product: 1, text: text, harvestFrom: Sample.day(0), harvestTo: Sample.day(0),
                kilograms: Kilograms(grams: 1000), sources: [LotSource(code: .registered(CodeID(1)), kilograms: Kilograms(grams: 1000))])
        }
        return try await OfficeBench(
            [.productAdded(product)] + lots.map { .trade(.lotAdded($0)) } + [.settingChanged(name: "host", value: "id.example.vn")],
            settings: settings)
    }

    @Test("one request issues so many stamps at most, and says that the rest is for another")
    func portion() async throws {
        let bench = try await office()
        for count in ["10001", "1048576"] {
            let told = try await bench.ask(.officer, .post, "\(Self.lot)/stamps", ["Accept-Language": "en"], json: #"{"count":\#(count)}"#)
            #expect(told.status == 422 && told.problem == "more-than-a-portion count", "\(told.text.prefix(300))")
            #expect(told.json["detail"]?.string?.contains("ask again for the rest") == true)
        }
        #expect(try await bench.ask(.officer, .post, "\(Self.lot)/stamps", json: #"{"count":0}"#).problem == "field-value count")
        #expect(try await bench.bench.scene.store.read { try $0.stampRuns(.all, knownAt: nil) }.isEmpty)
        let described = try await bench.ask(nil, .get, "/api").json["paths"]?["/office/lots/{product}/{lot}/stamps"]?["post"]
        let schema = described?["requestBody"]?["content"]?["application/json"]?["schema"]
        #expect(schema?["properties"]?["count"]?["maximum"]?.int == 10_000)
    }

    @Test("events and stamps are made and read away from the rest of the office, so much at once")
    func away() async throws {
        let bench = try await office { $0.mostReadings = 0 }
        let asked: [(HTTPRequest.Method, String, String)] = [
            (.get, "\(Self.lot)/events", ""), (.post, "\(Self.lot)/stamps", #"{"count":1}"#), (.get, "\(Self.lot)/stamps", ""),
            (.post, "\(Self.lot)/stamps/changes", #"{"kind":"activate","run":1}"#),
        ]
        for (method, path, json) in asked {
            let told = json.isEmpty ? try await bench.ask(.officer, method, path) : try await bench.ask(.officer, method, path, json: json)
            #expect(told.status == 503 && told.problem == "crowded" && told.headers[.retryAfter] == "10", "\(told.text.prefix(300))")
        }
        #expect(try await bench.ask(.officer, .get, Self.lot).status == 200)
        #expect(try await bench.bench.scene.store.read { try $0.stampRuns(.all, knownAt: nil) }.isEmpty)
    }

    /// Issues stamps of the first lot; their serials, in the order of printing.
    private func issue(_ count: Int, _ bench: OfficeBench) async throws -> [String] {
        let told = try await bench.ask(.officer, .post, "\(Self.lot)/stamps", json: #"{"count":\#(count)}"#)
        try #require(told.status == 201, "\(told.text.prefix(300))")
        return told.json["stamps"]?.array?.compactMap { $0["serial"]?.string } ?? []
    }

    private func change(_ bench: OfficeBench, _ members: String, lot: String = StampDeskTests.lot) async throws -> OfficeTold {
        try await bench.ask(.officer, .post, "\(lot)/stamps/changes", json: "{\(members)}")
    }

    private func states(_ bench: OfficeBench) async throws -> [String] {
        try await bench.ask(.officer, .get, "\(Self.lot)/stamps").json["stamps"]?.array?.compactMap { $0["state"]?.string } ?? []
    }

    @Test("stamps are activated, shipped, returned and made void, by their serials and by stretches of a roll")
    func changes() async throws {
        let bench = try await office()
        let serials = try await issue(5, bench)
        let first = try await change(bench, #""kind":"activate","serials":["\#(serials[0])..\#(serials[2])","\#(serials[4])"]"#)
        #expect(first.status == 200 && first.json["stamps"]?.int == 4 && first.json["state"]?.string == "activated", "\(first.text)")
        #expect(try await states(bench) == ["activated", "activated", "activated", "printed", "activated"])
        #expect(try await change(bench, #""kind":"ship","run":1,"first":2,"last":3"#).json["stamps"]?.int == 2)
        #expect(try await change(bench, #""kind":"return","first":3,"last":3"#).status == 200)
        #expect(try await change(bench, #""kind":"void","run":1,"first":4,"reason":"damaged""#).json["stamps"]?.int == 2)
        #expect(try await states(bench) == ["activated", "shipped", "returned", "void", "void"])
        let serial = try #require(StampSerial(serials[3]))
        let stamp = try await bench.bench.scene.store.read { try $0.stamp(serial, knownAt: nil) }
        #expect(stamp?.changes.last?.reason == "damaged")
    }

    @Test("what cannot be is refused and names its field, and no stamp is changed")
    func refusedChanges() async throws {
        let bench = try await office()
        let serials = try await issue(3, bench)
        let other = "/office/lots/08938505970011/L2"
        try await bench.bench.scene.commit([.trade(.stampsIssued(Sample.run(7, lot: 2, count: 2)))])
        let head = try await bench.bench.scene.store.read { try $0.head() }
        let cases: [(String, String)] = [
            (#""kind":"void","serials":["\#(serials[0])"]"#, "field-missing reason"),
            (#""kind":"activate""#, "field-missing serials"), (#""serials":["\#(serials[0])"]"#, "field-missing kind"),
            (#""kind":"burn","serials":["\#(serials[0])"]"#, "field-value kind"),
            (#""kind":"ship","serials":["\#(serials[0])"]"#, "conflict serials"),
            (#""kind":"activate","serials":["\#(serials[0])","?"]"#, "refused serials"),
            (#""kind":"activate","serials":["ZZZZZZZZZZ"]"#, "refused serials"),
            (#""kind":"activate","run":7"#, "field-value run"), (#""kind":"activate","run":1,"last":4"#, "field-value last"),
            (#""kind":"activate","run":1,"first":3,"last":2"#, "field-value last"),
            (#""kind":"activate","first":4"#, "field-value first"),
        ]
        for (members, problem) in cases {
            let told = try await change(bench, members)
            #expect(told.problem == problem, "\(members): \(told.text)")
        }
        let foreign = try await change(bench, #""kind":"activate","serials":["\#(serials[0])"]"#, lot: other)
        #expect(foreign.status == 422 && foreign.problem == "refused serials" && foreign.text.contains("L2"), "\(foreign.text)")
        let many = repeatElement("\"\(serials[0])\"", count: 10_001).joined(separator: ",")
        #expect(try await change(bench, #""kind":"activate","serials":[\#(many)]"#).problem == "more-than-a-portion serials")
        #expect(try await bench.bench.scene.store.read { try $0.head() } == head)
    }

    @Test("a change under one key is made once")
    func once() async throws {
        let bench = try await office()
        let serials = try await issue(1, bench)
        let before = try await bench.bench.scene.store.read { try $0.head().number }
        for _ in 0..<2 {
            let told = try await bench.ask(
                .officer, .post, "\(Self.lot)/stamps/changes", ["Idempotency-Key": "k-9"],
                json: #"{"kind":"activate","serials":["\#(serials[0])"]}"#)
            #expect(told.status == 200 && told.json["stamps"]?.int == 1, "\(told.text)")
        }
        #expect(try await bench.bench.scene.store.read { try $0.head().number } == before + 1)
    }

    @Test("what was issued can be had again, a stretch at a time, as a document, a table and a page")
    func listing() async throws {
        let bench = try await office()
        let serials = try await issue(3, bench)
        let told = try await bench.ask(.officer, .get, "\(Self.lot)/stamps?run=1&first=2")
        #expect(told.json["stamps"]?.array?.compactMap { $0["serial"]?.string } == Array(serials[1...]), "\(told.text)")
        #expect(told.json["count"]?.int == 3 && told.json["next"]?.isNull == true && told.json["signed"]?.bool == false)
        let url = "https://id.example.vn/01/08938505970011/10/L1/21/\(serials[1])"
        #expect(told.json["stamps"]?.array?.first?["url"]?.string == url)
        let table = try await bench.ask(.officer, .get, "\(Self.lot)/stamps?as=csv&last=2")
        #expect(table.headers[.contentType] == "text/csv; charset=utf-8")
        #expect(table.headers[.contentDisposition] == "attachment; filename=\"stamps-1-1-2.csv\"")
        let rows = table.text.split(separator: "\r\n").map { $0.split(separator: ",").prefix(2).joined(separator: ",") }
        #expect(rows == ["place,serial", "1,\(serials[0])", "2,\(serials[1])"])
        let page = try await bench.ask(.officer, .get, "\(Self.lot)/stamps", ["Accept": "text/html"])
        #expect(page.status == 200 && serials.allSatisfy { page.text.contains($0) } && page.text.contains("as=csv"))
        #expect(try await bench.ask(.officer, .get, "/office/lots/08938505970011/L2/stamps").problem == "missing")

        // A long roll comes in stretches; of a signed one the registry has the serials, and not the signatures.
        var run = Sample.run(2, lot: 2, count: 10_001)
        run.key = [1, 2, 3]
        try await bench.bench.scene.commit([.trade(.stampsIssued(run))])
        let long = "/office/lots/08938505970011/L2/stamps"
        let part = try await bench.ask(.officer, .get, long)
        #expect(part.json["stamps"]?.array?.count == 10_000 && part.json["stamps"]?.array?.first?["url"]?.isNull == true)
        #expect(part.json["next"]?.string?.hasSuffix("\(long)?run=2&first=10001") == true)
        #expect(try await bench.ask(.officer, .get, "\(long)?first=10001").json["stamps"]?.array?.count == 1)
        #expect(try await bench.ask(.officer, .get, "\(long)?last=10001").problem == "more-than-a-portion last")
        #expect(try await bench.ask(.officer, .get, "\(long)?last=10002").problem == "field-value last")
    }

    @Test("the page of a lot leads to its rolls and has the form for what became of stamps, which comes back to it")
    func page() async throws {
        let bench = try await office()
        let browser = ["Accept": "text/html", "Accept-Language": "en"]
        #expect(try await !bench.ask(.officer, .get, Self.lot, browser).text.contains("/stamps/changes"))
        let issued = try await bench.ask(.officer, .post, "\(Self.lot)/stamps", browser, form: "count=2")
        #expect(issued.status == 201 && issued.text.contains("\(Self.lot)/stamps?run=1&amp;as=csv"), "\(issued.text)")
        let page = try await bench.ask(.officer, .get, Self.lot, browser).text
        for part in [
            "\(Self.lot)/stamps?run=1\"", "action=\"\(Self.lot)/stamps/changes\"", "<option value=\"void\">", "<select name=\"run\">",
        ] {
            #expect(page.contains(part), "\(part)")
        }
        let told = try await bench.ask(.officer, .post, "\(Self.lot)/stamps/changes", browser, form: "kind=activate&serials=&run=1")
        #expect(told.status == 303 && told.headers[.location] == "\(Self.lot)?done=stamps-changed", "\(told.text)")
        #expect(try await bench.ask(.officer, .get, "\(Self.lot)?done=stamps-changed", browser).text.contains("class=\"notice\""))
        #expect(try await states(bench) == ["activated", "activated"])
        let refused = try await bench.ask(.officer, .post, "\(Self.lot)/stamps/changes", browser, form: "kind=void&run=1")
        #expect(refused.status == 422 && refused.text.contains("Say “Reason”") && refused.text.contains("href=\"\(Self.lot)\""))
    }
}
