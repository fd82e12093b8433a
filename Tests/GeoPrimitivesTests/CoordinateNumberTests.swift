import Foundation
import GeoPrimitives
import TestSupport
import Testing

@Suite("Numbers in coordinates")
struct CoordinateNumberTests {
    private static func digits(_ count: Int, _ generator: inout SeededGenerator) -> String {
        String((0..<count).map { _ in Character(String(Int.random(in: 0...9, using: &generator))) })
    }

    /// Texts of every length around the bounds of the fast ways: 15 to 20 digits, exponents to and beyond the range of doubles.
    private static func text(_ generator: inout SeededGenerator) -> String {
        var text = Bool.random(using: &generator) ? "-" : ""
        let whole = digits(Int.random(in: 1...(Int.random(in: 0...9, using: &generator) == 0 ? 25 : 4), using: &generator), &generator)
        let trimmed = whole.drop { $0 == "0" }
        text += trimmed.isEmpty ? "0" : trimmed
        if Int.random(in: 0...9, using: &generator) > 0 { text += "." + digits(Int.random(in: 1...22, using: &generator), &generator) }
        if Int.random(in: 0...4, using: &generator) == 0 {
            text += ["e", "E", "e+", "e-"].randomElement(using: &generator) ?? "e"
            text += digits(Int.random(in: 1...2, using: &generator), &generator)
        }
        return text
    }

    @Test("agree with strtod to the last bit", arguments: [1, 2])
    func strtodAgrees(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let texts = (0..<50_000).map { _ in Self.text(&generator) }
        try expectAgreement(texts)
    }

    @Test("agree with strtod at ties, bounds and tiny values")
    func hardCases() throws {
        var texts = [
            "9007199254740993", "9007199254740992", "9007199254740991", "0.9007199254740993", "9007199254740993e-1", "18446744073709551615",
            "1844674407370955161.5", "9223372036854775807.5", "1.00000000000000011102230246251565", "4.9e-324", "2.4703282292062327e-324",
            "2.2250738585072011e-308", "1.7976931348623157e308", "0.0000000000000000000000000000000000000000001", "1e22", "1e23", "-0",
            "-0.0",
            "0e0", "106.13749999999999", "9.5367431640625", "0.1", "0.30000000000000004", "179.99999999999997", "123456789012345678",
        ]
        // Halfway between two doubles, exactly: odd multiples of 2^-44 near 2^9, in all their digits.
        for step in 0..<200 { texts.append("\(512 + step).0000000000000568434188608080148696899414062500") }
        if texts.count % 2 == 1 { texts.append("0") }
        try expectAgreement(texts)
    }

    private func expectAgreement(_ texts: [String]) throws {
        let pairs = stride(from: 0, to: texts.count, by: 2).map { "[\(texts[$0]),\(texts[$0 + 1])]" }
        let reading = Reading(#"{"type":"MultiPoint","coordinates":[\#(pairs.joined(separator: ", "))]}"#)
        let feature = try #require(reading.features.first, "\(reading.errors)")
        guard case .multiPoint(let positions) = feature.geometry else { throw CancellationError() }
        try #require(positions.count * 2 == texts.count)
        for (index, text) in texts.enumerated() {
            let number = index % 2 == 0 ? positions[index / 2].x : positions[index / 2].y
            if number.bitPattern != strtod(text, nil).bitPattern { Issue.record("\(text) gave \(number)") }
        }
    }
}
