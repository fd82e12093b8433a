import Casework
import Foundation
import Geodesy
import GeoPrimitives
import Interchange
import Registry
import TestSupport
import Testing

@Suite("In and out again")
struct RoundTripTests {
    /// The outlines of the registry, as its own export has them.
    private func exported(_ registry: TestRegistry) async throws -> [PlanarMultiPolygon] {
        let sink = try FileSink(path: registry.folder.path("export.geojson"), overwriting: true)
        _ = try await FeatureExport.write(registry.store, Filter(on: TestRegistry.today), as: .geoJSON, to: sink)
        var reader = GeoJSONReader(bytes: try registry.folder.bytes("export.geojson"))
        var found: [PlanarMultiPolygon] = []
        while let feature = try reader.next() {
            if let shape = feature.geometry?.multiPolygon { found.append(shape) }
        }
        return found
    }

    private func register(_ registry: TestRegistry, _ file: SubmissionFile) async throws {
        var defaults = SubmittedFacts()
        defaults.crop = "lychee"
        let all = file.remaining()
        for submission in all {
            var known = submission
            known.facts = submission.facts.filled(from: defaults)
            let outcome = try await RegisterArea(registry.desk)(known, from: TestRegistry.today)
            #expect(outcome.area != nil, "\(outcome.examination.findings)")
        }
    }

