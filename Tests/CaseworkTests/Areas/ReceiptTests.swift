import Casework
import Foundation
import GeoPrimitives
import Geodesy
import Registry
import TestSupport
import Testing

@Suite("Receipt and measures of an examination")
struct ReceiptTests {
    @Test("WGS 84 needs no operation: the receipt has system, order and text, and no pipeline")
    func wgs84() throws {
        let examination = try Examination(of: Submission(Outlines.degrees.shape(Outlines.square()), source: "[[106.13, 21.48]]"))
        let receipt = examination.receipt
        #expect(receipt.sourceText == Array("[[106.13, 21.48]]".utf8))
        #expect(receipt.sourceFormat == "geojson")
        #expect(receipt.crs == 4326)
        #expect(receipt.axisOrder == "lonlat")
        #expect(receipt.operation == nil)
        #expect(receipt.pipeline == "")
        #expect(receipt.accuracy == nil)
        #expect(receipt.wasRewound == false)
    }

    @Test("EPSG:9214 is brought to WGS 84 by EPSG:6960, and the receipt says with which PROJ and which pipeline")
    func vn2000() throws {
        let examination = try Examination(of: Submission(metres: Outlines.metres.shape(Outlines.square()), source: "1;2376000;410000"))
        let receipt = examination.receipt
        #expect(receipt.crs == 9214)
        #expect(receipt.axisOrder == "xy")
        #expect(receipt.operation == 6960)
        #expect(receipt.accuracy == Metres(1))
        #expect(receipt.pipeline.contains("tmerc"))
        #expect(receipt.pipeline.contains("-191.90441429"))
        #expect(receipt.projVersion.hasPrefix("9."))
        #expect(receipt.epsgVersion == CoordinateReferenceSystem.epsgVersion)
        #expect(receipt.sourceText == Array("1;2376000;410000".utf8))
        #expect(receipt.roundedCoordinates == 5)
    }

    @Test("The source text is kept to the letter, whatever its bytes are")
    func toTheLetter() throws {
        var submission = Submission(Outlines.degrees.shape(Outlines.square()))
        submission.sourceText = Array(0...255)
        #expect(try Examination(of: submission).receipt.sourceText == Array(0...255))
    }

    @Test("A refused outline keeps what it came from as well")
    func refused() throws {
        let examination = try Examination(of: Submission(metres: Outlines.metres.shape([(0, 0), (1, 0), (1, 1)]), source: "text"))
        #expect(examination.shape == nil)
        #expect(examination.receipt.sourceText == Array("text".utf8))
        #expect(examination.receipt.crs == 9214)
    }

    @Test("Coordinates that lie on the grid are not counted as rounded, others are")
    func rounded() throws {
        #expect(try Examination(of: Submission(onGrid(0))).receipt.roundedCoordinates == 0)
        #expect(try Examination(of: Submission(onGrid(0.3e-7))).receipt.roundedCoordinates == 2)
    }

    /// A triangle whose first corner, which is its last as well, lies off the grid by some degrees.
    private func onGrid(_ offset: Double) -> PlanarMultiPolygon {
        let corners: [(Int32, Int32)] = [
            (1_061_300_000, 214_800_000), (1_061_310_000, 214_800_000), (1_061_310_000, 214_810_000), (1_061_300_000, 214_800_000),
        ]
        var positions = corners.map { GridPosition(longitudeE7: $0.0, latitudeE7: $0.1).degrees }
        positions[0].x -= offset
        positions[3].x -= offset
        return PlanarMultiPolygon([Polygon(rings: [Ring(positions)])])
    }

    @Test("The area is that of the ellipsoid over the stored outline, about 110.7 m by 103.6 m a thousandth of a degree")
    func area() throws {
        let examination = try Examination(of: Submission(Outlines.degrees.shape(Outlines.square())))
        #expect(examination.area == Ellipsoid.area(of: try #require(examination.shape)))
        // Lengths of a degree at 21.48° N on WGS 84: 110 725 m along the meridian, 103 664 m along the parallel.
        #expect(abs(examination.area.value - 110.725 * 103.664) < 5)
        let metres = try Examination(of: Submission(metres: Outlines.metres.shape(Outlines.square())))
        #expect(abs(metres.area.value - 10_000) < 5)
    }

    @Test("A hole is taken off")
    func hole() throws {
        let whole = try Examination(of: Submission(metres: Outlines.metres.shape(Outlines.square(side: 4)))).area.value
        let holed = try Examination(
            of: Submission(metres: Outlines.metres.shape(Outlines.square(side: 4), Outlines.square(1, 1).reversed()))
        ).area.value
        #expect(abs(whole - holed - 10_000) < 5)
    }

    @Test(
        "Reference points of Yên Thế come out of EPSG:9214, 9209 and 3405 within a step of the grid",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"), arguments: [9214, 9209, 3405])
    func reference(_ code: Int) throws {
        let system = try #require(CoordinateReferenceSystem.all.first { $0.epsgCode == code })
        let rows = try SharedData.rows("vn2000/yen_the_proj_reference.csv")
        #expect(rows.count >= 4)
        for row in rows {
            let easting = try #require(Double(row["E_\(code)"] ?? ""))
            let northing = try #require(Double(row["N_\(code)"] ?? ""))
            let outlines = Outlines(origin: PlanarPosition(x: easting, y: northing), unit: 100)
            let submission = Submission(
                index: 0, shape: outlines.shape(Outlines.square()), system: system, order: .eastingNorthing, sourceText: [],
                sourceFormat: "corner-table")
            let shape = try #require(try Examination(of: submission).shape)
            let corner = try #require(shape.polygons.first?.exterior?.positions.first)
            let longitude = try #require(Double(row["wgs84_lon"] ?? ""))
            let latitude = try #require(Double(row["wgs84_lat"] ?? ""))
            #expect(abs(Double(corner.longitudeE7) - longitude * 1e7) <= 1.01, "\(row["id"] ?? "")")
            #expect(abs(Double(corner.latitudeE7) - latitude * 1e7) <= 1.01, "\(row["id"] ?? "")")
        }
    }
}
