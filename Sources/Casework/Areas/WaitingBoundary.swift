public import Registry

/// A boundary that an amendment would put under a code, beside the one before: what whoever decides is to see.
public struct WaitingBoundary: Sendable {
    /// The boundary that waits.
    public var boundary: Boundary
    /// The boundary whose place it would take; nil where there is none.
    public var before: Boundary?
    /// What is to be said of it: against the one before, of where it lies, and of the areas whose ground it shares.
    public var findings: [Finding]
}

extension RegistryReading {
    /// The boundary of an area that waits for an amendment; nil where none does.
    ///
    /// - Parameters:
    ///   - area: The area.
    ///   - code: The code that would be amended: its own ground is what the boundary is held against. The ground in force where nil.
    ///   - today: The day on which an amendment would hold.
    /// - Returns: The boundary with its findings, reckoned anew by what the registry knows now.
    /// - Throws: `RegistryError` where the store fails, `GEOSError` where the overlay does.
    public func waitingBoundary(of area: AreaRecord, for code: CodeRecord? = nil, on today: Day) throws -> WaitingBoundary? {
        let waiting = if let code { area.boundary(amending: code, on: today) } else { area.proposal }
        let before = if let code { area.boundary(behind: code, on: today) } else { area.boundary(on: today)?.boundary }
        guard let boundary = waiting?.boundary else { return nil }
        var findings = try before.map { try boundary.findings(replacing: $0, RuleSettings(self)) } ?? []
        if let ground = Ground(boundary) {
            findings += try placeFindings(of: ground.shape, in: unit(of: area.area.id, on: today), on: today, today: today)
            let around = try NeighbourSearch(reading: self, day: today)(
                ground, crop: area.area.crop, holder: area.area.holder, except: [area.area.id])
            findings += around.map { $0.finding() }
        }
        return WaitingBoundary(boundary: boundary, before: before, findings: findings)
    }
}

extension AreaRecord {
    /// The boundary that the next amendment of a code puts in force; nil where none is proposed.
    var proposal: DatedBoundary? { boundaries.last { $0.isProposed } }

    /// The boundary that an amendment of a code is made for; nil where there is none.
    ///
    /// It is the one that is proposed, or the one in force where another code of the area was amended first and this one still rests on
    /// the boundary before.
    func boundary(amending code: CodeRecord, on day: Day) -> DatedBoundary? {
        if let proposal { return proposal }
        let rests = code.timeline(of: .ours).stretch(on: day)?.boundary
        guard let inForce = boundary(on: day), let rests, inForce.boundary.id != rests else { return nil }
        return inForce
    }

    /// The boundary that a code rests on, on a day: the one that was cited last, or the one in force where none was.
    func boundary(behind code: CodeRecord, on day: Day) -> Boundary? {
        let rests = code.timeline(of: .ours).stretch(on: day)?.boundary
        return (boundaries.first { $0.boundary.id == rests } ?? boundary(on: day))?.boundary
    }
}
