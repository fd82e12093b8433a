import GeoPrimitives
import Testing

@Suite("JSON values")
struct JSONValueTests {
    @Test("foreign numbers go out as they came in")
    func numbersKeepTheirText() throws {
        let text = #"{"a":1.10,"b":12345678901234567890,"c":[-0.0,1E+2,null,true,false],"đ":"é"}"#
        #expect(try JSONValue.parse(text).text == text)
    }
}
