/// Why a file cannot be read or written at all.
public struct FileError: Error, Hashable, Sendable {
    /// What kind of failure; the raw value is the identifier of its sentence.
    public enum Code: String, CaseIterable, Sendable {
        case noSuchFile = "no-such-file"
        case fileIsDirectory = "file-is-directory"
        case fileNotPermitted = "file-not-permitted"
        case fileUnreadable = "file-unreadable"
        case fileUnwritable = "file-unwritable"
        case writeFailed = "write-failed"
        case fileExists = "file-exists"
        case fileIsDatabase = "file-is-database"
        case fileIsKept = "file-is-kept"
        case formatNotRead = "format-not-read"
        case columnMissing = "column-missing"
        case joinColumnMissing = "join-column-missing"
        case rowIncomplete = "row-incomplete"
        case templateNotRead = "template-not-read"
        case fileNotRegular = "file-not-regular"
        case readerMissing = "reader-missing"
        case readerFailed = "reader-failed"
        case readerRefused = "reader-refused"
        case readerCrashed = "reader-crashed"
        case readerTooSlow = "reader-too-slow"
        case readerTooLong = "reader-too-long"
        case readerTooLarge = "reader-too-large"
        case noLayers = "no-layers"
        case noSuchLayer = "no-such-layer"
        case layerNeeded = "layer-needed"
    }

    /// What kind of failure.
    public var code: Code
    /// The path.
    public var path: String
    /// What the system says, or what the file seems to be.
    public var detail: String

    /// Makes an error from its parts.
    public init(_ code: Code, path: String, detail: String = "") {
        self.code = code
        self.path = path
        self.detail = detail
    }
}
