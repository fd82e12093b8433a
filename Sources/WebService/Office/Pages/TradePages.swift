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
            runs.map { run in columns.map { (ItemPage.shown(run[$0], language), nil) } })
        var form = FormMarkup(.issueStamps, visit, to: "\(address(reference))/stamps")
        form.add("count")
        let codes = (lot["codes"]?.array ?? []).compactMap(\.string)
        if codes.count > 1 { form.add("code", choices: codes.map { ($0, $0) }) }
        if canSign { form.add("signed") }
        page.add(markup: form.closed("office.issue-stamps-now"))
        return page.text
    }

    /// A roll of stamps as it was issued.
    static func stamps(_ stamps: [IssueStamps.Stamp], lot: String, _ visit: OfficeVisit) -> String {
        let language = visit.language
        var page = Page(Phrases.text("office.stamps-issued", ["count": "\(stamps.count)", "lot": lot], in: language), visit)
        page.add(links: [(lot, address(lot))])
        page.add(
            table: [Phrases.text("column.serial", in: language), Phrases.text("column.url", in: language)],
            stamps.map { [($0.serial.text, nil), ($0.link.uri, nil)] })
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
