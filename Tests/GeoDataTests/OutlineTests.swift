import Foundation
import GeoData
import TestSupport
import Testing

@Suite("The outlines of the illustrative areas")
struct OutlineTests {
    @Test("24 areas: 16 in WGS 84, 6 as corner tables in EPSG:9214, 2 in EPSG:9209")
    func forms() throws {
        #expect(GeoData.areas.count == 24)
        #expect(Dictionary(grouping: GeoData.areas, by: \.epsg).mapValues(\.count) == [4326: 16, 9214: 6, 9209: 2])
        for area in GeoData.areas {
            let outline = try #require(GeoData.outline(of: area.key))
            #expect(outline.area == area.key && outline.epsg == area.epsg)
            #expect((outline.format == .geoJSON) == (area.epsg == 4326))
        }
        #expect(GeoData.outline(of: "durian-01") == nil)
        #expect(GeoData.outline(of: "lychee-0") == nil)
    }

    @Test("The whole files hold the same outlines as the areas one by one, and say that they are illustrative")
    func wholeFiles() throws {
        let collection = try GeoJSONPolygons.read(GeoData.areasGeoJSON)
        #expect(collection.type == "FeatureCollection")
        #expect(
            collection.features.map { $0.properties["area"] }
                == GeoData.areas.filter { $0.epsg == 4326 }.map { .text($0.key) })
        #expect(collection.features.allSatisfy { $0.properties["illustrative"] == .flag(true) })
        for table in GeoData.cornerTables {
            let lines = table.bytes.split(separator: UInt8(ascii: "\n")).count - 1
            let own = try GeoData.areas.filter { $0.epsg == table.epsg }.map { try #require(try cornerRing(of: $0)).points.count }
            #expect(own.reduce(0, +) == lines)
        }
    }

    @Test("Some areas have several parts, some have holes, and none is a plain shape")
    func shapes() throws {
        let all = try GeoData.areas.compactMap { try polygons(of: $0) }
        #expect(all.filter { $0.count > 1 }.count >= 4)
        #expect(all.filter { $0.contains { $0.count > 1 } }.count >= 4)
        for area in GeoData.areas {
            let outers = try polygons(of: area)?.map { metres($0[0]) } ?? [try #require(try cornerRing(of: area))]
            let corners = outers.map { $0.points.count - 1 }.reduce(0, +)
            #expect((20...60 * outers.count).contains(corners), "\(area.key): \(corners)")
            for ring in outers {
                // A disc has 1, a square 0.79: what people walk around on hills stays well below.
                let roundness = 2 * .pi * abs(ring.doubledArea) / (ring.length * ring.length)
                #expect((0.1...0.65).contains(roundness), "\(area.key): \(roundness)")
            }
        }
    }

    @Test("WGS 84 outlines are valid: closed, right-handed, not crossing, holes inside, on the grid of 1e-7 degrees")
    func validity() throws {
        for area in GeoData.areas {
            guard let parts = try polygons(of: area) else { continue }
            let rings = parts.flatMap { $0 }
            for ring in rings {
                #expect(ring.points.first == ring.points.last && ring.points.count > 8, "\(area.key)")
                #expect(!ring.crossesItself, "\(area.key)")
                for value in ring.points.flatMap({ [$0.x, $0.y] }) {
                    #expect((value * 1e7).rounded() / 1e7 == value, "\(area.key): \(value)")
                }
            }
            for (index, ring) in rings.enumerated() {
                for other in rings[(index + 1)...] { #expect(!ring.crosses(other), "\(area.key)") }
            }
            for part in parts {
                #expect(part[0].doubledArea > 0, "\(area.key)")
                for hole in part.dropFirst() {
                    #expect(hole.doubledArea < 0, "\(area.key)")
                    #expect(hole.points.allSatisfy { part[0].contains($0) }, "\(area.key)")
                }
            }
        }
    }

    @Test("Corner tables are closed walks, clockwise as field books go, numbered, and in the box of their system")
    func cornerTables() throws {
        // The extent of the district: EPSG:9214 and EPSG:9209, eastings then northings, in metres.
        let boxes = [
            9214: (399_370.0...425_952.0, 2_370_002.0...2_392_548.0), 9209: (554_722.0...581_391.0, 2_369_928.0...2_392_456.0),
        ]
        for area in GeoData.areas {
            guard let ring = try cornerRing(of: area) else { continue }
            let box = try #require(boxes[area.epsg])
            #expect(ring.points.first == ring.points.last && !ring.crossesItself && ring.doubledArea < 0, "\(area.key)")
            #expect(ring.points.allSatisfy { box.0.contains($0.x) && box.1.contains($0.y) }, "\(area.key)")
            let lines = String(decoding: try #require(GeoData.outline(of: area.key)).bytes, as: UTF8.self).split(separator: "\n")
                .dropFirst()
            let names = lines.compactMap { Int($0.split(separator: ",")[1]) }
            #expect(names == Array(1..<ring.points.count) + [1], "\(area.key)")
            // The plane's scale is within 0.01 % of the ground here.
            let hectares = -ring.doubledArea / 2 / 10_000
            #expect(abs(hectares - area.hectares) < 0.006 + 0.0003 * area.hectares, "\(area.key): \(hectares)")
        }
    }

    @Test("Hectares are those of the outline; declared ones, households and accuracies are plausible")
    func numbers() throws {
        for area in GeoData.areas {
            if let parts = try polygons(of: area) {
                let hectares = parts.flatMap { $0 }.map { metres($0).doubledArea / 2 / 10_000 }.reduce(0, +)
                #expect(abs(hectares - area.hectares) < 0.006 + 0.0003 * area.hectares, "\(area.key): \(hectares)")
            }
            #expect((8...100).contains(area.hectares))
            #expect(abs(area.declaredHectares - area.hectares) < 0.03 * area.hectares)
            #expect((18...195).contains(area.households))
            #expect((0.3...0.7).contains(area.hectares / Double(area.households)))
            let accuracies: ClosedRange<Double> =
                switch area.surveyMethod {
                case .phoneGNSS: 3...10
                case .rtk: 0.01...0.05
                case .totalStation: 0.02...0.2
                case .digitised: 2...15
                }
            #expect(accuracies.contains(area.accuracyMetres))
            #expect(area.plantedYear < area.surveyedOn.year)
        }
    }

    @Test("No two areas that can be compared here come within 30 m of each other")
    func apart() throws {
        let inDegrees = try GeoData.areas.compactMap { area in try polygons(of: area).map { ($0.map { metres($0[0]) }) } }
        let inMetres = try [9214, 9209].map { epsg in
            try GeoData.areas.filter { $0.epsg == epsg }.compactMap { try cornerRing(of: $0).map { [$0] } }
        }
        for areas in [inDegrees] + inMetres {
            for (index, area) in areas.enumerated() {
                for other in areas[(index + 1)...] {
                    for (first, second) in area.flatMap({ ring in other.map { (ring, $0) } }) {
                        #expect(first.distance(to: second) > 30)
                        #expect(!first.contains(second.points[0]) && !second.contains(first.points[0]))
                    }
                }
            }
        }
    }
}
