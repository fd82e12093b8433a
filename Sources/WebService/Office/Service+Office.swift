import Accounts
import Casework
import GeoPrimitives
import HTTPTypes
import Hummingbird
import Interchange
import Registry

extension Service {
    /// Whether clients reach this service by TLS, here or at a proxy before it.
    var isReachedSecurely: Bool { settings.isSecure || settings.publicAddress?.hasPrefix("https://") == true }

    /// Does what is asked of the office: who asks comes first, then whether they may, then what they say.
    func office(_ path: OfficePath, _ request: WebRequest, _ raw: Request, from asker: String) async throws -> Answer {
        // Passwords, the registry's file and long readings would keep everybody else on this event loop waiting.
        try await withTaskExecutorPreference(WorkThreads.office) { try await self.officeAway(path, request, raw, asker) }
    }

    private func officeAway(_ path: OfficePath, _ request: WebRequest, _ raw: Request, _ asker: String) async throws -> Answer {
        guard let accounts else { throw Problem(.notFound, ["path": path.pattern]) }
        if request.method == .options {
            var answer = Answer(status: .noContent)
            answer.headers[.allow] = path.allowed
            return answer
        }
        let method = request.method == .head ? .get : request.method
        guard let action = path.actions.first(where: { $0.methods.contains(method) }) else {
            throw Problem(.method, ["method": String(method.rawValue.prefix(20)), "allowed": path.allowed])
        }
        let form = try Form(request)
        guard let roles = action.roles else { return try await enter(action, accounts, form, request, raw, asker) }
        let book = try book(accounts)
        let (account, session) = try self.account(book, request)
        guard let account else {
            guard method == .get, form == .html else { throw Problem(.loginNeeded) }
            let next = request.path + (request.queryText.map { "?\($0)" } ?? "")
            return .seeOther("/office/login?next=\(PercentText.encode(next))")
        }
        var visit = OfficeVisit(
            request: request, path: path, action: action, account: account, session: session, book: book, form: form,
            content: FormContent(action))
        do {
            guard roles.contains(account.role) else { throw Problem(.roleNotAllowed, ["role": account.role.rawValue]) }
            return try await act(&visit, method, raw)
        } catch {
            guard form == .html else { throw error }
            return await refusal(error, visit)
        }
    }

    /// Hears what a visit says, and does it.
    private func act(_ visit: inout OfficeVisit, _ method: HTTPRequest.Method, _ raw: Request) async throws -> Answer {
        let (request, action) = (visit.request, visit.action)
        if method == .get {
            visit.content = try FormContent(query: request, action, method)
            try visit.content.check(action.fields)
            return try await perform(visit)
        }
        try refuseOtherSites(request)
        let bytes = try await Body.read(raw, limit: settings.largestUpload, seconds: settings.bodySeconds)
        visit.content = try Body.told(bytes, request, action)
        try requireFormKey(visit)
        try visit.content.check(action.fields)
        if action.needsCondition, visit.condition == nil { throw Problem(.conditionNeeded) }
        guard action.isJournalled else { return try await once(visit, bytes) }
        return try await writers.serve { [visit] in try await self.once(visit, bytes) }
    }

    /// The accounts, or why nobody can log in.
    func book(_ accounts: AccountsDoor) throws -> AccountBook {
        do {
            return try accounts.book()
        } catch let error as AccountError where error.code == .noAccounts {
            throw Problem(.noAccounts)
        }
    }

    /// Who asks: a program by its token, a person by the cookie of a session.
    private func account(_ book: AccountBook, _ request: WebRequest) throws -> (account: Account?, session: String?) {
        if let header = request.headers[.authorization] {
            let parts = header.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "bearer" else { throw Problem(.loginNeeded) }
            return (try book.account(token: parts[1].trimmingSpaces, at: now), nil)
        }
        guard let secret = SessionCookie.secret(in: request.headers, isSecure: isReachedSecurely) else { return (nil, nil) }
        return (try book.account(session: secret, at: now), secret)
    }

    /// Refuses what a browser says comes from a page of another site.
    func refuseOtherSites(_ request: WebRequest) throws(Problem) {
        if let site = request.headers[.secFetchSite] {
            guard site == "same-origin" || site == "none" else { throw Problem(.otherSite) }
        } else if let origin = request.headers[.origin] {
            guard origin == request.base else { throw Problem(.otherSite) }
        }
    }

    /// Refuses what does not carry the key that only our pages know.
    private func requireFormKey(_ visit: OfficeVisit) throws(Problem) {
        guard let session = visit.session else { return }
        let key = visit.request.headers[.csrfToken] ?? visit.content["csrf"] ?? ""
        guard AccountBook.isFormKey(key, session: session) else { throw Problem(.otherSite) }
    }

