import Registry

/// What a source says in words of an area that is known already, to be held against what the registry has.
///
/// Of words only their hashes are kept, so that those of a million areas fit.
struct KnownFacts: Hashable, Sendable {
    private let name: Int?
    private let crop: Int?
    private let commune: Int?
    private let hectares: Double?

    /// Takes what is said of an area; nil where nothing is said, or a commune that the day does not know.
    ///
    /// - Parameters:
    ///   - facts: What is said.
    ///   - crop: The crop's key; the word itself where it is not understood.
    ///   - commune: The commune's code.
    init(_ facts: SubmittedFacts, crop: String?, commune: String?) {
        name = facts.name?.tidied.hashValue
        self.crop = crop?.hashValue
        self.commune = commune?.hashValue
        hectares = facts.declaredHectares
    }

    /// The fields that are not as the registry has them, in an order that does not change.
    ///
    /// - Parameters:
    ///   - area: The area.
    ///   - present: The code of the commune that the area lies in now; asked for only where the one of its registration is another.
    /// - Returns: The fields by their names.
    /// - Throws: What `present` throws.
    func differences(from area: GrowingArea, present: () throws -> String?) throws -> [String] {
        var fields: [String] = []
        if let name, name != area.name.tidied.hashValue { fields.append("name") }
        if let crop, crop != area.crop.hashValue { fields.append("crop") }
        if let commune, commune != area.commune?.hashValue {
            let now = try present()
            if commune != now?.hashValue { fields.append("commune") }
        }
        if let hectares, (hectares - (area.declaredHectares ?? 0)).magnitude > 1e-9 { fields.append("declaredHectares") }
        return fields
    }
}
