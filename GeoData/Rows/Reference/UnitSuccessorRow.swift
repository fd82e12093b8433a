/// One unit's passing into another on a day.
public struct UnitSuccessorRow: Hashable, Sendable {
    /// The code of the unit that ended.
    public let oldCode: String
    /// Its first day, the other half of its identity.
    public let oldValidFrom: ReferenceDay
    /// The code of the unit that took its land.
    public let newCode: String
    /// That unit's first day: the day of the change.
    public let newValidFrom: ReferenceDay
    /// The decree, where it is known.
    public let decree: String?
    /// What happened where it was more than a merger.
    public let note: String?
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension UnitSuccessorRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        oldCode = try fields.text("oldCode")
        oldValidFrom = try fields.day("oldValidFrom")
        newCode = try fields.text("newCode")
        newValidFrom = try fields.day("newValidFrom")
        decree = try fields.optionalText("decree")
        note = try fields.optionalText("note")
        sources = try fields.list("source")
    }
}
