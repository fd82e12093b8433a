import GeoPrimitives
import Registry
import RegistryStoreContract
import TestSupport

/// Events that could be anybody's, each one possible after those before it.
struct RandomEvents {
    var generator: SeededGenerator
    var numbers = FreeNumbers()
    private var areas: [Int64] = []
    private(set) var codes: [(code: Int64, area: Int64)] = []
    var trade = RandomTrade()
    private var boundaries: [(boundary: Int64, area: Int64)] = []
    private var decisions: [Int64: Decision] = [:]
    private var communes = 0
    /// Where boundaries were drawn so far.
    private(set) var places: [(east: Int32, north: Int32)] = [(0, 0)]

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    /// The next few events, made on a day.
    mutating func next(on today: Int) -> [RegistryEvent] { (0..<number(1...4)).flatMap { _ in one(today) } }

    /// A square somewhere; few places, so that several boundaries come to lie at one.
    private mutating func square() -> GridMultiPolygon {
        let place = (east: Int32(number(0...30)), north: Int32(number(0...30)))
        places.append(place)
        return Sample.square(place.east, place.north, size: Int32(number(1...4)))
    }

    /// A place where a boundary was drawn.
    mutating func place() -> (east: Int32, north: Int32) { places.randomElement(using: &generator) ?? (0, 0) }

    private mutating func one(_ today: Int) -> [RegistryEvent] {
        switch number(0...29) {
        case 0, 1, 2: return [register(today)]
        case 3, 4: return issue(today)
        case 5, 6, 7, 8: return decide(today)
        case 9, 10: return revise(today)
        case 11: return reorganise(today)
        case 12: return [.organisationAdded(Organisation(id: numbers.takeOrganisation(), name: "HTX \(number(1...999))"))]
        case 13, 14: return land(today)
        case 15: return assign(today)
        case 16, 17, 18: return correct(today)
        case 19: return end(today)
        case 20, 21, 22, 23, 24, 25: return traded(today)
        case 26, 27: return show(today)
        case 29: return correctFacts()
        default: return [.settingChanged(name: "host", value: "\(number(0...9))")]
        }
    }

    private mutating func holder() -> Holder? {
        guard numbers.organisation > 1, number(0...2) > 0 else { return nil }
        return .organisation(OrganisationID(Int64(number(1...Int(numbers.organisation - 1)))))
    }

    private mutating func register(_ today: Int) -> RegistryEvent {
        let (area, boundary) = (numbers.takeArea().number, numbers.takeBoundary().number)
        areas.append(area)
        let (commune, holder, visibility) = (number(0...3), holder(), Visibility.allCases[number(0...2)])
        let extent: Extent = number(0...5) > 0 ? .polygon(square()) : .none
        return .areaRegistered(
            Sample.area(area) { area in
                area.commune = commune < communes ? "\(commune)" : nil
                area.holder = holder
                area.visibility = visibility
            }, Sample.boundary(boundary, extent), from: Sample.day(today + number(-30...6)))
    }

    private mutating func show(_ today: Int) -> [RegistryEvent] {
        guard let area = areas.randomElement(using: &generator) else { return [] }
        let change = VisibilityChange(
            area: AreaID(area), visibility: Visibility.allCases[number(0...2)], consent: "BB \(number(1...9))",
            on: Sample.day(today - number(0...3)))
        return [.life(.visibilitySet(change))]
    }

    private mutating func correctFacts() -> [RegistryEvent] {
        guard let area = areas.randomElement(using: &generator) else { return [] }
        var correction = AreaCorrection(area: AreaID(area), reason: "nhầm")
        if number(0...1) == 0 { correction.name = "Vườn \(number(1...9))" }
        if number(0...1) == 0 { correction.variety = "giống \(number(1...9))" }
        if number(0...1) == 0 { correction.crop = ["lychee", "longan"][number(0...1)] }
        if number(0...2) == 0 { correction.commune = "\(number(0...3))" }
        if number(0...1) == 0 { correction.declaredHectares = Double(number(1...9)) }
        if number(0...1) == 0 { correction.households = number(1...9) }
        return [.life(.areaCorrected(correction))]
    }

    private mutating func issue(_ today: Int) -> [RegistryEvent] {
        guard let area = areas.randomElement(using: &generator) else { return [] }
        let code = numbers.takeCode().number
        codes.append((code, area))
        // Few texts, so that some codes have the same canonical form.
        let text = "VN-BGOR \(number(1...6))"
        guard
            let event = try? Sample.issue(
                code, area: area, text, market: ["CN", "JP"][number(0...1)], from: today + number(-20...4), holder: holder())
        else { return [] }
        return [event]
    }

