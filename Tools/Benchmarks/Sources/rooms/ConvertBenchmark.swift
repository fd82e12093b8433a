import Dispatch
import GeoPrimitives
import Geodesy

/// Transforms points in memory from VN-2000 to WGS 84, on one thread or several.
///
/// The points come from the same generator as in `Peers/convert.c`, so that both can compare the bits of their results.
struct ConvertBenchmark {
    private let points: Int
    private let threads: Int

    init(_ line: Line) throws {
        points = try line.count("points", default: 10_000_000)
        threads = try line.count("threads", default: 1)
    }

    func run() throws -> Answer {
        let source = try CoordinateReferenceSystem.epsg(9214)
        let target = CoordinateReferenceSystem.crs84
        var positions = SharedPoints.make(points)
        // The transformations are made before the clock starts; they are used again afterwards.
        try warm(source, target)
        let (failed, seconds) = positions.withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let all = buffer
            let part = (points + threads - 1) / threads
            return timed {
                let failures = UnsafeMutableBufferPointer<Bool>.allocate(capacity: threads)
                defer { failures.deallocate() }
                failures.initialize(repeating: false)
                nonisolated(unsafe) let marks = failures
                DispatchQueue.concurrentPerform(iterations: threads) { index in
                    let range = min(index * part, all.count)..<min((index + 1) * part, all.count)
                    do throws(GeodesyError) {
                        try Transformations.shared.transform(UnsafeMutableBufferPointer(rebasing: all[range]), from: source, to: target)
                    } catch { marks[index] = true }
                }
                return failures.contains(true)
            }
        }
        guard !failed else { throw Line.Misuse(text: "some points could not be transformed") }
        var answer = Answer("convert")
        answer.add("points", points)
        answer.add("threads", threads)
        answer.add("seconds", seconds)
        // The sum of the bits, wrapping, tells whether two lists are the same without keeping both.
        answer.add("bits", "\(positions.reduce(UInt64(0)) { $0 &+ $1.x.bitPattern &+ $1.y.bitPattern })")
        answer.add("sumX", positions.reduce(0) { $0 + $1.x })
        answer.add("sumY", positions.reduce(0) { $0 + $1.y })
        answer.add("pipeline", Transformations.shared.receipt(from: source, order: .eastingNorthing, to: target).pipeline)
        return answer
    }

    private func warm(_ source: CoordinateReferenceSystem, _ target: CoordinateReferenceSystem) throws {
        let point = PlanarPosition(x: 500_000, y: 2_300_000)
        DispatchQueue.concurrentPerform(iterations: threads * 4) { _ in
            var list = [PlanarPosition](repeating: point, count: 512)
            try? Transformations.shared.transform(&list, from: source, to: target)
        }
        _ = try Transformations.shared.transform(point, from: source, to: target)
    }
}

/// Points in the eastern zone of VN-2000 from a xorshift generator (Marsaglia 2003: shifts 13, 7, 17).
enum SharedPoints {
    private static let seed: UInt64 = 88_172_645_463_325_252

    static func make(_ count: Int) -> [PlanarPosition] {
        var state = seed
        func next() -> Double {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Double(state >> 11) * 0x1p-53
        }
        return (0..<count).map { _ in
            let easting = 400_000 + next() * 200_000
            return PlanarPosition(x: easting, y: 1_000_000 + next() * 1_500_000)
        }
    }
}
