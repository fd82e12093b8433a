import Foundation
import Testing

@Suite("One question, one answer: codes, stamps, lots, products and facilities, as an inspector asks")
struct LookUpTests {
    /// `lookup --format json`, as far as the chain goes.
    struct Answer: Decodable {
        struct Remark: Decodable {
            let id: String
            let text: String
        }
        struct Code: Decodable { let code: String }
        struct Lot: Decodable {
            let lot: String
            let codes: [String]
        }
        struct Stamp: Decodable {
            struct Signature: Decodable { let signature: String }
            let serial: String
            let kind: String
            let state: String?
            let signature: Signature?
        }
        struct Product: Decodable {
            let gtin: String?
            let producer: String?
            let recognised: Bool
        }
        struct Listing: Decodable { let platform: String }
        struct Exporter: Decodable { let right: String }
        let query: String
        let found: Bool
        let kind: String?
        let verdict: String
        let illustrative: Bool
        let reasons: [Remark]
        let warnings: [Remark]
        let codes: [Code]
        let lot: Lot?
        let stamp: Stamp?
        let product: Product?
        let listings: [Listing]
        let exporter: Exporter?
        let nearest: [String]

        /// The identifiers of all that is said.
        var said: Set<String> { Set((reasons + warnings).map(\.id)) }
    }

    private static let lot = "09522150000019/VT260612"
    private static let day = "2026-06-15"

    private func ask(_ workspace: Workspace, _ arguments: String..., status: Int32 = 0) async throws -> Answer {
        try await workspace.run(FarmZoneBinary.path, ["lookup"] + arguments + ["--format", "json"]).expect(status).json(as: Answer.self)
    }

