import GeoPrimitives

/// Collects faults up to a limit; what makes a boundary invalid has room of its own, so that no crowd of warnings hides it.
struct FaultReport {
    private var invalidating: [Fault] = []
    private var others: [Fault] = []
    let limit: Int
    private var overflow: Fault?
    private var othersOverflow: Fault?

    init(limit: Int) { self.limit = limit }

    /// What was collected, in the order of the search within each of the two.
    var faults: [Fault] { invalidating + others }

    /// Whether looking further is of no use.
    var isFull: Bool { overflow != nil }

    mutating func add(_ fault: Fault) {
        let more = Fault(.moreFaults, at: fault.place, position: fault.position)
        if fault.kind.isInvalidating {
            if invalidating.count < limit { invalidating.append(fault) } else if overflow == nil { overflow = more }
        } else if others.count < limit {
            others.append(fault)
        } else if othersOverflow == nil {
            othersOverflow = more
        }
    }

    /// Ends the search: what is found later would be too much to remember.
    mutating func stop(at place: Fault.Place, position: PlanarPosition) {
        if overflow == nil { overflow = Fault(.moreFaults, at: place, position: position) }
    }

    func sorted() -> [Fault] {
        if faults.isEmpty && overflow == nil { return [] }
        let overflow = overflow ?? othersOverflow
        let ordered = faults.sorted { one, other in
            if one.place != other.place { return one.place < other.place }
            if one.kind != other.kind { return one.kind.rawValue < other.kind.rawValue }
            guard let first = one.otherPlace, let second = other.otherPlace else { return other.otherPlace != nil }
            return first < second
        }
        return overflow.map { ordered + [$0] } ?? ordered
    }
}
