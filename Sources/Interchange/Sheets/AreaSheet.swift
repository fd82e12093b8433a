import Geodesy
import GeoPrimitives
public import Registry

/// What a printed sheet of an area says, ready for a template.
public struct AreaSheet: Sendable {
    /// Whom a sheet is for, which decides what ground stands on it.
    public enum Reader: Sendable {
        /// Anybody: nothing that the public view hides, and no plots.
        case everybody
        /// The office: the area itself before its code is submitted too, and its plots, but no ground that is shown by its code only.
        case office
        /// Whoever may see all of it.
        case all
    }

    /// How a sheet is made.
    public struct Request: Sendable {
        /// The heading's word.
        public var title: SheetWord
        /// The day that it tells of.
        public var on: Day
        /// The EPSG code of the system of its corner table and map; that of the boundary's receipt, or EPSG:9214, where nil.
        public var system: Int?
        /// The language, as `vi`.
        public var language: String
        /// The size of the map in millimetres.
        public var map: (width: Double, height: Double)
        /// Whom it is for.
        public var reader: Reader
        /// The words of the language.
        public var say: @Sendable (String) -> String

        /// Asks for a sheet.
        public init(
            _ title: SheetWord, on day: Day, system: Int?, language: String, map: (width: Double, height: Double),
            for reader: Reader = .office, say: @escaping @Sendable (String) -> String
        ) {
            self.title = title
            self.reader = reader
            on = day
            self.system = system
            self.language = language
            self.map = map
            self.say = say
        }
    }

    /// What can be put in a template's places.
    enum Value: Sendable {
        case text(String)
        case flag(Bool)
        case list([[String: Value]])
        case texts([String])
        case group([String: Value])
    }

    private(set) var content: [String: Value] = [:]

    /// Whether the ground of the area stands on it; where not, neither does where it lies.
    public let showsGround: Bool

    /// The values as the template library takes them.
    var values: [String: Any] { content.mapValues(\.plain) }

    /// Gathers what a sheet says from a registry.
    ///
    /// - Parameters:
    ///   - record: The area.
    ///   - reading: The registry.
    ///   - request: How it is made.
    ///   - symbol: The QR symbol of its code as SVG, and the address under it; nil where it has none.
    /// - Throws: `RegistryError` or `GeodesyError`.
    public init(
        _ record: AreaRecord, _ reading: any RegistryReading, _ request: Request, symbol: (svg: String, text: String)?
    ) throws {
        showsGround = request.reader.sees(record, on: request.on)
        let inForce = showsGround ? record.boundary(on: request.on) : nil
        let system = try AreaSheet.system(request.system, inForce?.boundary.receipt)
        let say = request.say
        let words = Dictionary(uniqueKeysWithValues: SheetWord.allCases.map { ($0.rawValue, Value.text(say("sheet.\($0.rawValue)"))) })
        func word(_ word: SheetWord) -> String { say("sheet.\(word.rawValue)") }
        content["words"] = .group(words)
        content["title"] = .text(word(request.title))
        content["language"] = .text(request.language)
        content["name"] = .text(record.area.name)
        content["system"] = .text(system.description)
        content["asOf"] = .text("\(request.on)")
        content["registry"] = .text(try reading.identity().identifier)
        content["illustrative"] = .flag(record.area.isIllustrative || record.codes.contains { $0.code.isIllustrative })
        if let symbol { content["qr"] = .group(["svg": .text(symbol.svg), "text": .text(symbol.text)]) }
        let codes = record.codes.filter { request.reader != .everybody || !$0.decisions.isEmpty }
        content["codes"] = .list(codes.map { ["code": .text($0.code.text), "market": .text($0.code.market)] })
        try addFacts(record, inForce, reading, request, word)
        addReceipt(inForce?.boundary.receipt, word)
        addDecisions(record, say)
        let drawing = try AreaDrawing(record, inForce, reading, request, system: system)
        content["corners"] = .list(drawing.cornerRows)
        content["hasCorners"] = .flag(!drawing.cornerRows.isEmpty)
        content["neighbours"] = .texts(drawing.neighbours)
        content["hasNeighbours"] = .flag(!drawing.neighbours.isEmpty)
        if let svg = drawing.map(width: request.map.width, height: request.map.height).svg(north: word(.north)) {
            content["map"] = .group(["svg": .text(svg)])
        }
    }

    /// The system of corner table and map: the one asked for, that of the papers, or the district's own.
    private static func system(_ asked: Int?, _ receipt: Receipt?) throws -> CoordinateReferenceSystem {
        if let asked { return try CoordinateReferenceSystem.epsg(asked) }
        if let code = receipt?.crs, let found = try? CoordinateReferenceSystem.epsg(code), found.kind == .projected { return found }
        return try CoordinateReferenceSystem.epsg(9214)
    }

