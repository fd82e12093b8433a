/// What somebody who logs in may do; what each may is one table of the service.
public enum Role: String, CaseIterable, Sendable {
    /// Registers and revises areas, receives dossiers, records lots.
    case officer
    /// Does what an officer does, and decides on codes.
    case approver
    /// Holds codes, and confirms who may use them.
    case holder
    /// Ships under codes of others, and sees the rights that it was given.
    case exporter
    /// Looks after accounts, and changes nothing in the registry.
    case administrator

    /// Whether accounts of it belong to an organisation of the registry.
    public var needsOrganisation: Bool { self == .holder || self == .exporter }
}
