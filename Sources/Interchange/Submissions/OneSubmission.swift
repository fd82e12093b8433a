public import Casework
import Registry

/// Reads a file that must hold one area.
public enum OneSubmission {
    /// The area of a file, ready to be examined.
    ///
    /// - Throws: `FileError` where it cannot be read; `.nothingToRegister` or `.severalAreas` where it does not hold one area.
    public static func read(
        _ path: String, _ options: ReadingOptions, _ knowledge: SubmissionPreparation.Knowledge
    ) throws -> Submission {
        let source = try SubmissionFile(path: path, options: options)
        let file = SubmissionPreparation(knowledge) {
            guard options.extent == .points, let first = source.next() else { return source.next() }
            // Points that are features of their own are those of one area all the same.
            return first.joined(with: source.remaining())
        }
        guard let first = try file.next() else { throw RegistryError(.nothingToRegister, ["path": path]) }
        guard try file.next() == nil else { throw RegistryError(.severalAreas, ["path": path]) }
        return first
    }

    /// The area of a file that somebody sent: it lies in a folder of this user's for as long as it is read.
    ///
    /// - Parameters:
    ///   - bytes: What was sent.
    ///   - name: What its sender calls it; only the ending counts, and failures name it.
    ///   - options: How it is to be read.
    ///   - knowledge: What the office knows.
    /// - Returns: The area.
    /// - Throws: As above, with the sender's name for the file and no path of ours.
    public static func read(
        sent bytes: [UInt8], named name: String, _ options: ReadingOptions, _ knowledge: SubmissionPreparation.Knowledge
    ) throws -> Submission {
        let folder = try PrivateFolder()
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let isEnding =
            (1...8).contains(ending.utf8.count) && ending.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        let path = folder.path(of: isEnding && name.contains(".") ? "sent.\(ending)" : "sent")
        let file = try FileSink(path: path)
        try file.write(bytes)
        try file.finish()
        do {
            return try read(path, options, knowledge)
        } catch let error as FileError {
            throw FileError(error.code, path: name, detail: error.detail.replacing(folder.path, with: ""))
        } catch let error as RegistryError where error.values["path"] == path {
            throw RegistryError(error.code, ["path": name])
        }
    }
}
