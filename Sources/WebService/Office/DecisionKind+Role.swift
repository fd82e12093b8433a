import Accounts
import Registry

extension DecisionKind {
    /// Whether somebody with a role may record it: an officer receives and inspects, an approver decides.
    ///
    /// What was never granted an officer may take back; what ends the use of a code is an approver's, whoever decided it.
    /// So is a last day that an importer is said to have set.
    func isFor(_ role: Role, _ authority: Authority = .ours, wasGranted: Bool = true, setsEnd: Bool = false) -> Bool {
        guard role == .officer else { return role == .approver }
        return switch authority {
        case .ours: self == .submit || self == .inspect || self == .withdraw && !wasGranted
        case .importer: !endsUse && !setsEnd
        }
    }

    /// Whether it must name its document and the day on which that was received.
    func needsProof(_ authority: Authority, wasGranted: Bool, setsEnd: Bool = false) -> Bool {
        authority == .importer ? endsUse || setsEnd : self == .withdraw && wasGranted
    }

    /// Whether no fruit may be sold under a code after it.
    private var endsUse: Bool { [.reject, .suspend, .revoke, .withdraw, .supersede].contains(self) }
}

extension CodeRecord {
    /// Whether our authority ever granted it.
    var wasGranted: Bool { decisions.contains { $0.authority == .ours && $0.kind == .grant } }
}
