public import GeoPrimitives
public import Journal
public import Registry

/// A store with its clock, and short ways to fill it.
public struct Scene<Store: RegistryStore>: Sendable {
    /// The store.
    public var store: Store
    /// The clock that it asks.
    public var clock: TestClock

    /// Puts a store and its clock together.
    public init(store: Store, clock: TestClock) {
        self.store = store
        self.clock = clock
    }

    /// Commits events on the present head; the clock moves on by a second first, so that two commits can be told apart.
    @discardableResult
    public func commit(_ events: [RegistryEvent], by officer: String = "thuỷ") async throws -> JournalHead {
        clock.advance(milliseconds: 1_000)
        let head = try await store.read { try $0.head() }
        return try await store.commit(ChangeSet(by: officer, events), expecting: head)
    }

    /// Commits one event.
    @discardableResult
    public func commit(_ event: RegistryEvent) async throws -> JournalHead { try await commit([event]) }

    /// The features on a day, as known at a moment.
    public func features(on day: Day, knownAt: RecordedTime? = nil, _ change: (inout Filter) -> Void = { _ in }) async throws
        -> [FeatureCopy]
    {
        var filter = Filter(on: day)
        filter.knownAt = knownAt
        change(&filter)
        return try await store.read { try $0.features(filter) }
    }
}

/// Values for tests, by their numbers.
public enum Sample {
    /// A day near those of the tests: 0 is 2026-05-11, the day on which their clocks start.
    public static func day(_ offset: Int) -> Day { Day(daysSinceEpoch: 20_584).adding(days: offset) }

    /// A square on the grid; place and size in thousandths of a degree (about 110 m), counted from 106.000 E, 21.400 N.
    public static func square(_ east: Int32, _ north: Int32, size: Int32 = 1) -> GridMultiPolygon {
        func corner(_ x: Int32, _ y: Int32) -> GridPosition {
            GridPosition(longitudeE7: 1_060_000_000 + x * 10_000, latitudeE7: 214_000_000 + y * 10_000)
        }
        let ring = Ring([
            corner(east, north), corner(east + size, north), corner(east + size, north + size), corner(east, north + size),
            corner(east, north),
        ])
        return GridMultiPolygon([Polygon(rings: [ring])])
    }

    /// A box in the same measure.
    public static func box(_ east: Int32, _ north: Int32, size: Int32 = 1) -> GridBox {
        GridBox(
            minimum: GridPosition(longitudeE7: 1_060_000_000 + east * 10_000, latitudeE7: 214_000_000 + north * 10_000),
            maximum: GridPosition(longitudeE7: 1_060_000_000 + (east + size) * 10_000, latitudeE7: 214_000_000 + (north + size) * 10_000))
    }

    /// A boundary with an extent.
    public static func boundary(_ number: Int64, _ extent: Extent, source: String = "{}") -> Boundary {
        Boundary(
            id: BoundaryID(number), extent: extent, area: SquareMetres(extent.kind == "polygon" ? 11_000 : 0), surveyMethod: .handheldGNSS,
            accuracy: Metres(3),
            receipt: Receipt(sourceText: Array(source.utf8), sourceFormat: "geojson", crs: 4326, axisOrder: "lonlat", wasRewound: true))
    }

    /// An area.
    public static func area(_ number: Int64, _ change: (inout GrowingArea) -> Void = { _ in }) -> GrowingArea {
        var area = GrowingArea(id: AreaID(number), name: "Vùng \(number)", crop: "lychee")
        change(&area)
        return area
    }

    /// The registration of an area with a square of its own, whose boundary has the area's number.
    public static func registration(
        _ number: Int64, from offset: Int = -100, at east: Int32? = nil, _ change: (inout GrowingArea) -> Void = { _ in }
    ) -> RegistryEvent {
        .areaRegistered(area(number, change), boundary(number, .polygon(square(east ?? Int32(number) * 10, 0))), from: day(offset))
    }

    /// The issue of a code.
    public static func issue(
        _ number: Int64, area: Int64, _ text: String? = nil, market: String = "CN", from offset: Int = -90, holder: Holder? = nil
    ) throws -> RegistryEvent {
        let text = text ?? "VN-BGOR 90\(number < 10 ? "0" : "")\(number)"
        let canonical = try there(CanonicalCode(text), "the canonical form of \(text)")
        return .codeIssued(
            GrowingAreaCode(id: CodeID(number), area: AreaID(area), text: text, canonical: canonical, market: market, holder: holder),
            from: day(offset))
    }

    /// A decision on a code.
    public static func decision(
        _ number: Int64, code: Int64, _ kind: DecisionKind, on offset: Int, expires: Int? = nil, boundary: Int64? = nil,
        holder: Holder? = nil,
        by authority: Authority = .ours
    ) -> RegistryEvent {
        .decisionMade(
            Decision(
                id: DecisionID(number), code: CodeID(code), kind: kind, effectiveOn: day(offset), authority: authority,
                expiresOn: expires.map { day($0) }, boundary: boundary.map { BoundaryID($0) }, holder: holder))
    }

    /// An organisation.
    public static func organisation(_ number: Int64, _ name: String) -> RegistryEvent {
        .organisationAdded(Organisation(id: OrganisationID(number), name: name))
    }

    /// A commune.
    public static func commune(_ code: String, _ name: String, from: Int? = nil, to: Int? = nil) -> RegistryEvent {
        .unitRecorded(
            AdministrativeUnit(
                code: code, level: .commune, name: name, kind: "Xã", period: Period(from: from.map { day($0) }, to: to.map { day($0) })))
    }

    /// The first entry of a registry.
    public static let created = RegistryEvent.registryCreated(RegistryIdentity(identifier: "test", coverage: "24", isIllustrative: true))
}
