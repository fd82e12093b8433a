import GeoPrimitives
import HTTPTypes
import Hummingbird
import Interchange
import Journal
import Phrases
import Registry

extension Service {
    /// The map.
    func map(_ request: WebRequest) async throws -> Answer {
        try request.allow(["lang", "f"])
        let canDraw = assets.canDraw
        return try await reading(for: request) {
            try await self.tagged(request, form: "map-\(request.language.rawValue)-\(canDraw)") { reading, state in
                let bounds = try self.extents.extent(self.collections[0], reading, state)
                let page = try MapPage(request, self.settings, canDraw: canDraw, reading, bounds: bounds, today: state.today)
                var answer = Answer(MediaTypes.html, page.text)
                answer.headers[.contentSecurityPolicy] = self.mapPolicy
                return answer
            }
        }
    }

    /// The map's program and pictures that it draws itself; of other hosts at most the base map's.
    var mapPolicy: String {
        let other = settings.baseMap.flatMap { map -> String? in
            let parts = map.url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
            return parts.count > 2 && !parts[2].isEmpty ? " \(parts[0])//\(parts[2])" : nil
        }
        return "default-src 'none'; script-src 'self'; worker-src blob:; style-src 'self'; img-src 'self' data: blob:\(other ?? ""); "
            + "connect-src 'self'\(other ?? ""); form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    }

    /// A program, a style or a library.
    func asset(_ name: String, _ request: WebRequest) throws -> Answer {
        try request.allow([])
        guard let found = assets.asset(name) else { throw Problem(.notFound, ["path": "/assets/\(name.prefix(80))"]) }
        var answer = Answer(found.type, .bytes(found.bytes))
        answer.headers[.cacheControl] = "public, max-age=3600"
        return answer
    }

    /// Names and codes as they are typed, with or without diacritics, and where what they mean lies.
    func search(_ request: WebRequest) async throws -> Answer {
        try request.allow(["q", "limit", "f", "lang"])
        guard request["f"] == nil || request["f"] == "json" else { throw Problem.value("f", request["f"] ?? "", expected: "json") }
        guard let words = request["q"], !words.isEmpty, words.utf8.count <= 512 else {
            throw Problem.value("q", request["q"] ?? "", expected: "Đồng Kỳ")
        }
        var limit = 10
        if let text = request["limit"] {
            guard let asked = Int(text), asked >= 1 else { throw Problem.value("limit", text, expected: "1…50") }
            limit = min(asked, 50)
        }
        return try await reading(for: request) { [limit] in
            try await self.tagged(request, form: "search") { reading, state in
                let hits = try PlaceSearch(reading, on: state.today)(words, limit: limit)
                return Answer(MediaTypes.json, .object(["query": .string(words), "hits": .array(hits)]))
            }
        }
    }
}

/// Finds what has a place on the map by its name or its code; of areas only what the public may see.
struct PlaceSearch {
    private let reading: any RegistryReading
    private let day: Day

    init(_ reading: any RegistryReading, on day: Day) {
        self.reading = reading
        self.day = day
    }

    func callAsFunction(_ words: String, limit: Int) throws -> [JSONValue] {
        var found: [JSONValue] = []
        var seen: Set<Int64> = []
        let units = Dictionary(try reading.units(nil, on: day).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        for hit in try hits(words, limit: limit * 3) where found.count < limit {
            switch hit.kind {
            case .area, .code:
                for area in try areas(of: hit) where seen.insert(area.number).inserted {
                    if let known = try self.area(area, named: hit) { found.append(known) }
                }
            case .unit: if let unit = units[hit.reference] { found.append(self.unit(unit, units)) }
            case .organisation, .product, .zone, .facility, .lot: continue
            }
        }
        return Array(found.prefix(limit))
    }

    /// What the index finds, and before it a code that was typed in another spelling.
    private func hits(_ words: String, limit: Int) throws -> [SearchHit] {
        let typed = CanonicalCode(words).map { SearchHit(kind: .code, reference: $0.text, name: words, isExact: true) }
        return (typed.map { [$0] } ?? []) + (try reading.search(words, limit: limit))
    }

    private func areas(of hit: SearchHit) throws -> [AreaID] {
        guard hit.kind == .code else { return Int64(hit.reference).map { [AreaID($0)] } ?? [] }
        guard let canonical = CanonicalCode(hit.reference) else { return [] }
        // What was never submitted is found by nobody.
        return try reading.codes(canonical, knownAt: nil).filter { !$0.decisions.isEmpty }.map(\.code.area)
    }

    private func area(_ id: AreaID, named hit: SearchHit) throws -> JSONValue? {
        var filter = Filter(on: day)
        filter.isPublic = true
        filter.areas = [id]
        var found: JSONObject?
        var codes: [String] = []
        try reading.visitFeatures(filter) { row in
            // Who asks by name must not learn what is published by its code only.
            guard row.visibility != .codeOnly || hit.kind == .code else { return }
            if let code = row.code?.string { codes.append(code) }
            guard found == nil else { return }
            var entry: JSONObject = [
                "kind": "area", "areaId": .string("area-\(row.areaID)"), "name": .string(row.name.string), "crop": .string(row.crop.string),
                "within": .text(row.commune?.string),
            ]
            if !row.geometry.isEmpty, let bounds = try GeoPackageBlob.envelope(of: row.geometry) {
                entry["bbox"] = .array([bounds.minimum.x, bounds.minimum.y, bounds.maximum.x, bounds.maximum.y].map { .double($0) })
            }
            found = entry
        }
        guard var entry = found else { return nil }
        if !codes.isEmpty { entry["code"] = .string(codes.joined(separator: ", ")) }
        return .object(entry)
    }

    private func unit(_ unit: AdministrativeUnit, _ units: [String: AdministrativeUnit]) -> JSONValue {
        var entry: JSONObject = [
            "kind": "unit", "unit": .string(unit.code), "name": .string("\(unit.kind) \(unit.name)"),
            "within": .text(unit.parent.flatMap { units[$0]?.name }),
        ]
        if let box = unit.outline?.box ?? unit.box ?? unit.centre.map({ GridBox(minimum: $0, maximum: $0) }) { entry["bbox"] = box.json }
        return .object(entry)
    }
}
