import GeoPrimitives
public import Registry

/// Hectares and codes by crop, market and unit; land counts once however many codes lie on it.
public struct LandReport: Sendable {
    /// By what is counted.
    public enum Grouping: String, CaseIterable, Sendable {
        case crop, market, commune
    }

    /// One group.
    public struct Row: Hashable, Sendable {
        /// The crop, where it is counted by.
        public var crop: String?
        /// The market, where it is counted by; nil too for land without a code in force.
        public var market: String?
        /// The commune's code, where it is counted by.
        public var communeCode: String?
        /// The commune's name.
        public var commune: String?
        /// How many codes are in force.
        public var codes = 0
        /// How many areas there are, with a code in force or without.
        public var areas = 0
        /// How many hectares those are.
        public var hectares = 0.0
        /// How many of the areas have a code in force.
        public var codedAreas = 0
        /// How many hectares those with a code in force are.
        public var codedHectares = 0.0
    }

    /// The day.
    public var day: Day
    /// The groups, in the order of their keys.
    public var rows: [Row]
    /// All groups together.
    public var total: Row

    /// Counts what a filter lets through.
    ///
    /// A code counts where it is in force, or in one of the states that the filter names; land whose codes do not count has no market.
    ///
    /// - Throws: Why the store fails.
    public init(_ reading: any RegistryReading, _ filter: Filter, by groupings: Set<Grouping>) throws {
        struct Group {
            var row: Row
            var land = LandCount()
        }
        let counted = filter.statuses.isEmpty ? [.active] : filter.statuses
        var groups: [String: Group] = [:]
        var all = Group(row: Row())
        try reading.visitFeatures(filter) { feature in
            let counts = feature.codeID != 0 && feature.status.map { counted.contains($0) } ?? false
            var row = Row()
            if groupings.contains(.crop) { row.crop = feature.crop.string }
            if groupings.contains(.market), counts { row.market = feature.market?.string }
            if groupings.contains(.commune) {
                row.communeCode = feature.communeCode?.string
                row.commune = feature.commune?.string
            }
            let key = [row.crop, row.market, row.communeCode].map { $0 ?? "" }.joined(separator: "\u{0}")
            let area = AreaID(feature.areaID)
            var group = groups.removeValue(forKey: key) ?? Group(row: row)
            if counts {
                group.row.codes += 1
                all.row.codes += 1
            }
            try group.land.add(area, feature.areaHectares, feature.geometry, isCoded: counts)
            try all.land.add(area, feature.areaHectares, feature.geometry, isCoded: counts)
            groups[key] = group
        }
        day = filter.on
        rows = try groups.sorted { $0.key < $1.key }.map { _, group in try group.row.counting(group.land) }
        total = try all.row.counting(all.land)
    }
}

extension LandReport.Row {
    fileprivate func counting(_ land: LandCount) throws -> LandReport.Row {
        var row = self
        row.areas = land.areas
        row.hectares = try land.hectares()
        row.codedAreas = land.codedAreas
        row.codedHectares = land.codedAreas == land.areas ? row.hectares : try land.hectares(codedOnly: true)
        return row
    }
}
