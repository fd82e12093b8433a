import NIOCore
import Registry
import Synchronization
import VectorTiles

/// The tiles that were made from the present state of the registry, and the overview that the far ones are made from.
final class TileCache: Sendable {
    struct Key: Hashable {
        var address: TileAddress
        var day: Day
    }

    fileprivate struct Contents {
        var state: RegistryState?
        var tiles: [Key: ByteBuffer] = [:]
        var bytes = 0
        var overviews: [(day: Day, overview: Overview)] = []
    }

    /// The most bytes of tiles that are kept; when there are more, all are let go.
    static let mostBytes = 24 << 20

    private let contents = Mutex(Contents())

    /// A tile made from a state; nil where it was not, or is not kept any more.
    func tile(_ key: Key, _ state: RegistryState) -> ByteBuffer? {
        contents.withLock { $0.state == state ? $0.tiles[key] : nil }
    }

    /// Keeps a tile.
    func keep(_ tile: ByteBuffer, _ key: Key, _ state: RegistryState) {
        contents.withLock { contents in
            contents.renew(state)
            if contents.bytes + tile.readableBytes > TileCache.mostBytes { (contents.tiles, contents.bytes) = ([:], 0) }
            contents.tiles[key] = tile
            contents.bytes += tile.readableBytes + 64
        }
    }

    /// The overview of a day, made where it is not there yet.
    func overview(_ day: Day, _ state: RegistryState, make: () throws -> Overview) rethrows -> Overview {
        if let known = contents.withLock({ $0.state == state ? $0.overviews.first { $0.day == day }?.overview : nil }) { return known }
        let made = try make()
        contents.withLock { contents in
            contents.renew(state)
            contents.overviews = Array(([(day, made)] + contents.overviews.filter { $0.day != day }).prefix(2))
        }
        return made
    }
}

extension TileCache.Contents {
    /// Forgets what was made from another state.
    fileprivate mutating func renew(_ state: RegistryState) {
        guard self.state != state else { return }
        self = TileCache.Contents(state: state)
    }
}
