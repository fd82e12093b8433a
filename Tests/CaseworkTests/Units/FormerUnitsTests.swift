import Casework
import Registry
import Testing

@Suite("Words for units that are no more")
struct FormerUnitsTests {
    private static func unit(_ code: String, _ name: String, _ from: String?, _ to: String?) -> AdministrativeUnit {
        AdministrativeUnit(code: code, level: .commune, name: name, kind: "Xã", period: Period(from: from.map(day), to: to.map(day)))
    }

    private static let units = [
        unit("07267", "Hồng Kỳ", nil, "2025-07-01"), unit("07282", "Đồng Kỳ", nil, nil), unit("07276", "Tân Hiệp", nil, "2025-01-01"),
        unit("07261", "Tân Hiệp", "2025-01-01", "2025-07-01"), unit("07288", "Yên Thế", "2025-07-01", nil),
        unit("01001", "Tân Lập", nil, "2025-07-01"), unit("01002", "Tân Lập", nil, "2025-07-01"),
    ]

    private static let successions = [
        UnitSuccession(code: "07267", successor: "07282", on: day("2025-07-01")),
        UnitSuccession(code: "07282", successor: "07282", on: day("2025-07-01")),
        UnitSuccession(code: "07276", successor: "07261", on: day("2025-01-01")),
        UnitSuccession(code: "07261", successor: "07288", on: day("2025-07-01")),
        UnitSuccession(code: "01001", successor: "07282", on: day("2025-07-01")),
        UnitSuccession(code: "01002", successor: "07288", on: day("2025-07-01")),
    ]

    private func explained(_ text: String, on date: String = "2026-05-11") -> [String: String] {
        let former = FormerUnits(Self.successions, on: day(date)) { day in Self.units.filter { $0.period.contains(day) } }
        return former.explained(RegistryError(.noSuchUnit, ["unit": text])).values
    }

    @Test("A code without its nought is asked about, be it one of the day or of before")
    func noughts() {
        #expect(explained("7282")["meant"] == "Xã Đồng Kỳ (07282)")
        #expect(explained("7267")["became"] == "Xã Đồng Kỳ (07282)" && explained("7267")["meant"] == nil)
        #expect(explained("7999") == ["unit": "7999"] && explained("72820") == ["unit": "72820"])
    }

    @Test(
        "A name or code of before says what it became and since when, however often that changed",
        arguments: ["Hồng Kỳ", "xã hong ky", "07267"])
    func names(_ text: String) {
        #expect(
            explained(text) == [
                "unit": text, "former": "Xã Hồng Kỳ (07267)", "became": "Xã Đồng Kỳ (07282)", "since": "2025-07-01",
            ])
    }

    @Test("A name that two units had is explained where they became one unit, and else not; nothing is before its day")
    func several() {
        #expect(explained("Tân Hiệp")["became"] == "Xã Yên Thế (07288)")
        #expect(
            explained("Tân Hiệp", on: "2025-03-01") == [
                "unit": "Tân Hiệp", "former": "Xã Tân Hiệp (07276)", "became": "Xã Tân Hiệp (07261)", "since": "2025-01-01",
            ])
        #expect(explained("Tân Lập") == ["unit": "Tân Lập"])
        #expect(explained("Hồng Kỳ", on: "2025-06-30") == ["unit": "Hồng Kỳ"])
        let other = RegistryError(.unknownCrop, ["crop": "7282"])
        #expect(FormerUnits([], on: day("2026-05-11")) { _ in [] }.explained(other).values == ["crop": "7282"])
    }

    @Test("Who imports, and who asks the registry, is told too")
    func told() async throws {
        let registry = try await TestRegistry()
        let later = day("2026-10-01")
        let error = await RegistryError.thrown { _ = try await registry.store.read { try $0.commune(meantBy: "7294", on: later) } }
        #expect(error?.values["became"] == "Phường Bố Hạ (07295)")
        let named = await RegistryError.thrown { _ = try await registry.store.read { try $0.unit(meantBy: "7288", on: later) } }
        #expect(named?.values["meant"] == "Xã Yên Thế (07288)")
        let submission = Submission.lychee { $0.commune = "7282" }
        let outcome = try await ImportAreas(registry.desk)(defaults: SubmittedFacts(), from: TestRegistry.today) {
            let feed = ImportAreasTests.Feed([submission])
            return { feed.next() }
        }
        #expect(outcome.findings.first { $0.id == "no-such-unit" }?.values["meant"] == "Xã Đồng Kỳ (07282)")
    }
}
