import Foundation
import Testing

@Suite("Facilities, rights and shipments, as an officer works with them")
struct ShipmentTests {
    struct Row: Decodable {
        let code: String
        let step: String
        let verdict: String
        let status: String?
    }
    struct Finding: Decodable { let id: String }
    struct Check: Decodable {
        let verdict: String
        let rows: [Row]
        let findings: [Finding]
    }

    private static let lot = "09522150000019/VT260612"

    /// The demonstration with a packing house that may pack for China what code 9001 grows, and an exporter with a right to it.
    private func trade() async throws -> Workspace {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone(
            "facility", "add", "VN-BGPH-9001", "--kind", "packing-house", "--name", "Đồng Kỳ", "--at", "21.5,106.17"
        ).expect(0)
        try await workspace.farmzone("facility", "decide", "VN-BGPH-9001", "grant", "--market", "CN", "--on", "2026-04-01").expect(0)
        try await workspace.farmzone("facility", "pair", "vnbgph9001", "VN-BGOR-9001", "--from", "2026-05-01").expect(0)
        try await workspace.farmzone("organisation", "add", "Xanh", "--tax-code", "2400123456").expect(0)
        try workspace.write("letter.pdf", "the scan")
        try await workspace.farmzone(
            "right", "add", "VN-BGOR-9001", "--exporter", "2400123456", "--letter", "08/UQ", "--from", "2026-05-01", "--to", "2026-07-31",
            "--kilograms", "20000", "--scan", "letter.pdf"
        ).expect(0)
        return workspace
    }

    private static func description(_ kilograms: Int = 5000, market: String = "CN", number: String = "TK-1") -> String {
        """
        {"number": "\(number)", "market": "\(market)", "exporter": "2400123456", "facilities": ["VN-BGPH-9001"], "packedOn": "2026-06-13",
         "departedOn": "2026-06-14", "arrivedOn": "2026-06-16", "lots": [{"lot": "\(lot)", "kilograms": \(kilograms)}]}
        """
    }

    @Test("a shipment is good where every code was, has a row for each code and day, and is bad once one of them is suspended between")
    func check() async throws {
        let workspace = try await trade()
        try workspace.write("s.json", Self.description())
        let good = try await workspace.farmzone("shipment", "check", "s.json", "--format", "json").expect(0).json(as: Check.self)
        #expect(good.verdict == "yes" && good.findings.isEmpty)
        #expect(good.rows.map(\.step) == ["harvest", "harvest", "packing", "departure", "arrival"])
        try await workspace.farmzone("shipment", "add", "s.json").expect(0)
        let again = try await workspace.farmzone("shipment", "check", "TK-1", "--format", "json").expect(0).json(as: Check.self)
        #expect(again.verdict == "yes" && again.rows.count == 5)
        try await workspace.farmzone("code", "decide", "VN-BGOR-9001", "suspend", "--on", "2026-06-15", "--authority", "importer").expect(
            65)
        try await workspace.farmzone("facility", "decide", "VN-BGPH-9001", "suspend", "--market", "CN", "--on", "2026-06-01").expect(0)
        try await workspace.farmzone("code", "decide", "VN-BGOR-9001", "suspend", "--on", "2026-06-15").expect(0)
        let bad = try await workspace.farmzone("shipment", "check", "TK-1", "--format", "json").expect(65).json(as: Check.self)
        #expect(bad.verdict == "no")
        #expect(bad.rows.filter { $0.verdict == "no" }.map(\.step) == ["arrival"])
        #expect(bad.findings.map(\.id).contains("facility-not-in-force"))
        try await workspace.farmzone("verify").expect(0)
    }

