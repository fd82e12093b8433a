/// What was recorded wrongly of an area beside its outline and its holder, and what is right.
///
/// It is right for every day that the area exists; what was known before the correction stays known as of then. A fact that is nil here
/// stays as it was.
public struct AreaCorrection: Hashable, Sendable {
    /// The area.
    public var area: AreaID
    /// Its name.
    public var name: String?
    /// The key of its crop, as `lychee`.
    public var crop: String?
    /// The variety.
    public var variety: String?
    /// The code of the commune that it lay in on the day it was registered.
    public var commune: String?
    /// The hectares that somebody declared.
    public var declaredHectares: Double?
    /// How many households farm it.
    public var households: Int?
    /// Why, for whoever reads the history.
    public var reason: String

    /// Makes a correction that changes nothing yet.
    public init(area: AreaID, reason: String) {
        self.area = area
        self.reason = reason
    }

    /// Whether it changes nothing.
    public var isEmpty: Bool {
        name == nil && crop == nil && variety == nil && commune == nil && declaredHectares == nil && households == nil
    }

    var payload: Payload {
        var payload = Payload()
        payload.set("area", area.number)
        payload.set("name", name)
        payload.set("crop", crop)
        payload.set("variety", variety)
        payload.set("commune", commune)
        payload.set("declaredHectares", declaredHectares)
        payload.set("households", households)
        payload.set("reason", reason)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(area: AreaID(try payload.integer("area")), reason: try payload.text("reason"))
        name = try payload.optionalText("name")
        crop = try payload.optionalText("crop")
        variety = try payload.optionalText("variety")
        commune = try payload.optionalText("commune")
        declaredHectares = try payload.optionalDouble("declaredHectares")
        households = try payload.optionalInteger("households").map { Int($0) }
    }
}
