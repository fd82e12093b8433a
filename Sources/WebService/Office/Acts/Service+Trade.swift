import Accounts
import Casework
import GeoPrimitives
import HTTPTypes
import Interchange
import NIOCore
import Phrases
import Registry
import Traceability

extension Service {
    func lotList(_ visit: OfficeVisit) async throws -> Answer {
        let today = self.today
        let rows = try await store.read { reading in
            try reading.lots(.all, knownAt: nil).map { try TradeAnswers(reading, today: today).lot($0) }
        }
        if visit.form == .html { return Answer(MediaTypes.html, TradePages.lots(rows, visit)) }
        return Answer(MediaTypes.json, .array(rows))
    }

    /// The lot that an address names.
    func lotText(_ visit: OfficeVisit) -> String { "\(visit.value("product"))/\(visit.value("lot"))" }

    func lotAnswer(_ visit: OfficeVisit) async throws -> Answer {
        let (today, text) = (self.today, lotText(visit))
        let (lot, runs) = try await store.read { reading in
            let answers = TradeAnswers(reading, today: today)
            let lot = try reading.lot(meantBy: text).lot
            return (try answers.lot(lot), try reading.stampRuns(.lot(lot.id), knownAt: nil).map { try answers.run($0) })
        }
        if visit.form == .html { return Answer(MediaTypes.html, TradePages.lot(lot, runs, canSign: means.signing != nil, visit)) }
        var members = lot.object ?? JSONObject()
        members["runs"] = .array(runs)
        return Answer(MediaTypes.json, .object(members))
    }

    /// Reads or makes what may be much, away from the rest of the office and within limits for each account.
    ///
    /// - Throws: What the body throws; `Problem` where there is too much to do, or it took too long.
    func muchWork<Value: Sendable>(_ visit: OfficeVisit, _ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        guard !memory.isFull else { throw Problem(.crowded) }
        return try await readings(for: "account \(visit.account.name)", body)
    }

    /// What happened to a lot, as events for partners (EPCIS 2.0).
    func events(_ visit: OfficeVisit) async throws -> Answer {
        let (text, now) = (lotText(visit), self.now)
        let document: [UInt8] = try await muchWork(visit) {
            try await self.store.read { reading in
                let (lot, product) = try reading.lot(meantBy: text)
                return try LotEvents(reading).document([(lot, product)], created: now).json()
            }
        }
        return Answer(MediaTypes.json, .bytes(ByteBuffer(bytes: document)))
    }

    /// Adds a lot.
    func recordLot(_ visit: OfficeVisit) async throws -> Answer {
        let content = visit.content
        var request = RecordLot.Request(content["lot"] ?? "")
        request.sources = try content.list("sources").map { text throws(Problem) in
            guard let source = RecordLot.Source(text) else { throw .field("sources", text, expected: "VN-BGOR-9001=1200") }
            return source
        }
        (request.market, request.kilograms) = (content["market"]?.uppercased(), try content.weight("kilograms"))
        (request.harvestFrom, request.harvestTo) = (try content.day("harvestFrom"), try content.day("harvestTo"))
        (request.packingHouse, request.packedOn) = (content["packingHouse"], try content.day("packedOn"))
        (request.exporter, request.despite, request.revising) = (content["exporter"], content["despite"], content["revising"])
        let outcome = try await RecordLot(desk(visit))(request)
        guard let lot = outcome.lot else { throw refused(outcome.findings, field: "sources", visit) }
        let reference = lot.reference(of: outcome.product)
        let address = "/office/lots/" + reference.split(separator: "/").map { PercentText.encode(String($0)) }.joined(separator: "/")
        if visit.form == .html { return .seeOther(address) }
        var answer = Answer(
            status: .created, MediaTypes.json,
            .members([
                "lot": .string(reference), "kilograms": .kilograms(lot.kilograms), "faults": faults(outcome.findings, visit),
            ]))
        answer.headers[.location] = visit.request.base + address
        return answer
    }

    /// The refusal of what findings stand against.
    private func refused(_ findings: [Finding], field: String, _ visit: OfficeVisit) -> Problem {
        let errors = findings.filter { $0.severity == .error }
        var problem = Problem(
            .refused, ["detail": errors.map { Phrases.pageText("finding.\($0.id)", $0.values, in: visit.language) }.joined(separator: " ")],
            field: field)
        problem.members = ["faults": faults(findings, visit)]
        return problem
    }

