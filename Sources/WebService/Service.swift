public import Accounts
import Casework
import HTTPTypes
public import Hummingbird
public import Journal
import Logging
import NIOCore
public import Registry
import Synchronization

/// The service: one function from a request to a response, which the server and the tests both call.
public final class Service: HTTPResponder {
    /// What Hummingbird hands over beside a request.
    public typealias Context = WebContext

    let store: any RegistryStore
    let settings: WebSettings
    let collections: [any FeatureCollection] = [
        GrowingAreas(), ProductionZones(), AdministrativeUnits(), Facilities(), OCOPProducts(),
    ]
    let metrics = Metrics()
    let tiles = TileCache()
    let kept = AnswerCache()
    let layer: LayerFile
    let extents = ExtentCache()
    let accounts: AccountsDoor?
    let assets: Assets
    let misses = MissCounter()
    let memory: AnswerMemory
    let readings: DearWork
    let examinations: DearWork
    let fingerprint: String
    let means: OfficeMeans
    private let hosts: KnownHosts
    /// Who changes the registry: few at once, since they would only get in each other's way, and no more than are done in some seconds.
    let writers = WaitingRoom(counters: 4, seats: 64)
    private let clock: @Sendable () -> RecordedTime
    /// Where faults are written while a request is answered, with its number.
    @TaskLocal static var log: Logger?

    /// Makes the service on a registry.
    ///
    /// - Parameters:
    ///   - store: The registry.
    ///   - settings: How it is run.
    ///   - accounts: Opens the accounts of the office; nil where it is not served.
    ///   - office: What the office has at hand beside the registry.
    ///   - clock: Says what time it is; its day in Vietnam is today.
    public init(
        _ store: any RegistryStore, _ settings: WebSettings = WebSettings(),
        accounts: (@Sendable () throws -> AccountBook)? = nil, office: OfficeMeans = OfficeMeans(),
        clock: @escaping @Sendable () -> RecordedTime = { .now() }
    ) {
        self.accounts = accounts.map { AccountsDoor($0) }
        self.store = store
        means = office
        self.settings = settings
        self.clock = clock
        hosts = KnownHosts(settings)
        memory = AnswerMemory(most: settings.largestWaiting)
        readings = DearWork(
            on: .reading, most: settings.mostReadings, mostOfOne: settings.mostReadingsOfOne, seconds: settings.readingSeconds)
        examinations = DearWork(
            on: .examining, most: settings.mostExaminations, mostOfOne: settings.mostExaminationsOfOne, seconds: settings.examiningSeconds)
        fingerprint = settings.fingerprint
        layer = LayerFile(store)
        assets = Assets(settings.assets)
    }

    var now: RecordedTime { clock() }
    var today: Day { Day(inVietnamAtMilliseconds: clock().millisecondsSince1970) }

    /// Answers a request, and counts and logs it.
    public func respond(to request: Request, context: WebContext) async throws -> Response {
        let start = ContinuousClock.now
        let asker = settings.proxies.asker(context.peer, forwarded: request.headers[.forwardedFor])
        let (response, route) = await Service.$log.withValue(context.logger) { await answer(request, from: asker) }
        let elapsed = ContinuousClock.now - start
        metrics.count(route: route, status: response.status.code, elapsed)
        // Neither address nor query: a question may name a person, and who asks is nobody's business.
        if settings.logsRequests {
            context.logger.info(
                "request",
                metadata: [
                    "method": "\(request.method.rawValue.prefix(16))", "route": "\(route)", "status": "\(response.status.code)",
                    "milliseconds": "\(elapsed.milliseconds)",
                ])
        }
        return response
    }

    /// Answers a request and says by which route.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - asker: From where it comes; nil where that is not known.
    /// - Returns: The response, and the form of the address.
    public func answer(_ request: Request, from asker: String? = nil) async -> (response: Response, route: String) {
        var taken: WebRequest?
        var route: Route?
        do {
            var web = try WebRequest(request, settings, hosts)
            web.asker = asker
            taken = web
            route = Route(web.segments)
            let answer: Answer
            if case .office(let path)? = route {
                answer = try await office(path, web, request, from: asker ?? "")
            } else {
                try await refuseBody(request)
                answer = try await self.answer(web, route, asker)
            }
            return (finished(answer, web), route?.name ?? "none")
        } catch {
            let known = taken.flatMap { taken in
                taken.isOffice ? Problem(office: error, taken.language, route?.officeFields(taken.method) ?? []) : nil
            }
            let problem = known ?? Problem(fault: error)
            if problem.isFault, !(error is CancellationError) { note(error) }
            // What cannot be read is refused in the form and the language that can be read of it all the same.
            let asked = taken ?? WebRequest(unreadable: request, settings, hosts)
            return (finished(answer(to: problem, asked), asked), route?.name ?? "none")
        }
    }

    /// Who tries one serial, lot or exporter after the other is made to wait with these; codes are answered to everybody at any time.
    private func answer(_ request: WebRequest, _ route: Route?, _ asker: String?) async throws -> Answer {
        guard let asker, route?.isLookUp == true else { return try await answer(request, route) }
        // Whether there are links tells whether there is such a serial.
        let isForLinks = route == .link && request.asksForLinks
        if isForLinks { try refuseGuesser(asker) }
        do {
            let answer = try await answer(request, route)
            guard let guess = answer.guess else { return answer }
            try refuseGuesser(asker)
            if guess == .miss { misses.count(asker) }
            return answer
        } catch let problem as Problem where problem.kind == .notFound && isForLinks {
            misses.count(asker)
            throw problem
        }
    }

    private func refuseGuesser(_ asker: String) throws(Problem) {
        if let seconds = misses.wait(asker) { throw Problem(.tooMany, ["seconds": "\(seconds)"]) }
    }

    private func answer(_ request: WebRequest, _ route: Route?) async throws -> Answer {
        guard let route else { throw Problem(.notFound, ["path": String(request.path.prefix(100))]) }
        switch request.method {
        case .get, .head: return try await answer(route, request)
        case .options:
            var answer = Answer(status: .noContent)
            answer.headers[.allow] = Service.methods
            answer.headers[.accessControlAllowMethods] = Service.methods
            answer.headers[.accessControlAllowHeaders] = "Accept, Accept-Language, If-None-Match, If-Modified-Since"
            answer.headers[.accessControlMaxAge] = "86400"
            return answer
        default: throw Problem(.method, ["method": String(request.method.rawValue.prefix(20)), "allowed": Service.methods])
        }
    }

    static let methods = "GET, HEAD, OPTIONS"

    /// Nothing here takes a body: a large one is refused, before it is read where it is announced.
    private func refuseBody(_ request: Request) async throws {
        if request.headers[.transferEncoding] != nil {
            _ = try await Body.read(request, limit: settings.largestBody, seconds: settings.bodySeconds)
        } else if let text = request.headers[.contentLength], Int(text) ?? .max > settings.largestBody {
            throw Problem(.tooLarge, ["limit": "\(settings.largestBody)"])
        }
    }

    /// Reads what may take long, away from the event loop.
    ///
    /// - Throws: What the body throws; `Problem` where there is too much to do, or it took too long.
    func reading<Value: Sendable>(
        for request: WebRequest, _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        guard !memory.isFull else { throw Problem(.crowded) }
        return try await readings(for: request.ownAsker, body)
    }
}

extension HTTPField.Name {
    static var forwardedFor: HTTPField.Name { HTTPField.Name("X-Forwarded-For") ?? .server }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
