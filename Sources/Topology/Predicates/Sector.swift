import GeoPrimitives

/// How directions lie around a place where lines meet.
enum Sector {
    /// Whether two directions from a place are the same.
    static func sameDirection(from place: PlanarPosition, _ a: PlanarPosition, _ b: PlanarPosition) -> Bool {
        guard Orientation.sign(place, a, b) == 0 else { return false }
        return isBeyond(place.x, a.x, b.x) || (a.x == place.x && b.x == place.x && isBeyond(place.y, a.y, b.y))
    }

    private static func isBeyond(_ from: Double, _ a: Double, _ b: Double) -> Bool {
        (a > from && b > from) || (a < from && b < from)
    }

    /// On which side of the path `before`, `place`, `after` a direction lies: 1 left, -1 right, 0 along one of its two legs.
    static func side(
        of direction: PlanarPosition, at place: PlanarPosition, before: PlanarPosition, after: PlanarPosition
    ) -> Int {
        if sameDirection(from: place, direction, before) || sameDirection(from: place, direction, after) { return 0 }
        let turn = Orientation.sign(place, after, before)
        let fromAfter = Orientation.sign(place, after, direction)
        if turn == 0 { return fromAfter }
        let toBefore = Orientation.sign(place, direction, before)
        // Left of the path is what is met turning counter-clockwise from `after` to `before`.
        if turn > 0 { return fromAfter > 0 && toBefore > 0 ? 1 : -1 }
        return fromAfter < 0 && toBefore < 0 ? -1 : 1
    }
}
