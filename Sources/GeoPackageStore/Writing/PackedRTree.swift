import Registry

/// Writes SQLite's R-tree from the leaves up, where one insertion after the other would cost more than all else of a bulk import.
///
/// The entries are laid out by sort-tile-recursive packing (Leutenegger, Lopez and Edgington 1997): strips by longitude, tiles by
/// latitude within them, and the same again with the nodes of each level. The format of the nodes is that of SQLite's R-tree module
/// (its documentation, section 4, and the head of `rtree.c`): `_node` holds cells of a number and four single-precision coordinates, big
/// endian; `_rowid` and `_parent` lead from an entry to its leaf, and from a node to the one above. Node 1 is the root.
struct PackedRTree {
    /// A box with the number of its row, or of its node.
    struct Entry {
        var id: Int64
        var box: Box
    }

    /// A box as the tree holds it: in single precision, rounded outwards.
    struct Box {
        var minX: Float
        var maxX: Float
        var minY: Float
        var maxY: Float

        /// The box that SQLite would hold for these degrees: where rounding goes inwards it steps a part in 2^23 back out.
        init(minX: Double, maxX: Double, minY: Double, maxY: Double) {
            func down(_ value: Double) -> Float {
                let near = Float(value)
                return Double(near) > value ? Float(value * (value < 0 ? Box.away : Box.towards)) : near
            }
            func up(_ value: Double) -> Float {
                let near = Float(value)
                return Double(near) < value ? Float(value * (value < 0 ? Box.towards : Box.away)) : near
            }
            (self.minX, self.maxX, self.minY, self.maxY) = (down(minX), up(maxX), down(minY), up(maxY))
        }

        private static let towards = 1 - 1 / 8_388_608.0
        private static let away = 1 + 1 / 8_388_608.0

        mutating func include(_ other: Box) {
            (minX, maxX) = (min(minX, other.minX), max(maxX, other.maxX))
            (minY, maxY) = (min(minY, other.minY), max(maxY, other.maxY))
        }
    }

    private static let cellSize = 24
    /// The most cells of a node, whatever the size of its page.
    private static let mostCells = 51

    private let connection: Connection
    private let tree: String

    init(_ tree: String, in connection: Connection) {
        self.tree = tree
        self.connection = connection
    }

    /// The entries that the tree holds.
    func entries() throws -> [Entry] {
        try connection.all("SELECT id, minx, maxx, miny, maxy FROM \"\(tree)\"") { row in
            Entry(id: row.integer(0), box: Box(minX: row.double(1), maxX: row.double(2), minY: row.double(3), maxY: row.double(4)))
        }
    }

    /// How many entries the tree holds.
    func count() throws -> Int { Int(try connection.first("SELECT count(*) FROM \"\(tree)_rowid\"") { $0.integer(0) } ?? 0) }

    /// Replaces all that the tree holds; the caller's transaction makes it one step.
    ///
    /// - Parameter entries: The entries, each number once.
    /// - Throws: `.damaged` where the tree has no root; `DatabaseError` where it cannot be written.
    func replace(with entries: [Entry]) throws {
        // The module keeps the size of its nodes in the root, which is always there.
        let size = try connection.first("SELECT length(data) FROM \"\(tree)_node\" WHERE nodeno = 1") { Int($0.integer(0)) } ?? 0
        let room = min((size - 4) / PackedRTree.cellSize, PackedRTree.mostCells)
        guard room >= 2 else { throw RegistryError(.damaged, ["path": "", "detail": "\(tree): node of \(size) bytes"]) }
        // Some room is left in each node, so that the next insertions split none.
        let fill = max(2, room * 9 / 10)
        for part in ["node", "rowid", "parent"] { try connection.execute("DELETE FROM \"\(tree)_\(part)\"") }
        let node = try connection.statement("INSERT INTO \"\(tree)_node\" (nodeno, data) VALUES (?, ?)")
        var leaves: [(row: Int64, node: Int64)] = []
        leaves.reserveCapacity(entries.count)
        var parents: [(node: Int64, parent: Int64)] = []
        var level = entries
        var depth = 0
        var next: Int64 = 2
        while true {
            let isRoot = level.count <= fill
            let tiles = isRoot ? [level[...]] : PackedRTree.tiles(&level, of: fill)
            var above: [Entry] = []
            for tile in tiles {
                let number = isRoot ? 1 : next
                next += isRoot ? 0 : 1
                for cell in tile { if depth == 0 { leaves.append((cell.id, number)) } else { parents.append((cell.id, number)) } }
                node.bind(number)
                node.bind(PackedRTree.bytes(tile, depth: isRoot ? depth : 0, size: size))
                try node.run()
                guard !isRoot, var box = tile.first?.box else { continue }
                for cell in tile { box.include(cell.box) }
                above.append(Entry(id: number, box: box))
            }
            if isRoot { break }
            level = above
            depth += 1
        }
        try write(leaves.sorted { $0.row < $1.row }.map { ($0.row, $0.node) }, into: "rowid", "rowid, nodeno")
        try write(parents.sorted { $0.node < $1.node }.map { ($0.node, $0.parent) }, into: "parent", "nodeno, parentnode")
    }

    private func write(_ pairs: [(Int64, Int64)], into part: String, _ columns: String) throws {
        let statement = try connection.statement("INSERT INTO \"\(tree)_\(part)\" (\(columns)) VALUES (?, ?)")
        for (one, other) in pairs {
            statement.bind(one)
            statement.bind(other)
            try statement.run()
        }
    }

    /// Runs of neighbours with at most so many entries each.
    private static func tiles(_ entries: inout [Entry], of size: Int) -> [ArraySlice<Entry>] {
        let count = (entries.count + size - 1) / size
        let strips = Int(Double(count).squareRoot().rounded(.up))
        let stripSize = (count + strips - 1) / strips * size
        entries.sort { ($0.box.minX + $0.box.maxX, $0.id) < ($1.box.minX + $1.box.maxX, $1.id) }
        let starts = stride(from: 0, to: entries.count, by: stripSize)
        // All strips are put in order before the first tile is cut: a tile that is held would have each further sorting copy everything.
        for start in starts {
            entries[start..<min(start + stripSize, entries.count)].sort {
                ($0.box.minY + $0.box.maxY, $0.id) < ($1.box.minY + $1.box.maxY, $1.id)
            }
        }
        var tiles: [ArraySlice<Entry>] = []
        for start in starts {
            let end = min(start + stripSize, entries.count)
            // Full tiles would leave a last one with a single entry: all of a strip get the same share.
            let parts = (end - start + size - 1) / size
            for part in 0..<parts {
                let (low, high) = (start + (end - start) * part / parts, start + (end - start) * (part + 1) / parts)
                tiles.append(entries[low..<high])
            }
        }
        return tiles
    }

    private static func bytes(_ cells: ArraySlice<Entry>, depth: Int, size: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: size)
        var place = 0
        func put<Number: FixedWidthInteger>(_ number: Number) {
            for shift in stride(from: Number.bitWidth - 8, through: 0, by: -8) {
                bytes[place] = UInt8(truncatingIfNeeded: number >> Number(shift))
                place += 1
            }
        }
        put(UInt16(depth))
        put(UInt16(cells.count))
        for cell in cells {
            put(cell.id)
            for side in [cell.box.minX, cell.box.maxX, cell.box.minY, cell.box.maxY] { put(side.bitPattern) }
        }
        return bytes
    }
}
