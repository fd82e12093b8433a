public import Geodesy
public import GeoPrimitives
public import Registry

/// One growing area as it was handed in: an outline in some system, and what was said about it.
public struct Submission: Sendable {
    /// Which feature of the file it is, from 0.
    public var index: Int
    /// The outline, in the units of `system`; nil where there is none.
    ///
    /// Where `extent` is points, they stand here as one ring.
    public var shape: PlanarMultiPolygon?
    /// The system that the numbers are in.
    public var system: CoordinateReferenceSystem
    /// The order in which the two numbers stood.
    public var order: AxisOrder
    /// The coordinates to the letter.
    public var sourceText: [UInt8]
    /// What kind of text that is.
    public var sourceFormat: String
    /// What the file says of itself about the system; nil where nothing.
    public var declared: DeclaredSystem?
    /// What was said about the area.
    public var facts: SubmittedFacts
    /// What was found while reading it.
    public var findings: [Finding]
    /// What is known of its numbers where their system is still to be found out; `system` and `order` mean nothing then.
    public var open: OpenNumbers?
    /// How the system was decided, where nobody said it.
    public var systemEvidence: SystemEvidence?
    /// What the office knows beside; nil where nothing but the outline itself is to be judged.
    public var knowledge: SubmissionKnowledge?
    /// Whether an outline is handed in, or less.
    public var extent = SubmittedExtent.polygon
    /// What the file says of it, in its own words.
    public var properties: JSONObject?

    /// Makes a submission from its parts.
    public init(
        index: Int, shape: PlanarMultiPolygon?, system: CoordinateReferenceSystem, order: AxisOrder, sourceText: [UInt8],
        sourceFormat: String, facts: SubmittedFacts = SubmittedFacts(), findings: [Finding] = []
    ) {
        self.index = index
        self.shape = shape
        self.system = system
        self.order = order
        self.sourceText = sourceText
        self.sourceFormat = sourceFormat
        self.facts = facts
        self.findings = findings
    }
}

extension Submission {
    /// The format of an outline that is what several boundaries cover together.
    static let unionFormat = "union"

    /// An area of which nothing but words is known.
    public static var listed: Submission {
        var submission = Submission(
            index: 0, shape: nil, system: .crs84, order: .longitudeLatitude, sourceText: [], sourceFormat: "list")
        submission.extent = .none
        return submission
    }

    /// The same area with the loose points of others added to its own, and what was found in them.
    public func joined(with others: [Submission]) -> Submission {
        var joined = self
        var parts = shape?.polygons ?? []
        for other in others {
            parts += other.shape?.polygons ?? []
            joined.findings += other.findings
            if !other.sourceText.isEmpty { joined.sourceText += [UInt8(ascii: "\n")] + other.sourceText }
        }
        joined.shape = parts.isEmpty ? nil : MultiPolygon(parts)
        return joined
    }
}

/// What is handed in of an area's place.
public enum SubmittedExtent: String, CaseIterable, Sendable {
    /// An outline.
    case polygon
    /// The loose points of a certificate, in no order, never joined up.
    case points
    /// No place at all, as of a row in a list.
    case none
}

/// What was said about an area, in the words of whoever handed it in; nil where nothing was said.
public struct SubmittedFacts: Hashable, Sendable {
    /// The name.
    public var name: String?
    /// The crop's key.
    public var crop: String?
    /// The variety.
    public var variety: String?
    /// The holder's name.
    public var holder: String?
    /// The commune's name or code.
    public var commune: String?
    /// The declared hectares.
    public var declaredHectares: Double?
    /// The households.
    public var households: Int?
    /// The sender's own identifier.
    public var senderKey: String?
    /// How it was surveyed.
    public var surveyMethod: SurveyMethod?
    /// How accurate it is.
    public var accuracy: Metres?
    /// When it was surveyed.
    public var surveyedOn: Day?
    /// How much of it the public sees.
    public var visibility: Visibility?
    /// By what those who farm it consented to that: the number of a letter or a record.
    public var consent: String?

    /// Nothing said.
    public init() {}

    /// A sender's key as it is kept and compared: without the blanks at its ends; nil where nothing is left.
    public static func key(_ text: String?) -> String? { text.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 } }

    /// What was said here, and where nothing was said what was said there.
    public func filled(from defaults: SubmittedFacts) -> SubmittedFacts {
        var facts = self
        facts.name = name ?? defaults.name
        facts.crop = crop ?? defaults.crop
        facts.variety = variety ?? defaults.variety
        facts.holder = holder ?? defaults.holder
        facts.commune = commune ?? defaults.commune
        facts.declaredHectares = declaredHectares ?? defaults.declaredHectares
        facts.households = households ?? defaults.households
        facts.senderKey = senderKey ?? defaults.senderKey
        facts.surveyMethod = surveyMethod ?? defaults.surveyMethod
        facts.accuracy = accuracy ?? defaults.accuracy
        facts.surveyedOn = surveyedOn ?? defaults.surveyedOn
        facts.visibility = visibility ?? defaults.visibility
        facts.consent = consent ?? defaults.consent
        return facts
    }
}
