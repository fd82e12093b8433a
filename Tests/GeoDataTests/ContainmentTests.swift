import Foundation
import GeoData
import TestSupport
import Testing

/// Corner tables need a transformation, which this room does not have: the end-to-end tests look at those eight after registering them.
@Suite("Areas lie in the real communes", .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
struct ContainmentTests {
    private func units(_ file: String, key: String) throws -> [String: [[PlaneRing]]] {
        let features = try GeoJSONPolygons.read(try SharedData.bytes(file)).features
        return Dictionary(
            try features.map { feature in
                guard case .text(let code)? = feature.properties[key] else { throw Missing(key: key) }
                return (code, feature.geometry.parts)
            }, uniquingKeysWith: { first, _ in first })
    }

    private struct Missing: Error { let key: String }

    /// Whether one part of the unit holds every part of the area, touching neither its rim nor a hole in it.
    private func holds(_ unit: [[PlaneRing]], _ area: [[PlaneRing]]) -> Bool {
        area.allSatisfy { part in
            unit.contains { whole in
                part[0].points.allSatisfy { whole[0].contains($0) }
                    && whole.allSatisfy { !part[0].crosses($0) }
                    && whole.dropFirst().allSatisfy { hole in
                        !hole.contains(part[0].points[0]) && !hole.points.contains { part[0].contains($0) }
                    }
            }
        }
    }

    @Test("Each in its commune of 2024, whose successor it names")
    func old() throws {
        let outlines = try units("boundaries/communes-2020.geojson", key: "gso_code_2020")
        #expect(outlines.count == 19)
        for area in GeoData.areas {
            guard let parts = try polygons(of: area) else { continue }
            #expect(holds(try #require(outlines[area.oldUnit]), parts), "\(area.key) in \(area.oldUnit)")
        }
    }

    @Test("Each in its commune since July 2025")
    func new() throws {
        let outlines = try units("boundaries/communes-2025.geojson", key: "code")
        #expect(outlines.count == 5)
        for area in GeoData.areas {
            guard let parts = try polygons(of: area) else { continue }
            #expect(holds(try #require(outlines[area.unit]), parts), "\(area.key) in \(area.unit)")
            for (code, unit) in outlines where code != area.unit { #expect(!holds(unit, parts), "\(area.key) also in \(code)") }
        }
    }

    @Test("They are spread over at least 12 of the 19 old communes, each with the right successor")
    func spread() throws {
        #expect(Set(GeoData.areas.map(\.oldUnit)).count >= 12)
        let end = try #require(ReferenceDay("2025-07-01"))
        for area in GeoData.areas {
            var step = GeoData.unitSuccessors.first { $0.oldCode == area.oldUnit }
            while let last = step, last.newValidFrom < end {
                step = GeoData.unitSuccessors.first { $0.oldCode == last.newCode && $0.oldValidFrom == last.newValidFrom }
            }
            #expect(step?.newCode == area.unit && step?.newValidFrom == end, "\(area.key)")
        }
    }
}
