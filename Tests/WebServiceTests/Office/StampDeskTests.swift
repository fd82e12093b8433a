import Accounts
import GeoPackageStore
import GeoPrimitives
import HTTPTypes
import Journal
import Registry
import RegistryStoreContract
import Testing

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

    @Test("events and stamps are made away from the rest of the office, so much at once")
    func away() async throws {
        let bench = try await office { $0.mostReadings = 0 }
        for (method, path, json) in [
            (HTTPRequest.Method.get, "\(Self.lot)/events", ""), (.post, "\(Self.lot)/stamps", #"{"count":1}"#),
        ] {
            let told = json.isEmpty ? try await bench.ask(.officer, method, path) : try await bench.ask(.officer, method, path, json: json)
            #expect(told.status == 503 && told.problem == "crowded" && told.headers[.retryAfter] == "10", "\(told.text.prefix(300))")
        }
        #expect(try await bench.ask(.officer, .get, Self.lot).status == 200)
        #expect(try await bench.bench.scene.store.read { try $0.stampRuns(.all, knownAt: nil) }.isEmpty)
    }
}
