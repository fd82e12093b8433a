import Registry
import Traceability

/// Goes through what a text means, and gives the verdict with its reasons and the warnings.
struct LookUpJudgement {
    typealias Remark = LookUpAnswer.Remark

    let question: LookUp.Question
    let text: LookUpText
    let knowledge: LookUpKnowledge
    var answer: LookUpAnswer
    /// What makes the verdict no.
    var refusals: [Remark] = []
    /// What makes it unknown, where nothing makes it no.
    var doubts: [Remark] = []
    /// What speaks for yes.
    var approvals: [Remark] = []
    /// The codes that the verdict is about.
    var meant: [CodeRecord] = []

    var reading: any RegistryReading { knowledge.reading }
    /// The rule by which codes and facilities are judged, here as for lots and shipments.
    var rule: StandingRule { StandingRule(importerDays: knowledge.importerDays, today: question.today) }

    init(_ question: LookUp.Question, _ text: LookUpText, _ knowledge: LookUpKnowledge, _ answer: LookUpAnswer) {
        self.question = question
        self.text = text
        self.knowledge = knowledge
        self.answer = answer
    }

    /// The answer to what was found.
    func answer(to hits: [LookUpHit]) throws -> LookUpAnswer {
        var judgement = self
        if question.exporter != nil { judgement.answer.exporterRight = .unknown }
        switch hits.count {
        case 0: try judgement.judgeAbsent()
        case 1: try judgement.judge(hits[0])
        default: try judgement.judgeSeveral(hits)
        }
        return judgement.concluded()
    }

    private func concluded() -> LookUpAnswer {
        var answer = answer
        answer.reasons = (refusals + doubts + approvals).uniqued
        answer.verdict = !refusals.isEmpty ? .no : doubts.isEmpty && !approvals.isEmpty ? .yes : .unknown
        answer.isIllustrative =
            answer.isIllustrative || answer.codes.contains { $0.record.isIllustrative || $0.area.isIllustrative }
            || answer.lot?.lot.isIllustrative == true || answer.product?.product.isIllustrative == true
            || answer.facility?.facility.isIllustrative == true
        if answer.isIllustrative { answer.warnings.append(Remark("illustrative")) }
        answer.warnings = answer.warnings.uniqued
        return question.isPublic ? answer.forPublic() : answer
    }

    private mutating func judge(_ hit: LookUpHit) throws {
        answer.kind = hit.kind
        warnOfHost(hit)
        switch hit {
        case .codes(let records): try judge(printed: records)
        case .area(let area, let records):
            if records.isEmpty { doubts.append(Remark("area-without-code", ["area": "area-\(area.number)"])) }
            if !records.isEmpty { try judge(spelledAlike: records) }
        case .stamp(let stamp): try judge(stamp)
        case .foreign(let stamps): try judge(stamps)
        case .lot(let lot, let product): try judge(lot, product)
        case .product(let product): try judge(product)
        case .facility(let facility): try judge(facility)
        }
        try judgeExporter()
    }

    /// A code as it is printed: others that look like it are told, and that several are spelled like it.
    private mutating func judge(printed records: [CodeRecord]) throws {
        let code = text.printedCode
        if let canonical = CanonicalCode(code) {
            answer.nearest = try nearest(canonical)
            warnOfResemblance(canonical, code)
            try tellAliases(canonical, code, records)
        }
        if records.count > 1 { answer.warnings.append(Remark("several-codes", ["code": code, "count": "\(records.count)"])) }
        try judge(spelledAlike: records)
    }

    /// Which of the codes are known by the text only to somebody else, and whether they still are on the day.
    private mutating func tellAliases(_ canonical: CanonicalCode, _ code: String, _ records: [CodeRecord]) throws {
        for record in records where record.code.canonical != canonical && (question.market ?? record.code.market) == record.code.market {
            let codes = try reading.lineage(of: record).ids
            let aliases = try reading.aliases(canonical).filter { codes.contains($0.code) }
            guard let alias = aliases.first(where: { $0.period.contains(question.on) }) ?? aliases.last else { continue }
            var values = ["code": code, "other": record.code.text, "authority": alias.authority]
            guard !alias.period.contains(question.on) else {
                answer.warnings.append(Remark("known-by-alias", values))
                continue
            }
            values["from"] = alias.period.from?.description ?? ""
            values["to"] = alias.period.to?.adding(days: -1).description ?? ""
            doubts.append(Remark("alias-over", values))
        }
    }

    /// Codes that are easily taken for one; what was never submitted is hidden here as elsewhere.
    private func nearest(_ canonical: CanonicalCode) throws -> [String] {
        try reading.codes(resembling: canonical, limit: 5).filter { near in
            try reading.codes(near, knownAt: nil).contains { !$0.decisions.isEmpty }
        }.map(\.text)
    }

    private mutating func warnOfResemblance(_ canonical: CanonicalCode, _ code: String) {
        for alike in answer.nearest where CanonicalCode(alike)?.resembles(canonical) == true {
            answer.warnings.append(Remark("code-resembles", ["code": code, "other": alike]))
        }
    }

