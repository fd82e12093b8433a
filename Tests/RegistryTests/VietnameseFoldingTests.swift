import Foundation
import Registry
import TestSupport
import Testing

@Suite("Vietnamese text brought to one form")
struct VietnameseFoldingTests {
    @Test(
        "Marks, case, composition and blanks make no difference once folded",
        arguments: [
            "vai thieu", "vải thiều", "VẢI THIỀU", "VAI THIEU", "Vải\u{00A0}Thiều", "  vải   thiều ", "vải-thiều", "vải, thiều!",
            "vải thiều".decomposedStringWithCanonicalMapping, "VẢI THIỀU".decomposedStringWithCanonicalMapping,
            "vải\tthiều\r\n", "(vải) [thiều]", "va\u{0309}i thie\u{0302}\u{0300}u", "va\u{0309}i thi\u{00EA}\u{0300}u",
        ])
    func folded(text: String) { #expect(VietnameseFolding.folded(text) == "vai thieu") }

    @Test("The exact form keeps the marks and drops everything else that may differ")
    func exact() {
        for text in ["vải thiều", "VẢI THIỀU", "Vải  Thiều", "vải thiều".decomposedStringWithCanonicalMapping] {
            #expect(
                VietnameseFolding.exact(text).unicodeScalars.elementsEqual(
                    "vải thiều".precomposedStringWithCanonicalMapping.unicodeScalars), "\(text)")
        }
        #expect(VietnameseFolding.exact("vai thieu") != VietnameseFolding.exact("vải thiều"))
        #expect(VietnameseFolding.exact("Đồng Kỳ") == "đồng kỳ")
    }

    @Test("đ is d, which no Unicode decomposition says", arguments: ["Đồng Kỳ", "đồng kỳ", "ĐỒNG KỲ", "dong ky", "Dong Ky", "Đồng-Kỳ"])
    func stroke(text: String) { #expect(VietnameseFolding.folded(text) == "dong ky") }

    @Test("Every vowel of the alphabet with every mark folds to its letter")
    func alphabet() {
        for (letters, plain) in [
            ("aàảãáạăằẳẵắặâầẩẫấậ", "a"), ("eèẻẽéẹêềểễếệ", "e"), ("iìỉĩíị", "i"), ("oòỏõóọôồổỗốộơờởỡớợ", "o"), ("uùủũúụưừửữứự", "u"),
            ("yỳỷỹýỵ", "y"), ("dđ", "d"),
        ] {
            for letter in letters {
                for form in [String(letter), String(letter).uppercased(), String(letter).decomposedStringWithCanonicalMapping] {
                    #expect(VietnameseFolding.folded(form) == plain, "\(form)")
                }
            }
        }
    }

    @Test("Digits and codes stay, and what parts words parts them")
    func codes() {
        #expect(VietnameseFolding.folded("VN-BGOR 001") == "vn bgor 001")
        #expect(VietnameseFolding.exact("VN-BGOR 001") == "vn bgor 001")
        #expect(VietnameseFolding.folded("Thôn 3/2") == "thon 3 2")
    }

    static let hostile = [
        "", " ", "\u{0}", "\u{301}\u{301}\u{301}", "\"", "\"\"\" OR 1", "exact : x", "a*b", "NEAR(a b)", "';DROP TABLE journal;--",
        "\u{202E}abc", "🍋🍊",
        "👨‍👩‍👧", "e\u{301}\u{301}\u{301}\u{301}", "İıſ", "ﬁ", "Ⓐ½", "กำแพง", "हिन्दी", "荔枝", String(repeating: "ả", count: 5_000),
        String(repeating: "\u{309}", count: 5_000), "\u{FEFF}vải", "ẞß",
    ]

    @Test(
        "Hostile texts fold without harm, to letters, digits, marks and single blanks, and folding again changes nothing",
        arguments: hostile)
    func harmless(text: String) {
        for form in [VietnameseFolding.folded(text), VietnameseFolding.exact(text)] {
            let isHarmless = form.unicodeScalars.allSatisfy { scalar in
                scalar == " " || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || scalar.properties.generalCategory == .nonspacingMark
            }
            #expect(isHarmless, "\(form.debugDescription)")
            #expect(!form.hasPrefix(" ") && !form.hasSuffix(" ") && !form.contains("  "))
        }
        let folded = VietnameseFolding.folded(text)
        #expect(VietnameseFolding.folded(folded) == folded)
    }
}
