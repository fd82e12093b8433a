import GeoPrimitives

/// The rings of a boundary made ready for the sweep: closed, without repeats, spikes and rings that enclose nothing.
///
/// All positions stand in one array, ring after ring; each ring's first position is repeated at its end, so that the line that
/// starts at index `i` ends at `i + 1`.
struct RingTable {
    /// One ring in the table.
    struct Entry {
        let part: Int
        let ring: Int
        /// Index of its first position in the table.
        var start: Int
        /// How many lines it has.
        let count: Int
        let box: PlanarBox

        /// The indices where its lines start.
        var lines: Range<Int> { start..<start + count }
    }

    private(set) var positions: [PlanarPosition] = []
    /// The index of each position in the ring it came from.
    private(set) var vertices: [Int32] = []
    /// The entry that each position belongs to.
    private(set) var owners: [Int32] = []
    private(set) var entries: [Entry] = []

    /// Takes in a boundary and reports what is wrong with its rings one by one.
    init(_ boundary: PlanarMultiPolygon, report: inout FaultReport) {
        let expected = boundary.positionCount
        positions.reserveCapacity(expected)
        vertices.reserveCapacity(expected)
        owners.reserveCapacity(expected)
        for (part, polygon) in boundary.polygons.enumerated() {
            let hasOutline = polygon.exterior.map { !$0.positions.isEmpty } ?? true
            for (ring, given) in polygon.rings.enumerated() {
                if !hasOutline, let position = given.positions.first {
                    report.add(Fault(.holeOutside, at: Fault.Place(part: part, ring: ring, vertex: 0), position: position))
                }
                take(given, part: part, ring: ring, report: &report)
            }
        }
        if entries.count > RingTable.entriesInGivenOrder { sortAlongCurve() }
    }

    /// The place of a position in the boundary that was given.
    func place(_ index: Int) -> Fault.Place {
        let entry = entries[Int(owners[index])]
        return Fault.Place(part: entry.part, ring: entry.ring, vertex: Int(vertices[index]))
    }

    /// The index of the position before another one of the same ring.
    func before(_ index: Int) -> Int {
        let entry = entries[Int(owners[index])]
        return index == entry.start ? entry.start + entry.count - 1 : index - 1
    }

    private mutating func take(_ given: Ring<PlanarPosition>, part: Int, ring: Int, report: inout FaultReport) {
        var cleaning = RingCleaning(given, part: part, ring: ring)
        cleaning.run(report: &report)
        guard !cleaning.kept.isEmpty else { return }
        let start = positions.count
        let owner = Int32(entries.count)
        var box = PlanarBox()
        for vertex in cleaning.kept {
            let position = given.positions[vertex]
            box.add(position)
            positions.append(position)
            vertices.append(Int32(truncatingIfNeeded: vertex))
            owners.append(owner)
        }
        let count = cleaning.kept.count
        positions.append(positions[start])
        vertices.append(vertices[start])
        owners.append(owner)
        entries.append(Entry(part: part, ring: ring, start: start, count: count, box: box))
    }

    /// Up to so many rings the order does not matter.
    private static let entriesInGivenOrder = 32

    /// Puts rings that are near each other next to each other, along Morton's curve through the middles of their boxes, so that
    /// the tree above them has small boxes.
    private mutating func sortAlongCurve() {
        let whole = entries.reduce(into: PlanarBox()) { $0.add($1.box) }
        func cell(_ middle: Double, _ low: Double, _ high: Double) -> UInt64 {
            let share = (middle - low) / (high - low)
            return share.isFinite ? UInt64(max(0, min(1, share)) * 65_535) : 0
        }
        func spread(_ number: UInt64) -> UInt64 {
            var bits = (number | number << 8) & 0x00FF_00FF
            bits = (bits | bits << 4) & 0x0F0F_0F0F
            bits = (bits | bits << 2) & 0x3333_3333
            return (bits | bits << 1) & 0x5555_5555
        }
        let keyed = entries.enumerated().map { index, entry in
            let x = cell(entry.box.minX / 2 + entry.box.maxX / 2, whole.minX, whole.maxX)
            let y = cell(entry.box.minY / 2 + entry.box.maxY / 2, whole.minY, whole.maxY)
            return (key: spread(x) | spread(y) << 1, index: index)
        }
        let order = keyed.sorted { ($0.key, $0.index) < ($1.key, $1.index) }.map(\.index)
        let (oldEntries, oldPositions, oldVertices) = (entries, positions, vertices)
        entries.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
        vertices.removeAll(keepingCapacity: true)
        owners.removeAll(keepingCapacity: true)
        for index in order {
            var entry = oldEntries[index]
            let range = entry.start...entry.start + entry.count
            entry.start = positions.count
            owners.append(contentsOf: repeatElement(Int32(entries.count), count: range.count))
            positions.append(contentsOf: oldPositions[range])
            vertices.append(contentsOf: oldVertices[range])
            entries.append(entry)
        }
    }
}