    private mutating func decide(_ today: Int) -> [RegistryEvent] {
        guard let (code, area) = codes.randomElement(using: &generator) else { return [] }
        let kind = ([.grant, .grant, .renew, .suspend, .restore] + DecisionKind.allCases)[number(0...(DecisionKind.allCases.count + 4))]
        let on = today + number(-15...8)
        let proposed = boundaries.filter { $0.area == area }.randomElement(using: &generator)?.boundary
        let event = Sample.decision(
            numbers.takeDecision().number, code: code, kind, on: on,
            expires: kind == .grant || kind == .renew ? on + number(-1...12) : nil,
            boundary: kind == .amend || kind == .grant && number(0...1) == 0 ? proposed : nil,
            holder: kind == .transfer ? holder() : nil,
            by: number(0...5) == 0 ? .importer : .ours)
        if case .decisionMade(let decision) = event { decisions[decision.id.number] = decision }
        return [event]
    }

    private mutating func revise(_ today: Int) -> [RegistryEvent] {
        guard let area = areas.randomElement(using: &generator) else { return [] }
        let boundary = numbers.takeBoundary().number
        let isProposed = number(0...1) == 0
        if isProposed { boundaries.append((boundary, area)) }
        let shape = square()
        return [
            .boundaryRevised(
                AreaID(area), Sample.boundary(boundary, .polygon(shape)), from: isProposed ? nil : Sample.day(today + number(-10...6)),
                reason: nil)
        ]
    }

    /// A decision that is put right, or struck out.
    private mutating func correct(_ today: Int) -> [RegistryEvent] {
        guard let id = decisions.keys.sorted().randomElement(using: &generator), let decision = decisions[id] else { return [] }
        decisions[id] = nil
        guard number(0...2) > 0 else {
            return [.life(.decisionCorrected(DecisionCorrection(corrected: decision.id, replacement: nil, reason: "r")))]
        }
        var right = decision
        right.id = numbers.takeDecision()
        right.standsFor = DecisionID(decision.rank)
        right.effectiveOn = Sample.day(today + number(-15...8))
        decisions[right.id.number] = right
        return [.life(.decisionCorrected(DecisionCorrection(corrected: decision.id, replacement: right, reason: "r")))]
    }

    /// An area that ends, perhaps in favour of another one.
    private mutating func end(_ today: Int) -> [RegistryEvent] {
        guard areas.count > 3, let area = areas.randomElement(using: &generator) else { return [] }
        let successors = areas.filter { $0 != area }.prefix(number(0...2)).map { AreaID($0) }
        return [
            .life(
                .areaSucceeded(
                    AreaSuccession(
                        kind: successors.isEmpty ? .close : .split, predecessors: [AreaID(area)], successors: Array(successors),
                        on: Sample.day(today + number(-5...8)), before: SquareMetres(1), after: SquareMetres(2))))
        ]
    }

    /// A new commune, into which one of those before goes over on a day of these weeks.
    private mutating func reorganise(_ today: Int) -> [RegistryEvent] {
        let (code, day) = ("\(communes)", today + number(-5...6))
        communes += 1
        var events = [Sample.commune(code, "Xã \(code)", from: communes == 1 ? nil : day)]
        if communes > 1, number(0...1) == 0 {
            let old = "\(communes - 2)"
            events.append(.unitSucceeded(UnitSuccession(code: old, successor: code, on: Sample.day(day))))
        }
        return events
    }

    /// A zone or a plot, new or another time, or the end of one.
    private mutating func land(_ today: Int) -> [RegistryEvent] {
        let on = today + number(-20...6)
        if number(0...1) == 0 {
            let zone = number(0...2) == 0 || numbers.zone == 1 ? numbers.takeZone() : ZoneID(Int64(number(1...Int(numbers.zone - 1))))
            if number(0...3) == 0 { return [.land(.zoneClosed(zone, on: Sample.day(on), reason: nil))] }
            return [Sample.zone(zone.number, at: Int32(number(0...30)), from: on, name: "Vùng \(number(1...9))")]
        }
        guard let area = areas.randomElement(using: &generator) else { return [] }
        let plot = number(0...2) == 0 || numbers.plot == 1 ? numbers.takePlot() : PlotID(Int64(number(1...Int(numbers.plot - 1))))
        if number(0...3) == 0 { return [.land(.plotClosed(plot, on: Sample.day(on), reason: nil))] }
        return [Sample.plot(plot.number, area: area, at: Int32(number(0...30)), from: on)]
    }

    private mutating func assign(_ today: Int) -> [RegistryEvent] {
        guard let area = areas.randomElement(using: &generator), communes > 0 else { return [] }
        return [
            .land(
                .areaAssigned(
                    UnitAssignment(
                        area: AreaID(area), unit: "\(number(0...(communes - 1)))", on: Sample.day(today + number(-5...6)),
                        isDoubtful: number(0...1) == 0)))
        ]
    }
}
