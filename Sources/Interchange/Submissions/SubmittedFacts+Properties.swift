import Casework
import GeoPrimitives
import Registry

extension SubmittedFacts {
    /// The fields that can be mapped, each with the names of properties that are taken for it.
    static let fields: [String: [String]] = [
        "name": ["name", "ten", "tên", "ten_vung", "title"], "crop": ["crop", "cay_trong", "cây trồng"],
        "variety": ["variety", "giong", "giống"],
        "holder": ["holder", "chu_ma", "to_chuc"], "commune": ["communeCode", "commune", "xa", "xã"],
        "declaredHectares": ["declaredHectares", "dien_tich", "area_ha"], "households": ["households", "so_ho"],
        "surveyMethod": ["surveyMethod"], "accuracyMetres": ["accuracyMetres"],
    ]

    /// What the properties of a feature say.
    ///
    /// - Parameters:
    ///   - feature: The feature.
    ///   - options: Which property fills which field.
    ///   - foldingCase: Whether the names of properties are the same in upper and lower case, as formats that shout them need it.
    init(_ feature: GeoJSONFeature, _ options: ReadingOptions, foldingCase: Bool = false) {
        self.init()
        var properties = feature.properties
        if foldingCase {
            // What is written in small letters already goes before what only becomes so.
            for member in feature.properties.members where properties[member.key.lowercased()] == nil {
                properties[member.key.lowercased()] = member.value
            }
        }
        func value(_ field: String) -> JSONValue? {
            if let column = options.mapping[field] { return feature.properties[column] }
            for name in SubmittedFacts.fields[field] ?? [] {
                if let value = properties[name], !value.isNull { return value }
            }
            return nil
        }
        name = value("name")?.plainText
        crop = value("crop")?.plainText
        variety = value("variety")?.plainText
        holder = value("holder")?.plainText
        commune = value("commune")?.plainText
        declaredHectares = value("declaredHectares")?.double
        households = value("households")?.int
        surveyMethod = value("surveyMethod")?.string.flatMap { SurveyMethod(rawValue: $0) }
        accuracy = value("accuracyMetres")?.double.map { Metres($0) }
        if let key = options.keyColumn { senderKey = (key == "id" ? feature.id : nil)?.plainText ?? feature.properties[key]?.plainText }
    }
}

extension JSONValue {
    /// A text or a number as text; nil for anything else and for an empty text.
    var plainText: String? {
        switch self {
        case .string(let text): text.isEmpty ? nil : text
        case .number(let number): number.text
        default: nil
        }
    }
}
