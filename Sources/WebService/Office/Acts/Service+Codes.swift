import Accounts
import Casework
import GeoPrimitives
import HTTPTypes
import Interchange
import Phrases
import Registry

extension Service {
    /// What expires and what waits.
    func due(_ visit: OfficeVisit) async throws -> Answer {
        let days = try visit.content.number("days", 0...3650) ?? 30
        let day = try visit.content.day("on") ?? today
        let list = try await store.read { try DueList($0, on: day, within: days) }
        if visit.form == .html { return Answer(MediaTypes.html, DuePage.text(list.items, days: days, day: day, visit)) }
        return Answer(MediaTypes.json, .array(list.items.map(\.json)))
    }

    /// Writes a code down for an area; where its first day is given it is granted too.
    func issue(_ visit: OfficeVisit) async throws -> Answer {
        let content = visit.content
        let from = try content.day("from")
        if from != nil, !DecisionKind.grant.isFor(visit.account.role) {
            throw Problem(.roleNotAllowed, ["role": visit.account.role.rawValue], field: "from")
        }
        var request = IssueCode.Request(
            area: visit.value("area"), text: content["code"] ?? "", market: (content["market"] ?? "").uppercased(),
            holder: content["holder"], certificate: content["certificate"], from: from, expires: try content.day("expires"))
        request.override = try await overriding(visit)
        let outcome = try await IssueCode(desk(visit))(request)
        let address = Service.address(of: outcome.code)
        if visit.form == .html { return .seeOther("\(address)&done=issued") }
        var answer = Answer(
            status: .created, MediaTypes.json,
            .members([
                "code": .string(outcome.code.text), "canonical": .string(outcome.code.canonical.text),
                "market": .string(outcome.code.market), "areaId": .string("area-\(outcome.code.area.number)"),
                "faults": faults(outcome.findings, visit),
            ]))
        answer.headers[.location] = visit.request.base + address
        answer.headers[.eTag] = try await store.read { try AreaVersion.tag(outcome.code.area, $0) }
        return answer
    }

    /// What lets a grant stand on ground that somebody else holds: a reason, and a second officer, who must be one here and says so with
    /// the password.
    private func overriding(_ visit: OfficeVisit) async throws -> OverlapOverride? {
        let (reason, second) = (visit.content["override"], visit.content["secondOfficer"])
        guard let asked = try OverlapOverride(reason: reason, secondOfficer: second) else { return nil }
        let isOfficer = try visit.book.accounts().contains { account in
            account.name == asked.secondOfficer && !account.isDisabled && OfficeAction.decide.roles?.contains(account.role) == true
        }
        guard isOfficer else {
            let detail = Phrases.text("office.not-an-officer", ["account": String(asked.secondOfficer.prefix(60))], in: visit.language)
            throw Problem(.refused, ["detail": detail], field: "secondOfficer")
        }
        guard !FourEyes.isSame(asked.secondOfficer, visit.account.name) else {
            throw RegistryError(.secondOfficerSame, ["officer": visit.account.name])
        }
        guard let password = visit.content["secondPassword"] else {
            throw Problem(.fieldMissing, ["name": "secondPassword"], field: "secondPassword")
        }
        try await confirm(asked.secondOfficer, password, visit, field: "secondPassword")
        return asked
    }

    static func address(of code: GrowingAreaCode) -> String {
        "/office/codes/\(PercentText.encode(code.canonical.text))?market=\(PercentText.encode(code.market))"
    }

