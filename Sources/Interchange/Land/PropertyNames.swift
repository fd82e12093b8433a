import GeoPrimitives
import Registry

/// The names under which files of the field keep what we look for; compared without marks, blanks and case.
enum PropertyNames {
    static let name = [
        "name", "ten", "ho ten", "ho va ten", "chu ho", "ten chu ho", "ho ten chu ho", "ho va ten chu ho", "chu vuon", "household",
        "ho gia dinh", "label", "lo", "vuon",
    ]
    static let parcels = ["parcel", "parcels", "thua", "thua dat", "so thua", "to thua", "ma thua"]
    static let phone = ["phone", "dien thoai", "so dien thoai", "sdt"]
    static let address = ["address", "dia chi"]
    static let citizenID = ["citizen id", "cccd", "cmnd", "so cccd", "can cuoc"]
    static let zoneKind = ["kind", "loai", "loai vung", "type"]
    static let source = ["source", "nguon", "quyet dinh"]

    /// The text of the first property of some names that has one.
    static func value(_ names: [String], in properties: JSONObject?) -> String? {
        guard let members = properties?.members else { return nil }
        for name in names {
            if let found = members.first(where: { VietnameseFolding.folded($0.key) == name })?.value.plainText { return found }
        }
        return nil
    }

    /// The parcels that a text names: one a line or between semicolons, to the letter.
    static func parcels(in text: String?) -> [String] {
        (text ?? "").split(whereSeparator: { $0 == ";" || $0.isNewline }).map { $0.trimmed }.filter { !$0.isEmpty }
    }
}

extension StringProtocol {
    /// The text without the blanks at its ends.
    var trimmed: String { String(String(drop { $0.isWhitespace }.reversed()).drop { $0.isWhitespace }.reversed()) }
}
