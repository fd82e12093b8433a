import CBOR
import Foundation
import GeoPrimitives
import Journal
import Registry
import RegistryStoreContract
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
        "product.added/2 full": "5836e8b11a2c50f25916d92c6e2158ebc84bbcfe165da057aa4aa9c154e8bd38",
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
        "product.added/2 bare": "8152898179261de6b01f1376e4831b6483fa74697955c02d8c50a9239124f511",
        "area.registered/1 bare": "af849f2205587713bc3cf3207cd78154b14f7ebb6e2edd71209767b18f2d3d26",
        "boundary.revised/1 bare": "2a34bf07d1ac2773154a190cbe92fe965ba77eaf449548779c79abb5ccc508a1",
        "code.issued/1 bare": "86e04b050e59128d58750c162d2ea9263cb746d77f8615d62344c9c881244266",
        "decision.made/1 bare": "3aa7df285346ce6ea5de67e53e305aaaa478937ed5b3b28866709a3f690b505d",
        "product.revised/1 full": "44048ce44a3da519ee6c7547429cc22ef840dd6c08040e1399697838837113ee",
        "product.listed/1 full": "e1b57e5424596b0738f421a9b3e8ae14c7e3bdd18b229075b7121b4d50e1d003",
        "organisation.revised/1 full": "2e567404edca126796eea653cb8d50f2b6d39ccfb89bea81edb29aa20e64cf33",
        "lot.added/1 full": "f14911731704afd765099cda85ffc821b469bf1d323b523cea192c3d2eb55e69",
        "lot.revised/1 full": "3604e0aca1915012dbebb527f2d52c85896be38a6f55ce2a0f85fb01fa771c45",
        "stamps.issued/1 full": "371f828f5b6c2605569ed8a71857589a256170f1f25ef79dbfdc6a281c3ddd25",
        "stamps.changed/1 full": "ad50a4a749be1ffe3f8959f3516dc749ddb3334b2904374eb174b86bfa973169",
        "stamps.linked/1 full": "35f9dc5be9393291138667c6f9fb13f389f666a49c2908eb7ba9b6176f70bf81",
        "facility.recorded/1 full": "843f197f7dce015b1aeb9121f0750981403b9b06619c4ccd4c7049bed2aa7d86",
        "facility.decided/1 full": "02d85b6e27faa7cce41ff3733e4d314e52e0b2ea3aa60e763a1e55eeb89cd9af",
        "facility.paired/1 full": "18f825c33c0f670b04e3cfe5649d0632ec0abe3d7230f3681f04585b46b8ddbf",
        "right.granted/1 full": "c6ec4cd31b5cd27b9751a95de33e41fe44e06051637cab47af319a528aaa7ac2",
        "right.withdrawn/1 full": "e9b744ecec84a3402a741037528a95de7324bb8859148093aada535b2b643b52",
        "shipment.recorded/1 full": "c1206ce86f07e1cdbed63df64ff2be5afab71aa05bc9a163e90aa62edc4f972d",
        "shipment.stepped/1 full": "d5915d1e15bd81d4ac611ce89f2407df9e8bf7ae1b45b94f5790055f4ec193ab",
        "product.revised/1 bare": "e43779a43d7d3d933412df4faa4a44c27f59cc1455257380f4fbd91901ea3ffa",
        "product.listed/1 bare": "26361d6d6c29daa8c8fe07f9163c6e3819c60439239d6efcda0bcfba06209ec3",
        "organisation.revised/1 bare": "360bc333d30f3d352d44cad171157de3f148c05fb2c7218c2d6d33fa41a44a9e",
        "lot.added/1 bare": "22c91c4026b543925415368e14f9a25b921c8d5ba85b31bd4f09d40032680425",
        "lot.revised/1 bare": "40a2a22ab5b24b29d0835b0f7da578394a31ba140046213c55b615b2970bd42c",
        "stamps.issued/1 bare": "d91634962aa32e15eb9df4fa14e5a4c67494d928af3a3fa7afddb6fe69f32231",
        "stamps.changed/1 bare": "23d538997a4a676a9ebae3c558621e6c7f5b4fd63ee03d26ca6cf9564a6a8b56",
        "stamps.linked/1 bare": "3c098fdea48f0389ff36817b1507399142f04b2e81736759a6b27af3c5da4067",
        "facility.recorded/1 bare": "1a835c9fcf875cacd60301c9d5d5bc122f25414e78bacec06018a5c6c612fbe6",
        "facility.decided/1 bare": "ca531b9d7386115cbbae7e782eb067961f08a360dea17d8d833f53f7287b6ced",
        "facility.paired/1 bare": "e8f4af797e0cad6a2bee76d668691d952a97d2cb7610e352da5ba11b7418cbe2",
        "right.granted/1 bare": "e660d6ef35f3be821eaea003f56ba04b70170ee65ea24e6a0bc032df9496288e",
        "right.withdrawn/1 bare": "adde04c3b4fd9d89778eda6f5a729a9b7806470b6766ef5f6b369792a6d23a40",
        "shipment.recorded/1 bare": "673d62e0ee5f085bae489c1786d97b42974cd73d0ac4997a5ca0c99345d5177d",
        "shipment.stepped/1 bare": "64d33422468e4d773b03b1e705a65c55c76143d91ea57fcbbd9b9fc33c6a8be2",
        "person.erased/2 full": "4031786fc34d8685c43bb60f5d8cddcf9a0a3a13d38e1db1c3f317121786a813",
        "overlap.accepted/1 full": "c19fa43f964b818992a23f6167723f87d71fc0e9ad22b89f9307067600df3296",
        "area.succeeded/1 full": "873dfc1f9ee9513597d82f1fade9d831f754ab0357acd6f71d995cd0c435aaa2",
        "code.aliased/1 full": "4598de51c054e83b7fccc692c147b319d341b7d54ddb6d9da4ce21e1a1c7e719",
        "code.renumbered/1 full": "648a57d3563b7fea314c29942b32658416167ecfcc048f536b4713e845ed7b7c",
        "decision.corrected/1 full": "24026493a0d0ce8d8f46356aba4849c3f6804363feb2c619844479c9936db001",
        "setting.dated/1 full": "2d0cbd260d7b8dbe220868661cc308fe30b3c4e4b98b7cc005aa27477f63cdcf",
        "visibility.set/1 full": "3d1050535de8f002af7e73c5726916c14322ba98398adb3f6bec3a18faa3f9fd",
        "visibility.set/1 bare": "359844b80b5025456f6624a4141135e7bedb3b532536d2d6900524ff32221454",
        "area.corrected/1 full": "4352d4caaf7870773b77f49dfd024b1eb889e1aca8673d340144498e6bf0c045",
        "area.corrected/1 bare": "efe2c282dee4738b2a254c805f9f3bc17e4fdbdc65b995fc2be3dc44648c70f1",
        "person.erased/2 bare": "3f23cb80a7589241bc43aa99450dc42dcb7854885fef5240b88798c22ed20237",
        "overlap.accepted/1 bare": "f81fce753332683cb1032af3dc95890b0839159388fb94b0df7d663fc966b34c",
        "area.succeeded/1 bare": "c4308fd5a4792baca8d77788708abe63b18c91020ebbc4848c9154a6518d25b8",
        "code.aliased/1 bare": "52f70c29aa09fc0bd8ebf4c5c7c18e9fba98fc3371ba4b973d888b1d972d97dd",
        "code.renumbered/1 bare": "34e691c2f02e0b4ae8a718ab827b2e5c83b427f9e827f59ed8795a8dccf3c272",
        "decision.corrected/1 bare": "80ca5b637622a96239abf225899aee6fadb4cd5b390e750f18fd10b10ffeaf80",
        "setting.dated/1 bare": "103f2afe2aac936d6472cae7033eb864c0cb8ba81e912a76203b5f56b19c947f",
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
        #expect(Set(EventSamples.full.map(\.kind)).count == 42)
    }

    @Test("A product as it was recorded before decision and image were known is still read")
    func firstProducts() throws {
        let product = Product(
            number: 1, name: "Gà đồi", gtin: "08938505970011", ocopCode: "OCOP-1", group: "food", stars: 4,
            recognisedOn: EventSamples.day, producer: OrganisationID(2), crop: "lychee", platforms: ["voso", "shopee"],
            isIllustrative: true)
        let bytes = RegistryEvent.productAdded(product).payload.encoded
        // The bytes of product.added/1 that the first registries hold.
        #expect(Digest(of: bytes).description == "876691bf17322e6d0bd08b8ac7140431a1d829511c41ff1cd55b939fac2f296c")
        #expect(try RegistryEvent(kind: "product.added/1", payload: bytes) == .productAdded(product))
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
