import Casework
import GeoPrimitives
import Geodesy
import Interchange
import Registry
import Testing

@Suite("Areas from a corner table")
struct CornerSubmissionTests {
    private func read(_ text: String, crs: Int? = nil, order: AxisOrder? = nil) throws -> [Submission] {
        var options = ReadingOptions()
        options.system = try crs.map { code throws(GeodesyError) in try CoordinateReferenceSystem.epsg(code) }
        options.order = order
        return SubmissionFile(bytes: Array(text.utf8), format: .cornerTable, options: options).remaining()
    }

    private let first = PlanarPosition(x: 410_234.12, y: 2_376_048.87)

    @Test(
        "Named columns say the order themselves",
        arguments: [
            ("X;Y\n2376048.87;410234.12\n2376101.35;410312.48\n2376077.02;410401.90\n", AxisOrder.northingEasting),
            ("STT,Y,X\n1,410234.12,2376048.87\n2,410312.48,2376101.35\n3,410401.90,2376077.02\n", .eastingNorthing),
            ("E,N\n410234.12,2376048.87\n410312.48,2376101.35\n410401.90,2376077.02\n", .eastingNorthing),
            (
                "Tên điểm\tTọa độ X (m)\tTọa độ Y (m)\nA\t2376048.87\t410234.12\nB\t2376101.35\t410312.48\nC\t2376077.02\t410401.90\n",
                .northingEasting
            ),
        ])
    func named(_ text: String, _ order: AxisOrder) throws {
        let found = try read(text, crs: 9214)
        #expect(found.count == 1)
        let area = try #require(found.first)
        #expect(area.findings.filter { $0.severity == .error } == [])
        #expect(area.shape?.polygons.first?.exterior?.positions.first == first)
        #expect(area.shape?.polygons.first?.exterior?.isClosed == true)
        #expect(area.system.epsgCode == 9214)
        #expect(area.sourceFormat == "corner-table")
        #expect(try Examination(of: area).isAcceptable)
        #expect(area.order == order)
    }

    @Test("A byte-order mark, CRLF, decimal commas and dots between thousands are what spreadsheets write")
    func spreadsheet() throws {
        let text = "\u{FEFF}Số hiệu điểm;X;Y\r\n1;2.376.048,87;410.234,12\r\n2;2.376.101,35;410.312,48\r\n3;2.376.077,02;410.401,90\r\n"
        let area = try #require(try read(text, crs: 9214).first)
        #expect(area.findings.filter { $0.severity == .error } == [])
        #expect(area.shape?.polygons.first?.exterior?.positions.first == first)
        #expect(String(decoding: area.sourceText, as: UTF8.self).hasPrefix("1;2.376.048,87;410.234,12\n"))
    }

    @Test("Degrees need no system to be said, and are taken as WGS 84")
    func degrees() throws {
        for text in [
            "lat,lon\n21.48,106.13\n21.48,106.131\n21.481,106.131\n", "Kinh độ;Vĩ độ\n106,13;21,48\n106,131;21,48\n106,131;21,481\n",
        ] {
            let area = try #require(try read(text).first)
            #expect(area.findings.filter { $0.severity == .error } == [])
            #expect(area.system == .crs84)
            #expect(area.shape?.polygons.first?.exterior?.positions.first == PlanarPosition(x: 106.13, y: 21.48))
            #expect(try Examination(of: area).isAcceptable)
        }
    }

    @Test("Metres without a system ask for one")
    func systemNeeded() throws {
        let area = try #require(try read("vung;X;Y\nA;2376048.87;410234.12\nA;2376101.35;410312.48\nA;2376077.02;410401.90\n").first)
        #expect(area.open?.named == .northingEasting)
        let examination = try Examination(of: area)
        #expect(examination.findings.contains(Finding("crs-needed", .error, feature: 0, values: ["area": "A"])))
        #expect(examination.shape == nil)
        #expect(!area.sourceText.isEmpty)
    }

    @Test(
        "A system that the columns contradict is an error",
        arguments: [
            ("lat,lon\n21.48,106.13\n21.48,106.131\n21.481,106.131\n", 9214, "latlon"),
            ("X,Y\n2376048.87,410234.12\n2376101.35,410312.48\n2376077.02,410401.90\n", 4756, "xy"),
        ])
    func contradiction(_ text: String, _ crs: Int, _ order: String) throws {
        let area = try #require(try read(text, crs: crs).first)
        let found = try #require(area.findings.first { $0.id == "columns-contradict-crs" })
        #expect(found.severity == .error)
        #expect(found.values["order"] == order)
        #expect(found.values["system"]?.contains("\(crs)") == true)
    }

