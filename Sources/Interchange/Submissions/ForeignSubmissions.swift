import Casework
import GeoPrimitives
import Registry

/// Submissions from a foreign file: GDAL turns it into text, our own readers read that.
enum ForeignSubmissions {
    /// What a foreign file holds.
    enum Content {
        /// Features, a reader for each layer.
        case features([GeoJSONSubmissions])
        /// Areas of corner tables.
        case corners([Submission])
        /// A table with an outline a row.
        case rows(OutlineTable)
    }

    /// Reads a file.
    ///
    /// The folder with what GDAL made is gone when this returns: the readers hold the text open.
    static func read(
        _ file: OpenedFile, _ format: ForeignFormat, _ options: ReadingOptions, programs: GDALPrograms
    ) throws(FileError) -> Content {
        let foreign = try ForeignFile(file, format, options, programs: programs)
        // Its folder must last until the readers have opened what is in it.
        defer { withExtendedLifetime(foreign.folder) {} }
        let (layers, passedOver) = try foreign.layers()
        let left = passedOver.map { summary in
            Finding("layer-passed-over", .note, values: ["layer": summary.name, "features": summary.count.map { "\($0)" } ?? ""])
        }
        if format == .workbook, layers.count == 1, let table = SheetRows.outlines(of: layers[0].path, options, left) { return .rows(table) }
        guard format != .workbook else { return .corners(corners(layers, options, left)) }
        var readers: [GeoJSONSubmissions] = []
        for (place, layer) in layers.enumerated() {
            var context = LayerContext(layer, format)
            if place == 0 { context.findings += left }
            readers.append(try GeoJSONSubmissions(path: layer.path, options: options, layer: context))
        }
        return .features(readers)
    }

    /// The areas of the sheets of a workbook.
    private static func corners(_ layers: [ForeignFile.Layer], _ options: ReadingOptions, _ left: [Finding]) -> [Submission] {
        var all: [Submission] = []
        for layer in layers {
            do throws(CSVError) {
                let table = try SheetRows.table(of: layer.path, named: options.namedColumns)
                all += CornerSubmissions.submissions(of: table, options, after: all.count)
            } catch {
                all.append(CornerSubmissions.refused(error))
            }
        }
        if !all.isEmpty {
            all[0].findings += left.map { finding in
                var finding = finding
                finding.feature = 0
                return finding
            }
        }
        return all
    }
}
