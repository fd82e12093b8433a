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

    /// The plots that come into each area.
    private var members: [AreaID: [Plot]] = [:]

    /// How many households have plots in each of the areas that go on, where any is known.
    var households: [AreaID: Int] {
        members.mapValues { Set($0.compactMap(\.household)).count }.filter { $0.value > 0 }
    }

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
        noteTwins()
    }

    /// What becomes of one plot, whose states are in the order of their days; each goes where its own ground is.
    private mutating func follow(
        _ id: PlotID, _ states: [PlotRecord], _ successors: [Successor], _ order: SucceedAreas.Order, _ reading: any RegistryReading
    ) throws {
        var isThere = false
        for (number, state) in states.enumerated() {
            let day = max(state.period.from ?? order.on, order.on)
            guard let heir = try PlotSuccession.heir(of: state, successors) else {
                if !successors.isEmpty { note("plot-left-behind", id, state, ["day": day.description], state.area) }
                events.append(.land(.plotClosed(id, on: day, reason: order.reason)))
                continue
            }
            isThere = true
            if heir.outside.value > 1 {
                note("plot-outside-successor", id, state, ["area": "area-\(heir.area.number)", "day": day.description], heir.outside)
            }
            var plot = state.subject
            plot.area = heir.area
            members[heir.area, default: []].append(plot)
            events.append(.land(.plotRecorded(plot, try MeasuredOutline(state, reading), from: day)))
            // An end that was known already stays known.
            let next = states.dropFirst(number + 1).first?.period.from
            if let end = state.period.to, end != next { events.append(.land(.plotClosed(id, on: end, reason: nil))) }
        }
        if isThere { moved += 1 } else { ended += 1 }
    }

    /// Says which plots of different areas come into one under the same label or parcels: they are told apart by their ground only.
    private mutating func noteTwins() {
        for (area, plots) in members.sorted(by: { $0.key.number < $1.key.number }) {
            for (index, plot) in plots.enumerated() {
                let twin = plots[..<index].first { $0.id != plot.id && Plot.isSame($0.label, $0.parcels, as: plot.label, plot.parcels) }
                guard let twin else { continue }
                let values = [
                    "plot": "plot-\(plot.id.number)", "other": "plot-\(twin.id.number)", "area": "area-\(area.number)",
                    "label": plot.label ?? plot.parcels.joined(separator: ", "),
                ]
                findings.append(Finding("plots-named-alike", .warning, values: values))
            }
        }
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
            throw RegistryError(.damaged, ["path": "", "detail": "journal entry \(record.entry)"])
        }
        self.init(
            shape: record.shape, area: record.area, surveyMethod: record.surveyMethod, accuracy: record.accuracy,
            surveyedOn: record.surveyedOn, receipt: receipt)
    }
}
