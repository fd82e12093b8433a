import Casework
import Foundation
import GeoPackageStore
import GeoPrimitives
import Geodesy
import Journal
import Registry

/// A registry in a folder of its own that goes when the test is over; the clock stands at 2026-05-11T03:00:00Z.
final class TestRegistry: Sendable {
    static let today = day("2026-05-11")
    private let folder: URL
    let store: any RegistryStore

    init(coverage: Bool = true) async throws {
        let template = try await TestRegistry.template.value
        folder = try TestRegistry.newFolder()
        let path = folder.appending(path: "registry.gpkg").path
        for (end, bytes) in template { try Data(bytes).write(to: URL(filePath: path + end)) }
        store = try TestRegistry.open(path)
        guard !coverage else { return }
        let head = try await store.read { try $0.head() }
        try await store.commit(ChangeSet(by: "system", [.settingChanged(name: "coverage.codePrefixes", value: "")]), expecting: head)
    }

    /// The files of a registry with its reference data, made once: to make one takes longer than most tests.
    private static let template = Task { () -> [String: [UInt8]] in
        let folder = try newFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "registry.gpkg").path
        _ = try await GeoPackageStore.create(at: path) { _ in }
        var events: [RegistryEvent] = [
            .registryCreated(RegistryIdentity(identifier: "11111111-2222-4333-8444-555555555555", coverage: "24", isIllustrative: false)),
            .settingChanged(name: "coverage.codePrefixes", value: "VNBG,VNBN"),
        ]
        events += reference + units.map { .unitRecorded($0) }
        events.append(.unitSucceeded(UnitSuccession(code: "07294", successor: "07295", on: day("2026-09-20"))))
        try await open(path).commit(ChangeSet(by: "system", events), expecting: .empty)
        // As plain bytes, which the search for leaks can follow to where they are kept.
        var files: [String: [UInt8]] = [:]
        for end in ["", "-wal"] { files[end] = (try? Data(contentsOf: URL(filePath: path + end))).map { Array($0) } }
        return files
    }

    private static func newFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "farmzone-cases-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private static func open(_ path: String) throws -> any RegistryStore {
        try GeoPackageStore(opening: path) { RecordedTime(millisecondsSince1970: 1_778_468_400_000) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var desk: Desk { Desk(store: store, officer: "lan", today: TestRegistry.today) }

    /// How many entries the journal has.
    var entries: Int64 {
        get async throws { try await store.read { try $0.head().number } }
    }

    func area(_ id: AreaID?) async throws -> AreaRecord? {
        guard let id else { return nil }
        return try await store.read { try $0.area(id, knownAt: nil) }
    }

    private static let reference: [RegistryEvent] = [
        ReferenceRow(.crops, ["lychee", "vải", "Lychee", "荔枝", "Litchi chinensis", "LIHCH", "test"]),
        ReferenceRow(.crops, ["longan", "nhãn", "Longan", "龙眼", "Dimocarpus longan", "DIMLO", "test"]),
        ReferenceRow(.markets, ["CN", "Trung Quốc", "China", "test"]), ReferenceRow(.markets, ["VN", "Việt Nam", "Viet Nam", "test"]),
        ReferenceRow(.markets, ["JP", "Nhật Bản", "Japan", "test"]),
    ].compactMap { $0 }.map { .referenceDefined($0) }

    /// Two communes differ only in a mark, and two carry the very same name.
    private static let units: [AdministrativeUnit] =
        [
            ("07282", "Đồng Kỳ", "Xã"), ("07283", "Đông Kỳ", "Xã"), ("07264", "Tam Tiến", "Xã"), ("07288", "Yên Thế", "Xã"),
            ("07289", "Yên Thế", "Phường"), ("07294", "Bố Hạ", "Xã"),
        ].map { code, name, kind in
            AdministrativeUnit(
                code: code, level: .commune, name: name, kind: kind, parent: "24",
                period: Period(from: day("2025-07-01"), to: code == "07294" ? day("2026-09-20") : nil), squareKilometres: 10,
                source: "decree")
        } + [
            AdministrativeUnit(code: "07295", level: .commune, name: "Bố Hạ", kind: "Phường", period: Period(from: day("2026-09-20")))
        ]
}

/// A day that is known to exist; the first of 1970 where it does not.
func day(_ text: String) -> Day { Day(text) ?? Day(daysSinceEpoch: 0) }

extension RegistryError {
    /// The error that a body throws, where it is one of the registry's.
    static func thrown(_ body: () async throws -> Void) async -> RegistryError? {
        do {
            try await body()
            return nil
        } catch {
            return error as? RegistryError
        }
    }
}
