import CBOR
import Registry
import RegistryStoreContract
import Testing

@Suite("Payloads that are not what their kind promises")
struct PayloadErrorTests {
    /// A kind, what is done to a member of its full sample, and the member that the error names.
    struct Case: Sendable, CustomTestStringConvertible {
        var kind: String
        var member: String
        var value: CBORValue?
        var testDescription: String { "\(kind) \(member) \(value.map { "\($0)" } ?? "missing")" }

        init(_ kind: String, _ member: String, _ value: CBORValue? = nil) {
            (self.kind, self.member, self.value) = (kind, member, value)
        }
    }

    static let required: [Case] = [
        ("registry.created/1", ["registry", "coverage"]), ("setting.changed/1", ["name", "value"]),
        ("reference.defined/1", ["table", "values"]),
        ("unit.recorded/1", ["code", "level", "name", "kind"]), ("unit.succeeded/1", ["code", "successor", "on"]),
        ("organisation.added/1", ["organisation", "name"]), ("person.added/1", ["person"]), ("person.erased/1", ["person"]),
        ("product.added/2", ["product", "name", "group", "stars", "recognised", "producer"]),
        ("area.registered/1", ["area", "name", "crop", "boundary", "extent", "shape", "method", "receipt", "from"]),
        ("boundary.revised/1", ["area", "boundary", "extent", "shape", "method", "receipt"]),
        ("code.issued/1", ["code", "area", "text", "canonical", "market", "from"]),
        ("decision.made/1", ["decision", "code", "kind", "on", "authority"]),
        ("product.listed/1", ["product", "platform"]), ("lot.added/1", ["lot", "product", "text", "kilograms"]),
        ("lot.revised/1", ["reason"]), ("stamps.issued/1", ["run", "lot", "on", "serials"]), ("stamps.changed/1", ["state", "on"]),
        ("stamps.linked/1", ["link"]), ("facility.recorded/1", ["facility", "text", "canonical", "kind", "name"]),
        ("facility.decided/1", ["decision", "facility", "market", "kind", "on", "authority"]),
        ("facility.paired/1", ["facility", "code", "market"]), ("right.granted/1", ["right", "code", "exporter", "letter"]),
        ("right.withdrawn/1", ["right", "on"]), ("visibility.set/1", ["area", "visibility", "consent", "on"]),
        ("area.corrected/1", ["area", "reason"]),
        ("shipment.recorded/1", ["shipment", "number", "market"]),
        ("shipment.stepped/1", ["shipment", "kind", "on"]),
    ].flatMap { kind, members in members.map { Case(kind, $0) } }

