import GeoPrimitives
import Registry

/// What lets a grant stand on ground that somebody else holds: a reason, and a second officer who agrees.
public struct OverlapOverride: Sendable {
    /// Why.
    public var reason: String
    /// The second officer.
    public var secondOfficer: String

    /// Asks for a grant to stand.
    ///
    /// - Throws: `.overrideIncomplete` where one of the two is missing.
    public init?(reason: String?, secondOfficer: String?) throws {
        guard reason != nil || secondOfficer != nil else { return nil }
        guard let reason, !reason.isEmpty, let secondOfficer, !secondOfficer.isEmpty else { throw RegistryError(.overrideIncomplete) }
        self.reason = reason
        self.secondOfficer = secondOfficer
    }
}

extension Desk {
    /// Judges the conflicts that a decision brings.
    ///
    /// - Returns: The event that says who accepted them; nil where there are none.
    /// - Throws: `.overlapRefused` with the first of them, `.secondOfficerSame` where the second officer is the first.
    func judge(
        _ conflicts: [GrantConflict], _ code: CodeID, _ text: String, _ decision: DecisionID, _ override: OverlapOverride?
    ) throws -> RegistryEvent? {
        // Who names himself is told so whether or not a second officer is needed.
        if let override, FourEyes.isSame(override.secondOfficer, officer) {
            throw RegistryError(.secondOfficerSame, ["officer": officer])
        }
        guard let first = conflicts.first else { return nil }
        guard let override else {
            let others = conflicts.map { "\($0.other.text) (area-\($0.other.area.number))" }.joined(separator: ", ")
            throw RegistryError(
                .overlapRefused,
                [
                    "code": text, "others": others, "market": first.other.market, "from": first.from.description,
                    "squareMetres": first.size.value.formatted(decimals: 0),
                    "percent": first.shared.map { ($0.share * 100).formatted(decimals: 1) } ?? "100",
                ])
        }
        return .life(
            .overlapAccepted(
                OverlapAcceptance(
                    code: code, decision: decision, conflicts: conflicts.map { .init(other: $0.other.id, shared: $0.size) },
                    reason: override.reason, secondOfficer: override.secondOfficer)))
    }

    /// Makes sure inside the transaction that a code brings no conflict beyond those that were judged.
    static func recheck(
        _ code: CodeID, since before: CodeRecord, accepted: [GrantConflict], _ reading: any RegistryReading
    ) throws {
        guard let record = try reading.code(code) else { return }
        var search = ConflictSearch(reading)
        let known = Set(accepted.map(\.other.id))
        guard let unexpected = try search.conflicts(of: record, since: before).first(where: { !known.contains($0.other.id) }) else {
            return
        }
        // Somebody else's change came between: the desk begins again.
        throw RegistryError(.moved, ["expected": record.code.text, "found": unexpected.other.text])
    }
}
