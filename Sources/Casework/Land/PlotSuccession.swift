import Geodesy
import GeoPrimitives
import Registry
import Topology

/// Where the plots of areas go that end: into the area that goes on under most of their ground, or to their own end.
///
/// A plot keeps its number; its outline stays as it was surveyed.
struct PlotSuccession {
    /// The events, which follow those that register the areas.
    private(set) var events: [RegistryEvent] = []
    /// The plots that go on only in part, and those that no area goes on under.
    private(set) var findings: [Finding] = []
    /// How many go on in another area.
    private(set) var moved = 0
    /// How many end.
    private(set) var ended = 0

    /// An area that goes on, and its ground.
    typealias Successor = (area: AreaID, ground: Ground)

    /// Judges the plots that areas have on a day or later.
    ///
    /// - Parameters:
    ///   - areas: The areas that end.
    ///   - successors: Those that go on; none where nothing does.
    ///   - order: From which day, and why.
    ///   - reading: What the registry knows.
    /// - Throws: Why the store or the overlay fails.
    init(of areas: [AreaID], into successors: [Successor], _ order: SucceedAreas.Order, _ reading: any RegistryReading) throws {
        for area in areas {
            var filter = LandFilter()
            filter.area = area
            var states: [PlotID: [PlotRecord]] = [:]
            try reading.visitPlots(filter) { record in
                if record.period.to.map({ $0 > order.on }) ?? true { states[record.subject.id, default: []].append(record) }
            }
            for (id, states) in states.sorted(by: { $0.key.number < $1.key.number }) {
                try follow(id, states, successors, order, reading)
            }
        }
    }

    /// What becomes of one plot, whose states are in the order of their days.
    private mutating func follow(
        _ id: PlotID, _ states: [PlotRecord], _ successors: [Successor], _ order: SucceedAreas.Order, _ reading: any RegistryReading
    ) throws {
        var target: AreaID?
        if let state = states.first, let heir = try PlotSuccession.heir(of: state, successors) {
            target = heir.area
            if heir.outside.value > 1 { note("plot-outside-successor", id, state, ["area": "area-\(heir.area.number)"], heir.outside) }
        } else if let state = states.first, !successors.isEmpty {
            note("plot-left-behind", id, state, ["day": order.on.description], state.area)
        }
        guard let target else {
            ended += 1
            events.append(.land(.plotClosed(id, on: order.on, reason: order.reason)))
            return
        }
        moved += 1
        for state in states {
            var plot = state.subject
            plot.area = target
            let outline = try MeasuredOutline(state, reading)
            events.append(.land(.plotRecorded(plot, outline, from: max(state.period.from ?? order.on, order.on))))
        }
        // An end that was known already stays known.
        if let end = states.last?.period.to { events.append(.land(.plotClosed(id, on: end, reason: nil))) }
    }

    private mutating func note(_ finding: String, _ id: PlotID, _ state: PlotRecord, _ more: [String: String], _ ground: SquareMetres) {
        let values = ["plot": "plot-\(id.number)", "squareMetres": ground.value.formatted(decimals: 1)].merging(more) { $1 }
        let place = state.shape.polygons.first?.exterior?.positions.first?.degrees
        findings.append(Finding(finding, .warning, position: place, values: values))
    }

    /// The area that goes on under most of a plot, with what of the plot lies outside it.
    private static func heir(of plot: PlotRecord, _ successors: [Successor]) throws -> (area: AreaID, outside: SquareMetres)? {
        var best: (area: AreaID, shared: Double)?
        for successor in successors {
            guard let shared = try Overlap.between(a: plot.shape, b: successor.ground.shape) else { continue }
            let size = Ellipsoid.area(of: shared).value
            if size > best?.shared ?? 0 { best = (successor.area, size) }
        }
        return best.map { ($0.area, SquareMetres(max(0, plot.area.value - $0.shared))) }
    }
}

extension MeasuredOutline {
    /// The outline of a plot as it was recorded.
    fileprivate init(_ record: PlotRecord, _ reading: any RegistryReading) throws {
        guard let receipt = try reading.landReceipt(ofEntry: record.entry) else {
            throw RegistryError(.noSuchEntry, ["entry": "\(record.entry)"])
        }
        self.init(
            shape: record.shape, area: record.area, surveyMethod: record.surveyMethod, accuracy: record.accuracy,
            surveyedOn: record.surveyedOn, receipt: receipt)
    }
}
