import Accounts
import GeoPrimitives
import HTTPTypes
import Hummingbird
import Interchange
import Journal

extension Service {
    /// The page to log in, and the attempt.
    func enter(
        _ action: OfficeAction, _ accounts: AccountsDoor, _ form: Form, _ request: WebRequest, _ raw: Request,
        _ asker: String
    ) async throws -> Answer {
        if action == .loginPage {
            _ = try book(accounts)
            let content = try FormContent(query: request, action, .get)
            try content.check(action.fields)
            return Answer(MediaTypes.html, LoginPage.text(request, next: content["next"]))
        }
        try refuseOtherSites(request)
        let bytes = try await Body.read(raw, limit: settings.largestBody, seconds: settings.bodySeconds)
        let content = try Body.told(bytes, request, action)
        try content.check(action.fields)
        let (name, password, now) = (content["account"] ?? "", content["password"] ?? "", self.now)
        _ = try book(accounts)
        switch try await accounts.tryPassword(from: asker, { try $0.logIn(name, password: password, from: asker, at: now) }) {
        case .welcome(let account, let secret):
            var answer: Answer
            if form == .html {
                answer = .seeOther(Service.ownAddress(content["next"]))
            } else {
                answer = Answer(MediaTypes.json, Service.json(account, formKey: AccountBook.formKey(session: secret)))
            }
            answer.headers[.setCookie] = SessionCookie.header(secret, isSecure: isReachedSecurely)
            return answer
        case .wrong:
            guard form == .html else { throw Problem(.wrongLogin) }
            return Answer(
                status: .unauthorized, MediaTypes.html,
                LoginPage.text(request, next: content["next"], account: name, failure: Problem(.wrongLogin)))
        case .wait(let seconds):
            let problem = Problem(.loginWait, ["seconds": "\(seconds)"])
            guard form == .html else { throw problem }
            var answer = Answer(
                status: .tooManyRequests, MediaTypes.html,
                LoginPage.text(request, next: content["next"], account: name, failure: problem))
            answer.headers[.retryAfter] = "\(seconds)"
            return answer
        }
    }

    /// An address of the office to go on to; anything else would send people to other sites.
    private static func ownAddress(_ next: String?) -> String {
        guard let next, next == "/office" || next.hasPrefix("/office/") || next.hasPrefix("/office?"),
            next.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x5C })
        else { return "/office" }
        return next
    }

    /// Where each begins the day.
    func home(_ visit: OfficeVisit) -> Answer {
        switch visit.account.role {
        case .officer, .approver: .seeOther("/office/due")
        case .holder, .exporter: .seeOther("/office/rights")
        case .administrator: .seeOther("/office/accounts")
        }
    }

    /// Who is logged in, and what was done with the account: also that somebody else set its password.
    func sessionAnswer(_ visit: OfficeVisit) throws -> Answer {
        let account = Service.json(visit.account, formKey: visit.session.map { AccountBook.formKey(session: $0) })
        var members = account.object ?? JSONObject()
        members["acts"] = Service.json(try visit.book.acts(of: visit.account.name))
        return Answer(MediaTypes.json, .object(members))
    }

    /// Ends the session.
    func logOut(_ visit: OfficeVisit) throws -> Answer {
        if let session = visit.session { try visit.book.logOut(session: session) }
        var answer = visit.form == .html ? Answer.seeOther("/office/login") : Answer(status: .noContent)
        answer.headers[.setCookie] = SessionCookie.header(nil, isSecure: isReachedSecurely)
        return answer
    }

    static func json(_ account: Account, formKey: String? = nil) -> JSONValue {
        var members: JSONObject = [
            "account": .string(account.name), "role": .string(account.role.rawValue), "organisation": .text(account.organisation),
            "disabled": .bool(account.isDisabled), "created": .string(account.created.description),
        ]
        if let formKey { members["csrf"] = .string(formKey) }
        return .object(members)
    }
}
