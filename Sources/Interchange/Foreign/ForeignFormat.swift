/// A format that GDAL reads for us.
enum ForeignFormat: String, CaseIterable, Sendable {
    case kml, kmz, gpx, shapefile
    case zippedShapefile = "shapefile-zip"
    case geoPackage = "gpkg"
    case mapInfoTable = "mapinfo-tab"
    case mapInfoInterchange = "mapinfo-mif"
    case dxf
    case flatGeobuf = "flatgeobuf"
    case workbook = "xlsx"

    /// How the name of our copy ends, by which GDAL chooses.
    var ending: String {
        switch self {
        case .kml: "kml"
        case .kmz: "kmz"
        case .gpx: "gpx"
        case .shapefile: "shp"
        case .zippedShapefile: "zip"
        case .geoPackage: "gpkg"
        case .mapInfoTable: "tab"
        case .mapInfoInterchange: "mif"
        case .dxf: "dxf"
        case .flatGeobuf: "fgb"
        case .workbook: "xlsx"
        }
    }

    /// The GDAL drivers that may open it; a file that another claims is refused.
    var drivers: Set<String> {
        switch self {
        case .kml, .kmz: ["LIBKML", "KML"]
        case .gpx: ["GPX"]
        case .shapefile, .zippedShapefile: ["ESRI Shapefile"]
        case .geoPackage: ["GPKG"]
        case .mapInfoTable, .mapInfoInterchange: ["MapInfo File"]
        case .dxf: ["DXF"]
        case .flatGeobuf: ["FlatGeobuf"]
        case .workbook: ["XLSX"]
        }
    }

    /// The endings of the files that lie beside it and belong to it.
    var companions: [String] {
        switch self {
        case .shapefile: ["shx", "dbf", "prj", "cpg"]
        case .mapInfoTable: ["dat", "map", "id", "ind"]
        case .mapInfoInterchange: ["mid"]
        default: []
        }
    }

    /// Whether the format itself fixes the system as WGS 84 (KML 2.2 §4, GPX 1.1).
    var isAlwaysWGS84: Bool { self == .kml || self == .kmz || self == .gpx }

    /// Whether it does not say in which encoding its text is, unless a file beside it does.
    var hasUnnamedEncoding: Bool { self == .shapefile || self == .zippedShapefile }

    /// The name that people know it by.
    var name: String {
        switch self {
        case .kml: "KML"
        case .kmz: "KMZ"
        case .gpx: "GPX"
        case .shapefile, .zippedShapefile: "Shapefile"
        case .geoPackage: "GeoPackage"
        case .mapInfoTable: "MapInfo TAB"
        case .mapInfoInterchange: "MapInfo MIF"
        case .dxf: "DXF"
        case .flatGeobuf: "FlatGeobuf"
        case .workbook: "XLSX"
        }
    }
}
