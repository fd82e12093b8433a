import Geodesy
import GeoPrimitives
public import Registry
import Topology

/// Records plots of an area that is registered already; its boundary stays as it is.
public struct LoadPlots: Sendable {
    /// What became of them.
    public struct Outcome: Sendable {
        /// The plots recorded; none where an error stands against one of them.
        public var plots: [Plot] = []
        /// How many were known already, just so.
        public var known = 0
        /// Everything that was found.
        public var findings: [Finding] = []
    }

    private let desk: Desk
    private let vault: PersonVault

    /// At a desk, with the vault that names of households are sealed in.
    public init(_ desk: Desk, vault: PersonVault) {
        self.desk = desk
        self.vault = vault
    }

    /// Examines plots and records them, all or none.
    ///
    /// A plot with the label or the parcels of one that the area has is that plot, recorded anew from the day on; one that is just as
    /// it was is left alone. One that is there only from a later day on is refused: it would be there twice.
    ///
    /// - Parameters:
    ///   - request: The plots, and the list of their households.
    ///   - area: The area, by number or code.
    ///   - facts: How they were surveyed.
    ///   - day: The first day that they exist.
    /// - Returns: What became of them.
    /// - Throws: `.noSuchArea`, `.areaNotOpen`, or why the store fails.
    public func callAsFunction(_ request: PlotRequest, of area: String, facts: SubmittedFacts, from day: Day) async throws -> Outcome {
        try await desk.store.read { try vault.requireKey(of: $0) }
        let prepared = try PreparedPlots(request, facts: facts, vault: vault)
        return try await desk.retryingWhenMoved {
            let (events, outcome, head) = try await desk.store.read { reading in
                let record = try reading.area(meantBy: area)
                guard record.period.contains(day) else {
                    throw RegistryError(.areaNotOpen, ["area": "area-\(record.area.id.number)", "day": day.description])
                }
                var filter = LandFilter()
                filter.area = record.area.id
                let all = try reading.plots(filter)
                let present = all.filter { $0.period.contains(day) }
                let later = all.filter { $0.period.from.map { $0 > day } ?? false }
                var outcome = Outcome(findings: prepared.findings)
                var numbers = try reading.freeNumbers()
                var events = prepared.events(for: record.area.id, from: day, &numbers)
                for index in events.indices.reversed() {
                    guard case .land(.plotRecorded(var plot, let outline, _)) = events[index] else { continue }
                    // What has neither label nor parcels is known by its outline alone.
                    let isNameless = plot.label == nil && plot.parcels.isEmpty
                    if let same = present.first(where: { isNameless ? $0.shape == outline.shape : $0.subject.isSame(as: plot) }) {
                        if same.shape == outline.shape, plot.household == nil {
                            outcome.known += 1
                            events.remove(at: index)
                            continue
                        }
                        plot.id = same.subject.id
                        plot.household = plot.household ?? same.subject.household
                        events[index] = .land(.plotRecorded(plot, outline, from: day))
                    } else if let known = later.first(where: { $0.subject.isSame(as: plot) }) {
                        let values = [
                            "plot": plot.label ?? plot.parcels.joined(separator: ", "), "known": "plot-\(known.subject.id.number)",
                            "from": known.period.from?.description ?? "", "day": day.description,
                        ]
                        let place = index - prepared.households.count
                        outcome.findings.append(
                            Finding("plot-known-later", .error, feature: prepared.items[place].feature, values: values))
                    }
                    outcome.plots.insert(plot, at: 0)
                }
                if case .polygon(let boundary)? = record.boundary(on: day)?.boundary.extent {
                    outcome.findings += try prepared.items.compactMap { try LoadPlots.outside($0, boundary) }
                }
                return (events, outcome, try reading.head())
            }
            guard !outcome.findings.contains(where: { $0.severity == .error }) else { return Outcome(findings: outcome.findings) }
            guard !events.isEmpty else { return outcome }
            try await desk.store.commit(ChangeSet(by: desk.officer, events), expecting: head)
            return outcome
        }
    }

    /// How much of a plot lies outside the boundary of its area, where that is more than a square metre.
    private static func outside(_ item: PreparedPlots.Item, _ boundary: GridMultiPolygon) throws -> Finding? {
        let shared = try Overlap.between(a: item.outline.shape, b: boundary).map { Ellipsoid.area(of: $0).value } ?? 0
        let rest = item.outline.area.value - shared
        guard rest > 1 else { return nil }
        let place = item.outline.shape.polygons.first?.exterior?.positions.first?.degrees
        return Finding(
            "plot-outside-area", .warning, feature: item.feature, position: place, values: ["squareMetres": rest.formatted(decimals: 1)])
    }
}

extension Plot {
    /// Whether two plots of an area are one: by their labels where both have one, else by their parcels.
    static func isSame(_ label: String?, _ parcels: [String], as otherLabel: String?, _ otherParcels: [String]) -> Bool {
        if let label, let otherLabel { return label == otherLabel }
        return !parcels.isEmpty && Set(parcels) == Set(otherParcels)
    }

    /// Whether another record is of the same plot.
    fileprivate func isSame(as other: Plot) -> Bool { Plot.isSame(label, parcels, as: other.label, other.parcels) }
}
