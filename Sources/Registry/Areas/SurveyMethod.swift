/// How the corners of a boundary were measured.
public enum SurveyMethod: String, CaseIterable, Sendable {
    /// Walked with a phone: 3 to 10 m.
    case phoneGNSS = "phone-gnss"
    /// A hand-held receiver.
    case handheldGNSS = "handheld-gnss"
    /// Real-time kinematic GNSS: centimetres.
    case rtk
    /// A total station.
    case totalStation = "total-station"
    /// Drawn over imagery.
    case digitised
    /// Taken from a cadastral map.
    case cadastral
    /// Nobody said.
    case unknown
}
