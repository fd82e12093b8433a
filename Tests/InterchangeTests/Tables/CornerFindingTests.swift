import GeoPrimitives
import Interchange
import TestSupport
import Testing

/// A smallest table for every finding.
@Suite("What is noticed in corner tables")
struct CornerFindingTests {
    /// One smallest table, what must be noticed in it, and where.
    struct Case: CustomStringConvertible {
        let kind: CornerFinding.Kind
        let row: Int?
        let column: Int?
        let value: String?
        let text: String
        var description: String { kind.rawValue }

        init(_ kind: CornerFinding.Kind, _ row: Int?, _ column: Int?, _ value: String?, _ text: String) {
            self.kind = kind
            self.row = row
            self.column = column
            self.value = value
            self.text = text
        }
    }

    private static let body = "1,2376048.87,410234.12\n2,2376101.35,410312.48\n3,2376077.02,410401.90"

    private static let nameless = "2376048.87,410234.12\n2376101.35,410312.48\n2376077.02,410401.90"

    static let cases = [
        Case(.noCorners, nil, nil, nil, ""),
        Case(.noCorners, nil, nil, nil, "STT,X,Y\n"),
        Case(.columnsNotFound, 1, nil, nil, "Vùng trồng vải\nkhông có tọa độ"),
        Case(.notANumber, 3, 2, "2376I01.35", "STT,X,Y\n1,2376048.87,410234.12\n2,2376I01.35,410312.48\n3,2376077.02,410401.90"),
        Case(.notANumber, 3, 2, "2.37605E+06", "STT,X,Y\n1,2376048.87,410234.12\n2,2.37605E+06,410312.48\n3,2376077.02,410401.90"),
        Case(.notANumber, 2, 2, "21°28'60\"", "STT,lat,lon\n1,21°28'60\",106°08'01\"\n2,21°28'13\",106°08'02\"\n3,21°28'14\",106°08'01\""),
        Case(.onlyOneNumber, 3, 3, "2376101.35", "STT,X,Y\n1,2376048.87,410234.12\n2,2376101.35,\n3,2376077.02,410401.90"),
        Case(.missingCoordinates, 3, nil, "2", "STT,X,Y\n1,2376048.87,410234.12\n2,,\n3,2376077.02,410401.90"),
        Case(
            .tablesSideBySide, 1, 5, "X",
            "STT,X,Y,STT,X,Y\n1,2376048.87,410234.12,4,2376000,410300\n2,2376101.35,410312.48,5,2376010,410310\n3,2376077.02,410401.90,,,"),
        Case(.areasParted, 6, nil, "2–4, 6–8", "X,Y\n\(nameless)\n\n\(nameless.replacing("23", with: "24"))"),
        Case(.tooManyCells, 2, 5, "1,2376048,87,410234,12", "STT,X,Y\n1,2376048,87,410234,12"),
        Case(
            .tooManyCells, 1, 4, "1 | 2376048 | 87 | 410234 | 12", "1,2376048,87,410234,12\n2,2376101,35,410312,48\n3,2376077,02,410401,90"),
        Case(.ambiguousNumbers, 2, 2, "2.376", "STT,X,Y\n1,2.376,4.102\n2,2.377,4.103\n3,2.377,4.104"),
        Case(.mixedNumbers, 4, 2, "2376077,02", "STT;X;Y\n1;2376048.87;410234.12\n2;2376101.35;410312.48\n3;2376077,02;410401.90"),
        Case(.coordinateOutOfRange, 3, 2, "91.5", "STT,lat,lon\n1,21.4711,106.1331\n2,91.5,106.1332\n3,21.4733,106.1353"),
        Case(
            .hemisphereContradicts, 3, 2, "106°08'02\"E",
            "STT,lat,lon\n1,21°28'12\"N,106°08'01\"E\n2,106°08'02\"E,21°28'13\"N\n3,21°28'14\"N,106°08'01\"E"),
        Case(
            .unorderedCorners, 5, nil, "3",
            "STT,X,Y\n1,2376048.87,410234.12\n2,2376101.35,410312.48\n4,2375990.11,410420.33\n3,2376077.02,410401.90"),
        Case(.duplicatePointName, 3, nil, "M1", "điểm,X,Y\nM1,2376048.87,410234.12\nM1,2376101.35,410312.48\nM2,2376077.02,410401.90"),
        Case(.closingPointDiffers, 5, nil, "2376048.97 410234.12", "STT,X,Y\n\(body)\n1,2376048.97,410234.12"),
        Case(.tooFewCorners, 3, nil, "2", "STT,X,Y\n1,2376048.87,410234.12\n2,2376101.35,410312.48"),
        Case(
            .interleavedArea, 8, nil, "A",
            "vung,X,Y\nA,2376048.87,410234.12\nA,2376101.35,410312.48\nA,2376077.02,410401.90\nB,2376048.87,410234.12\nB,2376101.35,410312.48\nB,2376077.02,410401.90\nA,2376000.00,410300.00"
        ),
        Case(.missingPointNumber, 4, nil, "3–5", "STT,X,Y\n1,2376048.87,410234.12\n2,2376101.35,410312.48\n6,2376077.02,410401.90"),
        Case(.missingPointNumber, 4, nil, "3", "STT,X,Y\n1,2376048.87,410234.12\n2,2376101.35,410312.48\n4,2376077.02,410401.90"),
        Case(
            .pointNamesOutOfSequence, 5, nil, "3",
            "STT,điểm,X,Y\n1,M1,2376048.87,410234.12\n2,M2,2376101.35,410312.48\n3,M4,2375990.11,410420.33\n4,M3,2376077.02,410401.90"),
        Case(.degreesUnderProjectedHeader, nil, nil, nil, "STT,X,Y\n1,106.1331,21.4711\n2,106.1332,21.4722\n3,106.1353,21.4733"),
        Case(.degreesUnderProjectedHeader, nil, nil, nil, "X,Y\n106°08'01\",21°28'12\"\n106°08'02\",21°28'13\"\n106°08'05\",21°28'10\""),
        Case(.axesLookSwapped, nil, nil, nil, "STT,Y,X\n\(body)"),
        Case(.mixedNotation, nil, nil, nil, "STT,lat,lon\n1,21°28'12\",106°08'01\"\n2,21.4722,106.1332\n3,21.4733,106.1353"),
        Case(.unknownUnit, 1, 2, "X (km)", "STT,X (km),Y (km)\n1,2376.04887,410.23412\n2,2376.10135,410.31248\n3,2376.07702,410.40190"),
        Case(
            .textInsideTable, 3, nil, "Ghi chú: mốc mất",
            "STT,X,Y\n1,2376048.87,410234.12\nGhi chú: mốc mất,,\n2,2376101.35,410312.48\n3,2376077.02,410401.90"),
        Case(
            .unreadableSummary, 5, nil, "Diện tích: 1.250 m2",
            "STT,X,Y\n1,2376048,410234\n2,2376101,410312\n3,2376077,410401\nDiện tích: 1.250 m2"),
        Case(
            .strayEdge, 2, 4, "94.31", "STT,X,Y,canh\n,,,94.31\n1,2376048.87,410234.12,\n2,2376101.35,410312.48,\n3,2376077.02,410401.90,"),
        Case(.titleLine, 1, nil, "Bảng tọa độ", "Bảng tọa độ\nSTT,X,Y\n\(body)"),
        Case(.blankLine, 2, nil, nil, "STT,X,Y\n,,\n\(body)"),
        Case(.noHeader, 1, nil, nil, body),
        Case(.unnamedCoordinates, 1, nil, nil, "STT,cột 1,cột 2\n\(body)"),
        Case(.repeatedHeader, 5, nil, nil, "STT,X,Y\n\(body)\nSTT,X,Y\n4,2375990.11,410420.33"),
        Case(
            .columnIgnored, 1, 4, "Ghi chú", "STT,X,Y,Ghi chú\n1,2376048.87,410234.12,a\n2,2376101.35,410312.48,\n3,2376077.02,410401.90,"),
        Case(.areaCarriedDown, 3, 1, nil, "khu,X,Y\nA,2376048.87,410234.12\n,2376101.35,410312.48\n,2376077.02,410401.90"),
        Case(.areaHeading, 2, nil, "Lô 1", "lô,X,Y\nLô 1,,\n,2376048.87,410234.12\n,2376101.35,410312.48\n,2376077.02,410401.90"),
        Case(
            .conventionFromOtherColumn, nil, 4, nil,
            "STT,X,Y,canh\n1,2376048.87,410234.12,94.310\n2,2376101.35,410312.48,92.671\n3,2376077.02,410401.90,169.983"),
        Case(.conventionFromRange, nil, 2, nil, "STT;lat;lon\n1;21,471;106,133\n2;21,472;106,134\n3;21,473;106,135"),
        Case(
            .northNotNam, 2, 2, "21°28'12\"N",
            "STT,lat,lon\n1,21°28'12\"N,106°08'01\"E\n2,21°28'13\"N,106°08'02\"E\n3,21°28'14\"N,106°08'01\"E"),
        Case(
            .eastWithoutStroke, 2, 3, "106°08'01\"D",
            "STT,lat,lon\n1,21°28'12\"B,106°08'01\"D\n2,21°28'13\"B,106°08'02\"D\n3,21°28'14\"B,106°08'01\"D"),
        Case(.repeatedFirstPoint, 5, nil, nil, "STT,X,Y\n\(body)\n1,2376048.87,410234.12"),
        Case(.unclosedRing, 4, nil, nil, "STT,X,Y\n\(body)"),
        Case(
            .numberingStartsElsewhere, 2, nil, "3",
            "STT,X,Y\n3,2376048.87,410234.12\n4,2376101.35,410312.48\n1,2376077.02,410401.90\n2,2375990.11,410420.33"),
        Case(.textAfterTable, 5, nil, "Người lập bảng", "STT,X,Y\n\(body)\nNgười lập bảng"),
        Case(
            .textAfterTable, 5, nil, "Tổng,345.67",
            "STT,X,Y,canh\n1,2376048.87,410234.12,94.31\n2,2376101.35,410312.48,92.67\n3,2376077.02,410401.90,170.12\nTổng,,,345.67"),
        Case(.notANumber, 3, 3, "41 02", "STT,X,Y\n1,2376048.87,410234.12\n2,2376101.35,41 02\n3,2376077.02,410401.90"),
        Case(.textAfterTable, 5, nil, "Người lập,Người duyệt", "STT,X,Y\n\(body)\nNgười lập,,Người duyệt"),
        Case(.declaredArea, 5, nil, "Diện tích: 12,5 ha", "STT,X,Y\n\(body)\nDiện tích: 12,5 ha"),
        Case(.mappedColumnMissing, 1, nil, "cay", "STT,X,Y\n\(body)"),
        Case(
            .mappedValuesDiffer, 3, 4, "nhãn",
            "STT,X,Y,CAY\n1,2376048.87,410234.12,vải\n2,2376101.35,410312.48,nhãn\n3,2376077.02,410401.90,"),
        Case(
            .tcvn3Name, 2, 1, "Hång Kú",
            "vung,X,Y\nHång Kú,2376048.87,410234.12\nHång Kú,2376101.35,410312.48\nHång Kú,2376077.02,410401.90"),
    ]

