public import Registry

/// Says into which part of a unit that was split an area came.
public struct AssignArea: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Records it.
    ///
    /// - Parameters:
    ///   - area: The area, by number or code.
    ///   - unit: The part, by code or name as of the day.
    ///   - day: The day on which the unit was split.
    /// - Returns: The part.
    /// - Throws: `.noSuchArea`, `.noSuchUnit`; `.notASuccessor` where the area's unit did not go over into that one on that day.
    public func callAsFunction(_ area: String, to unit: String, on day: Day) async throws -> AdministrativeUnit {
        try await desk.retryingWhenMoved {
            let (event, part, head) = try await desk.store.read { reading in
                let record = try reading.area(meantBy: area)
                let part = try reading.unit(meantBy: unit, on: day)
                let before = try reading.unit(of: record.area.id, on: day.adding(days: -1))
                let successions = try reading.unitSuccessions()
                guard successions.contains(where: { $0.code == before?.code && $0.successor == part.code && $0.on == day }) else {
                    throw RegistryError(
                        .notASuccessor,
                        [
                            "area": "area-\(record.area.id.number)", "unit": part.fullName, "before": before?.fullName ?? "",
                            "day": day.description, "eve": before == nil ? day.adding(days: -1).description : "",
                        ])
                }
                let assignment = UnitAssignment(area: record.area.id, unit: part.code, on: day)
                return (RegistryEvent.land(.areaAssigned(assignment)), part, try reading.head())
            }
            try await desk.commit([event], expecting: head)
            return part
        }
    }
}
