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

@Suite("Writing by HTTP")
struct WritingTests {
    private let geoJSON = ["Content-Type": "application/geo+json"]

    @Test("an area is registered from a file, from JSON and from a form, and journalled under the account")
    func registering() async throws {
        let bench = try await OfficeBench()
        let plain = try await bench.ask(
            .officer, .post, "/office/areas?variety=U%20h%E1%BB%93ng", geoJSON, Array(OfficeBench.outline().utf8))
        #expect(plain.status == 201, "\(plain.text)")
        let id = try #require(plain.json["areaId"]?.string)
        #expect(plain.headers[.location] == "http://map.example:8080/office/areas/\(id)")
        let shown = try await bench.ask(.officer, .get, "/office/areas/\(id)")
        #expect(shown.headers[.eTag] == plain.headers[.eTag] && shown.headers[.eTag]?.hasPrefix("\"") == true)
        #expect(shown.json["name"]?.string == "Đồi mới" && shown.json["variety"]?.string == "U hồng")
        let document = #"{"name":"Đồi khác","crop":"longan","outline":\#(OfficeBench.outline(106.7))}"#
        let byJSON = try await bench.ask(.officer, .post, "/office/areas", json: document)
        #expect(byJSON.status == 201, "\(byJSON.text)")
        let form =
            "--b\r\nContent-Disposition: form-data; name=\"crop\"\r\n\r\npomelo\r\n--b\r\nContent-Disposition: form-data; "
            + "name=\"file\"; filename=\"C:\\\\x\\\\vung.geojson\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            + "\(OfficeBench.outline(106.8))\r\n--b--\r\n"
        let byForm = try await bench.ask(
            .approver, .post, "/office/areas", ["Content-Type": "multipart/form-data; boundary=b"], Array(form.utf8))
        #expect(byForm.status == 201, "\(byForm.text)")
        let officers = try await bench.bench.scene.store.read { reading in
            try ["\(id)", byForm.json["areaId"]?.string ?? ""].map { text in
                try reading.history(of: AreaID(Int64(text.dropFirst(5)) ?? 0)).first?.officer
            }
        }
        #expect(officers == ["officer-1", "approver-1"])
        #expect(try await bench.ask(nil, .get, "/collections/growing-areas/items/\(id)").status == 200)
    }

