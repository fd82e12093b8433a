@testable import GeoPackageStore
import Registry
import RegistryStoreContract
import Testing
import Traceability

@Suite("What a look-up asks is answered by indexes")
struct QueryPlanTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Tables of facts and settings have a handful of rows; the journal is asked for its first and its last row.
    private static let small: Set<String> = ["settings", "dated_settings", "markets", "seasons", "yields", "platforms", "journal"]

    @Test("No question that a look-up can ask reads through a table that grows")
    func plans() async throws {
        _ = try await RichRegistry.scene(in: folder)
        let reader = try Reader(RegistryFile(path: folder.file()))
        let plans = try reader.lend { connection in
            try ask(StoreReading(connection))
            return try connection.statements.keys.sorted().map { sql in
                (sql, try connection.all("EXPLAIN QUERY PLAN \(sql)") { $0.text(3) })
            }
        }
        #expect(plans.count > 30)
        for (sql, details) in plans {
            // Into a tree of boxes one comes by the number of a row or by a box; that is no reading through.
            for detail in details where detail.hasPrefix("SCAN") && detail.firstMatch(of: /VIRTUAL TABLE INDEX (1:|2:[A-Z])/) == nil {
                let table = String(detail.split(separator: " ")[1])
                #expect(Self.small.contains(table), "\(detail): \(sql)")
            }
            if sql.contains("FROM journal") { #expect(sql.contains("entry =") || sql.contains("LIMIT 1"), "\(sql)") }
        }
    }

    @Test("A service that is asked for one area after the other keeps no statement for each, nor statements without end")
    func bounded() async throws {
        _ = try await RichRegistry.scene(in: folder)
        let reader = try Reader(RegistryFile(path: folder.file()))
        try reader.lend { connection in
            let reading = StoreReading(connection)
            for number in Int64(1)...300 {
                var filter = Filter(on: Sample.day(0))
                filter.areas = [AreaID(number)]
                try reading.visitFeatures(filter) { _ in }
                (filter.areas, filter.after, filter.limit) = (nil, FeaturePlace(area: AreaID(number), code: 0), 1)
                try reading.visitFeatures(filter) { _ in }
            }
            #expect(connection.statements.count < 60, "\(connection.statements.count)")
            for number in 0..<600 { _ = try connection.statement("SELECT \(number)") }
            #expect(connection.statements.count <= Connection.mostStatements)
        }
    }

    @Test("Any number of areas is asked for in one question, and those that are there are told in their order")
    func many() async throws {
        _ = try await RichRegistry.scene(in: folder)
        let reader = try Reader(RegistryFile(path: folder.file()))
        try reader.read { reading in
            func found(_ areas: Set<AreaID>?) throws -> [Int64] {
                var filter = Filter(on: Sample.day(0))
                filter.areas = areas
                var found: [Int64] = []
                try reading.visitFeatures(filter) { found.append($0.areaID) }
                return found
            }
            let all = try found(nil)
            #expect(Set(all).count > 1 && all == all.sorted())
            #expect(try found(Set((1...5000).map { AreaID($0) })) == all)
            #expect(try found([AreaID(all[0])]) == all.filter { $0 == all[0] })
            #expect(try found([]) == [])
        }
    }

    @Test("What importers say is told alike whether few or many codes were asked for, and anew when the registry has learned more")
    func importers() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let reader = try Reader(RegistryFile(path: folder.file()))
        func told(on offset: Int) throws -> [String?] {
            try reader.read { try $0.features(Filter(on: Sample.day(offset))).map { $0.texts["importerStatus"] } }
        }
        let first = try told(on: 0)
        #expect(first.contains("suspended") && first.contains(nil))
        for _ in 0...(ImporterStates.patience / 2) { _ = try told(on: 0) }
        #expect(try told(on: 0) == first)
        #expect(try told(on: -6).allSatisfy { $0 == nil }, "a day before its decision")
        try await scene.commit(Sample.decision(90, code: 1, .suspend, on: -1, by: .importer))
        #expect(try told(on: 0).count { $0 == "suspended" } == first.count { $0 == "suspended" } + 1)
    }

    /// One of everything that Casework's look-up asks.
    private func ask(_ reading: StoreReading) throws {
        let canonical = try #require(CanonicalCode("VN-BGOR 9001"))
        let (code, area, lot, today) = (CodeID(1), AreaID(1), LotID(1), Sample.day(0))
        _ = try (reading.lastRecordedAt(), reading.identity(), reading.setting("host"))
        for table in [ReferenceTable.markets, .seasons, .yields, .platforms] { _ = try reading.reference(table) }
        _ = try (reading.codes(canonical, knownAt: nil), reading.aliases(canonical), reading.codes(resembling: canonical, limit: 5))
        _ = try (reading.code(code), reading.codes(of: area, knownAt: nil), reading.renumberings(of: code))
        _ = try (reading.areas(near: area), reading.kin(of: area), reading.shipments(.lot(lot), knownAt: nil))
        _ = try (reading.facts(of: area), reading.summary(of: area), reading.unit(of: area, on: today))
        _ = try reading.successor(of: "1", since: today, on: Sample.day(9))
        _ = try (reading.organisation(OrganisationID(1)), reading.organisations(taxCode: "2400"), reading.organisation(named: "HTX Vải"))
        for choice in [ProductChoice.number(1), .gtin("08938505970011"), .ocopCode("O")] {
            _ = try reading.products(choice, knownAt: nil)
        }
        for choice in [LotChoice.id(lot), .text("L1"), .code(code)] { _ = try reading.lots(choice, knownAt: nil) }
        _ = try reading.harvest(from: code, in: Period(from: today), without: lot)
        _ = try reading.stamp(try #require(StampSerial(number: 0)), knownAt: nil)
        _ = try reading.foreignStamps(try #require(ForeignStampText("https://tem.example/1")), knownAt: nil)
        for choice in [FacilityChoice.id(FacilityID(1)), .canonical(canonical)] { _ = try reading.facilities(choice, knownAt: nil) }
        _ = try reading.rights(.code(code), knownAt: nil)
    }
}
