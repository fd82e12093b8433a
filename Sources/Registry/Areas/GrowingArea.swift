/// A place where one crop is grown under one management.
///
/// The identity outlives its boundaries, holders and codes. What stands here are the facts as of one day.
public struct GrowingArea: Hashable, Sendable {
    /// Its number in the registry.
    public var id: AreaID
    /// Its name, as people call it.
    public var name: String
    /// The key of its crop, as `lychee`.
    public var crop: String
    /// The variety, where it is known.
    public var variety: String?
    /// Who manages it.
    public var holder: Holder?
    /// The code of its commune on the day it was registered.
    public var commune: String?
    /// The hectares that somebody declared, beside those that are measured.
    public var declaredHectares: Double?
    /// How many households farm it.
    public var households: Int?
    /// The sender's own identifier, kept and given out again.
    public var senderKey: String?
    /// How much of it the public sees.
    public var visibility: Visibility
    /// Whether it is an illustration, not a real area.
    public var isIllustrative: Bool

    /// Makes an area from its facts.
    public init(
        id: AreaID, name: String, crop: String, variety: String? = nil, holder: Holder? = nil, commune: String? = nil,
        declaredHectares: Double? = nil, households: Int? = nil, senderKey: String? = nil, visibility: Visibility = .full,
        isIllustrative: Bool = false
    ) {
        self.id = id
        self.name = name
        self.crop = crop
        self.variety = variety
        self.holder = holder
        self.commune = commune
        self.declaredHectares = declaredHectares
        self.households = households
        self.senderKey = senderKey
        self.visibility = visibility
        self.isIllustrative = isIllustrative
    }
}
