import Casework
import GeoPrimitives
import Registry
import Testing

@Suite("Areas that end")
struct SucceedAreasTests {
    private func registry(holder: String = "A") async throws -> TestRegistry {
        let registry = try await TestRegistry()
        for x in [0.0, 1] {
            let submission = Submission(Outlines.degrees.shape(Outlines.square(x))) {
                $0.crop = "lychee"
                $0.holder = holder
                $0.name = "Vùng \(x)"
            }
            _ = try await RegisterArea(registry.desk)(submission, from: day("2025-07-01"))
        }
        return registry
    }

    private func halves(_ widths: Double...) -> [Submission] {
        var x = 0.0
        return widths.enumerated().map { index, width in
            defer { x += width }
            let ring = [(x, 0.0), (x + width, 0), (x + width, 1), (x, 1), (x, 0)]
            return Submission(Outlines.degrees.shape(ring), index: index)
        }
    }

    @Test("A closed area is there until the day before, and everything about it can still be asked")
    func close() async throws {
        let registry = try await registry()
        try await SucceedAreas(registry.desk).close("area-1", .init(on: day("2026-05-01"), reason: "trồng lại"))
        let record = try #require(try await registry.area(AreaID(1)))
        #expect(record.period == Period(from: day("2025-07-01"), to: day("2026-05-01")))
        #expect(record.boundary(on: day("2026-04-30")) != nil && record.boundary(on: day("2026-05-01")) == nil)
        let lineage = try await registry.store.read { try $0.successions(of: AreaID(1)) }
        #expect(lineage.map(\.kind) == [.close] && lineage.first?.reason == "trồng lại" && lineage.first?.successors == [])
        let again = await RegistryError.thrown { try await SucceedAreas(registry.desk).close("area-1", .init(on: day("2026-05-02"))) }
        #expect(again?.code == .areaNotOpen)
        #expect(try await registry.store.verify(limit: 5).isClean)
    }

    @Test("Codes in force stand in the way, unless a decision ends them with the area")
    func codes() async throws {
        let registry = try await registry()
        try await registry.code("VN-BGOR 9001", .init(.grant, "2026-01-01"))
        let order = SucceedAreas.Order(on: day("2026-05-01"))
        let error = await RegistryError.thrown { try await SucceedAreas(registry.desk).close("area-1", order) }
        #expect(error?.code == .codesInForce && error?.values["codes"] == "VN-BGOR 9001")
        var ending = order
        ending.ending = .withdraw
        let outcome = try await SucceedAreas(registry.desk).close("area-1", ending)
        #expect(outcome.ended.map(\.text) == ["VN-BGOR 9001"])
        let code = try await registry.store.read { try $0.code(meantBy: "VN-BGOR 9001") }
        #expect(code.timeline(of: .ours).status(on: day("2026-04-30")) == .active)
        #expect(code.timeline(of: .ours).status(on: day("2026-05-01")) == .withdrawn)
    }

    @Test("A split keeps crop and holder, names the parts and links both ways")
    func split() async throws {
        let registry = try await registry()
        let outcome = try await SucceedAreas(registry.desk).split("area-1", into: halves(0.4, 0.6), .init(on: day("2026-05-01")))
        #expect(outcome.successors == [AreaID(3), AreaID(4)])
        #expect(abs(outcome.after.value - outcome.before.value) < 1)
        let parts = try await registry.store.read { reading in try [3, 4].map { try reading.facts(of: AreaID($0)) } }
        #expect(parts.map { $0?.name } == ["Vùng 0.0 1", "Vùng 0.0 2"])
        #expect(parts.allSatisfy { $0?.crop == "lychee" && $0?.holder == .organisation(OrganisationID(1)) })
        for area in [1, 3, 4] {
            let lineage = try await registry.store.read { try $0.successions(of: AreaID(Int64(area))) }
            #expect(lineage.map(\.successors) == [[AreaID(3), AreaID(4)]] && lineage.map(\.predecessors) == [[AreaID(1)]])
        }
        #expect(outcome.findings.filter { $0.id.hasPrefix("neighbour") }.isEmpty, "the old area is no neighbour of its parts")
        #expect(try await registry.store.verify(limit: 5).isClean)
    }

