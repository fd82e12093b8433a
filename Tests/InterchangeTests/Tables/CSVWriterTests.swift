import Foundation
import Interchange
import TestSupport
import Testing

@Suite("Writing separated values")
struct CSVWriterTests {
    @Test("A field is quoted where it must be")
    func quoting() throws {
        let writer = CSVWriter()
        #expect(try writer.row(["a", "b,c", "d\"e", "f\ng", " h", "", "i;j"]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\" h\",,i;j\r\n")
        #expect(try writer.row([""]) == "\"\"\r\n")
        #expect(try writer.row(["sep=;"]) == "\"sep=;\"\r\n")
        #expect(try CSVWriter(separator: .semicolon).row(["a;b", "c,d"]) == "\"a;b\";c,d\r\n")
    }

    @Test("Formulas get an apostrophe, numbers with a sign do not, unless the next reader takes fields as they stand")
    func formulas() throws {
        let hostile = ["=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "＝1", "-12.5", "+84 241", "a=b", "-1+1", "+1-1", "-2+3+cmd|'/C calc'!A0"]
        let guarded = try CSVWriter(separator: .semicolon).row(hostile)
        #expect(guarded == "'=1+1;'+cmd;'-x;'@SUM(A1);'\tx;'＝1;-12.5;+84 241;a=b;'-1+1;'+1-1;'-2+3+cmd|'/C calc'!A0\r\n")
        #expect(try CSVWriter(separator: .semicolon, guardsFormulas: false).row(["=1+1"]) == "=1+1\r\n")
    }

    @Test("A field with U+0000 is refused with its place")
    func nul() {
        #expect(throws: CSVError(.nulByte(offset: 3, hint: nil), row: 2, column: 2, line: 2)) {
            try CSVWriter().bytes([["a"], ["b", "c\0"]])
        }
    }

    @Test(
        "Hostile strings come back as they were",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"), arguments: CSVDialect.Separator.allCases)
    func hostile(separator: CSVDialect.Separator) throws {
        let strings = try JSONDecoder().decode([String].self, from: Data(SharedData.bytes("geometry/blns/blns.json")))
            .filter { !$0.unicodeScalars.contains("\0") }
        #expect(strings.count > 400)
        var rows = strings.map { [$0] }
        rows += strings.indices.map { [strings[$0], "\(strings[$0])\r\n\"\(separator.character)", strings[strings.count - 1 - $0]] }
        let bytes = try CSVWriter(separator: separator).bytes(rows)
        let back = try CSVReader.rows(of: bytes, separator: separator).rows.map { $0.fields.map(FormulaGuard.plain) }
        #expect(back.count == rows.count)
        for (one, other) in zip(back, rows) { #expect(one.map { Array($0.utf8) } == other.map { Array($0.utf8) }) }
    }

    @Test("Random fields come back as they were, whatever stands first", arguments: [UInt64(11), 12])
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let parts = [
            "a", "=", "'", "-", "+", "@", ",", ";", "\t", "\"", "\r", "\n", " ", "\u{FEFF}", "đ", "𠀀", "sep=;", "\u{A0}", "e\u{301}",
        ]
        for _ in 0..<500 {
            let rows = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                    (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                        parts[Int(generator.next() % UInt64(parts.count))]
                    }.joined()
                }
            }
            let bytes = try CSVWriter().bytes(rows)
            let back = try CSVReader.rows(of: bytes, separator: .comma).rows.map { $0.fields.map(FormulaGuard.plain) }
            #expect(back.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } }, "seed \(seed)")
        }
    }
}
