import GeoPrimitives
import TestSupport
import Testing

@Suite("JSON values")
struct JSONValueTests {
    @Test(
        "what was read goes out as it came in",
        arguments: [
            #"{"a":1.10,"b":12345678901234567890,"c":[-0.0,1E+2,null,true,false],"đ":"é"}"#, "[]", "{}", #""""#, "0", "-0",
            #"["\u0000\b\t\n\f\r\u001f\"\\/"]"#, #"[{"z":1,"a":2}]"#, "1e-400",
        ])
    func roundTrip(text: String) throws {
        #expect(try JSONValue.parse(text).text == text)
    }

    @Test("escapes are decoded, surrogate pairs together")
    func escapes() throws {
        #expect(try JSONValue.parse(#""\u0056\u1EA3i \ud83c\udf52 \/""#).string == "Vải 🍒 /")
    }

    @Test(
        "faults have a kind and a place",
        arguments: [
            ("", "json-unexpected-end", 1, 1), ("  ", "json-unexpected-end", 1, 3), ("[1,]", "json-trailing-comma", 1, 4),
            (#"{"a":1,}"#, "json-trailing-comma", 1, 8), ("[,1]", "json-unexpected-character", 1, 2),
            ("[1 2]", "json-unexpected-character", 1, 4), ("NaN", "json-unknown-word", 1, 1), ("[Infinity]", "json-unknown-word", 1, 2),
            ("[-Infinity]", "json-malformed-number", 1, 3), ("tru", "json-unexpected-end", 1, 4), ("trux", "json-unknown-word", 1, 1),
            ("nul]", "json-unknown-word", 1, 1), ("01", "json-leading-zero", 1, 1), ("-01", "json-leading-zero", 1, 1),
            ("1.", "json-unexpected-end", 1, 3), ("[1.]", "json-malformed-number", 1, 4), ("[1.e2]", "json-malformed-number", 1, 4),
            ("[1e]", "json-malformed-number", 1, 4), ("+1", "json-malformed-number", 1, 1), (".5", "json-malformed-number", 1, 1),
            ("[\n\"é\",\n  x]", "json-unknown-word", 3, 3), ("[\"é\"x]", "json-unexpected-character", 1, 5),
            ("\"a\nb\"", "json-control-character", 1, 3), ("\"a\u{0}b\"", "json-control-character", 1, 3),
            (#""\x""#, "json-malformed-escape", 1, 3), (#""\u12g4""#, "json-malformed-escape", 1, 6),
            (#""\ud83c""#, "json-lone-surrogate", 1, 2), (#""\udf52""#, "json-lone-surrogate", 1, 2),
            (#""\ud83c\u0041""#, "json-lone-surrogate", 1, 2), (#""\ud83c\n""#, "json-lone-surrogate", 1, 2),
            (#"{"a":1,"a":2}"#, "json-duplicate-key", 1, 8), (#"{"a":1,"\u0061":2}"#, "json-duplicate-key", 1, 8),
            ("{a:1}", "json-unexpected-character", 1, 2), (#"{"a" 1}"#, "json-unexpected-character", 1, 6),
            ("{'a':1}", "json-unexpected-character", 1, 2), ("[1] x", "json-trailing-content", 1, 5),
            ("[}", "json-unexpected-character", 1, 2),
            ("[1}", "json-unexpected-character", 1, 3), ("/* */1", "json-unexpected-character", 1, 1),
            ("\u{FEFF}1", "json-unexpected-character", 1, 1),
        ] as [(String, String, Int, Int)])
    func faults(text: String, kind: String, line: Int, column: Int) {
        let error = #expect(throws: JSONError.self) { try JSONValue.parse(text) }
        #expect(error?.kind.rawValue == kind)
        #expect(error?.place.line == line)
        #expect(error?.place.column == column)
    }

    @Test("an error says in which value it is, what had to stand there and what does")
    func words() {
        let error = #expect(throws: JSONError.self) { try JSONValue.parse(#"{"a":{"b":[1,[2],nope]}}"#) }
        #expect(error?.path == "a.b[2]")
        #expect(
            error?.description
                == "json-unknown-word at line 1, column 18 (byte 17) in a.b[2]: expected true, false or null, found nope")
    }

    @Test(
        "bytes that are not UTF-8 are refused",
        arguments: [
            [0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE1, 0xBA], [0xC3, 0x28],
        ] as [[UInt8]])
    func malformedUTF8(bytes: [UInt8]) {
        let error = #expect(throws: JSONError.self) { try JSONValue.parse([0x22] + bytes + [0x22]) }
        #expect(error?.kind == .malformedUTF8)
        #expect(error?.place.offset ?? 0 >= 1)
    }

    @Test("keys that only look alike are two keys")
    func lookalikes() throws {
        let object = try #require(JSONValue.parse("{\"\u{E9}\":1,\"e\u{301}\":2}").object)
        #expect(object.count == 2)
        #expect(object["e\u{301}"]?.int == 2)
    }

    @Test("a key that occurs twice is found among many")
    func manyKeys() throws {
        let members = (0..<100).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
        #expect(try JSONValue.parse("{\(members)}").object?.count == 100)
        let error = #expect(throws: JSONError.self) { try JSONValue.parse("{\(members),\"k3\":0}") }
        #expect(error?.kind == .duplicateKey)
    }

    @Test("depth, length and number of values are limited")
    func limits() throws {
        var limits = JSONLimits()
        func kind(_ text: String) -> JSONError.Kind? {
            do throws(JSONError) { _ = try JSONValue.parse(text, limits: limits) } catch { return error.kind }
            return nil
        }
        #expect(kind(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)) == nil)
        #expect(kind(String(repeating: "[", count: 65)) == .tooDeep)
        #expect(kind(String(repeating: #"{"a":"#, count: 1_000_000)) == .tooDeep)
        limits.stringBytes = 4
        #expect(kind(#""abcd""#) == nil)
        #expect(kind(#""abcde""#) == .stringTooLong)
        #expect(kind(#"{"abcde":1}"#) == .stringTooLong)
        #expect(kind("12345") == .stringTooLong)
        limits.values = 3
        #expect(kind("[1,2]") == nil)
        #expect(kind("[1,2,3]") == .tooManyValues)
        limits.valueBytes = 5
        #expect(kind("[1,22]") == .tooLarge)
    }

    @Test("members are found, replaced in place and removed")
    func object() {
        var object: JSONObject = ["b": 1, "a": "x", "b": 2]
        #expect(object.keys == ["b", "a"])
        #expect(object["b"]?.int == 2)
        object["b"] = nil
        object["c"] = true
        #expect(JSONValue.object(object).text == #"{"a":"x","c":true}"#)
        #expect(object["missing"] == nil)
    }

    @Test("values give what they hold and nothing else")
    func access() throws {
        let value = try JSONValue.parse(#"{"s":"t","n":[1,2.5,1e400],"b":false,"z":null}"#)
        #expect(value["s"]?.string == "t")
        #expect(value["s"]?.int == nil)
        #expect(value["n"]?[0]?.int == 1)
        #expect(value["n"]?[1]?.int == nil)
        #expect(value["n"]?[1]?.double == 2.5)
        #expect(value["n"]?[2]?.double == nil)
        #expect(value["n"]?[3] == nil)
        #expect(value["b"]?.bool == false)
        #expect(value["z"]?.isNull == true)
        #expect(value["n"]?.array?.count == 3)
    }

    @Test("numbers are made from integers, doubles and valid text only")
    func numbers() {
        #expect(JSONNumber(-5).text == "-5")
        #expect(JSONNumber(0.1)?.text == "0.1")
        #expect(JSONNumber(-0.0)?.text == "0")
        #expect(JSONNumber(12.0)?.text == "12")
        #expect(JSONNumber(Double.nan) == nil)
        #expect(JSONValue.double(.infinity) == .null)
        #expect(JSONNumber(text: "1.10")?.text == "1.10")
        for text in ["", " 1", "1 ", "01", "1,", "x", "1.", "--1", "0x10"] { #expect(JSONNumber(text: text) == nil) }
        for value in [1e15, 1e300, -1e-300, 123456.789, 9007199254740994] { #expect(JSONNumber(value)?.double == value) }
    }

    @Test("naughty strings survive as keys and values", .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func naughtyStrings() throws {
        let strings = try #require(JSONValue.parse(SharedData.bytes("geometry/blns/blns.json")).array).compactMap(\.string)
        try #require(strings.count > 400)
        var object = JSONObject()
        for (index, string) in strings.enumerated() { object[string + "\(index)"] = .string(string) }
        try #require(object.count == strings.count)
        var bytes: [UInt8] = []
        JSONValue.object(object).append(to: &bytes)
        let back = try #require(JSONValue.parse(bytes).object)
        #expect(back.members.count == object.members.count)
        for (one, other) in zip(back.members, object.members) {
            #expect(one.key.utf8.elementsEqual(other.key.utf8))
            #expect(one.value.string?.utf8.elementsEqual(other.value.string?.utf8 ?? "".utf8) == true)
        }
    }
}
