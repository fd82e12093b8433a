import Geodesy
public import GeoPrimitives
public import Registry
import Topology

/// What the examination of all areas of a file found.
public struct CheckedFile {
    /// Everything that was found, area after area; then the mends that were asked for and that no area needed.
    public var findings: [Finding] { found + missing }
    /// How many areas there are.
    public private(set) var features = 0
    /// The areas with what they are on the grid; only where they are kept.
    public private(set) var shapes: [(submission: Submission, shape: GridMultiPolygon)] = []
    private var found: [Finding] = []
    private let mends: [String]
    private let keepsShapes: Bool
    private var made: Set<String> = []
    private var offered: Set<String> = []

    /// Begins with nothing.
    ///
    /// - Parameters:
    ///   - mends: The mends that are asked for; each must be made in some area, and those that do not need it stay as they are.
    ///   - keepsShapes: Whether outlines are kept, to be written or compared.
    public init(mends: [String] = [], keepsShapes: Bool = false) {
        self.mends = mends
        self.keepsShapes = keepsShapes
    }

    /// Whether there is no error.
    public var isValid: Bool { !findings.contains { $0.severity == .error } }

    /// Adds an area that was examined with the mends of the file.
    public mutating func add(_ submission: Submission, _ examination: Examination) {
        features += 1
        made.formUnion(examination.receipt.mends)
        offered.formUnion(examination.offered)
        found += examination.findings
        guard keepsShapes else { return }
        if let shape = examination.shape {
            shapes.append((submission, shape))
        } else if examination.isAcceptable {
            // What is written in place of the file would lack an area that nothing stands against.
            found.append(Finding("no-outline", .error, feature: submission.index))
        }
    }

    /// An error for each mend that no area was offered; one that another mend has made needless is no mistake.
    private var missing: [Finding] {
        mends.filter { !made.contains($0) && !offered.contains($0) }.map { id in
            let others = offered.subtracting(made).sorted().joined(separator: ", ")
            return Finding("mend-not-offered", .error, feature: features == 1 ? 0 : nil, values: ["mend": id, "offered": others])
        }
    }

    /// Adds what is wrong between the areas: ground that two of them cover, and gaps that they enclose.
    ///
    /// - Throws: `GEOSError` where GEOS fails.
    public mutating func addCoverage() throws {
        let report = try Coverage.report(shapes.map(\.shape))
        func name(_ place: Int) -> String { "\(shapes[place].submission.index)" }
        for overlap in report.overlaps {
            let area = Ellipsoid.area(of: overlap.ground).value
            found.append(
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
            found.append(
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
