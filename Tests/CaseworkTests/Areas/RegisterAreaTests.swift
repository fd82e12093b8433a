import Casework
import GeoPrimitives
import Geodesy
import Journal
import Registry
import Testing

@Suite("Registering an area")
struct RegisterAreaTests {
    @Test("An area is there with its facts, its boundary and its receipt, from the day given")
    func whole() async throws {
        let registry = try await TestRegistry()
        var submission = Submission(metres: Outlines.metres.shape(Outlines.square().reversed()), source: "1;2376000;410000")
        submission.facts.name = "Đồng Vương 1"
        submission.facts.crop = "vải"
        submission.facts.variety = "vải thiều"
        submission.facts.holder = "HTX Xuân Lương"
        submission.facts.commune = "Xã Tam Tiến"
        submission.facts.declaredHectares = 1.1
        submission.facts.households = 12
        submission.facts.senderKey = "YT-7"
        submission.facts.surveyMethod = .rtk
        submission.facts.accuracy = Metres(0.05)
        submission.facts.surveyedOn = day("2026-03-01")
        let outcome = try await RegisterArea(registry.desk)(submission, from: day("2026-05-01"))
        #expect(outcome.area == AreaID(1))
        #expect(outcome.examination.findings.map(\.id) == ["winding-as-found"])
        let record = try #require(try await registry.area(outcome.area))
        #expect(record.period == Period(from: day("2026-05-01")))
        #expect(record.area.name == "Đồng Vương 1")
        #expect(record.area.crop == "lychee")
        #expect(record.area.variety == "vải thiều")
        #expect(record.area.commune == "07264")
        #expect(record.area.declaredHectares == 1.1)
        #expect(record.area.households == 12)
        #expect(record.area.senderKey == "YT-7")
        let boundary = try #require(record.boundary(on: day("2026-05-01"))?.boundary)
        #expect(boundary.extent == .polygon(try #require(outcome.examination.shape)))
        #expect(boundary.area == outcome.examination.area)
        #expect(boundary.surveyMethod == .rtk)
        #expect(boundary.accuracy == Metres(0.05))
        #expect(boundary.surveyedOn == day("2026-03-01"))
        #expect(record.boundary(on: day("2026-04-30")) == nil)
        let receipt = try await registry.store.read { try $0.receipt(of: boundary.id) }
        #expect(receipt == outcome.examination.receipt)
        let history = try await registry.store.read { try $0.history(of: AreaID(1)) }
        #expect(history.map(\.officer) == ["lan"])
    }

    @Test("An area is registered with what the public sees of it and the consent; less than all of it needs one")
    func visibility() async throws {
        let registry = try await TestRegistry()
        let refused = try await RegisterArea(registry.desk)(.lychee { $0.visibility = .generalised }, from: TestRegistry.today)
        #expect(refused.area == nil && refused.examination.findings.map(\.id) == ["consent-missing"])
        let outcome = try await RegisterArea(registry.desk)(
            .lychee { ($0.visibility, $0.consent) = (.generalised, "BB 7") }, from: TestRegistry.today)
        #expect(try await registry.area(outcome.area)?.area.visibility == .generalised)
        let known = try await registry.store.read { try $0.visibilities(of: AreaID(1)) }
        #expect(known == [VisibilityChange(area: AreaID(1), visibility: .generalised, consent: "BB 7", on: TestRegistry.today)])
    }

    @Test(
        "The crop is found by its key, by any of its names and by its EPPO code",
        arguments: ["lychee", "vải", "VẢI", "vai", "Lychee", "荔枝", "Litchi chinensis", "LIHCH", "lihch", " vải "])
    func crop(_ name: String) async throws {
        let registry = try await TestRegistry()
        let outcome = try await RegisterArea(registry.desk)(.lychee { $0.crop = name }, from: TestRegistry.today)
        #expect(try await registry.area(outcome.area)?.area.crop == "lychee")
    }

    @Test("A crop that is not known, or not said, is refused with those that are known", arguments: ["durian", "", nil])
    func unknownCrop(_ name: String?) async throws {
        let registry = try await TestRegistry()
        let error = await RegistryError.thrown {
            _ = try await RegisterArea(registry.desk)(.lychee { $0.crop = name }, from: TestRegistry.today)
        }
        #expect(error?.code == .unknownCrop)
        #expect(error?.values == ["crop": name ?? "", "known": "longan, lychee"])
    }

