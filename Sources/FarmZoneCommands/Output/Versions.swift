import Geodesy
import GeoPackageStore
import Topology

/// The versions that a result may depend on.
enum Versions {
    /// Our own.
    static let own = "0.1.0"

    /// Ours, and those of the libraries beneath.
    static var text: String {
        """
        farmzone \(own)
        PROJ \(Geodesy.versions.proj)
        EPSG \(Geodesy.versions.installedEPSG ?? Geodesy.versions.epsg)
        GEOS \(Validity.geosVersion)
        SQLite \(GeoPackageStore.sqliteVersion)
        """
    }
}
