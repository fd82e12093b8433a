import Accounts
import Casework
import Crypto
import Foundation
import Geodesy
import GeoPrimitives
import HTTPTypes
import Interchange
import Phrases
import Registry
import Symbols
import Traceability

/// What was brought, and what was found in it: for the page that shows it, and for a program.
struct CheckedOutline: Sendable {
    /// The outline as handed in, in degrees; nil where its numbers cannot be brought there.
    var given: PlanarMultiPolygon?
    /// What it becomes; nil where an error stands against it.
    var shape: GridMultiPolygon?
    var findings: [Finding]
    var hectares: Double
    /// By what the file is found again, where it is kept.
    var upload = ""
    var fileName: String
    /// The mends that were made.
    var made: [String]
    var system: String

    var isAcceptable: Bool { !findings.contains { $0.severity == .error } }

    init(_ submission: Submission, _ examination: Examination, fileName: String) {
        let degrees = submission.system == .crs84 || submission.system == .wgs84
        given =
            submission.open != nil
            ? nil
            : degrees
                ? submission.shape
                : submission.shape.flatMap { try? Transformations.shared.transform($0, from: submission.system, to: .crs84) }
        shape = examination.shape
        findings = examination.findings
        hectares = examination.area.hectares
        self.fileName = fileName
        made = examination.receipt.mends
        system = submission.open == nil ? submission.system.identifier : ""
    }
}

extension Service {
    /// Reads what was brought now, or before.
    private func brought(_ visit: OfficeVisit) throws -> (file: FormContent.File, upload: String?) {
        if let file = visit.content.file {
            try OutlineLimits(settings).check(file)
            return (file, nil)
        }
        guard let id = visit.content["upload"] else { throw Problem(.fieldMissing, ["name": "file"], field: "file") }
        guard let kept = try visit.book.upload(id, by: visit.account) else {
            throw Problem(.uploadGone, field: "file")
        }
        return (FormContent.File(name: kept.name, bytes: kept.bytes), id)
    }

    /// Reads what was brought and does something with it, away from the rest of the office and within limits.
    ///
    /// - Throws: `Problem` where it is too large, takes too long, or others are waiting already; what reading it throws.
    private func examining<Value: Sendable>(
        _ file: FormContent.File, _ visit: OfficeVisit, _ knowledge: SubmissionPreparation.Knowledge,
        _ body: @escaping @Sendable (Submission) async throws -> Value
    ) async throws -> Value {
        let (limits, options) = (OutlineLimits(settings), try visit.content.reading())
        return try await examinations(for: visit.account.name) {
            let submission = try OneSubmission.read(sent: file.bytes, named: file.name, options, knowledge)
            try limits.check(submission)
            return try await body(submission)
        }
    }

    /// By what a file is found again when the form comes back: it is kept now, unless it was before.
    func keep(_ file: FormContent.File, _ upload: String?, _ visit: OfficeVisit) throws -> String {
        if let upload { return upload }
        return try visit.book.keep(upload: file.bytes, named: file.name, by: visit.account, at: now)
    }

    /// Lets go of a file whose outline is registered; where that fails it goes by itself after a day.
    private func drop(_ upload: String?, _ visit: OfficeVisit) {
        guard let upload else { return }
        do { try visit.book.drop(upload: upload, by: visit.account) } catch { note(error) }
    }

    /// Examines an outline and, unless it is only a trial, registers an area with it.
    func register(_ visit: OfficeVisit) async throws -> Answer {
        let isTrial = try visit.content.flag("dryRun")
        let (file, upload) = try brought(visit)
        let day = try visit.content.day("from") ?? today
        let office = OfficeKnowledge(store, on: day, today: today)
        var knowledge = try await office.knowledge()
        try knowledge.declare(commune: visit.content["commune"], mends: visit.content.list("mend"))
        let (said, desk) = (try visit.content.facts(), desk(visit))
        let (submission, outcome) = try await examining(file, visit, knowledge) { submission in
            var submission = submission
            submission.facts = said.filled(from: submission.facts)
            submission = try await office.lookAround(submission)
            return (submission, try await RegisterArea(desk)(submission, from: day, isTrial: isTrial))
        }
        var checked = CheckedOutline(submission, outcome.examination, fileName: file.name)
        guard let area = outcome.area else {
            checked.upload = try keep(file, upload, visit)
            if visit.form == .html {
                let status: HTTPResponse.Status = isTrial ? .ok : .unprocessableContent
                return try await registrationPage(visit, checked, facts: submission.facts, status: status)
            }
            return try answer(checked, isTrial: isTrial, visit)
        }
        drop(upload, visit)
        let id = "area-\(area.number)"
        var answer =
            visit.form == .html
            ? Answer.seeOther("/office/areas/\(id)?done=registered")
            : Answer(
                status: .created, MediaTypes.json,
                .members([
                    "areaId": .string(id), "areaHectares": .hectares(checked.hectares), "faults": faults(checked.findings, visit),
                ]))
        if visit.form == .json {
            answer.headers[.location] = "\(visit.request.base)/office/areas/\(id)"
            answer.headers[.eTag] = try await store.read { try AreaVersion.tag(area, $0) }
        }
        return answer
    }