    @Test(
        "The commune is found by its code and by its name, with and without the word for its kind and its marks",
        arguments: [
            ("07282", "07282"), ("Đồng Kỳ", "07282"), ("Xã Đồng Kỳ", "07282"), ("xã đồng kỳ", "07282"), ("Đông Kỳ", "07283"),
            ("Tam Tiến", "07264"), ("tam tien", "07264"), ("XA TAM TIEN", "07264"), ("Xã Yên Thế", "07288"), ("phuong yen the", "07289"),
            ("\u{110}o\u{302}\u{300}ng Ky\u{300}", "07282"),
        ])
    func commune(_ name: String, _ code: String) async throws {
        let registry = try await TestRegistry()
        let outcome = try await RegisterArea(registry.desk)(.lychee { $0.commune = name }, from: TestRegistry.today)
        #expect(try await registry.area(outcome.area)?.area.commune == code)
    }

    @Test("No commune is no commune", arguments: ["", nil])
    func noCommune(_ name: String?) async throws {
        let registry = try await TestRegistry()
        let outcome = try await RegisterArea(registry.desk)(.lychee { $0.commune = name }, from: TestRegistry.today)
        #expect(try await registry.area(outcome.area)?.area.commune == nil)
    }

    @Test(
        "A name that several communes carry is refused with all of them",
        arguments: [("dong ky", ["07282", "07283"]), ("Yên Thế", ["07288", "07289"])])
    func ambiguous(_ name: String, _ codes: [String]) async throws {
        let registry = try await TestRegistry()
        let before = try await registry.entries
        let error = await RegistryError.thrown {
            _ = try await RegisterArea(registry.desk)(.lychee { $0.commune = name }, from: TestRegistry.today)
        }
        #expect(error?.code == .ambiguousUnit)
        #expect(error?.values["unit"] == name)
        #expect(codes.allSatisfy { error?.values["matches"]?.contains($0) == true })
        #expect(try await registry.entries == before)
    }

    @Test(
        "A commune that is not known on the day is refused",
        arguments: [("Xuân Lương", "2026-05-01"), ("Đồng Kỳ", "2025-06-30"), ("07294", "2026-09-20")])
    func unknownCommune(_ name: String, _ from: String) async throws {
        let registry = try await TestRegistry()
        let error = await RegistryError.thrown {
            _ = try await RegisterArea(registry.desk)(.lychee { $0.commune = name }, from: day(from))
        }
        #expect(error?.code == .noSuchUnit)
        let meaning = name == "07294" ? ["former": "Xã Bố Hạ (07294)", "became": "Phường Bố Hạ (07295)", "since": "2026-09-20"] : [:]
        #expect(error?.values == meaning.merging(["unit": name]) { one, _ in one })
    }

    @Test("A holder is added once and found again by its name")
    func holder() async throws {
        let registry = try await TestRegistry()
        let register = RegisterArea(registry.desk)
        for (index, holder) in ["HTX Đồng Kỳ", "HTX Đồng Kỳ", "HTX Tam Tiến", "HTX Đồng Kỳ"].enumerated() {
            _ = try await register(.lychee(Double(index) * 2) { $0.holder = holder }, from: TestRegistry.today)
        }
        #expect(try await registry.store.read { try $0.organisations().map(\.name) } == ["HTX Đồng Kỳ", "HTX Tam Tiến"])
        let holders = try await [registry.area(AreaID(1)), registry.area(AreaID(3)), registry.area(AreaID(4))].map { $0?.area.holder }
        #expect(holders == [.organisation(OrganisationID(1)), .organisation(OrganisationID(2)), .organisation(OrganisationID(1))])
    }

    @Test("An area without a name is called by its number")
    func unnamed() async throws {
        let registry = try await TestRegistry()
        let outcome = try await RegisterArea(registry.desk)(.lychee(), from: TestRegistry.today)
        #expect(try await registry.area(outcome.area)?.area.name == "area-1")
    }

