import Casework
import GeoPrimitives
import Geodesy
import Interchange
import Registry
import Testing

@Suite("Fields taken from columns of other names")
struct MappingTests {
    private func read(
        _ text: String, _ format: SubmissionFile.Format, _ mapping: [String: String], key: String? = nil
    ) throws -> [Submission] {
        var options = ReadingOptions()
        options.mapping = mapping
        options.keyColumn = key
        if format == .cornerTable { options.system = try CoordinateReferenceSystem.epsg(9214) }
        return SubmissionFile(bytes: Array(text.utf8), format: format, options: options).remaining()
    }

    private func feature(_ properties: String) -> String {
        #"{"type":"Feature","properties":{\#(properties)},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}"#
    }

    private func errors(_ submission: Submission) -> [String] { submission.findings.filter { $0.severity == .error }.map(\.id) }

    private static let table = """
        HO_SO;VUNG;STT;X;Y;CAY;HA;SO_HO;NGAY;XA
        A-1;Khu Đông;1;2376048.87;410234.12;vải;12,5;31;2025-03-01;Đồng Kỳ
        A-1;Khu Đông;2;2376101.35;410312.48;;;;;
        A-1;;3;2376077.02;410401.90;vải;12,5;31;;
        B-2;Khu Tây;1;2376148.87;411234.12;nhãn;3;;;
        B-2;Khu Tây;2;2376201.35;411312.48;;;;;
        B-2;Khu Tây;3;2376177.02;411401.90;;;;;
        """

    private static let mapping = [
        "crop": "cay", "declaredHectares": "HA", "households": "SO_HO", "surveyedOn": "NGAY", "commune": "XA",
    ]

    @Test("A corner table says of an area what its rows say, and the key has a column of its own")
    func corners() throws {
        let areas = try read(MappingTests.table, .cornerTable, MappingTests.mapping, key: "HO_SO")
        #expect(areas.map(\.facts.name) == ["Khu Đông", "Khu Tây"])
        #expect(areas.map(\.facts.senderKey) == ["A-1", "B-2"])
        #expect(areas.map(\.facts.crop) == ["vải", "nhãn"])
        #expect(areas.map(\.facts.declaredHectares) == [12.5, 3])
        #expect(areas.map(\.facts.households) == [31, nil])
        #expect(areas.map(\.facts.surveyedOn) == [Day("2025-03-01"), nil])
        #expect(areas.map(\.facts.commune) == ["Đồng Kỳ", nil])
        #expect(areas.flatMap(errors) == [])
        // What is used is not called unused.
        #expect(!areas.flatMap(\.findings).contains { $0.id == "column-ignored" })
    }

    @Test("Where no column tells the areas apart, the key does, and else the mapped name")
    func grouping() throws {
        let rows = MappingTests.table.replacing("HO_SO;VUNG", with: "HO_SO;DAT")
        let byKey = try read(rows, .cornerTable, ["name": "DAT"], key: "HO_SO")
        #expect(byKey.map(\.facts.name) == ["Khu Đông", "Khu Tây"])
        #expect(byKey.map(\.facts.senderKey) == ["A-1", "B-2"])
        #expect(byKey.map { $0.shape?.polygons.first?.exterior?.positions.count } == [4, 4])
        let byName = try read(rows, .cornerTable, ["name": "DAT"])
        #expect(byName.map(\.facts.name) == ["Khu Đông", "Khu Tây"])
        #expect(byName.map(\.facts.senderKey) == [nil, nil])
    }

    @Test("Rows of an area that differ are an error of that area; a column that is not there is one too, and so is a missing key")
    func refused() throws {
        let areas = try read(MappingTests.table.replacing("B-2;Khu Tây;3", with: "B-9;Khu Tây;3"), .cornerTable, [:], key: "HO_SO")
        #expect(areas.map(errors) == [[], ["mapped-values-differ"]])
        let missing = try read(MappingTests.table, .cornerTable, ["crop": "LOAI"])
        #expect(missing.map(errors) == [["mapped-column-missing"], ["mapped-column-missing"]])
        let nameless = try read(
            "STT,X,Y\n1,2376048.87,410234.12\n2,2376101.35,410312.48\n3,2376077.02,410401.90", .cornerTable, [:], key: "ID")
        #expect(nameless.flatMap(errors) == ["key-missing"])
    }

