import GRDB
import Registry
import Traceability

extension Projector {
    /// The serials go in by their numbers, so that neighbours in the table are written together.
    func issue(_ run: StampRun, _ entry: Int64) throws {
        try bulk?.begin(for: run.serials.count)
        try insert("stamp_runs", ["run_id", "lot_id", "code_id", "issued_on", "stamps", "key_id"], entry) {
            $0.bind(run.id.number)
            $0.bind(run.lot.number)
            $0.bind(run.code?.number)
            $0.bind(run.issuedOn.description)
            $0.bind(run.serials.count)
            $0.bind(run.key)
        }
        let statement = try connection.statement("INSERT INTO stamps (serial, place) VALUES (?, ?)")
        let placed = run.serials.enumerated().map { (serial: $0.element.number, place: StampTree.place($0.offset, in: run.id)) }
        for stamp in placed.sorted(by: { $0.serial < $1.serial }) {
            statement.bind(stamp.serial)
            statement.bind(stamp.place)
            try statement.run()
        }
    }

    func apply(_ change: StampChange, _ entry: Int64) throws {
        for range in change.ranges {
            for node in StampTree.nodes(from: range.first, through: range.last) {
                try insert("stamp_changes", ["run_id", "node", "state", "on_day", "reason"], entry) {
                    $0.bind(range.run.number)
                    $0.bind(node)
                    $0.bind(change.state.rawValue)
                    $0.bind(change.on.description)
                    $0.bind(change.reason)
                }
            }
        }
    }

    /// A link comes in several entries where its stamps are many; each has a row of its own.
    func link(_ stamps: ForeignStamps, _ entry: Int64) throws {
        try bulk?.begin(for: stamps.texts.count)
        try insert("stamp_links", ["link", "lot_id", "code_id", "product_id", "stamps", "valid_from", "valid_to"], entry) {
            $0.bind(stamps.link)
            if case .lot(let id) = stamps.target { $0.bind(id.number) } else { $0.bind(nil as Int64?) }
            if case .code(let id) = stamps.target { $0.bind(id.number) } else { $0.bind(nil as Int64?) }
            if case .product(let number) = stamps.target { $0.bind(number) } else { $0.bind(nil as Int64?) }
            $0.bind(stamps.texts.count)
            $0.bind(stamps.period)
        }
        let version = connection.database.lastInsertedRowID
        let statement = try connection.statement("INSERT INTO foreign_stamps (token_key, link_version, text) VALUES (?, ?, ?)")
        for text in stamps.texts {
            // What is no stamp's text by the rules of today was one when it was recorded; it is found by its whole text.
            statement.bind(ForeignStampText(text)?.key ?? 0)
            statement.bind(version)
            statement.bind(text)
            try statement.run()
        }
    }
}

/// Places of stamps in their runs, and the binary tree over the places of one run in which ranges are kept.
///
/// A node is numbered as in a heap: 1 is the whole run, 2n and 2n+1 are the halves of n, the leaf of a place is 2²⁰ and the place. What
/// holds for a stamp is what was said of its leaf and of the 20 nodes above, however many changes the run has seen.
enum StampTree {
    /// How many bits a place has.
    static let depth = 20

    /// A stamp's run and its place in one number.
    static func place(_ place: Int, in run: StampRunID) -> Int64 { run.number << Int64(depth) | Int64(place) }

    /// The run and the place in a number.
    static func split(_ number: Int64) -> (run: StampRunID, place: Int) {
        (StampRunID(number >> Int64(depth)), Int(number & (1 << Int64(depth) - 1)))
    }

    /// The fewest nodes that cover the places from one to another, both included.
    static func nodes(from first: Int, through last: Int) -> [Int64] {
        var (low, high) = (Int64(first) | 1 << Int64(depth), (Int64(last) | 1 << Int64(depth)) + 1)
        var found: [Int64] = []
        while low < high {
            if low & 1 == 1 { found.append(low); low += 1 }
            if high & 1 == 1 { high -= 1; found.append(high) }
            low >>= 1
            high >>= 1
        }
        return found
    }

    /// The leaf of a place and the nodes above it.
    static func path(of place: Int) -> [Int64] {
        let leaf = Int64(place) | 1 << Int64(depth)
        return (0...depth).map { leaf >> Int64($0) }
    }

    /// The places under a node.
    static func places(under node: Int64) -> ClosedRange<Int> {
        let levels = Int64(depth) - Int64(63 - node.leadingZeroBitCount)
        let first = node << levels & (1 << Int64(depth) - 1)
        return Int(first)...Int(first + 1 << levels - 1)
    }
}
