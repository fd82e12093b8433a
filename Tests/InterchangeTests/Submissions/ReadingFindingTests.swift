import Casework
import GeoPrimitives
import Geodesy
import Interchange
import Registry
import Testing

@Suite("What the officer says of numbers against what the file says")
struct ReadingFindingTests {
    private func read(
        _ text: String, _ format: SubmissionFile.Format = .cornerTable, crs: Int? = nil, order: AxisOrder? = nil, notation: Notation? = nil
    ) throws -> Submission {
        var options = ReadingOptions()
        options.system = try crs.map { code throws(GeodesyError) in try CoordinateReferenceSystem.epsg(code) }
        options.order = order
        options.notation = notation
        return try #require(SubmissionFile(bytes: Array(text.utf8), format: format, options: options).next())
    }

    private func ids(_ submission: Submission, but severity: Severity = .note) -> [String] {
        submission.findings.filter { $0.severity != severity }.map(\.id)
    }

    private func first(_ submission: Submission) -> PlanarPosition? { submission.shape?.polygons.first?.exterior?.positions.first }

    /// Northing and easting under each other's names, as where X is taken to point east.
    private static let swapped = "X;Y\n410234.12;2376048.87\n410312.48;2376101.35\n410401.90;2376077.02\n"

    @Test("An order that is given holds against the names of the columns, and that is said")
    func order() throws {
        let named = try read(Self.swapped, crs: 9214)
        #expect(named.order == .northingEasting && !ids(named).contains("order-overrules-names"))
        let given = try read(Self.swapped, crs: 9214, order: .eastingNorthing)
        #expect(given.order == .eastingNorthing && first(given) == PlanarPosition(x: 410_234.12, y: 2_376_048.87))
        let finding = try #require(given.findings.first { $0.id == "order-overrules-names" })
        #expect(finding.severity == .warning && finding.values == ["named": "xy", "order": "en"])
        #expect(try Examination(of: given).isAcceptable)
        let same = try read(Self.swapped.replacing("X;Y", with: "E;N"), crs: 9214, order: .eastingNorthing)
        #expect(!ids(same).contains("order-overrules-names"))
    }

    @Test("A property that is to fill a field and is not there is named")
    func mapped() throws {
        let text = #"{"type":"Feature","properties":{"ten":"Đồi"},"geometry":null}"#
        for (column, expected) in [("ten", []), ("TÊN", ["map-column-missing"])] {
            var options = ReadingOptions()
            options.mapping = ["name": column]
            let read = try #require(SubmissionFile(bytes: Array(text.utf8), format: .geoJSON, options: options).next())
            let found = read.findings.filter { $0.id == "map-column-missing" }
            #expect(found.map(\.id) == expected && found.allSatisfy { $0.values == ["field": "name", "column": column] })
        }
    }

    @Test("An order of degrees does not go with metres")
    func kind() throws {
        #expect(ids(try read(Self.swapped, crs: 9214, order: .longitudeLatitude)).contains("order-not-of-crs"))
        #expect(!ids(try read(Self.swapped, crs: 9214, order: .eastingNorthing)).contains("order-not-of-crs"))
    }

    @Test("Degrees without a word on the system are taken as WGS 84, and that is said")
    func datum() throws {
        let table = "lat,lon\n21.48,106.13\n21.48,106.131\n21.481,106.131\n"
        #expect(ids(try read(table)) == ["datum-assumed"])
        #expect(ids(try read(table, crs: 4326)) == [])
    }

    private static let digits = "lat,lon\n21.2853,106.0801\n21.2853,106.0805\n21.2857,106.0805\n"

    @Test("Degrees, minutes and seconds written as decimals are read as such where that is said, and the receipt says so")
    func notation() throws {
        let read = try read(Self.digits, crs: 4326, notation: .degreesMinutesSecondsAsDecimal)
        let place = try #require(first(read))
        #expect(abs(place.x - (106 + 8 / 60.0 + 1 / 3600.0)) < 1e-9 && abs(place.y - (21 + 28 / 60.0 + 53 / 3600.0)) < 1e-9)
        let receipt = try Examination(of: read).receipt
        #expect(receipt.system == SystemEvidence(how: .given, notation: "dms-as-decimal"))
        #expect(String(decoding: receipt.sourceText, as: UTF8.self).contains("21.2853"))
        for plain in [nil, Notation.decimal] {
            #expect(first(try self.read(Self.digits, crs: 4326, notation: plain)) == PlanarPosition(x: 106.0801, y: 21.2853))
        }
        let json = #"{"type":"Polygon","coordinates":[[[106.0801,21.2853],[106.0805,21.2853],[106.0805,21.2857],[106.0801,21.2853]]]}"#
        #expect(first(try self.read(json, .geoJSON, notation: .degreesMinutesSecondsAsDecimal)) == place)
        let angles = "lat,lon\n21°28'53″,106°08'01″\n21°28'53″,106°08'05″\n21°28'57″,106°08'05″\n"
        let once = try #require(first(try self.read(angles, crs: 4326, notation: .degreesMinutesSecondsAsDecimal)))
        #expect(abs(once.x - place.x) < 1e-9, "what stands as minutes and seconds is not read twice")
    }

