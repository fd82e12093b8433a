import CPROJ
import GeoPrimitives
import TestSupport
import Testing

@testable import Geodesy

@Suite("Agreement with PROJ's own EPSG database")
struct DatabaseAgreementTests {
    @Test("The versions of PROJ, of the catalogue's EPSG data and of the installed EPSG data are told apart")
    func version() throws {
        // The installed database may be newer than the catalogue: what must agree are the parameters below.
        #expect(try #require(Geodesy.versions.installedEPSG).wholeMatch(of: /v[0-9]+\.[0-9]+/) != nil)
        #expect(Geodesy.versions.epsg == CoordinateReferenceSystem.epsgVersion)
        #expect(Geodesy.versions.proj == "\(PROJ_VERSION_MAJOR).\(PROJ_VERSION_MINOR).\(PROJ_VERSION_PATCH)")
    }

    @Test("Names, axis orders and parameters of all systems are EPSG's", arguments: CoordinateReferenceSystem.all)
    func parameters(system: CoordinateReferenceSystem) throws {
        let database = ProjDatabase()
        guard let code = system.epsgCode else { return #expect(system == .crs84) }
        let object = try database.object("\(code)", PJ_CATEGORY_CRS)
        #expect(try database.name(object) == system.name)
        #expect(proj_is_deprecated(object.pointer) == 0)
        #expect(try database.eastFirst(object) == system.axisOrder.eastFirst)
        let datum = try #require([.vn2000: 6756, .wgs84: 6326, .hanoi1972: 6147][system.datum] as Int?)
        #expect(try database.datumCode(object) == datum)
        switch system.projection {
        case nil: #expect(proj_get_type(object.pointer) == PJ_TYPE_GEOGRAPHIC_2D_CRS)
        case .pseudoMercator:
            let conversion = try database.parameters(ofConversionOf: object)
            #expect(conversion.method == 1024)
            #expect(conversion.values.values.allSatisfy { $0 == 0 })
        case .transverseMercator(let meridian, let scale, let falseEasting):
            let conversion = try database.parameters(ofConversionOf: object)
            #expect(conversion.method == 9807)
            let expected = [
                "Latitude of natural origin": 0, "Longitude of natural origin": meridian, "Scale factor at natural origin": scale,
                "False easting": falseEasting, "False northing": 0,
            ]
            #expect(Set(conversion.values.keys) == Set(expected.keys))
            for (name, value) in expected {
                let found = try #require(conversion.values[name])
                #expect(abs(found - value) < 1e-12 * max(1, abs(value)), "\(name)")
            }
        }
    }

    @Test("The parameters and the accuracy of the datum operations are EPSG's", arguments: DatumShift.allCases)
    func shifts(shift: DatumShift) throws {
        let database = ProjDatabase()
        let object = try database.object("\(shift.rawValue)", PJ_CATEGORY_COORDINATE_OPERATION)
        #expect(try database.name(object) == shift.name)
        #expect(proj_coordoperation_get_accuracy(database.context, object.pointer) == shift.accuracy.value)
        let found = try database.parameters(of: object)
        let own = shift.parameters
        var expected = [
            "X-axis translation": own.translation.x, "Y-axis translation": own.translation.y, "Z-axis translation": own.translation.z,
        ]
        // EPSG method 9607 is the coordinate frame rotation, 9603 three translations.
        #expect(found.method == (shift == .vn2000ToWGS84 ? 9607 : 9603))
        if shift == .vn2000ToWGS84 {
            expected["X-axis rotation"] = own.rotation.x
            expected["Y-axis rotation"] = own.rotation.y
            expected["Z-axis rotation"] = own.rotation.z
            expected["Scale difference"] = own.scaleDifference
        }
        #expect(found.values == expected)
    }

    @Test("The deprecated systems differ from their replacements in the swapped false origin only")
    func deprecated() throws {
        let database = ProjDatabase()
        #expect(CoordinateReferenceSystem.replacements.count == 4)
        for (old, new) in CoordinateReferenceSystem.replacements {
            let object = try database.object("\(old)", PJ_CATEGORY_CRS)
            #expect(proj_is_deprecated(object.pointer) == 1)
            let one = try database.parameters(ofConversionOf: object).values
            var other = try database.parameters(ofConversionOf: try database.object("\(new)", PJ_CATEGORY_CRS)).values
            (other["False easting"], other["False northing"]) = (other["False northing"], other["False easting"])
            #expect(one == other)
            let list = try #require(proj_get_non_deprecated(database.context, object.pointer))
            defer { proj_list_destroy(list) }
            #expect(proj_list_get_count(list) == 1)
            let alternative = try #require(proj_list_get(database.context, list, 0))
            defer { proj_destroy(alternative) }
            let code = try #require(proj_get_id_code(alternative, 0))
            #expect(String(cString: code) == "\(new)")
        }
    }

    @Test("All VN-2000 systems go to WGS 84 and back as EPSG:6960 of the database does, to 1 mm", arguments: [20_251_124 as UInt64])
    func pinned(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let database = ProjDatabase()
        let operation = try database.object("6960", PJ_CATEGORY_COORDINATE_OPERATION)
        let systems = CoordinateReferenceSystem.vn2000Zones + CoordinateReferenceSystem.vn2000UTM
        #expect(systems.count == 20)
        for system in systems {
            let made = proj_create_crs_to_crs(database.context, system.identifier, "EPSG:4756", nil)
            let toGeographic = ProjDatabase.Object(try #require(made))
            for _ in 0..<200 {
                let meridian = try #require(system.centralMeridian)
                let given = PlanarPosition(
                    x: Double.random(in: meridian - 3...meridian + 3, using: &generator), y: Double.random(in: 8...23.5, using: &generator))
                // EPSG:4756 and EPSG:6960 take and give latitude first.
                let projected = proj_trans(toGeographic.pointer, PJ_INV, proj_coord(given.y, given.x, 0, 0)).xy
                let wgs84 = proj_trans(operation.pointer, PJ_FWD, proj_coord(given.y, given.x, 0, 0)).xy
                let ours = try Transformations.shared.transform(PlanarPosition(x: projected.x, y: projected.y), from: system, to: .wgs84)
                #expect(Ellipsoid.distance(ours, PlanarPosition(x: wgs84.y, y: wgs84.x)).value < 0.001, "seed \(seed), \(system)")
                // The way to VN-2000 is the inverse that PROJ has; its transposed rotations miss a round trip by about 1 mm.
                let unshifted = proj_trans(operation.pointer, PJ_INV, proj_coord(given.y, given.x, 0, 0)).xy
                let expected = proj_trans(toGeographic.pointer, PJ_INV, proj_coord(unshifted.x, unshifted.y, 0, 0)).xy
                let found = try Transformations.shared.transform(given, from: .wgs84, to: system)
                #expect(abs(found.x - expected.x) < 0.001 && abs(found.y - expected.y) < 0.001, "seed \(seed), \(system)")
            }
        }
    }
}
