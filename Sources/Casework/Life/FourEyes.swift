import Registry

extension Desk {
    /// Makes sure that two officers were at work where the registry asks for it: who recorded the boundary that a decision rests on does
    /// not put a code in force on it, or keep it there.
    ///
    /// What the holder asks for (submit, withdraw), what an inspector saw and what an importer decided is recorded by anybody, and what
    /// stops or ends a code waits for nobody. To correct what was decided asks for two officers whatever it was: a suspension that is
    /// struck out puts a code in force.
    ///
    /// - Parameters:
    ///   - decision: The decision, as it is made or as it was before it is corrected.
    ///   - record: The code that says on which boundary it rests, where the decision cites none.
    ///   - area: The area.
    ///   - isCorrected: Whether the decision was made before and is corrected.
    ///   - reading: Where to look.
    /// - Throws: `.fourEyes`, or why the store fails.
    func requireTwoOfficers(
        for decision: Decision, of record: CodeRecord, on area: AreaRecord, isCorrected: Bool = false, _ reading: any RegistryReading
    ) throws {
        let isAsked = isCorrected ? ![.submit, .inspect].contains(decision.kind) : decision.kind.putsInForce
        guard decision.authority == .ours, isAsked, try reading.setting(FourEyes.name, on: today) == FourEyes.on else { return }
        let cited = decision.boundary ?? record.timeline(of: .ours).stretch(on: decision.effectiveOn)?.boundary
        let boundary = area.boundaries.first { $0.boundary.id == cited } ?? area.boundary(on: decision.effectiveOn)
        guard let boundary, let other = try reading.officer(ofEntry: boundary.entry), FourEyes.isSame(other, officer) else { return }
        throw RegistryError(
            .fourEyes, ["officer": officer, "area": "area-\(area.area.id.number)", "kind": decision.kind.rawValue])
    }
}

/// The setting that asks for two officers.
public enum FourEyes {
    /// Its name.
    public static let name = "four-eyes"
    /// Its value where it is asked for.
    public static let on = "on"
    /// Its value where it is not.
    public static let off = "off"

    /// Whether two names are one officer's, however they are capitalised or spaced, and with whatever letters that look alike.
    public static func isSame(_ one: String, _ other: String) -> Bool { skeleton(one) == skeleton(other) }

    /// A name with what looks alike folded, as in codes.
    private static func skeleton(_ name: String) -> String {
        String(VietnameseFolding.exact(name).uppercased().map { CanonicalCode.lookAlikes[$0] ?? $0 })
    }
}

extension DecisionKind {
    /// Whether it puts a code in force, or keeps it there: for longer, on other ground or for somebody else.
    fileprivate var putsInForce: Bool {
        switch self {
        case .grant, .amend, .renew, .restore, .transfer: true
        case .submit, .inspect, .reject, .suspend, .revoke, .withdraw, .supersede: false
        }
    }
}
