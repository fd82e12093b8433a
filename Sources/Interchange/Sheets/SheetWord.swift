import Registry

/// The words that a printed sheet asks for, by the names that templates use: `{{words.title}}`.
public enum SheetWord: String, CaseIterable, Sendable {
    case fieldSheet, sketchMap, householdList
    case code, market, status, validFrom, expires, holder, area, crop, variety, commune, communeThen, hectares, declared, households
    case surveyMethod, accuracy, surveyedOn, corners, point, northing, easting, latitude, longitude, system
    case receipt, source, order, operation, software, statedAccuracy, decisions, kind, day, authority, document, reason
    case phoneGNSS, handheldGNSS, rtk, totalStation, digitised, cadastral, unknownMethod
    case asOf, registry, illustrative, scan, neighbours, noMap, north
}

extension SheetWord {
    /// The word for how a boundary was surveyed.
    init(_ method: SurveyMethod) {
        self =
            switch method {
            case .phoneGNSS: .phoneGNSS
            case .handheldGNSS: .handheldGNSS
            case .rtk: .rtk
            case .totalStation: .totalStation
            case .digitised: .digitised
            case .cadastral: .cadastral
            case .unknown: .unknownMethod
            }
    }
}
