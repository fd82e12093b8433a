import GeoPrimitives
import Topology

/// Finds the pairs of boxes that share ground, by one sweep from west to east.
struct BoxSweep {
    /// A box with the place of what it stands for.
    struct Entry: Sendable {
        var box: GridBox
        var place: Int32
    }

    private(set) var entries = BlockArray<Entry>()

    /// Adds a box.
    mutating func add(_ box: GridBox, _ place: Int32) { entries.append(Entry(box: box, place: place)) }

    /// The pairs, in each the smaller place first.
    func pairs() -> [(Int32, Int32)] {
        let ordered = entries.elements(0..<entries.count).sorted { $0.box.minimum.longitudeE7 < $1.box.minimum.longitudeE7 }
        // Strips of latitude, half a kilometre high, keep the sweep short where many areas lie one above the other.
        func strip(_ latitude: Int32) -> Int32 { (latitude + 900_000_000) / 50_000 }
        var open: [Int32: [Entry]] = [:]
        var pairs: [(Int32, Int32)] = []
        for entry in ordered {
            for row in strip(entry.box.minimum.latitudeE7)...strip(entry.box.maximum.latitudeE7) {
                var others = open.removeValue(forKey: row) ?? []
                others.removeAll { $0.box.maximum.longitudeE7 <= entry.box.minimum.longitudeE7 }
                for other in others where other.box.sharesGround(with: entry.box) {
                    // A pair that meets in several strips counts in the lowest of them.
                    guard row == strip(max(other.box.minimum.latitudeE7, entry.box.minimum.latitudeE7)) else { continue }
                    pairs.append((min(other.place, entry.place), max(other.place, entry.place)))
                }
                others.append(entry)
                open[row] = others
            }
        }
        return pairs
    }
}
