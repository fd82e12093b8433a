import Accounts
import Casework
import GeoPrimitives
import HTTPTypes
import Interchange
import Journal
import Phrases
import Registry

extension Service {
    /// One's own tokens; an administrator is told those of others too.
    func tokenList(_ visit: OfficeVisit) throws -> Answer {
        let tokens = try visit.book.tokens(of: visit.action == .accountTokens ? visit.value("account") : visit.account.name)
        if visit.form == .html {
            let set = try visit.book.acts(of: visit.account.name).last { $0.kind == .passwordSet || $0.kind == .added }
            return Answer(MediaTypes.html, AccountPages.tokens(tokens, made: nil, passwordSet: set, now: now, visit))
        }
        return Answer(MediaTypes.json, .array(tokens.map { Service.json($0) }))
    }

    /// Makes a token; its secret is in this answer and nowhere else.
    ///
    /// Only a person who is logged in makes one: a token that makes tokens would outlive its own end.
    func makeToken(_ visit: OfficeVisit) throws -> Answer {
        try requireSession(visit)
        let days = try visit.content.number("days", AccountBook.tokenDays) ?? 90
        let made = try visit.book.makeToken(for: visit.account.name, label: visit.content["label"] ?? "", days: days, at: now)
        if visit.form == .html {
            let tokens = try visit.book.tokens(of: visit.account.name)
            return Answer(status: .created, MediaTypes.html, AccountPages.tokens(tokens, made: made.secret, now: now, visit))
        }
        var members = Service.json(made.token).object ?? JSONObject()
        members["secret"] = .string(made.secret)
        return Answer(status: .created, MediaTypes.json, .object(members))
    }

    /// Takes a token's power away; an administrator's hand reaches everybody's.
    func revokeToken(_ visit: OfficeVisit) throws -> Answer {
        guard let id = Int64(visit.value("token")) else { throw AccountError(.noSuchToken, ["token": visit.value("token")]) }
        let owner = try visit.book.revokeToken(id, of: visit.account.role == .administrator ? nil : visit.account.name, at: now)
        guard visit.form == .html else { return Answer(status: .noContent) }
        return .seeOther(owner == visit.account.name ? "/office/tokens" : "/office/accounts/\(owner)/tokens")
    }

    func accountList(_ visit: OfficeVisit) async throws -> Answer {
        let accounts = try visit.book.accounts()
        if visit.form == .html {
            let names = try await store.read { reading in
                try accounts.map { account in try account.organisation.map { try reading.organisationIfAny(meantBy: $0)?.name ?? $0 } }
            }
            return Answer(MediaTypes.html, AccountPages.accounts(Array(zip(accounts, names)), visit))
        }
        let acts = Dictionary(grouping: try visit.book.acts(), by: \.account)
        return Answer(
            MediaTypes.json,
            .array(
                accounts.map { account in
                    var members = Service.json(account).object ?? JSONObject()
                    members["acts"] = Service.json(acts[account.name] ?? [])
                    return .object(members)
                }))
    }

    /// Adds an account; for whom it speaks is found out now, and kept as who it is.
    func addAccount(_ visit: OfficeVisit) async throws -> Answer {
        try requireSession(visit)
        let role = visit.content["role"].flatMap { Role(rawValue: $0) } ?? .officer
        var organisation: String?
        if role.needsOrganisation, let text = visit.content["organisation"] {
            organisation = "organisation-\(try await store.read { try $0.organisation(meantBy: text).id.number })"
        }
        let account = try visit.book.add(
            visit.content["account"] ?? "", role, password: visit.content["password"] ?? "", organisation: organisation,
            by: visit.account.name, at: now)
        return visit.form == .html ? .seeOther("/office/accounts") : Answer(status: .created, MediaTypes.json, Service.json(account))
    }

    func shutAccount(_ visit: OfficeVisit) throws -> Answer {
        try requireSession(visit)
        try visit.book.disable(visit.value("account"), try visit.content.flag("disabled"), by: visit.account.name, at: now)
        return visit.form == .html ? .seeOther("/office/accounts") : Answer(status: .noContent)
    }

    /// Changes one's own password, by the present one; all that was logged in with it ends, this session too.
    func changePassword(_ visit: OfficeVisit) async throws -> Answer {
        guard visit.session != nil else { throw Problem(.sessionNeeded) }
        let (name, current, now) = (visit.account.name, visit.content["current"] ?? "", self.now)
        try await confirm(name, current, visit, field: "current")
        try visit.book.setPassword(of: name, to: visit.content["password"] ?? "", by: name, at: now)
        var answer = visit.form == .html ? Answer.seeOther("/office/login") : Answer(status: .noContent)
        answer.headers[.setCookie] = SessionCookie.header(nil, isSecure: isReachedSecurely)
        return answer
    }

    /// Makes sure that somebody gave the password of an account; guesses are slowed down as those of a login are.
    ///
    /// - Parameters:
    ///   - name: The account.
    ///   - password: What was given.
    ///   - visit: Who asks: other people's wrong ones keep nobody from it.
    ///   - field: The field that the password stands in.
    /// - Throws: `Problem` where it is not that of the account, or too many were tried; where the file of the accounts fails.
    func confirm(_ name: String, _ password: String, _ visit: OfficeVisit, field: String) async throws {
        guard let accounts else { throw Problem(.sessionNeeded) }
        let (asker, now) = ("account \(visit.account.name)", self.now)
        switch try await accounts.tryPassword(from: asker, { try $0.trial(of: password, for: name, from: asker, at: now) }) {
        case .right: return
        case .wrong: throw Problem(.wrongLogin, field: field)
        case .wait(let seconds): throw Problem(.loginWait, ["seconds": "\(seconds)"], field: field)
        }
    }

    /// Sets the password of somebody else; one's own is changed by who knows the present one.
    func setPassword(_ visit: OfficeVisit) throws -> Answer {
        try requireSession(visit)
        guard visit.value("account") != visit.account.name else {
            throw Problem(.refused, ["detail": Phrases.text("office.own-password", in: visit.language)], field: "account")
        }
        try visit.book.setPassword(
            of: visit.value("account"), to: visit.content["password"] ?? "", by: visit.account.name, at: now)
        return visit.form == .html ? .seeOther("/office/accounts") : Answer(status: .noContent)
    }

    /// A token is written into files and programs: who finds it must not be able to keep what it opens.
    private func requireSession(_ visit: OfficeVisit) throws(Problem) {
        guard visit.session != nil else { throw Problem(.sessionNeeded) }
    }

    static func json(_ acts: [AccountAct]) -> JSONValue {
        .array(
            acts.map { act in
                .members(["act": .string(act.kind.rawValue), "by": .text(act.by), "at": .string(act.at.description)])
            })
    }

    private static func json(_ token: AccountToken) -> JSONValue {
        .members([
            "token": .integer(token.id), "account": .string(token.account), "label": .string(token.label),
            "created": .string(token.created.description),
            "expires": .string(token.expires.description), "lastUsed": .text(token.lastUsed?.description),
            "revoked": .text(token.revoked?.description),
        ])
    }
}

extension RegistryReading {
    /// The organisation that a text means; nil where there is none any more.
    fileprivate func organisationIfAny(meantBy text: String) throws -> Organisation? {
        do {
            return try organisation(meantBy: text)
        } catch let error as RegistryError where error.code == .noSuchOrganisation || error.code == .ambiguousOrganisation {
            return nil
        }
    }
}
