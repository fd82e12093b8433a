import GeoPrimitives
import Registry

extension LookUpJudgement {
    /// Codes that are spelled alike, so that nobody can tell which one is on the box: good only where all of them are.
    mutating func judge(spelledAlike records: [CodeRecord]) throws {
        let asked = records.filter { question.market == nil || $0.code.market == question.market }
        for record in records { answer.codes.append(try code(record)) }
        guard !asked.isEmpty else {
            let markets = records.map(\.code.market).joined(separator: ", ")
            refusals.append(
                Remark("other-market", ["code": text.printedCode, "markets": markets, "market": question.market ?? ""]))
            return
        }
        meant += asked
        var against: [Remark] = []
        let before = (doubts.count, approvals.count)
        for record in asked { against += try judge(record) }
        let isOneGood = doubts.count + approvals.count > before.0 + before.1
        if isOneGood { doubts += against } else { refusals += against }
        for area in Set(asked.map(\.code.area)).sorted() { try warnOfGround(area) }
    }

    /// That the lots of the season took more from an area than its ground can yield, over all codes on it.
    private mutating func warnOfGround(_ id: AreaID) throws {
        guard let area = try reading.summary(of: id) else { return }
        let balance = try GroundBalance(of: area, on: question.on, reading)
        guard let ceiling = balance.ceiling, balance.taken > ceiling else { return }
        answer.warnings.append(
            Remark(
                "ground-exceeded",
                [
                    "area": "area-\(id.number)", "taken": balance.taken.description, "ceiling": ceiling.description,
                    "from": balance.season.period.from?.description ?? "",
                    "to": balance.season.period.to?.adding(days: -1).description ?? "",
                ]))
    }

    /// A code that gave to a lot: the lot is good only where each of them is.
    mutating func judge(source record: CodeRecord) throws {
        if !answer.codes.contains(where: { $0.record.id == record.code.id }) { answer.codes.append(try code(record)) }
        guard question.market == nil || record.code.market == question.market else {
            refusals.append(
                Remark(
                    "other-market", ["code": record.code.text, "markets": record.code.market, "market": question.market ?? ""]))
            return
        }
        meant.append(record)
        let against = try judge(record)
        refusals += against
    }

    /// Notes what speaks for a code and what is doubtful, warns, and returns what speaks against it.
    private mutating func judge(_ record: CodeRecord) throws -> [Remark] {
        guard let code = answer.codes.first(where: { $0.record.id == record.code.id }) else { return [] }
        var against: [Remark] = []
        if !code.on.status.isValid { against.append(remark("not-in-force", code, code.on)) }
        var isDoubtful = false
        // An importer's authority that has not decided yet speaks neither for a code nor against it.
        if let importer = code.importer, !importer.status.isUndecided {
            if isStale(importer) {
                isDoubtful = true
                let asOf = (importer.decision?.receivedOn ?? importer.decision?.effectiveOn)?.description ?? ""
                let values = ["code": record.code.text, "market": record.code.market, "day": asOf]
                if against.isEmpty { doubts.append(Remark("importer-stale", values)) }
            } else if importer.status.isRefusal {
                against.append(remark("importer-refuses", code, importer))
            }
        }
        if against.isEmpty, !isDoubtful {
            approvals.append(
                Remark("in-force", ["code": record.code.text, "market": record.code.market, "day": question.on.description]))
        }
        warn(code)
        return against
    }

    /// Whether an importer's word is so old that nothing follows from it any more.
    private func isStale(_ state: LookUpAnswer.State) -> Bool {
        state.decision.map { rule.isStale($0) } ?? false
    }

    private mutating func warn(_ code: LookUpAnswer.Code) {
        var found: [Remark] = []
        if code.on.status.isValid, !code.today.status.isValid { found.append(remark("not-in-force-today", code, code.today)) }
        if !code.on.status.isValid, code.today.status.isValid { found.append(remark("in-force-today", code, code.today)) }
        if let importer = code.importer, importer.status.isValid, !code.on.status.isValid {
            found.append(remark("importer-contradicts", code, importer))
        }
        if let importer = code.importer, importer.status.isUndecided {
            found.append(remark("importer-undecided", code, importer))
        }
        if let today = code.importerToday, today.status.isRefusal, code.importer?.status != today.status {
            found.append(remark("importer-refuses-today", code, today))
        }
        let values = ["code": code.record.text, "market": code.record.market, "day": code.on.date.description]
        if code.record.market != "VN", code.importer == nil { found.append(Remark("importer-unknown", values)) }
        if code.on.status.isValid, let last = code.on.expiresOn, last < code.on.date.adding(days: 30) {
            found.append(Remark("expires-soon", ["code": code.record.text, "expires": last.description]))
        }
        if let next = code.successor {
            found.append(
                Remark("renumbered", ["code": code.record.text, "other": next.text, "day": next.on.description]))
        }
        answer.warnings += found
    }

