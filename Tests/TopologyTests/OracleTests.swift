import Foundation
import GeoPrimitives
import TestSupport
import Testing
@testable import Topology

@Suite("Our sweep and GEOS agree")
struct OracleTests {
    static func isValid(_ boundary: PlanarMultiPolygon) -> Bool { !Validity.faults(in: boundary).contains { $0.kind.isInvalidating } }

    @Test("on random boundaries of many makes")
    func random() throws {
        let count = ProcessInfo.processInfo.environment["FARMZONE_DEEP"] == "1" ? 100_000 : 6_000
        let seed = UInt64(ProcessInfo.processInfo.environment["FARMZONE_SEED"] ?? "") ?? 20_261_124
        print("Random boundaries: \(count), seed \(seed)")
        var boundaries = RandomBoundaries(seed: seed)
        var valid = 0
        var different = 0
        for index in 0..<count {
            let boundary = boundaries.next()
            let ours = OracleTests.isValid(boundary)
            let theirs = try Validity.isValid(boundary)
            if ours { valid += 1 }
            if ours != theirs {
                different += 1
                if different <= 5 {
                    let rings = boundary.polygons.map { $0.rings.map { $0.positions.map { "\($0.x) \($0.y)" } } }
                    print("boundary \(index): ours \(ours), GEOS \(theirs): \(rings)")
                    print(Validity.faults(in: boundary))
                }
            }
        }
        print("Of them \(valid) are valid")
        #expect(different == 0)
        #expect(valid > count / 10 && valid < count * 9 / 10)
    }
}
