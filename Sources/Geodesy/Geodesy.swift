private import CPROJ
private import Synchronization

/// The libraries and data that the answers of this module rest on.
public enum Geodesy {
    /// The versions that receipts and `--version` name.
    public struct Versions: Hashable, Sendable {
        /// The version of PROJ, as `9.1.1`.
        public let proj: String
        /// The version of the EPSG data that transformations use: the catalogue's own, whatever PROJ's database holds.
        public let epsg: String
        /// The version of the EPSG data in the PROJ database that is installed; nil where there is no such database.
        public let installedEPSG: String?
    }

    /// The versions in this process; the first call opens PROJ's database.
    public static let versions = Versions(
        proj: projVersion, epsg: CoordinateReferenceSystem.epsgVersion, installedEPSG: databaseVersion())

    /// The version of PROJ, known without opening its database.
    static let projVersion: String = {
        let info = unsafe proj_info()
        return "\(unsafe info.major).\(unsafe info.minor).\(unsafe info.patch)"
    }()

    private static func databaseVersion() -> String? {
        guard let context = unsafe proj_context_create() else { return nil }
        defer { unsafe _ = proj_context_destroy(context) }
        unsafe _ = proj_log_level(context, PJ_LOG_NONE)
        guard let text = unsafe proj_context_get_database_metadata(context, "EPSG.VERSION") else { return nil }
        return unsafe String(cString: text)
    }
}
