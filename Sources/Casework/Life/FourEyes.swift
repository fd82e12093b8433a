import Registry

extension Desk {
    /// Makes sure that two officers were at work where the registry asks for it: who recorded the area or the boundary that a decision
    /// rests on does not decide on its codes.
    ///
    /// What the holder asks for (submit, withdraw) and what an inspector saw is recorded by anybody, and so is what an importer decided.
    ///
    /// - Throws: `.fourEyes`.
    func requireTwoOfficers(_ kind: DecisionKind, _ authority: Authority, on area: AreaRecord, _ reading: any RegistryReading) throws {
        guard authority == .ours, ![.submit, .inspect, .withdraw].contains(kind) else { return }
        guard try reading.setting(FourEyes.name, on: today) == FourEyes.on else { return }
        for boundary in area.boundaries {
            if let other = try reading.officer(ofEntry: boundary.entry), FourEyes.isSame(other, officer) {
                throw RegistryError(
                    .fourEyes, ["officer": officer, "area": "area-\(area.area.id.number)", "kind": kind.rawValue])
            }
        }
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

    /// Whether two names are one officer's, however they are capitalised or spaced.
    static func isSame(_ one: String, _ other: String) -> Bool { VietnameseFolding.exact(one) == VietnameseFolding.exact(other) }
}
