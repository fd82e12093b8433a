public import Geodesy

/// What a file says of itself about the system that its coordinates are in.
public struct DeclaredSystem: Hashable, Sendable {
    /// Its words, short: a code or a name.
    public var text: String
    /// Which of ours that is; nil where it is none, or none without doubt.
    public var system: CoordinateReferenceSystem?
    /// The system with the same projection, where the datum that the file names is another or has no name.
    public var resembles: CoordinateReferenceSystem?

    /// Makes a declaration from its parts.
    public init(text: String, system: CoordinateReferenceSystem?, resembles: CoordinateReferenceSystem? = nil) {
        self.text = text
        self.system = system
        self.resembles = resembles
    }
}
