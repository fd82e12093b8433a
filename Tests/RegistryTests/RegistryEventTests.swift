import CBOR
import Foundation
import GeoPrimitives
import Journal
import Registry
import Testing

@Suite("Events and their payloads")
struct RegistryEventTests {
    static let samples = EventSamples.full + EventSamples.bare

    @Test("Kind and payload give an event back exactly", arguments: samples)
    func roundTrip(event: RegistryEvent) throws {
        let bytes = event.payload.encoded
        let read = try RegistryEvent(kind: event.kind, payload: bytes)
        #expect(read == event)
        #expect(read.payload.encoded == bytes)
        #expect(throws: Never.self) { try CBORValue.validate(bytes) }
        #expect(throws: Never.self) { try EntryKind(parsing: event.kind) }
    }

    /// The SHA-256 of each sample's payload.
    ///
    /// A journal that is written must be readable for ever: where one of these changes, the
    /// kind needs another version, and the old shape must still be read.
    static let golden: [String: String] = [
        "registry.created/1 full": "996a2f643d7cfbb84a7850816a749c3e3e2c86ba7487882f0020d53ff30596f5",
        "setting.changed/1 full": "4d02619996498019e19b0074bf0933d5cb1f64f98727f597f48a633f89916e82",
        "reference.defined/1 full": "d052811104ca0009af8c5d445719d1e1b786f1156e37f6526a186cce1da6c6cc",
        "unit.recorded/1 full": "f5695b8d701ef377088690ea3b633bf0b24c1728be80678d29879eece22e69be",
        "unit.succeeded/1 full": "03f9a545989139ba8e9f1f04fe7e0549c64d53c584e8c469658e8151b14d8e36",
        "organisation.added/1 full": "de659367db1aa0b17ebe3e0891a101b9b04275d64fb3595d274ba029fc0ea2ff",
        "person.added/1 full": "d3c576c9997d38bd51cab28e7daf3d1dbfc240e2fe9c794dd6006c93b08b0bbf",
        "person.erased/1 full": "2e4c5e3b986dda59b1cc8940739c71cb998cc4a171a9915772816edffd067aea",
        "product.added/1 full": "876691bf17322e6d0bd08b8ac7140431a1d829511c41ff1cd55b939fac2f296c",
        "area.registered/1 full": "4891faed2e1a326063a675e87545d21a9781e992e47e22b8db2b55e3a13ff74e",
        "boundary.revised/1 full": "7394907e7a165c8027eb657dad39b30a80a48ad7a9d0b0fbfd1c440b608cda73",
        "code.issued/1 full": "f0d099cae9b512e371790301d67c550cdc2085dc6c1455ce18b8494900b14207",
        "decision.made/1 full": "29a1040fbe202dc7d344ccb4b63a3c8995b37f28e127980558f09e3033e66f4c",
        "registry.created/1 bare": "90042986b3ecc791762de9a5ebf4e820ee901e9197f6bb52861280ecd638b666",
        "setting.changed/1 bare": "ab1750f323c91ca4441c7b83df8488b4e3b11e36730e31030d48591902299f54",
        "reference.defined/1 bare": "581bdd97abc2f59be5b2aa945e701380057ea49da06f08412d2648a2877c6d64",
        "unit.recorded/1 bare": "9e981f7c59643685a657c12228ddbbd2c05a785e9b0ba624865247c5e4f73958",
        "unit.succeeded/1 bare": "669114443a385edda5dd87c66939c7a047738c82ab16485c8516c6fb0ae12166",
        "organisation.added/1 bare": "43eb0ca3068006f339aa4693e03bea4b7b895e82b0453d93f4c78891ed5213a2",
        "person.added/1 bare": "a40b322a963f32ba5bce74bff1c54b4737512f8fde1a68f0064a56bce932ea30",
        "person.erased/1 bare": "0999c64bfa28a73242d1e9522aefa0f91634a220ce3cdab6c240b9f9a7b00068",
        "product.added/1 bare": "8152898179261de6b01f1376e4831b6483fa74697955c02d8c50a9239124f511",
        "area.registered/1 bare": "af849f2205587713bc3cf3207cd78154b14f7ebb6e2edd71209767b18f2d3d26",
        "boundary.revised/1 bare": "2a34bf07d1ac2773154a190cbe92fe965ba77eaf449548779c79abb5ccc508a1",
        "code.issued/1 bare": "86e04b050e59128d58750c162d2ea9263cb746d77f8615d62344c9c881244266",
        "decision.made/1 bare": "3aa7df285346ce6ea5de67e53e305aaaa478937ed5b3b28866709a3f690b505d",
    ]

    @Test("The bytes of each kind's payload are those that journals hold")
    func goldenBytes() {
        var found: [String] = []
        for (name, events) in [("full", EventSamples.full), ("bare", EventSamples.bare)] {
            for event in events {
                let digest = Digest(of: event.payload.encoded).description
                let key = "\(event.kind) \(name)"
                if RegistryEventTests.golden[key] ?? LandSamples.golden[key] != digest { found.append("\"\(key)\": \"\(digest)\",") }
            }
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
        #expect(RegistryEventTests.golden.count + LandSamples.golden.count == RegistryEventTests.samples.count)
    }

    @Test("The samples have every kind, full and bare")
    func kinds() {
        #expect(EventSamples.full.map(\.kind) == EventSamples.bare.map(\.kind))
        #expect(Set(EventSamples.full.map(\.kind)).count == 18)
    }

    @Test("Salt and sealed value of a person never enter a payload")
    func sealed() throws {
        let secret = Array("a value that must not be seen".utf8)
        let digest = EventSamples.digest
        let field = SealedField(field: "name", valueDigest: digest, sealDigest: digest, salt: secret, ciphertext: secret)
        let bytes = RegistryEvent.personAdded(Person(id: PersonID(1), fields: [field])).payload.encoded
        #expect(Data(bytes).range(of: Data(secret)) == nil)
        guard case .personAdded(let person) = try RegistryEvent(kind: "person.added/1", payload: bytes) else {
            Issue.record("another kind")
            return
        }
        #expect(person.fields.map(\.salt) == [nil] && person.fields.map(\.ciphertext) == [nil])
    }

    @Test("A boundary's coordinates are kept to the last ten-millionth, in all corners of the globe")
    func corners() throws {
        let ring = Ring(
            [(-1_800_000_000, -900_000_000), (1_800_000_000, 900_000_000), (1, -1), (-1_800_000_000, -900_000_000)].map {
                GridPosition(longitudeE7: Int32($0.0), latitudeE7: Int32($0.1))
            })
        var boundary = EventSamples.boundary
        boundary.extent = .polygon(GridMultiPolygon([Polygon(rings: [ring])]))
        let event = RegistryEvent.boundaryRevised(AreaID(1), boundary, from: nil, reason: nil)
        #expect(try RegistryEvent(kind: event.kind, payload: event.payload.encoded) == event)
    }
}
