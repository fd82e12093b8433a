/// How much of a QR symbol may be lost before it can no longer be read (ISO/IEC 18004 §4.1).
public enum ErrorCorrection: String, Hashable, Sendable, CaseIterable {
    /// About 7 % (L).
    case low
    /// About 15 % (M), used on stamps.
    case medium
    /// About 25 % (Q).
    case quartile
    /// About 30 % (H).
    case high
}
