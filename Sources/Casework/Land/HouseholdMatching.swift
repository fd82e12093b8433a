import Registry

/// Which household of a list each plot belongs to.
///
/// Findings name rows of the list and features of the file, never a household.
struct HouseholdMatching {
    /// The index of the household of each plot; nil where the list has none.
    private(set) var households: [Int?]
    /// What was found.
    private(set) var findings: [Finding] = []

    init(_ plots: [PlotSubmission], _ list: [HouseholdRow], by join: HouseholdJoin) {
        var rows: [String: [Int]] = [:]
        for (index, household) in list.enumerated() {
            for key in HouseholdMatching.keys(household.name, household.parcels, join) { rows[key, default: []].append(index) }
        }
        households = Array(repeating: nil, count: plots.count)
        var used: Set<Int> = []
        for (index, plot) in plots.enumerated() {
            let feature = plot.submission.index
            let keys = HouseholdMatching.keys(plot.name, plot.parcels, join)
            let found = Set(keys.flatMap { rows[$0] ?? [] }).sorted()
            if found.count > 1 {
                let values = ["rows": found.map { "\(list[$0].row)" }.joined(separator: ", ")]
                findings.append(Finding("household-ambiguous", .warning, feature: feature, values: values))
                used.formUnion(found)
            } else if let only = found.first {
                households[index] = only
                used.insert(only)
            } else {
                findings.append(Finding("plot-without-household", .warning, feature: feature, values: ["join": join.rawValue]))
            }
        }
        for (index, household) in list.enumerated() where !used.contains(index) {
            findings.append(
                Finding("household-without-plot", .warning, row: household.row, values: ["row": "\(household.row)", "join": join.rawValue]))
        }
    }

    private static func keys(_ name: String?, _ parcels: [String], _ join: HouseholdJoin) -> Set<String> {
        switch join {
        case .name: Set([name.map { VietnameseFolding.exact($0) }].compactMap { $0 }.filter { !$0.isEmpty })
        case .parcel: Set(parcels.map(\.trimmed).filter { !$0.isEmpty })
        }
    }
}
