public import Registry

/// The ground behind lots, as it was when they were harvested.
public struct LotGround: Sendable {
    /// The codes of this registry.
    public private(set) var codes: [CodeRecord] = []
    /// The codes of elsewhere, whose ground nobody here knows.
    public private(set) var elsewhere: [String] = []
    /// The day of the last harvest.
    public let day: Day

    /// The ground of some lots.
    ///
    /// - Throws: Why the registry cannot be read.
    public init(_ lots: [Lot], _ reading: any RegistryReading, today: Day) throws {
        day = lots.compactMap(\.harvestTo).max() ?? today
        for source in try lots.flatMap({ try reading.codes(behind: $0) }) {
            if let record = source.record {
                if !codes.contains(where: { $0.code.id == record.code.id }) { codes.append(record) }
            } else if !elsewhere.contains(source.text) {
                elsewhere.append(source.text)
            }
        }
    }

    /// The ground of one code.
    public init(_ code: CodeRecord, on day: Day) {
        codes = [code]
        self.day = day
    }

    /// The features of the codes on that day.
    ///
    /// - Parameter isPublic: Whether what the public may not see is left out.
    /// - Returns: What a store is asked for.
    public func filter(isPublic: Bool) -> Filter {
        var filter = Filter(on: day)
        filter.areas = Set(codes.map(\.code.area))
        filter.isPublic = isPublic
        // An area can have codes that gave nothing.
        filter.condition = .any(
            codes.map {
                .all([
                    .compare(.property("code"), .equal, .literal(.text($0.code.text))),
                    .compare(.property("market"), .equal, .literal(.text($0.code.market))),
                ])
            })
        return filter
    }
}
