import Foundation
import TestSupport
import Testing

@Suite("Symbols that other programs read")
struct SymbolTests {
    @Test(
        "a signed stamp is version 9 at level M and 20.1 mm wide, and is read turned, blurred and with a tenth of it covered",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func stamp() async throws {
        // The vector is of the demonstration prefix.
        let workspace = try await Workspace.withDemonstration()
        let url = try #require(
            try JSONDecoder().decode([String: String].self, from: Data(SharedData.bytes("traceability/stamp_vectors.json")))["D1"])
        #expect(url.count == 372)
        try await workspace.farmzone("qr", url, "--module-mm", "0.33", "-o", "stamp.svg").expect(0)
        let symbol = try #require(try await workspace.symbols(in: "stamp.svg").first)
        #expect(symbol.version == 9 && symbol.millimetres == 20.13 && symbol.text == url)
        symbol.expectReadable()
    }

    @Test("level, quiet zone and module are as asked for, and what is out of range is refused")
    func options() async throws {
        let workspace = try Workspace()
        let link = "https://ID.EXAMPLE.VN/PUC/VNBGOR9001"
        for (level, version) in [("L", 2), ("M", 3), ("Q", 3), ("H", 4)] {
            try await workspace.farmzone("qr", link, "--level", level, "--quiet", "6", "--module-mm", "1", "-o", "\(level).svg").expect(0)
            let symbol = try #require(try await workspace.symbols(in: "\(level).svg").first)
            #expect(symbol.version == version && symbol.millimetres == Double(version * 4 + 17 + 12) && symbol.text == link)
            // How much a symbol bears is asked of labels; here it is whether it is one.
            symbol.expectReadable([.plain, .turned7, .turned90])
        }
        try await workspace.farmzone("qr", link, "--level", "X").expectRefusal(64)
        try await workspace.farmzone("qr", link, "--quiet", "41").expectRefusal(64)
        try await workspace.farmzone("qr", link, "--module-mm", "0").expectRefusal(64)
    }

    @Test("the sign at the gate holds the code's link and says the domain in plain text, but no state")
    func gateSign() async throws {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("print", "gate-sign", "VN-BGOR-9001", "-o", "sign.html").expect(0)
        let symbol = try #require(try await workspace.symbols(in: "sign.html").first)
        #expect(symbol.millimetres == 150 && symbol.text == "https://ID.EXAMPLE.VN/PUC/VNBGOR9001")
        symbol.expectReadable()
        let page = String(decoding: try workspace.bytes("sign.html"), as: UTF8.self)
        #expect(page.contains(">id.example.vn<") && page.contains("ILLUSTRATIVE"))
        try await workspace.farmzone("print", "gate-sign", "VN-BGOR-9777").expectRefusal(65)
    }
}
