import Interchange
import Testing

@Suite("Numbers as people write them")
struct NumberTextTests {
    @Test(
        "A number is read under the decimal mark that makes sense of it",
        arguments: [
            ("2376048.87", 2376048.87, nil), ("2376048,87", nil, 2376048.87), ("2.376.048,87", nil, 2376048.87),
            ("2,376,048.87", 2376048.87, nil), ("2 376 048,87", nil, 2376048.87), ("2\u{A0}376\u{202F}048,87", nil, 2376048.87),
            ("2\u{2009}376\u{2009}048.87", 2376048.87, nil), ("2'376'048.87", 2376048.87, nil), ("2’376’048.87", 2376048.87, nil),
            ("\u{2212}12.5", -12.5, nil), ("-12,5", nil, -12.5), ("+7", 7, 7), ("２３７６０４８．８７", 2376048.87, nil),
            ("2.376", 2.376, 2376), ("2,376", 2376, 2.376), ("2.376.048", nil, 2376048), ("0.123", 0.123, nil), (".5", 0.5, nil),
            ("5.", 5, nil), ("1234.567", 1234.567, nil), ("  42  ", 42, 42), ("2 376 048", 2376048, 2376048), ("007", 7, 7),
            ("\u{FEFF}12", 12, 12),
        ] as [(String, Double?, Double?)])
    func readings(text: String, point: Double?, comma: Double?) {
        let readings = NumberText.readings(of: text)
        #expect(readings.point?.value == point)
        #expect(readings.comma?.value == comma)
        #expect(readings.isAmbiguous == (point != nil && comma != nil && point != comma))
    }

    @Test(
        "What is no number is refused with a reason",
        arguments: [
            ("", NumberText.Fault.empty), ("  ", .empty), ("-", .empty), ("12a", .unexpected("a")), ("2376O48.87", .unexpected("O")),
            ("2.37605E+06", .exponent), ("1e5", .exponent), ("12,34.5", .grouping), ("1,234,56.7", .grouping), ("1 234,567.8", .grouping),
            ("1.2.3", .grouping), ("0,123.5", .grouping), (".", .unexpected(".")), ("--5", .unexpected("-")), ("1 2", .grouping),
            ("٣", .unexpected("٣")), ("½", .unexpected("½")), ("nan", .unexpected("n")),
        ])
    func refused(text: String, fault: NumberText.Fault) {
        #expect(throws: fault) { try NumberText(text, mark: .point) }
    }

    @Test("Decimals are counted as written")
    func decimals() throws {
        #expect(try NumberText("12.50", mark: .point).decimals == 2)
        #expect(try NumberText("1.234,5", mark: .comma).decimals == 1)
        #expect(try NumberText("1,234", mark: .point).decimals == 0)
    }

    @Test(
        "A column is decided by all its values",
        arguments: [
            (["1", "2", "3 000"], NumberConvention.plain), (["2.376", "2.377"], .ambiguous), (["2.376", "2.37"], .point),
            (["2.376", "2.376.048"], .comma), (["2.376", "1,5"], .comma), (["1.5", "1,5"], .mixed), (["2.376", "abc", ""], .ambiguous),
            (["2,376", "12"], .ambiguous), ([], .plain),
        ])
    func columns(values: [String], convention: NumberConvention) {
        #expect(NumberConvention(of: values) == convention)
    }
}
