import Registry

/// A new area that is understood and numbered, and the events that register it.
struct Registration {
    /// The area.
    let area: GrowingArea
    /// What registers it: first its holder, where that is new.
    let events: [RegistryEvent]

    /// Understands what was said about an area.
    ///
    /// - Parameters:
    ///   - examination: Its outline; where an error stands against it there is no event that registers it.
    ///   - facts: What was said.
    ///   - day: The first day that the area exists.
    ///   - person: The name of the holder, sealed, where the holder is a person and not an organisation.
    ///   - resolver: Knows the words.
    ///   - numbers: The numbers that are free.
    ///   - reading: The registry.
    /// - Throws: `.unknownCrop`, `.noSuchUnit` with what may be meant, or `.ambiguousUnit` where a word is not understood.
    init(
        _ examination: Examination, _ facts: SubmittedFacts, from day: Day, heldBy person: SealedField? = nil, _ resolver: inout Resolver,
        _ numbers: inout FreeNumbers, _ reading: any RegistryReading
    ) throws {
        var holder = try resolver.holder(facts.holder, reading)
        if let person {
            let id = numbers.takePerson()
            holder = (.person(id), .personAdded(Person(id: id, fields: [person])))
        }
        let area = GrowingArea(
            facts, id: numbers.takeArea(), crop: try resolver.crop(facts.crop), holder: holder.holder,
            commune: try reading.commune(meantBy: facts.commune, on: day, resolver))
        let boundary = examination.boundary(numbers.takeBoundary(), facts)
        self.area = area
        var events = [holder.added].compactMap { $0 }
        if let boundary {
            events.append(.areaRegistered(area, boundary, from: day))
            if let consent = facts.consent(of: area, on: day) { events.append(consent) }
        }
        self.events = events
    }
}

extension SubmittedFacts {
    /// The event that keeps by which consent the public sees of a new area what it sees; nil where nothing was said of that.
    func consent(of area: GrowingArea, on day: Day) -> RegistryEvent? {
        guard let consent, !consent.isEmpty else { return nil }
        return .life(.visibilitySet(VisibilityChange(area: area.id, visibility: area.visibility, consent: consent, on: day)))
    }
}
