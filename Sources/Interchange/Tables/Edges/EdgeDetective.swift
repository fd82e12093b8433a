import GeoPrimitives

/// Looks for the mistakes behind edges that differ.
struct EdgeDetective {
    let outline: EdgeOutline
    let list: CornerList
    /// The corners before which the point numbers leave a gap.
    private let gaps: Set<Int>

    /// How many steps the search for another order of rows may take.
    private static let stepsAllowed = 20_000
    /// How many rows may be searched for another order.
    private static let rowsAllowed = 1_000

    init(outline: EdgeOutline, list: CornerList) {
        self.outline = outline
        self.list = list
        gaps = Set(CornerNumbering(list.corners.map { $0.name ?? "" })?.gaps.map(\.place) ?? [])
    }

    func diagnoses(of bad: [Int]) -> [EdgeDiagnosis] {
        if let scale = commonScale(bad) { return [.commonScale(scale)] }
        let runs = runs(of: bad)
        let local = runs.map { explain($0) }
        var found: [EdgeDiagnosis] = []
        let isPlain = runs.count == 1 && local.allSatisfy { !$0.isEmpty }
        let order = bad.count < 2 ? [] : swaps(bad) + (rowOrder().map { [.rowOrder($0)] } ?? [])
        if isPlain { found += local.joined() }
        found += order
        if !isPlain && order.isEmpty {
            for (run, explanations) in zip(runs, local) {
                found += explanations.isEmpty ? [movedCorner(run) ?? .unexplained(edges: run)] : explanations
            }
        }
        return found
    }

    /// The bad edges in runs of neighbours around the outline.
    private func runs(of bad: [Int]) -> [[Int]] {
        let all = Set(bad)
        guard bad.count < outline.count, let start = bad.first(where: { !all.contains(outline.previous($0)) }) else { return [bad] }
        var runs: [[Int]] = []
        for edge in bad.drop(while: { $0 != start }) + bad.prefix(while: { $0 != start }) {
            if let last = runs.last?.last, outline.next(last) == edge {
                runs[runs.count - 1].append(edge)
            } else {
                runs.append([edge])
            }
        }
        return runs
    }

    /// What explains a run by itself.
    private func explain(_ run: [Int]) -> [EdgeDiagnosis] {
        switch run.count {
        case 1:
            let edge = run[0]
            let gap = gaps.contains(outline.next(edge))
            let lengths = lengthChanges(edge)
            let corners = coordinateChanges(edge, mending: run) + coordinateChanges(outline.next(edge), mending: run)
            let missing = EdgeDiagnosis.missingCorner(after: edge, numberIsMissing: gap)
            if gap { return [missing] + lengths + corners }
            return lengths.isEmpty ? corners + [missing] : lengths + corners
        case 2: return coordinateChanges(run[1], mending: run)
        default: return []
        }
    }

    /// The slips in one coordinate of a corner that explain the edges of a run; both edges at the corner must have lengths.
    private func coordinateChanges(_ corner: Int, mending run: [Int]) -> [EdgeDiagnosis] {
        let edges = [outline.previous(corner), corner]
        guard edges.allSatisfy({ outline.lengths[$0] != nil }) else { return [] }
        return [true, false].flatMap { isFirst in
            let given = isFirst ? list.corners[corner].firstText : list.corners[corner].secondText
            return DigitChanges.of(given).compactMap { candidate -> EdgeDiagnosis? in
                guard let value = try? NumberText(candidate.text, mark: outline.mark).value else { return nil }
                var position = outline.positions[corner]
                if isFirst == list.order.northIsFirst { position.y = value } else { position.x = value }
                guard edges.allSatisfy({ outline.agrees($0, moving: [corner: position]) }) else { return nil }
                return .coordinate(corner: corner, isFirst: isFirst, given: given, suggested: candidate.text, change: candidate.change)
            }
        }
    }

