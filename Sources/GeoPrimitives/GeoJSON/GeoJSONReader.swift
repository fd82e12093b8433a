/// Reads GeoJSON (RFC 7946) one feature at a time, with memory for one feature however long the text is.
///
/// Accepts a FeatureCollection, a lone Feature or geometry, GeoJSON text sequences (RFC 8142) and features on lines of their own.
/// A byte order mark at the very start is passed over (RFC 8259 section 8.1 allows that). Strict in all else.
public struct GeoJSONReader: ~Copyable {
    /// What the collection says about all its features; complete once `next()` has given nil.
    public internal(set) var collection = GeoJSONCollection()
    /// How many features were met so far, refused ones included.
    public internal(set) var featureCount = 0

    /// How many bytes of the text were taken from its source so far.
    public var bytesRead: Int { window.bytesRead }

    let window: ByteWindow
    let name: String
    let limits: JSONLimits
    let policy: GeoJSONReferenceSystemPolicy
    let scratch = PositionScratch()
    var state = State.start
    var isSequence = false
    /// How many objects were met at the root.
    var rootCount = 0
    /// Whether another object may follow at the root.
    var allowsMore = true
    var members = CollectionMembers()

    enum State {
        /// Nothing was read.
        case start
        /// Before the first or the next object at the root.
        case root
        /// In a FeatureCollection, among its members.
        case members(first: Bool)
        /// In the array of features.
        case features(first: Bool)
        /// At the end of the text, or after a fault that leaves no way on.
        case finished
    }

    /// Opens a file.
    /// - Parameters:
    ///   - path: the path of the file.
    ///   - crsPolicy: what to do with a `crs` member.
    ///   - limits: how much is accepted.
    /// - Throws: `GeoJSONError` of kind `unreadable` where the file cannot be opened.
    public init(
        path: String, crsPolicy: GeoJSONReferenceSystemPolicy = .wgs84Only, limits: JSONLimits = JSONLimits()
    ) throws(GeoJSONError) {
        do throws(ByteWindow.ReadFailure) {
            window = try ByteWindow(path: path)
        } catch {
            throw GeoJSONError(unreadable: path, errno: error.errno, place: TextPlace(offset: 0, line: 1, column: 1))
        }
        name = path
        policy = crsPolicy
        self.limits = limits
    }

    /// Reads a text in memory.
    /// - Parameters:
    ///   - bytes: the text in UTF-8.
    ///   - crsPolicy: what to do with a `crs` member.
    ///   - limits: how much is accepted.
    public init(bytes: [UInt8], crsPolicy: GeoJSONReferenceSystemPolicy = .wgs84Only, limits: JSONLimits = JSONLimits()) {
        self.init(window: ByteWindow(bytes: bytes), crsPolicy: crsPolicy, limits: limits)
    }

    init(window: ByteWindow, crsPolicy: GeoJSONReferenceSystemPolicy, limits: JSONLimits) {
        self.window = window
        name = "bytes"
        policy = crsPolicy
        self.limits = limits
    }

    /// Gives the next feature; nil after the last.
    ///
    /// After an error that says `canContinue` the next call goes on with the feature after the faulty one; after any other it
    /// gives nil.
    /// - Throws: `GeoJSONError` with the place of the first fault of the feature or the text.
    public mutating func next() throws(GeoJSONError) -> GeoJSONFeature? {
        do throws(GeoJSONError) {
            return try advance()
        } catch {
            var error = error
            if isSequence, !error.canContinue, error.kind.isInText, skipRecord() {
                state = .root
                error.canContinue = true
            }
            throw error
        }
    }

    private mutating func advance() throws(GeoJSONError) -> GeoJSONFeature? {
        while true {
            switch state {
            case .start: try begin()
            case .root:
                if let feature = try nextRoot() { return feature }
            case .members(let first): try nextMember(first: first)
            case .features(let first):
                if let feature = try nextInArray(first: first) { return feature }
            case .finished: return nil
            }
        }
    }
}
