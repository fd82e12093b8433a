import Interchange
import Testing
import TestSupport

@Suite("Reading separated values")
struct CSVReaderTests {
    private func fields(_ text: String, separator: CSVDialect.Separator? = nil) throws -> [[String]] {
        try CSVReader.rows(of: Array(text.utf8), separator: separator).rows.map(\.fields)
    }

    private func failure(_ bytes: [UInt8], limits: CSVLimits = CSVLimits()) -> CSVError? {
        do {
            _ = try CSVReader.rows(of: bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "Quotes, separators and line breaks follow RFC 4180",
        arguments: [
            ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
            ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
            ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
            ("\"a,1\",\"say \"\"hi\"\"\"\n", [["a,1", "say \"hi\""]]),
            ("\"two\r\nlines\",b\r\n", [["two\r\nlines", "b"]]),
            ("\"cr\rlf\nboth\r\n\",b", [["cr\rlf\nboth\r\n", "b"]]),
            ("a,,\n,\n", [["a", "", ""], ["", ""]]),
            ("a,\"\"", [["a", ""]]),
            ("\"\"", [[""]]),
            ("", []),
            ("\n", [[""]]),
            ("a\n\nb\n", [["a"], [""], ["b"]]),
            (" a , b ", [[" a ", " b "]]),
            ("x,106°08'01.5\",5' 6\"\n", [["x", "106°08'01.5\"", "5' 6\""]]),
        ])
    func forms(text: String, expected: [[String]]) throws {
        #expect(try fields(text) == expected)
    }

    @Test(
        "The separator is found out from the first lines",
        arguments: [
            ("a,b,c\n1,2,3", CSVDialect.Separator.comma, CSVDialect.Evidence.counted),
            ("a;b;c\n1;2,5;3,5", .semicolon, .counted),
            ("1;2376048,87;406123,45\n2;2376049,87;406124,45", .semicolon, .counted),
            ("a\tb\n1,5\t2;5", .tab, .counted),
            ("Bảng tọa độ, xã Tam Tiến; VN-2000\na,b,c\n1,2,3\n4,5,6", .comma, .counted),
            ("name,note\n\"a;b;c\",\"d;e;f\"\nx,\"g;h;i\"", .comma, .counted),
            ("sep=;\na,b\n", .semicolon, .declared),
            ("sep=\t\r\na,b\r\n", .tab, .declared),
            ("alone\nalone", .comma, .assumed),
        ])
    func separators(text: String, separator: CSVDialect.Separator, evidence: CSVDialect.Evidence) throws {
        let dialect = try CSVReader.rows(of: Array(text.utf8)).dialect
        #expect(dialect.separator == separator)
        #expect(dialect.evidence == evidence)
    }

    @Test("A line that declares the separator is no row, and still counts")
    func declared() throws {
        let rows = try CSVReader.rows(of: Array("sep=;\r\na;b".utf8)).rows
        #expect(rows == [CSVRow(number: 2, line: 2, fields: ["a", "b"])])
    }

    @Test("A byte order mark is reported and taken off")
    func byteOrderMark() throws {
        let read = try CSVReader.rows(of: [0xEF, 0xBB, 0xBF] + Array("\"a\",b".utf8))
        #expect(read.dialect.hasByteOrderMark)
        #expect(read.rows.map(\.fields) == [["a", "b"]])
    }

    @Test("Rows count as in a spreadsheet, lines as in an editor")
    func numbers() throws {
        let rows = try CSVReader.rows(of: Array("\"a\r\nb\rc\",x\r\n\r\n\"d\ne\"\nf".utf8)).rows
        #expect(rows.map(\.number) == [1, 2, 3, 4])
        #expect(rows.map(\.line) == [1, 4, 5, 7])
        #expect(rows.map(\.isBlank) == [false, true, false, false])
    }

    @Test(
        "Wrong UTF-8 is refused with row, column, byte and offset",
        arguments: [
            ([0x61, 0x2C, 0xFF], UInt8(0xFF), 2, 2),
            ([0x61, 0x2C, 0xC3], 0xC3, 2, 2),
            ([0x61, 0x2C, 0x62, 0x2C, 0xC0, 0xAF], 0xC0, 4, 3),
            ([0xE0, 0x80, 0x80], 0xE0, 0, 1),
            ([0xED, 0xA0, 0x80], 0xED, 0, 1),
            ([0xF4, 0x90, 0x80, 0x80], 0xF4, 0, 1),
            ([0xF0, 0x80, 0x80, 0x80], 0xF0, 0, 1),
            ([0x80], 0x80, 0, 1),
        ])
    func invalid(bytes: [UInt8], byte: UInt8, offset: Int, column: Int) throws {
        let error = try #require(failure(bytes))
        guard case .invalidUTF8(let wrong, let place, _) = error.problem else {
            Issue.record("\(error)")
            return
        }
        #expect(wrong == byte)
        #expect(place == offset)
        #expect(error.row == 1)
        #expect(error.column == column)
        #expect(error.id == "csv-invalid-utf8")
    }

    @Test("Valid UTF-8 of every length passes, also across pieces of the file")
    func valid() throws {
        let text = String(repeating: "aéệ𠀀,", count: 20_000)
        for shift in 0..<4 {
            let whole = String(repeating: "x", count: shift) + text
            let limits = CSVLimits(fields: 30_000)
            #expect(
                try CSVReader.rows(of: Array(whole.utf8), limits: limits).rows.map(\.fields) == [
                    whole.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                ])
        }
    }

    @Test("A fault after the first piece is placed in its row")
    func lateFault() throws {
        var bytes = Array(String(repeating: "abc,def\n", count: 20_000).utf8)
        bytes += [0x61, 0x2C, 0x62, 0xFF]
        let error = try #require(failure(bytes))
        #expect(error.row == 20_001)
        #expect(error.line == 20_001)
        #expect(error.column == 2)
        #expect(error.problem == .invalidUTF8(byte: 0xFF, offset: 160_003, hint: nil))
    }

    @Test("Rows before a fault are delivered, none after it")
    func deliveredUntilFault() throws {
        var reader = try CSVReader(bytes: Array("a,b\nc,".utf8) + [0xFF, 0x0A, 0x64])
        #expect(try reader.nextRow()?.fields == ["a", "b"])
        do {
            _ = try reader.nextRow()
            Issue.record("the fault was passed over")
        } catch {
            #expect(error.description == "Row 2, column 2 (line 2): byte FF at offset 6 is not UTF-8; save the file as UTF-8.")
        }
        #expect(try reader.nextRow() == nil)
    }

    @Test("What a file in another encoding looks like is named")
    func hints() throws {
        func hint(_ bytes: [UInt8]) -> EncodingHint? {
            switch failure(bytes)?.problem {
            case .invalidUTF8(_, _, let hint), .nulByte(_, let hint): hint
            default: nil
            }
        }
        #expect(hint([0xFF, 0xFE, 0x61, 0x00]) == .utf16LittleEndian)
        #expect(hint([0xFE, 0xFF, 0x00, 0x61]) == .utf16BigEndian)
        #expect(hint("STT,X,Y".utf8.flatMap { [$0, 0] }) == .utf16LittleEndian)
        #expect(hint("STT,X,Y".utf8.flatMap { [0, $0] }) == .utf16BigEndian)
        // Đồng Tiến, Xuân Lương
        let tcvn3: [UInt8] =
            [0xA7] + [0xE5] + Array("ng Ti".utf8) + [0xD5] + Array("n,Xu".utf8) + [0xA9] + Array("n L".utf8) + [0xAD, 0xAC]
        #expect(hint(tcvn3 + Array("ng\n".utf8)) == .tcvn3)
        let windows: [UInt8] =
            [0xD0, 0xF4, 0xCC] + Array("ng Ti".utf8) + [0xEA, 0xEC] + Array("n,Xu".utf8) + [0xE2] + Array("n L".utf8) + [0xFD, 0xF5]
        #expect(hint(windows + Array("ng\n".utf8)) == .windows1258)
        #expect(hint(Array("x,K".utf8) + [0xF6] + Array("ln\n".utf8)) == nil)
    }

    @Test("A real file in TCVN3 is known as such", .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func realTCVN3() throws {
        let text = try SharedData.text("admin-codes/yen_the_communes_TCVN3_raw.csv")
        let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let error = try #require(failure(bytes))
        guard case .invalidUTF8(_, _, .tcvn3) = error.problem else {
            Issue.record("\(error)")
            return
        }
        #expect(error.row == 2)
        #expect(error.column == 1)
        #expect(error.description.hasSuffix("it looks like TCVN3 (ABC): save the file as UTF-8."))
    }

    @Test("A byte 0 is refused")
    func nul() throws {
        let error = try #require(failure(Array("a,b\nc,d".utf8) + [0] + Array("e,f,g,h,i".utf8)))
        #expect(error.problem == .nulByte(offset: 7, hint: nil))
        #expect(error.row == 2)
        #expect(error.column == 2)
        #expect(error.id == "csv-nul-byte")
    }

    @Test("Faults of quoting are placed")
    func quoting() throws {
        let open = try #require(failure(Array("a,b\nc,\"d\ne,f\n".utf8)))
        #expect(open == CSVError(.unterminatedQuote, row: 2, column: 2, line: 2))
        #expect(open.id == "csv-unterminated-quote")
        let after = try #require(failure(Array("a,\"b\" c\n".utf8)))
        #expect(after == CSVError(.textAfterQuote(byte: 0x20), row: 1, column: 2, line: 1))
        #expect(after.id == "csv-text-after-quote")
    }

    @Test("What exceeds a limit is refused")
    func limits() throws {
        let small = CSVLimits(fieldBytes: 4, rowBytes: 6, fields: 3)
        #expect(failure(Array("abcd,ef\n".utf8), limits: small) == nil)
        #expect(failure(Array("a,abcde\n".utf8), limits: small) == CSVError(.fieldTooLong(limit: 4), row: 1, column: 2, line: 1))
        #expect(failure(Array("a,\"abcde\"\n".utf8), limits: small)?.id == "csv-field-too-long")
        #expect(failure(Array("x\nabc,abcd\n".utf8), limits: small) == CSVError(.rowTooLong(limit: 6), row: 2, column: 2, line: 2))
        #expect(failure(Array("a,b,c,d\n".utf8), limits: small) == CSVError(.tooManyFields(limit: 3), row: 1, column: 4, line: 1))
        let two = CSVLimits(rows: 2)
        #expect(failure(Array("a\nb\n".utf8), limits: two) == nil)
        #expect(failure(Array("a\nb\nc".utf8), limits: two)?.id == "csv-too-many-rows")
        #expect(failure(Array("a,b,c,d\n".utf8), limits: small)?.description.contains("more than 3 fields") == true)
    }

    @Test("A file is read from its path, one that is missing is named")
    func path() throws {
        var reader = try CSVReader(path: TableFixture.path("corner_table_dms.tsv"))
        #expect(reader.dialect == CSVDialect(separator: .tab, evidence: .counted))
        #expect(try reader.remainingRows().count == 5)
        do {
            _ = try CSVReader(path: "/nowhere/at-all.csv")
            Issue.record("a missing file was opened")
        } catch {
            #expect(error.id == "csv-cannot-open")
            #expect(error.description.hasPrefix("/nowhere/at-all.csv cannot be opened"))
        }
        do {
            var folder = try CSVReader(path: TableFixture.path(""))
            _ = try folder.nextRow()
            Issue.record("a folder was read")
        } catch {
            #expect(["csv-cannot-open", "csv-cannot-read"].contains(error.id))
        }
    }

    @Test("Random bytes give rows or an error, never a crash", arguments: [UInt64(1), 2, 3])
    func random(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabet: [UInt8] = Array("ab,;\t\"\r\n=".utf8) + [0xC3, 0xA9, 0xFF, 0x00]
        for _ in 0..<2000 {
            let length = Int.random(in: 0..<24, using: &generator)
            let bytes = (0..<length).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] }
            if let error = failure(bytes) {
                #expect(error.row >= 1, "seed \(seed)")
                #expect(error.column >= 1, "seed \(seed)")
            }
        }
    }
}
