import Casework
import GeoPrimitives
import Geodesy
import Interchange
import Registry
import Testing

@Suite("Areas from a table with an outline a row")
struct OutlineTableTests {
    private func read(_ text: String, _ options: ReadingOptions = ReadingOptions()) -> [Submission] {
        SubmissionFile(bytes: Array(text.utf8), format: .cornerTable, options: options).remaining()
    }

    private func ids(_ submission: Submission) -> [String] { submission.findings.map(\.id) }

    private static let square = "POLYGON ((106.1 21.5, 106.105 21.5, 106.105 21.504, 106.1 21.504, 106.1 21.5))"

    @Test("What is exported as a table is read again without a change or a word, whatever a spreadsheet would take for a formula")
    func exported() async throws {
        let registry = try await TestRegistry()
        let names = ["=1+1", "-HTX Lan", "@vùng", "'=1+1", "12", "Vùng, \"ngoặc\"; dòng"]
        try await registry.add { numbers in
            names.enumerated().map { place, name in
                TestRegistry.area(.square(Int32(place)), name, &numbers) { area in
                    area.declaredHectares = 1.234
                    area.households = 7
                    area.senderKey = "K\(place)"
                }
            }
        }
        let sink = try FileSink(path: registry.folder.path("export.csv"))
        _ = try await FeatureExport.write(registry.store, Filter(on: TestRegistry.today), as: .csv, to: sink)
        var options = ReadingOptions()
        options.keyColumn = "senderKey"
        let file = try SubmissionFile(path: registry.folder.path("export.csv"), options: options)
        let all = file.remaining()
        #expect(all.map(\.facts.name) == names)
        #expect(all.map(\.facts.senderKey) == names.indices.map { "K\($0)" })
        #expect(all.allSatisfy { $0.findings.isEmpty }, "\(all.flatMap(\.findings))")
        #expect(all.allSatisfy { $0.facts.crop == "lychee" && $0.facts.commune == "07282" && $0.facts.surveyMethod == .rtk })
        #expect(all.allSatisfy { $0.facts.declaredHectares == 1.234 && $0.facts.households == 7 && $0.facts.accuracy == Metres(0.05) })
        #expect(all.compactMap(\.shape) == names.indices.map { GridMultiPolygon.square(Int32($0)).inDegrees })
        for submission in all { #expect(try Examination(of: submission).isAcceptable) }
        #expect(file.shareRead > 0.5)
    }

    @Test("A table that was exported in another system names it in each row")
    func ownSystem() async throws {
        let registry = try await TestRegistry()
        try await registry.area(.square())
        var written = FeatureExport.Options()
        written.system = .vn2000Zone107
        let sink = try FileSink(path: registry.folder.path("export.csv"))
        _ = try await FeatureExport.write(registry.store, Filter(on: TestRegistry.today), as: .csv, options: written, to: sink)
        let read = try SubmissionFile(path: registry.folder.path("export.csv")).remaining()
        #expect(read.map(\.system) == [.vn2000Zone107] && read.allSatisfy { $0.findings.isEmpty })
        let area = try #require(read.first)
        #expect(try Examination(of: area).shape == .square())
        let other = CoordinateReferenceSystem.vn2000UTM[0]
        var options = ReadingOptions()
        options.system = other
        let overruled = try SubmissionFile(path: registry.folder.path("export.csv"), options: options).remaining()
        #expect(overruled.map(\.system) == [other] && overruled.flatMap(ids) == ["crs-overruled"])
    }

    @Test(
        "The column of outlines goes by several names, in any case of letters",
        arguments: ["wkt", "WKT", "geometry", "Geom", "the_geom"])
    func names(column: String) throws {
        let found = read("name;\(column)\nVườn Lan;\"\(Self.square)\"\nVườn Hoa;\n")
        #expect(found.map(\.facts.name) == ["Vườn Lan", "Vườn Hoa"])
        #expect(found[0].shape?.positionCount == 5 && found[0].sourceFormat == "well-known-text")
        // What another program wrote does not say which degrees they are.
        #expect(ids(found[0]) == ["datum-assumed"] && ids(found[1]) == [])
        #expect(try Examination(of: found[1]).findings.map(\.id) == ["no-outline"])
    }

    @Test("Positions are read east first, in the system and order that the officer says")
    func system() throws {
        var options = ReadingOptions()
        options.system = .vn2000Zone107
        options.order = .northingEasting
        let text = "wkt\n\"Polygon((2376048.87 410234.12,2376101.35 410312.48,2376077.02 410401.9,2376048.87 410234.12))\"\n"
        let found = read(text, options)
        #expect(found.first?.shape?.polygons.first?.exterior?.positions.first == PlanarPosition(x: 410_234.12, y: 2_376_048.87))
        let named = read("wkt\n\"SRID=9214;POLYGON EMPTY\"\n")
        #expect(named.first?.declared?.system == .vn2000Zone107 && named.flatMap(ids) == [])
        #expect(read("wkt,crs\n,EPSG:2056\n").flatMap(ids) == ["crs-not-known"])
    }

    @Test("An outline that is none is named with its row and the place in it")
    func faults() throws {
        for (text, place) in [
            ("POLYGON ((106.1 21.5, 106.105))", "30"), ("POLYGON ((106.1 21.5, x 1))", "23"), ("POLYGON ((106.1 21.5)", "22"),
            ("POLYGON ((1 2)) POINT (1 2)", "17"), ("CIRCLE (1 2)", "1"),
        ] {
            let found = read("wkt,name\nPOLYGON EMPTY,A\n\"\(text)\",B\n")
            let fault = try #require(found.last?.findings.first { $0.id == "wkt-not-read" }, "\(text)")
            #expect(fault.row == 3 && fault.column == 1 && fault.feature == 1 && fault.values["place"] == place, "\(text): \(fault.values)")
        }
        // Without quotes its commas are those of the table.
        #expect(read("name,wkt\nA,\(Self.square)\n").flatMap(ids).contains("wkt-not-read"))
        #expect(read("wkt\n\"POLYGON Z ((1 2 3, 4 5 6, 7 8 9, 1 2 3))\"\n").flatMap(ids).contains("geojson-heights-dropped"))
        #expect(read("wkt\n\"LINESTRING (1 2, 3 4, 5 6)\"\n").flatMap(ids).contains("geometry-is-line"))
        let deep = String(repeating: "GEOMETRYCOLLECTION(", count: 100_000)
        #expect(read("wkt\n\"\(deep)\"\n").flatMap(ids).contains("wkt-not-read"))
        #expect(read("wkt\n").count == 1, "a table without a row is heard of")
        // A column of that name without an outline in it makes no such table.
        #expect(read("geometry,X,Y\n1,2376048.87,410234.12\n").map(\.sourceFormat) == ["corner-table"])
    }
}
