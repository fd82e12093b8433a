import Accounts
import Casework
import GeoPrimitives
import Interchange
import Phrases
import Registry
import Traceability

/// Lots, their stamps, and who may ship under which code.
enum TradePages {
    static func lots(_ rows: [JSONValue], _ visit: OfficeVisit) -> String {
        let language = visit.language
        var page = Page(Phrases.text("office.lots", in: language), visit)
        page.add(
            table: ["lot", "product", "harvestFrom", "harvestTo", "kilograms", "codes", "stamps"].map {
                Phrases.text("column.\($0)", in: language)
            },
            rows.map { row in
                let lot = row["lot"]?.string ?? ""
                let codes = (row["codes"]?.array ?? []).compactMap(\.string).joined(separator: ", ")
                return [
                    (lot, address(lot)), (ItemPage.shown(row["product"], language), nil),
                    (ItemPage.shown(row["harvestFrom"], language), nil),
                    (ItemPage.shown(row["harvestTo"], language), nil), (ItemPage.shown(row["kilograms"], language), nil), (codes, nil),
                    (ItemPage.shown(row["stamps"], language), nil),
                ]
            })
        page.say("h2", "office.record-lot")
        var form = FormMarkup(.recordLot, visit, to: "/office/lots")
        form.add("lot", hint: Phrases.text("office.lot-hint", in: language))
        form.add("sources", hint: Phrases.text("office.sources-hint", in: language))
        for name in ["harvestFrom", "harvestTo", "kilograms", "packingHouse", "packedOn", "exporter", "despite"] { form.add(name) }
        page.add(markup: form.closed("office.record-lot-now"))
        return page.text
    }

    static func address(_ lot: String) -> String {
        "/office/lots/" + lot.split(separator: "/").map { PercentText.encode(String($0)) }.joined(separator: "/")
    }

    static func lot(_ lot: JSONValue, _ runs: [JSONValue], canSign: Bool, _ visit: OfficeVisit) -> String {
        let language = visit.language
        let reference = lot["lot"]?.string ?? ""
        var page = Page(reference, visit)
        page.add(
            pairs: ["product", "harvestFrom", "harvestTo", "kilograms", "exporter", "remark"].compactMap { name in
                guard let value = lot[name], !value.isNull else { return nil }
                return (Phrases.text("column.\(name)", in: language), ItemPage.shown(value, language))
            })
        page.add(
            table: ["code", "market", "kilograms"].map { Phrases.text("column.\($0)", in: language) },
            (lot["sources"]?.array ?? []).map { source in
                ["code", "market", "kilograms"].map { (ItemPage.shown(source[$0], language), nil) }
            })
        page.say("h2", "office.stamps")
        let columns = ["run", "issuedOn", "count", "code", "first", "last"]
        page.add(
            table: columns.map { Phrases.text("column.\($0)", in: language) },
            runs.map { run in
                columns.map { name in
                    let list = name == "run" ? run["run"]?.int.map { "\(address(reference))/stamps?run=\($0)" } : nil
                    return (ItemPage.shown(run[name], language), list)
                }
            })
        if !runs.isEmpty { page.add(markup: changes(of: reference, runs.compactMap { $0["run"]?.int }, visit)) }
        page.say("h2", "office.issue-stamps-now")
        var form = FormMarkup(.issueStamps, visit, to: "\(address(reference))/stamps")
        form.add("count")
        let codes = (lot["codes"]?.array ?? []).compactMap(\.string)
        if codes.count > 1 { form.add("code", choices: codes.map { ($0, $0) }) }
        if canSign { form.add("signed") }
        page.add(markup: form.closed("office.issue-stamps-now"))
        return page.text
    }

    /// The form for what became of stamps of a lot.
    private static func changes(of lot: String, _ runs: [Int], _ visit: OfficeVisit) -> String {
        let language = visit.language
        var form = FormMarkup(.changeStamps, visit, to: "\(address(lot))/stamps/changes")
        form.add("kind", choices: StampAct.allCases.map { ($0.rawValue, $0.text(language)) })
        form.add("serials", hint: Phrases.text("office.serials-hint", in: language))
        form.add("run", choices: runs.map { ("\($0)", "\($0)") }, hint: Phrases.text("office.roll-hint", in: language))
        for name in ["first", "last", "on"] { form.add(name) }
        form.add("reason", hint: Phrases.text("office.void-hint", in: language))
        let title = MarkupText.escaped(Phrases.text("office.change-stamps", in: language))
        return "<h2>\(title)</h2>\n" + form.closed("office.change-stamps-now")
    }

