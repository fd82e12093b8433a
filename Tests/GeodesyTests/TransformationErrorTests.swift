import GeoPrimitives
import Testing

@testable import Geodesy

@Suite("Transformations that cannot be made")
struct TransformationErrorTests {
    @Test("Positions that are not finite or outside are named with index and value, the rest is transformed")
    func positions() throws {
        let source = try CoordinateReferenceSystem.epsg(9214)
        let good = PlanarPosition(x: 410_420, y: 2_375_234)
        var list = [PlanarPosition](repeating: good, count: 1000)
        list[3].x = .nan
        list[700].y = -.infinity
        list[999] = PlanarPosition(x: 18_410_420, y: 2_375_234)
        let error = try #require(throws: GeodesyError.self) { try Transformations.shared.transform(&list, from: source, to: .wgs84) }
        guard case .positionsFailed(let failures, let total, source, .wgs84) = error else { return #expect(Bool(false), "\(error)") }
        #expect(total == 3)
        #expect(failures.map(\.index) == [3, 700, 999])
        #expect(failures.map(\.reason) == [.notFinite, .notFinite, .outsideSource])
        #expect(failures[2].position == PlanarPosition(x: 18_410_420, y: 2_375_234))
        #expect("\(error)".contains("position 999 (x 18410420.0, y 2375234.0)"))
        #expect(list[999].x == 18_410_420)
        #expect(list[0] == (try Transformations.shared.transform(good, from: source, to: .wgs84)))
    }

    @Test("A swapped pair of degrees is outside its system; another side of the globe is outside a projection")
    func outside() throws {
        func reason(_ position: PlanarPosition, _ source: CoordinateReferenceSystem, _ target: CoordinateReferenceSystem) throws
            -> FailedPosition.Reason?
        {
            let error = try #require(throws: GeodesyError.self) { try Transformations.shared.transform(position, from: source, to: target) }
            guard case .positionsFailed(let failures, 1, _, _) = error else { return nil }
            #expect(failures.map(\.position) == [position])
            return failures.first?.reason
        }
        let zone = try CoordinateReferenceSystem.epsg(9214)
        #expect(try reason(PlanarPosition(x: 21.5, y: 106.1), .wgs84, .crs84) == .outsideSource)
        #expect(try reason(PlanarPosition(x: 21.5, y: 106.1), .wgs84, zone) == .outsideSource)
        #expect(try reason(PlanarPosition(x: 181, y: 21), .wgs84, zone) == .outsideSource)
        #expect(try reason(PlanarPosition(x: 17, y: 0), .wgs84, zone) == .outsideTarget)
        #expect(try reason(PlanarPosition(x: -73, y: 21), .wgs84, zone) == .outsideTarget)
        #expect(try reason(PlanarPosition(x: 106, y: 89.9), .wgs84, .webMercator) == .outsideTarget)
        #expect(try reason(PlanarPosition(x: 106, y: 90), .wgs84, .webMercator) == .outsideTarget)
        #expect(try reason(PlanarPosition(x: 3e7, y: 0), .webMercator, .wgs84) == .outsideSource)
        #expect(try reason(PlanarPosition(x: 500_000, y: 1.2e7), zone, .wgs84) == .outsideSource)
        #expect("\(FailedPosition(index: 0, position: PlanarPosition(x: 0, y: 0), reason: .outsideTarget))".contains("target"))
        #expect("\(FailedPosition(index: 0, position: PlanarPosition(x: .nan, y: 0), reason: .notFinite))".contains("not finite"))
    }

    @Test("A thousand failures are counted, the first hundred listed")
    func many() throws {
        var list = [PlanarPosition](repeating: PlanarPosition(x: .nan, y: .nan), count: 1000)
        let error = try #require(throws: GeodesyError.self) { try Transformations.shared.transform(&list, from: .wgs84, to: .crs84) }
        guard case .positionsFailed(let failures, 1000, _, _) = error else { return #expect(Bool(false), "\(error)") }
        #expect(failures.count == 100)
    }

    @Test("What PROJ refuses is told with its function and message")
    func refused() throws {
        let error = try #require(throws: GeodesyError.self) { try PipelineHandle(pipeline: "+proj=tmrec +ellps=WGS84") }
        guard case .pipelineRefused("+proj=tmrec +ellps=WGS84", "proj_create", let code, let message) = error else {
            return #expect(Bool(false), "\(error)")
        }
        #expect(code != 0 && !message.isEmpty)
        #expect("\(error)".contains("proj_create failed"))
    }

    @Test("A transformation that PROJ understood otherwise is not used")
    func differs() throws {
        // A shift by nothing is left out by PROJ, and the two steps around it.
        let nothing = "+x=0 +y=0 +z=0 +rx=0 +ry=0 +rz=0 +s=0 +convention=coordinate_frame"
        let asked = "+proj=pipeline +step +proj=cart +ellps=WGS84 +step +proj=helmert \(nothing) +step +inv +proj=cart +ellps=WGS84"
        let error = try #require(throws: GeodesyError.self) { try PipelineHandle(pipeline: asked) }
        guard case .pipelineDiffers(asked, let made) = error else { return #expect(Bool(false), "\(error)") }
        #expect(!made.contains("helmert"))
        #expect("\(error)".contains(asked))
        #expect(throws: GeodesyError.pipelineDiffers(asked: "+proj=helmert +x=2", made: "proj=helmert x=1")) {
            try PipelineHandle.check(made: "proj=helmert x=1", asked: "+proj=helmert +x=2")
        }
        #expect(throws: Never.self) { try PipelineHandle.check(made: "proj=helmert x=2", asked: "+proj=helmert +x=2") }
    }
}
