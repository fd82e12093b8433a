import Foundation
import Journal
import TestSupport
import Testing

@Suite("Digests, times and kinds")
struct ValueTests {
    @Test("A digest is 64 hexadecimal digits and back, and nothing else is one")
    func digest() {
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        // FIPS 180-2, appendix B.1: the hash of "abc".
        #expect(Digest(of: Array("abc".utf8)).description == known)
        #expect(Digest(hex: known.uppercased())?.bytes == Digest(of: Array("abc".utf8)).bytes)
        #expect(Digest(known) == Digest(hex: known))
        for text in ["", String(known.dropLast()), known + "0", "g" + known.dropFirst(), "é" + known.dropFirst(2), "+" + known.dropFirst()]
        {
            #expect(Digest(hex: text) == nil, "\(text)")
        }
        #expect(Digest(bytes: [UInt8](repeating: 0, count: 31)) == nil)
        #expect(Digest(bytes: [UInt8](repeating: 0, count: 32)) == .zero)
        #expect(Set([Digest.zero, .zero, Digest(of: [])]).count == 2)
    }

    @Test("A time is ISO 8601 and back, as Foundation writes it")
    func times() throws {
        let seed: UInt64 = 8601
        var generator = SeededGenerator(seed: seed)
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        for round in 0..<500 {
            let time = RecordedTime(millisecondsSince1970: Int64.random(in: -60_000_000_000_000...253_402_300_799_999, using: &generator))
            #expect(RecordedTime(time.description) == time, "seed \(seed), round \(round)")
            // From 1600 on Foundation's calendar is the same; half a millisecond keeps its doubles from rounding down.
            guard time.millisecondsSince1970 > -11_000_000_000_000 else { continue }
            let date = Date(timeIntervalSince1970: (Double(time.millisecondsSince1970) + 0.5) / 1000)
            #expect(time.description == date.formatted(style), "seed \(seed), round \(round)")
        }
        #expect(RecordedTime(millisecondsSince1970: 0).description == "1970-01-01T00:00:00.000Z")
        #expect(RecordedTime(millisecondsSince1970: -1).description == "1969-12-31T23:59:59.999Z")
        #expect(RecordedTime("2024-02-29T12:00:00.000Z") != nil)
        #expect(RecordedTime("0000-01-01T00:00:00.000Z")?.description == "0000-01-01T00:00:00.000Z")
        #expect(RecordedTime("9999-12-31T23:59:59.999Z")?.description == "9999-12-31T23:59:59.999Z")
        #expect(RecordedTime.now() > RecordedTime(millisecondsSince1970: 1_700_000_000_000))
    }

    @Test(
        "A text that is not exactly a time in UTC with milliseconds is none",
        arguments: [
            "", "2026-05-11", "2026-05-11T03:00:00Z", "2026-05-11T03:00:00.000+07:00", "2026-05-11 03:00:00.000Z",
            "2026-02-29T00:00:00.000Z",
            "2026-13-01T00:00:00.000Z", "2026-00-01T00:00:00.000Z", "2026-04-31T00:00:00.000Z", "2026-01-00T00:00:00.000Z",
            "2026-01-01T24:00:00.000Z", "2026-01-01T00:60:00.000Z", "2026-12-31T23:59:60.000Z", "2026-01-01T00:00:00,000Z",
            "+026-01-01T00:00:00.000Z",
        ])
    func notTimes(text: String) { #expect(RecordedTime(text) == nil) }

    @Test("A kind is a name and a version and back")
    func kinds() throws {
        let kind = try EntryKind(parsing: "area.registered/12")
        #expect((kind.name, kind.version) == ("area.registered", 12))
        #expect(kind.description == "area.registered/12")
        #expect(try EntryKind(name: "a-1.b2", version: 1) == "a-1.b2/1")
    }

    @Test("A malformed kind is refused by what is wrong with it")
    func malformedKinds() {
        let cases: [(String, EntryKindError)] = [
            ("area.registered", .noVersion("area.registered")), ("a/1/2", .noVersion("a/1/2")), ("a/0", .version("0")),
            ("a/01", .version("01")), ("a/+1", .version("+1")), ("a/", .version("")),
            ("a/99999999999999999999", .version("99999999999999999999")),
            ("/1", .name("")), ("A.b/1", .name("A.b")), ("a..b/1", .name("a..b")), ("a.1/1", .name("a.1")), ("đ/1", .name("đ")),
            ("a b/1", .name("a b")),
        ]
        for (text, expected) in cases {
            let error = #expect(throws: EntryKindError.self, "\(text)") { try EntryKind(parsing: text) }
            #expect(error == expected)
            #expect(error?.description.contains("'") == true)
        }
    }
}
