/// Memory in which a run of positions grows, used again for every run, so that each array is made once at its final size.
final class PositionScratch {
    private(set) var storage: UnsafeMutablePointer<PlanarPosition>
    private(set) var capacity = 1024

    init() { storage = .allocate(capacity: capacity) }

    deinit { storage.deallocate() }

    /// Doubles the room, keeping the first `count` positions.
    @inline(never)
    func grow(keeping count: Int) {
        let larger = UnsafeMutablePointer<PlanarPosition>.allocate(capacity: capacity * 2)
        larger.update(from: storage, count: count)
        storage.deallocate()
        storage = larger
        capacity *= 2
    }

    /// The first `count` positions as an array.
    @inline(__always)
    func array(count: Int) -> [PlanarPosition] {
        [PlanarPosition](unsafeUninitializedCapacity: count) { target, filled in
            _ = target.update(fromContentsOf: UnsafeMutableBufferPointer(start: storage, count: count))
            filled = count
        }
    }
}