    private mutating func addFacts(
        _ record: AreaRecord, _ inForce: DatedBoundary?, _ reading: any RegistryReading, _ request: Request, _ word: (SheetWord) -> String
    ) throws {
        var facts: [[String: Value]] = []
        func add(_ name: SheetWord, _ value: String?) {
            if let value, !value.isEmpty { facts.append(["word": .text(word(name)), "value": .text(value)]) }
        }
        let area = record.area
        add(.area, "area-\(area.id.number)")
        for code in record.codes where !code.decisions.isEmpty {
            let state = code.timeline(of: .ours).stretch(on: request.on)
            let status = request.say("status.\((state?.status ?? .draft).rawValue)")
            let until = state?.expiresOn.map { " · \(word(.expires)) \($0)" } ?? ""
            add(.code, "\(code.code.text) · \(code.code.market) · \(status)\(until)")
        }
        let crops = try reading.reference(.crops).first { $0.values.first == area.crop }?.values
        add(.crop, request.language == "vi" ? crops?[1] : crops?[2] ?? area.crop)
        add(.variety, area.variety)
        if case .organisation(let id)? = area.holder { add(.holder, try reading.organisation(id)?.name) }
        let now = try reading.unit(of: area.id, on: request.on)?.fullName
        let then = try record.period.from.flatMap { try reading.unit(of: area.id, on: $0)?.fullName }
        if showsGround {
            add(.commune, now)
            if then != now { add(.communeThen, then) }
        }
        if case .polygon? = inForce?.boundary.extent {
            add(.hectares, inForce.map { "\(JSONValue.hectares($0.boundary.area.hectares).text) ha" })
        }
        if showsGround {
            add(.declared, area.declaredHectares.map { "\($0) ha" })
            add(.households, area.households.map { "\($0)" })
        }
        add(.surveyMethod, inForce.map { word(SheetWord($0.boundary.surveyMethod)) })
        add(.accuracy, inForce?.boundary.accuracy.map { "\($0.value) m" })
        add(.surveyedOn, inForce?.boundary.surveyedOn?.description)
        content["facts"] = .list(facts)
    }

    private mutating func addReceipt(_ receipt: Receipt?, _ word: (SheetWord) -> String) {
        guard let receipt else { return content["hasReceipt"] = .flag(false) }
        var rows: [[String: Value]] = []
        func add(_ name: SheetWord, _ value: String?) {
            if let value, !value.isEmpty { rows.append(["word": .text(word(name)), "value": .text(value)]) }
        }
        add(.source, receipt.sourceFormat)
        add(.system, "EPSG:\(receipt.crs)")
        add(.order, receipt.axisOrder)
        add(.operation, receipt.operation.map { "EPSG:\($0)" })
        add(.software, receipt.projVersion.isEmpty ? nil : "PROJ \(receipt.projVersion), EPSG \(receipt.epsgVersion)")
        add(.statedAccuracy, receipt.accuracy.map { "\($0.value) m" })
        content["receipt"] = .list(rows)
        content["hasReceipt"] = .flag(true)
    }

    private mutating func addDecisions(_ record: AreaRecord, _ say: (String) -> String) {
        let rows = record.codes.flatMap { code in
            code.decisions.map { decision -> [String: Value] in
                [
                    "code": .text(code.code.text), "kind": .text(say("decision.\(decision.kind.rawValue)")),
                    "day": .text("\(decision.effectiveOn)"), "authority": .text(decision.authority.rawValue),
                    "expires": .text(decision.expiresOn?.description ?? ""), "document": .text(decision.document ?? ""),
                    "reason": .text(decision.reason ?? ""),
                ]
            }
        }
        content["decisions"] = .list(rows)
        content["hasDecisions"] = .flag(!rows.isEmpty)
    }
}

extension AreaSheet.Reader {
    /// Whether the reader sees the outline of an area that the sheet is about.
    fileprivate func sees(_ record: AreaRecord, on day: Day) -> Bool {
        switch self {
        case .everybody: record.showsGround(on: day)
        case .office: record.area.visibility == .full
        case .all: true
        }
    }

    /// Whether the reader sees the outline of an area that lies beside it.
    func sees(besideIt area: GrowingArea, _ codes: [CodeRecord], on day: Day) -> Bool {
        self == .all || area.showsGround(for: codes, on: day)
    }
}

extension AreaSheet.Value {
    fileprivate var plain: Any {
        switch self {
        case .text(let text): text
        case .flag(let flag): flag
        case .list(let rows): rows.map { $0.mapValues(\.plain) }
        case .texts(let texts): texts
        case .group(let members): members.mapValues(\.plain)
        }
    }
}
