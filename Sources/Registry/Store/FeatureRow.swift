/// A text that a store lends: UTF-8 bytes that are valid only while the visit lasts.
@frozen
public struct LentText {
    /// The bytes.
    public let bytes: UnsafeBufferPointer<UInt8>
    /// Lends bytes.
    @inlinable
    public init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }
    /// A copy that stays.
    public var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// One feature of the present view as a store lends it to a visitor: nothing is copied, nothing may be kept.
///
/// One feature per code, and one per area without a code. The names are those of the exported properties.
public struct FeatureRow {
    /// The identifier of the feature: the canonical code, or `area-<number>`.
    public var id = LentText(UnsafeBufferPointer(start: nil, count: 0))
    /// The area's number.
    public var areaID: Int64 = 0
    /// The code's number; zero where there is no code.
    public var codeID: Int64 = 0
    /// The code as issued.
    public var code: LentText?
    /// The code's canonical form.
    public var canonical: LentText?
    /// The area's name.
    public var name = LentText(UnsafeBufferPointer(start: nil, count: 0))
    /// The crop's key.
    public var crop = LentText(UnsafeBufferPointer(start: nil, count: 0))
    /// The variety.
    public var variety: LentText?
    /// The market of the code.
    public var market: LentText?
    /// The state of the code before our authority on the day asked for.
    public var status: CodeStatus?
    /// The state of the code before the importer's authority on the day asked for; nil where that has not decided on the code.
    public var importerStatus: CodeStatus?
    /// The first day of that state, as the decision or the expiry has it that it rests on.
    public var importerStatusSince: Day?
    /// The holder, where it is an organisation.
    public var holder: LentText?
    /// The commune's name on the day asked for.
    public var commune: LentText?
    /// The commune's code on the day asked for.
    public var communeCode: LentText?
    /// The commune's name on the day of registration.
    public var communeAtRegistration: LentText?
    /// Measured hectares.
    public var areaHectares: Double?
    /// Declared hectares.
    public var declaredHectares: Double?
    /// Households.
    public var households: Int64?
    /// How the boundary was surveyed.
    public var surveyMethod: LentText?
    /// The accuracy of the survey.
    public var accuracyMetres: Double?
    /// The first day of the grant in force, or of the area where there is no code.
    public var validFrom: LentText?
    /// The last day of the certificate.
    public var expiresOn: LentText?
    /// The identifier that the sender gave the area.
    public var senderKey: LentText?
    /// When the registry learned it, UTC.
    public var recordedAt: LentText?
    /// Whether it is an illustration.
    public var isIllustrative = false
    /// The day as on which it is shown; the one asked for where nil.
    public var shownOn: Day?
    /// Whether what the public may not see was taken away.
    public var isForPublic = false
    /// How much of it the public sees.
    public var visibility: Visibility = .full
    /// The boundary as a GeoPackage blob; empty where there is none.
    public var geometry = UnsafeRawBufferPointer(start: nil, count: 0)

    /// A row with nothing in it, to be filled by a store.
    public init() {}
}
