/// When a crop is harvested around Yên Thế; data that an officer can set anew, not a constant.
public struct SeasonRow: Hashable, Sendable {
    /// The key of the crop.
    public let crop: String
    /// The first day of the harvest.
    public let from: ReferenceMonthDay
    /// The last day of the harvest.
    public let to: ReferenceMonthDay
    /// How sure the source is.
    public let certainty: GeoData.Certainty
    /// What the source says where it is vaguer than the days.
    public let note: String?
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension SeasonRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        crop = try fields.text("crop")
        from = try fields.value("from", "a month and day") { ReferenceMonthDay($0) }
        to = try fields.value("to", "a month and day") { ReferenceMonthDay($0) }
        certainty = try fields.choice("certainty", GeoData.Certainty.self)
        note = try fields.optionalText("note")
        sources = try fields.list("source")
    }
}
