/// The reasons for which stamps are made void that the public is told; any other text stays with the officers.
public enum StampReason: String, CaseIterable, Sendable {
    /// It tore, or cannot be read.
    case damaged
    /// It was printed wrongly.
    case misprinted
    /// It was lost.
    case lost
    /// It was stolen.
    case stolen
    /// Others printed it too.
    case copied
    /// Its goods were called back.
    case recalled
    /// It was left over.
    case unused

    /// The reason that a text is, without regard to case and blanks at its ends; nil where it is a text of its own.
    public init?(_ text: String) { self.init(rawValue: VietnameseFolding.folded(text)) }
}