    /// Examines an outline and, unless it is only a trial, brings it as the new boundary of an area.
    func revise(_ visit: OfficeVisit) async throws -> Answer {
        let isTrial = try visit.content.flag("dryRun")
        let id = try await areaID(visit)
        let (file, upload) = try brought(visit)
        let day = try visit.content.day("from") ?? today
        let office = OfficeKnowledge(store, on: day, today: today)
        var knowledge = try await office.knowledge()
        try knowledge.declare(commune: try await office.commune(of: id), mends: visit.content.list("mend"))
        let (said, reason, condition) = (try visit.content.facts(), visit.content["reason"], visit.condition)
        let desk = desk(visit) { try condition?.hold(for: id, $0) }
        let (submission, outcome) = try await examining(file, visit, knowledge) { submission in
            var submission = submission
            submission.facts.surveyMethod = said.surveyMethod ?? submission.facts.surveyMethod
            submission.facts.accuracy = said.accuracy ?? submission.facts.accuracy
            submission = try await office.lookAround(submission, except: id)
            return (submission, try await ReviseBoundary(desk)(id, submission, from: day, reason: reason, isTrial: isTrial))
        }
        var checked = CheckedOutline(submission, outcome.examination, fileName: file.name)
        guard let boundary = outcome.boundary else {
            checked.upload = try keep(file, upload, visit)
            if visit.form == .html {
                return try await revisionPage(visit, checked, status: isTrial ? .ok : .unprocessableContent)
            }
            return try answer(checked, isTrial: isTrial, visit)
        }
        drop(upload, visit)
        if visit.form == .html {
            return .seeOther("/office/areas/area-\(id.number)?done=\(outcome.isProposed ? "proposed" : "revised")")
        }
        var answer = Answer(
            MediaTypes.json,
            .members([
                "areaId": .string("area-\(id.number)"), "boundaryId": .integer(boundary.number), "proposed": .bool(outcome.isProposed),
                "areaHectares": .hectares(checked.hectares), "faults": faults(checked.findings, visit),
            ]))
        answer.headers[.eTag] = try await store.read { try AreaVersion.tag(id, $0) }
        return answer
    }

    /// What was found, for a program: the answer to a trial, or the refusal.
    private func answer(_ checked: CheckedOutline, isTrial: Bool, _ visit: OfficeVisit) throws -> Answer {
        let found: JSONObject = [
            "valid": .bool(checked.isAcceptable), "areaHectares": .hectares(checked.shape == nil ? nil : checked.hectares),
            "crs": .string(checked.system), "upload": .string(checked.upload), "faults": faults(checked.findings, visit),
        ]
        guard !isTrial else { return Answer(MediaTypes.json, .object(found)) }
        var problem = Problem(.outlineRefused, ["count": "\(checked.findings.count { $0.severity == .error })"], field: "file")
        problem.members = found
        throw problem
    }

    func faults(_ findings: [Finding], _ visit: OfficeVisit) -> JSONValue {
        .array(findings.map { $0.json(text: Phrases.pageText("finding.\($0.id)", $0.values, in: visit.language)) })
    }

    /// The area that an address names.
    func areaID(_ visit: OfficeVisit) async throws -> AreaID {
        let text = visit.value("area")
        return try await store.read { try $0.area(meantBy: text).area.id }
    }

