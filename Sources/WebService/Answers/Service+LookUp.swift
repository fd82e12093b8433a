import Casework
import GeoPrimitives
import HTTPTypes
import Hummingbird
import Interchange
import Journal
import NIOCore
import Phrases
import Registry
import Symbols
import Traceability

extension Service {
    /// Whether a code is good for a market on a day.
    func lookUp(_ request: WebRequest) async throws -> Answer {
        try request.allow(["q", "market", "on", "exporter", "f", "lang"])
        let form = try Form(request)
        guard let text = request["q"] else {
            guard form == .html else { throw Problem.value("q", "", expected: "VN-BGOR 001") }
            let names = try await store.read { try ReferenceNames($0, in: request.language) }
            return Answer(MediaTypes.html, LookUpPage.empty(names, request))
        }
        guard text.utf8.count <= 512 else { throw Problem.value("q", text, expected: "VN-BGOR 001") }
        // A form sends what was left empty in it.
        let asked = request["on"].flatMap { $0.isEmpty ? nil : $0 }
        let on = try asked.map { (text) throws(Problem) in
            guard let day = Day(text) else { throw .value("on", text, expected: "2026-05-11") }
            return day
        }
        let market = request["market"].flatMap { $0.isEmpty ? nil : $0.uppercased() }
        let exporter = request["exporter"].flatMap { $0.isEmpty ? nil : $0 }
        guard (exporter ?? "").utf8.count <= 128 else { throw Problem.value("exporter", exporter ?? "", expected: "2400123456") }
        return try await lookUp(text, market: market, on: on, exporter: exporter, form, request)
    }

    /// A growing area by its code, as a symbol on a box leads to it: the page for a phone, the answer itself for a program.
    func code(_ code: String, _ request: WebRequest) async throws -> Answer {
        guard try Form(request) == .html else {
            return .redirect(to: request.lookUpPage(code))
        }
        return try await lookUp(code, market: nil, on: nil, .html, request)
    }

    /// `/414/<GLN>/254/<code>`: read, where others issued it; the growing area is the one with the code.
    func place(_ request: WebRequest) async throws -> Answer {
        let query = request.queryText.map { "?\($0)" } ?? ""
        let path = request.path.hasSuffix("/") ? String(request.path.dropLast()) : request.path
        let link: DigitalLink
        do throws(LinkError) {
            link = try DigitalLink("https://host.example\(path)\(query)")
        } catch {
            throw Problem(.path, ["path": String(path.prefix(100))])
        }
        guard let code = link.value("254") else { throw Problem(.notFound, ["path": String(path.prefix(100))]) }
        return try await self.code(code, request)
    }

    private func lookUp(
        _ text: String, market: String?, on: Day?, exporter: String? = nil, _ form: Form, _ request: WebRequest
    ) async throws -> Answer {
        let (today, now) = (self.today, self.now)
        let state = try await store.read { try RegistryState($0, today: today) }
        let language = request.language
        // The sentences of the answer are in the language that was asked for, in either form.
        let validator = validator(request, state, form: "\(form.rawValue)-\(language.rawValue)", now)
        if let known = known(request, validator, state) { return known }
        var question = LookUp.Question(text, market: market, on: on, today: today, exporter: exporter, isPublic: true)
        question.ownHosts = ownHosts(request)
        let found = try await self.answer(question)
        let status: HTTPResponse.Status = found.isFound ? .ok : .notFound
        var answer =
            form == .html
            ? try await page(of: found, status, request) : Answer(status: status, MediaTypes.json, json(found, in: language))
        answer.guess = found.guess
        return made(answer, request, validator, state)
    }

    /// The page for a person: the answer is all there without a script; one checks the signature in the address, which stays in the browser.
    private func page(of found: LookUpAnswer, _ status: HTTPResponse.Status, _ request: WebRequest) async throws -> Answer {
        var around = try await store.read { try LookUpPage.Surroundings(found, $0, in: request.language) }
        around.keys = settings.trusted ?? []
        around.hasFallback = assets.asset("nacl-fast.min.js") != nil
        return Answer(status: status, MediaTypes.html, LookUpPage.text(found, around, request))
    }

    /// The answer of the use case.
    private func answer(_ question: LookUp.Question) async throws -> LookUpAnswer {
        do {
            return try await LookUp(store, trusting: settings.trusted)(question)
        } catch let error as RegistryError where error.code == .unknownMarket {
            throw Problem.value("market", question.market ?? "", expected: error.values["known"] ?? "")
        }
    }

    /// The hosts under which the service answers: its own addresses lead nowhere else.
    private func ownHosts(_ request: WebRequest) -> Set<String> {
        Set([settings.publicAddress, request.base].compactMap { $0.flatMap { try? LinkOrigin($0).host } })
    }

    private func json(_ answer: LookUpAnswer, in language: Language) -> JSONValue {
        answer.json(
            { Phrases.text("remark.\($0.id)", $0.values, in: language) },
            checked: { Phrases.text("stamp.\($0.reason)", $0.values, in: language) })
    }

    /// Where links are answered that are printed: the service's own address, else the registry's, else the one that was asked.
    func linkOrigin(_ reading: any RegistryReading, _ request: WebRequest) throws -> LinkOrigin {
        if let own = settings.publicAddress { return try LinkOrigin(own) }
        return try reading.setting("host").map { try LinkOrigin(host: $0) } ?? LinkOrigin(request.base)
    }

    /// The symbol of a code's link.
    func symbol(_ code: String, _ format: Route.SymbolFormat, _ request: WebRequest) async throws -> Answer {
        try request.allow([])
        guard code.utf8.count <= 64, let canonical = CanonicalCode(code) else {
            throw Problem(.noSuchFeature, ["id": String(code.prefix(64)), "collection": "growing-areas"])
        }
        return try await tagged(request, form: format.rawValue) { reading, _ in
            let known = try reading.codes(canonical, knownAt: nil).first { !$0.decisions.isEmpty }
            guard let known else { throw Problem(.noSuchFeature, ["id": code, "collection": "growing-areas"]) }
            let symbol = try QRSymbol(
                payload: GrowingAreaLink(origin: self.linkOrigin(reading, request), code: known.code.canonical.text).symbolPayload)
            switch format {
            case .svg: return Answer(MediaTypes.svg, symbol.svg(moduleMillimetres: 0.5))
            case .png: return Answer(MediaTypes.png, .bytes(ByteBuffer(bytes: symbol.png(pixelsPerModule: 8, moduleMillimetres: 0.5))))
            }
        }
    }
}

extension LookUpAnswer {
    /// What became of a question after a stamp, a lot or an exporter.
    fileprivate var guess: Answer.Guess? {
        if let exporterRight { return exporterRight == .yes ? .hit : .miss }
        guard isGuessable else { return nil }
        return isFound ? .hit : .miss
    }
}