    /// Where the corner that two edges share would have to stand for both to be as long as given; nil where there is no such place.
    private func movedCorner(_ run: [Int]) -> EdgeDiagnosis? {
        guard run.count == 2, outline.next(run[0]) == run[1], let before = outline.lengths[run[0]], let after = outline.lengths[run[1]]
        else { return nil }
        let corner = run[1]
        let (from, to, given) = (outline.positions[run[0]], outline.positions[outline.next(run[1])], outline.positions[corner])
        let distance = EdgeOutline.distance(from, to)
        guard distance > 0 else { return nil }
        // The two circles about the corners beside it meet beside their line of centres.
        let along = (distance * distance + before * before - after * after) / (2 * distance)
        let squared = before * before - along * along
        guard squared >= -outline.tolerance * max(before, after) else { return nil }
        let aside = max(0, squared).squareRoot()
        let (east, north) = ((to.x - from.x) / distance, (to.y - from.y) / distance)
        let places = [aside, -aside].map { aside in
            PlanarPosition(x: from.x + along * east - aside * north, y: from.y + along * north + aside * east)
        }
        guard let place = places.min(by: { EdgeOutline.distance($0, given) < EdgeOutline.distance($1, given) }) else { return nil }
        let decimals = [list.corners[corner].firstText, list.corners[corner].secondText].map { text in
            (try? NumberText(text, mark: outline.mark).decimals) ?? 2
        }
        let (first, second) = list.order.northIsFirst ? (place.y, place.x) : (place.x, place.y)
        return .movedCorner(
            corner, suggested: "\(first.formatted(decimals: min(decimals[0], 4))) \(second.formatted(decimals: min(decimals[1], 4)))")
    }

    /// The slips in a length that make it the distance.
    private func lengthChanges(_ edge: Int) -> [EdgeDiagnosis] {
        guard let length = outline.lengths[edge] else { return [] }
        let decimals = list.corners[outline.rowIndex(ofEdge: edge)].edgeDecimals
        let given = length.formatted(decimals: min(decimals, 9))
        let distance = outline.distance(edge)
        return DigitChanges.of(given).compactMap { candidate in
            guard let value = Double(candidate.text), (value - distance).magnitude <= outline.tolerance else { return nil }
            return .edgeLength(edge: edge, given: given, suggested: candidate.text, change: candidate.change)
        }
    }

    /// The pairs of corners whose coordinates exchanged make all edges agree.
    private func swaps(_ bad: [Int]) -> [EdgeDiagnosis] {
        // Two corners touch four edges at most.
        guard bad.count <= 4 else { return [] }
        let near = Set(bad + bad.map(outline.next)).sorted()
        return near.flatMap { one in
            near.filter { $0 > one }.compactMap { other -> EdgeDiagnosis? in
                let moved = [one: outline.positions[other], other: outline.positions[one]]
                let touched = Set([one, other, outline.previous(one), outline.previous(other)])
                guard touched.isSuperset(of: bad), touched.allSatisfy({ outline.agrees($0, moving: moved) }) else { return nil }
                return .swappedCorners(one, other)
            }
        }
    }

    /// The one order of rows, each with its length, in which all edges agree; nil where there is none, or more than one.
    private func rowOrder() -> [Int]? {
        let lengths = list.corners.map(\.edge)
        guard lengths.count <= EdgeDetective.rowsAllowed, lengths.allSatisfy({ $0 != nil }) else { return nil }
        let count = outline.count
        var order = [0]
        var used = [Bool](repeating: false, count: count)
        used[0] = true
        var candidates = [followers(of: 0, lengths[0])]
        var solutions: [[Int]] = []
        var steps = 0
        while !candidates.isEmpty {
            steps += 1
            guard steps < EdgeDetective.stepsAllowed, solutions.count < 2 else { return nil }
            let depth = candidates.count - 1
            if order.count == count {
                if candidates[depth].contains(0) { solutions.append(order) }
                candidates[depth] = []
            }
            guard let choice = candidates[depth].popLast() else {
                candidates.removeLast()
                used[order.removeLast()] = false
                continue
            }
            guard !used[choice] else { continue }
            used[choice] = true
            order.append(choice)
            candidates.append(followers(of: choice, lengths[choice]))
        }
        guard solutions.count == 1 else { return nil }
        guard outline.alignment == .fromPrevious else { return solutions[0] }
        return [0] + solutions[0].dropFirst().reversed()
    }

    /// The corners at the distance that a row's length says.
    private func followers(of corner: Int, _ length: Double?) -> [Int] {
        guard let length else { return [] }
        return outline.positions.indices.filter { other in
            other != corner
                && (EdgeOutline.distance(outline.positions[corner], outline.positions[other]) - length).magnitude <= outline.tolerance
        }
    }

    /// The factor between all lengths and distances, where one factor explains them.
    private func commonScale(_ bad: [Int]) -> Double? {
        let measured = outline.positions.indices.filter { outline.lengths[$0] != nil }
        guard measured.count >= 3, bad.count * 2 > measured.count else { return nil }
        let given = measured.reduce(0.0) { $0 + (outline.lengths[$1] ?? 0) }
        let computed = measured.reduce(0.0) { $0 + outline.distance($1) }
        guard computed > 0 else { return nil }
        let scale = given / computed
        let explains = measured.allSatisfy { edge in
            ((outline.lengths[edge] ?? 0) - scale * outline.distance(edge)).magnitude <= outline.tolerance * max(1, scale)
        }
        return explains ? scale : nil
    }
}