    /// Does it once, however often the request comes under the same key.
    private func once(_ visit: OfficeVisit, _ bytes: [UInt8]) async throws -> Answer {
        guard visit.action.isJournalled, try !visit.content.flag("dryRun"), let key = try visit.idempotencyKey else {
            return try await perform(visit)
        }
        let content = Array("\(visit.request.method.rawValue) \(visit.request.path)?\(visit.request.queryText ?? "")\n".utf8)
        switch try visit.book.begin(request: key, content + visit.content.identity(of: bytes), by: visit.account, at: now) {
        case .begun: throw Problem(.requestBegun)
        case .different: throw Problem(.keyReused, field: "Idempotency-Key")
        case .answered(let answer): return try Answer(kept: answer)
        case .new: break
        }
        let answer: Answer
        do {
            answer = try await perform(visit)
        } catch {
            if !visit.writing.mayHaveHappened { try visit.book.end(request: key, by: visit.account, answer: nil) }
            throw error
        }
        if visit.writing.mayHaveHappened {
            // What was done is done, and is said, even where its answer cannot be kept: the key stays taken then.
            do { try visit.book.end(request: key, by: visit.account, answer: answer.kept) } catch { note(error) }
        } else {
            // What was refused changed nothing: it may be sent again under the same key, put right.
            try visit.book.end(request: key, by: visit.account, answer: nil)
        }
        return answer
    }

    /// Does it.
    private func perform(_ visit: OfficeVisit) async throws -> Answer {
        switch visit.action {
        case .home: home(visit)
        case .session: try sessionAnswer(visit)
        case .logOut: try logOut(visit)
        case .loginPage, .logIn: throw Problem(.ourFault)
        case .due: try await due(visit)
        case .areas: try await areaList(visit)
        case .area: try await areaAnswer(visit)
        case .registerPage: try await registrationPage(visit)
        case .register: try await register(visit)
        case .revisePage: try await revisionPage(visit)
        case .revise: try await revise(visit)
        case .setVisibility: try await setVisibility(visit)
        case .sheet: try await sheet(visit)
        case .issue: try await issue(visit)
        case .code: try await codeAnswer(visit)
        case .decide: try await decide(visit)
        case .persons: try await persons(visit)
        case .events: try await events(visit)
        case .lots: try await lotList(visit)
        case .recordLot: try await recordLot(visit)
        case .lot: try await lotAnswer(visit)
        case .stamps: try await stampList(visit)
        case .issueStamps: try await issueStamps(visit)
        case .changeStamps: try await changeStamps(visit)
        case .rights: try await rightList(visit)
        case .grantRight: try await grantRight(visit)
        case .withdrawRight: try await withdrawRight(visit)
        case .tokens: try tokenList(visit)
        case .makeToken: try makeToken(visit)
        case .revokeToken: try revokeToken(visit)
        case .changePassword: try await changePassword(visit)
        case .accounts: try await accountList(visit)
        case .accountTokens: try tokenList(visit)
        case .addAccount: try await addAccount(visit)
        case .shutAccount: try shutAccount(visit)
        case .setPassword: try setPassword(visit)
        }
    }

    /// The desk at which an account works: what it changes is journalled under its name.
    func desk(_ visit: OfficeVisit, when condition: (@Sendable (any RegistryReading) throws -> Void)? = nil) -> Desk {
        Desk(
            store: WatchedStore(inner: store, condition: condition, writing: visit.writing), officer: visit.account.name, today: today)
    }
}

extension OfficeVisit {
    /// The state for which the change was made: by header, or by the field of a form.
    var condition: Precondition? { Precondition(request.headers[.ifMatch] ?? content["ifMatch"]) }

    /// The sender's own key of the request.
    var idempotencyKey: String? {
        get throws(Problem) {
            guard let key = request.headers[.idempotencyKey] ?? content["idempotencyKey"] else { return nil }
            guard (1...100).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                throw .field("Idempotency-Key", key, expected: "1–100 × U+0021…U+007E")
            }
            return key
        }
    }
}

extension Answer {
    /// Sends a browser on to a page that it gets.
    static func seeOther(_ address: String) -> Answer {
        var answer = Answer(status: .seeOther)
        answer.headers[.location] = address
        return answer
    }

    /// The answer as it is kept under an idempotency key; of one that is too long only where what was made is found.
    fileprivate var kept: [UInt8] {
        var body: String? = ""
        if case .bytes(let buffer) = content {
            body = buffer.readableBytes > AccountBook.longestAnswer ? nil : String(buffer: buffer)
        }
        return Array(
            JSONValue.members([
                "status": .integer(status.code), "type": .string(mediaType), "location": .text(headers[.location]),
                "tag": .text(headers[.eTag]), "body": .text(body),
            ]).text.utf8)
    }

    fileprivate init(kept bytes: [UInt8]) throws {
        let kept = try JSONValue.parse(bytes)
        guard kept["body"]?.isNull == false else { throw Problem(.answerNotKept, ["address": kept["location"]?.string ?? ""]) }
        self.init(status: .init(code: kept["status"]?.int ?? 500), kept["type"]?.string ?? "", kept["body"]?.string ?? "")
        headers[.location] = kept["location"]?.string
        headers[.eTag] = kept["tag"]?.string
    }
}

extension HTTPField.Name {
    static var secFetchSite: HTTPField.Name { HTTPField.Name("Sec-Fetch-Site") ?? .server }
    static var csrfToken: HTTPField.Name { HTTPField.Name("X-CSRF-Token") ?? .server }
    static var idempotencyKey: HTTPField.Name { HTTPField.Name("Idempotency-Key") ?? .server }
}