    /// An address of ours under another host leads to somebody else's page, whatever it shows.
    private mutating func warnOfHost(_ hit: LookUpHit) {
        guard let host = text.host, let own = knowledge.host, host != own, !question.ownHosts.contains(host) else { return }
        if case .foreign = hit { return }
        answer.warnings.append(Remark("other-host", ["host": host, "own": own]))
    }

    // MARK: Nothing, or several things

    /// What is not there: forged or mistyped where this registry covers it, not known where it does not.
    private mutating func judgeAbsent() throws {
        if case .stamp(let serial, let gtin, let lot)? = text.link { return try judgeUnknownStamp(serial, gtin, lot) }
        switch text.link {
        case .faulty(let fault):
            doubts.append(Remark("link-faulty", ["fault": fault.kind.rawValue, "value": fault.values["value"] ?? ""]))
        case .lot(let gtin, let lot): doubts.append(Remark("lot-not-here", ["lot": "\(gtin.digits)/\(lot)"]))
        case .product(let gtin): doubts.append(Remark("product-not-here", ["product": gtin.digits]))
        case .other, .foreign: doubts.append(Remark("address-not-known", ["address": String(text.text.prefix(200))]))
        case .code, .stamp, nil: try judgeAbsentCode(text.printedCode)
        }
    }

    private mutating func judgeAbsentCode(_ code: String) throws {
        do throws(GS1KeyError) {
            doubts.append(Remark("product-not-here", ["product": try GTIN(printed: code).digits]))
            return
        } catch {
            if case .checkDigit(_, _, let expected) = error {
                doubts.append(Remark("gtin-check-digit", ["product": code, "expected": "\(expected)"]))
                return
            }
        }
        guard let canonical = CanonicalCode(code) else {
            doubts.append(Remark("not-a-code", ["code": code]))
            return
        }
        answer.nearest = try nearest(canonical)
        warnOfResemblance(canonical, code)
        judgeUnregistered(code, canonical)
    }

    /// A code that this registry does not hold.
    mutating func judgeUnregistered(_ code: String, _ canonical: CanonicalCode) {
        let coverage = knowledge.coverage.joined(separator: ", ")
        if knowledge.covers(canonical) {
            refusals.append(Remark("not-in-registry", ["code": code, "coverage": coverage]))
        } else {
            doubts.append(Remark("outside-coverage", ["code": code, "coverage": coverage]))
        }
    }

    private mutating func judgeUnknownStamp(_ serial: String, _ gtin: GTIN?, _ lot: String?) throws {
        let products = try gtin.map { try reading.products(.gtin($0.digits), knownAt: nil) } ?? []
        if let lot, let product = products.first,
            try reading.lots(.text(lot), knownAt: nil).contains(where: { $0.product == product.number })
        {
            answer.nearest = ["\(product.reference)/\(lot)"]
        }
        // Whoever issues the stamps of a product knows all of their serials; one under its own host is ours to know as well.
        let isOurs = !products.isEmpty || (text.host != nil && text.host == knowledge.host)
        if isOurs {
            refusals.append(Remark("stamp-not-issued", ["serial": serial]))
        } else {
            doubts.append(Remark("stamp-not-here", ["serial": serial]))
        }
    }

    private mutating func judgeSeveral(_ hits: [LookUpHit]) throws {
        answer.kind = hits[0].kind
        answer.matches = try hits.flatMap { try matches($0) }
        let named = answer.matches.map { "\($0.kind.rawValue) \($0.reference)" }.joined(separator: ", ")
        doubts.append(Remark("several-matches", ["text": String(text.text.prefix(200)), "matches": named]))
    }

    private func matches(_ hit: LookUpHit) throws -> [LookUpAnswer.Match] {
        switch hit {
        case .codes(let records), .area(_, let records):
            try records.map { record in
                let area = try reading.facts(of: record.code.area)
                let isNameless = question.isPublic && area?.visibility == .codeOnly
                return .init(
                    kind: .growingAreaCode, reference: record.code.text, name: isNameless ? "" : area?.name ?? "",
                    market: record.code.market)
            }
        case .stamp(let stamp): [.init(kind: .stamp, reference: stamp.serial.text, name: try name(ofLot: stamp.run.lot), market: nil)]
        case .foreign(let stamps): stamps.map { .init(kind: .stamp, reference: $0.text, name: "", market: nil) }
        case .lot(let lot, let product): [.init(kind: .lot, reference: lot.reference(of: product), name: product.name, market: nil)]
        case .product(let product): [.init(kind: .product, reference: product.reference, name: product.name, market: nil)]
        case .facility(let record):
            [.init(kind: .facility, reference: record.facility.text, name: record.facility.name, market: nil)]
        }
    }

    private func name(ofLot id: LotID) throws -> String {
        guard let lot = try reading.lot(id), let product = try reading.product(lot.product) else { return "" }
        return lot.reference(of: product)
    }
}

extension LookUpText {
    /// The code, where the text is one or an address names one; the text otherwise.
    var printedCode: String {
        if case .code(let code)? = link { return code }
        return text
    }
}

extension LookUpHit {
    /// What it is called in an answer.
    var kind: LookUpAnswer.Kind {
        switch self {
        case .codes: .growingAreaCode
        case .area: .growingArea
        case .stamp, .foreign: .stamp
        case .lot: .lot
        case .product: .product
        case .facility: .facility
        }
    }
}
