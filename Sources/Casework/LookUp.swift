import Foundation
import GeoPrimitives
import Journal
public import Registry

/// Answers whether a code is good for a market on a day, and how it stands today.
public struct LookUp: Sendable {
    /// What is asked.
    public struct Question: Sendable {
        /// A code in any spelling, `area-<number>`, or an address that ends in `/puc/<code>`.
        public var text: String
        /// The market; that of each code where nil.
        public var market: String?
        /// The day of the shipment.
        public var on: Day
        /// Today.
        public var today: Day
        /// Whether the answer is for the public: the place of an area of which it sees the code only is left out then.
        public var isPublic: Bool

        /// Asks.
        public init(_ text: String, market: String? = nil, on day: Day? = nil, today: Day, isPublic: Bool = false) {
            self.text = text
            self.isPublic = isPublic
            self.market = market
            on = day ?? today
            self.today = today
        }
    }

    private let store: any RegistryStore

    /// In a registry.
    public init(_ store: any RegistryStore) { self.store = store }

    /// Answers a question.
    public func callAsFunction(_ question: Question) async throws -> LookUpAnswer {
        try await store.read { reading in
            var answer = LookUpAnswer(
                query: question.text, asOf: try reading.lastRecordedAt()?.description ?? "", source: try reading.identity().identifier)
            let text = LookUp.code(within: question.text)
            let found = try records(meantBy: text, reading)
            for record in found.records { answer.codes.append(try code(record, question, reading)) }
            answer.kind = found.kind
            answer.isIllustrative = answer.codes.contains { $0.record.isIllustrative || $0.area.isIllustrative }
            try judge(&answer, text, question, reading)
            return answer
        }
    }

    /// The code inside an address, or the text as it is.
    static func code(within text: String) -> String {
        let trimmed = text.trimmingPrefix { $0.isWhitespace }
        let lower = trimmed.lowercased()
        guard let range = lower.range(of: "/puc/") else { return String(trimmed) }
        let start = trimmed.index(trimmed.startIndex, offsetBy: lower.distance(from: lower.startIndex, to: range.upperBound))
        let value = trimmed[start...].prefix { $0 != "?" && $0 != "#" && $0 != "/" }
        return value.removingPercentEncoding ?? String(value)
    }

    private func records(meantBy text: String, _ reading: any RegistryReading) throws -> (records: [CodeRecord], kind: String?) {
        if text.lowercased().hasPrefix("area-"), let number = Int64(text.dropFirst(5)) {
            let area = try reading.area(AreaID(number), knownAt: nil)
            return (area?.codes.filter { !$0.decisions.isEmpty } ?? [], area == nil ? nil : "growing-area")
        }
        guard let canonical = CanonicalCode(text) else { return ([], nil) }
        let found = try reading.codesOrAliases(canonical).filter { !$0.decisions.isEmpty }
        return (found, found.isEmpty ? nil : "growing-area-code")
    }

    private func code(_ record: CodeRecord, _ question: Question, _ reading: any RegistryReading) throws -> LookUpAnswer.Code {
        guard let area = try reading.area(record.code.area, knownAt: nil) else {
            throw RegistryError(.noSuchArea, ["area": "area-\(record.code.area.number)"])
        }
        func state(_ authority: Authority, _ day: Day) -> LookUpAnswer.State {
            let stretch = record.timeline(of: authority).stretch(on: day)
            return LookUpAnswer.State(
                date: day, status: stretch?.status ?? .draft, decision: record.decisions.first { $0.id == stretch?.decision },
                expiresOn: stretch?.expiresOn)
        }
        let cited = record.timeline(of: .ours).stretch(on: question.on)?.boundary
        let boundary = area.boundaries.last { $0.boundary.id == cited } ?? area.boundary(on: question.on)
        let registered = area.period.from ?? question.on
        var holder: String?
        if case .organisation(let id)? = record.holder(on: question.on) { holder = try reading.organisation(id)?.name }
        let hidesPlace = question.isPublic && area.area.visibility == .codeOnly
        let commune = hidesPlace ? nil : area.area.commune
        let importerKnown = record.timeline(of: .importer).stretch(on: question.on) != nil
        return LookUpAnswer.Code(
            record: record.code, holder: holder, area: area.area,
            hectares: hidesPlace ? nil : boundary.flatMap { $0.boundary.extent.kind == "polygon" ? $0.boundary.area.hectares : nil },
            commune: hidesPlace ? nil : try reading.unit(of: area.area.id, on: question.today)?.fullName,
            communeAtRegistration: try commune.flatMap { try reading.successor(of: $0, since: registered, on: registered)?.fullName },
            today: state(.ours, question.today), on: state(.ours, question.on),
            importer: importerKnown ? state(.importer, question.on) : nil,
            importerToday: record.timeline(of: .importer).stretch(on: question.today) == nil ? nil : state(.importer, question.today))
    }
}
