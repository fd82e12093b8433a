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

    /// Whether it holds from a day on, so that what was right before stays right.
    public var isDated: Bool {
        switch self {
        case .fourEyes, .groundTolerance, .domesticDays, .exportDays: true
        case .host, .stampIssuer, .license, .coverage: false
        }
    }

    /// What it can be, in words for the parser of arguments.
    public var allowed: String {
        switch self {
        case .fourEyes: "on, off"
        case .groundTolerance: "0 … 100"
        case .domesticDays, .exportDays: "1 … 365"
        case .stampIssuer: "1 … 20"
        case .host, .license, .coverage: "…"
        }
    }

    /// Whether a value is one that it can have.
    public func allows(_ value: String) -> Bool {
        switch self {
        case .fourEyes: value == FourEyes.on || value == FourEyes.off
        case .groundTolerance: Double(value).map { (0...100).contains($0) } ?? false
        case .domesticDays, .exportDays: Int(value).map { (1...365).contains($0) } ?? false
        case .stampIssuer: (1...20).contains(value.utf8.count)
        case .host, .license, .coverage: !value.isEmpty
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
    /// - Throws: `.settingUnknown` with those that there are, `.settingValue`, or why the store fails.
    public func callAsFunction(_ name: String, _ value: String, from day: Day?) async throws {
        guard let setting = KnownSetting(rawValue: name) else {
            let known = KnownSetting.allCases.map(\.rawValue).joined(separator: ", ")
            throw RegistryError(.settingUnknown, ["setting": name, "known": known])
        }
        guard setting.allows(value), setting.isDated || day == nil else {
            throw RegistryError(.settingValue, ["setting": name, "value": value, "allowed": setting.allowed])
        }
        let event: RegistryEvent =
            setting.isDated
            ? .life(.settingDated(DatedSetting(name: name, value: value, from: day ?? desk.today)))
            : .settingChanged(name: name, value: value)
        try await desk.retryingWhenMoved {
            let head = try await desk.store.read { try $0.head() }
            try await desk.store.commit(ChangeSet(by: desk.officer, [event]), expecting: head)
        }
    }
}