    @Test("a faulty outline is refused with every fault and its mend; the file is kept, the mend is chosen by name")
    func mending() async throws {
        let bench = try await OfficeBench()
        let before = try await bench.bench.scene.store.read { try $0.head() }
        let refused = try await bench.ask(.officer, .post, "/office/areas", geoJSON, Array(OfficeBench.bowTie.utf8))
        #expect(refused.status == 422 && refused.problem == "outline-refused file", "\(refused.text)")
        let fault = try #require(refused.json["faults"]?.array?.first { $0["severity"]?.string == "error" })
        #expect(fault["lon"]?.double != nil && fault["mend"]?["id"]?.string == "split-bow-tie")
        let upload = try #require(refused.json["upload"]?.string)
        let trial = try await bench.ask(
            .officer, .post, "/office/areas", json: #"{"upload":"\#(upload)","mend":["split-bow-tie"],"dryRun":true}"#)
        #expect(trial.status == 200 && trial.json["valid"]?.bool == true && (trial.json["areaHectares"]?.double ?? 0) > 0, "\(trial.text)")
        #expect(try await bench.bench.scene.store.read { try $0.head() } == before)
        let stolen = try await bench.ask(.approver, .post, "/office/areas", json: #"{"upload":"\#(upload)"}"#)
        #expect(stolen.problem == "upload-gone file")
        let next = try #require(trial.json["upload"]?.string)
        let made = try await bench.ask(.officer, .post, "/office/areas", json: #"{"upload":"\#(next)","mend":["split-bow-tie"]}"#)
        #expect(made.status == 201, "\(made.text)")
        let record = try await bench.ask(.officer, .get, "/office/areas/\(made.json["areaId"]?.string ?? "")")
        #expect(record.json["receipt"]?["mends"]?.array?.compactMap(\.string) == ["split-bow-tie"])
    }

    @Test("a boundary is replaced only in the state that was read")
    func conditions() async throws {
        let bench = try await OfficeBench()
        let body = Array(OfficeBench.outline(106.9).utf8)
        let path = "/office/areas/area-3/boundary"
        #expect(try await bench.ask(.officer, .put, path, geoJSON, body).status == 428)
        func put(_ tag: String) async throws -> OfficeTold {
            try await bench.ask(.officer, .put, path, geoJSON.merging(["If-Match": tag]) { _, new in new }, body)
        }
        let tag = try #require(try await bench.ask(.officer, .get, "/office/areas/area-3").headers[.eTag])
        for wrong in ["\"area-3.0\"", "\"other\"", "W/\(tag)", "", tag.replacing("area-3", with: "area-2")] {
            let told = try await put(wrong)
            #expect(told.status == 412 && told.problem == "changed-meanwhile", "\(wrong): \(told.text)")
        }
        let good = try await put("\"x\", \(tag)")
        #expect(good.status == 200 && good.json["proposed"]?.bool == false, "\(good.text)")
        #expect(good.headers[.eTag] != tag)
        #expect(try await put(tag).status == 412, "the same tag once more")
        #expect(try await put(good.headers[.eTag] ?? "").status == 200)
    }

    @Test("a code is written down, submitted, granted and revised; what is against the state is a conflict that names the field")
    func deciding() async throws {
        let bench = try await OfficeBench()
        let issued = try await bench.ask(.officer, .post, "/office/areas/area-3/codes", json: #"{"code":"VN-BGOR 0077","market":"cn"}"#)
        #expect(issued.status == 201, "\(issued.text)")
        let path = "/office/codes/VNBGOR0077"
        func decide(_ role: Role, _ json: String) async throws -> OfficeTold {
            let tag = try await bench.ask(role, .get, path).headers[.eTag] ?? ""
            return try await bench.ask(role, .post, "\(path)/decisions", ["If-Match": tag], json: json)
        }
        #expect(try await decide(.officer, #"{"kind":"submit"}"#).json["status"]?.string == "submitted")
        #expect(
            try await bench.ask(.officer, .get, path).json["next"]?.array?.compactMap(\.string) == [
                "inspect", "reject", "grant", "withdraw",
            ])
        let granted = try await decide(.approver, #"{"kind":"grant","expires":"2028-01-01","document":"12/QĐ"}"#)
        #expect(granted.status == 201 && granted.json["status"]?.string == "active", "\(granted.text)")
        let again = try await decide(.approver, #"{"kind":"grant"}"#)
        #expect(again.status == 409 && again.problem == "conflict kind")
        let renewal = try await decide(.approver, #"{"kind":"renew"}"#)
        #expect(renewal.status == 422 && renewal.problem == "refused expires", "\(renewal.text)")
        let late = try await bench.ask(.approver, .post, "\(path)/decisions", json: #"{"kind":"suspend"}"#)
        #expect(late.status == 428)
        let due = try await bench.ask(.officer, .get, "/office/due?days=3650")
        #expect(due.json.array?.contains { $0["code"]?.string == "VN-BGOR 0077" } == true)
    }

    @Test("a request with a key is carried out once")
    func idempotency() async throws {
        let bench = try await OfficeBench()
        let headers = geoJSON.merging(["Idempotency-Key": "7c1b"]) { _, new in new }
        let body = Array(OfficeBench.outline().utf8)
        let first = try await bench.ask(.officer, .post, "/office/areas", headers, body)
        let second = try await bench.ask(.officer, .post, "/office/areas", headers, body)
        #expect(first.status == 201 && second.status == 201 && first.body == second.body)
        #expect(first.headers[.location] == second.headers[.location] && first.headers[.eTag] == second.headers[.eTag])
        let other = try await bench.ask(.officer, .post, "/office/areas", headers, Array(OfficeBench.outline(107).utf8))
        #expect(other.status == 422 && other.problem == "key-reused Idempotency-Key")
        let bad = geoJSON.merging(["Idempotency-Key": "b-1"]) { _, new in new }
        #expect(try await bench.ask(.officer, .post, "/office/areas", bad, Array("{".utf8)).status == 422)
        #expect(try await bench.ask(.officer, .post, "/office/areas", bad, Array(OfficeBench.outline(107.2).utf8)).status == 201)
        let long = geoJSON.merging(["Idempotency-Key": String(repeating: "k", count: 101)]) { _, new in new }
        #expect(try await bench.ask(.officer, .post, "/office/areas", long, body).problem == "field-value Idempotency-Key")
    }

    @Test("what cannot be meant names its field")
    func fields() async throws {
        let bench = try await OfficeBench()
        let cases: [(String, String, String)] = [
            ("/office/areas", #"{"crop":"lychee"}"#, "field-missing file"),
            ("/office/areas", #"{"crop":"banana","outline":\#(OfficeBench.outline())}"#, "refused crop"),
            ("/office/areas", #"{"commune":"Đâu Đó","outline":\#(OfficeBench.outline())}"#, "refused commune"),
            ("/office/areas", #"{"crs":"EPSG:1","outline":\#(OfficeBench.outline())}"#, "field-value crs"),
            ("/office/areas", #"{"from":"May","outline":\#(OfficeBench.outline())}"#, "field-value from"),
            ("/office/areas", #"{"accuracyMetres":"far"}"#, "field-value accuracyMetres"),
            ("/office/areas", #"{"surveyMethod":"guess"}"#, "field-value surveyMethod"),
            ("/office/areas", #"{"colour":"red"}"#, "unknown-field colour"), ("/office/areas", #"{"name":{"a":1}}"#, "field-value name"),
            ("/office/areas", #"{"name":["a","b"]}"#, "field-value name"), ("/office/areas", #"{"mend":[1]}"#, "field-value mend"),
            ("/office/areas", "[1]", "body-broken"), ("/office/areas", "{", "body-broken"),
            ("/office/areas/area-1/codes", #"{"market":"CN"}"#, "field-missing code"),
            ("/office/areas/area-1/codes", #"{"code":"?","market":"CN"}"#, "refused code"),
            ("/office/areas/area-1/codes", #"{"code":"VN-BGOR 8","market":"XX"}"#, "refused market"),
            ("/office/areas/area-1/codes", #"{"code":"VN-BGOR 001","market":"CN"}"#, "conflict code"),
            ("/office/areas/area-99/codes", #"{"code":"VN-BGOR 8","market":"CN"}"#, "missing"),
            ("/office/lots", #"{"lot":"x","sources":["VN-BGOR 001"]}"#, "field-value sources"),
            ("/office/lots", #"{"lot":"product-9/A","sources":["VN-BGOR 001=5"]}"#, "refused lot"),
            ("/office/rights", #"{"code":"VN-BGOR 001","exporter":"Ai","letter":"1"}"#, "refused exporter"),
            ("/office/tokens", #"{"label":"x","days":0}"#, "field-value days"),
        ]
        for (path, json, problem) in cases {
            let told = try await bench.ask(.officer, .post, path, json: json)
            #expect(told.problem == problem, "\(path) \(json): \(told.status) \(told.text)")
            #expect((400..<500).contains(told.status) && !told.text.contains(bench.bench.folder))
        }
    }

    @Test("bodies that are too large, compressed, cut off, slow or of another type are refused, and change nothing")
    func bodies() async throws {
        let bench = try await OfficeBench { settings in
            settings.largestUpload = 2000
            settings.bodySeconds = 1
        }
        let head = try await bench.bench.scene.store.read { try $0.head() }
        let large = Array(repeating: UInt8(ascii: " "), count: 2001)
        #expect(try await bench.ask(.officer, .post, "/office/areas", geoJSON, large).status == 413)
        let announced = geoJSON.merging(["Content-Length": "1000000000"]) { _, new in new }
        #expect(try await bench.ask(.officer, .post, "/office/areas", announced, []).status == 413)
        let packed = geoJSON.merging(["Content-Encoding": "gzip"]) { _, new in new }
        #expect(try await bench.ask(.officer, .post, "/office/areas", packed, [0x1f, 0x8b]).status == 415)
        #expect(try await bench.ask(.officer, .post, "/office/tokens", ["Content-Type": "text/plain"], [65]).status == 415)
        for broken in ["--b\r\nContent-Disposition: form-data; name=\"crop\"\r\n\r\nlychee", "--b", "--c--", "", "--b\r\n\r\n\r\n--b--"] {
            let told = try await bench.ask(
                .officer, .post, "/office/areas", ["Content-Type": "multipart/form-data; boundary=b"], Array(broken.utf8))
            #expect(told.status == 400 && told.problem == "body-broken", "\(broken): \(told.text)")
        }
        let token = try bench.book.makeToken(for: "officer-1", label: "slow", days: 1, at: bench.bench.scene.clock.now).secret
        let (stream, end) = AsyncStream<ByteBuffer>.makeStream()
        end.yield(ByteBuffer(string: "{"))
        let slow = try await bench.send(
            .post, "/office/areas", geoJSON.merging(["Authorization": "Bearer \(token)"]) { _, new in new },
            RequestBody(asyncSequence: stream))
        #expect(slow.status == 408 && slow.headers[.connection] == "close")
        #expect(try await bench.bench.scene.store.read { try $0.head() } == head)
    }

    @Test("methods that are not there are refused, and answers of the office are for nobody else")
    func protocols() async throws {
        let bench = try await OfficeBench()
        let told = try await bench.ask(.officer, .delete, "/office/areas/area-1")
        #expect(told.status == 405 && told.headers[.allow] == "GET, HEAD, OPTIONS")
        #expect(try await bench.ask(nil, .options, "/office/areas").headers[.allow] == "GET, POST, HEAD, OPTIONS")
        #expect(try await bench.ask(.officer, .get, "/office/nowhere").status == 404)
        for path in ["/office/areas", "/office/due", "/office/login?f=html"] {
            let told = try await bench.ask(.officer, .get, path, ["Accept-Encoding": "gzip"])
            #expect(told.status == 200 && told.headers[.cacheControl] == "no-store", "\(path)")
            #expect(told.headers[.accessControlAllowOrigin] == nil && told.headers[.contentEncoding] == nil)
        }
        #expect(try await bench.ask(.officer, .head, "/office/areas").body.isEmpty)
    }
}
