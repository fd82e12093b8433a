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

    /// Whether it holds from a day on, so that what was right before stays right.
    public var isDated: Bool {
        switch self {
        case .fourEyes, .groundTolerance, .domesticDays, .exportDays, .treatment: true
        case .host, .stampIssuer, .license, .coverage, .importerDays: false
        }
    }

    /// What it can be, in words for the parser of arguments.
    public var allowed: String {
        switch self {
        case .fourEyes: "on, off"
        case .groundTolerance: "0 … 100"
        case .domesticDays, .exportDays, .importerDays: "1 … 365"
        case .stampIssuer: "1 … 20"
        case .host, .license, .coverage, .treatment: "…"
        }
    }

    /// Whether a value is one that it can have.
    public func allows(_ value: String) -> Bool {
        switch self {
        case .fourEyes: value == FourEyes.on || value == FourEyes.off
        case .groundTolerance: Double(value).map { (0...100).contains($0) } ?? false
        case .domesticDays, .exportDays, .importerDays: Int(value).map { (1...365).contains($0) } ?? false
        case .stampIssuer: (1...20).contains(value.utf8.count)
        case .host, .license, .coverage: !value.isEmpty
        case .treatment:
            value.isEmpty || value.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { !String($0).trimmed.isEmpty }
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
            try await desk.store.commit(ChangeSet(by: desk.officer, [event]), expecting: head)
        }
    }
}