    /// A code with its decisions, and what can follow.
    func codeAnswer(_ visit: OfficeVisit) async throws -> Answer {
        let (text, market, today) = (visit.value("code"), visit.content["market"]?.uppercased(), self.today)
        let (record, area, holder, findings, waiting, tag) = try await store.read { reading in
            let record = try reading.code(meantBy: text, market: market)
            let area = try reading.area(meantBy: "area-\(record.code.area.number)")
            var holder: String?
            if case .organisation(let id)? = record.holder(on: today) { holder = try reading.organisation(id)?.name }
            let findings = try reading.placeFindings(of: area, on: today, today: today)
            let waiting = try reading.waitingBoundary(of: area, for: record, on: today)
            return (record, area, holder, findings, waiting, try AreaVersion.tag(record.code.area, reading))
        }
        let next = NextDecisions(record, on: today)
        var answer: Answer
        if visit.form == .html {
            let page = CodePage(
                record: record, area: area, holder: holder, findings: findings, waiting: waiting, tag: tag, today: today, next: next)
            answer = Answer(MediaTypes.html, page.text(visit))
        } else {
            answer = Answer(
                MediaTypes.json,
                .members([
                    "code": .string(record.code.text), "canonical": .string(record.code.canonical.text),
                    "market": .string(record.code.market), "areaId": .string("area-\(record.code.area.number)"), "holder": .text(holder),
                    "status": .string(next.status.rawValue), "statusOn": .string(today.description),
                    "next": .array(next.ours.map { .string($0.rawValue) }), "decisions": .array(record.decisions.map { .decision($0) }),
                    "faults": faults(findings, visit), "importerStatus": .text(next.importerStatus?.rawValue),
                    "importerNext": .array(next.importers.map { .string($0.rawValue) }), "waitingBoundary": json(waiting, visit),
                ]))
        }
        answer.headers[.eTag] = tag
        return answer
    }

    /// A boundary that waits for an amendment, for a program; null where none does.
    func json(_ waiting: WaitingBoundary?, _ visit: OfficeVisit) -> JSONValue {
        guard let waiting else { return .null }
        return .members([
            "boundaryId": .integer(waiting.boundary.id.number), "hectaresBefore": .hectares(waiting.before?.hectares),
            "hectaresAfter": .hectares(waiting.boundary.hectares), "surveyMethod": .string(waiting.boundary.surveyMethod.rawValue),
            "accuracyMetres": .real(waiting.boundary.accuracy?.value), "faults": faults(waiting.findings, visit),
        ])
    }

    /// Records a decision on a code.
    func decide(_ visit: OfficeVisit) async throws -> Answer {
        let content = visit.content
        let kind = content["kind"].flatMap { DecisionKind(rawValue: $0) } ?? .submit
        let authority = content["authority"].flatMap { Authority(rawValue: $0) } ?? .ours
        let role = visit.account.role
        let (text, market) = (visit.value("code"), content["market"]?.uppercased())
        let isProved = content["document"] != nil && content["received"] != nil
        let setsEnd = content["expires"] != nil
        let require: @Sendable (CodeRecord) throws -> Void = { record in
            let wasGranted = record.wasGranted
            guard kind.isFor(role, authority, wasGranted: wasGranted, setsEnd: setsEnd) else {
                let isForKind = kind.isFor(role, authority, wasGranted: wasGranted)
                throw Problem(.roleNotAllowed, ["role": role.rawValue], field: isForKind ? "expires" : "kind")
            }
            guard !kind.needsProof(authority, wasGranted: wasGranted, setsEnd: setsEnd) || isProved else {
                let missing = content["document"] == nil ? "document" : "received"
                throw Problem(.fieldMissing, ["name": missing], field: missing)
            }
        }
        let area = try await store.read { reading in
            let record = try reading.code(meantBy: text, market: market)
            // Who decides on what is no longer so is told that first.
            try visit.condition?.hold(for: record.code.area, reading)
            try require(record)
            return record.code.area
        }
        var request = DecideOnCode.Request(code: text, kind: kind, on: try content.day("on") ?? today, authority: authority)
        (request.market, request.document, request.reason, request.holder) = (
            market, content["document"], content["reason"], content["holder"]
        )
        (request.received, request.expires) = (try content.day("received"), try content.day("expires"))
        request.override = try await overriding(visit)
        let condition = visit.condition
        let desk = desk(visit) { reading in
            try condition?.hold(for: area, reading)
            // It may have been granted since the request was judged.
            try require(try reading.code(meantBy: text, market: market))
        }
        let outcome = try await DecideOnCode(desk)(request)
        if visit.form == .html {
            let query = market.map { "market=\(PercentText.encode($0))&" } ?? ""
            return .seeOther("/office/codes/\(PercentText.encode(text))?\(query)done=decided")
        }
        var answer = Answer(
            status: .created, MediaTypes.json,
            .members([
                "status": .string(outcome.status.rawValue), "decision": .decision(outcome.decision),
                "faults": faults(outcome.findings, visit),
            ]))
        answer.headers[.eTag] = try await store.read { try AreaVersion.tag(area, $0) }
        return answer
    }
}
