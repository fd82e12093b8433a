import Testing

@testable import GeoData

@Suite("The CSV reader")
struct CSVTableTests {
    private func table(_ text: String) -> CSVTable { CSVTable(Array(text.utf8)) }

    @Test("Fields are cut at commas and lines, empty ones kept")
    func plain() {
        let table = table("a,b,c\n1,,3\n,,\n")
        #expect(table.columns == ["a", "b", "c"])
        #expect(table.records.map(\.fields) == [["1", "", "3"], ["", "", ""]])
        #expect(table.records.map(\.line) == [2, 3])
    }

    @Test("Quotes protect commas, line ends and doubled quotes")
    func quoted() {
        let table = table("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\nlast,row\n")
        #expect(table.records.map(\.fields) == [["x, \"y\"", "two\nlines"], ["last", "row"]])
        #expect(table.records.map(\.line) == [2, 4])
    }

    @Test("Windows line ends, empty lines and a missing last line end do no harm")
    func lineEnds() {
        let table = table("a,b\r\n1,2\r\n\r\nvải,nhãn")
        #expect(table.records.map(\.fields) == [["1", "2"], ["vải", "nhãn"]])
    }

    @Test("An empty file has no columns and no records")
    func empty() {
        #expect(table("").columns == [])
        #expect(table("").records.isEmpty)
    }
}
