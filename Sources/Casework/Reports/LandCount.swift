import Geodesy
import GeoPrimitives
import Registry
import Topology

/// Adds up ground, however many codes or areas lie on it: each square metre counts once.
struct LandCount {
    private var places: [AreaID: Int] = [:]
    private var outlines = OutlineArena()
    private var boxes: [GridBox?] = []
    private var sizes: [Double] = []

    /// How many areas were counted.
    var areas: Int { places.count }

    /// Counts an area; one that was counted already adds nothing.
    mutating func add(_ area: AreaID, _ hectares: Double?, _ blob: UnsafeRawBufferPointer) throws {
        guard places[area] == nil else { return }
        places[area] = sizes.count
        sizes.append(hectares ?? 0)
        let shape = blob.isEmpty ? GridMultiPolygon([]) : try GeoPackageBlob.gridMultiPolygon(of: blob)
        boxes.append(shape.box)
        outlines.append(shape)
    }

    /// The hectares; areas that share ground are united first.
    func hectares() throws -> Double {
        var sweep = BoxSweep()
        for (place, box) in boxes.enumerated() { if let box { sweep.add(box, Int32(place)) } }
        var groups = Groups(count: sizes.count)
        for (one, other) in sweep.pairs() where Overlap.isLikely(outlines.shape(Int(one)), outlines.shape(Int(other))) {
            groups.join(Int(one), Int(other))
        }
        var total = 0.0
        for members in groups.all() {
            let sum = members.reduce(0.0) { $0 + sizes[$1] }
            guard members.count > 1 else {
                total += sum
                continue
            }
            let united = try Overlap.union(of: members.map { outlines.shape($0) })
            // Neighbours that only touch are not made smaller by the rounding of the union.
            total += min(sum, Ellipsoid.area(of: united).value / 10_000)
        }
        return total
    }
}

/// Numbers that are joined into groups.
private struct Groups {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    private mutating func root(_ number: Int) -> Int {
        var number = number
        while parents[number] != number {
            parents[number] = parents[parents[number]]
            number = parents[number]
        }
        return number
    }

    mutating func join(_ one: Int, _ other: Int) { parents[root(one)] = root(other) }

    mutating func all() -> [[Int]] {
        var members: [Int: [Int]] = [:]
        for number in parents.indices { members[root(number), default: []].append(number) }
        return Array(members.values)
    }
}
