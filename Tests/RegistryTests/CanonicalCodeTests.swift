import Registry
import Testing

@Suite("Canonical codes")
struct CanonicalCodeTests {
    @Test(
        "Separators, case, blanks and full-width letters make no difference",
        arguments: [
            ("VN-BGOR 001", "VNBGOR001"), ("vn bgor001", "VNBGOR001"), ("VN BGOR-001", "VNBGOR001"), ("VN–BGOR—001", "VNBGOR001"),
            ("VN\u{00A0}BGOR\u{3000}001", "VNBGOR001"), ("ＶＮ－ＢＧＯＲ　００１", "VNBGOR001"), ("ｖｎ-bgor 001\n", "VNBGOR001"),
            ("VN-BGOR 002", "VNBGOR002"), ("VN-DTOR-0017", "VNDTOR0017"), ("VNDTPH-0001", "VNDTPH0001"), ("VN-BTPH-036", "VNBTPH036"),
            ("VN.BGOR/001", "VNBGOR001"), ("VN_BGOR_001", "VNBGOR001"), ("VN\u{200B}-BGOR 001", "VNBGOR001"),
            ("VN-BGOR-90\u{3164}01", "VNBGOR9001"), ("VN\u{115F}\u{1160}BGOR 001", "VNBGOR001"), ("VNBGOR001\u{FFA0}", "VNBGOR001"),
        ])
    func forms(printed: String, canonical: String) { #expect(CanonicalCode(printed)?.text == canonical) }

    @Test("A text without a letter or a digit is no code", arguments: ["", " ", "-", "–—", "\u{200B}", "。", "🍋", "\u{0301}", "\u{3164}"])
    func nothing(text: String) { #expect(CanonicalCode(text) == nil) }

    @Test("A serial is never padded anew, and the two are known as easily taken for each other")
    func padding() throws {
        let short = try #require(CanonicalCode("VN-BGOR 001"))
        let long = try #require(CanonicalCode("VN-BGOR-0001"))
        #expect(short != long)
        #expect(short.resembles(long) && long.resembles(short))
        #expect(!short.resembles(short))
        #expect(short.skeleton == long.skeleton)
    }

    @Test(
        "The skeleton drops the zeros before the last number and folds letters that look like digits",
        arguments: [
            ("VN-BGOR 001", "VNBG0R1"), ("VN-BGOR-0010", "VNBG0R10"), ("VN-BGOR 100", "VNBG0R100"), ("VN-BG0R 001", "VNBG0R1"),
            ("VN-BGOR OO1", "VNBG0R1"), ("VN-BGOR 0O1", "VNBG0R1"), ("VN-BGOR I", "VNBG0R1"), ("VN-BGOR L", "VNBG0R1"), ("0000", ""),
            ("12", "12"),
            ("VN-BGOR", "VNBG0R"), ("VΝ-BԌОR ІО1", "VNBG0R101"),
        ])
    func skeleton(printed: String, skeleton: String) { #expect(CanonicalCode(printed)?.skeleton == skeleton) }

    @Test("Another serial does not resemble")
    func others() throws {
        let one = try #require(CanonicalCode("VN-BGOR 001"))
        for other in ["VN-BGOR 002", "VN-BNOR 001", "VN-BGOR 010", "VN-BGPH 001"] {
            #expect(!one.resembles(try #require(CanonicalCode(other))), "\(other)")
        }
    }

    @Test("The canonical form of a canonical form is itself, and order is that of the text")
    func stable() throws {
        let texts = ["VN-BGOR 001", "ＶＮ－ＢＧＯＲ　００２", "Đ-ß 7", "vải 9", "VN-DTOR-0017"]
        let codes = try texts.map { try #require(CanonicalCode($0)) }
        for code in codes { #expect(CanonicalCode(code.text) == code, "\(code.text)") }
        #expect(codes.sorted().map(\.text) == codes.map(\.text).sorted())
    }
}