    @Test("Ground that is lost needs a reason, and how much is tolerated is a setting")
    func conservation() async throws {
        let registry = try await registry()
        let before = try await registry.entries
        var order = SucceedAreas.Order(on: day("2026-05-01"))
        let error = await RegistryError.thrown { _ = try await SucceedAreas(registry.desk).split("area-1", into: halves(0.4, 0.5), order) }
        #expect(error?.code == .groundNotConserved && error?.values["percent"] == "-10.0" && error?.values["tolerance"] == "2.0")
        #expect(try await registry.entries == before)
        order.reason = "làm đường"
        #expect(try await SucceedAreas(registry.desk).split("area-1", into: halves(0.4, 0.5), order).successors.count == 2)
        try await ChangeSetting(registry.desk)("ground-tolerance-percent", "15", from: nil)
        let moved = halves(0.4, 0.5).map { part in
            var part = part
            part.shape = part.shape.map { shape in
                PlanarMultiPolygon(
                    shape.polygons.map {
                        Polygon(rings: $0.rings.map { Ring($0.positions.map { PlanarPosition(x: $0.x + 0.001, y: $0.y) }) })
                    })
            }
            return part
        }
        #expect(try await SucceedAreas(registry.desk).split("area-2", into: moved, .init(on: day("2026-05-01"))).successors.count == 2)
    }

    @Test("A merge is what the areas cover together; crops must be the same, and a bad outline refuses all")
    func merge() async throws {
        let registry = try await registry()
        let longan = Submission(Outlines.degrees.shape(Outlines.square(2))) { $0.crop = "longan" }
        _ = try await RegisterArea(registry.desk)(longan, from: day("2025-07-01"))
        let order = SucceedAreas.Order(on: day("2026-05-01"))
        let cases = SucceedAreas(registry.desk)
        let error = await RegistryError.thrown { _ = try await cases.merge(["area-1", "area-3"], into: nil, name: nil, order) }
        #expect(error?.code == .cropsDiffer)
        let bowtie = Submission(Outlines.degrees.shape([(0, 0), (1, 1), (1, 0), (0, 1), (0, 0)]))
        let before = try await registry.entries
        let refused = try await cases.merge(["area-1", "area-2"], into: bowtie, name: nil, order)
        #expect(!refused.isAcceptable && refused.successors.isEmpty)
        #expect(try await registry.entries == before)
        let outcome = try await cases.merge(["area-1", "area-2", "area-1"], into: nil, name: "Chung", order)
        let merged = try #require(try await registry.area(outcome.successors.first))
        #expect(merged.area.name == "Chung" && merged.area.holder == .organisation(OrganisationID(1)))
        guard case .polygon(let shape)? = merged.boundaries.first?.boundary.extent else { return #expect(Bool(false)) }
        #expect(shape.polygons.count == 1, "the border between them is gone")
        #expect(merged.boundaries.first?.boundary.receipt.sourceFormat == "union")
    }

    @Test("Hectares alone are not the ground: parts elsewhere, parts on each other, and a merge of one are refused")
    func ground() async throws {
        let registry = try await registry()
        let before = try await registry.entries
        let cases = SucceedAreas(registry.desk)
        var order = SucceedAreas.Order(on: day("2026-05-01"))
        let aside = [Outlines.square(0), Outlines.square(4)].map { ring in ring.map { ($0.0 * 0.5, $0.1) } }
        let parts = aside.enumerated().map { Submission(Outlines.degrees.shape($1), index: $0) }
        let elsewhere = await RegistryError.thrown { _ = try await cases.split("area-1", into: parts, order) }
        #expect(elsewhere?.code == .groundMoved && elsewhere?.values["twice"] == "0")
        let twice = await RegistryError.thrown { _ = try await cases.split("area-1", into: [parts[0], parts[0]], order) }
        #expect(twice?.code == .groundMoved && twice?.values["outside"] == "0")
        let alone = await RegistryError.thrown { _ = try await cases.merge(["area-1", "area-1"], into: nil, name: nil, order) }
        #expect(alone?.code == .mergeOfOne)
        #expect(try await registry.entries == before)
        order.reason = "đổi đất"
        #expect(try await cases.split("area-1", into: parts, order).successors.count == 2)
    }

    @Test("A code is granted for no day on which its area has ended")
    func grantBeyond() async throws {
        let registry = try await registry()
        try await SucceedAreas(registry.desk).close("area-1", .init(on: day("2026-07-01")))
        func issue(_ text: String, until last: String?) async throws {
            let request = IssueCode.Request(
                area: "area-1", text: text, market: "CN", from: day("2026-06-05"), expires: last.map { day($0) })
            _ = try await IssueCode(registry.desk)(request)
        }
        for last in ["2028-01-09", "2026-07-01", nil] {
            let error = await RegistryError.thrown { try await issue("VN-BGOR 9001", until: last) }
            #expect(error?.code == .areaNotOpen && error?.values["day"] == "2026-07-01")
        }
        try await issue("VN-BGOR 9001", until: "2026-06-30")
        var renewal = DecideOnCode.Request(code: "VN-BGOR 9001", kind: .renew, on: day("2026-06-20"))
        renewal.expires = day("2027-06-30")
        #expect(await RegistryError.thrown { _ = try await DecideOnCode(registry.desk)(renewal) }?.code == .areaNotOpen)
    }
}
