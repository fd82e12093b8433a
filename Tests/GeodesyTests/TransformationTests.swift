import GeoPrimitives
import TestSupport
import Testing

@testable import Geodesy

@Suite("Transformations against published and computed references", .enabled(if: SharedData.isExpected, "shared/data is not there"))
struct TransformationReferenceTests {
    @Test("A surveyor's workbook is followed to 1 cm, step by step")
    func workbook() throws {
        let rows = try SharedData.rows("vn2000/rtkvn_workbook_chain.csv")
        func value(_ step: String, _ quantity: String) throws -> Double {
            let row = try #require(rows.first { $0["step"] == step && ($0["quantity"] ?? "").hasPrefix(quantity) })
            return try #require(Double(row["workbook_value"] ?? ""))
        }
        // The workbook starts from a projection of WGS 84 that EPSG has no code for.
        let start = CoordinateReferenceSystem(
            epsg: 0, name: "", datum: .wgs84,
            projection: .transverseMercator(centralMeridian: 107.75, scale: 0.9999, falseEasting: 500_000),
            axisOrder: .eastingNorthing)
        let given = PlanarPosition(x: try value("input", "E "), y: try value("input", "N "))
        let wgs84 = try Transformations.shared.transform(given, from: start, to: .wgs84)
        let expected = PlanarPosition(x: try value("geographic WGS84", "lon"), y: try value("geographic WGS84", "lat"))
        #expect(Ellipsoid.distance(wgs84, expected).value < 0.01)
        let vn2000 = try Transformations.shared.transform(given, from: start, to: .vn2000Geographic)
        let shifted = PlanarPosition(x: try value("geographic VN-2000", "lon"), y: try value("geographic VN-2000", "lat"))
        #expect(Ellipsoid.distance(vn2000, shifted).value < 0.01)
        let utm = try Transformations.shared.transform(given, from: start, to: .epsg(3405))
        #expect(abs(utm.x - (try value("output", "E "))) < 0.01)
        #expect(abs(utm.y - (try value("output", "N "))) < 0.01)
    }

    @Test("Yên Thế's reference points come out within 1 cm in three systems, there and back")
    func yenThe() throws {
        let rows = try SharedData.rows("vn2000/yen_the_proj_reference.csv")
        #expect(rows.count == 7)
        for row in rows {
            let wgs84 = try row.position("wgs84_lon", "wgs84_lat")
            for code in [9214, 9209, 3405] {
                let system = try CoordinateReferenceSystem.epsg(code)
                let expected = try row.position("E_\(code)", "N_\(code)")
                let found = try Transformations.shared.transform(wgs84, from: .crs84, to: system)
                #expect(abs(found.x - expected.x) < 0.01 && abs(found.y - expected.y) < 0.01, "\(row["id"] ?? "") \(code)")
                let back = try Transformations.shared.transform(expected, from: system, to: .wgs84)
                #expect(Ellipsoid.distance(back, wgs84).value < 0.01)
            }
        }
    }

    @Test("The classic mistakes are as large as the reference says, so that 1 cm tells each of them apart")
    func mistakes() throws {
        let pinned = Pipeline(source: try .epsg(9214), target: .wgs84).text
        let helmert = "+x=-191.90441429 +y=-39.30318279 +z=-111.45032835 +rx=-0.00928836 +ry=0.01975479 +rz=-0.00427372 +s=0.252906278"
        #expect(pinned.contains(helmert))
        let mistakes = [
            ("noshift_offset_m", pinned.replacing(helmert, with: "+x=1e-6 +y=0 +z=0 +rx=0 +ry=0 +rz=0 +s=0"), 0.01),
            ("wrongsign_offset_m", pinned.replacing("+convention=coordinate_frame", with: "+convention=position_vector"), 0.002),
            (
                "EPSG5194_offset_m",
                pinned.replacing(
                    helmert, with: "+x=-192.873 +y=-39.382 +z=-111.202 +rx=0.00205 +ry=0.0005 +rz=-0.00335 +s=0.0188"), 0.002
            ),
        ]
        for row in try SharedData.rows("vn2000/yen_the_proj_reference.csv") {
            let given = try row.position("E_9214", "N_9214")
            let right = try Transformations.shared.transform(given, from: .epsg(9214), to: .wgs84)
            for (column, pipeline, tolerance) in mistakes {
                let wrong = try PipelineHandle(pipeline: pipeline).transformed(given)
                #expect(abs(Ellipsoid.distance(right, wrong).value - (try row.number(column))) < tolerance, "\(column)")
            }
            let meridian = try Transformations.shared.transform(given, from: .epsg(9209), to: .wgs84)
            #expect(abs(Ellipsoid.distance(right, meridian).value / 1000 - (try row.number("wrong_CM_105.5_for_107_km"))) < 0.1)
        }
    }

