/// Numbers gathered into sets that can be joined (union-find).
struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    /// Adds a set of one new number and answers with it.
    mutating func addSet() -> Int {
        parents.append(parents.count)
        return parents.count - 1
    }

    /// The number that stands for the set of a number.
    mutating func representative(of number: Int) -> Int {
        var current = number
        while parents[current] != current {
            parents[current] = parents[parents[current]]
            current = parents[current]
        }
        return current
    }

    /// Joins the sets of two numbers; false where they were one already.
    @discardableResult
    mutating func join(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (representative(of: one), representative(of: other))
        guard first != second else { return false }
        parents[max(first, second)] = min(first, second)
        return true
    }
}
