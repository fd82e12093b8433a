import Foundation
import TestSupport
import Testing
import Traceability

@Suite("EPCIS events")
struct EPCISTests {
    private let lot: LotQuantity
    private let farm: EventLocation
    private let packingHouse = "9521321000018"

    init() throws {
        lot = try LotQuantity(lot: TradeLot(gtin: GTIN("09521234543213"), lot: "L260511A"), kilograms: 1250.5)
        farm = .gln(try GLN("9521321000018"), extension: "VN-TGOR-0052")
    }

    /// 2026-05-11T00:00 in Vietnam, plus so many hours.
    private func time(_ hours: Double) -> EventTime { EventTime(millisecondsSince1970: 1_778_432_400_000 + Int64(hours * 3_600_000)) }

    private func events() throws -> [EPCISEvent] {
        var harvest = EPCISEvent.Harvest(
            quantity: lot, time: time(6.5), firstDay: try EventDay("2026-05-11"), lastDay: try EventDay("2026-05-11"), code: "VN-TGOR-0052")
        harvest.location = farm
        harvest.point = EventPoint(latitudeE7: 103_571_000, longitudeE7: 1_063_612_000, uncertaintyMetres: 20)
        harvest.certificates = ["https://example.vn/cert/VG-12345"]
        let stamps = try ["7K3QW9XM", "7K3QW9XN"].map {
            try StampLink("https://id.example.vn/01/09521234543213/10/L260511A/21/\($0)")
        }
        return [
            .harvest(harvest, identifier: "urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8"),
            try .packing([lot], stamps: stamps, time: time(14), location: .gln(GLN(packingHouse))),
            try .shipping(
                containers: [SSCC("195212345000000015")], time: time(32), sender: GLN(packingHouse), destination: .gln(GLN("9521321000025"))
            ),
        ]
    }

    private func document(_ created: EventTime, _ events: [EPCISEvent]) -> EPCISDocument {
        EPCISDocument(created: created, events: events, codeNamespace: "https://example.vn/ns/puc#")
    }

