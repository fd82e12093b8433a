public import Registry

/// The limits beyond which a rule says something; each is a setting of the registry, `rule.<name>`.
///
/// None of them stands in the way of anything: what lies beyond is a warning or a note. Why each default is what it is, is recorded in
/// this room's decisions.
public struct RuleSettings: Hashable, Sendable {
    /// Below this many hectares an outline is more likely a slip than an area.
    public var tinyHectares = 0.05
    /// Below this many hectares an area could not have had a code before the minimum was relaxed.
    public var formerMinimumHectares = 10.0
    /// Above this many hectares an outline is more likely a slip than an area, where the commune's own area is not known.
    public var hugeHectares = 1000.0
    /// By what share declared and measured hectares may differ.
    public var declaredTolerance = 0.05
    /// The metres of outline that one corner may stand for on average.
    public var metresPerCorner = 400.0
    /// Corners on whole multiples of this many metres, both ways, look estimated.
    public var roundMetres = 10.0
    /// Corners on whole multiples of this many degrees, both ways, look estimated.
    public var roundDegrees = 0.001
    /// How many metres an outline may reach out of the declared commune before it is said.
    public var outsideMetres = 50.0
    /// The share of an area in another commune from which it is said to lie in both.
    public var straddlingShare = 0.01
    /// How near to a neighbour's border, in metres, a boundary is taken for the same border surveyed twice.
    public var snapMetres = 1.0
    /// The share of the smaller one that a new boundary and the one before it must have in common to be taken for the same ground.
    public var revisionShare = 0.5
    /// By what share a new boundary may be greater or smaller than the one before it.
    public var revisionTolerance = 0.2

    /// The defaults.
    public init() {}

    /// The settings, and the limit that each sets.
    private static let limits: [(setting: KnownSetting, limit: any WritableKeyPath<RuleSettings, Double> & Sendable)] = [
        (.tinyHectares, \.tinyHectares), (.formerMinimumHectares, \.formerMinimumHectares), (.hugeHectares, \.hugeHectares),
        (.declaredTolerance, \.declaredTolerance), (.metresPerCorner, \.metresPerCorner), (.roundMetres, \.roundMetres),
        (.roundDegrees, \.roundDegrees), (.outsideMetres, \.outsideMetres), (.straddlingShare, \.straddlingShare),
        (.snapMetres, \.snapMetres), (.revisionShare, \.revisionShare), (.revisionTolerance, \.revisionTolerance),
    ]

    /// The defaults, and what a registry has set otherwise; what a setting does not allow is as if it were not set.
    ///
    /// - Throws: `RegistryError` where the store fails.
    public init(_ reading: any RegistryReading) throws {
        for (setting, limit) in RuleSettings.limits {
            guard let text = try reading.setting(setting.rawValue), setting.allows(text), let value = Double(text) else { continue }
            self[keyPath: limit] = value
        }
    }
}
