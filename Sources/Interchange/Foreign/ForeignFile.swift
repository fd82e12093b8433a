import Foundation
import Geodesy
import GeoPrimitives

/// A file of a foreign format, turned by GDAL into text that our own readers read; its numbers stay as they are.
///
/// GDAL works in a child process on a copy in a folder of our own. It never transforms: the layer is said to be WGS 84 already, so that
/// the writer of GeoJSON lets the numbers pass, and which system they are in is asked of `ogrinfo`.
struct ForeignFile {
    /// A layer as text.
    struct Layer {
        /// What it is.
        var summary: LayerSummary
        /// The text: a GeoJSON object a line, or the rows of a sheet.
        var path: String
    }

    let file: OpenedFile
    let format: ForeignFormat
    let options: ReadingOptions
    let folder: PrivateFolder
    private let program: ForeignProgram

    /// The most layers that are looked into.
    private static let mostLayers = 256

    /// Copies a file to a folder of our own.
    init(_ file: OpenedFile, _ format: ForeignFormat, _ options: ReadingOptions, programs: GDALPrograms = GDALPrograms()) throws(FileError)
    {
        self.file = file
        self.format = format
        self.options = options
        folder = try PrivateFolder()
        try folder.copy(file.descriptor, to: "input.\(format.ending)")
        var size = file.size
        for companion in ForeignFile.companions(of: file.path, format) {
            // What lies beside it is taken along only where it is a regular file too.
            let descriptor = open(companion.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            try folder.copy(descriptor, to: "input.\(companion.ending)")
            size += Int(status.st_size)
        }
        let limits = ChildProgram.Limits(
            seconds: options.readerSeconds ?? 60 + size >> 20, output: min(64 << 20 + 100 * UInt64(size), 8 << 30))
        program = ForeignProgram(programs: programs, folder: folder, file: file.path, limits: limits)
    }

    /// The files beside it that belong to it, whatever the case of their endings.
    private static func companions(of path: String, _ format: ForeignFormat) -> [(path: String, ending: String)] {
        var found: [(String, String)] = []
        if format == .geoPackage { found.append(("\(path)-wal", "gpkg-wal")) }
        guard !format.companions.isEmpty else { return found }
        let url = URL(filePath: path)
        let stem = url.deletingPathExtension().lastPathComponent
        let folder = url.deletingLastPathComponent().path
        for name in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() {
            let ending = URL(filePath: name).pathExtension.lowercased()
            if format.companions.contains(ending), name.dropLast(ending.count + 1) == stem { found.append(("\(folder)/\(name)", ending)) }
        }
        return found
    }

    /// What GDAL is given to open: our copy, or each Shapefile in it.
    private func sources() throws(FileError) -> [String] {
        let copy = folder.path(of: "input.\(format.ending)")
        guard format == .kmz || format == .zippedShapefile || format == .workbook else { return [copy] }
        guard let list = ZipDirectory(descriptor: file.descriptor) else { throw FileError(.formatNotRead, path: file.path, detail: "ZIP") }
        // What an archive claims to hold is known before it is unpacked; one that lies meets the other limits.
        guard list.entries.reduce(0, { $0 + $1.size }) <= program.limits.output else {
            throw FileError(.readerTooLong, path: file.path, detail: "\(program.limits.output >> 20)")
        }
        guard format == .zippedShapefile else { return [copy] }
        return list.names(endingIn: ".shp").prefix(ForeignFile.mostLayers).map { "/vsizip/{\(copy)}/\($0)" }
    }

    /// The layers that are read, each turned into text.
    ///
    /// - Returns: The layers, and those that were passed over though they hold something.
    /// - Throws: `FileError`: what kept GDAL from reading it, or which of several layers is meant is not known.
    func layers() throws(FileError) -> (read: [Layer], passedOver: [LayerSummary]) {
        var all: [(source: String, summary: LayerSummary)] = []
        for source in try sources() {
            for summary in try summaries(of: source) { all.append((source, summary)) }
        }
        let filled = all.filter { $0.summary.count != 0 }
        let wanted = try choose(among: all, filled: filled)
        var read: [(place: Int, layer: Layer)] = []
        for place in wanted { read.append((place, try convert(all[place].summary, of: all[place].source, number: read.count))) }
        if wanted.count > 1, options.layers.isEmpty {
            // Only the text tells what a layer without a type holds.
            let holding = read.filter { holdsOutlines($0.layer) }
            guard holding.count <= 1 else {
                throw FileError(.layerNeeded, path: file.path, detail: holding.map(\.layer.summary.name).joined(separator: ", "))
            }
            if !holding.isEmpty { read = holding }
        }
        let places = Set(read.map(\.place))
        let passedOver = all.indices.filter { !places.contains($0) && all[$0].summary.count != 0 && !isCopy(all[$0].summary) }
        return (read.map(\.layer), passedOver.map { all[$0].summary })
    }

    /// Which layers are turned into text.
    private func choose(among all: [(source: String, summary: LayerSummary)], filled: [(source: String, summary: LayerSummary)])
        throws(FileError) -> [Int]
    {
        let names = all.map(\.summary.name)
        if options.layers.contains("*") { return all.indices.filter { all[$0].summary.count != 0 && !isCopy(all[$0].summary) } }
        var named: [Int] = []
        for name in options.layers {
            guard let place = names.firstIndex(of: name) else {
                throw FileError(.noSuchLayer, path: file.path, detail: "\(name) (\(names.joined(separator: ", ")))")
            }
            named.append(place)
        }
        guard named.isEmpty else { return named }
        let outlines = all.indices.filter { all[$0].summary.count != 0 && all[$0].summary.mayHoldOutlines && !all[$0].summary.isTable }
        if format == .workbook { return all.indices.filter { all[$0].summary.count != 0 } }
        // Points are read only where there is nothing else: then it is said that they are no outline.
        let chosen =
            outlines.isEmpty
            ? all.indices.filter { all[$0].summary.count != 0 && !all[$0].summary.isTable && !isCopy(all[$0].summary) } : outlines
        guard !chosen.isEmpty else { throw FileError(.noLayers, path: file.path, detail: format.name) }
        guard chosen.count <= ForeignFile.mostLayers else {
            throw FileError(.layerNeeded, path: file.path, detail: chosen.prefix(20).map { names[$0] }.joined(separator: ", ") + " …")
        }
        return chosen
    }

    /// Whether a layer of a GPX file only repeats the points of its tracks and routes.
    private func isCopy(_ summary: LayerSummary) -> Bool {
        format == .gpx && (summary.name == "track_points" || summary.name == "route_points")
    }

    private func summaries(of source: String) throws(FileError) -> [LayerSummary] {
        let text = "layers"
        // The index of a Shapefile can be made anew from the file itself; our copy keeps it for what follows.
        let isIncomplete = format == .shapefile && access(folder.path(of: "input.shx"), R_OK) != 0
        try program.run(
            "ogrinfo", ["-ro", "-so", "-al", "-noextent", "-mdd", "SHAPEFILE", source], output: text,
            settings: isIncomplete ? ["SHAPE_RESTORE_SHX": "YES"] : [:])
        guard let (driver, layers) = LayerSummary.read(String(decoding: folder.beginning(of: text, bytes: 16 << 20), as: UTF8.self)),
            format.drivers.contains(driver)
        else { throw FileError(.readerRefused, path: file.path, detail: format.name) }
        return layers
    }

    private func convert(_ summary: LayerSummary, of source: String, number: Int) throws(FileError) -> Layer {
        // A name that begins so would be taken for an option.
        guard !summary.name.hasPrefix("-") else { throw FileError(.noSuchLayer, path: file.path, detail: summary.name) }
        // Without the ending GDAL would make a folder of tables.
        let target = folder.path(of: format == .workbook ? "layer-\(number).csv" : "layer-\(number)")
        var arguments = ["-f", "GeoJSONSeq", "-a_srs", "EPSG:4326", "-lco", "RS=NO", "-lco", "COORDINATE_PRECISION=15"]
        if format == .workbook { arguments = ["-f", "CSV", "-lco", "LINEFORMAT=LF"] }
        // Byte by byte: which letters they are is found out here.
        if format.hasUnnamedEncoding, summary.isReadAsBytes { arguments += ["-oo", "ENCODING=ISO-8859-1"] }
        arguments += [target, source, summary.name]
        let written: Set<String> = format == .workbook ? ["CSV"] : ["GeoJSONSeq"]
        if let complaint = try program.run("ogr2ogr", arguments, output: "said-\(number)", written: written) {
            throw FileError(.readerRefused, path: file.path, detail: complaint)
        }
        guard access(target, R_OK) == 0 else { throw FileError(.noLayers, path: file.path, detail: format.name) }
        return Layer(summary: summary, path: target)
    }

    /// Whether there is a polygon in a layer, or a line that is to be closed; of a sheet, whether it is a table of corners.
    private func holdsOutlines(_ layer: Layer) -> Bool {
        // One that cannot be read is not passed over: it is for the person to hear of it.
        if format == .workbook {
            return SheetRows.outlines(of: layer.path, options) != nil || (try? SheetRows.table(of: layer.path))?.lists.isEmpty != true
        }
        guard var reader = try? GeoJSONReader(path: layer.path, crsPolicy: .report) else { return true }
        while true {
            do throws(GeoJSONError) {
                guard let feature = try reader.next() else { return false }
                if feature.geometry?.holdsOutline(closingLines: options.closesLines) == true { return true }
            } catch {
                if !error.canContinue { return true }
            }
        }
    }
}
