import GeoPrimitives
import Registry

/// Lends features that are worked out from the truth, in the shape of those that are read from the present view.
struct FeatureLender {
    private let connection: Connection
    private let evaluation: FeatureEvaluation
    private let known: Int64
    let importers: ImporterStates
    private var directory: UnitDirectory?
    private var names: [Int64: String?] = [:]

    init(_ connection: Connection, known: Int64) throws {
        self.connection = connection
        self.known = known
        importers = try connection.importerStates()
        evaluation = FeatureEvaluation(connection: connection)
    }

    /// Shows the features of an area on a day to a visitor, through a gate.
    mutating func lend(_ area: AreaID, on day: Day, _ gate: FeatureGate, _ visit: (borrowing FeatureRow) throws -> Void) throws {
        for feature in try evaluation.features(of: area, on: day, known: known, forPublic: gate.isPublic) {
            let blob = try feature.boundaryVersion.flatMap { try connection.polygonBlob($0) } ?? []
            let units = try units()
            let (now, then) = units.units(of: feature, on: day)
            var texts = TextArena()
            let places = (
                id: texts.add(feature.id), code: texts.add(feature.code), canonical: texts.add(feature.canonical),
                name: texts.add(feature.name), crop: texts.add(feature.crop), variety: texts.add(feature.variety),
                market: texts.add(feature.market), holder: texts.add(try holderName(feature.holder)), commune: texts.add(now?.fullName),
                communeCode: texts.add(now?.code ?? feature.communeCode), communeThen: texts.add(then?.fullName),
                method: texts.add(feature.surveyMethod), validFrom: texts.add(feature.validFrom?.description),
                expiresOn: texts.add(feature.expiresOn?.description), recordedAt: texts.add(feature.recordedAt),
                senderKey: texts.add(feature.senderKey)
            )
            var row = FeatureRow()
            row.areaID = feature.areaID
            row.codeID = feature.codeID ?? 0
            row.status = feature.status
            row.areaHectares = feature.areaHectares
            row.declaredHectares = feature.declaredHectares
            row.households = feature.households.map { Int64($0) }
            row.accuracyMetres = feature.accuracyMetres
            row.isIllustrative = feature.isIllustrative
            row.visibility = feature.visibility
            row.shownOn = day
            try importers.tell(&row, on: day.description, known: known, connection)
            try texts.lend { lend in
                row.id = lend(places.id) ?? row.id
                row.code = lend(places.code)
                row.canonical = lend(places.canonical)
                row.name = lend(places.name) ?? row.name
                row.crop = lend(places.crop) ?? row.crop
                row.variety = lend(places.variety)
                row.market = lend(places.market)
                row.holder = lend(places.holder)
                row.commune = lend(places.commune)
                row.communeCode = lend(places.communeCode)
                row.communeAtRegistration = lend(places.communeThen)
                row.surveyMethod = lend(places.method)
                row.validFrom = lend(places.validFrom)
                row.expiresOn = lend(places.expiresOn)
                row.recordedAt = lend(places.recordedAt)
                row.senderKey = lend(places.senderKey)
                unsafe try blob.withUnsafeBytes { bytes in
                    unsafe row.geometry = bytes
                    try gate.pass(row, visit)
                }
            }
        }
    }

    private mutating func units() throws -> UnitDirectory {
        if let directory { return directory }
        let read = known == .max ? try connection.currentUnits() : try UnitDirectory(connection, known: known)
        directory = read
        return read
    }

    private mutating func holderName(_ holder: Holder?) throws -> String? {
        guard case .organisation(let id)? = holder else { return nil }
        if let name = names[id.number] { return name }
        let name = try connection.organisationName(id)
        names[id.number] = .some(name)
        return name
    }
}

/// Several texts in one run of bytes, so that all of them can be lent at once.
struct TextArena {
    private var bytes: [UInt8] = []

    /// Adds a text and says where it lies.
    mutating func add(_ text: String?) -> Range<Int>? {
        guard let text else { return nil }
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        return start..<bytes.count
    }

    /// Lends the texts by their places.
    func lend<Answer>(_ body: ((Range<Int>?) -> LentText?) throws -> Answer) rethrows -> Answer {
        unsafe try bytes.withUnsafeBufferPointer { all in
            try body { place in place.map { unsafe LentText(UnsafeBufferPointer(rebasing: all[$0])) } }
        }
    }
}