    static let wrong: [Case] = [
        Case("registry.created/1", "registry", 1), Case("registry.created/1", "illustrative", "yes"),
        Case("registry.created/1", "coverage", .null),
        Case("setting.changed/1", "value", .bytes([1])), Case("reference.defined/1", "table", "cropz"),
        Case("reference.defined/1", "values", "a"),
        Case("reference.defined/1", "values", ["only one"]), Case("reference.defined/1", "values", [1, 2, 3, 4, 5, 6, 7]),
        Case("unit.recorded/1", "level", "hamlet"), Case("unit.recorded/1", "from", "2026-02-30"), Case("unit.recorded/1", "to", 20_584),
        Case("unit.recorded/1", "outline", "square"), Case("unit.recorded/1", "outline", [1]),
        Case("unit.recorded/1", "outline", [[.bytes([1, 2, 3])]]),
        Case("unit.recorded/1", "box", .bytes([1, 2, 3])), Case("unit.recorded/1", "box", .bytes([UInt8](repeating: 0, count: 8))),
        Case("unit.recorded/1", "centre", 7), Case("unit.recorded/1", "centre", .bytes([])), Case("unit.recorded/1", "squareKilometres", 7),
        Case("unit.succeeded/1", "on", "1 July"), Case("organisation.added/1", "organisation", "2"),
        Case("organisation.added/1", "organisation", .double(2)),
        Case("organisation.added/1", "organisation", .unsigned(.max)), Case("organisation.added/1", "website", 7),
        Case("person.added/1", "fields", 1), Case("person.added/1", "fields", [["name"]]),
        Case("person.added/1", "fields", [["name", "a", "b"]]),
        Case("product.added/2", "platforms", "shopee"), Case("product.added/2", "platforms", [1]), Case("product.added/2", "stars", "four"),
        Case("area.registered/1", "holder", "me"), Case("area.registered/1", "holder", ["organisation", -1]),
        Case("area.registered/1", "holder", ["cooperative", 1]), Case("area.registered/1", "visibility", "secret"),
        Case("area.registered/1", "households", .double(4)), Case("area.registered/1", "declaredHectares", 4),
        Case("area.registered/1", "extent", "circle"), Case("area.registered/1", "method", "guess"),
        Case("area.registered/1", "receipt", []),
        Case("area.registered/1", "shape", [[.bytes([UInt8](repeating: 0x7F, count: 8))]]), Case("boundary.revised/1", "surveyed", "today"),
        Case("code.issued/1", "canonical", "--"), Case("decision.made/1", "kind", "regret"),
        Case("decision.made/1", "authority", "theirs"), Case("decision.made/1", "expires", ""), Case("decision.made/1", "boundary", "7"),
        Case("lot.added/1", "sources", [1]), Case("lot.added/1", "kilograms", .double(.infinity)), Case("lot.added/1", "packing", "here"),
        Case("stamps.issued/1", "serials", .bytes([1, 2, 3])), Case("stamps.issued/1", "serials", .bytes([255, 255, 0, 0, 0, 0, 0])),
        Case("stamps.changed/1", "state", "burnt"), Case("stamps.changed/1", "ranges", [[1, 3, 2]]),
        Case("stamps.changed/1", "ranges", [[1, 0, 1_048_576]]), Case("stamps.linked/1", "texts", [1]),
        Case("facility.recorded/1", "position", .bytes([1])), Case("facility.recorded/1", "kind", "barn"),
        Case("facility.recorded/1", "canonical", "--"), Case("shipment.recorded/1", "facilities", ["one"]),
        Case("shipment.stepped/1", "kind", "lost"), Case("right.granted/1", "scan", "abc"),
    ]

    @Test("A missing or wrong member is named", arguments: required + wrong)
    func named(sample: Case) throws {
        let event = try #require(EventSamples.full.first { $0.kind == sample.kind })
        var payload = event.payload
        payload[sample.member] = sample.value
        let error = #expect(throws: PayloadError.self) { try RegistryEvent(kind: sample.kind, payload: payload.encoded) }
        #expect(error?.member == sample.member)
        #expect(error.map { $0.description.contains("'\(sample.member)'") } ?? false)
    }

    @Test("A member of a nested map is named too", arguments: ["source", "format", "crs", "order"])
    func nested(member: String) throws {
        let event = try #require(EventSamples.full.first { $0.kind == "area.registered/1" })
        var payload = event.payload
        guard case .map(var receipt)? = payload["receipt"] else {
            Issue.record("the receipt is no map")
            return
        }
        receipt[member] = nil
        payload["receipt"] = .map(receipt)
        let error = #expect(throws: PayloadError.self) { try RegistryEvent(kind: event.kind, payload: payload.encoded) }
        #expect(error?.member == member)
    }

    @Test(
        "What is no map in deterministic CBOR is refused as a whole",
        arguments: [
            [], [0xFF], [0x01], [0xA0, 0x00], [0xBF, 0xFF], [0xA2, 0x61, 0x62, 0x01, 0x61, 0x61, 0x01], [0xA1, 0x61, 0x61, 0x18, 0x01],
        ] as [[UInt8]])
    func noMap(bytes: [UInt8]) {
        let error = #expect(throws: PayloadError.self) { try RegistryEvent(kind: "person.erased/1", payload: bytes) }
        #expect(error?.member == "")
    }

    @Test("A kind that this version does not know is refused by its name", arguments: ["area.registered/2", "area.painted/1", ""])
    func unknownKind(kind: String) throws {
        let error = #expect(throws: PayloadError.self) { try RegistryEvent(kind: kind, payload: Payload().encoded) }
        #expect(error?.description.contains("'\(kind)'") ?? false)
    }
}
