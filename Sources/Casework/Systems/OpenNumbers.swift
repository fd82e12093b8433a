public import Geodesy

/// What is known of numbers whose system is still to be found out.
///
/// The outline of such a submission holds them as written: `x` the first, `y` the second.
public struct OpenNumbers: Hashable, Sendable {
    /// What the text showed of the notation; nil where it showed nothing.
    public var notation: Notation?
    /// The order that the columns or the format name.
    public var named: AxisOrder?
    /// The order that the officer says.
    public var given: AxisOrder?
    /// The system that the file or its format declares.
    public var declared: CoordinateReferenceSystem?

    /// Puts together what is known.
    public init(
        notation: Notation? = nil, named: AxisOrder? = nil, given: AxisOrder? = nil, declared: CoordinateReferenceSystem? = nil
    ) {
        self.notation = notation
        self.named = named
        self.given = given
        self.declared = declared
    }
}
