import Foundation
import Interchange
import TestSupport
import Testing

@Suite("Edge lengths against coordinates")
struct EdgeCheckTests {
    /// A table's corners as written: northing and easting with two decimals, edges with two.
    private struct Outline {
        var points: [(x: Double, y: Double)]

        /// A star-shaped outline near Yên Thế with edges of some tens of metres.
        init(count: Int, using generator: inout SeededGenerator) {
            let center = (
                x: Double.random(in: 2_370_500...2_392_000, using: &generator), y: Double.random(in: 400_000...425_000, using: &generator)
            )
            points = (0..<count).map { place in
                let angle = 2 * Double.pi * (Double(place) + Double.random(in: -0.3...0.3, using: &generator)) / Double(count)
                let radius = Double.random(in: 120...260, using: &generator)
                return (Self.rounded(center.x + radius * cos(angle)), Self.rounded(center.y + radius * sin(angle)))
            }
        }

        static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
        static func text(_ value: Double) -> String { String(format: "%.2f", value) }

        func edge(_ place: Int) -> Double {
            let (one, other) = (points[place], points[(place + 1) % points.count])
            return Self.rounded(hypot(one.x - other.x, one.y - other.y))
        }

        var corners: [Corner] {
            points.indices.map { place in
                Corner(
                    name: "\(place + 1)", first: points[place].x, second: points[place].y, firstText: Self.text(points[place].x),
                    secondText: Self.text(points[place].y), edge: edge(place), edgeDecimals: 2, row: place + 2)
            }
        }
    }

    private func check(_ corners: [Corner]) throws -> EdgeCheck {
        try #require(EdgeCheck(CornerList(corners: corners, order: .northingEasting)))
    }

    private static let seeds: [UInt64] = [1, 2, 3, 4]
    private static let outlinesPerSeed = 25

