extension GeoData {
    /// How well the sources of a fact agree.
    public enum Certainty: String, Hashable, Sendable, CaseIterable {
        /// A primary source or several that agree.
        case sure
        /// One decent source.
        case likely
        /// A reasoned guess.
        case guess
    }
}
