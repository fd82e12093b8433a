import Casework
import GeoPrimitives
import Interchange
import Registry

/// The answer to a question for a person at a terminal: the verdict first, then why, then the chain, then what matters besides.
enum LookUpSheet {
    static func print(_ answer: LookUpAnswer) {
        var lines = [Speech.text("verdict.\(answer.verdictName)")]
        lines += answer.reasons.map { "  " + sentence($0) }
        if let stamp = answer.stamp { lines += ["", line(stamp)] }
        if let lot = answer.lot { lines += [""] + block(lot) }
        for code in answer.codes { lines += [""] + block(code) }
        if let product = answer.product { lines += [""] + block(product, answer.listings) }
        if let facility = answer.facility { lines += [""] + block(facility) }
        if let right = answer.exporterRight {
            let word = right == .unknown ? "?" : Speech.text(right.rawValue)
            lines += ["", "\(Speech.text("column.right")): \(word)"]
        }
        if !answer.warnings.isEmpty { lines.append("") }
        lines += answer.warnings.map { "! " + sentence($0) }
        if !answer.matches.isEmpty { lines += answer.matches.map { "  \($0.reference)  \($0.market ?? "")  \($0.name)" } }
        if !answer.isFound, !answer.nearest.isEmpty {
            let codes = ["codes": answer.nearest.joined(separator: ", ")]
            lines.append(answer.subject == .stamp ? Speech.text("said.named-lot", codes) : Speech.text("said.nearest", codes))
        }
        Swift.print(lines.joined(separator: "\n"))
    }

    private static func sentence(_ remark: LookUpAnswer.Remark) -> String { Speech.text("remark.\(remark.id)", remark.values) }

    private static func pair(_ column: String, _ values: String?...) -> String {
        let shown = values.compactMap { $0 }.filter { !$0.isEmpty }
        return "\(Speech.text("column.\(column)")): \(shown.joined(separator: "  "))"
    }

    private static func state(_ state: LookUpAnswer.State) -> String {
        "  \(state.date): \(Speech.text("status.\(state.status.rawValue)"))"
    }

    private static func block(_ code: LookUpAnswer.Code) -> [String] {
        let hectares = JSONValue.hectares(code.hectares).shown
        let place = [hectares.isEmpty ? "" : "\(hectares) ha", code.commune ?? "", code.holder ?? ""].filter { !$0.isEmpty }
        let head = ([code.record.text, code.record.market, code.area.name] + place).joined(separator: "  ")
        let days = code.on.date == code.today.date ? [code.on] : [code.on, code.today]
        var lines = [head] + days.map { state($0) }
        if let importer = code.importer {
            lines.append("  " + pair("importer", Speech.text("status.\(importer.status.rawValue)"), importer.decision?.document))
        }
        return lines
    }

    private static func line(_ stamp: LookUpAnswer.StampFacts) -> String {
        let state = stamp.on.map { "\(Speech.text("state.\($0.state.rawValue)")) (\($0.since))" }
        let signature = stamp.signature.map { Speech.text("stamp.\($0.reason)", $0.values) }
        return pair("stamp", stamp.serial, state, stamp.code, signature)
    }

    private static func block(_ lot: LookUpAnswer.LotFacts) -> [String] {
        let harvest = [lot.lot.harvestFrom, lot.lot.harvestTo].compactMap { $0?.description }.uniqued
        var lines = [pair("lot", lot.reference, "\(lot.lot.kilograms) kg", harvest.joined(separator: " – "))]
        lines += lot.sources.map { "  \($0.code)  \($0.market ?? "?")  \($0.kilograms) kg" }
        if let packing = lot.packing { lines.append("  " + pair("packing", packing.code, packing.name, packing.on?.description)) }
        if let treatment = lot.treatment {
            lines.append(
                "  " + pair("treatment", treatment.treatment, treatment.code, treatment.on?.description, treatment.number))
        }
        return lines
    }

    private static func block(_ product: LookUpAnswer.ProductFacts, _ listings: [LookUpAnswer.ListingFacts]) -> [String] {
        let facts = product.product
        let stars = String(repeating: "★", count: facts.stars)
        var lines = [pair("product", facts.name, facts.reference, stars, "– \(facts.recognisedUntil)")]
        if let producer = product.producer { lines.append("  " + pair("producer", producer.name, producer.website)) }
        let sold = listings.filter(\.isListed)
        if !sold.isEmpty { lines.append("  " + pair("platforms", sold.map { $0.name ?? $0.listing.platform }.joined(separator: ", "))) }
        return lines
    }

    private static func block(_ facility: LookUpAnswer.FacilityFacts) -> [String] {
        var lines = [pair("facility", facility.facility.text, facility.facility.name, facility.operatedBy)]
        for market in facility.markets {
            let days = market.on.date == market.today.date ? [market.on] : [market.on, market.today]
            lines += days.map { "  \(market.market)" + state($0) }
        }
        if !facility.codes.isEmpty { lines.append("  " + pair("codes", facility.codes.joined(separator: ", "))) }
        return lines
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, where it came first.
    fileprivate var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
