import Casework
import GeoPrimitives
import Geodesy
import Registry
import Testing

@Suite("Finding out the system of what was submitted")
struct SystemTests {
    @Test("One reading in the declared commune is taken, and the receipt says how it was found", arguments: [9214, 9209])
    func decided(epsg: Int) throws {
        let made = try #require(try Communes.prepared([.open(epsg)]).first)
        #expect(made.system.epsgCode == epsg && made.order == .northingEasting && made.open == nil)
        #expect(made.findings.map(\.id) == ["crs-found"])
        let receipt = try Examination(of: made).receipt
        #expect(receipt.crs == epsg)
        #expect(receipt.system?.how == .found && receipt.system?.commune == "07282" && receipt.system?.basis == "outline")
        #expect(receipt.system?.points == 4 && receipt.system?.inside == 4 && receipt.system?.on == day("2026-05-11"))
        #expect(try #require(receipt.system?.excluded) > 10)
    }

    @Test("Systems that the numbers cannot tell apart are named and nothing is taken")
    func ambiguous() throws {
        let made = try #require(try Communes.prepared([.open(3405)]).first)
        let found = try #require(made.findings.first { $0.id == "crs-ambiguous" })
        #expect(found.severity == .error)
        #expect(found.values["candidates"] == "EPSG:5897 (xy), EPSG:3405 (xy), EPSG:32648 (xy)")
        #expect(found.values["undeclared"] == "", "the commune was given: it is not advised again")
        #expect(made.open != nil)
        #expect(try Examination(of: made).shape == nil)
    }

    @Test("Without a commune a table in metres is not decided")
    func undeclared() throws {
        let made = try #require(try Communes.prepared([.open(9214)], Communes.knowledge(nil)).first)
        #expect(made.findings.map(\.id) == ["crs-ambiguous"] && made.findings[0].values["undeclared"] == "4")
    }

    @Test("Numbers that no system puts in the commune say where the nearest does; those of no system at all say so")
    func nowhere() throws {
        let far = try #require(try Communes.prepared([.open(9214, at: 0, 500)]).first)
        let found = try #require(far.findings.first)
        #expect(found.id == "crs-nowhere" && found.severity == .error)
        #expect(found.values["place"] == "Xã Đồng Kỳ" && !(found.values["kilometres"] ?? "").isEmpty)
        var none = try Submission.open(9214)
        none.shape = Outlines(origin: PlanarPosition(x: 5, y: 7), unit: 1).shape(Outlines.square())
        #expect(try Communes.prepared([none]).first?.findings.map(\.id) == ["crs-none"])
    }

    @Test("What lies beside the commune is asked about, with the distance")
    func nearly() throws {
        let made = try #require(try Communes.prepared([.open(9214, at: 70)]).first)
        let found = try #require(made.findings.first)
        #expect(found.id == "crs-nearly")
        #expect(found.values["code"] == "EPSG:9214" && found.values["direction"] == "east")
    }

    @Test("All areas of a file get the file's system; one that lies elsewhere by it is refused by itself")
    func elsewhere() throws {
        let made = try Communes.prepared([.open(9214, index: 0), .open(9214, at: 1, index: 1), .open(9209, at: 2, index: 2)])
        #expect(made.map(\.system.epsgCode) == [9214, 9214, 9214])
        #expect(made.map { $0.findings.contains { $0.id == "crs-elsewhere" && $0.severity == .error } } == [false, false, true])
        #expect(made.map { $0.findings.contains { $0.id == "crs-found" } } == [true, false, false])
    }

    @Test("Columns that are named the other way round than the numbers are say so")
    func named() throws {
        let made = try #require(try Communes.prepared([.open(9214, .eastingNorthing, named: .northingEasting)]).first)
        #expect(made.order == .eastingNorthing)
        #expect(made.findings.contains { $0.id == "order-contradicts-names" && $0.severity == .warning })
    }

    @Test("What the file declares decides between readings that fit alike, and is contradicted where it does not fit")
    func declared() throws {
        var agreeing = try Submission.open(3405)
        agreeing.open?.declared = try CoordinateReferenceSystem.epsg(3405)
        #expect(try Communes.prepared([agreeing]).first?.system.epsgCode == 3405)
        var wrong = try Submission.open(9209)
        wrong.open?.declared = try CoordinateReferenceSystem.epsg(9214)
        let made = try #require(try Communes.prepared([wrong]).first)
        #expect(made.system.epsgCode == 9209)
        #expect(made.findings.contains { $0.id == "crs-declared-otherwise" && $0.severity == .warning })
    }

    @Test("A system that was said and puts the area far away is suspected, and what fits is named")
    func suspected() throws {
        var submission = Submission(metres: Outlines.metres.shape(Outlines.square()))
        submission.system = try CoordinateReferenceSystem.epsg(9209)
        let made = try #require(try Communes.prepared([submission]).first)
        let findings = try Examination(of: made).findings
        let found = try #require(findings.first { $0.id == "crs-suspected" })
        #expect(found.severity == .warning)
        #expect(found.values["system"]?.hasPrefix("EPSG:9214") == true)
        #expect(found.values["code"] == "EPSG:9214" && found.values["axes"] == "xy" && found.values["dms"] == "")
        #expect(findings.contains { $0.id == "outside-commune" })
        // The same where the numbers cannot be read in that system at all.
        let degrees = try #require(try Communes.prepared([Submission(Outlines.metres.shape(Outlines.square()))]).first)
        #expect(try Examination(of: degrees).findings.contains { $0.id == "crs-suspected" })
    }

    @Test("A commune without outline is known by its box, without box by centre and area, without either by what it went over into")
    func places() throws {
        var unit = Communes.unit("1", "A", Communes.box(106, 21, 106.1, 21.1), hasOutline: false)
        #expect(Place(unit)?.basis == .box)
        unit.box = nil
        #expect(Place(unit) == nil)
        unit.centre = GridPosition(longitudeE7: 1_060_000_000, latitudeE7: 210_000_000)
        unit.squareKilometres = 16
        let bounds = try #require(Place(unit)).ground.bounds
        let half = Ellipsoid.distance(bounds.minimum, PlanarPosition(x: bounds.maximum.x, y: bounds.minimum.y)).value / 2
        #expect(abs(half - 5000) < 10)
        unit.centre = nil
        #expect(Place(unit) == nil)
        #expect(Place(unit, within: Communes.east)?.ground.bounds.minimum.x == 106.14)
    }

    @Test("A day's communes are known by code and by name, and an unknown one is an error that says so")
    func gazetteer() async throws {
        #expect(try Communes.gazetteer.commune(meantBy: "đồng kỳ").code == "07282")
        #expect(Communes.gazetteer.place(of: "07294")?.basis == .outline)
        #expect(Communes.gazetteer.outlines.count == 2)
        let error = await RegistryError.thrown { _ = try Communes.gazetteer.commune(meantBy: "Cà Mau") }
        #expect(error?.code == .noSuchUnit)
        let registry = try await TestRegistry()
        let read = try await registry.store.read { try Gazetteer($0, on: day("2026-05-11"), today: TestRegistry.today) }
        #expect(read.communes.count == 6 && read.outlines.isEmpty)
    }
}
