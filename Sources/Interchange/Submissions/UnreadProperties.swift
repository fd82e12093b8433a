import Casework
import GeoPrimitives
import Registry

/// The properties of a file's areas that nothing is taken from: named once, since a column of another name would be lost without a word.
struct UnreadProperties {
    /// What formats and programs put there themselves.
    private static let technical = [
        "fid", "ogc_fid", "objectid", "stt", "tt", "so tt", "crs", "layer", "path", "description", "snippet", "timestamp", "begin", "end",
        "altitudeMode", "tessellate", "extrude", "drawOrder", "icon", "paperSpace", "subClasses", "linetype", "entityHandle",
        "extendedEntity",
    ]
    /// What is read, what our own exports have beside it, and what says nothing of an area.
    private static let known = Set(
        (Array(SubmittedFacts.fields.values.joined()) + FeatureExport.columns + technical).map { VietnameseFolding.folded($0) })
    /// So many names are looked at, and so many said at once.
    private static let most = 1000
    private static let mostSaid = 12

    /// The names that the officer named.
    private let named: Set<String>
    /// The names that were met.
    private var met: Set<String> = []

    init(_ options: ReadingOptions) {
        named = Set((options.mapping.values + [options.keyColumn].compactMap { $0 }).map { VietnameseFolding.folded($0) })
    }

    /// A note that names the properties of a feature that nothing is taken from and that no feature before it had; nil where there are none.
    mutating func finding(_ properties: JSONObject, feature: Int) -> Finding? {
        var names: [String] = []
        for member in properties.members where met.count < UnreadProperties.most && !met.contains(member.key) {
            if member.value.isNull || member.value == .string("") { continue }
            met.insert(member.key)
            if !named.contains(VietnameseFolding.folded(member.key)) { names.append(member.key) }
        }
        return UnreadProperties.finding(names, feature: feature)
    }

    /// A note of those of some names that nothing is known by; nil where there are none.
    static func finding(_ names: [String], feature: Int) -> Finding? {
        let unread = names.filter { !$0.isEmpty && !known.contains(VietnameseFolding.folded($0)) }
        guard let first = unread.first else { return nil }
        let said = unread.prefix(mostSaid).joined(separator: ", ") + (unread.count > mostSaid ? ", …" : "")
        return Finding("properties-not-read", .note, feature: feature, values: ["names": said, "example": first])
    }
}
