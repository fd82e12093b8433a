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
    /// A stretch of a roll of a lot, so that what was issued can be had again.
    func stampList(_ visit: OfficeVisit) async throws -> Answer {
        let (text, content, language, today) = (lotText(visit), visit.content, visit.language, self.today)
        let stretch: StampStretch = try await muchWork(visit) {
            try await self.store.read { reading in
                let (lot, product) = try reading.lot(meantBy: text)
                let roll = try Service.roll(of: lot, text, content, reading, language)
                let places = try Service.places(in: roll, content, most: OfficeAction.mostStamps)
                return try StampStretch(roll, places, of: lot, product, reading, today: today)
            }
        }
        let address = "\(Service.address(ofLot: visit))/stamps?run=\(stretch.run)"
        let next = stretch.next.map { "\(address)&first=\($0)" }
        if content["as"] == "csv" {
            var answer = Answer(MediaTypes.csv, .bytes(ByteBuffer(bytes: try stretch.table())))
            let name = "stamps-\(stretch.run)-\(stretch.rows.first?.place ?? 0)-\(stretch.rows.last?.place ?? 0).csv"
            answer.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
            return answer
        }
        if visit.form == .html { return Answer(MediaTypes.html, TradePages.stamps(stretch, lot: text, address, next: next, visit)) }
        return Answer(MediaTypes.json, stretch.json(next: next.map { visit.request.base + $0 }))
    }

    /// Records what became of stamps of a lot: all that are named, or none.
    func changeStamps(_ visit: OfficeVisit) async throws -> Answer {
        let (content, text, language) = (visit.content, lotText(visit), visit.language)
        let act = content["kind"].flatMap { StampAct(rawValue: $0) } ?? .activate
        if act == .void, content["reason"] == nil { throw Problem(.fieldMissing, ["name": "reason"], field: "reason") }
        let serials = content.list("serials")
        guard serials.count <= OfficeAction.mostStamps else {
            throw Problem.portion("serials", serials.count, limit: OfficeAction.mostStamps)
        }
        let namesRoll = ["run", "first", "last"].contains { content[$0] != nil }
        guard namesRoll || !serials.isEmpty else { throw Problem(.fieldMissing, ["name": "serials"], field: "serials") }
        let day = try content.day("on") ?? today
        let desk = desk(visit)
        let count: Int = try await muchWork(visit) {
            let named = try serials.map { try ChangeStamps.Selection($0) }
            let selections: [ChangeStamps.Selection] = try await self.store.read { reading in
                let lot = try reading.lot(meantBy: text).lot
                for selection in named {
                    try Task.checkCancellation()
                    guard let stamp = try reading.stamp(selection.first, knownAt: nil), stamp.run.lot != lot.id else { continue }
                    let detail = Phrases.text("office.stamp-of-other-lot", ["serial": stamp.serial.text, "lot": text], in: language)
                    throw Problem(.refused, ["detail": detail], field: "serials")
                }
                guard namesRoll else { return named }
                let roll = try Service.roll(of: lot, text, content, reading, language)
                let places = try Service.places(in: roll, content, most: nil)
                guard let serials = try reading.serials(of: roll.run.id), places.upperBound <= serials.count else { return named }
                let stretch = "\(serials[places.lowerBound].text)..\(serials[places.upperBound - 1].text)"
                return named + [try ChangeStamps.Selection(stretch)]
            }
            return try await ChangeStamps(desk)(act.state, selections, on: day, reason: content["reason"])
        }
        if visit.form == .html { return .seeOther("\(Service.address(ofLot: visit))?done=stamps-changed") }
        return Answer(MediaTypes.json, .members(["stamps": .integer(count), "state": .string(act.state.rawValue)]))
    }

    /// The address of the lot that an address names.
    static func address(ofLot visit: OfficeVisit) -> String {
        "/office/lots/" + [visit.value("product"), visit.value("lot")].map { PercentText.encode($0) }.joined(separator: "/")
    }

    /// The roll of a lot that is meant: by its number, or the only one.
    private static func roll(
        of lot: Lot, _ text: String, _ content: FormContent, _ reading: any RegistryReading, _ language: Language
    ) throws -> StampRunSummary {
        let rolls = try reading.stampRuns(.lot(lot.id), knownAt: nil)
        guard !rolls.isEmpty else {
            throw Problem(.missing, ["detail": Phrases.text("office.no-stamps", ["lot": text], in: language)])
        }
        guard let number = try content.number("run", OfficeAction.rolls) else {
            guard rolls.count == 1 else { throw Problem(.fieldMissing, ["name": "run"], field: "run") }
            return rolls[0]
        }
        guard let roll = rolls.first(where: { $0.run.id.number == Int64(number) }) else {
            throw Problem.field("run", "\(number)", expected: rolls.map { "\($0.run.id.number)" }.joined(separator: ", "))
        }
        return roll
    }

    /// The places of a stretch of a roll, from 0: all of it where nothing is said, or as many as are listed at once.
    private static func places(in roll: StampRunSummary, _ content: FormContent, most: Int?) throws(Problem) -> Range<Int> {
        let first = try content.number("first", OfficeAction.places) ?? 1
        guard first <= roll.count else { throw .field("first", "\(first)", expected: "1…\(roll.count)") }
        guard let last = try content.number("last", OfficeAction.places) else {
            return (first - 1)..<min(roll.count, most.map { first - 1 + $0 } ?? roll.count)
        }
        guard last >= first, last <= roll.count else { throw .field("last", "\(last)", expected: "\(first)…\(roll.count)") }
        if let most, last - first >= most { throw .portion("last", last - first + 1, limit: most) }
        return (first - 1)..<last
    }
}

extension StampStretch {
    /// The stamps at some places of a roll of a lot.
    fileprivate init(
        _ roll: StampRunSummary, _ places: Range<Int>, of lot: Lot, _ product: Product, _ reading: any RegistryReading, today: Day
    ) throws {
        let origin = try reading.linkOrigin()
        let gtin = try product.gtin.map { try GTIN($0) }
        (run, count, isSigned, rows) = (Int(roll.run.id.number), roll.count, roll.run.key != nil, [])
        for (place, row) in zip(places, try TradeAnswers(reading, today: today).stamps(of: roll, places: places)) {
            try Task.checkCancellation()
            let serial = row["serial"]?.string ?? ""
            let identity = gtin.map { StampLink.Identity.item(gtin: $0, lot: lot.text, serial: serial) } ?? .serial(serial)
            let link = try StampLink(origin: origin, identity: identity)
            rows.append(
                Row(
                    place: place + 1, serial: serial, url: isSigned ? nil : link.uri, state: row["state"]?.string ?? "",
                    since: row["since"]?.string ?? ""))
        }
    }
}