    /// A roll of stamps as it was issued.
    ///
    /// - Parameters:
    ///   - outcome: What was issued.
    ///   - lot: The lot, as it is called.
    ///   - address: The address of the lot's page.
    ///   - visit: Who issued it.
    /// - Returns: The page.
    static func issued(_ outcome: IssueStamps.Outcome, lot: String, _ address: String, _ visit: OfficeVisit) -> String {
        let language = visit.language
        var page = Page(Phrases.text("office.stamps-issued", ["count": "\(outcome.stamps.count)", "lot": lot], in: language), visit)
        page.add(links: [
            (lot, address), (Phrases.text("office.stamps-csv", in: language), "\(address)/stamps?run=\(outcome.run.number)&as=csv"),
        ])
        page.add(
            table: [Phrases.text("column.serial", in: language), Phrases.text("column.url", in: language)],
            outcome.stamps.map { [($0.serial.text, nil), ($0.link.uri, nil)] })
        return page.text
    }

    /// A stretch of a roll of stamps.
    ///
    /// - Parameters:
    ///   - stretch: The stamps.
    ///   - lot: The lot, as it is called.
    ///   - address: The address of the roll.
    ///   - next: That of the stretch behind this one; nil where there is none.
    ///   - visit: Who asks.
    /// - Returns: The page.
    static func stamps(_ stretch: StampStretch, lot: String, _ address: String, next: String?, _ visit: OfficeVisit) -> String {
        let language = visit.language
        var page = Page(Phrases.text("office.stamps-of-roll", ["run": "\(stretch.run)", "lot": lot], in: language), visit)
        if stretch.isSigned { page.say("p", "office.stamps-signed") }
        let bounds = stretch.rows.first.map { "&first=\($0.place)&last=\(stretch.rows.last?.place ?? $0.place)" } ?? ""
        page.add(links: [
            (lot, Service.address(ofLot: visit)), (Phrases.text("office.stamps-csv", in: language), "\(address)\(bounds)&as=csv"),
        ])
        page.add(
            table: ["#"] + ["serial", "url", "state", "since"].map { Phrases.text("column.\($0)", in: language) },
            stretch.rows.map { row in
                [
                    ("\(row.place)", nil), (row.serial, nil), (row.url ?? "–", nil),
                    (Phrases.text("state.\(row.state)", in: language), nil), (row.since, nil),
                ]
            })
        if let next { page.add(links: [(Phrases.text("web.next", in: language), next)]) }
        return page.text
    }

    static func rights(_ rows: [JSONValue], _ visit: OfficeVisit) -> String {
        let language = visit.language
        var page = Page(Phrases.text("office.rights", in: language), visit)
        let columns = ["right", "code", "exporter", "letter", "from", "to", "kilograms", "left", "withdrawnOn"]
        page.add(
            table: columns.map { Phrases.text("column.\($0)", in: language) },
            rows.map { row in columns.map { (ItemPage.shown(row[$0], language), nil) } })
        if rows.isEmpty { page.say("p", "office.no-rights") }
        guard OfficeAction.grantRight.roles?.contains(visit.account.role) == true else { return page.text }
        for row in rows where row["withdrawnOn"]?.isNull == true {
            guard let number = row["right"]?.int else { continue }
            var form = FormMarkup(.withdrawRight, visit, to: "/office/rights/\(number)/withdrawal")
            form.add("reason")
            page.say("h2", "office.withdraw", ["right": "\(number)", "letter": row["letter"]?.string ?? ""])
            page.add(markup: form.closed("office.withdraw-now"))
        }
        page.say("h2", "office.grant-right")
        var form = FormMarkup(.grantRight, visit, to: "/office/rights")
        for name in ["code", "exporter", "letter", "from", "to", "kilograms"] { form.add(name) }
        page.add(markup: form.closed("office.grant-right-now"))
        return page.text
    }
}