    private func collection(_ shapes: [String]) -> [UInt8] {
        let features = shapes.map {
            "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":\($0)}}"
        }
        return Array("{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}".utf8)
    }

    @Test("Outlines on the grid come out as they went in; turned ones come out right-handed")
    func wgs84() async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("WGS 84 in and out: seed \(seed)")
        var random = RandomAreas(seed: seed)
        let shapes = (0..<25).map { _ in random.next(longitude: Double.random(in: 103...109), latitude: Double.random(in: 9...23)) }
        let turned = shapes.map { shape in
            GridMultiPolygon(shape.polygons.map { polygon in Polygon(rings: polygon.rings.map { Ring($0.positions.reversed()) }) })
        }
        let registry = try await TestRegistry()
        let text = collection(shapes.map { $0.inDegrees.coordinates(decimals: 7) })
        try await register(registry, SubmissionFile(bytes: text, format: .geoJSON))
        try await register(
            registry, SubmissionFile(bytes: collection(turned.map { $0.inDegrees.coordinates(decimals: 7) }), format: .geoJSON))
        let found = try await exported(registry)
        #expect(found.count == 50)
        for (one, shape) in zip(found, shapes + turned.map { $0.normalised().polygons }) { #expect(one == shape.inDegrees, "seed \(seed)") }
    }

    @Test("What comes out goes in again without a change or a word")
    func again() async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("exports read again: seed \(seed)")
        var random = RandomAreas(seed: seed)
        let (one, other) = (try await TestRegistry(), try await TestRegistry())
        try await one.add { numbers in
            (0..<20).map { TestRegistry.area(random.next(longitude: 106 + Double($0) * 0.1, latitude: 21.4), "Vùng \($0)", &numbers) }
        }
        let first = try await exported(one)
        let file = try SubmissionFile(path: one.folder.path("export.geojson"))
        let all = file.remaining()
        #expect(all.allSatisfy { $0.findings.isEmpty })
        #expect(all.map(\.facts.name) == (0..<20).map { "Vùng \($0)" })
        #expect(all.allSatisfy { $0.facts.crop == "lychee" && $0.facts.commune == "07282" && $0.facts.surveyMethod == .rtk })
        for submission in all {
            let outcome = try await RegisterArea(other.desk)(submission, from: TestRegistry.today)
            #expect(outcome.examination.findings == [])
            #expect(outcome.examination.receipt.roundedCoordinates == 0)
        }
        #expect(try await exported(other) == first)
    }

    @Test(
        "Outlines in any VN-2000 system, to a tenth of a millimetre, come out on the step of the grid they came from",
        arguments: CoordinateReferenceSystem.vn2000Zones + CoordinateReferenceSystem.vn2000UTM + [.vn2000Geographic])
    func vn2000(_ system: CoordinateReferenceSystem) async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("\(system.identifier) in and out: seed \(seed)")
        var random = RandomAreas(seed: seed)
        let middle = min(max(system.centralMeridian ?? 106, 102.5), 109)
        let shapes = (0..<4).map { number in random.next(longitude: middle + Double(number) * 0.1 - 0.2, latitude: 10 + Double(number) * 3)
        }
        let registry = try await TestRegistry()
        let texts = try shapes.map { shape in
            try Transformations.shared.transform(shape.inDegrees, from: .crs84, to: system).coordinates(
                decimals: system.kind == .projected ? 4 : 10)
        }
        var options = ReadingOptions()
        options.system = system
        try await register(registry, SubmissionFile(bytes: collection(texts), format: .geoJSON, options: options))
        let found = try await exported(registry)
        #expect(found.count == shapes.count)
        for (one, shape) in zip(found, shapes) { #expect(one == shape.inDegrees, "\(system), seed \(seed)") }
    }

    @Test(
        "Corner tables in EPSG:9214 come out on the step of the grid they came from, whichever way they are written",
        arguments: [0, 1, 2, 3])
    func cornerTables(_ variant: Int) async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("corner tables in and out, variant \(variant): seed \(seed)")
        var random = RandomAreas(seed: seed)
        let shapes = (0..<5).map { random.next(longitude: 106.1 + Double($0) * 0.03, latitude: 21.45, parts: 1, holes: false) }
        var text = ["khu;STT;X;Y\n", "\u{FEFF}Khu,Số TT,N,E\r\n", "vung;diem;E;N\n", "area\tpoint\tX\tY\n"][variant]
        for (number, shape) in shapes.enumerated() {
            let metres = try Transformations.shared.transform(shape.inDegrees, from: .crs84, to: .vn2000Zone107)
            for (corner, position) in (metres.polygons[0].rings[0].positions.dropLast()).enumerated() {
                let (east, north) = (String(format: "%.4f", position.x), String(format: "%.4f", position.y))
                switch variant {
                case 0: text += "Khu \(number);\(corner + 1);\(north.replacing(".", with: ","));\(east.replacing(".", with: ","))\n"
                case 1: text += "Khu \(number),\(corner + 1),\(north),\(east)\r\n"
                case 2: text += "Khu \(number);\(corner + 1);\(east);\(north)\n"
                default: text += "Khu \(number)\t\(corner + 1)\t\(north)\t\(east)\n"
                }
            }
        }
        var options = ReadingOptions()
        options.system = .vn2000Zone107
        let registry = try await TestRegistry()
        try await register(registry, SubmissionFile(bytes: Array(text.utf8), format: .cornerTable, options: options))
        let found = try await exported(registry)
        #expect(found.count == 5)
        for (one, shape) in zip(found, shapes) { #expect(one == shape.inDegrees, "seed \(seed)") }
        let receipt = try await registry.store.read { try $0.receipt(of: BoundaryID(1)) }
        #expect(receipt?.operation == 6960)
        #expect(receipt?.axisOrder == (variant == 2 ? "en" : "xy"))
    }

    @Test("Coordinates between two steps of the grid go to the nearer one, both ways")
    func between() async throws {
        let registry = try await TestRegistry()
        let coordinates =
            "[[[[106.13000004,21.48000006],[106.13100004,21.48000006],[106.13100004,21.48100006],[106.13000004,21.48000006]]]]"
        try await register(registry, SubmissionFile(bytes: collection([coordinates]), format: .geoJSON))
        let first = try await exported(registry).first?.polygons.first?.exterior?.positions.first
        #expect(first == PlanarPosition(x: 106.13, y: 21.4800001))
    }
}
