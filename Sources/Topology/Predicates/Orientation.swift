import GeoPrimitives

/// On which side of a directed line a position lies, decided without rounding error.
enum Orientation {
    /// The sign of twice the area of the triangle `a`, `b`, `c`: 1 where `c` is left of the line from `a` to `b`, -1 right, 0 on it.
    ///
    /// Exact for all finite doubles whose products neither overflow nor underflow, which every coordinate on Earth fulfils. The usual
    /// case costs a few multiplications: their rounding error is bounded (Shewchuk, "Adaptive precision floating-point arithmetic",
    /// 1997, section 4.3) and only a result within the bound is computed anew.
    @inline(__always)
    static func sign(_ a: PlanarPosition, _ b: PlanarPosition, _ c: PlanarPosition) -> Int {
        let left = (a.x - c.x) * (b.y - c.y)
        let right = (a.y - c.y) * (b.x - c.x)
        let determinant = left - right
        let bound = errorBound * (left.magnitude + right.magnitude)
        if determinant > bound { return 1 }
        if determinant < -bound { return -1 }
        // Both products are true zeros only where a factor is: a difference of two unequal doubles is never rounded to zero.
        if left == 0 && right == 0 && (a.x == c.x || b.y == c.y) && (a.y == c.y || b.x == c.x) { return 0 }
        return exactSign(a, b, c)
    }

    /// (3 + 16 u) u with u = 2^-53, the bound of the first stage.
    private static let errorBound = (3 + 16 * 0x1p-53) * 0x1p-53

    @inline(never)
    private static func exactSign(_ a: PlanarPosition, _ b: PlanarPosition, _ c: PlanarPosition) -> Int {
        let ax = difference(a.x, c.x)
        let ay = difference(a.y, c.y)
        let bx = difference(b.x, c.x)
        let by = difference(b.y, c.y)
        if ax.tail == 0 && ay.tail == 0 && bx.tail == 0 && by.tail == 0 {
            // The differences are exact, so two products are to be compared; rounding keeps their order, the tails decide a draw.
            let left = product(ax.head, by.head)
            let right = product(ay.head, bx.head)
            if left.head != right.head { return left.head > right.head ? 1 : -1 }
            if left.tail != right.tail { return left.tail > right.tail ? 1 : -1 }
            return 0
        }
        var sum = Expansion()
        for x in [ax.head, ax.tail] {
            for y in [by.head, by.tail] { sum.add(product(x, y), negated: false) }
        }
        for y in [ay.head, ay.tail] {
            for x in [bx.head, bx.tail] { sum.add(product(y, x), negated: true) }
        }
        return sum.sign
    }

    private static func difference(_ x: Double, _ y: Double) -> (head: Double, tail: Double) {
        let head = x - y
        let virtual = x - head
        let around = head + virtual
        return (head, (x - around) + (virtual - y))
    }

    private static func product(_ x: Double, _ y: Double) -> (head: Double, tail: Double) {
        let head = x * y
        return (head, (-head).addingProduct(x, y))
    }
}

/// A sum of doubles kept without rounding: components that do not overlap, smallest first.
private struct Expansion {
    private var components: [Double] = []

    /// The sign of the sum; the largest component has it.
    var sign: Int {
        guard let largest = components.last(where: { $0 != 0 }) else { return 0 }
        return largest > 0 ? 1 : -1
    }

    mutating func add(_ number: (head: Double, tail: Double), negated: Bool) {
        add(negated ? -number.tail : number.tail)
        add(negated ? -number.head : number.head)
    }

    private mutating func add(_ number: Double) {
        var carried = number
        for index in components.indices {
            let sum = carried + components[index]
            let virtual = sum - carried
            components[index] = (carried - (sum - virtual)) + (components[index] - virtual)
            carried = sum
        }
        components.append(carried)
    }
}
