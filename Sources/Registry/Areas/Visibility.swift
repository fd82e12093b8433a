/// How much of an area the public sees, by the consent of those who farm it.
public enum Visibility: String, CaseIterable, Sendable {
    /// Boundary and facts.
    case full
    /// Facts, and a box that only says where about.
    case generalised
    /// The code and its state, no place.
    case codeOnly = "code-only"
}
