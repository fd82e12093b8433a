import Testing

@testable import GeoData

@Suite("Faulty lines")
struct TableFaultTests {
    private let header = "crop,from,to,certainty,note,source"

    private func faults(_ text: String) -> [TableFault] {
        ReferenceTable<SeasonRow>(file: "seasons.csv") { Array(text.utf8) }.read().faults
    }

    @Test("A sound line gives a row and no fault")
    func sound() {
        #expect(faults("\(header)\nlychee,05-25,07-30,sure,,field-notes\n") == [])
    }

    @Test("A line that is too short is named, and the others are still read")
    func fieldCount() {
        let text = "\(header)\nlychee,05-25\nlongan,07-07,09-10,sure,,field-notes\n"
        let read = ReferenceTable<SeasonRow>(file: "seasons.csv") { Array(text.utf8) }.read()
        #expect(read.rows.map(\.crop) == ["longan"])
        #expect(read.faults == [TableFault(file: "seasons.csv", line: 2, column: nil, problem: .fieldCount(found: 2, expected: 6))])
        #expect(read.faults.first?.description == "seasons.csv, line 2: 2 fields under a header of 6.")
    }

    @Test("A column that is not there is named")
    func missingColumn() {
        let found = faults("crop,from,to,note,source\nlychee,05-25,07-30,,field-notes\n")
        #expect(found == [TableFault(file: "seasons.csv", line: 2, column: "certainty", problem: .missingColumn)])
        #expect(found.first?.description == "seasons.csv, line 2, column certainty: the header does not have this column.")
    }

    @Test("A column that nothing reads is named")
    func unreadColumn() {
        let found = faults("\(header),extra\nlychee,05-25,07-30,sure,,field-notes,x\n")
        #expect(found == [TableFault(file: "seasons.csv", line: 2, column: "extra", problem: .unreadColumn)])
        #expect(found.first?.description == "seasons.csv, line 2, column extra: nothing reads this column.")
    }

    @Test("An empty field that must be filled is named")
    func emptyField() {
        let found = faults("\(header)\n,05-25,07-30,sure,,field-notes\n")
        #expect(found == [TableFault(file: "seasons.csv", line: 2, column: "crop", problem: .empty)])
        #expect(found.first?.description == "seasons.csv, line 2, column crop: the field is empty.")
    }

    @Test("A malformed day or word is named with its text", arguments: [("from", "05-32", "sure"), ("certainty", "05-25", "perhaps")])
    func malformed(column: String, from: String, certainty: String) {
        let found = faults("\(header)\nlychee,\(from),07-30,\(certainty),,field-notes\n")
        #expect(found.map(\.column) == [column])
        #expect(found.first?.description.contains("\"\(column == "from" ? from : certainty)\" is not ") == true)
    }

    @Test("Numbers are plain decimals", arguments: ["nan", "inf", "0x10", "1e3", "1,5", "-", ""])
    func numbers(text: String) {
        let file = "province,officialMeridian,legacyMeridian,legacyAreas,source\nBắc Ninh,\"\(text)\",105.5,Bắc Ninh (cũ),tt24-2025\n"
        let read = ReferenceTable<VN2000MeridianRow>(file: "vn2000_meridians.csv") { Array(file.utf8) }.read()
        #expect(read.rows.isEmpty)
        #expect(read.faults.map(\.column) == ["officialMeridian"])
    }

    @Test("Lists of whole numbers and flags are read strictly")
    func listsAndFlags() {
        let header = "gtin,lot,serial,kilograms,illustrative,source\n"
        func columns(_ line: String) -> [String?] {
            ReferenceTable<LotSourceRow>(file: "lot_sources.csv") { Array((header + line).utf8) }.read().faults.map(\.column)
        }
        #expect(columns("1,A,9001,12,yes,illustrative") == [])
        #expect(columns("1,A,90.5,12,yes,illustrative") == ["serial"])
        #expect(columns("1,A,9001,12,true,illustrative") == ["illustrative"])
        let product = "gtin,ocopCode,vietnamese,english,group,stars,recognisedOn,producer,crop,serials,platforms,illustrative,source\n"
        func serials(_ text: String) -> [[Int]] {
            let line = "1,c,v,e,food,3,2025-01-01,p,,\(text),,yes,illustrative\n"
            return ReferenceTable<OCOPProductRow>(file: "ocop_products.csv") { Array((product + line).utf8) }.rows.map(\.serials)
        }
        #expect(serials("9001;9002") == [[9001, 9002]])
        #expect(serials("") == [[]])
        #expect(serials("9001;;9002") == [])
        #expect(serials("9001;x") == [])
    }
}
