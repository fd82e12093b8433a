/// Runs a program of GDAL on a file, and says in one error why it did not work.
struct ForeignProgram {
    /// GDAL's programs.
    var programs: GDALPrograms
    /// The folder with our copy of the file.
    var folder: PrivateFolder
    /// The person's file, for errors.
    var file: String
    /// How long it may take and how much it may write.
    var limits: ChildProgram.Limits

    /// Runs a program.
    ///
    /// - Parameters:
    ///   - name: `ogrinfo` or `ogr2ogr`.
    ///   - arguments: Its arguments.
    ///   - output: The file of the folder that its standard output goes to.
    ///   - written: The driver that it writes with.
    ///   - settings: What is to stand in its environment besides.
    /// - Returns: What it complained of though it ended well; nil where of nothing.
    /// - Throws: `FileError`: the program is missing, crashed, took too long, wrote too much, or refused the file.
    @discardableResult
    func run(
        _ name: String, _ arguments: [String], output: String, written: Set<String> = [], settings: [String: String] = [:]
    ) throws(FileError) -> String? {
        let path = try programs.path(of: name)
        let environment = programs.environment(in: folder, keeping: written).merging(settings) { $1 }
        let child = ChildProgram(path: path, environment: environment, folder: folder, limits: limits)
        let outcome = try child.run(arguments, output: output)
        let complaint = ForeignProgram.complaint(in: outcome.said, hiding: folder.path)
        switch outcome.end {
        case .exited(0): return complaint
        case .outOfTime: throw FileError(.readerTooSlow, path: file, detail: "\(limits.seconds)")
        case .outOfRoom: throw FileError(.readerTooLong, path: file, detail: "\(limits.output >> 20)")
        // Where memory runs out libraries say so, throw, or crash.
        case _ where ForeignProgram.isOutOfMemory(outcome.said):
            throw FileError(.readerTooLarge, path: file, detail: "\(limits.memory >> 20)")
        case .killed(let signal): throw FileError(.readerCrashed, path: file, detail: "\(signal)")
        // 126 and above are a shell's words for signals and for what cannot be run.
        case .exited(let status) where status > 128: throw FileError(.readerCrashed, path: file, detail: "\(status - 128)")
        case .exited(let status): throw FileError(.readerRefused, path: file, detail: complaint ?? "status \(status)")
        }
    }

    private static func isOutOfMemory(_ said: String) -> Bool {
        let said = said.lowercased()
        return ["bad_alloc", "out of memory", "cannot allocate", "memoryerror"].contains { said.contains($0) }
    }

    /// The first error among what was said, short and without control characters and paths of ours.
    static func complaint(in said: String, hiding folder: String) -> String? {
        let lines = said.split(whereSeparator: \.isNewline)
        // What GDAL cannot look up about a reference system is no fault of the file: the system is judged here.
        let errors = lines.filter { $0.hasPrefix("ERROR ") && !$0.contains("PROJ:") }
        guard let first = errors.first ?? lines.first(where: { $0.hasPrefix("Unable to open") || $0.hasPrefix("FAILURE: ") }) else {
            return nil
        }
        let text = first.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
        let shown = (text.isEmpty ? first : text).replacing("\(folder)/", with: "")
        let clean = String(
            String.UnicodeScalarView(shown.unicodeScalars.filter { $0.value >= 0x20 && $0.properties.generalCategory != .control }))
        return clean.count > 160 ? clean.prefix(160) + "…" : clean
    }
}
