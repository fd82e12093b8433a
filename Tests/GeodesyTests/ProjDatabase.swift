import CPROJ
import Testing

/// PROJ's database, read directly: the tests' second opinion.
final class ProjDatabase {
    let context: OpaquePointer

    /// An object of the database, destroyed with it.
    final class Object {
        let pointer: OpaquePointer
        init(_ pointer: OpaquePointer) { self.pointer = pointer }
        deinit { proj_destroy(pointer) }
    }

    init() { context = proj_context_create() }
    deinit { proj_context_destroy(context) }

    func object(_ code: String, _ category: PJ_CATEGORY) throws -> Object {
        // Called outside of the macro, which would let go of the texts before PROJ reads them.
        let found = proj_create_from_database(context, "EPSG", code, category, 0, nil)
        return Object(try #require(found, "EPSG:\(code)"))
    }

    func name(_ object: Object) throws -> String {
        let text = try #require(proj_get_name(object.pointer))
        return String(cString: text)
    }

    func parameters(ofConversionOf system: Object) throws -> (method: Int, values: [String: Double]) {
        try parameters(of: Object(try #require(proj_crs_get_coordoperation(context, system.pointer))))
    }

    /// The code of the method, and the parameters by name: degrees, metres, seconds of arc, parts per million as EPSG has them,
    /// sexagesimal angles turned into degrees.
    func parameters(of operation: Object) throws -> (method: Int, values: [String: Double]) {
        var methodCode: UnsafePointer<CChar>?
        try #require(proj_coordoperation_get_method_info(context, operation.pointer, nil, nil, &methodCode) == 1)
        let methodText = String(cString: try #require(methodCode))
        let method = try #require(Int(methodText))
        var values: [String: Double] = [:]
        for index in 0..<proj_coordoperation_get_param_count(context, operation.pointer) {
            var name: UnsafePointer<CChar>?
            var unit: UnsafePointer<CChar>?
            var value = 0.0
            var factor = 0.0
            try #require(
                proj_coordoperation_get_param(
                    context, operation.pointer, index, &name, nil, nil, &value, nil, &factor, &unit, nil, nil, nil) == 1)
            // Degrees written as 105.45 for 105°45' come out of PROJ with the unit "degree" and the value in degrees.
            values[String(cString: try #require(name))] = value
        }
        return (method, values)
    }

    func eastFirst(_ system: Object) throws -> Bool {
        let axes = Object(try #require(proj_crs_get_coordinate_system(context, system.pointer)))
        var direction: UnsafePointer<CChar>?
        try #require(proj_cs_get_axis_info(context, axes.pointer, 0, nil, nil, &direction, nil, nil, nil, nil) == 1)
        return String(cString: try #require(direction)) == "east"
    }

    func datumCode(_ system: Object) throws -> Int? {
        let geodetic = Object(try #require(proj_crs_get_geodetic_crs(context, system.pointer)))
        let datum = Object(try #require(proj_crs_get_datum_forced(context, geodetic.pointer)))
        return Int(String(cString: try #require(proj_get_id_code(datum.pointer, 0))))
    }
}
