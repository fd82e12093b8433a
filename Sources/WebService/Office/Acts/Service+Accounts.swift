import Accounts
import GeoPrimitives
import HTTPTypes
import Interchange
import Journal

extension Service {
    func tokenList(_ visit: OfficeVisit) throws -> Answer {
        let tokens = try visit.book.tokens(of: visit.account.name)
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
        try visit.book.revokeToken(id, of: visit.account.role == .administrator ? nil : visit.account.name, at: now)
        return visit.form == .html ? .seeOther("/office/tokens") : Answer(status: .noContent)
    }

    func accountList(_ visit: OfficeVisit) throws -> Answer {
        let accounts = try visit.book.accounts()
        if visit.form == .html { return Answer(MediaTypes.html, AccountPages.accounts(accounts, visit)) }
        return Answer(MediaTypes.json, .array(accounts.map { Service.json($0) }))
    }

    func addAccount(_ visit: OfficeVisit) throws -> Answer {
        let role = visit.content["role"].flatMap { Role(rawValue: $0) } ?? .officer
        let account = try visit.book.add(
            visit.content["account"] ?? "", role, password: visit.content["password"] ?? "", organisation: visit.content["organisation"],
            at: now)
        return visit.form == .html ? .seeOther("/office/accounts") : Answer(status: .created, MediaTypes.json, Service.json(account))
    }

    func shutAccount(_ visit: OfficeVisit) throws -> Answer {
        try visit.book.disable(visit.value("account"), try visit.content.flag("disabled"), at: now)
        return visit.form == .html ? .seeOther("/office/accounts") : Answer(status: .noContent)
    }

    func setPassword(_ visit: OfficeVisit) throws -> Answer {
        try visit.book.setPassword(of: visit.value("account"), to: visit.content["password"] ?? "")
        return visit.form == .html ? .seeOther("/office/accounts") : Answer(status: .noContent)
    }

    private static func json(_ token: AccountToken) -> JSONValue {
        .members([
            "token": .integer(token.id), "label": .string(token.label), "created": .string(token.created.description),
            "expires": .string(token.expires.description), "lastUsed": .text(token.lastUsed?.description),
            "revoked": .text(token.revoked?.description),
        ])
    }
}
