public import Registry

/// The settings that an officer can change.
public enum KnownSetting: String, CaseIterable, Sendable {
    /// Whether registering and deciding take two officers: `on` or `off`.
    case fourEyes = "four-eyes"
    /// By how much ground may differ at a split or a merge without a reason, in per cent.
    case groundTolerance = "ground-tolerance-percent"
    /// Within how many working days a dossier for the domestic market is decided.
    case domesticDays = "due-domestic-days"
    /// Within how many working days a dossier for another market is decided.
    case exportDays = "due-export-days"
    /// The host of the addresses in QR symbols.
    case host
    /// Whom signed stamps name as their issuer, in few characters; the host where it was never set.
    case stampIssuer = "stamp.issuer"
    /// The licence of what is given out.
    case license
    /// With which letters the codes begin that this registry covers, separated by commas.
    case coverage = "coverage.codePrefixes"
    /// How many days an importer's list is relied on; on any day after that it says nothing any more.
    case importerDays = "importer-list-days"
    /// Below how many hectares an outline is a slip rather than an area.
    case tinyHectares = "rule.tinyHectares"
    /// Below how many hectares an area could not have had a code before the minimum was relaxed.
    case formerMinimumHectares = "rule.formerMinimumHectares"
    /// Above how many hectares an outline is a slip rather than an area.
    case hugeHectares = "rule.hugeHectares"
    /// By what share declared and measured hectares may differ.
    case declaredTolerance = "rule.declaredTolerance"
    /// How many metres of outline one corner may stand for.
    case metresPerCorner = "rule.metresPerCorner"
    /// On whole multiples of how many metres corners look estimated.
    case roundMetres = "rule.roundMetres"
    /// On whole multiples of how many degrees corners look estimated.
    case roundDegrees = "rule.roundDegrees"
    /// How many metres an outline may reach out of the declared commune.
    case outsideMetres = "rule.outsideMetres"
    /// From which share in another commune on an area lies in both.
    case straddlingShare = "rule.straddlingShare"
    /// Within how many metres of a neighbour's border a boundary is the same border surveyed twice; at most the accuracy of a handheld
    /// receiver, beyond which two surveys are two borders.
    case snapMetres = "rule.snapMetres"
    /// Below which share of the smaller one that both cover a new boundary lies elsewhere than the one before it.
    case revisionShare = "rule.revisionShare"
    /// By what share a new boundary may be greater or smaller than the one before it.
    case revisionTolerance = "rule.revisionTolerance"

    /// How fruit for a market must be treated, in one of several ways separated by commas; in none where it is empty.
    ///
    /// There is one for each market, as `treatment.JP`.
    case treatment

    /// The setting with a name, and the market that the name holds where there is one for each.
    static func named(_ name: String) -> (setting: KnownSetting, market: String?)? {
        guard let dot = name.firstIndex(of: "."), name[..<dot] == treatment.rawValue else {
            return KnownSetting(rawValue: name).flatMap { $0 == .treatment ? nil : ($0, nil) }
        }
        return (.treatment, name[name.index(after: dot)...].uppercased())
    }

    /// How it is asked for; the market stands open where there is one for each.
    public var name: String { self == .treatment ? name(for: "<MARKET>") : rawValue }

    /// The name of what there is for each market.
    func name(for market: String) -> String { "\(rawValue).\(market)" }

    /// Between which limits a number may lie; nil for what is no number.
    private var range: ClosedRange<Double>? {
        switch self {
        case .groundTolerance: 0...100
        case .domesticDays, .exportDays, .importerDays: 1...365
        case .declaredTolerance, .straddlingShare, .roundDegrees, .revisionShare, .revisionTolerance: 0...1
        case .tinyHectares: 0...100
        case .formerMinimumHectares, .roundMetres: 0...1_000
        case .hugeHectares, .metresPerCorner, .outsideMetres: 0...1_000_000
        case .snapMetres: 0...10
        case .fourEyes, .host, .stampIssuer, .license, .coverage, .treatment: nil
        }
    }

    /// Whether the number is one of days.
    private var isWhole: Bool { [.domesticDays, .exportDays, .importerDays].contains(self) }

    /// Whether it holds from a day on, so that what was right before stays right.
    public var isDated: Bool {
        switch self {
        case .fourEyes, .groundTolerance, .domesticDays, .exportDays, .treatment: true
        default: false
        }
    }

    /// What it can be, in words for the parser of arguments.
    public var allowed: String {
        switch self {
        case .fourEyes: "on, off"
        case .stampIssuer: "1 … 20"
        default: range.map { "\(Int($0.lowerBound)) … \(Int($0.upperBound))" } ?? "…"
        }
    }

    /// Whether a value is one that it can have.
    public func allows(_ value: String) -> Bool {
        if let range { return (isWhole ? Int(value).map { Double($0) } : Double(value)).map { range.contains($0) } ?? false }
        return switch self {
        case .fourEyes: value == FourEyes.on || value == FourEyes.off
        case .stampIssuer: (1...20).contains(value.utf8.count)
        case .treatment:
            value.isEmpty || value.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { !String($0).trimmed.isEmpty }
        default: !value.isEmpty
        }
    }
}

/// Changes a setting, where it is dated from a day on.
public struct ChangeSetting: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Changes a setting.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - value: The value.
    ///   - day: The first day; today where nil. A setting that is not dated holds at once.
    /// - Throws: `.settingUnknown` with those that there are, `.settingValue`, `.unknownMarket`, or why the store fails.
    public func callAsFunction(_ name: String, _ value: String, from day: Day?) async throws {
        guard let (setting, market) = KnownSetting.named(name) else {
            let known = KnownSetting.allCases.map(\.name).joined(separator: ", ")
            throw RegistryError(.settingUnknown, ["setting": name, "known": known])
        }
        let name = market.map { setting.name(for: $0) } ?? name
        guard setting.allows(value), setting.isDated || day == nil else {
            throw RegistryError(.settingValue, ["setting": name, "value": value, "allowed": setting.allowed])
        }
        let event: RegistryEvent =
            setting.isDated
            ? .life(.settingDated(DatedSetting(name: name, value: value, from: day ?? desk.today)))
            : .settingChanged(name: name, value: value)
        try await desk.retryingWhenMoved {
            let head = try await desk.store.read { reading in
                if let market { try reading.checkMarket(market) }
                return try reading.head()
            }
            try await desk.commit([event], expecting: head)
        }
    }
}
