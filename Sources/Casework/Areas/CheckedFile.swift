import Geodesy
public import GeoPrimitives
public import Registry
import Topology

/// What the examination of all areas of a file found.
public struct CheckedFile {
    /// Everything that was found, area after area.
    public private(set) var findings: [Finding] = []
    /// How many areas there are.
    public private(set) var features = 0
    /// The areas with what they are on the grid; only where they are kept.
    public private(set) var shapes: [(submission: Submission, shape: GridMultiPolygon)] = []
    private let keepsShapes: Bool
    private var unmade: Set<String>

    /// Begins with nothing.
    ///
    /// - Parameters:
    ///   - mends: The mends that are asked for; each must be made in some area.
    ///   - keepsShapes: Whether outlines are kept, to be written or compared.
    public init(mends: [String] = [], keepsShapes: Bool = false) {
        unmade = Set(mends)
        self.keepsShapes = keepsShapes
    }

    /// Whether there is no error.
    public var isValid: Bool { !findings.contains { $0.severity == .error } }

    /// Adds an area that was examined.
    public mutating func add(_ submission: Submission, _ examination: Examination) {
        features += 1
        let made = Set(examination.receipt.mends)
        // In a file of several areas a mend is for those that need it; it is missing only where none did.
        if !made.isDisjoint(with: unmade) { findings.removeAll { $0.id == "mend-not-offered" && made.contains($0.values["mend"] ?? "") } }
        unmade.subtract(made)
        findings += examination.findings.filter { $0.id != "mend-not-offered" || unmade.contains($0.values["mend"] ?? "") }
        if keepsShapes, let shape = examination.shape { shapes.append((submission, shape)) }
    }

    /// Adds what is wrong between the areas: ground that two of them cover, and gaps that they enclose.
    ///
    /// - Throws: `GEOSError` where GEOS fails.
    public mutating func addCoverage() throws {
        let report = try Coverage.report(shapes.map(\.shape))
        func name(_ place: Int) -> String { "\(shapes[place].submission.index)" }
        for overlap in report.overlaps {
            let area = Ellipsoid.area(of: overlap.ground).value
            findings.append(
                Finding(
                    "areas-overlap", .warning, feature: shapes[overlap.first].submission.index,
                    position: overlap.ground.polygons.first?.exterior?.positions.first,
                    values: [
                        "feature": name(overlap.first), "other": name(overlap.second), "squareMetres": area.formatted(decimals: 1),
                        "width": overlap.width.value.formatted(decimals: 1),
                    ]))
        }
        for gap in report.gaps {
            let area = Ellipsoid.area(of: PlanarMultiPolygon([gap.ground])).value
            findings.append(
                Finding(
                    "gap-between-areas", .note, feature: gap.areas.first.map { shapes[$0].submission.index },
                    position: gap.ground.exterior?.positions.first,
                    values: [
                        "areas": gap.areas.map(name).joined(separator: ", "), "squareMetres": area.formatted(decimals: 1),
                        "width": gap.width.value.formatted(decimals: 1),
                    ]))
        }
    }
}
