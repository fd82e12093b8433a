import GeoPrimitives

/// Collects faults up to a limit.
struct FaultReport {
    private(set) var faults: [Fault] = []
    let limit: Int
    private var overflow: Fault?

    init(limit: Int) { self.limit = limit }

    /// Whether looking further is of no use.
    var isFull: Bool { overflow != nil }

    mutating func add(_ fault: Fault) {
        if faults.count < limit {
            faults.append(fault)
        } else if overflow == nil {
            overflow = Fault(.moreFaults, at: fault.place, position: fault.position)
        }
    }

    /// Ends the search: what is found later would be too much to remember.
    mutating func stop(at place: Fault.Place, position: PlanarPosition) {
        if overflow == nil { overflow = Fault(.moreFaults, at: place, position: position) }
    }

    func sorted() -> [Fault] {
        if faults.isEmpty && overflow == nil { return [] }
        let ordered = faults.sorted { one, other in
            if one.place != other.place { return one.place < other.place }
            if one.kind != other.kind { return one.kind.rawValue < other.kind.rawValue }
            guard let first = one.otherPlace, let second = other.otherPlace else { return other.otherPlace != nil }
            return first < second
        }
        return overflow.map { ordered + [$0] } ?? ordered
    }
}
