public import Casework
public import Geodesy
import GeoPrimitives
import Registry

/// How a file of areas is to be read.
public struct ReadingOptions: Sendable {
    /// The system of the coordinates; what the file says, or WGS 84 for GeoJSON, where nil.
    public var system: CoordinateReferenceSystem?
    /// Whether the system is to be found out even where the file or its format says one.
    public var findsSystem = false
    /// The order of two columns that do not say it themselves.
    public var order: AxisOrder?
    /// How decimal numbers are meant, where the officer says so.
    public var notation: Notation?
    /// The names of properties or columns by the field that they fill.
    public var mapping: [String: String] = [:]
    /// The property or column that identifies a row to its sender.
    public var keyColumn: String?
    /// The layers of a file with several that are meant, `*` for all.
    ///
    /// Where none is named there must be one alone with outlines.
    public var layers: [String] = []
    /// Whether lines are closed into outlines.
    public var closesLines = false
    /// Whether texts in TCVN3 are read as the Unicode that they stand for, instead of being reported.
    public var readsLegacyNames = false
    /// What of an area's place is read.
    public var extent = SubmittedExtent.polygon
    /// How many seconds GDAL may take for a file; by the size of the file where nil.
    public var readerSeconds: Int?

    /// Nothing said.
    public init() {}
}

/// A file of growing areas, read one at a time: GeoJSON in any of its forms, a table of corners or of outlines, or what GDAL reads for us.
///
/// What is wrong with the file becomes a finding of the submission it belongs to; only a file that cannot be opened is an error.
public final class SubmissionFile {
    private enum Source {
        case features([GeoJSONSubmissions], Int)
        case corners([Submission], Int)
        case rows(OutlineTable)

        /// A table with an outline a row, or else one of corners.
        init(
            _ rows: OutlineTable?, _ options: ReadingOptions, corners: () throws(CSVError) -> CornerTable
        ) throws(CSVError) {
            guard let rows else {
                self = .corners(CornerSubmissions.submissions(of: try corners(), options), 0)
                return
            }
            self = .rows(rows)
        }
    }

    /// The kinds of text that are read here.
    public enum Format: String, Sendable {
        case geoJSON = "geojson"
        /// A table: of corners, or with an outline as well-known text a row.
        case cornerTable = "corner-table"
    }

    /// The kind of text that it is; nil where GDAL reads it.
    public let format: Format?
    private var source: Source
    private let extent: SubmittedExtent
    private var unread: UnreadProperties

    /// Opens a file.
    ///
    /// - Throws: `FileError` where it is not there, is of a kind that is not read, or GDAL is needed and missing or refuses it.
    public convenience init(path: String, options: ReadingOptions = ReadingOptions()) throws(FileError) {
        try self.init(path: path, options: options, programs: GDALPrograms())
    }

    init(path: String, options: ReadingOptions, programs: GDALPrograms) throws(FileError) {
        extent = options.extent
        unread = UnreadProperties(options)
        let file = try OpenedFile(path: path)
        if options.extent == .none, file.kind == .cornerTable || file.kind == .foreign(.workbook) {
            format = nil
            source = .corners(try ListSubmissions.read(file, options, programs: programs), 0)
            return
        }
        switch file.kind {
        case .geoJSON:
            format = .geoJSON
            source = .features([try GeoJSONSubmissions(path: path, options: options)], 0)
        case .cornerTable:
            format = .cornerTable
            do throws(CSVError) {
                let rows = try OutlineTable(options, size: file.size) { (limits) throws(CSVError) in
                    try CSVReader(path: path, limits: limits)
                }
                source = try Source(rows, options) { () throws(CSVError) in try CornerTable(path: path, named: options.namedColumns) }
            } catch {
                source = .corners([CornerSubmissions.refused(error)], 0)
            }
        case .foreign(let foreign):
            format = nil
            switch try ForeignSubmissions.read(file, foreign, options, programs: programs) {
            case .features(let layers): source = .features(layers, 0)
            case .corners(let submissions): source = .corners(submissions, 0)
            case .rows(let rows): source = .rows(rows)
            }
        }
    }

    /// Reads what is in memory.
    public init(bytes: [UInt8], format: Format, options: ReadingOptions = ReadingOptions()) {
        self.format = format
        extent = options.extent
        unread = UnreadProperties(options)
        switch format {
        case .geoJSON: source = .features([GeoJSONSubmissions(bytes: bytes, options: options)], 0)
        case .cornerTable:
            do throws(CSVError) {
                let rows = try OutlineTable(options, size: bytes.count) { (limits) throws(CSVError) in
                    try CSVReader(bytes: bytes, limits: limits)
                }
                source = try Source(rows, options) { () throws(CSVError) in try CornerTable(bytes: bytes, named: options.namedColumns) }
            } catch {
                source = .corners([CornerSubmissions.refused(error)], 0)
            }
        }
    }

    /// Whether a file is a table with a heading, by its beginning.
    ///
    /// - Throws: `FileError` where it cannot be opened.
    public static func isTable(_ path: String) throws(FileError) -> Bool { try OpenedFile(path: path).kind == .cornerTable }

    /// The next area; nil after the last.
    public func next() -> Submission? {
        guard var found = nextWithFeature() else { return nil }
        let note = found.feature.flatMap { unread.finding($0.properties, feature: $0.index) }
        if let note { found.submission.findings.append(note) }
        return found.submission
    }

    /// The next area with the feature that it comes from; no feature where it could not be read, or comes from a table.
    func nextWithFeature() -> (submission: Submission, feature: GeoJSONFeature?)? {
        guard var found = following() else { return nil }
        found.submission.take(extent)
        return found
    }

    private func following() -> (submission: Submission, feature: GeoJSONFeature?)? {
        switch source {
        case .features(let readers, let place):
            guard place < readers.count else { return nil }
            if let found = readers[place].nextWithFeature() { return found }
            if place + 1 < readers.count { readers[place + 1].follow(readers[place].count) }
            source = .features(readers, place + 1)
            return following()
        case .corners(let all, let place):
            guard place < all.count else { return nil }
            source = .corners(all, place + 1)
            return (all[place], nil)
        case .rows(let rows): return rows.next()
        }
    }

    /// Which part of the file was read, from 0 to 1.
    public var shareRead: Double {
        switch source {
        case .features(let readers, let place):
            (Double(place) + (place < readers.count ? readers[place].shareRead : 0)) / Double(max(readers.count, 1))
        case .corners(let all, let place): Double(place) / Double(max(all.count, 1))
        case .rows(let rows): rows.shareRead
        }
    }

    /// All areas that are left.
    public func remaining() -> [Submission] {
        var all: [Submission] = []
        while let submission = next() { all.append(submission) }
        return all
    }
}
