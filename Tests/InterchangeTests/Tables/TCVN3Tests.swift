import Interchange
import Testing

@Suite("TCVN3 text")
struct TCVN3Tests {
    @Test("ASCII is never taken for TCVN3")
    func ascii() { #expect(TCVN3.unicode(fromLatin1: "Tam Tien") == nil) }
}
