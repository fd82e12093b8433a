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
    /// it was is left alone. Where several are called so, or none is called anything, the ground tells which it is. One that is there only
    /// from a later day on is refused: it would be there twice.
    ///
    /// - Parameters:
    ///   - request: The plots, and the list of their households.
    ///   - area: The area, by number or code.
    ///   - facts: How they were surveyed.
    ///   - day: The first day that they exist.
    /// - Returns: What became of them.
    /// - Throws: `.noSuchArea`, `.areaNotOpen`, `.areaEnding`, or why the store fails.
    public func callAsFunction(_ request: PlotRequest, of area: String, facts: SubmittedFacts, from day: Day) async throws -> Outcome {
        try await desk.store.read { try vault.requireKey(of: $0) }
        let prepared = try PreparedPlots(request, facts: facts, vault: vault)
        return try await desk.retryingWhenMoved {
            let (events, outcome, head) = try await desk.store.read { reading in
                let record = try reading.area(meantBy: area)
                try record.requireUnended(on: day, reading)
                var filter = LandFilter()
                filter.area = record.area.id
                let all = try reading.plots(filter)
                let present = all.filter { $0.period.contains(day) }
                let later = all.filter { $0.period.from.map { $0 > day } ?? false }
                var outcome = Outcome(findings: prepared.findings)
                var numbers = try reading.freeNumbers()
                let households = try KnownHouseholds(prepared.households, vault, reading)
                var taken: Set<PlotID> = []
                var recorded: [(plot: Plot, outline: MeasuredOutline)] = []
                var meant: [(item: PreparedPlots.Item, plot: Plot, same: PlotRecord?)] = []
                for item in prepared.items {
                    let plot = Plot(id: PlotID(0), area: record.area.id, label: item.label, parcels: item.parcels)
                    let others = present.filter { !taken.contains($0.subject.id) }
                    var matches = try LoadPlots.matches(plot, item, among: others, households)
                    if matches.isEmpty, item.hasParcelsOfList {
                        // The file itself calls it nothing: it may be there without the parcels that the list has.
                        let nameless = Plot(id: PlotID(0), area: record.area.id, label: item.label)
                        matches = try LoadPlots.matches(nameless, item, among: others, households)
                    }
                    guard matches.count < 2 else {
                        outcome.findings.append(LoadPlots.ambiguous(plot, matches, feature: item.feature))
                        continue
                    }
                    if let same = matches.first { taken.insert(same.subject.id) }
                    // A household is known by any of its plots, wherever that stands in the file.
                    try households.recognise(item.household, as: matches.first?.subject.household)
                    meant.append((item, plot, matches.first))
                }
                for (item, written, same) in meant {
                    var plot = written
                    if let same {
                        // What the file does not call anything keeps the name that it has.
                        if plot.label == nil, plot.parcels.isEmpty || item.hasParcelsOfList {
                            plot.label = same.subject.label
                            if plot.parcels.isEmpty { plot.parcels = same.subject.parcels }
                        }
                        if item.hasParcelsOfList, !same.subject.parcels.isEmpty {
                            plot.parcels = same.subject.parcels
                            if Set(plot.parcels) != Set(written.parcels) {
                                outcome.findings.append(
                                    PreparedPlots.parcelsDiffer(plot.parcels, from: written.parcels, feature: item.feature))
                            }
                        }
                        plot.id = same.subject.id
                        plot.household = households.person(item.household, insteadOf: same.subject.household, &numbers)
                        if same.shape == item.outline.shape, plot == same.subject {
                            outcome.known += 1
                            continue
                        }
                    } else if let known = later.first(where: { $0.subject.isSame(as: plot) }) {
                        let values = [
                            "plot": plot.name, "known": "plot-\(known.subject.id.number)", "from": known.period.from?.description ?? "",
                            "day": day.description,
                        ]
                        outcome.findings.append(Finding("plot-known-later", .error, feature: item.feature, values: values))
                        continue
                    } else {
                        plot.id = numbers.takePlot()
                        plot.household = households.person(item.household, insteadOf: nil, &numbers)
                    }
                    recorded.append((plot, item.outline))
                }
                outcome.plots = recorded.map(\.plot)
                let events =
                    households.added.map { RegistryEvent.personAdded($0) }
                    + recorded.map { .land(.plotRecorded($0.plot, $0.outline, from: day)) }
                if case .polygon(let boundary)? = record.boundary(on: day)?.boundary.extent {
                    outcome.findings += try prepared.items.compactMap { try LoadPlots.outside($0, boundary) }
                }
                return (events, outcome, try reading.head())
            }
            guard !outcome.findings.contains(where: { $0.severity == .error }) else { return Outcome(findings: outcome.findings) }
            guard !events.isEmpty else { return outcome }
            try await desk.commit(events, expecting: head)
            return outcome
        }
    }

    /// The plots that one of the file can be: those of its label or parcels, and among several the one that it shares most ground with.
    ///
    /// What has neither is known by its outline, or else by its household where it shares ground with a plot of that.
    private static func matches(
        _ plot: Plot, _ item: PreparedPlots.Item, among present: [PlotRecord], _ households: KnownHouseholds
    ) throws -> [PlotRecord] {
        let shape = item.outline.shape
        let isNameless = plot.label == nil && plot.parcels.isEmpty
        if isNameless, let same = present.first(where: { $0.shape == shape }) { return [same] }
        let named = try present.filter { record in
            guard isNameless else { return record.subject.isSame(as: plot) }
            return try record.subject.label == nil && households.isNamed(item.household, as: record.subject.household)
        }
        guard named.count > 1 || isNameless else { return named }
        let shares = try named.map { try Overlap.between(a: shape, b: $0.shape).map { Ellipsoid.area(of: $0).value } ?? 0 }
        guard let most = shares.max(), most > 0 else { return isNameless ? [] : named }
        return zip(named, shares).filter { $0.1 == most }.map(\.0)
    }

    private static func ambiguous(_ plot: Plot, _ matches: [PlotRecord], feature: Int) -> Finding {
        let known = matches.map { "plot-\($0.subject.id.number)" }.joined(separator: ", ")
        return Finding("plot-ambiguous", .error, feature: feature, values: ["plot": plot.name, "known": known])
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

    /// What it is called, for whoever asked.
    fileprivate var name: String { label ?? parcels.joined(separator: ", ") }

    /// Whether another record is of the same plot.
    fileprivate func isSame(as other: Plot) -> Bool { Plot.isSame(label, parcels, as: other.label, other.parcels) }
}
