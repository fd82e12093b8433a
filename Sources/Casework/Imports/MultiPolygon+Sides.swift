import GeoPrimitives

extension MultiPolygon {
    /// The same number for the same rings, wherever each begins and whichever way it runs; nil where there are none.
    ///
    /// It sums well mixed bits of the sides, each a pair of corners in no order: the same corners, joined in another order, have other
    /// sides. Among a million outlines two different ones agree once in some ten million files.
    ///
    /// - Parameter bits: The bits of a corner.
    /// - Returns: The sum.
    func mixedSides(_ bits: (Position) -> UInt64) -> UInt64? {
        var sum: UInt64 = 0
        var count = 0
        for polygon in polygons {
            for ring in polygon.rings {
                // A closing position repeats the first: left out, so that it does not matter where a ring begins.
                let corners = ring.isClosed ? ring.positions.dropLast() : ring.positions[...]
                guard let last = corners.last else { continue }
                var before = bits(last).mixed
                for corner in corners {
                    let here = bits(corner).mixed
                    sum &+= (before &+ here).mixed
                    before = here
                }
                count += corners.count
            }
        }
        return count == 0 ? nil : sum
    }
}
