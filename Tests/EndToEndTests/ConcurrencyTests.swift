import Foundation
import Testing

@Suite("Several commands at once")
struct ConcurrencyTests {
    @Test("eight officers who register at the same moment all succeed, each with a number of its own")
    func writers() async throws {
        let workspace = try await Workspace.withDemonstration()
        let before = try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).entries
        for number in 0..<8 {
            let x = 106.0 + Double(number) * 0.01
            try workspace.write(
                "\(number).geojson",
                "{\"type\":\"Polygon\",\"coordinates\":[[[\(x),21.5],[\(x + 0.005),21.5],[\(x + 0.005),21.504],[\(x),21.504],[\(x),21.5]]]}"
            )
        }
        let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
            for number in 0..<8 {
                group.addTask {
                    try await workspace.farmzone("area", "register", "\(number).geojson", "--crop", "lychee", "--officer", "an\(number)")
                }
            }
            return try await group.reduce(into: [Outcome]()) { $0.append($1) }
        }
        for outcome in outcomes { try outcome.expect(0) }
        #expect(Set(outcomes.flatMap(\.lines)).count == 8)
        let after = try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self)
        #expect(after.ok)
        #expect(after.entries == before + 8)
    }

    @Test("who reads while others write sees a whole state each time")
    func readers() async throws {
        let workspace = try await Workspace.withDemonstration()
        let squares = (0..<400).map { number in
            let (x, y) = (106 + Double(number % 20) * 0.004, 21.4 + Double(number / 20) * 0.004)
            return
                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[\(x),\(y)],[\(x + 0.003),\(y)],"
                + "[\(x + 0.003),\(y + 0.003)],[\(x),\(y)]]]}}"
        }
        try workspace.write("many.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(squares.joined(separator: ","))]}")
        async let imported = workspace.farmzone("import", "many.geojson", "--crop", "lychee")
        for _ in 0..<12 {
            let areas = try await workspace.farmzone("area", "list", "--format", "json").expect(0).json(as: [AreaProperties].self)
            #expect(areas.count == 26 || areas.count == 426)
        }
        try await imported.expect(0)
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }
}
