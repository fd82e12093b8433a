public import GeoPrimitives
import Registry

/// A file of household orchards, with what was said about it.
public struct PlotRequest: Sendable {
    /// The plots, in the order of the file.
    public var plots: [PlotSubmission]
    /// What the names in the file are.
    public var naming = PlotNaming.households
    /// The list of households that comes beside the file; empty without one.
    public var households: [HouseholdRow] = []
    /// By what the list is joined.
    public var join = HouseholdJoin.name
    /// Below which mean width a gap between plots is two drawings of one border: the accuracy of the survey, else a metre.
    public var sliverWidth: Metres?
    /// Whether such gaps are closed.
    public var closesSlivers = false

    /// The identifier of the mend that closes slivers.
    public static let closeSlivers = "close-slivers"

    /// The mends of outlines that are asked for, made where a plot needs them.
    public var mends: [String] = []

    /// Asks for plots.
    public init(_ plots: [PlotSubmission]) { self.plots = plots }
}

/// Plots that were examined and joined to their households; nothing is numbered yet.
struct PreparedPlots {
    /// A plot with its outline, and the index of its household.
    struct Item {
        var outline: MeasuredOutline
        var feature: Int
        var label: String?
        var parcels: [String]
        var household: Int?
        /// Whether its parcels are those of its row in the list of households.
        var hasParcelsOfList = false
    }

    private(set) var items: [Item] = []
    private(set) var findings: [Finding] = []
    /// What is known of each household, sealed.
    private(set) var households: [[SealedField]] = []

    /// Whether all plots can be recorded.
    var isAcceptable: Bool { !findings.contains { $0.severity == .error } }

    /// Examines plots, joins them to their households and seals what is personal.
    ///
    /// - Parameters:
    ///   - request: The plots and the list.
    ///   - facts: How they were surveyed, where the file does not say.
    ///   - vault: Seals; nil where it is only tried, and then nothing is sealed.
    /// - Throws: What the libraries or the vault throw.
    init(_ request: PlotRequest, facts: SubmittedFacts, vault: PersonVault?) throws {
        var accepted: [(plot: PlotSubmission, outline: MeasuredOutline)] = []
        var checked = CheckedFile(mends: request.mends)
        for plot in request.plots {
            let said = plot.submission.facts.filled(from: facts)
            let examination = try Examination(of: plot.submission, mending: request.mends)
            checked.add(plot.submission, examination)
            if let outline = examination.outline(said) { accepted.append((plot, outline)) }
        }
        findings += checked.findings
        let matching = request.households.isEmpty ? nil : HouseholdMatching(accepted.map(\.plot), request.households, by: request.join)
        findings += matching?.findings ?? []
        var known: [String: Int] = [:]
        for (index, (plot, outline)) in accepted.enumerated() {
            var item = Item(outline: outline, feature: plot.submission.index, label: nil, parcels: plot.parcels, household: nil)
            if request.naming == .labels { item.label = plot.name }
            let listed = matching?.households[index]
            let name = request.naming == .households ? plot.name : nil
            // One household may have several plots: it is known by its row of the list, or by its name in the file.
            if let key = listed.map({ "row \($0)" }) ?? name.map({ "name \(VietnameseFolding.exact($0))" }) {
                if let same = known[key] {
                    item.household = same
                } else {
                    var fields = listed.map { request.households[$0].fields } ?? []
                    if let name, !fields.contains(where: { $0.field == "name" }) { fields.append(("name", name)) }
                    item.household = households.count
                    known[key] = households.count
                    households.append(try vault.map { vault in try fields.map { try vault.seal($0.value, as: $0.field) } } ?? [])
                }
            }
            items.append(item)
        }
        if let matching { takeParcels(of: request.households, matching.households) }
        noteTwins()
    }

    /// Gives plots without a parcel those of their row in the list of households; which of several plots has which is not guessed.
    private mutating func takeParcels(of list: [HouseholdRow], _ rows: [Int?]) {
        var taken = Set(items.map { Set($0.parcels) })
        for (place, row) in rows.enumerated() {
            guard let row, !list[row].parcels.isEmpty else { continue }
            let (own, listed) = (Set(items[place].parcels), Set(list[row].parcels))
            let values = ["row": "\(list[row].row)", "listed": list[row].parcels.joined(separator: "; ")]
            if own.isEmpty {
                if rows.count(where: { $0 == row }) > 1 || taken.contains(listed) {
                    findings.append(Finding("plot-parcels-open", .warning, feature: items[place].feature, values: values))
                } else {
                    taken.insert(listed)
                    items[place].parcels = list[row].parcels
                    items[place].hasParcelsOfList = true
                }
            } else if !own.isSubset(of: listed) {
                findings.append(PreparedPlots.parcelsDiffer(items[place].parcels, from: list[row].parcels, feature: items[place].feature))
            }
        }
    }

    /// A warning that a plot has other parcels than its row in the list.
    static func parcelsDiffer(_ parcels: [String], from listed: [String], feature: Int) -> Finding {
        let values = ["parcels": parcels.joined(separator: "; "), "listed": listed.joined(separator: "; ")]
        return Finding("plot-parcels-differ", .warning, feature: feature, values: values)
    }

    /// Refuses a plot that the file has already: the registry would take the one for a later state of the other.
    private mutating func noteTwins() {
        for (index, item) in items.enumerated() {
            guard let earlier = items[..<index].first(where: { Plot.isSame($0.label, $0.parcels, as: item.label, item.parcels) }) else {
                continue
            }
            let values = ["plot": item.label ?? item.parcels.joined(separator: ", "), "other": "\(earlier.feature)"]
            findings.append(Finding("plot-repeated", .error, feature: item.feature, values: values))
        }
    }

    /// The events that record the plots for an area.
    func events(for area: AreaID, from day: Day, _ numbers: inout FreeNumbers) -> [RegistryEvent] {
        let persons = households.map { Person(id: numbers.takePerson(), fields: $0) }
        let plots = items.map { item in
            let plot = Plot(
                id: numbers.takePlot(), area: area, label: item.label, parcels: item.parcels,
                household: item.household.map { persons[$0].id })
            return RegistryEvent.land(.plotRecorded(plot, item.outline, from: day))
        }
        return persons.map { .personAdded($0) } + plots
    }
}

extension Examination {
    /// The outline that the registry would keep of a zone or a plot; nil where an error stands against it.
    func outline(_ facts: SubmittedFacts) -> MeasuredOutline? {
        guard let shape, isAcceptable else { return nil }
        return MeasuredOutline(
            shape: shape, area: area, surveyMethod: facts.surveyMethod ?? .unknown, accuracy: facts.accuracy, surveyedOn: facts.surveyedOn,
            receipt: receipt)
    }
}
