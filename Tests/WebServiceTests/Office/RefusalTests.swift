import Accounts
import GeoPackageStore
import GeoPrimitives
import HTTPTypes
import Registry
import RegistryStoreContract
import Testing

@testable import WebService

@Suite("What a person is told on a page of the office where something is refused")
struct RefusalTests {
    private static let browser = ["Accept": "text/html", "Accept-Language": "en"]
    private static let ring = "[[[106.5,21.4],[106.501,21.4],[106.501,21.401],[106.5,21.401],[106.5,21.4]]]"

    /// Sends a form with a file, as a browser does.
    private func send(
        _ bench: OfficeBench, to path: String, _ fields: [(String, String)], file: String? = nil
    ) async throws -> OfficeTold {
        var body = fields.map { "--b\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }.joined()
        if let file { body += "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"two.geojson\"\r\n\r\n\(file)\r\n" }
        let type = ["Content-Type": "multipart/form-data; boundary=b"]
        return try await bench.ask(.officer, .post, path, Self.browser.merging(type) { _, new in new }, Array("\(body)--b--".utf8))
    }

    @Test("An area without a crop: the form comes back with what was typed and the file, and goes through with a crop")
    func withoutCrop() async throws {
        let bench = try await OfficeBench()
        let polygon = #"{"type":"Polygon","coordinates":\#(Self.ring)}"#
        let typed = [("name", "Đồi của tôi"), ("variety", "U Hồng")]
        let told = try await send(bench, to: "/office/areas", typed, file: polygon)
        #expect(told.status == 422 && told.headers[.contentType]?.hasPrefix("text/html") == true, "\(told.text)")
        for part in [
            "class=\"office\"", "class=\"failure\"", "value=\"Đồi của tôi\"", "value=\"U Hồng\"", "<select name=\"crop\" required>",
        ] {
            #expect(told.text.contains(part), "\(part)")
        }
        #expect(told.text.contains("name=\"dryRun\" value=\"true\" formnovalidate"))
        let upload = try #require(told.text.firstMatch(of: /name="upload" value="([^"]+)"/)?.output.1)
        let again = try await send(bench, to: "/office/areas", typed + [("crop", "lychee"), ("upload", String(upload))])
        #expect(again.status == 303 && again.headers[.location]?.hasSuffix("?done=registered") == true, "\(again.text)")
        let officer = try #require(try bench.book.accounts().first { $0.name == "officer-1" })
        let isGone = try bench.book.upload(String(upload), by: officer) == nil
        #expect(isGone)
    }

    @Test("A file of two areas is not kept, and nothing on the page speaks of a command; what was typed is")
    func twoAreas() async throws {
        let bench = try await OfficeBench()
        let feature = #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":\#(Self.ring)}}"#
        let file = #"{"type":"FeatureCollection","features":[\#(feature),\#(feature)]}"#
        let told = try await send(bench, to: "/office/areas", [("name", "Đồi"), ("mend", "remove-spike")], file: file)
        #expect(told.status == 422 && told.text.contains("two.geojson holds several areas"), "\(told.text)")
        #expect(!told.text.contains("command") && !told.text.contains("farmzone ") && !told.text.contains("name=\"upload\""))
        #expect(told.text.contains("value=\"Đồi\"") && told.text.contains("name=\"mend\" value=\"remove-spike\""))
    }

    @Test("A new boundary: the form comes back where it can be put right; of a state that is past there is a page that leads to it")
    func revision() async throws {
        let bench = try await OfficeBench()
        let path = "/office/areas/area-3/boundary"
        let polygon = #"{"type":"Polygon","coordinates":\#(Self.ring)}"#
        let told = try await send(bench, to: path, [("crs", "EPSG:1"), ("reason", "đo lại"), ("ifMatch", "*")], file: polygon)
        #expect(told.status == 422 && told.text.contains("“Coordinate system” is “EPSG:1”"), "\(told.text)")
        #expect(told.text.contains("value=\"đo lại\"") && told.text.contains("two.geojson is kept"))
        let past = try await send(bench, to: path, [("ifMatch", "\"area-3.1\"")], file: polygon)
        #expect(past.status == 412 && past.text.contains("href=\"/office/areas/area-3/revision\""), "\(past.text)")
        #expect(past.text.contains("class=\"office\"") && past.text.contains("Back still has what was typed"))
        let nowhere = try await send(bench, to: "/office/areas/area-99/boundary", [("ifMatch", "*")], file: polygon)
        #expect(nowhere.status == 404 && nowhere.text.contains("class=\"office\""), "\(nowhere.text)")
    }

    @Test("A field is called by its label, and the page leads back to the form by an address of our own")
    func labels() async throws {
        let bench = try await OfficeBench()
        let headers = Self.browser.merging(["Referer": "https://elsewhere.example/form"]) { _, new in new }
        let told = try await bench.ask(
            .officer, .post, "/office/lots", headers, form: "lot=product-1%2FA&sources=VN-BGOR-9001%3Dabc")
        #expect(told.status == 422 && told.text.contains("“Kilograms from each code” is “VN-BGOR-9001=abc”"), "\(told.text)")
        #expect(told.text.contains("class=\"office\"") && told.text.contains("<a href=\"/office/lots\">Open the page with its form</a>"))
        #expect(told.text.contains("Back still has what was typed") && !told.text.contains("elsewhere"))
        let decision = try await bench.ask(
            .approver, .post, "/office/codes/VNBGOR001/decisions", Self.browser, form: "kind=restore&market=CN&ifMatch=*")
        #expect(decision.status == 409 && decision.text.contains("href=\"/office/codes/VNBGOR001?market=CN\""), "\(decision.text)")
        // A program reads the name.
        let program = try await bench.ask(.officer, .post, "/office/lots", json: #"{"lot":"product-1/A","sources":["VN-BGOR-9001=abc"]}"#)
        #expect(program.problem == "field-value sources" && program.json["detail"]?.string?.contains("sources") == true)
    }

    @Test("Who is not logged in any more is led to the login and on to the form; who may not is shown what he may")
    func login() async throws {
        let bench = try await OfficeBench()
        let told = try await bench.ask(nil, .post, "/office/lots", Self.browser, form: "lot=product-1%2FA")
        #expect(told.status == 401 && told.text.contains("href=\"/office/login?next=%2Foffice%2Flots\""), "\(told.text)")
        #expect(told.text.contains("copy it into the form") && !told.text.contains("class=\"office\""))
        let session = try await bench.session(.officer)
        let stale = try await bench.ask(
            nil, .post, "/office/lots", ["Cookie": session["Cookie"] ?? ""].merging(Self.browser) { _, new in new }, form: "csrf=old")
        #expect(stale.status == 403 && stale.text.contains("copy it into the form") && stale.text.contains("href=\"/office/lots\""))
        let holder = try await bench.ask(.holder, .get, "/office/areas", Self.browser)
        #expect(holder.status == 403 && holder.text.contains("href=\"/office/rights\""), "\(holder.text)")
        #expect(!holder.text.contains("href=\"/office/areas\""))
        let nowhere = try await bench.ask(nil, .get, "/office/nowhere", Self.browser)
        #expect(nowhere.status == 404 && nowhere.text.contains("href=\"/office\""), "\(nowhere.text)")
    }

    @Test("The front page leads to the office where there is one")
    func landing() async throws {
        let bench = try await OfficeBench()
        #expect(try await bench.ask(nil, .get, "/?f=html").text.contains("href=\"/office\""))
        #expect(try await !bench.bench.ask("/?f=html").text.contains("href=\"/office\""))
    }
}
