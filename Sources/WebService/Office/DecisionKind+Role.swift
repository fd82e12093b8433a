import Accounts
import Registry

extension DecisionKind {
    /// Whether somebody with a role may record it: an officer receives and inspects, an approver decides.
    ///
    /// What was never granted an officer may take back; what ends the use of a code is an approver's, whoever decided it.
    func isFor(_ role: Role, _ authority: Authority = .ours, wasGranted: Bool = true) -> Bool {
        guard role == .officer else { return role == .approver }
        return switch authority {
        case .ours: self == .submit || self == .inspect || self == .withdraw && !wasGranted
        case .importer: !endsUse
        }
    }

    /// Whether it must name its document and the day on which that was received.
    func needsProof(_ authority: Authority, wasGranted: Bool) -> Bool {
        authority == .importer ? endsUse : self == .withdraw && wasGranted
    }

    /// Whether no fruit may be sold under a code after it.
    private var endsUse: Bool { [.reject, .suspend, .revoke, .withdraw, .supersede].contains(self) }
}

extension CodeRecord {
    /// Whether our authority ever granted it.
    var wasGranted: Bool { decisions.contains { $0.authority == .ours && $0.kind == .grant } }
}
