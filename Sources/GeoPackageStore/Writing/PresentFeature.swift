import GeoPrimitives
import Journal
import Registry

/// One feature of the present view, as it follows from the truth: a code of an area, or an area that has none.
struct PresentFeature {
    var areaID: Int64
    var codeID: Int64?
    /// The place of the code among those of its area, from 1; zero for an area without a code.
    var ordinal: Int64 = 0
    var id: String
    var code: String?
    var canonical: String?
    var name: String
    var crop: String
    var variety: String?
    var market: String?
    var status: CodeStatus?
    var holder: Holder?
    /// The commune on the day of registration, and that day.
    var communeCode: String?
    var registeredOn: Day?
    /// Into which part of a split unit the area came, by the day that is shown.
    var assignment: UnitAssignment?
    var areaHectares: Double?
    var declaredHectares: Double?
    var households: Int?
    var surveyMethod: String?
    var accuracyMetres: Double?
    var validFrom: Day?
    var expiresOn: Day?
    var recordedAt: String
    var isIllustrative: Bool
    var visibility: Visibility
    var senderKey: String?
    /// The last day on which anything of the area changed: on it and since, the feature is what is shown; nil where it always was.
    var unchangedSince: Day?
    /// The row of `area_boundaries` that holds its outline.
    var boundaryVersion: Int64?

    /// The feature's key in the table: areas in the order of their numbers, the codes of each in order of issue.
    var fid: Int64 { areaID << 12 | ordinal }
}

extension PresentFeature {
    /// An area that was registered just now.
    init(area: GrowingArea, boundary: Boundary, from: Day, recordedAt: RecordedTime) {
        self.init(
            areaID: area.id.number, id: "area-\(area.id.number)", name: area.name, crop: area.crop, variety: area.variety,
            holder: area.holder, communeCode: area.commune, registeredOn: from,
            areaHectares: boundary.extent.kind == "polygon" ? boundary.area.hectares : nil, declaredHectares: area.declaredHectares,
            households: area.households, surveyMethod: boundary.surveyMethod.rawValue, accuracyMetres: boundary.accuracy?.value,
            validFrom: from, recordedAt: recordedAt.description, isIllustrative: area.isIllustrative, visibility: area.visibility,
            senderKey: area.senderKey)
    }

    /// An area as the truth tells of it, without a code.
    init(_ row: AreaRow, _ boundary: BoundaryRow?, recordedAt: String) {
        self.init(
            areaID: row.area.id.number, id: "area-\(row.area.id.number)", name: row.area.name, crop: row.area.crop,
            variety: row.area.variety, holder: row.area.holder, communeCode: row.area.commune, registeredOn: row.period.from,
            areaHectares: boundary.flatMap { $0.extent == "polygon" ? $0.area.hectares : nil },
            declaredHectares: row.area.declaredHectares, households: row.area.households,
            surveyMethod: boundary?.surveyMethod.rawValue, accuracyMetres: boundary?.accuracy?.value, validFrom: row.period.from,
            recordedAt: recordedAt, isIllustrative: row.area.isIllustrative, visibility: row.area.visibility,
            senderKey: row.area.senderKey, boundaryVersion: boundary?.version)
    }
}