    private func object(_ document: EPCISDocument) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(try document.json())) as? [String: Any])
    }

    private func eventList(_ document: [String: Any]) throws -> [[String: Any]] {
        try #require((document["epcisBody"] as? [String: Any])?["eventList"] as? [[String: Any]])
    }

    @Test(
        "Harvest, packing and shipping are those of the good document",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func goodDocument() throws {
        let good = try #require(
            try JSONSerialization.jsonObject(with: Data(SharedData.bytes("traceability/epcis_good.json"))) as? [String: Any])
        let made = try object(document(time(10), events()))
        for member in ["@context", "type", "schemaVersion", "creationDate"] {
            #expect(try sorted(#require(made[member])) == sorted(#require(good[member])), "\(member)")
        }
        let expected = try eventList(good).filter { $0["type"] as? String != "AggregationEvent" }
        let found = try eventList(made)
        #expect(found.count == 3 && expected.count == 3)
        for (found, expected) in zip(found, expected) { #expect(try sorted(found) == sorted(expected)) }
    }

    @Test("Events without stamps, containers or places leave those members out")
    func smallest() throws {
        let stamp = try StampLink("https://id.example.vn/s/7K3QW9XMZ2")
        let area = try GrowingAreaLink(origin: LinkOrigin("https://id.example.vn"), code: "VN-BGOR-0052")
        var harvest = EPCISEvent.Harvest(
            quantity: lot, time: time(0), firstDay: try EventDay("2024-02-29"), lastDay: try EventDay("2024-03-01"), code: "VN-BGOR-0052")
        harvest.location = .growingArea(area)
        harvest.point = EventPoint(latitudeE7: -1, longitudeE7: 1_060_000_000)
        let list = try eventList(
            object(
                document(
                    time(0),
                    [
                        .harvest(harvest), try .packing([lot], time: time(1)), try .packing([lot], stamps: [stamp], time: time(2)),
                        try .shipping(lots: [lot], time: time(3)),
                    ])))
        #expect(list[0]["eventID"] == nil && list[0]["certificationInfo"] == nil)
        #expect(try sorted(#require(list[0]["readPoint"])) == #"{"id":"geo:-0.0000001,106"}"#)
        #expect(try sorted(#require(list[0]["bizLocation"])) == #"{"id":"https://id.example.vn/puc/VN-BGOR-0052"}"#)
        #expect(Set(list[1].keys) == ["type", "eventTime", "eventTimeZoneOffset", "action", "bizStep", "quantityList"])
        #expect(list[2]["outputEPCList"] as? [String] == ["https://id.example.vn/s/7K3QW9XMZ2"])
        #expect(Set(list[3].keys) == ["type", "eventTime", "eventTimeZoneOffset", "action", "bizStep", "disposition", "quantityList"])
    }

    @Test("A time is local with its offset")
    func times() {
        #expect(EventTime(millisecondsSince1970: 0).text == "1970-01-01T07:00:00.000+07:00")
        #expect(EventTime(millisecondsSince1970: 1, offsetMinutes: 0).text == "1970-01-01T00:00:00.001+00:00")
        #expect(EventTime(millisecondsSince1970: 86_399_999, offsetMinutes: -210).text == "1970-01-01T20:29:59.999-03:30")
        #expect(EventTime(millisecondsSince1970: 0, offsetMinutes: -210).offsetText == "-03:30")
    }

    @Test("An event is named by what it says and who says it: the same again, another for another weight or another registry")
    func identifiers() throws {
        func identifier(_ event: EPCISEvent, _ namespace: String = "yên thế") throws -> String {
            try #require(try eventList(object(document(time(0), [event.identified(in: namespace)])))[0]["eventID"] as? String)
        }
        let packing = try EPCISEvent.packing([lot], time: time(1))
        let named = try identifier(packing)
        #expect(named == (try identifier(packing.identified(in: "another"))))
        #expect(named.wholeMatch(of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
        let heavier = try EPCISEvent.packing([LotQuantity(lot: lot.lot, kilograms: 1251)], time: time(1))
        let others = [try identifier(packing, "khác"), try identifier(heavier), try identifier(.packing([lot], time: time(2)))]
        #expect(Set(others + [named]).count == 4)
    }

    @Test("A consignment's papers stand under our own prefix, and stamped items in its list")
    func consignment() throws {
        let stamp = try StampLink("https://id.example.vn/01/09521234543213/10/L260511A/21/7K3QW9XM")
        let papers = EPCISEvent.Consignment(number: "TK-1", market: "CN", phytosanitary: "PC-9", container: "TCLU1")
        let event = try eventList(object(document(time(0), [.shipping(stamps: [stamp], consignment: papers, time: time(3))])))[0]
        #expect(event["epcList"] as? [String] == ["https://id.gs1.org/01/09521234543213/21/7K3QW9XM"])
        #expect(event["vnpuc:shipment"] as? String == "TK-1" && event["vnpuc:market"] as? String == "CN")
        #expect(event["vnpuc:phytosanitaryCertificate"] as? String == "PC-9" && event["vnpuc:container"] as? String == "TCLU1")
        let origin = try LinkOrigin("https://id.example.vn")
        let packed = try EPCISEvent.packing([lot], time: time(1), location: .lookUp(origin, code: "VN BTPH/036"))
        let place = try sorted(#require(try eventList(object(document(time(0), [packed])))[0]["bizLocation"]))
        #expect(place == #"{"id":"https://id.example.vn/lookup?q=VN%20BTPH%2F036"}"#)
    }

    @Test("A treatment observes the lot at its plant, and says what was done under our own prefix")
    func treatment() throws {
        let origin = try LinkOrigin("https://id.example.vn")
        let treated = try EPCISEvent.treatment(
            [lot], kind: "fumigation", number: "MB-7", time: time(1), location: .lookUp(origin, code: "VN-BGTP-1"))
        let event = try eventList(object(document(time(0), [treated])))[0]
        #expect(
            event["type"] as? String == "ObjectEvent" && event["action"] as? String == "OBSERVE" && event["bizStep"] as? String == "other")
        #expect(event["vnpuc:treatment"] as? String == "fumigation" && event["vnpuc:treatmentNumber"] as? String == "MB-7")
        #expect(try sorted(#require(event["bizLocation"])) == #"{"id":"https://id.example.vn/lookup?q=VN-BGTP-1"}"#)
        #expect(throws: EPCISError.nothingMoved) { try EPCISEvent.treatment([], kind: "x", time: time(0)) }
    }

    @Test("A container that leaves is seen with what is in it, under the number that it alone has")
    func container() throws {
        let container = try #require(ContainerCode(" csqu 305438-3"))
        #expect(container.text == "CSQU3054383")
        let event = try eventList(object(document(time(0), [.departure(of: container, lots: [lot], time: time(3))])))[0]
        #expect(event["type"] as? String == "AggregationEvent" && event["action"] as? String == "OBSERVE")
        #expect(event["parentID"] as? String == "urn:epc:id:bic:CSQU3054383" && event["bizStep"] as? String == "departing")
        #expect((event["childQuantityList"] as? [Any])?.count == 1 && event["childEPCs"] == nil)
        #expect(throws: EPCISError.nothingMoved) { try EPCISEvent.departure(of: container, time: time(0)) }
        // The check digit of the first is wrong; the others have another shape.
        for text in ["CSQU3054384", "CSQA3054383", "CSQU305438", "CSQU30543833", "", "1SQU3054383"] {
            #expect(ContainerCode(text) == nil, "\(text)")
        }
        #expect(ContainerCode("TCLU1234568") != nil)
    }

    @Test("What cannot be an event is refused by what is wrong")
    func refusals() throws {
        for weight in [0, -1, Double.nan, .infinity] {
            let error = #expect(throws: EPCISError.self) { try LotQuantity(lot: lot.lot, kilograms: weight) }
            #expect(error?.description.hasSuffix("is no weight.") == true)
        }
        #expect(throws: EPCISError.nothingMoved) { try EPCISEvent.packing([], time: time(0)) }
        #expect(throws: EPCISError.nothingMoved) { try EPCISEvent.shipping(time: time(0)) }
        for text in [
            "", "2026-5-11", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-01-00", "2026-05-1a",
            "2026-05-11T",
        ] {
            #expect(throws: EPCISError.day(text)) { try EventDay(text) }
        }
        #expect(try EventDay("2000-02-29").text == "2000-02-29")
        let gtin = try GTIN("09521234543213")
        #expect(throws: LinkError.self) { try TradeLot(gtin: gtin, lot: "Lô 1") }
        for error in [EPCISError.kilograms(0), .nothingMoved, .day("x"), .encoding] { #expect(error.description.hasSuffix(".")) }
    }

    /// JSON with sorted members, so that two objects can be compared.
    private func sorted(_ value: Any) throws -> String {
        let data = try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed])
        return String(decoding: data, as: UTF8.self)
    }
}