    private func forOutlines(_ seed: UInt64, _ body: (Outline, inout SeededGenerator) throws -> Void) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<Self.outlinesPerSeed {
            let outline = Outline(count: Int.random(in: 5...14, using: &generator), using: &generator)
            try body(outline, &generator)
        }
    }

    @Test("Lengths that agree give no difference, in either column habit", arguments: seeds)
    func agreement(seed: UInt64) throws {
        try forOutlines(seed) { outline, _ in
            let check = try check(outline.corners)
            #expect(check.agrees && check.diagnoses.isEmpty, "seed \(seed)")
            #expect(check.alignment == .toNext)
            #expect(check.compared == outline.points.count)
            var shifted = outline.corners
            for place in shifted.indices { shifted[place].edge = outline.edge((place + shifted.count - 1) % shifted.count) }
            let other = try self.check(shifted)
            #expect(other.agrees, "seed \(seed)")
            #expect(other.alignment == .fromPrevious)
        }
    }

    @Test("A changed or transposed digit of a coordinate is found, with the value that mends it", arguments: seeds)
    func coordinate(seed: UInt64) throws {
        var unique = 0
        var all = 0
        try forOutlines(seed) { outline, generator in
            var corners = outline.corners
            let corner = Int.random(in: corners.indices, using: &generator)
            let isFirst = Bool.random(using: &generator)
            let right = isFirst ? corners[corner].firstText : corners[corner].secondText
            let wrong = slip(right, from: 0, using: &generator)
            // A slip of a centimetre or two can stay within what rounding allows.
            guard let value = Double(wrong), let truth = Double(right), (value - truth).magnitude >= 1 else { return }
            if isFirst {
                (corners[corner].first, corners[corner].firstText) = (value, wrong)
            } else {
                (corners[corner].second, corners[corner].secondText) = (value, wrong)
            }
            let check = try check(corners)
            all += 1
            let mends = check.diagnoses.compactMap { diagnosis -> String? in
                guard case .coordinate(corner, isFirst, wrong, let suggested, _) = diagnosis else { return nil }
                return suggested
            }
            #expect(mends.contains(right), "seed \(seed): \(right) typed as \(wrong), \(check.diagnoses)")
            if check.diagnoses.count == 1 { unique += 1 }
            #expect(try check == self.check(corners))
        }
        #expect(all >= 15, "seed \(seed)")
        #expect(unique * 10 >= all * 8, "seed \(seed): \(unique) of \(all)")
    }

    @Test("A length typed wrong is found, with the length that is right", arguments: seeds)
    func length(seed: UInt64) throws {
        try forOutlines(seed) { outline, generator in
            var corners = outline.corners
            let edge = Int.random(in: corners.indices, using: &generator)
            let right = Outline.text(outline.edge(edge))
            let wrong = slip(right, from: 0, using: &generator)
            // A zero in front is not kept, and a slip of centimetres can stay within what rounding allows.
            guard !wrong.hasPrefix("0"), let value = Double(wrong), let truth = Double(right), (value - truth).magnitude >= 0.1 else {
                return
            }
            corners[edge].edge = value
            let check = try check(corners)
            #expect(check.differences.map(\.corner) == [edge])
            #expect(check.differences.first?.row == edge + 2)
            guard case .edgeLength(edge, wrong, _, _) = check.diagnoses.first else {
                Issue.record("seed \(seed): \(right) typed as \(wrong), \(check.diagnoses)")
                return
            }
            let suggestions = check.diagnoses.compactMap { diagnosis -> String? in
                guard case .edgeLength(_, _, let suggested, _) = diagnosis else { return nil }
                return suggested
            }
            #expect(suggestions.contains(right), "seed \(seed)")
        }
    }

    @Test("Coordinates of two corners in each other's rows are found", arguments: seeds)
    func swapped(seed: UInt64) throws {
        try forOutlines(seed) { outline, generator in
            var corners = outline.corners
            let one = Int.random(in: 0..<corners.count - 1, using: &generator)
            let other = Int.random(in: one + 1..<corners.count, using: &generator)
            (corners[one].first, corners[other].first) = (corners[other].first, corners[one].first)
            (corners[one].second, corners[other].second) = (corners[other].second, corners[one].second)
            (corners[one].firstText, corners[other].firstText) = (corners[other].firstText, corners[one].firstText)
            (corners[one].secondText, corners[other].secondText) = (corners[other].secondText, corners[one].secondText)
            let check = try check(corners)
            #expect(check.diagnoses.contains(.swappedCorners(one, other)), "seed \(seed): \(one) and \(other), \(check.diagnoses)")
        }
    }

    @Test("Whole rows in another order than the walk are found, in either column habit", arguments: seeds)
    func rowOrder(seed: UInt64) throws {
        try forOutlines(seed) { outline, generator in
            let corners = outline.corners
            var order = Array(corners.indices)
            order[1...].shuffle(using: &generator)
            guard order != Array(corners.indices) else { return }
            let shuffled = order.map { corners[$0] }
            let check = try check(shuffled)
            let found = check.diagnoses.compactMap { diagnosis -> [Int]? in
                guard case .rowOrder(let rows) = diagnosis else { return nil }
                return rows.map { order[$0] }
            }
            #expect(found == [Array(corners.indices)], "seed \(seed): \(order), \(check.diagnoses)")
        }
    }

    @Test("A row left out is suspected where it is missing, and a gap in the numbers says so", arguments: seeds)
    func missing(seed: UInt64) throws {
        try forOutlines(seed) { outline, generator in
            var corners = outline.corners
            let gone = Int.random(in: 1..<corners.count - 1, using: &generator)
            corners.remove(at: gone)
            let numbered = try check(corners)
            #expect(numbered.diagnoses.first == .missingCorner(after: gone - 1, numberIsMissing: true), "seed \(seed)")
            for place in corners.indices { corners[place].name = nil }
            let unnumbered = try check(corners)
            #expect(unnumbered.diagnoses.contains { $0.id == "edge-missing-corner" || $0.id == "edge-length" }, "seed \(seed)")
        }
    }

    @Test("One factor between all lengths and distances is told")
    func scale() throws {
        var generator = SeededGenerator(seed: 9)
        let outline = Outline(count: 7, using: &generator)
        var corners = outline.corners
        for place in corners.indices { corners[place].edge = Outline.rounded((corners[place].edge ?? 0) * 1.01) }
        let check = try check(corners)
        guard case .commonScale(let factor) = check.diagnoses.first else {
            Issue.record("\(check.diagnoses)")
            return
        }
        #expect((factor - 1.01).magnitude < 0.0002)
    }

    @Test("What no single mistake explains is named as such")
    func unexplained() throws {
        var generator = SeededGenerator(seed: 10)
        var corners = Outline(count: 8, using: &generator).corners
        for place in [1, 2, 3] { corners[place].edge = (corners[place].edge ?? 0) + 11.37 * Double(place) }
        #expect(try check(corners).diagnoses == [.unexplained(edges: [1, 2, 3])])
    }

    @Test("There is nothing to compare without lengths, with angles, or with two corners")
    func nothing() {
        var generator = SeededGenerator(seed: 11)
        let corners = Outline(count: 5, using: &generator).corners
        var bare = corners
        for place in bare.indices { bare[place].edge = nil }
        #expect(EdgeCheck(CornerList(corners: bare, order: .northingEasting)) == nil)
        #expect(EdgeCheck(CornerList(corners: corners, order: .latitudeLongitude)) == nil)
        #expect(EdgeCheck(CornerList(corners: corners, order: .unknown, notation: .degreesMinutesSeconds)) == nil)
        var degrees = corners
        for place in degrees.indices { (degrees[place].first, degrees[place].second) = (21.47 + Double(place) / 1e4, 106.1) }
        #expect(EdgeCheck(CornerList(corners: degrees, order: .unknown)) == nil)
        #expect(EdgeCheck(CornerList(corners: Array(corners.prefix(2)), order: .northingEasting)) == nil)
    }

    @Test("The tolerance follows the decimals given")
    func tolerance() throws {
        var generator = SeededGenerator(seed: 12)
        var corners = Outline(count: 6, using: &generator).corners
        #expect((try check(corners).tolerance - 0.01914).magnitude < 0.0001)
        for place in corners.indices {
            corners[place].edge = corners[place].edge?.rounded()
            corners[place].edgeDecimals = 0
        }
        let coarse = try check(corners)
        #expect(coarse.agrees)
        #expect((coarse.tolerance - 0.51414).magnitude < 0.0001)
    }

    @Test("A table as typed, with decimal commas, is mended in its own spelling")
    func typedTable() throws {
        let bytes = try String(contentsOfFile: TableFixture.path("corner_table_decimal_comma.csv"), encoding: .utf8)
            .replacingOccurrences(of: "2.376.077,02", with: "2.376.707,02")
        let list = try #require(CornerTable(bytes: Array(bytes.utf8)).lists.first)
        let check = try #require(EdgeCheck(list))
        #expect(check.differences.map(\.row) == [6, 7])
        #expect(
            check.diagnoses == [
                .coordinate(corner: 2, isFirst: true, given: "2.376.707,02", suggested: "2.376.077,02", change: .transposition)
            ])
    }

    /// One digit changed, or two neighbouring digits exchanged.
    private func slip(_ text: String, from start: Int, using generator: inout SeededGenerator) -> String {
        var characters = Array(text)
        let digits = characters.indices.filter { characters[$0] != "." }
        let place = digits[Int.random(in: start..<digits.count - 1, using: &generator)]
        if Bool.random(using: &generator), characters[place + 1] != ".", characters[place + 1] != characters[place] {
            characters.swapAt(place, place + 1)
        } else {
            characters[place] = Character(
                "\((Int(String(characters[place])) ?? 0) + Int.random(in: 1...9, using: &generator))".suffix(1).description)
        }
        return String(characters)
    }
}