    @Test("Metres have no minutes, and minutes stay below sixty")
    func notationRefused() throws {
        let metres = try read(Self.swapped, crs: 9214, order: .eastingNorthing, notation: .degreesMinutesSecondsAsDecimal)
        #expect(ids(metres).contains("notation-not-of-crs"))
        let wrong = try read(Self.digits.replacing("106.0805", with: "106.0865"), crs: 4326, notation: .degreesMinutesSecondsAsDecimal)
        let finding = try #require(wrong.findings.first { $0.id == "notation-not-sexagesimal" })
        #expect(finding.severity == .error && finding.values["number"] == "106.0865")
    }

    /// A square of a hundred metres with its edges, and a word on the edge lengths.
    private static func square(_ rows: [(Double, Double, Double)]) -> String {
        "STT;X;Y;Cạnh\n"
            + rows.enumerated().map { "\($0 + 1);\($1.0.text(2));\($1.1.text(2));\($1.2.text(2))\n" }.joined()
    }

    private static let corners = [
        (2_376_000.13, 410_000.27, 100.0), (2_376_100.13, 410_000.27, 100.0), (2_376_100.13, 410_100.27, 100.0),
        (2_376_000.13, 410_100.27, 100.0),
    ]

    @Test("Edges that differ are named with what explains them: the corner that both edges meet in, not the lengths")
    func moved() throws {
        #expect(ids(try read(Self.square(Self.corners), crs: 9214)) == [])
        var moved = Self.corners
        (moved[2].0, moved[2].1) = (moved[2].0 + 17.31, moved[2].1 - 12.46)
        let found = try read(Self.square(moved), crs: 9214).findings.filter { $0.id.hasPrefix("edge") }
        #expect(found.map(\.id) == ["edge-differs", "edge-differs", "edge-moved-corner"])
        #expect(found.last?.values == ["corner": "3", "suggested": "2376100.13 410100.27", "row": "4"] && found.last?.severity == .warning)
        // Lengths that no place of the corner fits are nobody's single mistake.
        var short = Self.corners
        (short[1].2, short[2].2) = (12, 13)
        #expect(try read(Self.square(short), crs: 9214).findings.last { $0.id.hasPrefix("edge") }?.id == "edge-unexplained")
    }

    @Test("A digit of a coordinate, rows in each other's place and another unit are told apart")
    func causes() throws {
        var digit = Self.corners
        digit[2].1 += 30
        #expect(ids(try read(Self.square(digit), crs: 9214)).contains("edge-coordinate"))
        var scaled = Self.corners
        for place in scaled.indices { scaled[place].2 = 101.5 }
        #expect(ids(try read(Self.square(scaled), crs: 9214)).contains("edge-common-scale"))
        // A walk with sides of its own: 1 and 3 exchanged are noticed, rows in another order too.
        let walk = [(0.0, 0.0), (0.0, 60.0), (70.0, 95.0), (130.0, 40.0), (80.0, -35.0)].map { (2_376_000.13 + $0.0, 410_000.27 + $0.1) }
        let lengths = walk.indices.map { place in
            let (one, other) = (walk[place], walk[(place + 1) % walk.count])
            return ((one.0 - other.0) * (one.0 - other.0) + (one.1 - other.1) * (one.1 - other.1)).squareRoot()
        }
        var rows = zip(walk, lengths).map { ($0.0, $0.1, $1) }
        #expect(ids(try read(Self.square(rows), crs: 9214)) == [])
        let exchanged = (rows[1].0, rows[1].1)
        (rows[1].0, rows[1].1, rows[3].0, rows[3].1) = (rows[3].0, rows[3].1, exchanged.0, exchanged.1)
        #expect(ids(try read(Self.square(rows), crs: 9214)).contains("edge-swapped-corners"))
        var moved = zip(walk, lengths).map { ($0.0, $0.1, $1) }
        moved.swapAt(1, 3)
        #expect(ids(try read(Self.square(moved), crs: 9214)).contains("edge-row-order"))
    }
}
