import Registry

/// One plot as it was handed in: its outline, and what was said about it.
public struct PlotSubmission: Sendable {
    /// The outline, with its own findings.
    public var submission: Submission
    /// What the file calls it: a household's name, or a label.
    public var name: String?
    /// The cadastral parcels, to the letter.
    public var parcels: [String]

    /// Makes a submission from its parts.
    public init(submission: Submission, name: String? = nil, parcels: [String] = []) {
        self.submission = submission
        self.name = name
        self.parcels = parcels
    }
}

/// What the names in a file of plots are.
public enum PlotNaming: String, CaseIterable, Sendable {
    /// Names of households: personal data, sealed.
    case households
    /// Labels that name no person, kept as they are.
    case labels
}

/// One household of a list that comes beside a file of plots.
public struct HouseholdRow: Sendable {
    /// The row of the list, from 1 with its heading.
    public var row: Int
    /// The name.
    public var name: String?
    /// The parcels, to the letter.
    public var parcels: [String]
    /// Everything that the list says of it, by field: personal, all of it.
    public var fields: [(field: String, value: String)]

    /// Makes a row from its parts.
    public init(row: Int, name: String?, parcels: [String], fields: [(field: String, value: String)]) {
        self.row = row
        self.name = name
        self.parcels = parcels
        self.fields = fields
    }
}

/// By what a list of households is joined to plots.
public enum HouseholdJoin: String, CaseIterable, Sendable {
    /// The household's name, marks and all.
    case name
    /// A cadastral parcel, to the letter.
    case parcel
}
