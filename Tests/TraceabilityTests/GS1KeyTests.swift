import Testing
import Traceability

@Suite("GS1 keys")
struct GS1KeyTests {
    @Test("Check digits are those of GS1's own examples")
    func checkDigits() {
        // GS1 General Specifications §7.9.1: 37610425002123456 gives 9, and 629104150021 gives 3.
        #expect(CheckDigit.value(forBody: "37610425002123456") == 9)
        #expect(CheckDigit.value(forBody: "629104150021") == 3)
        #expect(CheckDigit.value(forBody: "0000") == 0)
        #expect(CheckDigit.value(forBody: "12a") == nil)
        #expect(CheckDigit.isValid("6291041500213") && !CheckDigit.isValid("6291041500214"))
        #expect(!CheckDigit.isValid("0") && !CheckDigit.isValid("") && !CheckDigit.isValid("629104150021x"))
    }

    @Test("Any one wrong digit is noticed")
    func oneWrongDigit() {
        let digits = Array("09521234543213")
        for position in digits.indices {
            for other in "0123456789" where other != digits[position] {
                var changed = digits
                changed[position] = other
                #expect(throws: GS1KeyError.self) { try GTIN(String(changed)) }
            }
        }
    }

    @Test("A GTIN of 8, 12, 13 or 14 digits is kept with 14")
    func gtins() throws {
        #expect(try GTIN("9521234543213").digits == "09521234543213")
        #expect(try GTIN("09521234543213").description == "09521234543213")
        #expect(try GTIN("96385074").digits == "00000096385074")
        #expect(try GTIN("614141000036").digits == "00614141000036")
        #expect(try GTIN("9521234543213").isDemonstration)
        #expect(try !GTIN("614141000036").isDemonstration)
    }

    @Test("GLN and SSCC have one length each")
    func others() throws {
        #expect(try GLN("9521321000018").digits == "9521321000018")
        #expect(try GLN("9521321000018").isDemonstration)
        #expect(try !GLN("6291041500213").isDemonstration)
        #expect(try SSCC("195212345000000015").description == "195212345000000015")
        #expect(try SSCC("195212345000000015").isDemonstration)
        #expect(try !SSCC("376104250021234569").isDemonstration)
    }

    @Test("What is no key is refused by what is wrong")
    func refusals() {
        #expect(throws: GS1KeyError.notDigit(key: "GTIN", text: "952123454321X", position: 12)) { try GTIN("952123454321X") }
        #expect(throws: GS1KeyError.notDigit(key: "GLN", text: "９521321000018", position: 0)) { try GLN("９521321000018") }
        #expect(throws: GS1KeyError.length(key: "GTIN", text: "95212345432", allowed: [8, 12, 13, 14])) { try GTIN("95212345432") }
        #expect(throws: GS1KeyError.length(key: "SSCC", text: "", allowed: [18])) { try SSCC("") }
        #expect(throws: GS1KeyError.checkDigit(key: "GLN", text: "9521321000010", expected: 8)) { try GLN("9521321000010") }
        #expect(GS1KeyError.checkDigit(key: "GLN", text: "9521321000010", expected: 8).description.contains("check digit 8"))
        #expect(GS1KeyError.length(key: "GTIN", text: "1", allowed: [8, 12]).description.contains("has 1 digits, not 8 or 12"))
        #expect(GS1KeyError.notDigit(key: "GLN", text: "x", position: 0).description.contains("position 0"))
    }
}
