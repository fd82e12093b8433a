import GeoPrimitives
import Interchange
import Testing

@Suite("Corner tables from the field")
struct CornerTableTests {
    private func ids(_ table: CornerTable) -> [String] { table.findings.map(\.id) }

    @Test("A spreadsheet of a commune: titles, dot thousands, decimal commas, edges, closing row, summary")
    func decimalComma() throws {
        let table = try CornerTable(path: TableFixture.path("corner_table_decimal_comma.csv"))
        #expect(table.dialect == CSVDialect(separator: .semicolon, evidence: .counted, hasByteOrderMark: true))
        #expect(!table.hasErrors)
        #expect(
            ids(table) == [
                "title-line", "title-line", "blank-line", "repeated-first-point", "blank-line", "declared-area", "text-after-table",
            ])
        #expect(table.findings.map(\.row) == [1, 2, 3, 11, 12, 13, 14])
        let list = try #require(table.lists.first)
        #expect(table.lists.count == 1)
        #expect(list.order == .northingEasting)
        #expect(list.convention == .comma)
        #expect(list.notation == .decimal)
        #expect(list.area == nil)
        #expect(list.declaredHectares == 1.86)
        #expect(list.repeatsFirstPoint)
        #expect(list.corners.map(\.name) == ["M1", "M2", "M3", "M4", "M5", "M6"])
        #expect(list.corners[0].first == 2_376_048.87)
        #expect(list.corners[0].second == 410_234.12)
        #expect(list.corners[0].firstText == "2.376.048,87")
        #expect(list.corners[0].edge == 94.31)
        #expect(list.corners[0].row == 5)
        let ring = list.ring()
        #expect(ring.isClosed)
        #expect(ring.positions.count == 7)
        #expect(ring.positions[0] == PlanarPosition(x: 410_234.12, y: 2_376_048.87))
    }

    @Test("A merged heading over two rows, and edge lengths between the rows of points")
    func mergedHeading() throws {
        let table = try CornerTable(path: TableFixture.path("corner_table_merged_heading.csv"))
        #expect(ids(table) == ["repeated-first-point"])
        let list = try #require(table.lists.first)
        #expect(list.corners.map(\.name) == ["1", "2", "3", "4", "5", "6"])
        #expect(list.corners.map(\.edge) == [94.31, 92.67, 88.84, 97.49, 81.41, 82.34])
        #expect(EdgeCheck(list)?.agrees == true)
    }

    @Test("Degrees, minutes and seconds with raw quotes, Vietnamese headers, CR line ends")
    func sexagesimal() throws {
        let table = try CornerTable(path: TableFixture.path("corner_table_dms.tsv"))
        #expect(ids(table) == ["north-not-nam", "unclosed-ring"])
        let list = try #require(table.lists.first)
        #expect(list.order == .latitudeLongitude)
        #expect(list.notation == .degreesMinutesSeconds)
        #expect((list.corners[0].first - (21 + 28 / 60.0 + 12.7 / 3600)).magnitude < 1e-12)
        #expect((list.ring().positions[0].x - (106 + 8 / 60.0 + 1.3 / 3600)).magnitude < 1e-12)
        #expect(EdgeCheck(list) == nil)
    }

    @Test("Several areas, one with a TCVN3 name, names carried down, a total")
    func areas() throws {
        let table = try CornerTable(path: TableFixture.path("corner_table_areas.csv"))
        #expect(!table.hasErrors)
        #expect(table.lists.map(\.area) == ["Vïng Hång Kú", "Vùng Tam Tiến"])
        #expect(table.lists.map(\.corners.count) == [4, 4])
        #expect(table.lists.allSatisfy { $0.order == .eastingNorthing })
        #expect(table.declaredTotalHectares == 3.25)
        #expect(table.lists.allSatisfy { $0.declaredHectares == nil })
        #expect(table.findings.first { $0.kind == .tcvn3Name }?.expected == "Vùng Hồng Kỳ")
        #expect(table.findings.count { $0.kind == .areaCarriedDown } == 2)
        #expect(table.lists[0].ring().positions[0] == PlanarPosition(x: 410_234.12, y: 2_376_048.87))
    }

    @Test("A file without a header: numbered points, coordinates whose order is to be found out")
    func noHeader() throws {
        let table = try CornerTable(path: TableFixture.path("corner_table_no_header.txt"))
        #expect(ids(table) == ["no-header", "unclosed-ring"])
        let list = try #require(table.lists.first)
        #expect(list.order == .unknown)
        #expect(list.corners.map(\.name) == ["1", "2", "3", "4", "5", "6"])
        #expect(list.ring().positions[0] == PlanarPosition(x: 2_376_048.87, y: 410_234.12))
        #expect(list.ring(order: .northingEasting).positions[0] == PlanarPosition(x: 410_234.12, y: 2_376_048.87))
    }

    @Test("All faults of a table are collected, each with its place and value")
    func faults() throws {
        let table = try CornerTable(path: TableFixture.path("corner_table_faults.csv"))
        let found = table.findings.filter { $0.severity > .note }.map { "\($0.id) \($0.row ?? 0) \($0.column ?? 0) \($0.value ?? "")" }
        #expect(
            found == [
                "not-a-number 4 5 x", "unordered-corners 5 0 3", "not-a-number 6 3 2376O48.87", "only-one-number 7 4 2376101.35",
                "missing-coordinates 8 0 3", "too-many-cells 9 7 B,4,2376101.35,410312.48,7", "interleaved-area 10 0 A",
                "duplicate-point-name 12 0 1", "text-inside-table 13 0 Ghi chú: đo bằng máy GNSS cầm tay",
                "unreadable-summary 15 0 Diện tích: 12.500 m2",
            ])
        #expect(table.hasErrors)
        #expect(table.lists.map(\.area) == ["A", "B", "C"])
        #expect(table.lists[2].corners.count == 3)
        #expect(table.lists[2].declaredHectares == nil)
    }

    @Test(
        "Headers are matched without case, accents and units",
        arguments: [
            ("STT,X,Y", "xy"), ("stt,x (m),y (m)", "xy"), ("TÊN ĐIỂM,Tọa độ X (m),Tọa độ Y (m)", "xy"), ("điểm,Y,X", "en"),
            ("pt,E,N", "en"),
            ("pt,Northing,Easting", "xy"), ("pt,lat,lon", "latlon"), ("Điểm,Kinh độ,Vĩ độ", "lonlat"), ("no,B,L", "latlon"),
            ("Số hiệu mốc,X[m],Y[m]", "xy"), ("point,Latitude (°),Longitude (°)", "latlon"), ("tt,X VN-2000,Y VN-2000", "xy"),
            ("Góc thửa,Vĩ độ Bắc (N),Kinh độ Đông (E)", "latlon"),
            ("TT,X (Northing),Y (Easting)", "xy"), ("Kinh tuyến trục,107,3\nTT,X,Y", "xy"), ("STT,a,b", "unknown"), ("§iÓm,X,Y", "xy"),
        ])
    func headers(header: String, order: String) {
        let isAngle = order.hasPrefix("l")
        let values =
            isAngle
            ? ["21.4711,106.1331", "21.4722,106.1332", "21.4733,106.1353"]
            : ["2376048.87,410234.12", "2376101.35,410312.48", "2376077.02,410401.90"]
        let swap = order == "en" || order == "lonlat"
        let rows = values.enumerated().map { index, text in
            let cells = text.split(separator: ",").map(String.init)
            return "\(index + 1)," + (swap ? cells.reversed() : cells).joined(separator: ",")
        }
        let table = cornerTable(([header] + rows).joined(separator: "\n"))
        #expect(!table.hasErrors, "\(table.findings)")
        #expect(table.lists.first?.order.rawValue == order)
        #expect(table.lists.first?.corners.map(\.name) == ["1", "2", "3"])
    }
}

/// Reads a table from text that is known to be well-formed.
func cornerTable(
    _ text: String, mark: NumberText.DecimalMark? = nil, named: CornerTable.NamedColumns = .init()
) -> CornerTable {
    do {
        return try CornerTable(bytes: Array(text.utf8), mark: mark, named: named)
    } catch {
        Issue.record("\(error)")
        return CornerTable(rows: [])
    }
}
