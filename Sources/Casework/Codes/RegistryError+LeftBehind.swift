import Registry

extension RegistryError {
    /// That a decision which is recorded already could not follow any more on the state that it would find.
    ///
    /// - Parameters:
    ///   - decision: The decision that would lose its effect.
    ///   - code: The code that it is about.
    ///   - status: The state that it would find.
    init(leavingBehind decision: Decision, on code: GrowingAreaCode, in status: CodeStatus) {
        self.init(
            .illegalTransition,
            [
                "code": code.text, "kind": decision.kind.rawValue, "status": status.rawValue, "day": decision.effectiveOn.description,
                "legal": "", "decision": "\(decision.id.number)",
            ])
    }
}