    @Test("The smallest table shows it", arguments: cases)
    func smallest(example: Case) throws {
        var named = CornerTable.NamedColumns()
        if example.text.contains("CAY") || example.kind == .mappedColumnMissing { named.values = ["cay"] }
        let table = cornerTable(example.text, named: named)
        let finding = try #require(table.findings.first { $0.kind == example.kind }, "\(table.findings)")
        #expect(finding.row == example.row)
        #expect(finding.column == example.column)
        #expect(finding.value == example.value)
        #expect(finding.description.contains(finding.row.map { "row \($0)" } ?? ""))
        // No other error is reported beside the one meant.
        let others = table.findings.filter { $0.severity == .error && $0.kind != example.kind }
        #expect(others.isEmpty, "\(others)")
    }

    @Test("Every kind has a smallest table and a kebab-case identifier of its own")
    func everyKind() {
        #expect(Set(Self.cases.map(\.kind)) == Set(CornerFinding.Kind.allCases))
        for kind in CornerFinding.Kind.allCases {
            #expect(kind.rawValue.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
        }
    }

    @Test("A decimal mark that a person names overrules the columns")
    func namedMark() {
        let text = "STT,X,Y\n1,2.376,4.102\n2,2.377,4.103\n3,2.378,4.104"
        #expect(cornerTable(text, mark: .comma).lists.first?.corners.map(\.first) == [2376, 2377, 2378])
        #expect(cornerTable(text).lists.first?.corners.isEmpty == true)
    }

