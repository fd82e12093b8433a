/// What happens to areas and codes beside their registration, their boundaries and the decisions on them.
public enum LifeEvent: Hashable, Sendable {
    /// Two officers let a grant stand although its ground is held by somebody else.
    case overlapAccepted(OverlapAcceptance)
    /// An area ended: closed, split, or merged with others.
    case areaSucceeded(AreaSuccession)
    /// A code is known by another text too.
    case codeAliased(CodeAlias)
    /// A code goes on under another text.
    case codeRenumbered(CodeRenumbering)
    /// A decision was recorded wrongly; what stands in its place.
    case decisionCorrected(DecisionCorrection)
    /// A setting has a value from a day on.
    case settingDated(DatedSetting)
    /// The public sees more or less of an area.
    case visibilitySet(VisibilityChange)
    /// Facts of an area were recorded wrongly; what is right.
    case areaCorrected(AreaCorrection)

    /// The kind that the journal's entry carries.
    public var kind: String {
        switch self {
        case .overlapAccepted: "overlap.accepted/1"
        case .areaSucceeded: "area.succeeded/1"
        case .codeAliased: "code.aliased/1"
        case .codeRenumbered: "code.renumbered/1"
        case .decisionCorrected: "decision.corrected/1"
        case .settingDated: "setting.dated/1"
        case .visibilitySet: "visibility.set/1"
        case .areaCorrected: "area.corrected/1"
        }
    }

    /// The payload that the journal's entry carries.
    public var payload: Payload {
        switch self {
        case .overlapAccepted(let acceptance): acceptance.payload
        case .areaSucceeded(let succession): succession.payload
        case .codeAliased(let alias): alias.payload
        case .codeRenumbered(let renumbering): renumbering.payload
        case .decisionCorrected(let correction): correction.payload
        case .settingDated(let setting): setting.payload
        case .visibilitySet(let change): change.payload
        case .areaCorrected(let correction): correction.payload
        }
    }

    /// Reads an event back; nil where the kind is none of these.
    init?(kind: String, _ payload: Payload) throws(PayloadError) {
        switch kind {
        case "overlap.accepted/1": self = .overlapAccepted(try OverlapAcceptance(payload))
        case "area.succeeded/1": self = .areaSucceeded(try AreaSuccession(payload))
        case "code.aliased/1": self = .codeAliased(try CodeAlias(payload))
        case "code.renumbered/1": self = .codeRenumbered(try CodeRenumbering(payload))
        case "decision.corrected/1": self = .decisionCorrected(try DecisionCorrection(payload))
        case "setting.dated/1": self = .settingDated(try DatedSetting(payload))
        case "visibility.set/1": self = .visibilitySet(try VisibilityChange(payload))
        case "area.corrected/1": self = .areaCorrected(try AreaCorrection(payload))
        default: return nil
        }
    }
}
