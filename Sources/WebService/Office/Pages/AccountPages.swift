import Accounts
import GeoPrimitives
import HTTPTypes
import Interchange
import Journal
import Phrases

/// Accounts, for who looks after them, and one's own tokens.
enum AccountPages {
    static func accounts(_ accounts: [(Account, String?)], _ visit: OfficeVisit) -> String {
        let language = visit.language
        var page = Page(Phrases.text("office.accounts", in: language), visit)
        page.add(
            table: ["account", "role", "organisation", "disabled"].map { Phrases.text("field.\($0)", in: language) },
            accounts.map { account, organisation in
                [
                    (account.name, nil), (Phrases.text("role.\(account.role.rawValue)", in: language), nil),
                    (organisation ?? "–", nil), (Phrases.text(account.isDisabled ? "yes" : "no", in: language), nil),
                ]
            })
        for (account, _) in accounts {
            page.add("h2", account.name)
            page.add(links: [(Phrases.text("office.tokens", in: language), "/office/accounts/\(account.name)/tokens")])
            var state = FormMarkup(.shutAccount, visit, to: "/office/accounts/\(account.name)/state")
            state.hide("disabled", account.isDisabled ? "false" : "true")
            page.add(markup: state.closed(account.isDisabled ? "office.enable" : "office.disable"))
            guard account.name != visit.account.name else { continue }
            var password = FormMarkup(.setPassword, visit, to: "/office/accounts/\(account.name)/password")
            password.add("password")
            page.add(markup: password.closed("office.set-password"))
        }
        page.say("h2", "office.add-account")
        var form = FormMarkup(.addAccount, visit, to: "/office/accounts")
        form.add("account", hint: Phrases.text("office.account-hint", in: language))
        form.add("role", words: "role")
        form.add("password")
        form.add("organisation", hint: Phrases.text("office.organisation-hint", in: language))
        page.add(markup: form.closed("office.add-account"))
        return page.text
    }

    static func tokens(_ tokens: [AccountToken], made: String?, passwordSet: AccountAct? = nil, now: RecordedTime, _ visit: OfficeVisit)
        -> String
    {
        let language = visit.language
        let isOwn = visit.action != .accountTokens
        let title = Phrases.text("office.tokens", in: language)
        var page = Page(isOwn ? title : "\(title) · \(visit.value("account"))", visit)
        if isOwn { page.say("p", "office.tokens-about") }
        if let made {
            page.say("p", "office.token-made", class: "notice")
            page.add(markup: "<p><code class=\"secret\">\(MarkupText.escaped(made))</code></p>\n")
        }
        page.add(
            table: ["token", "label", "created", "expires", "lastUsed", "revoked"].map { Phrases.text("office.token-\($0)", in: language) },
            tokens.map { token in
                [
                    ("\(token.id)", nil), (token.label, nil), (day(token.created), nil), (day(token.expires), nil),
                    (token.lastUsed.map { day($0) } ?? "–", nil), (token.revoked.map { day($0) } ?? "–", nil),
                ]
            })
        for token in tokens where token.revoked == nil && token.expires > now {
            let form = FormMarkup(.revokeToken, visit, to: "/office/tokens/\(token.id)/revocation")
            page.add("h2", "\(token.id) · \(token.label)")
            page.add(markup: form.closed("office.revoke"))
        }
        guard isOwn else { return page.text }
        page.say("h2", "office.make-token")
        var form = FormMarkup(.makeToken, visit, to: "/office/tokens")
        form.add("label")
        form.add("days", "90")
        page.add(markup: form.closed("office.make-token"))
        page.say("h2", "office.change-password")
        if let set = passwordSet, set.by != visit.account.name {
            page.say("p", "office.password-set-by", ["account": set.by ?? "–", "day": day(set.at)], class: "notice")
        }
        var password = FormMarkup(.changePassword, visit, to: "/office/password")
        password.add("current")
        password.add("password")
        page.add(markup: password.closed("office.change-password"))
        return page.text
    }

    private static func day(_ time: RecordedTime) -> String { String(time.description.prefix(10)) }
}
