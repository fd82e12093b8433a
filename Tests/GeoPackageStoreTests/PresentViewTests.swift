import GRDB
@testable import GeoPackageStore
import GeoPrimitives
import Journal
import Registry
import RegistryStoreContract
import Testing

@Suite("The present view against the truth")
struct PresentViewTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func present() throws -> [String: String?] {
        try plainly(folder.file()) { database in
            Dictionary(
                uniqueKeysWithValues: try Row.fetchAll(database, sql: "SELECT id, status FROM growing_areas").map {
                    ($0["id"] as String, $0["status"] as String?)
                })
        }
    }

    @Test("A grant that expires tomorrow is written as expired by the next write after tomorrow has come, and not before")
    func projection() async throws {
        let scene = try await folder.scene()
        try await scene.commit([
            Sample.created, Sample.registration(1), try Sample.issue(1, area: 1), Sample.decision(1, code: 1, .grant, on: -5, expires: 0),
            Sample.registration(2, from: 2),
        ])
        #expect(try present() == ["VNBGOR9001": "active"])
        scene.clock.advance(days: 1)
        #expect(try await scene.features(on: Sample.day(1)).map(\.status) == [.expired])
        #expect(try present() == ["VNBGOR9001": "active"], "asking writes nothing")
        try await scene.commit(.settingChanged(name: "host", value: "a"))
        #expect(try present() == ["VNBGOR9001": "expired"])
        scene.clock.advance(days: 1)
        try await scene.commit(.settingChanged(name: "host", value: "b"))
        #expect(try present() == ["VNBGOR9001": "expired", "area-2": nil])
        #expect(try await scene.store.verify(limit: 9).problems == [])
    }

    @Test(
        "Whatever happens, the view of every day is what the truth says, and the journal makes the same rows again",
        arguments: 1...5 as ClosedRange<UInt64>)
    func random(seed: UInt64) async throws {
        let scene = try await folder.scene()
        var random = RandomEvents(seed: seed)
        var seen: [(RecordedTime, Day, [FeatureCopy])] = []
        var today = 0
        try await scene.commit(Sample.created)
        for round in 0..<25 {
            let days = [0, 0, 1, 1, 2, 7][Int((seed &* 31 &+ UInt64(round) &* 17) % 6)]
            scene.clock.advance(days: Int64(days))
            today += days
            let events = random.next(on: today)
            do {
                try await scene.commit(events)
            } catch {
                Issue.record("seed \(seed), round \(round): \(error)\n\(events)")
                return
            }
            let place = random.place()
            for offset in [-9, 0, 1, 2, 5, 12] {
                let day = Sample.day(today + offset)
                for (box, isPublic) in [
                    (nil, false), (nil, true), (Sample.box(place.east, place.north), false), (Sample.box(place.east, place.north), true),
                ] {
                    let now = try await scene.features(on: day) { ($0.box, $0.isPublic) = (box, isPublic) }
                    let truth = try await scene.features(on: day, knownAt: scene.clock.now) { ($0.box, $0.isPublic) = (box, isPublic) }
                    if now != truth {
                        let differing = Set(now).symmetricDifference(truth).sorted { $0.areaID < $1.areaID }.prefix(2)
                        Issue.record(
                            "seed \(seed), round \(round), day \(offset) from \(today), \(place), \(isPublic): \(differing)\nafter \(events)"
                        )
                        return
                    }
                    if box == nil, !isPublic { seen.append((scene.clock.now, day, now)) }
                }
                try await comparePlaces(
                    scene, Sample.box(place.east, place.north).minimum, on: day, "seed \(seed), round \(round), day \(offset)")
            }
        }
        // What was known at a moment stays what was known at it, whatever came later.
        for (moment, day, features) in seen where day.daysSinceEpoch.isMultiple(of: 3) {
            let again = try await scene.features(on: day, knownAt: moment)
            // But for how much of it is shown, which holds for the past too from the day on which it was consented to.
            #expect(again.map(\.shown) == features.map(\.shown), "seed \(seed), \(day) as known at \(moment)")
        }
        let report = try await scene.store.verify(limit: 3)
        #expect(report.problems == [], "seed \(seed)")
        let before = try dump(folder.file())
        try await scene.store.rebuild()
        #expect(try dump(folder.file()) == before, "seed \(seed)")
    }

    /// What the spatial index finds at a position is what the boundaries of all areas say, of which one is in force a day.
    private func comparePlaces(_ scene: Scene<GeoPackageStore>, _ position: GridPosition, on day: Day, _ what: String) async throws {
        try await scene.store.read { reading in
            let box = GridBox(minimum: position, maximum: position)
            var containing: [AreaID] = []
            var meeting: [BoundaryID] = []
            for number in 1..<(try reading.freeNumbers().area) {
                guard let record = try reading.area(AreaID(number), knownAt: nil) else { continue }
                let inForce = record.boundaries.filter { !$0.isProposed && $0.period.contains(day) }
                #expect(inForce.count <= 1, "\(what): boundaries in force of area \(number)")
                guard case .polygon(let shape)? = inForce.first?.boundary.extent, shape.contains(position) else { continue }
                containing.append(AreaID(number))
                if record.period.contains(day) { meeting.append(inForce[0].boundary.id) }
            }
            let found = try reading.areas(containing: position, on: day, knownAt: nil)
            #expect(found == containing, "\(what): areas at \(position)")
            let met = try reading.areas(meeting: box, on: day).map(\.boundary)
            #expect(met == meeting, "\(what): boundaries at \(position)")
        }
    }

    @Test(
        "The states that the file keeps are those that the decisions make, for every code and both authorities",
        arguments: 11...12 as ClosedRange<UInt64>)
    func states(seed: UInt64) async throws {
        let scene = try await folder.scene()
        var random = RandomEvents(seed: seed)
        try await scene.commit(Sample.created)
        var decisions: [Decision] = []
        for round in 0..<30 {
            let events = random.next(on: round)
            do { try await scene.commit(events) } catch {
                Issue.record("seed \(seed), round \(round): \(error)\n\(events)")
                return
            }
            for event in events {
                if case .decisionMade(let decision) = event { decisions.append(decision) }
                guard case .life(.decisionCorrected(let correction)) = event else { continue }
                decisions.removeAll { $0.id == correction.corrected }
                decisions += [correction.replacement].compactMap { $0 }
            }
        }
        for (key, made) in Dictionary(grouping: decisions, by: { [$0.code.number.description, $0.authority.rawValue] }) {
            let kept = try plainly(folder.file()) { database in
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT status, decision_id, valid_from, valid_to FROM code_states
                        WHERE code_id = ? AND authority = ? AND recorded_to IS NULL ORDER BY valid_from
                        """, arguments: StatementArguments(key)
                ).map {
                    "\($0["status"] as String) \($0["decision_id"] as Int64) \($0["valid_from"] as String) \($0["valid_to"] as String? ?? "")"
                }
            }
            let wanted = StatusTimeline(made).stretches.map {
                "\($0.status.rawValue) \($0.decision.number) \($0.period.from?.description ?? "") \($0.period.to?.description ?? "")"
            }
            #expect(kept == wanted, "seed \(seed), code \(key)")
        }
    }
}