    private func remark(_ id: String, _ code: LookUpAnswer.Code, _ state: LookUpAnswer.State) -> Remark {
        Remark(
            id,
            [
                "code": code.record.text, "market": code.record.market, "day": state.date.description, "status": state.status.rawValue,
                "since": state.since?.description ?? "", "reason": state.decision?.reason ?? "",
            ])
    }

    // MARK: What is told of a code

    private func code(_ record: CodeRecord) throws -> LookUpAnswer.Code {
        guard let area = try reading.summary(of: record.code.area) else {
            throw RegistryError(.noSuchArea, ["area": "area-\(record.code.area.number)"])
        }
        let ours = record.timeline(of: .ours)
        let importer = record.timeline(of: .importer)
        func state(_ stretch: StatusTimeline.Stretch?, _ day: Day) -> LookUpAnswer.State {
            LookUpAnswer.State(
                date: day, status: stretch?.status ?? .draft, decision: record.decisions.first { $0.id == stretch?.decision },
                expiresOn: stretch?.expiresOn)
        }
        let size = area.size(ours.stretch(on: question.on)?.boundary, on: question.on)?.size
        let registered = area.period.from ?? question.on
        var holder: String?
        if case .organisation(let id)? = record.holder(on: question.on) { holder = try reading.organisation(id)?.name }
        let isHidden = record.visibility(of: area.area, on: question.on) == .codeOnly
        let commune = area.area.commune
        let (next, previous) = (try reading.renumbering(of: record), try reading.renumbering(to: record))
        return LookUpAnswer.Code(
            record: record.code, holder: holder, area: area.area, showsPlace: !isHidden && size != nil, hectares: size?.hectares,
            commune: try reading.unit(of: area.area.id, on: question.today)?.fullName,
            communeAtRegistration: try commune.flatMap { try reading.successor(of: $0, since: registered, on: registered)?.fullName },
            today: state(ours.stretch(on: question.today), question.today), on: state(ours.stretch(on: question.on), question.on),
            importer: importer.stretch(on: question.on).map { state($0, question.on) },
            importerToday: importer.stretch(on: question.today).map { state($0, question.today) },
            decisions: record.decisions.sorted { ($0.effectiveOn, $0.rank) < ($1.effectiveOn, $1.rank) },
            successor: next.map { (text: $0.new.code.text, on: $0.link.on) },
            predecessor: previous.map { (text: $0.old.code.text, on: $0.link.on) })
    }

    // MARK: The exporter

    /// Whether the exporter that was named may use each of the codes: yes, no or not known, and nothing else of rights.
    mutating func judgeExporter() throws {
        guard let named = question.exporter else { return }
        // Our own numbers are for officers: the public could go through them one after the other.
        let isOurNumber = question.isPublic && named.lowercased().hasPrefix("organisation-")
        guard !isOurNumber, let exporter = try knowledge.exporter(named), let verdict = try right(of: exporter) else {
            // Somebody whom this registry does not know may well have rights, and may as well not exist.
            doubts.append(Remark("exporter-not-known", ["exporter": String(named.prefix(200))]))
            return
        }
        answer.exporterRight = verdict
        if verdict == .no {
            let codes = meant.map(\.code.text).uniqued.joined(separator: ", ")
            refusals.append(Remark("exporter-without-right", ["exporter": named, "codes": codes, "day": question.on.description]))
        }
    }

    /// Whether an exporter may use the codes; nil where that would tell the public who holds what it sees the code of only.
    ///
    /// There its holder is answered as whoever has no right is: only a right that holds makes a difference.
    private func right(of exporter: Organisation) throws -> LookUpAnswer.Verdict? {
        guard !meant.isEmpty else { return .unknown }
        var isUntold = false
        for record in meant {
            let hidesHolder = question.isPublic && visibility(of: record) == .codeOnly
            if !hidesHolder, record.holder(on: question.on) == .organisation(exporter.id) { continue }
            // The lot that is asked for is not weighed against itself: it is what the right is there for.
            let lot = answer.lot?.lot
            var account = try RightsAccount(
                of: exporter.id, on: record, except: lot.map { .lot($0.id) }, until: question.on, reading)
            let own = lot?.exporter == exporter.id ? lot?.kilograms(from: record.code.id) : nil
            // A right that is used up allows nothing any more, not even a gram.
            guard account.draw(own ?? Kilograms(grams: 1), on: question.on) > .zero else { continue }
            guard hidesHolder else { return .no }
            isUntold = true
        }
        if isUntold { return nil }
        // A code of elsewhere in the lot may be used by whomever its own province knows.
        return answer.lot?.sources.contains { !$0.isRegistered } == true ? .unknown : .yes
    }

    /// How much the public sees of the area of a code that is meant.
    private func visibility(of record: CodeRecord) -> Visibility {
        answer.codes.first { $0.record.id == record.code.id }?.area.visibility ?? .codeOnly
    }
}
