import Foundation
import Testing

@Suite("Products, lots and stamps, as an officer works with them")
struct TradeTests {
    struct Lot: Decodable {
        let lot: String
        let kilograms: Double
        let codes: [String]
    }
    struct Stamp: Decodable {
        let serial: String
        let url: String
    }
    struct State: Decodable {
        let serial: String
        let state: String
    }
    struct Product: Decodable {
        let product: String
        let growingAreaApplies: Bool
        let recognisedUntil: String
        let website: String?
    }

    private func lots(_ workspace: Workspace) async throws -> [Lot] {
        try await workspace.farmzone("lot", "list", "--format", "json").expect(0).json(as: [Lot].self)
    }

    @Test(
        "the demonstration prefix neither enters nor leaves a registry that is no illustration, and a link of a real one needs no registry")
    func prefix() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try await workspace.farmzone(
            "product", "add", "--name", "Vải", "--gtin", "09522150000019", "--group", "food", "--stars", "3", "--recognised", "2026-01-31",
            "--producer", "HTX"
        ).expectRefusal(65)
        try await workspace.farmzone("qr", "https://id.example.vn/01/09522150000019/10/L1", "--payload").expectRefusal(65)
        try await workspace.farmzone(
            "qr", "https://id.example.vn/01/08938505970011/10/L1", "--payload", "--registry", "none.gpkg"
        ).expect(0)
        let demonstration = try await Workspace.withDemonstration()
        try await demonstration.farmzone("qr", "https://id.example.vn/01/09522150000019/10/L1", "--payload").expect(0)
    }

    @Test("the illustrative registry has 33 products with stamps, and fruit has lots from the codes")
    func demonstration() async throws {
        let workspace = try await Workspace.withDemonstration()
        let products = try await workspace.farmzone("product", "list", "--format", "json").expect(0).json(as: [Product].self)
        #expect(products.count == 33)
        #expect(products.count { $0.growingAreaApplies } == 8)
        #expect(products.allSatisfy { $0.website != nil })
        let lots = try await lots(workspace)
        #expect(lots.count == 13)
        #expect(lots.contains { $0.codes.count == 1 } && lots.contains { $0.codes.count == 3 })
        struct Link: Decodable { let product: String?, lot: String? }
        struct Roll: Decodable { let lot: String }
        let links = try await workspace.farmzone("stamp", "list", "--foreign", "--format", "json").expect(0).json(as: [Link].self)
        let rolls = try await workspace.farmzone("stamp", "list", "--format", "json").expect(0).json(as: [Roll].self)
        let stamped = Set(links.compactMap(\.product) + rolls.map { String($0.lot.prefix { $0 != "/" }) })
        #expect(stamped == Set(products.map(\.product)))
        let chicken = try await workspace.farmzone("product", "show", "09522150000095").expect(0)
        #expect(chicken.said.contains("No growing area applies"))
        try await workspace.farmzone("verify").expect(0)
    }

    @Test("stamps of a lot are issued, activated by the stretch of a roll, shipped, returned and made void")
    func stamps() async throws {
        let workspace = try await Workspace.withDemonstration()
        let lot = try #require(try await lots(workspace).first { $0.codes.count == 1 }?.lot)
        let stamps = try await workspace.farmzone("stamp", "issue", lot, "--count", "10", "--format", "json").expect(0)
            .json(as: [Stamp].self)
        #expect(Set(stamps.map(\.serial)).count == 10)
        #expect(stamps.allSatisfy { $0.serial.count == 10 })
        let path = lot.replacing("/", with: "/10/")
        #expect(stamps.allSatisfy { $0.url == "https://id.example.vn/01/\(path)/21/\($0.serial)" })
        let stretch = "\(stamps[2].serial)..\(stamps[7].serial)"
        #expect(try await workspace.farmzone("stamp", "activate", stretch).expect(0).lines == ["6"])
        #expect(try await workspace.farmzone("stamp", "ship", stamps[3].url, stamps[4].serial).expect(0).lines == ["2"])
        try workspace.write("back.csv", "serial\n\(stamps[4].serial)\n")
        #expect(try await workspace.farmzone("stamp", "return", "--file", "back.csv").expect(0).lines == ["1"])
        try await workspace.farmzone("stamp", "void", stamps[9].serial).expectRefusal(64)
        try await workspace.farmzone("stamp", "void", stamps[9].serial, "--reason", "torn").expect(0)
        let refused = try await workspace.farmzone("stamp", "ship", stretch)
        try refused.expectRefusal(65)
        #expect(refused.said.contains(stamps[3].serial))
        let states = try await workspace.farmzone("stamp", "list", "--lot", lot, "--serials", "--format", "json").expect(0)
            .json(as: [State].self)
        let known = Dictionary(states.map { ($0.serial, $0.state) }) { first, _ in first }
        #expect(
            stamps.map { known[$0.serial] } == [
                "printed", "printed", "activated", "shipped", "returned", "activated", "activated", "activated", "printed", "void",
            ])
        let shown = try await workspace.farmzone("stamp", "show", stamps[9].url, "--format", "json").expect(0)
        #expect(shown.text.contains("torn") && shown.text.contains("\"state\":\"void\""))
        try await workspace.farmzone("verify").expect(0)
    }

    @Test("stamps that are none, of two rolls, too many, or of no lot are refused")
    func refusedStamps() async throws {
        let workspace = try await Workspace.withDemonstration()
        let rolls = ["09522150000019/VT250614", "09522150000019/VT260612"]
        var first: [String] = []
        for lot in rolls {
            let states = try await workspace.farmzone("stamp", "list", "--lot", lot, "--serials", "--format", "json").expect(0)
            first.append(try #require(try states.json(as: [State].self).first).serial)
        }
        try await workspace.farmzone("stamp", "ship", "\(first[0])..\(first[1])").expectRefusal(65)
        try await workspace.farmzone("stamp", "ship", "0000000000").expectRefusal(65)
        try await workspace.farmzone("stamp", "ship", "ABC").expectRefusal(65)
        try await workspace.farmzone("stamp", "ship").expectRefusal(64)
        try await workspace.farmzone("stamp", "show", "nothing-like-it").expectRefusal(65)
        try await workspace.farmzone("stamp", "issue", "09522150000019/NONE", "--count", "1").expectRefusal(65)
        try await workspace.farmzone("stamp", "issue", rolls[0], "--count", "0").expectRefusal(65)
        try await workspace.farmzone("stamp", "issue", rolls[0], "--count", "1", "--code", "VN-BGOR-9026").expectRefusal(65)
    }

    @Test("a table of a million rows that all name one stamp links one stamp, and says of how many rows that was")
    func duplicates() async throws {
        let workspace = try await Workspace.withDemonstration()
        try workspace.write("stamps.csv", "token\r\n" + String(repeating: "TEM0000001\r\n", count: 1_000_000))
        let link = ["stamp", "link", "stamps.csv", "--lot", "09522150000019/VT260612", "--lang", "en"]
        let linked = try await workspace.run(FarmZoneBinary.path, link, limit: .seconds(900)).expect(0)
        #expect(linked.lines == ["1"] && linked.said.contains("999999 rows repeat"))
        #expect(try await workspace.farmzone("lookup", "TEM0000001").expect(0).text.contains("VT260612"))
    }

    @Test("names that a spreadsheet would run are guarded in tables, as they are in JSON, and a guarded table is read as it was meant")
    func guarded() async throws {
        let workspace = try await Workspace.withDemonstration()
        let name = "=HYPERLINK(\"https://evil.example\")"
        try await workspace.farmzone("organisation", "add", name, "--tax-code", "2400099999").expect(0)
        let table = try await workspace.farmzone("organisation", "list", "--format", "csv").expect(0)
        #expect(table.text.contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"") && !table.text.contains(",\"=HYPERLINK"))
        #expect(try await workspace.farmzone("organisation", "list", "--format", "json").expect(0).text.contains("\"=HYPERLINK("))
        let lot = "09522150000019/VT260612"
        try workspace.write("stamps.csv", "stt,tem\n1,'=TEM-1\n")
        try await workspace.farmzone("stamp", "link", "stamps.csv", "--lot", lot).expect(0)
        try workspace.write("asked.csv", "query\n'=TEM-1\n")
        let asked = try await workspace.farmzone("lookup", "--batch", "asked.csv", "--format", "csv").expect(0)
        #expect(asked.lines.last?.hasPrefix("'=TEM-1,true,stamp,") == true)
        let stamps = try await workspace.farmzone("stamp", "issue", lot, "--count", "2", "--format", "json").expect(0).json(
            as: [Stamp].self)
        try workspace.write("activated.csv", "stt;serial\n1;\(stamps[0].serial)\n2;\(stamps[1].serial)\n")
        #expect(try await workspace.farmzone("stamp", "activate", "--file", "activated.csv").expect(0).lines == ["2"])
    }

    @Test("a table of another issuer's stamps is linked, repeated rows once, and each is found by address and by token")
    func foreign() async throws {
        let workspace = try await Workspace.withDemonstration()
        let lot = "09522150000019/VT260612"
        var table = "stt,url\n"
        for number in 0..<25_000 { table += "\(number),https://tem.example/check/T\(number % 12_000)x\n" }
        table += "1,\n2,two words\n"
        try workspace.write("stamps.csv", table)
        let linked = try await workspace.farmzone("stamp", "link", "stamps.csv", "--lot", lot, "--from", "2026-06-12").expect(0)
        #expect(linked.lines == ["12000"])
        #expect(linked.said.contains("13000") && linked.said.contains("25002"))
        #expect(try await workspace.farmzone("stamp", "link", "stamps.csv", "--lot", lot, "--from", "2026-06-12").expect(0).lines == ["0"])
        for text in ["https://tem.example/check/T11999x", "T11999x"] {
            let shown = try await workspace.farmzone("stamp", "show", text, "--format", "json").expect(0)
            #expect(shown.text.contains("VT260612"))
        }
        try await workspace.farmzone("stamp", "link", "stamps.csv").expectRefusal(64)
        try await workspace.farmzone("stamp", "link", "none.csv", "--lot", lot).expectRefusal(66)
        try workspace.write("empty.csv", "url\n\n")
        try await workspace.farmzone("stamp", "link", "empty.csv", "--lot", lot).expect(65)
        try await workspace.farmzone("verify").expect(0)
    }

    @Test("a lot is weighed against the ground and the season, and refused with the numbers where it is too heavy")
    func lot() async throws {
        let workspace = try await Workspace.withDemonstration()
        let balance = try await workspace.farmzone("lot", "balance", "VN-BGOR-9001", "--on", "2026-06-15", "--format", "json").expect(0)
        struct Balance: Decodable { let ceiling: Double, taken: Double, left: Double }
        let numbers = try balance.json(as: Balance.self)
        // Codes 9001 and 9002 lie on one ground: 18400 and 6900 from the one, 5200 from the other.
        #expect(numbers.taken == 30_500)
        #expect(abs(numbers.ceiling - 53.23 * 6000) < 100)
        let lot = "09522150000019/VT260630"
        let refused = try await workspace.farmzone(
            "lot", "add", lot, "--from-code", "VN-BGOR-9001=400000", "--harvest-from", "2026-06-28")
        try refused.expectRefusal(65)
        #expect(refused.said.contains("400000") && refused.said.contains("30500"))
        #expect(
            try await workspace.farmzone(
                "lot", "add", lot, "--from-code", "VN-BGOR-9001=400000", "--harvest-from", "2026-06-28", "--despite", "young trees"
            ).expect(0).lines == [lot])
        try await workspace.farmzone("lot", "add", lot, "--from-code", "VN-BGOR-9001=1", "--harvest-from", "2026-06-28")
            .expectRefusal(65)
        try await workspace.farmzone(
            "lot", "add", lot, "--from-code", "VN-BGOR-9001=4000", "--from-code", "VN-HDOR-0012=50.5", "--harvest-from", "2026-06-28",
            "--revising", "weighed again"
        ).expect(0)
        let shown = try await workspace.farmzone("lot", "show", lot, "--format", "json").expect(0)
        #expect(shown.text.contains("4050.5") && shown.text.contains("\"verified\":false"))
        for (arguments, word) in [
            (["--from-code", "VN-BGOR-9015=10", "--harvest-from", "2026-06-28"], "lot-of-another-crop"),
            (["--harvest-from", "2026-06-28"], "lot-without-source"), (["--from-code", "VN-BGOR-9001=10"], "lot-without-harvest"),
        ] {
            let outcome = try await workspace.run(
                FarmZoneBinary.path, ["lot", "add", "09522150000019/X1"] + arguments)
            try outcome.expectRefusal(65)
            #expect(outcome.said.contains(word))
        }
        try await workspace.farmzone("lot", "add", "09522150000095/G1", "--kilograms", "20").expect(0)
        try await workspace.farmzone("lot", "add", "09522150000095/G2", "--from-code", "VN-BGOR-9001=10").expectRefusal(65)
        try await workspace.farmzone("lot", "add", "09522150000019/vải", "--from-code", "VN-BGOR-9001=10").expectRefusal(65)
        try await workspace.farmzone("lot", "add", "VT1", "--from-code", "VN-BGOR-9001=10").expectRefusal(65)
        try await workspace.farmzone("lot", "add", "09522150000019/X2", "--from-code", "VN-BGOR-0001=10").expectRefusal(65)
        try await workspace.farmzone("lot", "show", "09522150000019/NONE").expectRefusal(65)
    }

    @Test("products and organisations are added, recorded anew and listed on platforms")
    func products() async throws {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("organisation", "add", "Xanh", "--tax-code", "2400123456").expect(0)
        try await workspace.farmzone("organisation", "add", "Xanh", "--website", "https://xanh.example").expect(0)
        let shown = try await workspace.farmzone("organisation", "show", "2400123456", "--format", "json").expect(0)
        #expect(shown.text.contains("https://xanh.example"))
        try await workspace.farmzone("organisation", "add", "Khác", "--tax-code", "2400123456").expectRefusal(65)
        try await workspace.farmzone("organisation", "show", "nobody").expectRefusal(65)
        let added = try await workspace.farmzone(
            "product", "add", "--name", "Trà", "--group", "beverage", "--stars", "3", "--recognised", "2024-02-29", "--producer", "Xanh")
        #expect(try added.expect(0).lines == ["product-34"])
        try await workspace.farmzone("product", "revise", "product-34", "--stars", "4", "--gtin", "9522150009998").expectRefusal(65)
        try await workspace.farmzone("product", "revise", "product-34", "--stars", "4").expect(0)
        try await workspace.farmzone("product", "list-on", "voso", "product-34", "--address", "https://voso.vn/tra").expect(0)
        let product = try await workspace.farmzone("product", "show", "Trà", "--format", "json").expect(0)
        #expect(product.text.contains("\"stars\":4") && product.text.contains("https://voso.vn/tra"))
        #expect(try product.json(as: Product.self).recognisedUntil == "2027-02-28")
        try await workspace.farmzone("product", "list-on", "nowhere", "product-34").expectRefusal(65)
        try await workspace.farmzone("product", "add", "--name", "Trà").expectRefusal(65)
        try await workspace.farmzone("product", "revise", "product-34", "--stars", "6").expectRefusal(65)
        try await workspace.farmzone("product", "revise", "product-34", "--gtin", "09522150000019").expectRefusal(65)
        try await workspace.farmzone("lot", "add", "product-34/T1", "--kilograms", "5").expect(0)
        let stamps = try await workspace.farmzone("stamp", "issue", "product-34/T1", "--count", "1", "--format", "json").expect(0)
        let stamp = try #require(try stamps.json(as: [Stamp].self).first)
        #expect(stamp.url == "https://id.example.vn/s/\(stamp.serial)")
    }
}