    @Test("Published examples agree or disagree by what the file says")
    func examples() throws {
        let rows = try SharedData.rows("vn2000/worked_examples.csv")
        #expect(rows.count == 4)
        for row in rows {
            let system = try CoordinateReferenceSystem.vn2000(centralMeridian: row.number("lon0"))
            let found = try Transformations.shared.transform(row.position("easting_Y", "northing_X"), from: system, to: .wgs84)
            #expect(Ellipsoid.distance(found, try row.position("proj6960_lon", "proj6960_lat")).value < 0.001)
            let disagreement = Ellipsoid.distance(found, try row.position("claimed_lon", "claimed_lat")).value
            #expect(abs(disagreement - (try row.number("d_claimed_vs_proj6960_m"))) < 0.002, "\(row["id"] ?? "")")
        }
    }
}

@Suite("Transformations between all systems")
struct TransformationTests {
    /// A place in Yên Thế.
    static let place = PlanarPosition(x: 106.1375, y: 21.47)

    @Test("Every pair of systems leads there and back", arguments: CoordinateReferenceSystem.all, CoordinateReferenceSystem.all)
    func pairs(source: CoordinateReferenceSystem, target: CoordinateReferenceSystem) throws {
        let pool = Transformations.shared
        let start = try pool.transform(Self.place, from: .crs84, to: source)
        let there = try pool.transform(start, from: source, to: target)
        let direct = try pool.transform(Self.place, from: .crs84, to: target)
        // Two centimetres: inverse rotations are PROJ's transposed matrix, off by under 1 mm at each step.
        let tolerance = target.kind == .projected ? 0.02 : 2e-7
        #expect(abs(there.x - direct.x) < tolerance && abs(there.y - direct.y) < tolerance)
        let back = try pool.transform(there, from: target, to: source)
        let near = source.kind == .projected ? 0.02 : 2e-7
        #expect(abs(back.x - start.x) < near && abs(back.y - start.y) < near)
    }

    @Test("Systems on WGS 84 are not shifted, VN-2000 is shifted by 224 m")
    func shift() throws {
        let pool = Transformations.shared
        #expect(try pool.transform(Self.place, from: .wgs84, to: .crs84) == Self.place)
        let shifted = try pool.transform(Self.place, from: .vn2000Geographic, to: .wgs84)
        #expect(abs(Ellipsoid.distance(shifted, Self.place).value - 224.1) < 0.1)
        let utm = try pool.transform(Self.place, from: .wgs84, to: .epsg(32648))
        // Computed with `cs2cs EPSG:4326 EPSG:32648`.
        #expect(abs(utm.x - 617_850.690231) < 1e-6 && abs(utm.y - 2_374_593.491034) < 1e-6, "\(utm)")
    }

    @Test("A multipolygon keeps its shape")
    func outline() throws {
        let ring = Ring([Self.place, PlanarPosition(x: 106.2, y: 21.5), PlanarPosition(x: 106.1, y: 21.6), Self.place])
        let outline = MultiPolygon([Polygon(rings: [ring, Ring([])]), Polygon(rings: []), Polygon(rings: [ring])])
        let moved = try Transformations.shared.transform(outline, from: .crs84, to: .epsg(9214))
        #expect(moved.polygons.map { $0.rings.map(\.positions.count) } == [[4, 0], [], [4]])
        for (index, position) in ring.positions.enumerated() {
            let expected = try Transformations.shared.transform(position, from: .crs84, to: .epsg(9214))
            #expect(moved.polygons[0].rings[0].positions[index] == expected)
            #expect(moved.polygons[2].rings[0].positions[index] == expected)
        }
    }

    @Test("Lists of any length give what single positions give, in arrays, spans and buffers", arguments: [0, 1, 511, 512, 513, 1500])
    func lengths(count: Int) throws {
        let (source, target) = (try CoordinateReferenceSystem.epsg(9214), CoordinateReferenceSystem.crs84)
        let given = (0..<count).map { PlanarPosition(x: 400_000 + Double($0), y: 2_370_000 + Double($0) * 2) }
        let expected = try given.map { try Transformations.shared.transform($0, from: source, to: target) }
        var list = given
        try Transformations.shared.transform(&list, from: source, to: target)
        #expect(list == expected)
        list = given
        var span = list.mutableSpan
        try Transformations.shared.transform(&span, from: source, to: target)
        #expect(list == expected)
        list = given
        try list.withUnsafeMutableBufferPointer { try Transformations.shared.transform($0, from: source, to: target) }
        #expect(list == expected)
    }

