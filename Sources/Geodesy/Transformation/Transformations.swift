public import GeoPrimitives
private import Synchronization

/// Transformations between all supported systems, pooled, for use from any number of tasks at once.
///
/// Positions are always `x` to the east and `y` to the north (longitude and latitude in degrees where geographic), whatever order
/// EPSG defines. Every pair that leaves VN-2000 goes by EPSG:6960 and no other operation. No lock is held while PROJ computes: a
/// caller takes a transformation out of the pool and puts it back.
public final class Transformations: Sendable {
    /// The pool of the process.
    public static let shared = Transformations()

    /// How many failed positions an error lists.
    public static let listedFailures = 100

    private let idle = Mutex<[Pipeline: [PipelineHandle]]>([:])
    /// More than this many idle transformations of one pair are not kept: making one costs a fifth of a millisecond.
    static let idlePerPair = 16
    /// Positions per call of PROJ: their old values stay in the first-level cache, to be named where one fails.
    private let chunk = 512

    /// Makes a pool of its own.
    public init() {}

    /// Transforms positions in place.
    ///
    /// On an error the failed positions keep their old values and all others are transformed: the list is of no further use.
    ///
    /// - Throws: ``GeodesyError/positionsFailed(failures:total:source:target:)`` with all positions that are not finite or where
    ///   a system is not defined.
    public func transform(
        _ positions: inout [PlanarPosition], from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem
    ) throws(GeodesyError) {
        try unsafe positions.withUnsafeMutableBufferPointer { (buffer) throws(GeodesyError) in
            try unsafe transform(buffer, from: source, to: target)
        }
    }

    /// Transforms one position.
    ///
    /// - Throws: ``GeodesyError/positionsFailed(failures:total:source:target:)`` as for a list.
    public func transform(
        _ position: PlanarPosition, from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem
    ) throws(GeodesyError) -> PlanarPosition {
        var list = [position]
        try transform(&list, from: source, to: target)
        return list[0]
    }

    /// Transforms all positions of a multipolygon; a failure's index counts positions through all rings in their order.
    ///
    /// - Throws: ``GeodesyError/positionsFailed(failures:total:source:target:)`` as for a list.
    public func transform(
        _ outline: PlanarMultiPolygon, from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem
    ) throws(GeodesyError) -> PlanarMultiPolygon {
        var positions: [PlanarPosition] = []
        positions.reserveCapacity(outline.positionCount)
        for polygon in outline.polygons {
            for ring in polygon.rings { positions += ring.positions }
        }
        try transform(&positions, from: source, to: target)
        var start = 0
        return MultiPolygon(
            outline.polygons.map { polygon in
                Polygon(
                    rings: polygon.rings.map { ring in
                        defer { start += ring.positions.count }
                        return Ring(Array(positions[start..<start + ring.positions.count]))
                    })
            })
    }

    /// Transforms the positions of a span in place, with the same state after an error as for a list.
    ///
    /// - Throws: ``GeodesyError/positionsFailed(failures:total:source:target:)`` as for a list.
    public func transform(
        _ positions: inout MutableSpan<PlanarPosition>, from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem
    ) throws(GeodesyError) {
        try unsafe positions.withUnsafeMutableBufferPointer { (buffer) throws(GeodesyError) in
            try unsafe transform(buffer, from: source, to: target)
        }
    }

    /// Transforms the positions of a buffer in place, as for a span; the caller answers for the memory.
    ///
    /// - Throws: ``GeodesyError/positionsFailed(failures:total:source:target:)`` as for a list.
    public func transform(
        _ positions: UnsafeMutableBufferPointer<PlanarPosition>, from source: CoordinateReferenceSystem,
        to target: CoordinateReferenceSystem
    ) throws(GeodesyError) {
        let pipeline = Pipeline(source: source, target: target)
        let handle = pipeline.isIdentity ? nil : try take(pipeline)
        var failures = Failures(source: source.domain, target: target.domain)
        var old: [PlanarPosition] = []
        old.reserveCapacity(chunk)
        for start in stride(from: 0, to: positions.count, by: chunk) {
            let part = unsafe UnsafeMutableBufferPointer(rebasing: positions[start..<min(start + chunk, positions.count)])
            old.removeAll(keepingCapacity: true)
            unsafe old.append(contentsOf: part)
            unsafe handle?.transform(part)
            unsafe failures.check(part, against: old, from: start)
        }
        if let handle { giveBack(handle, pipeline) }
        guard failures.total == 0 else {
            throw .positionsFailed(failures: failures.listed, total: failures.total, source: source, target: target)
        }
    }

    /// What a registry keeps about a transformation.
    public func receipt(
        from source: CoordinateReferenceSystem, order: AxisOrder, to target: CoordinateReferenceSystem
    ) -> TransformationReceipt {
        let pipeline = Pipeline(source: source, target: target)
        return TransformationReceipt(
            source: source, axisOrder: order, target: target, operations: pipeline.shifts, pipeline: pipeline.text,
            projVersion: Geodesy.projVersion, epsgVersion: CoordinateReferenceSystem.epsgVersion,
            accuracy: Metres(pipeline.shifts.reduce(0) { $0 + $1.accuracy.value }))
    }

    /// Takes an idle transformation out of the pool, or makes one; whoever has it has it alone.
    func take(_ pipeline: Pipeline) throws(GeodesyError) -> PipelineHandle {
        if let handle = idle.withLock({ $0[pipeline]?.popLast() }) { return handle }
        return try PipelineHandle(pipeline: pipeline.text)
    }

    /// Puts a transformation back, or lets it go where enough are idle.
    func giveBack(_ handle: PipelineHandle, _ pipeline: Pipeline) {
        idle.withLock { idle in
            guard idle[pipeline, default: []].count < Transformations.idlePerPair else { return }
            idle[pipeline, default: []].append(handle)
        }
    }
}

/// The positions that failed, found by looking at their values before and after.
private struct Failures {
    let source: Domain
    let target: Domain
    var listed: [FailedPosition] = []
    var total = 0

    mutating func check(_ part: UnsafeMutableBufferPointer<PlanarPosition>, against old: [PlanarPosition], from start: Int) {
        for index in old.indices where unsafe !(source.contains(old[index]) && target.contains(part[index])) {
            let position = old[index]
            unsafe part[index] = position
            total += 1
            guard listed.count < Transformations.listedFailures else { continue }
            let reason: FailedPosition.Reason =
                if !position.x.isFinite || !position.y.isFinite {
                    .notFinite
                } else if !source.contains(position) {
                    .outsideSource
                } else {
                    .outsideTarget
                }
            listed.append(FailedPosition(index: start + index, position: position, reason: reason))
        }
    }
}
