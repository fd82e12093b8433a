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
    ///   - before: The old code as it was.
    ///   - after: The old code with it.
    ///   - latter: The code that goes on.
    /// - Throws: `.codeRenumbered`.
    func requireTakenOver(_ decision: Decision, from before: CodeRecord, to after: CodeRecord, by latter: CodeRecord) throws {
        guard isTakenOver(from: before, by: latter), !isTakenOver(from: after, by: latter) else { return }
        throw RegistryError(tellingFirst: latter.code, since: on, of: decision, on: before.code, isLate: true)
    }
}
