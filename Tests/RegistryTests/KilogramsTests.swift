import Registry
import Testing

@Suite("Weights")
struct KilogramsTests {
    @Test("A weight has a limit, of which very many can still be added up")
    func limit() {
        #expect(Kilograms(Kilograms.limit.value) == .limit && Kilograms(1e9 + 1) == nil && Kilograms(-1e9 - 1) == nil)
        #expect(Kilograms(Double.nan) == nil && Kilograms(.infinity) == nil)
    }

    @Test(
        "A weight is read as it is written, and a text that could be two weights is none",
        arguments: [
            ("1200", 1_200_000), ("1200.5", 1_200_500), ("1200,5", 1_200_500), ("1.2", 1_200), ("0,25", 250), ("1.234,5", 1_234_500),
            ("1,234.5", 1_234_500), ("2.376.048", 2_376_048_000), ("2 376 048", 2_376_048_000), ("1\u{202F}200", 1_200_000),
            ("1'200", 1_200_000),
            (" 42 ", 42_000), ("1234.567", 1_234_567), ("0.125", 125), ("1000000000", 1_000_000_000_000), ("1.200", nil), ("1,200", nil),
            ("900.000", nil), ("0x10", nil), ("1e3", nil), ("nan", nil), ("inf", nil), ("-5", nil), ("+5", nil), ("0", nil),
            ("0.0001", nil),
            ("", nil), (".", nil), ("5.", nil), (".5", nil), ("1 2", nil), ("1.2.3", nil), ("1,23,456.7", nil), ("1'200 300", nil),
            ("1000000001", nil), ("12a", nil), ("٣", nil),
        ] as [(String, Int64?)])
    func text(_ text: String, _ grams: Int64?) { #expect(Kilograms(text: text)?.grams == grams) }

    @Test("What no number holds any more stays at the end of the numbers")
    func ends() {
        let (most, least) = (Kilograms(grams: .max), Kilograms(grams: .min))
        #expect(most + Kilograms(grams: 1) == most && least + Kilograms(grams: -1) == least)
        #expect(least - Kilograms(grams: 1) == least && most - Kilograms(grams: -1) == most && Kilograms(grams: -1) - least == most)
        #expect([most, most].sum == most)
        var sum = most
        sum += most
        #expect(sum == most)
    }
}
