import Foundation
import Testing

@Suite("Printed sheets")
struct SheetTests {
    @Test("a field sheet has map, corners in VN-2000 and WGS 84, receipt, decisions and the symbol, in both languages")
    func fieldSheet() async throws {
        let workspace = try await Workspace.withDemonstration()
        for (language, heading) in [("en", "Field sheet"), ("vi", "Phiếu thực địa")] {
            try await workspace.farmzone("print", "field-sheet", "VN-BGOR-9001", "-o", "\(language).html", "--lang", language).expect(0)
            let text = String(decoding: try workspace.bytes("\(language).html"), as: UTF8.self)
            for part in [heading, "class=\"area\"", "class=\"scale\"", "class=\"north\"", "<thead>", "9001", "class=\"qr\""] {
                #expect(text.contains(part), "\(language): \(part)")
            }
            #expect(!text.contains("{{") && !text.contains("Optional("))
        }
        try await workspace.farmzone("print", "field-sheet", "VN-BGOR-9001", "-o", "en.html").expectRefusal(73)
        try await workspace.farmzone("print", "field-sheet", "VN-BGOR-1", "-o", "x.html").expectRefusal(65)
        try await workspace.farmzone("print", "sketch-map", "VN-BGOR-9001", "-o", "map.html").expect(0)
        #expect(String(decoding: try workspace.bytes("map.html"), as: UTF8.self).contains("<svg"))
    }

    @Test("an office's own template is filled in place of ours, text escaped, and one that is broken is named")
    func template() async throws {
        let workspace = try await Workspace.withDemonstration()
        try workspace.write("own.mustache", "<b>{{name}}</b>{{#corners}}<i>{{northing}}</i>{{/corners}}")
        try await workspace.farmzone("print", "field-sheet", "VN-BGOR-9001", "-o", "own.html", "--template", "own.mustache").expect(0)
        let text = String(decoding: try workspace.bytes("own.html"), as: UTF8.self)
        #expect(text.hasPrefix("<b>") && text.contains("</b><i>23"))
        try workspace.write("own.mustache", "{{#corners}}")
        try await workspace.farmzone(
            "print", "field-sheet", "VN-BGOR-9001", "-o", "own2.html", "--template", "own.mustache"
        ).expectRefusal(65)
        try await workspace.farmzone(
            "print", "field-sheet", "VN-BGOR-9001", "-o", "own3.html", "--template", "nothing.mustache"
        ).expectRefusal(66)
    }
}