    @Test(
        "Unnamed columns are told by their numbers, and that is noted",
        arguments: [
            ("2376048.87;410234.12\n2376101.35;410312.48\n2376077.02;410401.90\n", 9214, "xy"),
            ("410234.12;2376048.87\n410312.48;2376101.35\n410401.90;2376077.02\n", 9214, "en"),
            ("21.48;106.13\n21.48;106.131\n21.481;106.131\n", 4326, "latlon"),
            ("106.13;21.48\n106.131;21.48\n106.131;21.481\n", 4326, "lonlat"),
        ])
    func unnamed(_ text: String, _ crs: Int, _ order: String) throws {
        let area = try #require(try read(text, crs: crs).first)
        #expect(area.findings.contains { $0.id == "order-found" && $0.severity == .note && $0.values["order"] == order })
        #expect(area.order.rawValue == order)
        #expect(try Examination(of: area).isAcceptable)
    }

    @Test("Where numbers allow both orders, the officer is asked; what she says decides")
    func orderNeeded() throws {
        let text = "500000;600000\n500100;600000\n500100;600100\n"
        let area = try #require(try read(text, crs: 9214).first)
        #expect(area.findings.contains { $0.id == "order-unknown" && $0.severity == .error })
        let said = try #require(try read(text, crs: 9214, order: .eastingNorthing).first)
        #expect(said.findings.contains { $0.id == "order-unknown" } == false)
        #expect(said.shape?.polygons.first?.exterior?.positions.first == PlanarPosition(x: 500_000, y: 600_000))
    }

    @Test("Several areas of a table come in their order, each with its name as it stands")
    func several() throws {
        let file = try SubmissionFile(path: TableFixture.path("corner_table_areas.csv"), options: try options(9214))
        let found = file.remaining()
        #expect(found.map(\.index) == [0, 1])
        #expect(found.map(\.facts.name) == ["Vïng Hång Kú", "Vùng Tam Tiến"])
        #expect(found.first?.findings.contains { $0.values["expected"] == "Vùng Hồng Kỳ" } == true)
        #expect(found.allSatisfy { $0.shape?.positionCount == 5 })
    }

    @Test("With a key column an area is known by its name, so that a table can be imported again; without one it has no key")
    func key() throws {
        var options = try options(9214)
        #expect(try SubmissionFile(path: TableFixture.path("corner_table_areas.csv"), options: options).next()?.facts.senderKey == nil)
        options.keyColumn = "vùng"
        let keyed = try SubmissionFile(path: TableFixture.path("corner_table_areas.csv"), options: options).remaining()
        #expect(keyed.map(\.facts.senderKey) == ["Vïng Hång Kú", "Vùng Tam Tiến"])
    }

    private func options(_ crs: Int) throws -> ReadingOptions {
        var options = ReadingOptions()
        options.system = try CoordinateReferenceSystem.epsg(crs)
        return options
    }

    @Test("What is wrong with a row goes with its area, with row and column")
    func rows() throws {
        let text =
            "vung;X;Y\nA;2376048.87;410234.12\nA;nothing;410312.48\nA;2376077.02;410401.90\nB;2376048.87;411234.12\nB;2376101.35;411312.48\nB;2376077.02;411401.90\n"
        let found = try read(text, crs: 9214)
        #expect(found.count == 2)
        let error = try #require(found.first?.findings.first { $0.severity == .error })
        #expect(error.row == 3)
        #expect(error.column == 2)
        #expect(error.feature == 0)
        #expect(found.last?.findings.contains { $0.severity == .error } == false)
    }

    @Test("A table without corners, or no table at all, is a finding", arguments: ["", "X;Y\n", "hello", "\"unclosed;1;2\n"])
    func empty(_ text: String) throws {
        let found = try read(text, crs: 9214)
        #expect(found.count == 1)
        let only = try #require(found.first)
        #expect(try Examination(of: only).isAcceptable == false)
        #expect(!only.findings.isEmpty)
    }

    @Test("Two tables side by side refuse every area of the left one: each would lack what stands right of it")
    func sideBySide() throws {
        let corners = ["2376048.87,410234.12", "2376101.35,410312.48", "2376077.02,410401.90"]
        let rows = ["A", "B"].flatMap { area in corners.map { "\(area),\($0),\($0)" } }
        let found = try read("vung,X,Y,X,Y\n" + rows.joined(separator: "\n"), crs: 9214)
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.findings.contains { $0.id == "tables-side-by-side" && $0.severity == .error } })
    }
}
