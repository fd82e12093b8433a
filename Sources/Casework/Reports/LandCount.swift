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
    private var coded: [Bool] = []

    /// How many areas were counted.
    var areas: Int { places.count }
    /// How many of them have a code that counts.
    var codedAreas: Int { coded.count { $0 } }

    /// Counts an area; one that was counted already adds nothing but its code.
    mutating func add(_ area: AreaID, _ hectares: Double?, _ blob: UnsafeRawBufferPointer, isCoded: Bool) throws {
        if let place = places[area] {
            coded[place] = coded[place] || isCoded
            return
        }
        places[area] = sizes.count
        coded.append(isCoded)
        sizes.append(hectares ?? 0)
        let shape = blob.isEmpty ? GridMultiPolygon([]) : try GeoPackageBlob.gridMultiPolygon(of: blob)
        boxes.append(shape.box)
        outlines.append(shape)
    }

    /// The hectares of all, or of those with a code that counts; areas that share ground are united first.
    func hectares(codedOnly: Bool = false) throws -> Double {
        func counts(_ place: Int) -> Bool { !codedOnly || coded[place] }
        var sweep = BoxSweep()
        for (place, box) in boxes.enumerated() where counts(place) { if let box { sweep.add(box, Int32(place)) } }
        var groups = Groups(count: sizes.count)
        for (one, other) in sweep.pairs() where Overlap.isLikely(outlines.shape(Int(one)), outlines.shape(Int(other))) {
            groups.join(Int(one), Int(other))
        }
        var total = 0.0
        for members in groups.all() where counts(members[0]) {
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
