import Geodesy
public import GeoPrimitives
public import Registry
import Topology

/// Registers one area from the orchards of its households: the boundary is what they cover together.
public struct RegisterPlots: Sendable {
    /// What became of it.
    public struct Outcome: Sendable {
        /// The area; nil where it was only tried, or refused.
        public var area: AreaID?
        /// How many plots it has.
        public var plots = 0
        /// How many households farm them, as far as they are known.
        public var households = 0
        /// The ground of the boundary.
        public var ground = SquareMetres(0)
        /// Everything that was found.
        public var findings: [Finding] = []

        /// Whether it can be registered.
        public var isAcceptable: Bool { !findings.contains { $0.severity == .error } }
    }

    private let desk: Desk
    private let vault: PersonVault

    /// At a desk, with the vault that names of households are sealed in.
    public init(_ desk: Desk, vault: PersonVault) {
        self.desk = desk
        self.vault = vault
    }

    /// Examines plots and, where nothing stands against them, registers the area with its plots.
    ///
    /// Holes between plots stay holes; slivers are closed only where that is asked for. All of it is reported, with place and square
    /// metres.
    ///
    /// - Parameters:
    ///   - request: The plots, and the list of their households.
    ///   - facts: What was said about the area.
    ///   - day: The first day that area and plots exist.
    ///   - isTrial: Whether nothing is written.
    /// - Returns: What became of it.
    /// - Throws: `RegistryError` where the crop or the commune is not known, or the store fails.
    public func callAsFunction(_ request: PlotRequest, facts: SubmittedFacts, from day: Day, isTrial: Bool = false) async throws -> Outcome
    {
        try await desk.store.read { try vault.requireKey(of: $0) }
        let prepared = try PreparedPlots(request, facts: facts, vault: isTrial ? nil : vault)
        var outcome = Outcome(plots: prepared.items.count, households: prepared.households.count, findings: prepared.findings)
        guard !prepared.items.isEmpty else {
            if outcome.isAcceptable { outcome.findings.append(Finding("no-outline", .error)) }
            return outcome
        }
        guard prepared.isAcceptable else { return outcome }
        let coverage = try PlotCoverage(
            prepared.items.map(\.outline.shape), features: prepared.items.map(\.feature),
            sliverWidth: request.sliverWidth ?? facts.accuracy ?? Metres(1), closing: request.closesSlivers)
        outcome.findings += coverage.findings
        var submission = try submission(of: coverage.union, prepared, &outcome.findings)
        submission.facts = facts
        if submission.facts.households == nil, outcome.households > 0 { submission.facts.households = outcome.households }
        let registered = try await RegisterArea(desk)(submission, from: day, isTrial: isTrial) { area, numbers in
            prepared.events(for: area, from: day, &numbers)
        }
        outcome.findings += registered.examination.findings
        outcome.ground = registered.examination.area
        outcome.area = registered.area
        return outcome
    }

    /// The boundary as a submission of its own: every check of an area holds for it too.
    private func submission(
        of union: PlanarMultiPolygon, _ prepared: PreparedPlots, _ findings: inout [Finding]
    ) throws -> Submission {
        var shape = union
        if var grid = GridMultiPolygon.rounding(union)?.shape {
            // Where borders of plots cross the union has corners off the grid; rounding may make it touch itself, which nobody drew.
            if Validity.faultsAfterRounding(grid).contains(where: \.kind.isInvalidating), let mended = Mends.afterRounding(grid) {
                let change = Ellipsoid.area(of: mended).value - Ellipsoid.area(of: union).value
                findings.append(Finding("union-adjusted", .note, values: ["squareMetres": change.formatted(decimals: 3)]))
                grid = mended
            }
            // How its rings run is nobody's doing either, nor are corners where only two plots meet on a straight line.
            shape = grid.withoutStraightCorners.normalised().polygons.inDegrees
        }
        // The coordinates as they were handed in lie in the receipts of the plots, once.
        let source = prepared.items.map { "feature \($0.feature)" }.joined(separator: "\n")
        return Submission(
            index: 0, shape: shape, system: .crs84, order: .longitudeLatitude, sourceText: Array(source.utf8), sourceFormat: "plots")
    }
}