    /// The areas, a page at a time.
    func areaList(_ visit: OfficeVisit) async throws -> Answer {
        let content = visit.content
        let today = self.today
        let limit = 50
        let (rows, next) = try await store.read { reading in
            var filter = Filter(on: today)
            if let crop = content["crop"] { filter.crops = [try reading.crop(meantBy: crop)] }
            if let status = content["status"].flatMap({ CodeStatus(rawValue: $0) }) { filter.statuses = [status] }
            if let words = content["q"] { filter.areas = try Service.areas(words, reading) }
            if let after = content["after"] {
                guard let place = FeaturePlace(token: after) else { throw Problem.field("after", after, expected: "1.1") }
                filter.after = place
            }
            filter.limit = limit + 1
            var rows: [JSONValue] = []
            var last: FeaturePlace?
            var next: String?
            try reading.visitFeatures(filter) { row in
                guard rows.count < limit else { return next = last?.token }
                last = FeaturePlace(area: AreaID(row.areaID), code: row.codeID)
                rows.append(JSONValue(row, on: today))
            }
            return (rows, next)
        }
        if visit.form == .html { return Answer(MediaTypes.html, AreaPages.list(rows, next: next, choices: try await choices(), visit)) }
        return Answer(MediaTypes.json, .members(["areas": .array(rows), "next": .text(next)]))
    }

    /// The areas that words mean: a number, a code, or a name.
    private static func areas(_ words: String, _ reading: any RegistryReading) throws -> Set<AreaID> {
        if let found = try? reading.area(meantBy: words) { return [found.area.id] }
        var found: Set<AreaID> = []
        for hit in try reading.search(words, limit: 200) {
            switch hit.kind {
            case .area:
                let text = hit.reference.hasPrefix("area-") ? String(hit.reference.dropFirst(5)) : hit.reference
                if let number = Int64(text) { found.insert(AreaID(number)) }
            case .code: if let area = try? reading.area(meantBy: hit.reference) { found.insert(area.area.id) }
            default: continue
            }
        }
        return found
    }

    /// An area with its boundaries, codes and decisions.
    func areaAnswer(_ visit: OfficeVisit) async throws -> Answer {
        let today = self.today
        let text = visit.value("area")
        let (record, shown, waiting, tag) = try await store.read { reading in
            let record = try reading.area(meantBy: text)
            var filter = Filter(on: today)
            filter.areas = [record.area.id]
            var features: [JSONValue] = []
            try reading.visitFeatures(filter) { features.append(JSONValue($0, on: today)) }
            let aliases = try record.codes.flatMap { try reading.aliases(of: $0.code.id) }
            let lineage = try reading.successions(of: record.area.id)
            let visibilities = try reading.visibilities(of: record.area.id)
            return (
                record,
                AreaAnswer.json(
                    record, features: features, lineage: lineage, aliases: aliases, visibilities: visibilities, on: today),
                try reading.waitingBoundary(of: record, on: today),
                try AreaVersion.tag(record.area.id, reading)
            )
        }
        var answer: Answer
        if visit.form == .html {
            let page = AreaPages.one(record, shown, waiting: waiting, today: today, choices: try await choices(), visit)
            answer = Answer(MediaTypes.html, page)
        } else {
            var members = shown.object ?? JSONObject()
            members["waitingBoundary"] = json(waiting, visit)
            answer = Answer(MediaTypes.json, .object(members))
        }
        answer.headers[.eTag] = tag
        return answer
    }

    /// Sets how much the public sees of an area.
    func setVisibility(_ visit: OfficeVisit) async throws -> Answer {
        let content = visit.content
        let visibility = content["visibility"].flatMap { Visibility(rawValue: $0) } ?? .full
        let id = try await SetVisibility(desk(visit))(
            visit.value("area"), to: visibility, consent: content["consent"] ?? "", on: try content.day("on") ?? today)
        return visit.form == .html ? .seeOther("/office/areas/area-\(id.number)") : Answer(status: .noContent)
    }