    @Test("Many tasks at once get what one task gets")
    func concurrency() async throws {
        let systems = CoordinateReferenceSystem.vn2000Zones
        let given = (0..<2000).map { PlanarPosition(x: 106 + Double($0) / 10_000, y: 21 + Double($0) / 9_000) }
        var expected: [[PlanarPosition]] = []
        for system in systems {
            var list = given
            try Transformations.shared.transform(&list, from: .crs84, to: system)
            expected.append(list)
        }
        let pool = Transformations()
        try await withThrowingTaskGroup(of: (Int, [PlanarPosition]).self) { group in
            for task in 0..<(systems.count * 8) {
                group.addTask { @concurrent in
                    var list = given
                    try pool.transform(&list, from: .crs84, to: systems[task % systems.count])
                    return (task % systems.count, list)
                }
            }
            for try await (index, list) in group { #expect(list == expected[index]) }
        }
    }

    @Test("A transformation is with one caller at a time, used again afterwards, and no more than a few wait")
    func pool() throws {
        let pool = Transformations()
        let pipeline = Pipeline(source: try .epsg(9214), target: .wgs84)
        let handles = try (0..<20).map { _ in try pool.take(pipeline) }
        #expect(Set(handles.map(ObjectIdentifier.init)).count == 20)
        for handle in handles { pool.giveBack(handle, pipeline) }
        let again = try (0..<20).map { _ in try pool.take(pipeline) }
        let kept = Set(again.map(ObjectIdentifier.init)).intersection(handles.map(ObjectIdentifier.init))
        #expect(kept.count == Transformations.idlePerPair)
        #expect(Set(again.map(ObjectIdentifier.init)).count == 20)
    }

    @Test("A receipt says which operation was used, and its pipeline gives the same numbers")
    func receipt() throws {
        let source = try CoordinateReferenceSystem.epsg(9214)
        let receipt = Transformations.shared.receipt(from: source, order: .northingEasting, to: .crs84)
        #expect(receipt.source == source && receipt.target == .crs84 && receipt.axisOrder == .northingEasting)
        #expect(receipt.operations.map(\.identifier) == ["EPSG:6960"])
        #expect(receipt.accuracy == Metres(1))
        #expect(receipt.projVersion == Geodesy.versions.proj && receipt.epsgVersion == Geodesy.versions.epsg)
        let given = PlanarPosition(x: 410_420.6807, y: 2_375_234.4552)
        #expect(
            try PipelineHandle(pipeline: receipt.pipeline).transformed(given)
                == Transformations.shared.transform(given, from: source, to: .crs84))
        let none = Transformations.shared.receipt(from: try .epsg(32648), order: .eastingNorthing, to: .crs84)
        #expect(none.operations.isEmpty && none.accuracy == Metres(0))
        let both = Transformations.shared.receipt(from: try .epsg(2044), order: .northingEasting, to: .vn2000Geographic)
        #expect(both.operations == [.hanoi1972ToWGS84, .vn2000ToWGS84] && both.accuracy == Metres(6))
        #expect(Transformations.shared.receipt(from: .wgs84, order: .latitudeLongitude, to: .crs84).pipeline == "+proj=noop")
        let copy = TransformationReceipt(
            source: receipt.source, axisOrder: receipt.axisOrder, target: receipt.target, operations: receipt.operations,
            pipeline: receipt.pipeline, projVersion: receipt.projVersion, epsgVersion: receipt.epsgVersion, accuracy: receipt.accuracy)
        #expect(copy == receipt)
    }
}

extension PipelineHandle {
    fileprivate func transformed(_ position: PlanarPosition) -> PlanarPosition {
        var list = [position]
        list.withUnsafeMutableBufferPointer { transform($0) }
        return list[0]
    }
}

extension [String: String] {
    fileprivate func number(_ column: String) throws -> Double { try #require(Double(self[column] ?? ""), "\(column)") }
    fileprivate func position(_ x: String, _ y: String) throws -> PlanarPosition { PlanarPosition(x: try number(x), y: try number(y)) }
}
