import Casework
import GeoPackageStore
import GeoPrimitives
import Geodesy
import Journal
import Registry

/// A registry with two crops and two markets, at 2026-05-11T03:00:00Z.
final class TestRegistry: Sendable {
    static let today = day("2026-05-11")
    let folder: TestFolder
    let file: GeoPackageStore
    var store: any RegistryStore { file }

    init() async throws {
        let template = try await TestRegistry.template.value
        folder = try TestFolder()
        for (name, bytes) in template { _ = try folder.file(name, bytes) }
        file = try TestRegistry.open(folder)
    }

    /// The files of a registry with its reference data, made once: to make one takes longer than most tests.
    private static let template = Task { () -> [String: [UInt8]] in
        let folder = try TestFolder()
        _ = try await GeoPackageStore.create(at: folder.path("registry.gpkg")) { _ in }
        var events: [RegistryEvent] = [
            .registryCreated(RegistryIdentity(identifier: "11111111-2222-4333-8444-555555555555", coverage: "24", isIllustrative: false)),
            .settingChanged(name: "license", value: "CC-BY-4.0"),
            .unitRecorded(
                AdministrativeUnit(code: "07282", level: .commune, name: "Đồng Kỳ", kind: "Xã", period: Period(from: day("2025-07-01")))),
        ]
        events += [
            ReferenceRow(.crops, ["lychee", "vải", "Lychee", "荔枝", "Litchi chinensis", "LIHCH", "test"]),
            ReferenceRow(.markets, ["CN", "Trung Quốc", "China", "test"]),
        ].compactMap { $0 }.map { .referenceDefined($0) }
        try await open(folder).commit(ChangeSet(by: "system", events), expecting: .empty, check: nil)
        var files: [String: [UInt8]] = [:]
        for name in try folder.names where name.hasPrefix("registry.gpkg") && !name.hasSuffix("-shm") {
            files[name] = try folder.bytes(name)
        }
        return files
    }

    private static func open(_ folder: TestFolder) throws -> GeoPackageStore {
        try GeoPackageStore(opening: folder.path("registry.gpkg")) { RecordedTime(millisecondsSince1970: 1_778_468_400_000) }
    }

    var desk: Desk { Desk(store: store, officer: "lan", today: TestRegistry.today) }

    /// Commits events made with the numbers that are free.
    func add(_ make: (inout FreeNumbers) -> [RegistryEvent]) async throws {
        let (head, free) = try await store.read { (try $0.head(), try $0.freeNumbers()) }
        var numbers = free
        let events = make(&numbers)
        try await store.commit(ChangeSet(by: "lan", events), expecting: head)
    }

    /// Adds an area with an outline, or without one.
    func area(_ shape: GridMultiPolygon?, _ name: String = "Vùng", _ describe: (inout GrowingArea) -> Void = { _ in }) async throws {
        try await add { numbers in [TestRegistry.area(shape, name, &numbers, describe)] }
    }

    static func area(
        _ shape: GridMultiPolygon?, _ name: String, _ numbers: inout FreeNumbers, _ describe: (inout GrowingArea) -> Void = { _ in }
    ) -> RegistryEvent {
        var area = GrowingArea(id: numbers.takeArea(), name: name, crop: "lychee", commune: "07282")
        describe(&area)
        let receipt = Receipt(sourceText: Array("source".utf8), sourceFormat: "geojson", crs: 4326, axisOrder: "lonlat")
        let boundary = Boundary(
            id: numbers.takeBoundary(), extent: shape.map { .polygon($0) } ?? .none,
            area: shape.map { Ellipsoid.area(of: $0) } ?? SquareMetres(0), surveyMethod: .rtk, accuracy: Metres(0.05), receipt: receipt)
        return .areaRegistered(area, boundary, from: day("2026-01-01"))
    }

    /// Writes a code down for an area, with the decisions of our authority on it.
    func code(_ text: String, of area: Int64 = 1, isIllustrative: Bool = false, _ decisions: (DecisionKind, String)...) async throws {
        guard let canonical = CanonicalCode(text) else { return }
        try await add { numbers in
            let code = GrowingAreaCode(
                id: numbers.takeCode(), area: AreaID(area), text: text, canonical: canonical, market: "CN", isIllustrative: isIllustrative)
            return [.codeIssued(code, from: day("2026-01-01"))]
                + decisions.map { kind, on in
                    .decisionMade(
                        Decision(
                            id: numbers.takeDecision(), code: code.id, kind: kind, effectiveOn: day(on), document: "12/QĐ",
                            expiresOn: kind == .grant ? day("2027-01-31") : nil))
                }
        }
    }
}

/// A day that is known to exist; the first of 1970 where it does not.
func day(_ text: String) -> Day { Day(text) ?? Day(daysSinceEpoch: 0) }

extension MultiPolygon where Position == GridPosition {
    /// A square of a thousandth of a degree in Yên Thế, some thousandths to the east.
    static func square(_ place: Int32 = 0) -> GridMultiPolygon {
        let (x, y) = (1_061_300_000 + place * 20_000, Int32(214_800_000))
        let corners = [(x, y), (x + 10_000, y), (x + 10_000, y + 10_000), (x, y + 10_000), (x, y)]
        return GridMultiPolygon([Polygon(rings: [Ring(corners.map { GridPosition(longitudeE7: $0.0, latitudeE7: $0.1) })])])
    }
}