    @Test("a shipment's table and what a suspension touches are told in the words of the person's language")
    func words() async throws {
        let workspace = try await trade()
        try workspace.write("s.json", Self.description())
        let table = try await workspace.farmzone("shipment", "check", "s.json", "--lang", "vi").expect(0).text
        for word in ["thu hoạch", "được"] { #expect(table.contains(word), "\(word)") }
        for word in ["harvest", "active", " yes"] { #expect(!table.contains(word), "\(word)") }
        let csv = try await workspace.farmzone("shipment", "check", "s.json", "--lang", "vi", "--format", "csv").expect(0).text
        #expect(csv.contains("harvest") && csv.contains("active"))
        let impact = try await workspace.farmzone("code", "impact", "VN-BGOR-9001", "--on", "2026-06-01", "--lang", "vi").expect(0).text
        #expect(impact.contains("thu hoạch từ ngày ấy") && !impact.contains("harvested"))
    }

    @Test("what is wrong with a shipment is named: market, exporter, pairing, weight, code that is not here, code of elsewhere")
    func wrong() async throws {
        let workspace = try await trade()
        func found(_ text: String, _ status: Int32, as name: String = "s.json") async throws -> (String, Set<String>) {
            try workspace.write(name, text)
            let check = try await workspace.farmzone("shipment", "check", name, "--format", "json").expect(status).json(as: Check.self)
            return (check.verdict, Set(check.findings.map(\.id)))
        }
        let other = try await found(Self.description(market: "US"), 65)
        #expect(
            other.0 == "no" && other.1.isSuperset(of: ["shipment-code-of-other-market", "facility-not-in-force", "facility-not-paired"]))
        #expect(try await found(Self.description(99_000), 65).1 == ["shipment-exceeds-lot", "shipment-overdraws-right"])
        let elsewhere =
            "{\"market\": \"CN\", \"packedOn\": \"2026-06-13\", \"lots\": [{\"code\": \"VN-HDOR-0012\", \"harvestFrom\": \"2026-06-10\"}]}"
        let unknown = try await found(elsewhere, 0)
        #expect(unknown.0 == "unknown" && unknown.1.contains("shipment-code-elsewhere"))
        let forged = try await found(elsewhere.replacing("VN-HDOR-0012", with: "VN-BGOR-0012"), 65)
        #expect(forged.0 == "no" && forged.1.contains("shipment-code-not-here"))
        let late = try await found(Self.description().replacing("2026-06-14", with: "2026-08-14"), 65)
        #expect(late.1.contains("shipment-without-right"))
        let table = """
            market;exporter;facilities;departedOn;lot;kilograms
            CN;2400123456;VN-BGPH-9001;2026-06-14;\(Self.lot);100
            ;;;;09522150000019/VT260622;50

            """
        let mixed = try await found(table, 65, as: "s.csv")
        #expect(mixed.0 == "no" && mixed.1.contains("shipment-without-right"))
        for (text, status) in [
            ("{\"lots\": []}", 65), ("{\"market\": \"CN\", \"lots\": []}", 65), ("{", 65), ("market,lot\nXX,\(Self.lot)\n", 65),
            ("market,lot,kilograms\nCN,\(Self.lot),many\n", 65), ("market,lot,departedOn\nCN,\(Self.lot),14 June\n", 65),
            ("market,lot\nCN,none/NONE\n", 65), ("", 65), ("market,lot,kg\nCN,\(Self.lot),5\n", 65),
            ("market,lot,kilograms\nCN,\(Self.lot),1.200\n", 65), ("market,lot\nCN,\(Self.lot)\nJP,\(Self.lot)\n", 65),
        ] as [(String, Int32)] {
            try workspace.write("bad", text)
            try await workspace.farmzone("shipment", "check", "bad").expectRefusal(status)
        }
        try await workspace.farmzone("shipment", "check", "TK-9").expectRefusal(65)
    }

    @Test("goods of which nothing is known prove nothing, and a revoked code is found without any day")
    func withoutDays() async throws {
        let workspace = try await trade()
        func verdict(_ items: String, _ status: Int32) async throws -> String {
            let lots = "{\"lot\": \"\(Self.lot)\", \"kilograms\": 10}, \(items)"
            try workspace.write("s.json", "{\"market\": \"CN\", \"lots\": [\(lots)]}")
            return try await workspace.farmzone("shipment", "check", "s.json", "--format", "json").expect(status).json(as: Check.self)
                .verdict
        }
        #expect(try await verdict("{\"code\": \"VN-BGOR 9006\", \"kilograms\": 500000}", 65) == "no")
        #expect(try await verdict("{\"code\": \"VN-HTOR-1\", \"kilograms\": 5}", 0) == "unknown")
        let heavy = "{\"code\": \"VN-BGOR-9001\", \"kilograms\": 900000000, \"harvestFrom\": \"2025-12-01\"}"
        #expect(try await verdict(heavy, 65) == "no")
    }

    @Test("a lot is shipped once, and what comes back can be shipped again unless it is destroyed")
    func balance() async throws {
        let workspace = try await trade()
        try workspace.write("s.json", Self.description(18_000))
        try await workspace.farmzone("shipment", "add", "s.json").expect(0)
        try await workspace.farmzone("shipment", "add", "s.json").expectRefusal(65)
        let later = Self.description(1_000, number: "TK-2").replacing("2026-06-14", with: "2026-06-21").replacing("06-16", with: "06-23")
        try workspace.write("t.json", later)
        let refused = try await workspace.farmzone("shipment", "add", "t.json")
        try refused.expectRefusal(65)
        #expect(refused.said.contains("400 kg"))
        try await workspace.farmzone("shipment", "record", "TK-1", "returned", "--on", "2026-06-13").expectRefusal(65)
        let part = "\(Self.lot)=800"
        try await workspace.farmzone("shipment", "record", "TK-1", "returned", "--on", "2026-06-20", "--part", part).expect(0)
        try await workspace.farmzone("shipment", "record", "TK-1", "returned", "--part", "\(Self.lot)=17500").expectRefusal(65)
        try await workspace.farmzone("shipment", "add", "t.json").expect(0)
        try workspace.write("u.json", Self.description(200, number: "TK-3"))
        try await workspace.farmzone(
            "shipment", "record", "TK-1", "destroyed", "--on", "2026-06-21", "--part", "\(Self.lot)=800", "--reason", "mould"
        ).expect(0)
        try await workspace.farmzone("shipment", "add", "u.json").expectRefusal(65)
        let shown = try await workspace.farmzone("shipment", "show", "TK-1", "--format", "json").expect(0)
        #expect(shown.text.contains("mould") && shown.text.contains("\"departedOn\":\"2026-06-14\""))
        #expect(try await workspace.farmzone("shipment", "list", "--format", "csv").expect(0).lines.count == 3)
        try await workspace.farmzone("shipment", "record", "TK-9", "arrived").expectRefusal(65)
        try await workspace.farmzone("verify").expect(0)
    }

    @Test("a suspension touches lots, stamps, shipments and exporters that are not past yet")
    func impact() async throws {
        let workspace = try await trade()
        try workspace.write("s.json", Self.description(18_400))
        try await workspace.farmzone("shipment", "add", "s.json").expect(0)
        struct Touched: Decodable { let lot: String, reasons: [String] }
        struct Consignment: Decodable { let shipment: String }
        struct Party: Decodable { let name: String }
        struct Impact: Decodable {
            let lots: [Touched], shipments: [Consignment], exporters: [Party], stamps: Int, foreignStamps: Int
        }
        func impact(_ day: String) async throws -> Impact {
            try await workspace.farmzone("code", "impact", "VN-BGOR-9001", "--on", day, "--format", "json").expect(0).json(as: Impact.self)
        }
        let during = try await impact("2026-06-15")
        #expect(during.shipments.map(\.shipment) == ["TK-1"] && during.exporters.map(\.name) == ["Xanh"])
        #expect(during.lots.first { $0.lot == Self.lot }?.reasons == ["under-way"])
        #expect(during.lots.first { $0.lot.hasSuffix("VT260622") }?.reasons.contains("harvested") ?? false)
        #expect(during.stamps == 4 && during.foreignStamps == 1)
        let after = try await impact("2026-09-01")
        #expect(after.shipments.isEmpty && !after.lots.contains { $0.lot == Self.lot } && after.exporters.isEmpty)
        try await workspace.farmzone("code", "impact", "VN-BGOR-0001").expectRefusal(65)
    }

    @Test("facilities and rights are refused where they cannot be, and rights are drawn down by lots")
    func refusals() async throws {
        let workspace = try await trade()
        try await workspace.farmzone("facility", "add", "VN-BGPH 9001").expectRefusal(65)
        try await workspace.farmzone("facility", "revise", "VN-BGPH-9002").expectRefusal(65)
        try await workspace.farmzone("facility", "revise", "VN-BGPH-9001", "--name", "Đồng Kỳ 2", "--organisation", "Xanh").expect(0)
        let shown = try await workspace.farmzone("facility", "show", "VN-BGPH-9001", "--format", "json").expect(0)
        #expect(shown.text.contains("Đồng Kỳ 2") && shown.text.contains("\"lat\":21.5") && shown.text.contains("VN-BGOR-9001"))
        try await workspace.farmzone("facility", "decide", "VN-BGPH-9001", "grant", "--market", "CN").expectRefusal(65)
        try await workspace.farmzone("facility", "decide", "VN-BGPH-9001", "grant", "--market", "XX").expectRefusal(65)
        try await workspace.farmzone("facility", "decide", "VN-BGPH-9001", "renew", "--market", "CN").expectRefusal(65)
        try await workspace.farmzone("facility", "pair", "VN-BGPH-9009", "VN-BGOR-9001").expectRefusal(65)
        try await workspace.farmzone("facility", "pair", "VN-BGPH-9001", "VN-BGOR-9001", "--from", "2026-05-02").expectRefusal(65)
        let ended = try await workspace.farmzone("facility", "pair", "VN-BGPH-9001", "VN-BGOR-9001", "--to", "2026-09-30").expect(0)
        #expect(ended.said.contains("from 2026-05-01 to 2026-09-30"))
        try await workspace.farmzone(
            "facility", "pair", "VN-BGPH-9001", "VN-BGOR-9001", "--from", "2026-05-01", "--to", "2026-04-01"
        ).expectRefusal(65)
        let first = ["lot", "add", "09522150000019/R1", "--from-code", "VN-BGOR-9001=15000", "--harvest-from", "2026-06-20"]
        try await workspace.run(FarmZoneBinary.path, first + ["--exporter", "Xanh"]).expect(0)
        let second = ["lot", "add", "09522150000019/R2", "--from-code", "VN-BGOR-9001=6000", "--harvest-from", "2026-06-21"]
        let refused = try await workspace.run(FarmZoneBinary.path, second + ["--exporter", "Xanh"])
        try refused.expectRefusal(65)
        for number in ["20000", "15000", "6000"] { #expect(refused.said.contains(number)) }
        let rights = try await workspace.farmzone("right", "list", "--format", "csv").expect(0)
        #expect(rights.text.contains("20000,15000,5000"))
        try await workspace.farmzone("right", "withdraw", "1", "--on", "2026-06-25").expect(0)
        try await workspace.farmzone("right", "withdraw", "1").expectRefusal(65)
        try await workspace.farmzone("right", "withdraw", "7").expectRefusal(65)
        try await workspace.farmzone("right", "add", "VN-BGOR-9001", "--exporter", "nobody", "--letter", "1").expectRefusal(65)
        try await workspace.farmzone("right", "add", "VN-BGOR-9001", "--exporter", "Xanh", "--letter", "").expectRefusal(65)
        try await workspace.farmzone("right", "add", "VN-BGOR-9001", "--exporter", "Xanh", "--letter", "9", "--kilograms", "1.200")
            .expectRefusal(64)
        try await workspace.farmzone("right", "add", "VN-BGOR-9001", "--exporter", "Xanh", "--letter", "1", "--scan", "none").expectRefusal(
            66)
        try await workspace.farmzone("verify").expect(0)
    }
}
