/// A language that people are spoken to in.
public enum Language: String, CaseIterable, Sendable {
    case vietnamese = "vi"
    case english = "en"
    case chinese = "zh"
}
