/// The state of a code on a day, before one authority.
public enum CodeStatus: String, CaseIterable, Sendable {
    /// Written down, not yet submitted.
    case draft
    /// Submitted to the authority.
    case submitted
    /// Inspected in the field.
    case inspected
    /// Refused.
    case rejected
    /// Granted and in force.
    case active
    /// Suspended until a violation is corrected.
    case suspended
    /// Taken away.
    case revoked
    /// Past the last day of its certificate.
    case expired
    /// Given back by its holder.
    case withdrawn
    /// Replaced by another code.
    case superseded

    /// Whether fruit may be sold under the code in this state.
    public var isValid: Bool { self == .active }

    /// Whether the code is somebody's in this state: in force, or suspended until a violation is corrected.
    public var isHeld: Bool { self == .active || self == .suspended }

    /// Whether the authority has not decided yet: nothing speaks for the code before it, and nothing against it.
    public var isUndecided: Bool {
        switch self {
        case .draft, .submitted, .inspected: true
        default: false
        }
    }

    /// Whether nothing can follow but a new code.
    public var isFinal: Bool {
        switch self {
        case .revoked, .withdrawn, .superseded: true
        default: false
        }
    }

    /// The state after a decision; nil where the decision cannot be made in this state.
    ///
    /// An importer's list knows codes that it never saw submitted, so its authority may begin with any verdict; who holds a code is not its
    /// to say. A dossier that was refused can be handed in anew; before an importer's authority a refusal stands until it grants.
    public func after(_ kind: DecisionKind, by authority: Authority = .ours) -> CodeStatus? {
        switch (kind, self) {
        case (.submit, .draft): .submitted
        case (.submit, .rejected) where authority == .ours: .submitted
        case (.inspect, .submitted), (.inspect, .inspected): .inspected
        case (.reject, .submitted), (.reject, .inspected): .rejected
        case (.grant, .draft), (.grant, .submitted), (.grant, .inspected): .active
        case (.amend, .active): .active
        case (.amend, .suspended): .suspended
        case (.transfer, .active) where authority == .ours: .active
        case (.transfer, .suspended) where authority == .ours: .suspended
        case (.suspend, .active): .suspended
        case (.restore, .suspended): .active
        case (.revoke, .active), (.revoke, .suspended), (.revoke, .expired): .revoked
        case (.renew, .active), (.renew, .expired): .active
        case (.withdraw, .draft), (.withdraw, .submitted), (.withdraw, .inspected): .withdrawn
        case (.withdraw, .active), (.withdraw, .suspended), (.withdraw, .expired): .withdrawn
        case (.supersede, .active), (.supersede, .suspended), (.supersede, .expired): .superseded
        case (.grant, .rejected) where authority == .importer: .active
        case (.suspend, .draft) where authority == .importer: .suspended
        case (.revoke, .draft) where authority == .importer: .revoked
        default: nil
        }
    }
}
