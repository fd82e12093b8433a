import TestSupport
import Testing
import Traceability

@Suite("Links of growing areas and stamps")
struct LinkTests {
    private let origin: LinkOrigin

    init() throws { origin = try LinkOrigin("https://id.example.vn") }

    @Test("A growing area's link holds its code, in a symbol in upper case")
    func growingArea() throws {
        let link = try GrowingAreaLink(origin: origin, code: "VN-BGOR-0052")
        #expect(link.uri == "https://id.example.vn/puc/VN-BGOR-0052")
        #expect(link.symbolPayload == "https://ID.EXAMPLE.VN/PUC/VN-BGOR-0052")
        #expect(try GrowingAreaLink(link.uri) == link)
        #expect(try GrowingAreaLink(link.symbolPayload) == link)
        #expect(try GrowingAreaLink("https://id.example.vn/stem/PUC/VN-1?lang=vi#x").code == "VN-1")
    }

    @Test("A code of any characters comes back from its link", arguments: ["BG/01 (2021)", "Mã số 7", "a%b?c#d", "..", "荔枝"])
    func oddCodes(code: String) throws {
        let link = try GrowingAreaLink(origin: origin, code: code)
        #expect(try GrowingAreaLink(link.uri).code == code)
        #expect(try GrowingAreaLink(link.symbolPayload).code.uppercased() == code.uppercased())
        #expect(link.symbolPayload.utf8.allSatisfy { $0 < 128 })
    }

    @Test("What is not a growing area's link is refused by what is wrong")
    func notGrowingArea() {
        let cases: [(String, LinkFault)] = [
            ("https://id.example.vn/puc/", LinkFault(.trailingSlash, at: 25, "/")),
            ("https://id.example.vn/map/VN-1", LinkFault(.otherKind, at: 22, "map")),
            ("https://id.example.vn/puc", LinkFault(.otherKind, at: 25, "")),
            ("https://id.example.vn/puc/%FF", LinkFault(.escape, at: 26, "%FF")),
            ("https://id.example.vn/puc/%4", LinkFault(.escape, at: 26, "%4")), ("puc/VN-1", LinkFault(.scheme, at: 0, "puc/VN-1")),
        ]
        for (text, fault) in cases {
            let error = #expect(throws: LinkError.self, "\(text)") { try GrowingAreaLink(text) }
            #expect(error?.faults == [fault])
        }
        #expect(throws: LinkError.self) { try GrowingAreaLink(origin: origin, code: "") }
    }

    @Test("An origin is read with or without a slash, and with nothing behind it")
    func origins() throws {
        #expect(try LinkOrigin("https://ID.example.vn/trace/").prefix == "https://id.example.vn/trace/")
        #expect(try LinkOrigin("http://127.0.0.1:8080").description == "http://127.0.0.1:8080")
        let cases: [(String, LinkFault.Kind)] = [
            ("https://a.vn?x", .otherKind), ("https://a.vn#x", .otherKind), ("https://a.vn//b", .emptySegment), ("a.vn", .scheme),
            ("https://", .host),
        ]
        for (text, kind) in cases {
            let error = #expect(throws: LinkError.self, "\(text)") { try LinkOrigin(text) }
            #expect(error?.faults.map(\.kind) == [kind])
        }
    }

    @Test("A stamp's link is that of an item of a lot, or of a serial alone")
    func stamps() throws {
        let gtin = try GTIN("9521234543213")
        let item = try StampLink(origin: origin, identity: .item(gtin: gtin, lot: "L260511A", serial: "7K3QW9XMZ2"))
        #expect(item.uri == "https://id.example.vn/01/09521234543213/10/L260511A/21/7K3QW9XMZ2")
        #expect(item.symbolPayload == "https://ID.EXAMPLE.VN/01/09521234543213/10/L260511A/21/7K3QW9XMZ2")
        #expect(try StampLink(item.symbolPayload) == item)
        #expect(item.identity.serial == "7K3QW9XMZ2")
        let alone = try StampLink(origin: origin, identity: .serial("7K3QW9XMZ2"))
        #expect(alone.uri == "https://id.example.vn/s/7K3QW9XMZ2")
        #expect(alone.symbolPayload == "https://ID.EXAMPLE.VN/S/7K3QW9XMZ2")
        #expect(try StampLink(alone.symbolPayload) == alone)
        #expect(alone.identity.serial == "7K3QW9XMZ2")
        // Lower case in a lot is part of its value.
        let lower = try StampLink(origin: origin, identity: .item(gtin: gtin, lot: "lot/1", serial: "a"))
        #expect(lower.symbolPayload == "https://ID.EXAMPLE.VN/01/09521234543213/10/lot%2F1/21/a")
        #expect(try StampLink(lower.symbolPayload) == lower)
    }

    @Test("What is not a stamp's link is refused by what is wrong")
    func notStamps() throws {
        let cases: [(String, LinkFault.Kind)] = [
            ("https://a.vn/01/09521234543213", .otherKind), ("https://a.vn/01/09521234543213/21/S", .otherKind),
            ("https://a.vn/01/09521234543213/22/V/10/L/21/S", .otherKind), ("https://a.vn/414/9521321000018", .otherKind),
            ("https://a.vn/01/09521234543210/10/L/21/S", .checkDigit), ("https://a.vn/s/" + String(repeating: "A", count: 21), .length),
            ("https://a.vn/s/a%20b", .character), ("https://a.vn/s/", .trailingSlash),
            ("https://traceviet.mae.gov.vn/seg/0123456789abcdef", .noKey),
        ]
        for (text, kind) in cases {
            let error = #expect(throws: LinkError.self, "\(text)") { try StampLink(text) }
            #expect(error?.faults.map(\.kind) == [kind], "\(text)")
        }
        let gtin = try GTIN("9521234543213")
        #expect(throws: LinkError.self) { try StampLink(origin: origin, identity: .item(gtin: gtin, lot: "", serial: "S")) }
        #expect(throws: LinkError.self) { try StampLink(origin: origin, identity: .serial("é")) }
    }

    @Test("Serials are ten characters of Crockford's base 32, and the same bits give the same serial")
    func serials() {
        let seed: UInt64 = 32
        var generator = SeededGenerator(seed: seed)
        var again = SeededGenerator(seed: seed)
        var seen: Set<StampSerial> = []
        var characters: Set<Character> = []
        for _ in 0..<2000 {
            let serial = StampSerial.random(using: &generator)
            #expect(serial == StampSerial.random(using: &again))
            #expect(StampSerial(serial.text) == serial)
            seen.insert(serial)
            characters.formUnion(serial.text)
        }
        #expect(seen.count == 2000)
        #expect(characters == Set("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
        #expect(StampSerial.random() != StampSerial.random())
    }

    @Test("A serial is read as a person types it")
    func typedSerials() {
        #expect(StampSerial("7k3qw-9xmz2")?.text == "7K3QW9XMZ2")
        #expect(StampSerial("oil00 00000")?.description == "0110000000")
        for text in ["", "7K3QW9XMZ", "7K3QW9XMZ22", "UUUUUUUUUU", "7K3QW9XMZé"] { #expect(StampSerial(text) == nil) }
    }
}
