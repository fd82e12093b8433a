import Casework
import GeoPrimitives
import Geodesy
import Interchange
import Registry
import Testing

@Suite("Areas from GeoJSON")
struct GeoJSONSubmissionTests {
    private let square = "[[[106.13,21.48],[106.131,21.48],[106.131,21.481],[106.13,21.48]]]"

    private func read(_ text: String, _ describe: (inout ReadingOptions) -> Void = { _ in }) -> [Submission] {
        var options = ReadingOptions()
        describe(&options)
        return SubmissionFile(bytes: Array(text.utf8), format: .geoJSON, options: options).remaining()
    }

    private func feature(_ properties: String = "{}", id: String = "") -> String {
        "{\"type\":\"Feature\",\(id)\"properties\":\(properties),\"geometry\":{\"type\":\"Polygon\",\"coordinates\":\(square)}}"
    }

    @Test("Every form of GeoJSON gives its areas in order, numbered from 0")
    func forms() {
        let polygon = "{\"type\":\"Polygon\",\"coordinates\":\(square)}"
        let forms = [
            ("collection", "{\"type\":\"FeatureCollection\",\"features\":[\(feature()),\(feature())]}", 2), ("feature", feature(), 1),
            ("geometry", polygon, 1), ("multipolygon", "{\"type\":\"MultiPolygon\",\"coordinates\":[\(square)]}", 1),
            ("sequence", "\u{1E}\(feature())\n\u{1E}\(feature())\n", 2), ("lines", "\(feature())\n\(feature())\n", 2),
            ("collection with a byte-order mark", "\u{FEFF}{\"type\":\"FeatureCollection\",\"features\":[\(feature())]}", 1),
        ]
        for (name, text, count) in forms {
            let found = read(text)
            #expect(found.count == count, "\(name)")
            #expect(found.map(\.index) == Array(0..<count), "\(name)")
            #expect(found.allSatisfy { $0.shape?.positionCount == 4 && $0.findings.isEmpty }, "\(name): \(found.map(\.findings))")
            #expect(found.allSatisfy { $0.system == .crs84 && $0.order == .longitudeLatitude && $0.sourceFormat == "geojson" })
        }
    }

    @Test("The source text is the geometry to the letter, blanks and digits as they stood")
    func source() {
        let geometry =
            "{ \"type\": \"Polygon\",\n \"coordinates\": [[[106.1300000000001,21.480],[1.06131e2,21.48],[106.131,21.481],[106.13,21.48]]] }"
        let text = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":\(geometry)}"
        #expect(read(text).first?.sourceText == Array(geometry.utf8))
    }

    @Test("An empty collection has no areas")
    func empty() {
        #expect(read("{\"type\":\"FeatureCollection\",\"features\":[]}").isEmpty)
    }

    @Test(
        "A geometry that is no polygon is refused by its kind",
        arguments: [
            ("Point", "[106.13,21.48]"), ("MultiPoint", "[[106.13,21.48]]"),
        ])
    func otherGeometry(_ type: String, _ coordinates: String) {
        let found = read("{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"\(type)\",\"coordinates\":\(coordinates)}}")
        #expect(found.first?.findings == [Finding("geometry-not-polygon", .error, feature: 0, values: ["type": type])])
        #expect(found.first?.shape == nil)
    }

    @Test("A feature without a geometry is an area without an outline, to be judged by the examination")
    func nothing() throws {
        let found = read("{\"type\":\"Feature\",\"properties\":{\"name\":\"A\"},\"geometry\":null}")
        #expect(found.map(\.findings) == [[]])
        #expect(found.first?.shape == nil)
        let only = try #require(found.first)
        #expect(try Examination(of: only).findings.map(\.id) == ["no-outline"])
    }

