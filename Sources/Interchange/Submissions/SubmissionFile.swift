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
    /// The names of properties or columns by the field that they fill.
    public var mapping: [String: String] = [:]
    /// The property or column that identifies a row to its sender.
    public var keyColumn: String?

    /// Nothing said.
    public init() {}
}

/// A file of growing areas, read one at a time: GeoJSON in any of its forms, or a corner table.
///
/// What is wrong with the file becomes a finding of the submission it belongs to; only a file that cannot be opened is an error.
public final class SubmissionFile {
    private enum Source {
        case geoJSON(GeoJSONSubmissions)
        case corners([Submission], Int)
    }

    /// The kinds of text that are read here.
    public enum Format: String, Sendable {
        case geoJSON = "geojson"
        case cornerTable = "corner-table"
    }

    /// The kind of text that it is.
    public let format: Format
    private var source: Source

    /// Opens a file.
    ///
    /// - Throws: `FileError` where it is not there or is of a kind that is not read.
    public init(path: String, options: ReadingOptions = ReadingOptions()) throws(FileError) {
        format = try FileError.format(of: path)
        switch format {
        case .geoJSON: source = .geoJSON(try GeoJSONSubmissions(path: path, options: options))
        case .cornerTable:
            do throws(CSVError) {
                source = .corners(CornerSubmissions.submissions(of: try CornerTable(path: path, named: options.namedColumns), options), 0)
            } catch {
                source = .corners([CornerSubmissions.refused(error)], 0)
            }
        }
    }

    /// Reads what is in memory.
    public init(bytes: [UInt8], format: Format, options: ReadingOptions = ReadingOptions()) {
        self.format = format
        switch format {
        case .geoJSON: source = .geoJSON(GeoJSONSubmissions(bytes: bytes, options: options))
        case .cornerTable:
            do throws(CSVError) {
                source = .corners(CornerSubmissions.submissions(of: try CornerTable(bytes: bytes, named: options.namedColumns), options), 0)
            } catch {
                source = .corners([CornerSubmissions.refused(error)], 0)
            }
        }
    }

    /// The next area; nil after the last.
    public func next() -> Submission? {
        switch source {
        case .geoJSON(let reader): return reader.next()
        case .corners(let all, let place):
            guard place < all.count else { return nil }
            source = .corners(all, place + 1)
            return all[place]
        }
    }

    /// Which part of the file was read, from 0 to 1.
    public var shareRead: Double {
        switch source {
        case .geoJSON(let reader): reader.shareRead
        case .corners(let all, let place): Double(place) / Double(max(all.count, 1))
        }
    }

    /// All areas that are left.
    public func remaining() -> [Submission] {
        var all: [Submission] = []
        while let submission = next() { all.append(submission) }
        return all
    }
}
