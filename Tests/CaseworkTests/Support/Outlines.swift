import Casework
import GeoPrimitives
import Geodesy
import Registry

/// Small outlines in small numbers, laid where Yên Thế is.
struct Outlines {
    var origin: PlanarPosition
    var unit: Double

    /// About 100 m to the unit, in degrees.
    static let degrees = Outlines(origin: PlanarPosition(x: 106.13, y: 21.48), unit: 0.001)
    /// 100 m to the unit, in EPSG:9214.
    static let metres = Outlines(origin: PlanarPosition(x: 410_000, y: 2_376_000), unit: 100)
    /// 100 m to the unit, in EPSG:9214.
    static let zone107 = CoordinateReferenceSystem.vn2000Zones.first { $0.epsgCode == 9214 } ?? .crs84

    func ring(_ numbers: [(Double, Double)]) -> Ring<PlanarPosition> {
        Ring(numbers.map { PlanarPosition(x: origin.x + $0.0 * unit, y: origin.y + $0.1 * unit) })
    }

    func shape(_ rings: [(Double, Double)]...) -> PlanarMultiPolygon {
        PlanarMultiPolygon([Polygon(rings: rings.map { ring($0) })])
    }

    func parts(_ rings: [(Double, Double)]...) -> PlanarMultiPolygon {
        PlanarMultiPolygon(rings.map { Polygon(rings: [ring($0)]) })
    }

    /// A square, counter-clockwise, its lower left corner at whole units.
    static func square(_ x: Double = 0, _ y: Double = 0, side: Double = 1) -> [(Double, Double)] {
        [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
    }
}

extension Submission {
    /// A submission of an outline in WGS 84.
    init(_ shape: PlanarMultiPolygon?, index: Int = 0, source: String = "source", _ describe: (inout SubmittedFacts) -> Void = { _ in }) {
        self.init(
            index: index, shape: shape, system: .crs84, order: .longitudeLatitude, sourceText: Array(source.utf8), sourceFormat: "geojson")
        describe(&facts)
    }

    /// A submission of an outline in EPSG:9214.
    init(metres shape: PlanarMultiPolygon?, order: AxisOrder = .northingEasting, source: String = "source") {
        self.init(
            index: 0, shape: shape, system: Outlines.zone107, order: order, sourceText: Array(source.utf8), sourceFormat: "corner-table")
    }

    /// A square of lychee, about a hectare.
    static func lychee(_ x: Double = 0, index: Int = 0, _ describe: (inout SubmittedFacts) -> Void = { _ in }) -> Submission {
        Submission(Outlines.degrees.shape(Outlines.square(x)), index: index) {
            $0.crop = "lychee"
            describe(&$0)
        }
    }
}
