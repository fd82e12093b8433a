/// The numbers in the names of an area's points, and whether they follow the outline.
struct CornerNumbering {
    /// How the numbers run along the rows.
    enum Walk { case ascending, ascendingFromElsewhere, descending, descendingFromElsewhere, broken }

    let numbers: [Int]
    let walk: Walk
    /// The place of the first number out of order; nil where all follow.
    let firstBreak: Int?

    /// Takes the numbers from names such as `7`, `M7` or `A-7`; nil where a name has none or they differ in what precedes it.
    init?(_ names: [String]) {
        var numbers: [Int] = []
        var prefixes: Set<Substring> = []
        for name in names {
            let digits = name.reversed().prefix(while: TypedText.isDigit).count
            guard digits > 0, let number = Int(name.suffix(digits)) else { return nil }
            numbers.append(number)
            prefixes.insert(name.dropLast(digits))
        }
        guard prefixes.count == 1 else { return nil }
        self.numbers = numbers
        let descents = numbers.indices.dropFirst().filter { numbers[$0] <= numbers[$0 - 1] }
        let ascents = numbers.indices.dropFirst().filter { numbers[$0] >= numbers[$0 - 1] }
        let turnsRound = numbers.last ?? 0 < numbers[0]
        if descents.isEmpty {
            (walk, firstBreak) = (.ascending, nil)
        } else if ascents.isEmpty {
            (walk, firstBreak) = (.descending, nil)
        } else if descents.count == 1 && turnsRound {
            (walk, firstBreak) = (.ascendingFromElsewhere, nil)
        } else if ascents.count == 1 && !turnsRound {
            (walk, firstBreak) = (.descendingFromElsewhere, nil)
        } else {
            (walk, firstBreak) = (.broken, descents.count <= ascents.count ? descents[0] : ascents[0])
        }
    }

    /// The numbers that are missing before a place, as `3` or `3–5`.
    var gaps: [(place: Int, missing: String)] {
        numbers.indices.dropFirst().compactMap { place in
            let (low, high) = (min(numbers[place - 1], numbers[place]), max(numbers[place - 1], numbers[place]))
            let isTurn =
                (walk == .ascendingFromElsewhere && numbers[place] < numbers[place - 1])
                || (walk == .descendingFromElsewhere && numbers[place] > numbers[place - 1])
            guard high - low > 1, !isTurn else { return nil }
            return (place, high - low == 2 ? "\(low + 1)" : "\(low + 1)–\(high - 1)")
        }
    }
}
