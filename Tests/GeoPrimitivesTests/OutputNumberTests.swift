import GeoPrimitives
import Testing

@Suite("Numbers as text")
struct OutputNumberTests {
    @Test(
        "whole numbers, to the ends of their range",
        arguments: [(0, "0"), (-1, "-1"), (1_234_567, "1234567"), (Int64.max, "9223372036854775807"), (Int64.min, "-9223372036854775808")])
    func whole(_ number: Int64, _ text: String) {
        var output = OutputBytes()
        output.append(integer: number)
        #expect(output.text == text)
    }

    @Test(
        "decimals are rounded half away from zero; zeros stay or go",
        arguments: [
            (12.5, 0, "13", "13"), (-12.5, 0, "-13", "-13"), (1.2340, 4, "1.2340", "1.234"), (0.00004, 4, "0.0000", "0"),
            (-0.00004, 4, "0.0000", "0"), (-0.5, 1, "-0.5", "-0.5"), (106.1234567, 7, "106.1234567", "106.1234567"),
            (9.99996, 4, "10.0000", "10"), (3, 9, "3.000000000", "3"), (1e15, 3, "1000000000000000.000", "1000000000000000"),
        ])
    func decimals(_ number: Double, _ decimals: Int, _ fixed: String, _ short: String) {
        #expect(number.formatted(decimals: decimals) == fixed)
        var output = OutputBytes()
        output.append(number, decimals: decimals, keepingZeros: false)
        #expect(output.text == short)
    }

    @Test("what has no such decimals is written as it is", arguments: [1e300, -1e19, .infinity, -.infinity, .nan])
    func large(_ number: Double) { #expect(number.formatted(decimals: 3) == "\(number)") }
}