    @Test("A blank line parts no area whose numbers go on, or whose groups are too small for areas; headings part areas by themselves")
    func blankLines() {
        let more = "4,2375990.11,410420.33\n5,2375951.64,410330.75\n6,2375968.29,410251.06"
        #expect(!cornerTable("STT,X,Y\n\(Self.body)\n\n\(more)").hasErrors)
        #expect(!cornerTable("X,Y\n\(Self.nameless)\n\n2375990.11,410420.33\n").hasErrors)
        #expect(!cornerTable("X,Y\nLô 1\n\(Self.nameless)\n\nLô 2\n\(Self.nameless)").hasErrors)
        let named = ["A", "B"].map { area in Self.nameless.split(separator: "\n").map { "\(area),\($0)" }.joined(separator: "\n") }
        #expect(!cornerTable("khu,X,Y\n" + named.joined(separator: "\n\n")).hasErrors)
        let again = cornerTable("STT,X,Y\n\(Self.body)\n\n\(Self.body.replacing("23", with: "24"))")
        #expect(again.findings.contains { $0.kind == .areasParted && $0.value == "2–4, 6–8" })
    }

    @Test("A second pair of coordinates without a number in it is nothing")
    func sideBySide() {
        let empty = cornerTable("STT,X,Y,STT,X,Y\n1,2376048.87,410234.12,,,\n2,2376101.35,410312.48,,,\n3,2376077.02,410401.90,,,")
        #expect(!empty.hasErrors && empty.findings.contains { $0.kind == .columnIgnored && $0.column == 5 })
    }

