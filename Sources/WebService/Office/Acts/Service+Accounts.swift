import Accounts
import Casework
import GeoPrimitives
import HTTPTypes
import Interchange
import Journal
import Registry

extension Service {
    /// One's own tokens; an administrator is told those of others too.
    func tokenList(_ visit: OfficeVisit) throws -> Answer {
        let tokens = try visit.book.tokens(of: visit.action == .accountTokens ? visit.value("account") : visit.account.name)
        if visit.form == .html { return Answer(MediaTypes.html, AccountPages.tokens(tokens, made: nil, now: now, visit)) }
        return Answer(MediaTypes.json, .array(tokens.map { Service.json($0) }))
    }

    /// Makes a token; its secret is in this answer and nowhere else.
    func makeToken(_ visit: OfficeVisit) throws -> Answer {
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
        return Answer(MediaTypes.json, .array(accounts.map { Service.json($0) }))
    }

    /// Adds an account; for whom it speaks is found out now, and kept as who it is.
    func addAccount(_ visit: OfficeVisit) async throws -> Answer {
        let role = visit.content["role"].flatMap { Role(rawValue: $0) } ?? .officer
        var organisation: String?
        if role.needsOrganisation, let text = visit.content["organisation"] {
            organisation = "organisation-\(try await store.read { try $0.organisation(meantBy: text).id.number })"
        }
        let account = try visit.book.add(
            visit.content["account"] ?? "", role, password: visit.content["password"] ?? "", organisation: organisation, at: now)
        return visit.form == .html ? .seeOther("/office/accounts") : Answer(status: .created, MediaTypes.json, Service.json(account))
    }

    func shutAccount(_ visit: OfficeVisit) throws -> Answer {
        try visit.book.disable(visit.value("account"), try visit.content.flag("disabled"), at: now)
        return visit.form == .html ? .seeOther("/office/accounts") : Answer(status: .noContent)
    }

    func setPassword(_ visit: OfficeVisit) throws -> Answer {
        try visit.book.setPassword(of: visit.value("account"), to: visit.content["password"] ?? "", at: now)
        return visit.form == .html ? .seeOther("/office/accounts") : Answer(status: .noContent)
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
