import GeoPrimitives
import TestSupport
import Testing
@testable import Topology

@Suite("Orientation")
struct OrientationTests {
    /// Positions whose coordinates are whole multiples of a power of two, so that Int128 decides exactly.
    private func check(_ a: (Int64, Int64), _ b: (Int64, Int64), _ c: (Int64, Int64), unit: Double) -> Bool {
        func position(_ pair: (Int64, Int64)) -> PlanarPosition { PlanarPosition(x: Double(pair.0) * unit, y: Double(pair.1) * unit) }
        let left = Int128(a.0 - c.0) * Int128(b.1 - c.1)
        let right = Int128(a.1 - c.1) * Int128(b.0 - c.0)
        return Orientation.sign(position(a), position(b), position(c)) == (left - right).signum()
    }

    @Test("is exact for positions almost on one line, where plain doubles are wrong")
    func almostOnALine() {
        var random = SeededGenerator(seed: 7)
        var wrong = 0
        var plainWrong = 0
        for _ in 0..<20_000 {
            let bits = Int64.random(in: 20...52, using: &random)
            let extent = Int64(1) << bits
            let (dx, dy) = (Int64.random(in: -extent...extent, using: &random), Int64.random(in: -extent...extent, using: &random))
            let start = (Int64.random(in: 0...1000, using: &random), Int64.random(in: 0...1000, using: &random))
            let share = Double.random(in: -0.5...1, using: &random)
            let nudge = Int64.random(in: -1...1, using: &random)
            let end = (start.0 + dx, start.1 + dy)
            let third = (start.0 + Int64(share * Double(dx)) + nudge, start.1 + Int64(share * Double(dy)))
            if !check(start, end, third, unit: 0x1p-40) { wrong += 1 }
            let (ax, ay) = (Double(start.0 - third.0), Double(start.1 - third.1))
            let (bx, by) = (Double(end.0 - third.0), Double(end.1 - third.1))
            let plain = ax * by - ay * bx
            let exact = Int128(start.0 - third.0) * Int128(end.1 - third.1) - Int128(start.1 - third.1) * Int128(end.0 - third.0)
            if (plain > 0 ? 1 : plain < 0 ? -1 : 0) != exact.signum() { plainWrong += 1 }
        }
        #expect(wrong == 0)
        #expect(plainWrong > 0)
    }

    @Test("is exact where the differences themselves are rounded")
    func roundedDifferences() {
        var random = SeededGenerator(seed: 8)
        var wrong = 0
        for _ in 0..<20_000 {
            // One position far away with a coarse last bit, two near with a fine one: differences need more than 53 bits.
            let far = Int64(1) << 58
            let a = (far + Int64.random(in: -4...4, using: &random) * 128, far + Int64.random(in: -4...4, using: &random) * 128)
            let b = (Int64.random(in: -8...8, using: &random), Int64.random(in: -8...8, using: &random))
            let c = (Int64.random(in: -8...8, using: &random), Int64.random(in: -8...8, using: &random))
            if !check(a, b, c, unit: 1) || !check(b, c, a, unit: 1) || !check(c, a, b, unit: 0x1p-30) { wrong += 1 }
        }
        #expect(wrong == 0)
    }

    @Test("does not tell a side where all three are on one line")
    func onOneLine() {
        let a = PlanarPosition(x: 0.5, y: 0.25)
        let b = PlanarPosition(x: 1.5, y: 0.75)
        let c = PlanarPosition(x: 106.5, y: 53.25)
        #expect(Orientation.sign(a, b, c) == 0)
        #expect(Orientation.sign(a, a, c) == 0)
        #expect(Orientation.sign(c, b, a) == 0)
    }

    @Test("A direction is left, right or along a path, also at sharp turns")
    func sides() {
        func p(_ x: Double, _ y: Double) -> PlanarPosition { PlanarPosition(x: x, y: y) }
        let place = p(0, 0)
        // A straight path to the east.
        #expect(Sector.side(of: p(1, 1), at: place, before: p(-1, 0), after: p(1, 0)) == 1)
        #expect(Sector.side(of: p(1, -1), at: place, before: p(-1, 0), after: p(1, 0)) == -1)
        #expect(Sector.side(of: p(5, 0), at: place, before: p(-1, 0), after: p(1, 0)) == 0)
        // A turn to the left: the narrow side is left.
        #expect(Sector.side(of: p(-1, 1), at: place, before: p(-1, 0), after: p(-1, 2)) == 1)
        #expect(Sector.side(of: p(1, 0), at: place, before: p(-1, 0), after: p(-1, 2)) == -1)
        // The same turn walked the other way: the narrow side is right.
        #expect(Sector.side(of: p(-1, 1), at: place, before: p(-1, 2), after: p(-1, 0)) == -1)
        #expect(Sector.side(of: p(1, -2), at: place, before: p(-1, 2), after: p(-1, 0)) == 1)
    }
}