    @Test("A unit behind a number, and a degree mark behind decimal degrees, are read")
    func units() {
        let metres = cornerTable("STT;X;Y;canh\n1;2376048,87 m;410234,12m;94,31 m\n2;2376101,35;410312,48;92,67\n3;2376077,02;410401,90;")
        #expect(metres.lists.first?.corners.first?.first == 2_376_048.87)
        #expect(metres.lists.first?.corners.first?.edge == 94.31)
        #expect(!metres.hasErrors)
        let degrees = cornerTable("a,b\n21.4711°,106.1331°\n21.4722°,106.1332°\n21.4733°,106.1353°")
        #expect(degrees.lists.first?.corners.map(\.second) == [106.1331, 106.1332, 106.1353])
        #expect(degrees.lists.first?.notation == .decimal)
        #expect(degrees.lists.first?.order == .unknown)
    }

    @Test("A finding reads as a sentence")
    func sentence() {
        let finding = CornerFinding(.notANumber, row: 4, column: 3, value: "2376O48", area: "A")
        #expect(finding.description == "area A, row 4, column 3: not a number or an angle: \"2376O48\".")
    }

    @Test("Letters of the hemisphere decide the order of unnamed columns")
    func hemispheresDecide() {
        #expect(
            cornerTable("21°28'12\"B\t106°08'01\"Đ\n21°28'13\"B\t106°08'02\"Đ\n21°28'11\"B\t106°08'05\"Đ").lists.first?.order
                == .latitudeLongitude
        )
        #expect(cornerTable("a,b\n106.1331E,21.47N\n106.1332E,21.48N\n106.1342E,21.48N").lists.first?.order == .longitudeLatitude)
    }

    @Test(
        "Summary lines in their spellings declare hectares",
        arguments: [
            ("Diện tích: 12,5 ha", 12.5), ("Diện tích (ha): 12.5", 12.5), ("DIỆN TÍCH = 125000 m²", 12.5),
            ("Diện tích vùng 1: 12.5 ha", 12.5),
            ("Area: 12.5 ha", 12.5), ("\"Tổng diện tích:\",\"125,000.0 m2\"", 12.5), ("Diện tích,,12.5 ha", 12.5),
        ])
    func summaries(line: String, hectares: Double) {
        #expect(cornerTable("STT,X,Y\n\(Self.body)\n\(line)").lists.first?.declaredHectares == hectares)
    }

    @Test("Lines that name an area part a table that has no column for it")
    func headings() {
        let table = cornerTable(
            "Lô 1:\nSTT,X,Y\n\(Self.body)\nLô 2:\n\(Self.body)\n\"Diện tích: 0,5 ha\"\nLô B3\n\(Self.body)\nLô cuối cùng của bảng")
        #expect(table.lists.map(\.area) == ["Lô 1", "Lô 2", "Lô B3"])
        #expect(table.lists.map(\.corners.count) == [3, 3, 3])
        #expect(table.lists.map(\.declaredHectares) == [nil, 0.5, nil])
        #expect(table.findings.last?.kind == .textAfterTable)
        #expect(!table.hasErrors)
    }

    @Test("Random cells give findings, never a crash", arguments: [UInt64(5), 6])
    func random(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let cells = [
            "", "1", "2", "2376048.87", "410234,12", "21°28'12\"N", "X", "Y", "STT", "canh", "vung", "Diện tích 1 ha", "a", "-", "M1",
            "2.376", "E", "lat", "lon",
        ]
        for _ in 0..<400 {
            let rows = (1...Int.random(in: 1...8, using: &generator)).map { number in
                CSVRow(
                    number: number, line: number,
                    fields: (0..<Int.random(in: 1...5, using: &generator)).map { _ in cells[Int(generator.next() % UInt64(cells.count))] })
            }
            let table = CornerTable(rows: rows)
            for list in table.lists { #expect(list.corners.isEmpty || list.ring().isClosed, "seed \(seed)") }
            #expect(!table.findings.isEmpty || !table.lists.isEmpty, "seed \(seed)")
        }
    }
}
