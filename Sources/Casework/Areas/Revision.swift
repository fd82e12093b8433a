import Registry

/// What a new outline would be to an area: asked of the registry before it is recorded.
struct Revision {
    /// The area as it is.
    let record: AreaRecord
    /// The first day of the new boundary.
    let day: Day
    /// Whether it waits for an `amend` decision, since a code was granted for the boundary in force.
    let isProposed: Bool

    /// Looks an area up.
    ///
    /// - Throws: `.noSuchArea`; `.areaNotOpen` where it does not exist on the day.
    init(of area: AreaID, from day: Day, _ reading: any RegistryReading) throws {
        guard let record = try reading.area(area, knownAt: nil) else {
            throw RegistryError(.noSuchArea, ["area": "area-\(area.number)"])
        }
        guard record.period.contains(day) else { throw record.notOpen(on: day) }
        self.record = record
        self.day = day
        isProposed = record.codes.contains { code in
            code.timeline(of: .ours).stretches.contains { stretch in
                let isHeld = stretch.status == .active || stretch.status == .suspended
                return isHeld && (stretch.period.to.map { $0 > day } ?? true)
            }
        }
    }

    /// The areas that share the ground of the new outline; empty where an error stands against it.
    func neighbours(of examination: Examination, _ facts: SubmittedFacts, _ reading: any RegistryReading) throws -> [Neighbour] {
        guard let ground = examination.ground(facts) else { return [] }
        return try NeighbourSearch(reading: reading, day: day)(
            ground, crop: record.area.crop, holders: GroundHolders(record.codes, of: record.area, on: day), except: [record.area.id])
    }

    /// What is to be said of a new boundary beside the one whose place it takes; nothing where there is none.
    func findings(of boundary: Boundary?, feature: Int, _ reading: any RegistryReading) throws -> [Finding] {
        guard let boundary, let before = record.boundary(on: day)?.boundary else { return [] }
        return try boundary.findings(replacing: before, RuleSettings(reading), feature: feature)
    }

    /// What records the boundary.
    func event(_ boundary: Boundary, reason: String?) -> RegistryEvent {
        .boundaryRevised(record.area.id, boundary, from: isProposed ? nil : day, reason: reason)
    }
}
