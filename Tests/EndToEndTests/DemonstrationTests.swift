import Foundation
import Testing

@Suite("The illustrative registry")
struct DemonstrationTests {
    @Test("init --demo makes 26 codes, 14 lychee, 8 longan and 4 pomelo, each marked illustrative, and it verifies")
    func beginning() async throws {
        let workspace = try await Workspace.withDemonstration()
        let areas = try await workspace.farmzone("area", "list", "--format", "json").expect(0).json(as: [AreaProperties].self)
        let codes = areas.filter { $0.code != nil }
        #expect(codes.count == 26)
        #expect(Set(codes.compactMap(\.canonical)).count == 26)
        #expect(Dictionary(grouping: codes, by: \.crop).mapValues(\.count) == ["lychee": 14, "longan": 8, "pomelo": 4])
        #expect(areas.allSatisfy { $0.illustrative })
        let verified = try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self)
        #expect(verified.ok)
        #expect(verified.problems.isEmpty)
        #expect(verified.entries > 26)
        #expect(verified.head.count == 64)
    }

    @Test("the GeoJSON is right-handed and valid, and its hectares are those of an independent geodesic library")
    func geojson() async throws {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("export", "--as", "geojson", "-o", "areas.geojson").expect(0)
        try workspace.write(
            "oracle.py",
            """
            import json, pyproj
            from shapely.geometry import shape
            geod = pyproj.Geod(ellps="WGS84")
            for feature in json.load(open("areas.geojson"))["features"]:
                name, outline = feature["properties"]["code"], shape(feature["geometry"])
                if outline.geom_type != "MultiPolygon": print(name, outline.geom_type)
                if not outline.is_valid: print(name, "is not valid")
                for part in outline.geoms:
                    if not part.exterior.is_ccw or any(hole.is_ccw for hole in part.interiors): print(name, "is wound the wrong way")
                hectares = abs(geod.geometry_area_perimeter(outline)[0]) / 1e4
                if abs(hectares - feature["properties"]["areaHectares"]) > 0.0001: print(name, hectares)
            print("done")
            """)
        let python = try #require(ProcessInfo.processInfo.environment["FARMZONE_TEST_PYTHON"], "Tools/test makes it")
        let oracle = try await workspace.run(python, ["oracle.py"]).expect(0)
        #expect(oracle.lines == ["done"])
    }

    @Test("the table has a line for each code and a heading of the contract's words")
    func table() async throws {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("export", "--as", "csv", "-o", "areas.csv").expect(0)
        let lines = String(decoding: try workspace.bytes("areas.csv"), as: UTF8.self).split(whereSeparator: \.isNewline)
        #expect(lines.count == 27)
        let heading = Set(lines.first?.split(separator: ",").map(String.init) ?? [])
        #expect(
            heading.isSuperset(of: ["code", "canonical", "areaId", "crop", "market", "status", "statusOn", "areaHectares", "illustrative"]))
    }

    @Test("a code is found in any spelling, and is good for its market and not for another")
    func lookup() async throws {
        let workspace = try await Workspace.withDemonstration()
        for spelling in ["VN-BGOR-9001", "vnbgor9001", "VN BGOR 9001"] {
            let reply = try await workspace.farmzone("lookup", spelling, "--market", "CN", "--format", "json").expect(0)
                .json(as: LookUpReply.self)
            #expect(reply.found && reply.kind == "growing-area-code")
            #expect(reply.verdict == "yes")
            #expect(reply.codes.map(\.code) == ["VN-BGOR-9001"])
        }
        let other = try await workspace.farmzone("lookup", "VN-BGOR-9001", "--market", "US", "--format", "json").expect(0)
        #expect(try other.json(as: LookUpReply.self).verdict == "no")
    }

    @Test("a code that is not there is not found, and what is near is named")
    func nothingFound() async throws {
        let workspace = try await Workspace.withDemonstration()
        let reply = try await workspace.farmzone("lookup", "VN-BGOR-9000", "--format", "json").expect(65).json(as: LookUpReply.self)
        #expect(!reply.found)
        #expect(reply.verdict == "no")
        #expect(reply.nearest.contains("VNBGOR9001"))
        let foreign = try await workspace.farmzone("lookup", "VN-LGOR-0001", "--format", "json").expect(65).json(as: LookUpReply.self)
        #expect(foreign.verdict == "unknown", "a code of another province is not ours to deny")
    }

    @Test("names are found with their marks and without")
    func search() async throws {
        let workspace = try await Workspace.withDemonstration()
        let marked = try await workspace.farmzone("search", "Đồng Hưu", "--format", "csv").expect(0)
        let plain = try await workspace.farmzone("search", "dong huu", "--format", "csv").expect(0)
        for found in [marked, plain] { #expect(found.lines.contains { $0.contains("area-1,Vùng vải thiều Đồng Hưu") }) }
        #expect(try await workspace.farmzone("search", "Cà Mau", "--format", "json").expect(0).lines == ["[]"])
    }

    @Test("area show answers by code and by area alike")
    func show() async throws {
        let workspace = try await Workspace.withDemonstration()
        let byCode = try await workspace.farmzone("area", "show", "VN-BGOR-9001", "--format", "json").expect(0)
        let byArea = try await workspace.farmzone("area", "show", "area-1", "--format", "json").expect(0)
        #expect(byCode.text == byArea.text)
        #expect(byCode.text.contains("\"sourceText\""))
        try await workspace.farmzone("area", "show", "VN-BGOR-9999").expectRefusal(65)
    }

    @Test("a backup is the same registry, is not overwritten unasked, and the public one has no personal data")
    func backup() async throws {
        let workspace = try await Workspace.withDemonstration()
        let before = try await workspace.farmzone("verify", "--format", "json").expect(0)
        try await workspace.farmzone("backup", "copy.gpkg").expect(0)
        #expect(try await workspace.farmzone("verify", "--format", "json", "--registry", "copy.gpkg").expect(0).text == before.text)
        try await workspace.farmzone("backup", "copy.gpkg").expectRefusal(73)
        try await workspace.farmzone("backup", "copy.gpkg", "--overwrite").expect(0)
        try await workspace.farmzone("backup", "public.gpkg", "--public").expect(0)
        #expect(try await workspace.farmzone("verify", "--format", "json", "--registry", "public.gpkg").expect(0).text == before.text)
    }

    @Test("the versions of everything a result depends on are named")
    func versions() async throws {
        let lines = try await Workspace().farmzone("--version").expect(0).lines
        #expect(lines.map { $0.prefix { $0 != " " } } == ["farmzone", "PROJ", "EPSG", "GEOS", "SQLite"])
    }
}
