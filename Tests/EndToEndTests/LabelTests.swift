import Foundation
import TestSupport
import Testing

@Suite("Labels of stamps to print")
struct LabelTests {
    private static let passphrase = ["FARMZONE_PASSPHRASE": "correct horse battery staple"]
    private static let lot = "09522150000019/VT260612"

    private struct Stamp: Decodable {
        let serial: String
        let url: String
    }

    @Test("labels of a lot are read turned, blurred and with a tenth covered, and say code, lot, serial and domain; void ones are left out")
    func plain() async throws {
        let workspace = try await Workspace.withDemonstration()
        let stamps = try await workspace.farmzone("stamp", "issue", Self.lot, "--count", "4", "--format", "json").expect(0)
            .json(as: [Stamp].self)
        try await workspace.farmzone("stamp", "void", stamps[3].serial, "--reason", "torn").expect(0)
        for (sheet, size) in [("a4", "size:A4"), ("60x40", "size:60mm 40mm")] {
            try await workspace.farmzone("print", "labels", Self.lot, "--sheet", sheet, "-o", "\(sheet).html").expect(0)
            let page = String(decoding: try workspace.bytes("\(sheet).html"), as: UTF8.self)
            #expect(page.contains(size) && page.contains("VN-BGOR-9001") && page.contains(">VT260612<") && page.contains(">id.example.vn<"))
            #expect(stamps[..<3].allSatisfy { page.contains(">\($0.serial)<") } && !page.contains(stamps[3].serial))
        }
        let symbols = try await workspace.symbols(in: "60x40.html")
        #expect(symbols.count >= 3)
        for symbol in symbols { symbol.expectReadable() }
        let texts = Set(symbols.map(\.text))
        #expect(stamps[..<3].allSatisfy { texts.contains($0.url.replacing("id.example.vn", with: "ID.EXAMPLE.VN")) })
        let table = try await workspace.farmzone("print", "labels", Self.lot, "--as", "csv").expect(0)
        #expect(table.lines[0] == "payload,serial,lot,codes,product,domain")
        #expect(Set(table.lines.dropFirst().map { String($0.prefix { $0 != "," }) }) == texts)
        try await workspace.farmzone("print", "labels", Self.lot, "-o", "a4.html").expectRefusal(73)
    }

    @Test("void stamps of a file are left out with a word, and a serial that was not issued for its lot is refused")
    func strange() async throws {
        let workspace = try await Workspace.withDemonstration()
        let stamps = try await workspace.farmzone("stamp", "issue", Self.lot, "--count", "2", "--format", "json").expect(0)
            .json(as: [Stamp].self)
        try await workspace.farmzone("stamp", "void", stamps[0].serial, "--reason", "torn").expect(0)
        try workspace.write("stamps.csv", "url\n" + stamps.map { $0.url + "\n" }.joined())
        let printed = try await workspace.farmzone("print", "labels", "--serials", "stamps.csv", "--as", "csv").expect(0)
        #expect(printed.lines.count == 2 && printed.text.contains(stamps[1].serial) && printed.said.contains("void"))
        for (old, new) in [("VT260612", "VT260622"), (stamps[1].serial, "0000000000")] {
            try workspace.write("other.csv", "url\n\(stamps[1].url.replacing(old, with: new))\n")
            try await workspace.farmzone("print", "labels", "--serials", "other.csv", "--as", "csv").expectRefusal(65)
        }
    }

    @Test("signed labels are printed from the file of their issue, and pycose verifies what is on them")
    func signed() async throws {
        let workspace = try await Workspace.withDemonstration()
        struct Key: Decodable { let publicKey: String }
        let key = try await workspace.farmzone("key", "new", "--key-dir", "keys", "--format", "json", environment: Self.passphrase).expect(
            0
        )
        .json(as: Key.self)
        let issue = ["stamp", "issue", Self.lot, "--count", "6", "--signed", "--key-dir", "keys", "--format", "csv"]
        let binary = FarmZoneBinary.path
        let made = try await workspace.run(binary, issue, environment: Self.passphrase).expect(0)
        try workspace.write("stamps.csv", made.text)
        try await workspace.farmzone("print", "labels", Self.lot).expectRefusal(65)
        try await workspace.farmzone("print", "labels", "--serials", "stamps.csv", "-o", "labels.html").expect(0)
        let symbols = try await workspace.symbols(in: "labels.html")
        #expect(symbols.count == 6)
        for symbol in symbols { symbol.expectReadable() }
        let urls = symbols.map(\.text)
        let verified = try await workspace.oracle("stamps.py", ["verify", key.publicKey] + urls).expect(0).lines
        #expect(verified.count == 6 && verified.allSatisfy { $0.hasPrefix("id.example.vn VN-BGOR-9001 LIHCH 1 ") })
        // The host as issuer costs a version; with a short one there are eight bytes and 19 digits less.
        #expect(urls.allSatisfy { $0.utf8.count == 394 } && symbols.allSatisfy { $0.version == 10 })
        try await workspace.farmzone("setting", "set", "stamp.issuer", "VNPPD").expect(0)
        let short = try await workspace.run(binary, issue, environment: Self.passphrase).expect(0)
        let link = String(try #require(short.lines.last?.split(separator: ",").last)).replacing("id.example.vn", with: "ID.EXAMPLE.VN")
        #expect(link.utf8.count == 375)
        #expect(try await workspace.oracle("stamps.py", ["verify", key.publicKey, link]).expect(0).text.hasPrefix("VNPPD "))
        try await workspace.farmzone("setting", "set", "stamp.issuer", String(repeating: "x", count: 21)).expectRefusal(64)
    }

    @Test("what has no stamps, no links or no meaning is refused")
    func refused() async throws {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("print", "labels").expectRefusal(64)
        try await workspace.farmzone("print", "labels", Self.lot, "--serials", "x.csv").expectRefusal(64)
        try await workspace.farmzone("print", "labels", Self.lot, "--module-mm", "9").expectRefusal(64)
        try await workspace.farmzone("print", "labels", "--serials", "none.csv").expectRefusal(66)
        try await workspace.farmzone("print", "labels", "09522150000019/NONE").expectRefusal(65)
        try await workspace.farmzone("lot", "add", "09522150000019/MOI", "--from-code", "VN-BGOR-9001=1", "--harvest-from", "2026-06-10")
            .expect(0)
        try await workspace.farmzone("print", "labels", "09522150000019/MOI").expectRefusal(65)
        for text in ["url\nhttps://id.example.vn/01/09522150000019/\n", "url\nkhông\n", "url\nhttps://id.example.vn/s/0000000000\n"] {
            try workspace.write("bad.csv", text)
            try await workspace.farmzone("print", "labels", "--serials", "bad.csv").expectRefusal(65)
        }
    }

    @Test("both sheets hold their labels in a browser: nothing is cut off, nothing lies over another, and a page has whole labels")
    func layout() async throws {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("stamp", "issue", Self.lot, "--count", "24").expect(0)
        for sheet in ["a4", "60x40"] {
            try await workspace.farmzone("print", "labels", Self.lot, "--sheet", sheet, "-o", "\(sheet).html").expect(0)
        }
        let lines = try await workspace.oracle("labels.py", ["a4.html", "60x40.html"]).expect(0).lines
        let count = try await workspace.farmzone("print", "labels", Self.lot, "--as", "csv").expect(0).lines.count - 1
        #expect(lines == ["\(count) 60.0x40.0 whole \((count + 20) / 21)", "\(count) 60.0x40.0 whole \(count)"])
    }
}
