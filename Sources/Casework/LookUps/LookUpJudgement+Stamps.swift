import Registry
import Traceability

extension LookUpJudgement {
    /// A stamp of ours: its own state, whether it is the one that the address names, its signature, and its lot.
    mutating func judge(_ stamp: StampRecord) throws {
        let serial = stamp.serial.text
        let found = try reading.lot(stamp.run.lot).flatMap { lot in try reading.product(lot.product).map { (lot, $0) } }
        let on = stamp.change(on: question.on).map { LookUpAnswer.StampFacts.State(state: $0.state, since: $0.on, reason: $0.reason) }
        let today = stamp.change(on: question.today).map { LookUpAnswer.StampFacts.State(state: $0.state, since: $0.on, reason: $0.reason) }
        var facts = LookUpAnswer.StampFacts(serial: serial, isForeign: false)
        (facts.issuedOn, facts.on, facts.today, facts.key) = (stamp.run.issuedOn, on, today, stamp.run.key.map { Hexadecimal.text($0) })
        facts.lot = found.map { lot, product in lot.reference(of: product) }
        facts.code = try stamp.run.code.flatMap { try reading.code($0)?.code.text }
        answer.stamp = facts
        judgeState(serial, on, today, issuedOn: stamp.run.issuedOn)
        if case .stamp(_, let gtin, let lot)? = text.link, let found {
            // An address may have been typed or turned to capitals on its way.
            let isOther = (gtin != nil && gtin?.digits != found.1.gtin) || (lot != nil && lot?.uppercased() != found.0.text.uppercased())
            if isOther {
                let printed = [gtin?.digits, lot].compactMap { $0 }.joined(separator: "/")
                refusals.append(
                    Remark("serial-of-other-lot", ["serial": serial, "printed": printed, "lot": found.0.reference(of: found.1)]))
            }
        }
        if let (lot, product) = found { try judge(lot, product) }
        try checkSignature(stamp.run)
    }

    private mutating func judgeState(
        _ serial: String, _ on: LookUpAnswer.StampFacts.State?, _ today: LookUpAnswer.StampFacts.State?, issuedOn: Day
    ) {
        func remark(_ state: LookUpAnswer.StampFacts.State) -> Remark {
            Remark("stamp-void", ["serial": serial, "since": state.since.description, "reason": state.reason ?? ""])
        }
        switch on?.state {
        case .void: refusals += [on].compactMap { $0 }.map { remark($0) }
        case .printed: answer.warnings.append(Remark("stamp-not-activated", ["serial": serial]))
        case .returned:
            answer.warnings.append(Remark("stamp-returned", ["serial": serial, "since": on?.since.description ?? ""]))
        case nil: doubts.append(Remark("stamp-issued-later", ["serial": serial, "issued": issuedOn.description]))
        case .activated, .shipped: break
        }
        if let today, today.state == .void, on?.state != .void { answer.warnings.append(remark(today)) }
    }

    /// Another issuer's stamp: what it is linked to on the day, and whether that is one thing only.
    mutating func judge(_ stamps: [ForeignStampRecord]) throws {
        let valid = stamps.filter { $0.period.contains(question.on) }
        let told = valid.isEmpty ? stamps : valid
        guard let first = told.first else { return }
        var facts = LookUpAnswer.StampFacts(serial: first.text, isForeign: true)
        facts.period = first.period
        let targets = told.map(\.target).uniqued
        if valid.isEmpty {
            doubts.append(
                Remark(
                    "stamp-link-over",
                    [
                        "serial": first.text, "from": first.period.from?.description ?? "",
                        "to": first.period.to?.adding(days: -1).description ?? "",
                    ]))
        }
        var names: [String] = []
        for target in targets {
            switch target {
            case .lot(let id):
                guard let lot = try reading.lot(id), let product = try reading.product(lot.product) else { continue }
                names.append(lot.reference(of: product))
                facts.lot = facts.lot ?? lot.reference(of: product)
                try judge(lot, product)
            case .code(let id):
                guard let record = try reading.code(id) else { continue }
                names.append(record.code.text)
                facts.code = facts.code ?? record.code.text
                try judge(source: record)
            case .product(let number):
                guard let product = try reading.product(number) else { continue }
                names.append(product.name)
                try judge(product)
            }
        }
        answer.stamp = facts
        // Whoever knows a token can put it behind a host of his own.
        if let host = text.host, told.allSatisfy({ ForeignStampText($0.text)?.isBare ?? false }) {
            doubts.append(Remark("token-under-any-host", ["serial": first.text, "host": host]))
        }
        let isOneText = Set(told.map(\.text)).count == 1
        if targets.count > 1 {
            doubts.append(
                isOneText
                    ? Remark("serial-in-two-lots", ["serial": first.text, "lots": names.joined(separator: ", ")])
                    : Remark("token-of-several-stamps", ["serial": text.text, "lots": names.joined(separator: ", ")]))
        }
    }

    // MARK: Signatures

    /// A signature in the question: it proves who issued the stamp, neither that the code is in force nor that there is only one.
    private mutating func checkSignature(_ run: StampRun) throws {
        guard text.isSigned else { return }
        // Whose keys are trusted or not: the registry knows which key signed the roll, and for which code.
        let claim = (try? StampLink(text.uri))?.claim
        if let key = claim?.key, key != run.key {
            let own = run.key.map { Hexadecimal.text($0) } ?? ""
            refusals.append(Remark("signature-not-of-roll", ["key": Hexadecimal.text(key), "own": own]))
        }
        try judgeSigned(claim?.claims?.code, run)
        guard let verifier = knowledge.verifier else {
            answer.warnings.append(Remark("signature-unchecked"))
            return
        }
        // Held against the end of the day, as a stamp expires when its last day ends.
        let now = StampTime(secondsSince1970: StampTime(startOf: question.today.adding(days: 1)).secondsSince1970 - 1)
        let check = StampCheck(text.uri, verifier, now: now)
        answer.stamp?.signature = check
        let values = check.values
        switch (check.verdict, check.reason) {
        case (.good, "good-key-compromised"):
            answer.warnings.append(Remark("signature-key-compromised", ["issued": values["issued"] ?? ""]))
        case (.good, _): break
        case (.bad, "compromised-key"): refusals.append(Remark("signature-of-stolen-key", ["since": values["since"] ?? ""]))
        case (.bad, "outside-key-period"): refusals.append(Remark("signature-of-retired-key", ["issued": values["issued"] ?? ""]))
        case (.bad, _): refusals.append(Remark("signature-broken"))
        case (.malformed, _): doubts.append(Remark("signature-damaged"))
        case (.unknownKey, _): answer.warnings.append(Remark("signature-of-unknown-key", ["key": values["key"] ?? ""]))
        case (.expired, _): answer.warnings.append(Remark("signature-expired", ["expires": values["expires"] ?? ""]))
        case (.missing, _): break
        }
        if let status = check.claims?.status, status != StampClaims.inForce {
            answer.warnings.append(Remark("signature-of-other-status", ["number": "\(status)"]))
        }
    }

    /// A signature names the code that its roll was issued for; one that names another is not of that roll.
    private mutating func judgeSigned(_ signed: String?, _ run: StampRun) throws {
        guard let signed, let canonical = CanonicalCode(signed) else { return }
        let own = try run.code.flatMap { try reading.code($0) }.map { [$0.code.canonical] } ?? answer.codes.map(\.record.canonical)
        guard !own.contains(canonical) else { return }
        refusals.append(Remark("signature-for-other-code", ["code": String(signed.prefix(100))]))
    }
}
