import GeoPrimitives
import Registry
import Synchronization

/// The boxes of the collections, worked out once for each state of the registry.
final class ExtentCache: Sendable {
    private let known = Mutex<(state: RegistryState?, extents: [String: GridBox?])>((nil, [:]))

    func extent(_ collection: any FeatureCollection, _ reading: any RegistryReading, _ state: RegistryState) throws -> GridBox? {
        if let found = known.withLock({ $0.state == state ? $0.extents[collection.id] : nil }) { return found }
        let extent = try collection.extent(reading, today: state.today)
        known.withLock { known in
            if known.state != state { known = (state, [:]) }
            known.extents[collection.id] = .some(extent)
        }
        return extent
    }
}

extension GridBox {
    /// West, south, east, north.
    var json: JSONValue {
        let (low, high) = (minimum.degrees, maximum.degrees)
        return .array([.double(low.x), .double(low.y), .double(high.x), .double(high.y)])
    }
}
