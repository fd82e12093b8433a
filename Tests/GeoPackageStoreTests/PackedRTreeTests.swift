import GRDB
import TestSupport
import Testing

@testable import GeoPackageStore

@Suite("Packed spatial index")
struct PackedRTreeTests {
    private func inDatabase(_ body: (Connection) throws -> Void) throws {
        try DatabaseQueue().write { database in
            try database.execute(
                sql: """
                    CREATE VIRTUAL TABLE packed USING rtree(id, minx, maxx, miny, maxy);
                    CREATE VIRTUAL TABLE usual USING rtree(id, minx, maxx, miny, maxy)
                    """)
            try body(Connection(database))
        }
    }

    private func insert(_ id: Int64, _ box: [Double], into tree: String, _ connection: Connection) throws {
        let statement = try connection.statement("INSERT INTO \(tree) VALUES (?, ?, ?, ?, ?)")
        statement.bind(id)
        for side in box { statement.bind(side) }
        try statement.run()
    }

    private func rows(_ tree: String, where condition: String = "1", _ connection: Connection) throws -> [[Double]] {
        try connection.all("SELECT id, minx, maxx, miny, maxy FROM \(tree) WHERE \(condition) ORDER BY id") { row in
            (0..<5).map { row.double(Int32($0)) }
        }
    }

    private func check(_ tree: String, _ connection: Connection) throws -> String? {
        try connection.first("SELECT rtreecheck('\(tree)')") { $0.text(0) }
    }

    private func randomBox(_ random: inout SeededGenerator) -> [Double] {
        let x = Double.random(in: -180...180, using: &random)
        let y = Double.random(in: -90...90, using: &random)
        let (width, height) = (Double.random(in: 0...0.5, using: &random), Double.random(in: 0...0.5, using: &random))
        return [x, x + width, y, y + height]
    }

    @Test("holds to the bit what insertions hold, is whole, and finds the same", arguments: [0, 1, 2, 45, 46, 51, 52, 500, 2100, 5000])
    func same(_ count: Int) throws {
        try inDatabase { connection in
            var random = SeededGenerator(seed: UInt64(count))
            var entries: [PackedRTree.Entry] = []
            for id in 1...max(1, count) where id <= count {
                // Exact halves, negative and tiny numbers round in ways of their own.
                var box = randomBox(&random)
                if id % 7 == 0 { box = box.map { ($0 * 2).rounded() / 2 } }
                if id % 11 == 0 { box = box.map { $0 * 1e-30 } }
                let number = Int64(id) << 12 | Int64(id % 3)
                try insert(number, box, into: "usual", connection)
                entries.append(.init(id: number, box: .init(minX: box[0], maxX: box[1], minY: box[2], maxY: box[3])))
            }
            let tree = PackedRTree("packed", in: connection)
            try tree.replace(with: entries.shuffled(using: &random))
            #expect(try check("packed", connection) == "ok")
            #expect(try rows("packed", connection) == rows("usual", connection))
            #expect(try tree.count() == count)
            for _ in 0..<20 {
                let box = randomBox(&random)
                let meets = "minx <= \(box[1] + 10) AND maxx >= \(box[0]) AND miny <= \(box[3] + 10) AND maxy >= \(box[2])"
                #expect(try rows("packed", where: meets, connection) == rows("usual", where: meets, connection))
            }
        }
    }

    @Test("goes on taking insertions, deletions and another packing")
    func goesOn() throws {
        try inDatabase { connection in
            var random = SeededGenerator(seed: 7)
            for id in 1...300 as ClosedRange<Int64> {
                let box = randomBox(&random)
                for tree in ["packed", "usual"] { try insert(id, box, into: tree, connection) }
            }
            let tree = PackedRTree("packed", in: connection)
            for round in 0..<3 {
                // What it holds goes back in to the bit.
                try tree.replace(with: tree.entries())
                for step in 0..<400 as Range<Int64> {
                    let box = randomBox(&random)
                    for name in ["packed", "usual"] { try insert(1000 + Int64(round) * 400 + step, box, into: name, connection) }
                }
                for name in ["packed", "usual"] { try connection.execute("DELETE FROM \(name) WHERE id % 5 = \(round)") }
                #expect(try check("packed", connection) == "ok")
                #expect(try rows("packed", connection) == rows("usual", connection))
            }
            try connection.execute("DELETE FROM packed")
            #expect(try check("packed", connection) == "ok")
            #expect(try rows("packed", connection) == [])
        }
    }
}
