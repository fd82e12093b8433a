import GRDB
import GRDBSQLite
import GeoPrimitives
import Registry

/// The SQL functions that the registry file's triggers call.
///
/// `farmzone_writes` is the key to the guards: whoever does not define it cannot change our tables. The `ST_` functions are those that
/// GeoPackage's R-tree triggers ask for (annex F.3); they read the box in the head of a blob.
enum SQLFunctions {
    /// Defines all of them on a connection.
    static func define(in database: Database) throws {
        unsafe try define("farmzone_writes", arguments: 0, in: database) { context, _, _ in unsafe sqlite3_result_int(context, 1) }
        unsafe try define("ST_IsEmpty", arguments: 1, in: database) { context, _, values in
            unsafe sqlite3_result_int(context, SQLFunctions.box(of: values) == nil ? 1 : 0)
        }
        unsafe try define("ST_MinX", arguments: 1, in: database) { context, _, values in
            if let box = unsafe SQLFunctions.box(of: values) { unsafe sqlite3_result_double(context, box.minimum.x) }
        }
        unsafe try define("ST_MaxX", arguments: 1, in: database) { context, _, values in
            if let box = unsafe SQLFunctions.box(of: values) { unsafe sqlite3_result_double(context, box.maximum.x) }
        }
        unsafe try define("ST_MinY", arguments: 1, in: database) { context, _, values in
            if let box = unsafe SQLFunctions.box(of: values) { unsafe sqlite3_result_double(context, box.minimum.y) }
        }
        unsafe try define("ST_MaxY", arguments: 1, in: database) { context, _, values in
            if let box = unsafe SQLFunctions.box(of: values) { unsafe sqlite3_result_double(context, box.maximum.y) }
        }
    }

    private typealias Function = @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void

    private static func define(_ name: String, arguments: Int32, in database: Database, _ function: Function) throws {
        let code = unsafe sqlite3_create_function_v2(
            database.sqliteConnection, name, arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil, function, nil, nil, nil)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: name) }
    }

    /// The box of the blob that is the first argument; nil for NULL, an empty geometry, or what is no geometry.
    private static func box(of values: UnsafeMutablePointer<OpaquePointer?>?) -> PlanarBounds? {
        guard let value = unsafe values?.pointee, let start = unsafe sqlite3_value_blob(value) else { return nil }
        let blob = unsafe UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
        return try? unsafe GeoPackageBlob.envelope(of: blob)
    }
}
