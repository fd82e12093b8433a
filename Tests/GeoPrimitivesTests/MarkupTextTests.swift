import GeoPrimitives
import Testing

@Suite("Text within HTML or XML")
struct MarkupTextTests {
    @Test(
        "Signs of markup are replaced, also before a combining mark; everything else stays",
        arguments: [
            ("Vải <thiều> & \"nhãn\" 'bưởi'", "Vải &lt;thiều&gt; &amp; &quot;nhãn&quot; &#39;bưởi&#39;"),
            ("\"\u{301} x", "&quot;\u{301} x"), ("<\u{338}b", "&lt;\u{338}b"), ("", ""), ("Đồng Kỳ", "Đồng Kỳ"),
        ])
    func escaped(text: String, expected: String) {
        #expect(Array(MarkupText.escaped(text).unicodeScalars) == Array(expected.unicodeScalars))
    }
}
