import Accounts
import Registry

extension DecisionKind {
    /// Whether somebody with a role may take it for our own authority: an officer receives and inspects, an approver decides.
    func isFor(_ role: Role) -> Bool { role == .approver || role == .officer && [.submit, .inspect, .withdraw].contains(self) }
}