    @Test("Blanks too many and loose marks make no other holder, whether areas come one by one or many at once")
    func holderWrittenOtherwise() async throws {
        let registry = try await TestRegistry()
        let register = RegisterArea(registry.desk)
        let names = ["HTX  Đồng Kỳ ", "HTX Đồng Kỳ", " HTX Đô\u{300}ng Ky\u{300}", "HTX\u{A0}Đồng Kỳ"]
        for (index, holder) in names.prefix(2).enumerated() {
            _ = try await register(.lychee(Double(index) * 2) { $0.holder = holder }, from: TestRegistry.today)
        }
        let more = names.enumerated().map { index, name in Submission.lychee(Double(index + 2) * 2, index: index) { $0.holder = name } }
        let outcome = try await ImportAreas(registry.desk)(defaults: SubmittedFacts(), from: TestRegistry.today) {
            let feed = ImportAreasTests.Feed(more)
            return { feed.next() }
        }
        #expect(outcome.registered == 4)
        #expect(try await registry.store.read { try $0.organisations().map(\.name) } == ["HTX Đồng Kỳ"])
        // A name that was kept as it was written is found too.
        let head = try await registry.store.read { try $0.head() }
        let old = Organisation(id: OrganisationID(2), name: "H1 ")
        try await registry.store.commit(ChangeSet(by: "lan", [.organisationAdded(old)]), expecting: head)
        _ = try await register(.lychee(20) { $0.holder = "H1" }, from: TestRegistry.today)
        #expect(try await registry.area(AreaID(7))?.area.holder == .organisation(OrganisationID(2)))
    }

    @Test("A trial examines and writes nothing, not even a new holder")
    func trial() async throws {
        let registry = try await TestRegistry()
        let before = try await registry.entries
        let outcome = try await RegisterArea(registry.desk)(.lychee { $0.holder = "HTX Mới" }, from: TestRegistry.today, isTrial: true)
        #expect(outcome.area == nil)
        #expect(outcome.examination.isAcceptable)
        #expect(try await registry.entries == before)
        #expect(try await registry.store.read { try $0.organisations() } == [])
    }

    @Test("A refused outline writes nothing, not even a new holder")
    func refused() async throws {
        let registry = try await TestRegistry()
        let before = try await registry.entries
        var submission = Submission(Outlines.degrees.shape([(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)]))
        submission.facts.crop = "lychee"
        submission.facts.holder = "HTX Mới"
        let outcome = try await RegisterArea(registry.desk)(submission, from: TestRegistry.today)
        #expect(outcome.area == nil)
        #expect(outcome.examination.findings.contains { $0.id == "self-crossing" })
        #expect(try await registry.entries == before)
    }

    @Test("Somebody else's commit in between is no error: numbers are taken anew")
    func moved() async throws {
        let registry = try await TestRegistry()
        let store = InterposingStore(registry.store, times: 3)
        let desk = Desk(store: store, officer: "lan", today: TestRegistry.today)
        let outcome = try await RegisterArea(desk)(.lychee { $0.holder = "HTX Đồng Kỳ" }, from: TestRegistry.today)
        #expect(store.attempts == 4)
        let record = try #require(try await registry.area(outcome.area))
        #expect(record.area.holder == .organisation(OrganisationID(4)))
        #expect(try await registry.store.verify(limit: 10).problems == [])
    }

    @Test("Where the head never rests the registry is busy, and nothing was written")
    func busy() async throws {
        let registry = try await TestRegistry()
        let store = InterposingStore(registry.store, times: .max)
        let error = await RegistryError.thrown {
            _ = try await RegisterArea(Desk(store: store, officer: "lan", today: TestRegistry.today))(.lychee(), from: TestRegistry.today)
        }
        #expect(error?.code == .busy)
        #expect(try await registry.area(AreaID(1)) == nil)
    }

    @Test("What is registered outlives a check of the whole journal")
    func verified() async throws {
        let registry = try await TestRegistry()
        _ = try await RegisterArea(registry.desk)(.lychee { $0.holder = "HTX \"Vải\"; DROP TABLE" }, from: TestRegistry.today)
        #expect(try await registry.store.verify(limit: 10).problems == [])
    }
}
