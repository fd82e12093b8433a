import GeoPrimitives
import Casework
import Phrases
import Registry

/// The answer to a typed or scanned code, as a page that needs no script.
enum LookUpPage {
    static func text(_ answer: LookUpAnswer, _ request: WebRequest) -> String {
        let language = request.language
        var page = Page(answer.query, language)
        let verdict = Phrases.text("verdict.\(answer.verdict.rawValue)", in: language)
        page.add(markup: "<p class=\"verdict \(answer.verdict.rawValue)\">\(MarkupText.escaped(verdict))</p>\n")
        page.add(pairs: [(Phrases.text("web.as-of", in: language), answer.asOf)])
        for reason in answer.reasons { page.say("p", "remark.\(reason.id)", reason.values) }
        for warning in answer.warnings { page.say("p", "remark.\(warning.id)", warning.values, class: "unknown") }
        if let right = answer.exporterRight { page.add(pairs: [(page.label("right"), page.word(right))]) }
        if let stamp = answer.stamp { add(stamp, to: &page) }
        if let lot = answer.lot { add(lot, to: &page) }
        for code in answer.codes { add(code, to: &page) }
        if let product = answer.product { add(product, answer.listings, to: &page) }
        if let facility = answer.facility { add(facility, to: &page) }
        if !answer.matches.isEmpty {
            page.add(
                links: answer.matches.map {
                    ("\($0.reference) \($0.market ?? "") \($0.name)", "/lookup?f=html&q=\(PercentText.encode($0.reference))")
                })
        }
        if !answer.isFound, !answer.nearest.isEmpty {
            page.say("h2", "web.nearest")
            page.add(links: answer.nearest.map { ($0, "/lookup?f=html&q=\(PercentText.encode($0))") })
        }
        page.add(markup: form(language))
        return page.text
    }

    private static func add(_ code: LookUpAnswer.Code, to page: inout Page) {
        let language = page.language
        page.add("h2", "\(code.record.text) · \(code.record.market)")
        var pairs: [(name: String, value: String)] = [
            (Phrases.text("column.name", in: language), code.area.name), (Phrases.text("column.crop", in: language), code.area.crop),
        ]
        if let holder = code.holder { pairs.append((Phrases.text("column.holder", in: language), holder)) }
        if let hectares = code.hectares {
            pairs.append((Phrases.text("column.areaHectares", in: language), "\((hectares * 100).rounded() / 100)"))
        }
        if let commune = code.commune { pairs.append((Phrases.text("column.commune", in: language), commune)) }
        for state in code.on.date == code.today.date ? [code.today] : [code.on, code.today] {
            pairs.append((state.date.description, Phrases.text("status.\(state.status.rawValue)", in: language)))
        }
        page.add(pairs: pairs)
    }

    private static func add(_ stamp: LookUpAnswer.StampFacts, to page: inout Page) {
        page.add("h2", "\(page.label("stamp")) \(stamp.serial)")
        var pairs: [(name: String, value: String)] = []
        if let state = stamp.on {
            pairs.append((page.label("state"), "\(Phrases.text("state.\(state.state.rawValue)", in: page.language)) (\(state.since))"))
        }
        if let issued = stamp.issuedOn { pairs.append((page.label("issuedOn"), issued.description)) }
        if let code = stamp.code { pairs.append((page.label("code"), code)) }
        page.add(pairs: pairs)
        if let check = stamp.signature { page.say("p", "stamp.\(check.reason)", check.values) }
    }

    private static func add(_ lot: LookUpAnswer.LotFacts, to page: inout Page) {
        page.add("h2", "\(page.label("lot")) \(lot.reference)")
        var pairs: [(name: String, value: String)] = [(page.label("kilograms"), lot.lot.kilograms.description)]
        if let from = lot.lot.harvestFrom { pairs.append((page.label("harvestFrom"), from.description)) }
        if let to = lot.lot.harvestTo { pairs.append((page.label("harvestTo"), to.description)) }
        for (label, visit) in [("packing", lot.packing), ("treatment", lot.treatment)] {
            guard let visit else { continue }
            let words = [visit.treatment, visit.code, visit.name, visit.on?.description, visit.number].compactMap { $0 }
            pairs.append((page.label(label), words.joined(separator: " · ")))
        }
        page.add(pairs: pairs)
        page.add(
            table: [page.label("code"), page.label("market"), page.label("kilograms")],
            lot.sources.map { source in
                [
                    (source.code, source.isRegistered ? "/lookup?f=html&q=\(PercentText.encode(source.code))" : nil),
                    (source.market ?? "", nil), (source.kilograms.description, nil),
                ]
            })
    }

    private static func add(_ product: LookUpAnswer.ProductFacts, _ listings: [LookUpAnswer.ListingFacts], to page: inout Page) {
        let facts = product.product
        page.add("h2", facts.name)
        var pairs: [(name: String, value: String)] = [
            (page.label("stars"), String(repeating: "★", count: facts.stars)),
            (page.label("recognisedUntil"), facts.recognisedUntil.description),
        ]
        if let gtin = facts.gtin { pairs.insert((page.label("gtin"), gtin), at: 0) }
        if let producer = product.producer {
            pairs.append((page.label("producer"), [producer.name, producer.website].compactMap { $0 }.joined(separator: " · ")))
        }
        page.add(pairs: pairs)
        let sold = listings.filter(\.isListed)
        if !sold.isEmpty {
            page.add(
                table: [page.label("platform")],
                sold.map { [($0.name ?? $0.listing.platform, $0.listing.address.flatMap { webAddress($0) })] })
        }
    }

    /// An address that may be linked to: one of the web, whatever was recorded.
    private static func webAddress(_ text: String) -> String? {
        ["https://", "http://"].contains { text.lowercased().hasPrefix($0) } ? text : nil
    }

    private static func add(_ facility: LookUpAnswer.FacilityFacts, to page: inout Page) {
        page.add("h2", "\(facility.facility.text) · \(facility.facility.name)")
        page.add(
            pairs: facility.markets.map { state in
                ("\(state.market) · \(state.on.date)", Phrases.text("status.\(state.on.status.rawValue)", in: page.language))
            })
        page.add(links: facility.codes.map { ($0, "/lookup?f=html&q=\(PercentText.encode($0))") })
    }

    /// The page before anything is asked.
    static func empty(_ language: Language) -> String {
        var page = Page(Phrases.text("web.lookup", in: language), language)
        page.add(markup: form(language))
        return page.text
    }

    /// Where a code is typed.
    static func form(_ language: Language) -> String {
        let label = MarkupText.escaped(Phrases.text("web.lookup-label", in: language))
        return """
            <form action="/lookup" method="get"><input type="hidden" name="f" value="html">\
            <input type="hidden" name="lang" value="\(language.rawValue)">\
            <input type="search" name="q" required maxlength="128" aria-label="\(label)" placeholder="\(label)">\
            <button type="submit">\(MarkupText.escaped(Phrases.text("web.lookup", in: language)))</button></form>

            """
    }
}

extension Page {
    /// The label of a value.
    fileprivate func label(_ column: String) -> String { Phrases.text("column.\(column)", in: language) }

    /// Yes, no, or neither.
    fileprivate func word(_ verdict: LookUpAnswer.Verdict) -> String {
        verdict == .unknown ? "?" : Phrases.text(verdict.rawValue, in: language)
    }
}
