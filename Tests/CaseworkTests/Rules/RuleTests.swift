import Casework
import GeoPrimitives
import Geodesy
import Registry
import Testing

@Suite("Rules that warn and never refuse")
struct RuleTests {
    /// An outline in degrees, off the whole thousandths, within the commune.
    private static func outline(_ corners: [(Double, Double)]) -> PlanarMultiPolygon {
        Outlines(origin: PlanarPosition(x: 106.12003, y: 21.46007), unit: 0.00101).shape(corners)
    }

    private func findings(
        _ corners: [(Double, Double)], _ knowledge: SubmissionPreparation.Knowledge = Communes.knowledge(),
        _ describe: (inout SubmittedFacts) -> Void = { _ in }
    ) throws -> [Finding] {
        let made = try #require(try Communes.prepared([Submission(Self.outline(corners), describe)], knowledge).first)
        let examination = try Examination(of: made)
        #expect(examination.isAcceptable)
        return examination.findings
    }

    /// A square of side 3 with corners on its edges: 9.9 ha, 105 m an edge.
    private static let good: [(Double, Double)] = [
        (0, 0), (1, 0), (2, 0), (3.2, 0), (3.2, 1), (3.2, 2), (3.2, 3.2), (2, 3.2), (1, 3.2), (0, 3.2), (0, 2), (0, 1), (0, 0),
    ]

    @Test("An area of ten hectares with a corner every hundred metres passes without a word")
    func silent() throws {
        #expect(try findings(Self.good) == [])
    }

    @Test("Less than the former minimum is a note, hardly any ground a warning")
    func small() throws {
        let small = try findings(Outlines.square())
        #expect(small.map(\.id) == ["below-former-minimum"] && small[0].severity == .note)
        let tiny = try findings(Outlines.square(side: 0.1))
        #expect(tiny.map(\.id) == ["tiny-area"] && tiny[0].severity == .warning)
    }

    @Test("More than the commune has, or without one more than a thousand hectares, is a warning")
    func huge() throws {
        let grown = Self.good.map { ($0.0 * 3, $0.1 * 3) }
        var knowledge = Communes.knowledge()
        let small = Communes.unit("07282", "Đồng Kỳ", Communes.box(106.10, 21.45, 106.14, 21.50), squareKilometres: 0.5)
        knowledge.gazetteer = Gazetteer([small], on: day("2026-05-11")) { _ in nil }
        let found = try findings(grown, knowledge)
        #expect(found.contains { $0.id == "absurd-area" && $0.severity == .warning && $0.values["commune"] == "Xã Đồng Kỳ" })
        #expect(try findings(grown).contains { $0.id == "absurd-area" } == false)
        var undeclared = Communes.knowledge(nil)
        undeclared.rules.hugeHectares = 50
        #expect(try findings(grown, undeclared).contains { $0.id == "absurd-area" })
        #expect(try findings(Self.good, undeclared).contains { $0.id == "absurd-area" } == false)
    }

    @Test("Declared hectares may differ by a twentieth")
    func declared() throws {
        let hectares = try Examination(of: Submission(Self.outline(Self.good))).area.hectares
        for (factor, isSaid) in [(1.04, false), (0.96, false), (1.08, true), (0.9, true)] {
            let found = try findings(Self.good) { $0.declaredHectares = hectares * factor }
            #expect(found.map(\.id) == (isSaid ? ["declared-area-differs"] : []), "\(factor)")
        }
    }

    @Test("One corner for more than four hundred metres is too few")
    func corners() throws {
        #expect(try findings(Outlines.square(side: 3.5)).map(\.id) == [])
        let found = try findings(Outlines.square(side: 4.5))
        #expect(found.map(\.id) == ["few-corners"] && found[0].severity == .warning)
    }

    @Test("Corners on whole thousandths of a degree or tens of metres look estimated")
    func round() throws {
        let degrees = try #require(try Communes.prepared([.lychee()]).first)
        #expect(try Examination(of: degrees).findings.contains { $0.id == "round-corners" && $0.values["round"] == "4" })
        let metres = try #require(try Communes.prepared([Submission(metres: Outlines.metres.shape(Outlines.square()))]).first)
        #expect(try Examination(of: metres).findings.contains { $0.id == "round-corners" && $0.values["step"] == "10 m" })
        #expect(try findings(Outlines.square()).contains { $0.id == "round-corners" } == false)
    }

    @Test("An outline that reaches out of the commune says how far, by what, and who has which share")
    func outside() throws {
        let across = Self.good.map { ($0.0 + 19, $0.1) }
        let found = try findings(across)
        let outside = try #require(found.first { $0.id == "outside-commune" })
        #expect(outside.severity == .warning && outside.values["basis"] == "outline" && outside.values["day"] == "2026-05-11")
        #expect(abs((Double(outside.values["metres"] ?? "") ?? 0) - 254) < 3)
        let straddling = try #require(found.first { $0.id == "straddles-communes" })
        #expect(straddling.values["shares"] == "Xã Bố Hạ 75.9 %, Xã Đồng Kỳ 24.1 %")
        // Within fifty metres of the border nothing is said.
        #expect(try findings(Self.good.map { ($0.0 + 16.9, $0.1) }) == [])
        var knowledge = Communes.knowledge()
        let boxed = Communes.unit("07282", "Đồng Kỳ", Communes.box(106.10, 21.45, 106.14, 21.50), hasOutline: false)
        knowledge.gazetteer = Gazetteer([boxed], on: day("2026-05-11")) { _ in nil }
        let byBox = try findings(across, knowledge)
        #expect(byBox.map(\.id) == ["outside-commune"] && byBox[0].values["basis"] == "box")
    }

