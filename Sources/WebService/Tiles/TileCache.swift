import Journal
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
    }

    /// The most bytes of tiles that are kept; when there are more, all are let go.
    static let mostBytes = 24 << 20

    /// The most entries of the journal after which an overview is brought up to date and not read anew.
    static let mostEntries = 5000

    private let contents = Mutex(Contents())
    /// Held while an overview is made: who asks meanwhile waits for it.
    private let overviews = Mutex<[(day: Day, state: RegistryState, overview: Overview)]>([])

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

    /// Asks something of the overview of a day, which is made or brought up to date where it has to be.
    func overview<Answer>(
        _ day: Day, _ state: RegistryState, _ reading: any RegistryReading, _ ask: (Overview) throws -> Answer
    ) throws -> Answer {
        try overviews.withLock { overviews in
            if let place = overviews.firstIndex(where: { $0.day == day }) {
                if overviews[place].state == state { return try ask(overviews[place].overview) }
                let known = overviews[place].state.head
                if try reading.head(at: known.number) == known,
                    let changed = try reading.areas(changedAfter: known.number, atMost: TileCache.mostEntries)
                {
                    try overviews[place].overview.renew(changed, reading, on: day)
                    overviews[place].state = state
                    return try ask(overviews[place].overview)
                }
                overviews.remove(at: place)
            }
            overviews = [(day, state, try Overview(reading, on: day))] + overviews.prefix(1)
            return try ask(overviews[0].overview)
        }
    }
}

extension TileCache.Contents {
    /// Forgets what was made from another state.
    fileprivate mutating func renew(_ state: RegistryState) {
        guard self.state != state else { return }
        self = TileCache.Contents(state: state)
    }
}
