import Registry

extension LookUpJudgement {
    /// A packing house or a treatment plant: good where both authorities let it work for the market, or for each market without one.
    mutating func judge(_ record: FacilityRecord) throws {
        let facility = record.facility
        let markets = record.markets
        answer.facility = LookUpAnswer.FacilityFacts(
            facility: facility, operatedBy: try facility.organisation.flatMap { try reading.organisation($0)?.name },
            markets: markets.map { state(of: record, for: $0) }, codes: try codes(handledBy: record))
        let asked = question.market.map { [$0] } ?? markets
        guard !Set(asked).isDisjoint(with: markets) else {
            let values = ["facility": facility.text, "markets": markets.joined(separator: ", "), "market": question.market ?? ""]
            if question.market == nil { doubts.append(Remark("facility-undecided", values)) }
            if question.market != nil { refusals.append(Remark("facility-for-other-market", values)) }
            return
        }
        var against: [Remark] = []
        for market in asked {
            if let remark = remark(against: record, for: market, on: question.on) {
                let isOpen = rule.standing(of: record, for: market, on: question.on...question.on).verdict == .unknown
                if isOpen { doubts.append(remark) } else { against.append(remark) }
            } else {
                approvals.append(
                    Remark("facility-in-force", ["facility": facility.text, "market": market, "day": question.on.description]))
            }
        }
        if approvals.isEmpty && doubts.isEmpty { refusals += against } else { doubts += against }
    }

    /// What stands against a facility for a market on a day, or makes it doubtful; nil where nothing does.
    func remark(against record: FacilityRecord, for market: String, on day: Day) -> Remark? {
        var values = ["facility": record.facility.text, "market": market, "day": day.description]
        switch rule.standing(of: record, for: market, on: day...day).judgement {
        case .good: return nil
        case .refused(let status, _):
            values["status"] = status.rawValue
            return Remark("facility-refused", values)
        case .closed: return Remark("facility-closed", values)
        case .stale(let asOf):
            values["day"] = asOf.description
            return Remark("facility-importer-stale", values)
        }
    }

    private func codes(handledBy record: FacilityRecord) throws -> [String] {
        let market = question.market
        return try record.pairings.filter { $0.period.contains(question.on) && (market == nil || $0.market == market) }
            .map(\.code).uniqued.compactMap { try reading.code($0)?.code.text }
    }

    private func state(of record: FacilityRecord, for market: String) -> LookUpAnswer.FacilityFacts.MarketState {
        func state(_ authority: Authority, _ day: Day) -> LookUpAnswer.State? {
            let stretch = record.timeline(for: market, of: authority).stretch(on: day)
            if stretch == nil, authority == .importer { return nil }
            let decision = record.decisions.first { $0.id == stretch?.decision }
            return LookUpAnswer.State(
                date: day, status: stretch?.status ?? .draft, decision: decision.map { $0.onCode }, expiresOn: stretch?.expiresOn)
        }
        let none = LookUpAnswer.State(date: question.on, status: .draft)
        return .init(
            market: market, today: state(.ours, question.today) ?? none, on: state(.ours, question.on) ?? none,
            importer: state(.importer, question.on))
    }
}