    @Test("The same outline twice in a file is a warning, from whatever corner it starts")
    func repeated() throws {
        let turned = Self.good.dropFirst() + [Self.good[1]]
        let made = try Communes.prepared([
            Submission(Self.outline(Self.good)), Submission(Self.outline(Outlines.square()), index: 1),
            Submission(Self.outline(Array(turned)), index: 2),
            // The same corners in two orders: a notch in the south, and one in the east.
            Submission(Self.outline([(0, 0), (0.5, 0.5), (1, 0), (1, 1), (0, 1), (0, 0)]), index: 3),
            Submission(Self.outline([(0, 0), (1, 0), (0.5, 0.5), (1, 1), (0, 1), (0, 0)]), index: 4),
        ])
        #expect(made.map { $0.findings.map(\.id) } == [[], [], ["repeated-outline"], [], []])
        #expect(made[2].findings[0].values["other"] == "0")
    }

    @Test("Characters of a name that steer it or are not seen are refused, loose marks are composed and noted")
    func names() throws {
        for control in ["\u{0}", "\u{7}", "\u{1B}[31m", "\u{9B}", "\n", "\u{202E}", "\u{2066}", "\u{61C}", "\u{200B}", "\u{3164}"] {
            let found = try Examination(of: Submission(Self.outline(Self.good)) { $0.name = "A\(control)" }).findings
            #expect(found.map(\.id) == ["control-in-text"] && found[0].severity == .error, "\(control.debugDescription)")
        }
        let made = try #require(
            try Communes.prepared([Submission(Self.outline(Self.good)) { $0.name = "Đo\u{302}\u{300}ng Kỳ" }]).first)
        #expect(made.facts.name?.unicodeScalars.elementsEqual("Đồng Kỳ".unicodeScalars) == true)
        #expect(made.findings.map(\.id) == ["name-not-nfc"])
    }

    @Test("Corners outside Viet Nam are said, also where nothing is known of communes and of loose points")
    func abroad() throws {
        let munich = PlanarMultiPolygon([
            Polygon(rings: [Outlines(origin: PlanarPosition(x: 11.57003, y: 48.13007), unit: 0.00101).ring(Self.good)])
        ])
        for extent in [SubmittedExtent.polygon, .points] {
            var submission = Submission(munich)
            submission.extent = extent
            let examination = try Examination(of: submission)
            let found = try #require(examination.findings.first { $0.id == "outside-viet-nam" })
            #expect(examination.isAcceptable && found.severity == .warning && found.values["lon"] == "11.57003")
            submission.shape = Self.outline(Self.good)
            #expect(try Examination(of: submission).findings.isEmpty)
        }
    }

    @Test("Numbers that cannot be true are refused")
    func facts() throws {
        for describe: (inout SubmittedFacts) -> Void in [
            { $0.accuracy = Metres(-1) }, { $0.declaredHectares = 0 }, { $0.households = -3 }, { $0.declaredHectares = .infinity },
        ] {
            let found = try Examination(of: Submission(Self.outline(Self.good), describe)).findings
            #expect(found.map(\.id) == ["fact-out-of-range"] && found[0].severity == .error)
        }
        let good = try Examination(of: Submission(Self.outline(Self.good)) { $0.households = 0 }).findings
        #expect(good.isEmpty)
    }

    @Test("Every limit is a setting that an officer can change, within what makes sense, and it takes effect")
    func changed() async throws {
        let registry = try await TestRegistry()
        let change = ChangeSetting(registry.desk)
        let office = OfficeKnowledge(registry.store, on: TestRegistry.today, today: TestRegistry.today)
        for setting in KnownSetting.allCases where setting.rawValue.hasPrefix("rule.") {
            try await change(setting.rawValue, "0.75", from: nil)
            for wrong in ["-1", "nan", "inf", "1e9", "x", ""] {
                let error = await RegistryError.thrown { try await change(setting.rawValue, wrong, from: nil) }
                #expect(error?.code == .settingValue, "\(setting.rawValue) \(wrong)")
            }
        }
        let rules = try await office.knowledge().rules
        #expect(Mirror(reflecting: rules).children.allSatisfy { $0.value as? Double == 0.75 })
        // Beyond the accuracy of a handheld receiver two surveys are of two borders.
        let error = await RegistryError.thrown { try await change("rule.snapMetres", "10.5", from: nil) }
        #expect(error?.code == .settingValue && error?.values["allowed"] == "0 … 10")
        try await change("rule.snapMetres", "10", from: nil)
        #expect(try await office.knowledge().rules.snapMetres == 10)
    }

    @Test("A registry's own limits are read, and nonsense among them is passed over")
    func settings() async throws {
        let registry = try await TestRegistry()
        let head = try await registry.store.read { try $0.head() }
        try await registry.store.commit(
            ChangeSet(
                by: "lan",
                [
                    .settingChanged(name: "rule.tinyHectares", value: "2.5"),
                    .settingChanged(name: "rule.snapMetres", value: "-1"), .settingChanged(name: "rule.roundMetres", value: "much"),
                ]), expecting: head)
        let rules = try await registry.store.read { try RuleSettings($0) }
        var wanted = RuleSettings()
        wanted.tinyHectares = 2.5
        #expect(rules == wanted)
    }
}