    @Test("every key of the demonstration leads to its chain, in every form in which it is printed")
    func chain() async throws {
        let workspace = try await Workspace.withDemonstration()
        let (gtin, serial) = ("09522150000019", "G4KHVS90BR")
        for (text, kind) in [
            ("vn bgor 9001", "growing-area-code"), ("https://id.example.vn/puc/VNBGOR9001", "growing-area-code"),
            ("/414/9520000000004/254/VN-BGOR-9001", "growing-area-code"), (Self.lot, "lot"), ("VT260612", "lot"),
            ("https://id.example.vn/01/\(gtin)/10/VT260612", "lot"), (serial, "stamp"),
            ("HTTPS://ID.EXAMPLE.VN/01/\(gtin)/10/VT260612/21/\(serial)", "stamp"), ("/s/\(serial)", "stamp"), (gtin, "product"),
            ("9522150000019", "product"), ("24-215-07288-9001-2025", "product"),
        ] {
            let answer = try await ask(workspace, text, "--on", Self.day)
            #expect(answer.found && answer.kind == kind && answer.illustrative, "\(text)")
            if kind == "stamp" || kind == "lot" {
                #expect(answer.verdict == "yes" && answer.lot?.lot == Self.lot && answer.codes.map(\.code) == ["VN-BGOR-9001"], "\(text)")
                #expect(answer.product?.gtin == gtin && answer.product?.producer != nil && answer.product?.recognised == true, "\(text)")
                #expect(answer.listings.count == 4, "\(text)")
            }
        }
        struct Lot: Decodable { let lot: String, codes: [String] }
        let lots = try await workspace.farmzone("lot", "list", "--format", "json").expect(0).json(as: [Lot].self)
        let mixed = try #require(lots.first { $0.codes.count == 3 })
        let answer = try await ask(workspace, mixed.lot)
        #expect(answer.codes.count == 3 && answer.lot?.codes == mixed.codes)
        struct Foreign: Decodable { let serial: String }
        let foreign = try await workspace.farmzone("stamp", "list", "--foreign", "--serials", "--format", "json").expect(0)
            .json(as: [Foreign].self)
        let url = try #require(foreign.first?.serial)
        for text in [url, String(try #require(url.split(separator: "/").last))] {
            let answer = try await ask(workspace, text)
            #expect(answer.kind == "stamp" && answer.stamp?.kind == "foreign" && answer.product != nil, "\(text)")
        }
        // What nobody issued, or somebody mistyped.
        let unknown = try await ask(workspace, "/01/\(gtin)/10/VT260612/21/0000000000", status: 65)
        #expect(!unknown.found && unknown.verdict == "no" && unknown.said == ["stamp-not-issued"] && unknown.nearest == [Self.lot])
        #expect(try await ask(workspace, "9522150000018", status: 65).said == ["gtin-check-digit"])
        #expect(try await ask(workspace, "https://evil.example/puc/VNBGOR9001").said.contains("other-host"))
        #expect(try await ask(workspace, "VN-BGOR-09001", status: 65).said.isSuperset(of: ["not-in-registry", "code-resembles"]))
        for language in ["vi", "en"] {
            let table = try await workspace.farmzone("lookup", serial, "--on", Self.day, "--lang", language).expect(0)
            #expect(table.text.contains("VN-BGOR-9001") && table.text.contains(Self.lot) && table.text.contains("Shopee"))
        }
    }

    @Test("a void stamp, a suspended packing house, an exporter without a right: each is said, and no right is listed")
    func warnings() async throws {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("stamp", "void", "G4KHVS90BR", "--reason", "torn", "--on", "2026-06-14").expect(0)
        let void = try await ask(workspace, "G4KHVS90BR", "--on", Self.day)
        #expect(void.verdict == "no" && void.stamp?.state == "void" && void.reasons.contains { $0.text.contains("torn") })
        try await workspace.farmzone("facility", "add", "VN-BGPH-9001", "--kind", "packing-house", "--name", "Đồng Kỳ").expect(0)
        try await workspace.farmzone("facility", "decide", "VN-BGPH-9001", "grant", "--market", "CN", "--on", "2026-04-01").expect(0)
        #expect(try await ask(workspace, "vnbgph9001", "--market", "CN", "--on", Self.day).verdict == "yes")
        try await workspace.farmzone("organisation", "add", "Xanh", "--tax-code", "2400123456").expect(0)
        let none = try await ask(workspace, Self.lot, "--on", Self.day, "--exporter", "2400123456")
        #expect(none.exporter?.right == "no" && none.verdict == "no" && none.said.contains("exporter-without-right"))
        try await workspace.farmzone(
            "right", "add", "VN-BGOR-9001", "--exporter", "2400123456", "--letter", "08/UQ", "--from", "2026-05-01", "--to", "2026-07-31"
        ).expect(0)
        let held = try await workspace.farmzone(
            "lookup", Self.lot, "--on", Self.day, "--exporter", "2400123456", "--format", "json"
        ).expect(0)
        #expect(try held.json(as: Answer.self).exporter?.right == "yes" && !held.text.contains("08/UQ") && !held.text.contains("Xanh"))
        #expect(try await ask(workspace, Self.lot, "--on", Self.day, "--exporter", "1").exporter?.right == "unknown")
        #expect(try await ask(workspace, Self.lot, "--on", Self.day).exporter == nil)
        try await workspace.farmzone("lookup", "VN-BGOR-9001", "--market", "ZZ").expectRefusal(65)
        try await workspace.farmzone("lookup", "VN-BGOR-9001", "--batch", "x.csv").expectRefusal(64)
        try await workspace.farmzone("lookup").expect(64)
        #expect(try await workspace.farmzone("search", "bgph", "--format", "csv").expect(0).text.contains("facility,VNBGPH9001"))
        #expect(try await workspace.farmzone("search", "vt260612", "--format", "csv").expect(0).text.contains("lot,\(Self.lot)"))
    }

    @Test("a signed stamp in the question is checked where keys are trusted")
    func signatures() async throws {
        let workspace = try await Workspace.withDemonstration()
        let secret = ["FARMZONE_PASSPHRASE": "correct horse battery staple"]
        try await workspace.farmzone("key", "new", "--key-dir", "keys", environment: secret).expect(0)
        struct Stamp: Decodable { let url: String }
        let issued = try await workspace.farmzone(
            "stamp", "issue", Self.lot, "--count", "1", "--signed", "--key-dir", "keys", "--format", "json", environment: secret
        ).expect(0).json(as: [Stamp].self)
        let url = try #require(issued.first?.url)
        let good = try await ask(workspace, url, "--key-dir", "keys")
        #expect(good.stamp?.signature?.signature == "good" && good.said.contains("stamp-not-activated"))
        let digit = url.hasSuffix("0") ? "1" : "0"
        let broken = try await ask(workspace, url.dropLast() + digit, "--key-dir", "keys")
        #expect(broken.stamp?.signature?.signature == "bad" && broken.verdict == "no")
        #expect(try await ask(workspace, url).said.contains("signature-unchecked"))
    }

    @Test("a treatment is asked of a market by a setting that is listed, and a carton's own text is a question")
    func cartons() async throws {
        let workspace = try await Workspace.withDemonstration()
        for text in ["(01)09522150000019(10)VT260612", "010952215000001910VT260612", "]d2010952215000001910VT260612"] {
            #expect(try await ask(workspace, text, "--on", Self.day).lot?.lot == Self.lot, "\(text)")
        }
        #expect(try await ask(workspace, "0 9522150 00001 9").kind == "product")
        try await workspace.farmzone("setting", "set", "treatment.CN", "irradiation", "--from", "2026-05-01").expect(0)
        #expect(
            try await workspace.farmzone("setting", "list", "--format", "csv").expect(0).text.contains(
                "treatment.CN,irradiation,2026-05-01"))
        let untreated = try await ask(workspace, Self.lot, "--on", Self.day)
        #expect(untreated.verdict == "unknown" && untreated.said.contains("treatment-not-there"))
        try await workspace.farmzone("setting", "set", "treatment.ZZ", "irradiation").expectRefusal(65)
    }

