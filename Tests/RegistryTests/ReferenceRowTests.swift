import Registry
import RegistryStoreContract
import Testing

@Suite("Rows of reference data")
struct ReferenceRowTests {
    @Test("A row has one value a column, and no other number is one", arguments: ReferenceTable.allCases)
    func count(table: ReferenceTable) {
        let columns = table.columns
        #expect(ReferenceRow(table, columns)?.values == columns)
        #expect(ReferenceRow(table, Array(columns.dropLast())) == nil)
        #expect(ReferenceRow(table, columns + [""]) == nil)
        #expect(ReferenceRow(table, []) == nil)
    }

    @Test("Every table says where its rows are from, in its last column, and names no column twice", arguments: ReferenceTable.allCases)
    func source(table: ReferenceTable) {
        #expect(table.columns.last == "source")
        #expect(Set(table.columns).count == table.columns.count)
    }

    @Test("A row of each table comes back from its payload, empty values too", arguments: ReferenceTable.allCases)
    func payload(table: ReferenceTable) throws {
        for values in [table.columns, table.columns.map { _ in "" }] {
            let event = RegistryEvent.referenceDefined(ReferenceRow(table: table, all: values))
            #expect(try RegistryEvent(kind: event.kind, payload: event.payload.encoded) == event)
        }
    }
}
