import Testing

@testable import GeoData

@Suite("The embedded tables")
struct TableTests {
    @Test("Every line of every table gives a row, and every column is read", arguments: Tables.all.indices)
    func everyLineIsRead(index: Int) {
        let table = Tables.all[index]
        let (rowCount, lineCount, faults) = table.check()
        #expect(faults == [], "\(faults)")
        #expect(rowCount == lineCount)
        #expect(rowCount > 0, "\(table.file) is empty")
    }
}
