import Foundation

/// Where GDAL's programs are, and how they are called on somebody else's file.
struct GDALPrograms: Sendable {
    /// Where programs are looked for, as in `PATH`.
    var searchPath: String

    /// Those of the environment.
    init(searchPath: String = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin") { self.searchPath = searchPath }

    /// The drivers that are taken away.
    ///
    /// They are all that open something else than a file of areas, above all those that follow a reference to another file or to the
    /// network, in GDAL 3.6 to 3.11. What is left is compared with what the format may be opened by.
    private static let unwanted = """
        OGR_VRT,VRT,HTTP,WFS,OAPIF,OGCAPI,CSW,EEDA,Carto,AmigoCloud,Elasticsearch,PLSCENES,NGW,GMLAS,GML,NAS,ODBC,PGeo,MSSQLSpatial,\
        PostgreSQL,MySQL,OGR_OGDI,GPSBabel,SQLite,OpenFileGDB,OSM,ESRIJSON,TopoJSON,GeoJSON,GeoJSONSeq,CSV,PDF,MBTiles,PDS4,VICAR,\
        netCDF,BAG,UK .NTF,LVBAG,OGR_SDTS,S57,DGN,Memory,Interlis 1,Interlis 2,OGR_GMT,WAsP,CAD,Geoconcept,GeoRSS,VFK,PGDUMP,OGR_PDS,\
        SOSI,EDIGEO,SVG,Idrisi,XLS,ODS,SXF,Selafin,JML,VDV,MVT,MapML,TIGER,AVCBin,AVCE00,WMS,WCS,WMTS,STACIT,STACTA,DAAS,RASTERLITE,\
        PostGISRaster,Derived,HDF5,HDF4,PARQUET,ARROW,MIRAMONVECTOR,GTI,GDALG,ADBC
        """

    /// The program of a name.
    ///
    /// - Throws: `FileError` of kind `readerMissing`.
    func path(of name: String) throws(FileError) -> String {
        for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
            let path = "\(folder)/\(name)"
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
                FileManager.default.isExecutableFile(atPath: path)
            {
                return path
            }
        }
        throw FileError(.readerMissing, path: name, detail: name)
    }

    /// The environment of a program that reads.
    ///
    /// - Parameters:
    ///   - folder: The folder that it may write in.
    ///   - written: The drivers that it writes with besides.
    /// - Returns: The variables, and nothing else of ours.
    func environment(in folder: PrivateFolder, keeping written: Set<String>) -> [String: String] {
        let skipped = GDALPrograms.unwanted.split(separator: ",").map(String.init).filter { !written.contains($0) }
        var environment = [
            "PATH": searchPath, "HOME": folder.path, "TMPDIR": folder.path, "CPL_TMPDIR": folder.path, "LC_ALL": "C.UTF-8",
            "GDAL_SKIP": skipped.joined(separator: ","),
            // The network is closed; where the system does not allow that, these lead nowhere.
            "GDAL_HTTP_PROXY": "127.0.0.1:9", "GDAL_HTTPS_PROXY": "127.0.0.1:9", "GDAL_HTTP_TIMEOUT": "1",
            "GDAL_HTTP_CONNECTTIMEOUT": "1", "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": ".nothing", "PROJ_NETWORK": "OFF",
            "GDAL_PYTHON_DRIVER_PATH": "", "GDAL_DRIVER_PATH": "disable", "GDAL_VRT_ENABLE_PYTHON": "NO",
            "GDAL_NUM_THREADS": "1", "GDAL_PAM_ENABLED": "NO", "OGR_XLSX_HEADERS": "DISABLE", "OGR_XLSX_FIELD_TYPES": "STRING",
        ]
        // An installation of GDAL in a place of its own says so by these.
        for name in ["GDAL_DATA", "PROJ_DATA", "PROJ_LIB", "LD_LIBRARY_PATH"] {
            environment[name] = ProcessInfo.processInfo.environment[name]
        }
        return environment
    }
}
