/// How much of an area the public sees, by the consent of those who farm it.
public enum Visibility: String, CaseIterable, Sendable {
    /// Boundary and facts.
    case full
    /// Facts, and a box that only says where about.
    case generalised
    /// The code with its market and its days, the crop, and nothing by which the place or its people are found.
    case codeOnly = "code-only"

    /// What of it is shown for a code in a state, or for an area without a code.
    ///
    /// What was written down and never submitted is nobody's business yet.
    public func shown(as status: CodeStatus?) -> Visibility { status == .draft ? .codeOnly : self }
}