    @Test("One bad feature has its finding with line and column, and the others are read")
    func oneBad() throws {
        let bad = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[106.13]]]}}"
        let found = read("{\"type\":\"FeatureCollection\",\"features\":[\n\(feature()),\n\(bad),\n\(feature())]}")
        #expect(found.count == 3)
        let finding = try #require(found[1].findings.first)
        #expect(finding.severity == .error)
        #expect(finding.feature == 1)
        #expect(finding.row == 3)
        #expect((finding.column ?? 0) > 1)
        #expect(found[0].findings.isEmpty)
        #expect(found[2].findings.isEmpty)
        #expect(found[2].index == 2)
    }

    @Test(
        "A text that breaks off ends with a finding, not without a word",
        arguments: ["{", "{\"type\":\"FeatureCollection\",\"features\":[", "[1,2", "nonsense", ""])
    func broken(_ text: String) {
        let found = read(text)
        #expect(found.count == 1)
        #expect(found.first?.findings.first?.severity == .error)
    }

    @Test("What follows the areas that could be read is told after them")
    func brokenLater() {
        let found = read("{\"type\":\"FeatureCollection\",\"features\":[\(feature()),")
        #expect(found.count == 2)
        #expect(found.first?.findings == [])
        #expect(found.last?.findings.first?.severity == .error)
    }

    @Test("Coordinates in another system are taken in it where the officer says so")
    func otherSystem() throws {
        let text = "{\"type\":\"Polygon\",\"coordinates\":[[[410000,2376000],[410100,2376000],[410100,2376100],[410000,2376000]]]}"
        let system = try CoordinateReferenceSystem.epsg(9214)
        let found = try #require(read(text) { $0.system = system }.first)
        #expect(found.system == system)
        #expect(found.order == .eastingNorthing)
        #expect(try Examination(of: found).isAcceptable)
        let unsaid = try #require(read(text).first)
        #expect(try Examination(of: unsaid).isAcceptable == false)
    }

    @Test("A crs member that contradicts what the officer says is an error; one that agrees is none")
    func contradiction() throws {
        let text =
            "{\"type\":\"Polygon\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::9214\"}},"
            + "\"coordinates\":[[[410000,2376000],[410100,2376000],[410100,2376100],[410000,2376000]]]}"
        let (same, other) = (try CoordinateReferenceSystem.epsg(9214), try CoordinateReferenceSystem.epsg(9209))
        #expect(read(text) { $0.system = same }.first?.findings == [])
        let found = read(text) { $0.system = other }.first?.findings
        #expect(found == [Finding("crs-contradicts", .error, feature: 0, values: ["declared": "EPSG:9214", "given": "EPSG:9209"])])
        #expect(read(text).first?.findings.first?.severity == .error)
    }

    @Test("Heights are left out with a warning")
    func heights() {
        let text = "{\"type\":\"Polygon\",\"coordinates\":[[[106.13,21.48,9],[106.131,21.48,9],[106.131,21.481,9],[106.13,21.48,9]]]}"
        #expect(read(text).first?.findings == [Finding("geojson-heights-dropped", .warning, feature: 0)])
    }

    @Test("Properties become facts under their English and their Vietnamese names")
    func facts() {
        let english = """
            {"name":"Vùng 1","crop":"lychee","variety":"vải thiều","holder":"HTX","communeCode":"07282","declaredHectares":1.5,\
            "households":12,"surveyMethod":"rtk","accuracyMetres":0.05}
            """
        let vietnamese = """
            {"ten_vung":"Vùng 1","cây trồng":"lychee","giống":"vải thiều","chu_ma":"HTX","xã":"07282","dien_tich":1.5,"so_ho":12,\
            "surveyMethod":"rtk","accuracyMetres":0.05}
            """
        for properties in [english, vietnamese] {
            let facts = read(feature(properties)).first?.facts
            #expect(facts?.name == "Vùng 1")
            #expect(facts?.crop == "lychee")
            #expect(facts?.variety == "vải thiều")
            #expect(facts?.holder == "HTX")
            #expect(facts?.commune == "07282")
            #expect(facts?.declaredHectares == 1.5)
            #expect(facts?.households == 12)
            #expect(facts?.surveyMethod == .rtk)
            #expect(facts?.accuracy == Metres(0.05))
            #expect(facts?.senderKey == nil)
        }
    }

    @Test("What is null, empty or of another kind says nothing")
    func silent() {
        let facts = read(
            feature("{\"name\":null,\"ten\":\"Tên\",\"crop\":\"\",\"variety\":[1],\"surveyMethod\":\"guess\",\"households\":1.5}")
        ).first?.facts
        #expect(facts?.name == "Tên")
        #expect(facts?.crop == nil)
        #expect(facts?.variety == nil)
        #expect(facts?.surveyMethod == nil)
        #expect(facts?.households == nil)
    }

    @Test("A mapping says which property fills a field, whatever else is there")
    func mapping() {
        let facts = read(feature("{\"name\":\"no\",\"TenVung\":\"yes\",\"Cay\":7,\"holder\":\"no\"}")) {
            $0.mapping = ["name": "TenVung", "crop": "Cay", "holder": "nowhere"]
        }.first?.facts
        #expect(facts?.name == "yes")
        #expect(facts?.crop == "7")
        #expect(facts?.holder == nil)
    }

    @Test(
        "The sender's key is a property, or the identifier of the feature",
        arguments: [("ma", "YT-7"), ("so", "42"), ("id", "F-1"), ("nowhere", nil)])
    func key(_ column: String, _ expected: String?) {
        let found = read(feature("{\"ma\":\"YT-7\",\"so\":42}", id: "\"id\":\"F-1\",")) { $0.keyColumn = column }
        #expect(found.first?.facts.senderKey == expected)
    }
}
