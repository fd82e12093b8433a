import Testing
import Traceability

@Suite("Element strings of cartons")
struct ElementStringTests {
    private static let gtin = "09521234543213"

    @Test(
        "Brackets, what scanners send and bare digits give the same link",
        arguments: [
            ("(01)09521234543213(10)L1(21)S1", "/10/L1/21/S1"), ("(21)S1(01)09521234543213(10)L1", "/10/L1/21/S1"),
            ("(01)09521234543213(10)A(B)C", "/10/A%28B%29C"), ("]d20109521234543213", ""), ("]C10109521234543213" + "10L1", "/10/L1"),
            ("\u{1D}0109521234543213" + "10L1\u{1D}21S1", "/10/L1/21/S1"), ("0109521234543213" + "10L1␝21S1", "/10/L1/21/S1"),
            ("0109521234543213" + "11260508" + "10L1", "/10/L1?11=260508"),
            ("]Q30109521234543213" + "3103000750" + "10L1", "/10/L1?3103=000750"),
            ("(01)09521234543213(7007)260508(422)704(10)L1", "/10/L1?7007=260508&422=704"),
        ])
    func forms(_ text: String, _ rest: String) throws {
        #expect(try ElementString.link(text)?.uri == "https://id.gs1.org/01/\(Self.gtin)\(rest)")
    }

    @Test(
        "What is none is left to others",
        arguments: ["", "(", "()", "(x)1", "VN-BGOR-9001", "0109521234543214", "01095", "8938505970011", "L(01)", "(99999)1", "01\u{1D}"])
    func others(_ text: String) throws { #expect(try ElementString.link(text) == nil) }

    @Test(
        "What says that it is one is told what is wrong with it",
        arguments: [
            ("(01)09521234543214", LinkFault.Kind.checkDigit), ("]d20109521234543214", .checkDigit), ("]d201095", .length),
            ("(01)09521234543213(10)" + String(repeating: "L", count: 21), .length), ("(01)09521234543213(01)09521234543213", .repeated),
        ])
    func faults(_ text: String, _ kind: LinkFault.Kind) {
        let error = #expect(throws: LinkError.self) { try ElementString.link(text) }
        #expect(error?.faults.map(\.kind).contains(kind) == true)
    }

    @Test("A GTIN is read as it is printed, and what a stamp claims is read without a key")
    func printed() throws {
        #expect(try GTIN(printed: "9 521234 543213").digits == Self.gtin)
        #expect(throws: GS1KeyError.self) { try GTIN(printed: "9 521234 543214") }
        #expect(try StampLink("https://id.example.vn/s/ABC#123").claim == nil)
    }
}
