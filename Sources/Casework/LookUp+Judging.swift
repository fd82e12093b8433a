import Registry

extension LookUp {
    /// Gives the verdict with its reasons, and the warnings.
    func judge(_ answer: inout LookUpAnswer, _ text: String, _ question: Question, _ reading: any RegistryReading) throws {
        guard let canonical = CanonicalCode(text) else {
            answer.reasons = [.init(id: "not-a-code", values: ["code": text])]
            return
        }
        // What was never submitted is hidden here as elsewhere.
        answer.nearest = try reading.codes(resembling: canonical, limit: 5).filter { near in
            try reading.codes(near, knownAt: nil).contains { !$0.decisions.isEmpty }
        }.map(\.text)
        guard answer.isFound else { return try judgeAbsent(&answer, canonical, text, reading) }
        for alike in answer.nearest where CanonicalCode(alike)?.resembles(canonical) == true {
            answer.warnings.append(.init(id: "code-resembles", values: ["code": text, "other": alike]))
        }
        if answer.codes.count > 1, answer.kind == "growing-area-code" {
            answer.warnings.append(.init(id: "several-codes", values: ["code": text, "count": "\(answer.codes.count)"]))
        }
        defer { if answer.isIllustrative { answer.warnings.append(.init(id: "illustrative", values: [:])) } }
        let meant = answer.codes.filter { question.market == nil || $0.record.market == question.market }
        guard !meant.isEmpty else {
            let markets = answer.codes.map(\.record.market).joined(separator: ", ")
            answer.verdict = answer.codes.isEmpty ? .unknown : .no
            answer.reasons = [
                answer.codes.isEmpty
                    ? .init(id: "area-without-code", values: ["area": text])
                    : .init(id: "other-market", values: ["code": text, "markets": markets, "market": question.market ?? ""])
            ]
            return
        }
        let refusals = meant.map { self.refusals($0) }
        let good = zip(meant, refusals).filter { $0.1.isEmpty }.map { code, _ in
            LookUpAnswer.Remark(
                id: "in-force", values: ["code": code.record.text, "market": code.record.market, "day": code.on.date.description])
        }
        // Where one of several codes that are spelled alike is good and another is not, nobody can tell which one is on the box.
        answer.verdict = good.isEmpty ? .no : good.count == meant.count ? .yes : .unknown
        answer.reasons = good + refusals.flatMap { $0 }
        for code in meant { answer.warnings += warnings(code) }
    }

    /// What is not there: forged or mistyped where this registry covers it, not known where it does not.
    private func judgeAbsent(
        _ answer: inout LookUpAnswer, _ canonical: CanonicalCode, _ text: String, _ reading: any RegistryReading
    ) throws {
        let prefixes = (try reading.setting("coverage.codePrefixes") ?? "").split(separator: ",").map { String($0) }
        let isCovered = prefixes.contains { canonical.text.hasPrefix($0) }
        answer.verdict = isCovered ? .no : .unknown
        answer.reasons = [
            .init(
                id: isCovered ? "not-in-registry" : "outside-coverage",
                values: ["code": text, "coverage": prefixes.joined(separator: ", ")])
        ]
    }

    private func refusals(_ code: LookUpAnswer.Code) -> [LookUpAnswer.Remark] {
        var found: [LookUpAnswer.Remark] = []
        if !code.on.status.isValid { found.append(remark("not-in-force", code, code.on)) }
        if let importer = code.importer, !importer.status.isValid { found.append(remark("importer-refuses", code, importer)) }
        return found
    }

    private func warnings(_ code: LookUpAnswer.Code) -> [LookUpAnswer.Remark] {
        var found: [LookUpAnswer.Remark] = []
        if code.on.status.isValid, !code.today.status.isValid { found.append(remark("not-in-force-today", code, code.today)) }
        if !code.on.status.isValid, code.today.status.isValid { found.append(remark("in-force-today", code, code.today)) }
        if let today = code.importerToday, !today.status.isValid, code.importer?.status != today.status {
            found.append(remark("importer-refuses-today", code, today))
        }
        if code.record.market != "VN", code.importer == nil {
            let values = ["code": code.record.text, "market": code.record.market, "day": code.on.date.description]
            found.append(.init(id: "importer-unknown", values: values))
        }
        if code.on.status.isValid, let last = code.on.expiresOn, last < code.on.date.adding(days: 30) {
            var warning = remark("expires-soon", code, code.on)
            warning.values["expires"] = last.description
            found.append(warning)
        }
        return found
    }

    private func remark(_ id: String, _ code: LookUpAnswer.Code, _ state: LookUpAnswer.State) -> LookUpAnswer.Remark {
        // An expiry is nobody's decision: it began on the day after the last one of the certificate.
        let since = state.status == .expired ? state.expiresOn?.adding(days: 1) : state.decision?.effectiveOn
        return .init(
            id: id,
            values: [
                "code": code.record.text, "market": code.record.market, "day": state.date.description, "status": state.status.rawValue,
                "since": since?.description ?? "", "reason": state.decision?.reason ?? "",
            ])
    }
}
