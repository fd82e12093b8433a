import Registry

extension RegistryError {
    /// That a decision on a code belongs to the one that goes on for it.
    ///
    /// - Parameters:
    ///   - new: The code that goes on.
    ///   - day: Its first day.
    ///   - decision: The decision.
    ///   - code: The code that it was meant for.
    ///   - isLate: Whether it reaches that one too, since it is of a day before; then the other is told first.
    init(tellingFirst new: GrowingAreaCode, since day: Day, of decision: Decision, on code: GrowingAreaCode, isLate: Bool) {
        self.init(
            .codeRenumbered,
            [
                "code": code.text, "other": new.text, "day": day.description, "kind": decision.kind.rawValue,
                "then": isLate ? code.text : "",
            ])
    }
}

extension CodeRenumbering {
    /// Makes sure that the code that goes on does not stand better than the old one is now known to have stood.
    ///
    /// - Parameters:
    ///   - decision: What is said of the old code, of a day before the renumbering.
    ///   - isCorrected: Whether it is recorded already, and is being corrected or struck out.
    ///   - before: The old code as it was.
    ///   - after: The old code with it.
    ///   - latter: The code that goes on.
    /// - Throws: `.renumberedCorrectFirst` where a recorded decision is corrected that the other code has too, else `.codeRenumbered`.
    func requireTakenOver(
        _ decision: Decision, isCorrected: Bool = false, from before: CodeRecord, to after: CodeRecord, by latter: CodeRecord
    ) throws {
        let missing = shortfalls(of: latter, against: after).subtracting(shortfalls(of: latter, against: before))
        guard !missing.isEmpty else { return }
        if isCorrected, let first = counterpart(of: decision, on: latter, lacking: missing) {
            throw RegistryError(
                .renumberedCorrectFirst,
                [
                    "code": before.code.text, "other": latter.code.text, "day": on.description, "decision": "\(first.id.number)",
                    "kind": first.kind.rawValue, "then": "\(decision.id.number)",
                ])
        }
        throw RegistryError(tellingFirst: latter.code, since: on, of: decision, on: before.code, isLate: true)
    }
}
