import Foundation
import Glibc

/// A file that was opened, and what its beginning and the ending of its name say it is.
///
/// Only regular files are opened: a pipe or a device is refused, never waited for.
final class OpenedFile {
    /// What is in it.
    enum Kind: Hashable {
        /// GeoJSON in any of its forms.
        case geoJSON
        /// Text that may be a table of corners.
        case cornerTable
        /// Something that GDAL reads for us.
        case foreign(ForeignFormat)
    }

    /// Its path as it was given.
    let path: String
    /// How many bytes it has.
    let size: Int
    /// What is in it.
    private(set) var kind = Kind.cornerTable
    /// Open for reading; closed with this value.
    let descriptor: Int32

    /// How much of the beginning is looked at.
    private static let beginningBytes = 4096

    /// Opens a file.
    ///
    /// - Throws: `FileError` where it is not there, is no regular file, or is of a kind that nobody reads.
    init(path: String) throws(FileError) {
        self.path = path
        // Without O_NONBLOCK the opening of a pipe would wait for a writer.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            let code: FileError.Code = errno == ENOENT ? .noSuchFile : errno == EACCES ? .fileNotPermitted : .fileUnreadable
            throw FileError(code, path: path, detail: String(cString: strerror(errno)))
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw FileError(.fileUnreadable, path: path, detail: String(cString: strerror(errno)))
        }
        size = Int(status.st_size)
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw FileError(.fileIsDirectory, path: path, detail: String(cString: strerror(EISDIR)))
        default: throw FileError(.fileNotRegular, path: path)
        }
        var beginning = [UInt8](repeating: 0, count: OpenedFile.beginningBytes)
        let count = beginning.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, OpenedFile.beginningBytes, 0) }
        guard count >= 0 else { throw FileError(.fileUnreadable, path: path, detail: String(cString: strerror(errno))) }
        kind = try recognise(beginning.prefix(count))
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    private func recognise(_ bytes: ArraySlice<UInt8>) throws(FileError) -> Kind {
        if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) { return .foreign(try archive()) }
        if bytes.starts(with: Array("SQLite format 3\0".utf8)) {
            // The application id of a GeoPackage (OGC 12-128r18 requirement 2), or of one of version 1.0 or 1.1.
            let mark = Array(bytes.dropFirst(68).prefix(4))
            guard ["GPKG", "GP10", "GP11"].contains(where: { Array($0.utf8) == mark }) else { throw unread("SQLite") }
            return .foreign(.geoPackage)
        }
        let binary: [(signature: [UInt8], kind: ForeignFormat)] = [
            ([0, 0, 0x27, 0x0A], .shapefile), (Array("fgb\u{3}fgb".utf8), .flatGeobuf), (Array("!table".utf8), .mapInfoTable),
            (Array("!Table".utf8), .mapInfoTable),
        ]
        if let known = binary.first(where: { bytes.starts(with: $0.signature) }) { return .foreign(known.kind) }
        let unread: [(signature: [UInt8], name: String)] = [
            (Array("%PDF".utf8), "PDF"), ([0xFF, 0xD8], "JPEG"), ([0x89, 0x50], "PNG"),
            (Array("AutoCAD Binary DXF".utf8), "DXF (binary)"), (Array("AC10".utf8), "DWG"), ([0xD0, 0xCF, 0x11, 0xE0], "XLS"),
            ([0x1F, 0x8B], "gzip"), (Array("Rar!".utf8), "RAR"), ([0x37, 0x7A, 0xBC, 0xAF], "7z"),
        ]
        if let known = unread.first(where: { bytes.starts(with: $0.signature) }) { throw self.unread(known.name) }
        return try recogniseText(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes)
    }

    private func recogniseText(_ bytes: ArraySlice<UInt8>) throws(FileError) -> Kind {
        let name = path.lowercased()
        let text = bytes.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        if text.first == UInt8(ascii: "<") || isWide && (name.hasSuffix(".kml") || name.hasSuffix(".gpx")) {
            let beginning = String(decoding: text, as: UTF8.self)
            if beginning.contains("<kml") { return .foreign(.kml) }
            if beginning.contains("<gpx") { return .foreign(.gpx) }
            // A long comment may stand in front, or another encoding: then the ending tells.
            if name.hasSuffix(".kml") { return .foreign(.kml) }
            if name.hasSuffix(".gpx") { return .foreign(.gpx) }
            throw unread("XML")
        }
        if text.first == UInt8(ascii: "{") || text.first == 0x1E { return .geoJSON }
        if name.hasSuffix(".mif"), String(decoding: text.prefix(7), as: UTF8.self).lowercased() == "version" {
            return .foreign(.mapInfoInterchange)
        }
        let lines = String(decoding: text.prefix(64), as: UTF8.self).split(whereSeparator: \.isNewline).map { $0.filter { $0 != " " } }
        if name.hasSuffix(".dxf") || lines.starts(with: ["0", "SECTION"]) { return .foreign(.dxf) }
        let endings = [".geojson", ".json", ".geojsonl", ".geojsons", ".geojsonseq", ".ndjson"]
        return endings.contains { name.hasSuffix($0) } ? .geoJSON : .cornerTable
    }

    /// What an archive is, by the files in it.
    private func archive() throws(FileError) -> ForeignFormat {
        guard let list = ZipDirectory(descriptor: descriptor) else { throw unread("ZIP") }
        if list.entries.contains(where: { $0.name == "xl/workbook.xml" }) { return .workbook }
        if !list.names(endingIn: ".shp").isEmpty { return .zippedShapefile }
        if !list.names(endingIn: ".kml").isEmpty { return .kmz }
        throw unread("ZIP")
    }

    private func unread(_ name: String) -> FileError { FileError(.formatNotRead, path: path, detail: name) }
}