    /// The page on which an area is registered, from a file or drawn.
    func registrationPage(
        _ visit: OfficeVisit, _ checked: CheckedOutline? = nil, facts: SubmittedFacts = SubmittedFacts(), refusal: FormRefusal? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Answer {
        let (choices, bounds) = try await store.read { reading in
            (try OfficeChoices(reading, on: self.today), try reading.extent())
        }
        let board = DrawingBoard(visit: visit, action: .register, address: "/office/areas", bounds: bounds, settings: settings)
        let page = RegistrationPage(
            visit, choices: choices, board: assets.canDraw ? board : nil, checked: checked, facts: facts, refusal: refusal)
        return drawing(page.text, status)
    }

    /// A page with a map on it.
    private func drawing(_ text: String, _ status: HTTPResponse.Status) -> Answer {
        var answer = Answer(status: status, MediaTypes.html, text)
        if assets.canDraw { answer.headers[.contentSecurityPolicy] = mapPolicy }
        return answer
    }

    /// The page on which a new boundary is brought, from a file or drawn.
    func revisionPage(
        _ visit: OfficeVisit, _ checked: CheckedOutline? = nil, refusal: FormRefusal? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Answer {
        let text = visit.value("area")
        let today = self.today
        let (record, tag) = try await store.read { reading in
            let record = try reading.area(meantBy: text)
            return (record, try AreaVersion.tag(record.area.id, reading))
        }
        // A page that comes back keeps the state for which it was made: what changed meanwhile is to be seen first.
        let known = visit.content["ifMatch"] ?? tag
        var board = DrawingBoard(
            visit: visit, action: .revise, address: "/office/areas/area-\(record.area.id.number)/boundary", tag: known, settings: settings)
        if case .polygon(let shape)? = record.boundary(on: today)?.boundary.extent { board.shape = shape }
        let page = RevisionPage(
            visit, record, tag: known, today: today, board: assets.canDraw ? board : nil, checked: checked, refusal: refusal)
        return drawing(page.text, status)
    }

    /// A sheet of an area for print.
    func sheet(_ visit: OfficeVisit) async throws -> Answer {
        let text = visit.value("area")
        let (title, map, template): (SheetWord, (Double, Double), SheetTemplate)
        switch visit.value("kind") {
        case "field-sheet": (title, map, template) = (.fieldSheet, (182, 105), try SheetTemplate.fieldSheet())
        case "sketch-map": (title, map, template) = (.sketchMap, (182, 190), try SheetTemplate.sketchMap())
        default: throw Problem(.notFound, ["path": String(visit.request.path.prefix(100))])
        }
        let language = visit.language
        let request = AreaSheet.Request(
            title, on: try visit.content.day("on") ?? today, system: nil, language: language.rawValue, map: map,
            say: { Phrases.text($0, [:], in: language) })
        let markup = try await store.read { reading in
            let record = try reading.area(meantBy: text)
            var symbol: (svg: String, text: String)?
            if let code = record.codes.first(where: { !$0.decisions.isEmpty })?.code.canonical.text {
                let link = try GrowingAreaLink(origin: self.linkOrigin(reading, visit.request), code: code).symbolPayload
                symbol = (try QRSymbol(payload: link, level: .medium).svg(moduleMillimetres: 0.7), link)
            }
            return template.filled(with: try AreaSheet(record, reading, request, symbol: symbol))
        }
        var answer = Answer(MediaTypes.html, markup)
        // The sheet brings its own style; it is let in by its digest.
        let styles = markup.components(separatedBy: "<style>").dropFirst().compactMap { $0.components(separatedBy: "</style>").first }
        let digests = styles.map { "'sha256-\(Data(SHA256.hash(data: Array($0.utf8))).base64EncodedString())'" }.joined(separator: " ")
        answer.headers[.contentSecurityPolicy] = Service.pagePolicy(styles: digests)
        return answer
    }

    /// What forms let choose from.
    func choices() async throws -> OfficeChoices { try await store.read { try OfficeChoices($0, on: self.today) } }
}

/// What forms let choose from: crops, markets, communes.
struct OfficeChoices: Sendable {
    var crops: [(key: String, vietnamese: String, english: String)]
    var markets: [String]
    /// The communes by their codes; of those that share a name the district or province is told too.
    var communes: [(code: String, name: String)]

    /// The code of the commune that a text means, by its code or a name that only one has; nil where it is not among them.
    func commune(meantBy text: String?) -> String? {
        guard let text else { return nil }
        return communes.first { $0.code == text || $0.name == text }?.code
    }

    init(_ reading: any RegistryReading, on day: Day) throws {
        crops = try reading.reference(.crops).map { row in (row.values[0], row.values[1], row.values[2]) }
        markets = try reading.reference(.markets).map { $0.values[0] }
        let units = try reading.units(nil, on: day)
        let all = Dictionary(units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let named = units.filter { $0.level == .commune }
        let twins = Dictionary(grouping: named, by: \.name).filter { $0.value.count > 1 }
        communes = named.map { unit in
            var name = unit.name
            var (above, seen) = (unit.parent, 0)
            while twins[unit.name] != nil, seen < 3, let next = above.flatMap({ all[$0] }) {
                name += ", \(next.fullName)"
                (above, seen) = (next.parent, seen + 1)
            }
            return (unit.code, name)
        }.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
    }
}