    @Test("Numbers come as numbers or as text, in the way of Viet Nam too; what is none is named and left out")
    func numbers() throws {
        let texts = [
            #""dt":12.5,"ho":31"#, #""dt":"12,5","ho":"31""#, #""dt":"1.234,5","ho":"1 200""#, #""dt":"12.500","ho":"nhiều""#,
            #""dt":null"#,
        ]
        let found = try read(
            #"{"type":"FeatureCollection","features":[\#(texts.map(feature).joined(separator: ","))]}"#, .geoJSON,
            ["declaredHectares": "dt", "households": "ho"])
        #expect(found.map(\.facts.declaredHectares) == [12.5, 12.5, 1234.5, nil, nil])
        #expect(found.map(\.facts.households) == [31, 31, 1200, nil, nil])
        #expect(
            found.map { $0.findings.map(\.id) } == [[], [], [], ["fact-not-understood", "fact-not-understood"], ["map-column-missing"]])
        #expect(
            found[3].findings.map(\.values) == [
                ["field": "declaredHectares", "value": "12.500"], ["field": "households", "value": "nhiều"],
            ])
    }

    @Test("A day is read day first too, in GeoJSON, in corner tables and in lists; what is none is told the form that is")
    func days() throws {
        let texts = [#""surveyedOn":"15/03/2025""#, #""surveyedOn":"2025-03-15""#, #""surveyedOn":"03/15/2025","surveyMethod":"khac""#]
        let found = try read(
            #"{"type":"FeatureCollection","features":[\#(texts.map(feature).joined(separator: ","))]}"#, .geoJSON, [:])
        #expect(found.map(\.facts.surveyedOn) == [Day("2025-03-15"), Day("2025-03-15"), nil])
        #expect(found.map { $0.findings.map(\.id) } == [[], [], ["fact-not-understood", "fact-not-understood"]])
        let forms = found[2].findings.map { $0.values["form"] ?? "" }
        #expect(forms[0].contains("rtk") && forms[1].contains("15/03/2025"))
        let rows = MappingTests.table.replacing("2025-03-01", with: "01/03/2025")
        #expect(try read(rows, .cornerTable, MappingTests.mapping).map(\.facts.surveyedOn) == [Day("2025-03-01"), nil])
        let folder = try TestFolder()
        var options = ReadingOptions()
        options.extent = .none
        let list = try SubmissionFile(path: try folder.file("list.csv", "tên,surveyedOn\nA,1/3/2025\n"), options: options).remaining()
        #expect(list.map(\.facts.surveyedOn) == [Day("2025-03-01")])
    }

    @Test("A number is a name, a key or a code as it stands")
    func texts() throws {
        let found = try read(
            feature(#""ten":1.10,"ma":7246,"so":12345678901234567890"#), .geoJSON, ["name": "ten", "commune": "ma"], key: "so")
        #expect(found.map(\.facts.name) == ["1.10"])
        #expect(found.map(\.facts.commune) == ["7246"])
        #expect(found.map(\.facts.senderKey) == ["12345678901234567890"])
    }

    @Test("Names of fields are read in any case, with and without their marks, in GeoJSON as in tables; what stands just so goes first")
    func shouted() throws {
        let properties = [
            #""TEN_VUNG":"A","CAY_TRONG":"nhãn","XA":"07282","DIEN_TICH":"3,2","Households":4"#,
            #""Tên vùng":"A","Cây trồng":"nhãn","Xã":"07282","Dien tich":3.2,"Số hộ":4"#,
            #""TEN":"no","ten":"A","Crop":"no","crop":"nhãn","COMMUNECODE":"07282","dien_tich":3.2,"SO_HO":4"#,
        ]
        for text in properties {
            let facts = try #require(try read(feature(text), .geoJSON, [:]).first?.facts)
            #expect(facts.name == "A" && facts.crop == "nhãn" && facts.commune == "07282", "\(text): \(facts)")
            #expect(facts.declaredHectares == 3.2 && facts.households == 4, "\(text): \(facts)")
        }
        #expect(try read(feature(#""Mã":"K-1""#), .geoJSON, [:], key: "MA").map(\.facts.senderKey) == ["K-1"])
        #expect(try read(feature(#""Mã":"K-1""#), .geoJSON, [:], key: "MA").flatMap(\.findings) == [])
    }

    @Test("What nothing is taken from is named once, and nothing of it that programs put there themselves")
    func unread() throws {
        let first = feature(#""name":"A","CAY":"nhãn","fid":7,"tessellate":-1,"areaHectares":2,"ghi_chu":null"#)
        let second = feature(#""name":"B","CAY":"vải","ghi_chu":"x""#)
        let text = #"{"type":"FeatureCollection","features":[\#(first),\#(first),\#(second)]}"#
        let found = try read(text, .geoJSON, [:]).map { $0.findings.filter { $0.id == "properties-not-read" } }
        #expect(found.map(\.count) == [1, 0, 1] && found[0][0].severity == .note && found[2][0].feature == 2)
        #expect(found[0][0].values == ["names": "CAY", "example": "CAY"])
        #expect(found[2][0].values == ["names": "ghi_chu", "example": "ghi_chu"])
        let mapped = try read(text, .geoJSON, ["crop": "CAY", "variety": "ghi_chu"]).flatMap(\.findings).map(\.id)
        #expect(!mapped.contains("properties-not-read"))
        let many = feature((0..<2000).map { #""p\#($0)":1"# }.joined(separator: ","))
        let names = try #require(try read(many, .geoJSON, [:]).first?.findings.first?.values["names"])
        #expect(names.hasPrefix("p0, p1, ") && names.hasSuffix("p11, …"))
    }

    @Test("Columns of a list or of a table of outlines that nothing is taken from are named too")
    func unreadColumns() throws {
        let folder = try TestFolder()
        let path = try folder.file("list.csv", "STT,tên,cay,trống\n1,A,nhãn,\n2,B,vải,\n")
        var options = ReadingOptions()
        options.extent = .none
        let listed = try SubmissionFile(path: path, options: options).remaining()
        #expect(listed.map { $0.findings.map(\.id) } == [["properties-not-read"], []])
        #expect(listed[0].findings[0].values == ["names": "cay", "example": "cay"])
        options.mapping = ["crop": "cay"]
        #expect(try SubmissionFile(path: path, options: options).remaining().map(\.facts.crop) == ["nhãn", "vải"])
        let table = try read(
            "name,wkt,loai\nA,\"POLYGON ((410000 2376000, 410100 2376000, 410100 2376100, 410000 2376000))\",nhãn\n", .cornerTable, [:])
        #expect(table.flatMap(\.findings).first { $0.id == "properties-not-read" }?.values["names"] == "loai")
    }
}