    /// Issues stamps of a lot; their serials are the answer.
    func issueStamps(_ visit: OfficeVisit) async throws -> Answer {
        let count = try visit.content.number("count", 1...OfficeAction.mostStamps) ?? 1
        let isSigned = try visit.content.flag("signed")
        guard !isSigned || means.signing != nil else {
            throw Problem(.refused, ["detail": Phrases.text("office.no-signing-keys", in: visit.language)], field: "signed")
        }
        let keys = isSigned ? means.signing : nil
        let (text, content, desk, today) = (lotText(visit), visit.content, desk(visit), self.today)
        let outcome: IssueStamps.Outcome = try await muchWork(visit) {
            try await IssueStamps(desk)(
                text, count: count, code: content["code"], market: content["market"]?.uppercased(),
                signing: try await keys?(self.store, today))
        }
        var answer =
            visit.form == .html
            ? Answer(status: .created, MediaTypes.html, TradePages.issued(outcome, lot: text, Service.address(ofLot: visit), visit))
            : Answer(
                status: .created, MediaTypes.json,
                .members([
                    "run": .integer(outcome.run.number), "faults": faults(outcome.findings, visit),
                    "stamps": .array(outcome.stamps.map(\.json)),
                ]))
        answer.headers[.location] = visit.request.base + Service.address(ofLot: visit)
        return answer
    }

    /// Rights of use: an office sees all, a holder those on its codes, an exporter its own.
    func rightList(_ visit: OfficeVisit) async throws -> Answer {
        let today = self.today
        let account = visit.account
        let rows = try await store.read { reading in
            let rights = try reading.rights(.all, knownAt: nil).filter { try Service.sees(account, $0, today, reading) }
            return try rights.map { try TradeAnswers(reading, today: today).right($0) }
        }
        if visit.form == .html { return Answer(MediaTypes.html, TradePages.rights(rows, visit)) }
        return Answer(MediaTypes.json, .array(rows))
    }

    private static func sees(_ account: Account, _ right: RightOfUse, _ day: Day, _ reading: any RegistryReading) throws -> Bool {
        guard account.role.needsOrganisation else { return true }
        let own = try reading.organisation(meantBy: account.organisation ?? "").id
        if account.role == .exporter { return right.exporter == own }
        return try reading.code(right.code)?.holder(on: day) == .organisation(own)
    }

    /// Records that a holder lets an exporter use a code; a holder itself can do so for its own codes.
    func grantRight(_ visit: OfficeVisit) async throws -> Answer {
        let content = visit.content
        let (account, today) = (visit.account, self.today)
        let (code, market) = (content["code"] ?? "", content["market"]?.uppercased())
        let desk = desk(visit) { reading in
            guard account.role == .holder else { return }
            let own = try reading.organisation(meantBy: account.organisation ?? "").id
            guard try reading.code(meantBy: code, market: market).holder(on: today) == .organisation(own) else {
                throw Problem(.roleNotAllowed, ["role": account.role.rawValue], field: "code")
            }
        }
        let to = try content.day("to")
        var from = try content.day("from")
        if account.role == .holder {
            // Whoever lends a code after the fruit was sent would make the past good; that is the office's to judge.
            if let from, from < today { throw Problem.field("from", from.description, expected: "≥ \(today)") }
            from = from ?? today
        }
        let right = try await GrantRight(desk)(
            .init(
                code: code, market: market, exporter: content["exporter"] ?? "", letter: content["letter"] ?? "",
                period: Period(from: from, to: to?.adding(days: 1)), kilograms: try content.weight("kilograms")))
        if visit.form == .html { return .seeOther("/office/rights") }
        return Answer(status: .created, MediaTypes.json, .members(["right": .integer(right.id.number)]))
    }

    func withdrawRight(_ visit: OfficeVisit) async throws -> Answer {
        guard let number = Int64(visit.value("right")) else { throw RegistryError(.noSuchRight, ["right": visit.value("right")]) }
        let (account, today) = (visit.account, self.today)
        let desk = desk(visit) { reading in
            guard account.role == .holder, let right = try reading.rights(.id(RightID(number)), knownAt: nil).first else { return }
            // Of others' rights a holder learns not even that they are there.
            guard try Service.sees(account, right, today, reading) else { throw RegistryError(.noSuchRight, ["right": "\(number)"]) }
        }
        let on = try visit.content.day("on") ?? today
        if account.role == .holder, on < today {
            // What was sent under the right stays sent: whether it was good is the office's to judge.
            throw Problem.field("on", on.description, expected: "≥ \(today)")
        }
        try await WithdrawRight(desk)(RightID(number), on: on, reason: visit.content["reason"])
        return visit.form == .html ? .seeOther("/office/rights") : Answer(status: .noContent)
    }
}
