import Registry
import Testing

@Suite("What of a text is not seen")
struct HiddenTextTests {
    @Test("Controls and what is not seen are those that Unicode names")
    func ranges() {
        let all = (0...0x10FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }
        #expect(all.filter { $0.isInvisible != $0.properties.isDefaultIgnorableCodePoint } == [])
        #expect(all.filter { $0.steersText != ($0.properties.generalCategory == .control || $0.turnsDirection) } == [])
        // What turns the direction is not seen either.
        #expect(all.filter { $0.turnsDirection && !$0.isInvisible } == [] && all.count(where: \.turnsDirection) == 12)
    }

    @Test(
        "The first of them is found",
        arguments: [
            ("Lan", nil), ("Vườn Đồng Kỳ 荔枝 ñ", nil), ("a\u{A0}b", nil), ("a\u{202E}\u{7}", "U+202E"), ("\u{9B}31m", "U+009B"),
            ("lan\u{200B}", "U+200B"), ("\u{61C}x", "U+061C"), ("x\u{200F}", "U+200F"), ("x\n", "U+000A"), ("x\u{3164}", "U+3164"),
            ("x\u{E0041}", "U+E0041"),
        ])
    func first(text: String, name: String?) { #expect(text.hiddenScalar?.name == name) }
}