    @Test("a table of questions is answered a line each, with market, day and exporter of its own where it says so")
    func batch() async throws {
        let workspace = try await Workspace.withDemonstration()
        var table = "stt,code,market,on,exporter\n"
        for number in 0..<1_000 { table += "\(number),VN-BGOR-\(9001 + number % 30),CN,\(Self.day),\n" }
        table += "1000,\(Self.lot),,,1\n1001,\"nothing, at all\",,,\n"
        try workspace.write("questions.csv", table)
        let csv = try await workspace.farmzone("lookup", "--batch", "questions.csv", "--format", "csv").expect(0)
        #expect(csv.lines.count == 1_003)
        #expect(csv.lines[0].hasPrefix("query,found,kind,verdict,codes,"))
        #expect(csv.lines[1].hasPrefix("VN-BGOR-9001,true,growing-area-code,yes,VN-BGOR-9001,active,"))
        #expect(csv.lines[1_001].hasPrefix("\(Self.lot),true,lot,") && csv.lines[1_001].contains("unknown"))
        #expect(csv.lines[1_002].hasPrefix("\"nothing, at all\",false,"))
        #expect(csv.said.contains("1002"))
        let json = try await workspace.farmzone("lookup", "--batch", "questions.csv", "--format", "json").expect(0)
        #expect(json.lines.count == 1_002)
        let answers = try json.json(as: [Answer].self)
        #expect(answers.count == 1_002 && answers[1_000].exporter?.right == "unknown" && answers[0].verdict == "yes")
        try workspace.write("plain.csv", "G4KHVS90BR\n09522150000019\n")
        let plain = try await workspace.farmzone("lookup", "--batch", "plain.csv", "--market", "CN", "--format", "json").expect(0)
        #expect(try plain.json(as: [Answer].self).map(\.kind) == ["stamp", "product"])
        try await workspace.farmzone("lookup", "--batch", "plain.csv").expect(0)
        try workspace.write("empty.csv", "code\n")
        #expect(try await workspace.farmzone("lookup", "--batch", "empty.csv", "--format", "json").expect(0).text == "[]\n")
        try workspace.write("day.csv", "code,on\nVN-BGOR-9001,6/15/2026\n")
        try await workspace.farmzone("lookup", "--batch", "day.csv").expectRefusal(65)
        try workspace.write("market.csv", "code,market\nVN-BGOR-9001,ZZ\n")
        try await workspace.farmzone("lookup", "--batch", "market.csv", "--format", "csv").expectRefusal(65)
        try workspace.write("rows.csv", "code,market,on\nVN-BGOR-9001,CN,\nVN-BGOR-9001,ZZ,\nVN-BGOR-9002,CN,x\n")
        let refused = try await workspace.farmzone("lookup", "--batch", "rows.csv", "--format", "json").expect(65)
        #expect(refused.text.isEmpty && refused.said.contains("Row 3") && refused.said.contains("ZZ") && refused.said.contains("Row 4"))
        try await workspace.farmzone("lookup", "--batch", "none.csv").expectRefusal(66)
    }
}
