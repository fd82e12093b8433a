import GeoPrimitives
import Registry

/// What becomes of each change of a working copy, by one state of the registry, and the events that make it so.
struct AdoptionPlan {
    private(set) var rows: [AdoptWorkingCopy.Row] = []
    private(set) var events: [RegistryEvent] = []

    /// The ground that is new, by the row that it belongs to.
    private struct NewGround {
        var row: Int
        var ground: Ground
        var area: GrowingArea
        var feature: Int
    }

    private let day: Day
    private let reason: String?
    private var numbers: FreeNumbers
    private var resolver: Resolver
    private var grounds: [NewGround] = []
    /// The row that had a sender's key first.
    private var keys: [String: Int64] = [:]
    /// Areas with several codes are several features: those whose outlines differ now.
    private let contradicted: Set<AreaID>

    init(_ changes: [ExaminedChange], from day: Day, reason: String?, _ reading: any RegistryReading) throws {
        self.day = day
        self.reason = reason
        numbers = try reading.freeNumbers()
        resolver = try Resolver(reading, on: day, numbers: numbers)
        var outlines: [AreaID: Set<PlanarMultiPolygon>] = [:]
        for case let (area?, outline?) in changes.map({ ($0.change.area, $0.change.outline) }) {
            outlines[area, default: []].insert(outline)
        }
        contradicted = Set(outlines.filter { $0.value.count > 1 }.keys)
        var adopted: Set<AreaID> = []
        for change in changes {
            guard let area = change.change.area else {
                try register(change, reading)
                for attribute in change.change.attributes where AdoptionPlan.decided.contains(attribute.name) {
                    note("adopt-decided", change.change, attribute.name, attribute)
                }
                continue
            }
            if change.change.isDeleted { note("adopt-deleted", change.change, "deleted") }
            if change.change.isOutlineLost { note("adopt-outline-lost", change.change, "outline") }
            // The features of one area that changed alike are adopted once.
            if change.change.outline != nil, contradicted.contains(area) || adopted.insert(area).inserted {
                try revise(area, change, reading)
            }
            for attribute in change.change.attributes where !isOfOutline(attribute, change) {
                note("adopt-attribute", change.change, attribute.name, attribute)
            }
        }
    }

    /// The attributes that follow from decisions: no drawing grants a code.
    private static let decided: Set = ["code", "market", "status", "valid_from", "expires_on", "visibility"]

    /// Whether an attribute says how the new outline was surveyed, and so goes with it.
    private func isOfOutline(_ attribute: WorkingCopyChange.Attribute, _ change: ExaminedChange) -> Bool {
        change.change.outline != nil && ["survey_method", "accuracy_metres"].contains(attribute.name)
    }

    /// Notes a change that cannot be adopted.
    private mutating func note(
        _ finding: String, _ change: WorkingCopyChange, _ what: String, _ attribute: WorkingCopyChange.Attribute? = nil
    ) {
        var row = AdoptWorkingCopy.Row(row: change.row, area: change.area, name: change.name, change: what, fate: .refused)
        row.before = attribute?.before
        row.after = attribute?.after
        row.findings = [Finding(finding, .error, feature: Int(change.row), values: ["area": change.name, "attribute": what])]
        rows.append(row)
    }

    private mutating func revise(_ area: AreaID, _ examined: ExaminedChange, _ reading: any RegistryReading) throws {
        let change = examined.change
        var row = AdoptWorkingCopy.Row(row: change.row, area: area, name: change.name, change: "outline", fate: .refused)
        defer { rows.append(row) }
        guard let examination = examined.examination, let submission = examined.submission else { return }
        row.findings = examination.findings
        func note(_ id: String) {
            row.findings.append(Finding(id, .error, feature: Int(change.row), values: ["area": "area-\(area.number)"]))
        }
        guard !contradicted.contains(area) else { return note("adopt-two-outlines") }
        guard let shape = examination.shape, let boundary = examination.boundary(BoundaryID(numbers.boundary), submission.facts) else {
            return
        }
        let revision: Revision
        do {
            revision = try Revision(of: area, from: day, reading)
        } catch let error as RegistryError where error.code == .areaNotOpen {
            row.findings.append(Finding("area-not-open", .error, feature: Int(change.row), values: error.values))
            return
        }
        let standing = revision.record.boundaries.filter { $0.isProposed || $0.period.to.map { $0 > day } ?? true }
        if standing.contains(where: { $0.boundary.extent == .polygon(shape) }) {
            row.fate = .known
            return
        }
        // A copy may be old: only who drew on the boundary that is in force meant to change it.
        let isFresh = standing.contains { dated in
            guard !dated.isProposed, case .polygon(let shape) = dated.boundary.extent else { return change.before == nil }
            return shape.inDegrees == change.before
        }
        guard isFresh else { return note("adopt-outdated") }
        row.findings += try revision.findings(of: boundary, feature: Int(change.row), reading)
        _ = numbers.takeBoundary()
        row.fate = revision.isProposed ? .proposed : .revised
        events.append(revision.event(boundary, reason: reason))
        if let ground = examination.ground(submission.facts) {
            grounds.append(NewGround(row: rows.count, ground: ground, area: revision.record.area, feature: Int(change.row)))
        }
    }

    private mutating func register(_ examined: ExaminedChange, _ reading: any RegistryReading) throws {
        let change = examined.change
        var row = AdoptWorkingCopy.Row(row: change.row, area: nil, name: change.name, change: "new", fate: .refused)
        defer { rows.append(row) }
        guard let examination = examined.examination, let submission = examined.submission else { return }
        row.findings = examination.findings
        // What was copied on the screen has the key of what it was copied from.
        if let key = change["sender_key"], let earlier = keys.updateValue(keys[key] ?? change.row, forKey: key) {
            let values = ["key": key, "area": change.name, "other": "\(earlier)"]
            row.findings.append(Finding("adopt-key-repeated", .error, feature: Int(change.row), values: values))
            return
        }
        if let known = try submission.facts.senderKey.flatMap({ try reading.areas(senderKey: $0).first }) {
            row.area = known
            let record = try reading.area(known, knownAt: nil)
            let isSame = examination.shape.map { shape in record?.boundaries.contains { $0.boundary.extent == .polygon(shape) } ?? false }
            guard isSame == true else {
                row.findings.append(
                    Finding("adopt-drawn-again", .error, feature: Int(change.row), values: ["area": "area-\(known.number)"]))
                return
            }
            row.fate = .known
            return
        }
        guard examination.isAcceptable else { return }
        do {
            let made = try Registration(examination, submission.facts, from: day, &resolver, &numbers, reading)
            events += made.events
            (row.area, row.fate) = (made.area.id, .registered)
            if let ground = examination.ground(submission.facts) {
                grounds.append(NewGround(row: rows.count, ground: ground, area: made.area, feature: Int(change.row)))
            }
        } catch let error as RegistryError where [.unknownCrop, .noSuchUnit, .ambiguousUnit].contains(error.code) {
            row.findings.append(Finding(error.code.rawValue, .error, feature: Int(change.row), values: error.values))
        }
    }

    /// Adds to each new outline the areas that share its ground.
    mutating func addNeighbours(_ reading: any RegistryReading) throws {
        let search = NeighbourSearch(reading: reading, day: day)
        for new in grounds {
            let found = try search(new.ground, crop: new.area.crop, holder: new.area.holder, except: [new.area.id])
            rows[new.row].findings += found.map { $0.finding(feature: new.feature) }
        }
    }
}
