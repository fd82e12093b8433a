import Accounts
import GeoPrimitives
import HTTPTypes
import Phrases

/// A refusal of the office, with the ways on from it, and what became of what was typed.
struct RefusalPage {
    private(set) var text: String

    /// A refusal to somebody.
    ///
    /// - Parameters:
    ///   - problem: What is wrong.
    ///   - document: What is said of it.
    ///   - request: What was asked.
    ///   - visit: Who is logged in, and for what; nil where nobody is.
    init(_ problem: Problem, _ document: JSONObject, _ request: WebRequest, _ visit: OfficeVisit?) {
        let (title, language) = (document["title"]?.string ?? "", request.language)
        var page = visit.map { Page(title, $0) } ?? Page(title, language)
        page.add("p", document["detail"]?.string ?? "")
        let path = visit?.path ?? OfficePath(request.segments)
        let form = path.flatMap { RefusalPage.form($0, request, market: visit?.content["market"]) }
        let isSent = request.method != .get && request.method != .head
        if problem.kind == .loginNeeded {
            if isSent { page.say("p", "office.copy-typed") }
            let next = PercentText.encode(form?.address ?? "/office")
            page.add(links: [(Phrases.text("office.log-in", in: language), "/office/login?next=\(next)")])
        } else if let form, visit.map({ form.page.roles?.contains($0.account.role) == true }) ?? false {
            if isSent { page.say("p", problem.kind == .otherSite ? "office.copy-typed" : "office.back-keeps") }
            page.add(links: [(Phrases.text("office.to-form", in: language), form.address)])
        } else if visit == nil {
            page.add(links: [(Phrases.text("web.office", in: language), "/office")])
        }
        text = page.text
    }

    /// The page with the form of what was asked for, by an address of our own: where a request says it came from is its sender's word.
    private static func form(_ path: OfficePath, _ request: WebRequest, market: String?) -> (page: OfficeAction, address: String)? {
        let method = request.method == .head ? .get : request.method
        guard let page = path.actions.first(where: { $0.methods.contains(method) })?.formPage else { return nil }
        let address = page.path.split(separator: "/").reduce(into: "") { address, part in
            let name = String(part.dropFirst().dropLast())
            address += "/" + (part.hasPrefix("{") ? PercentText.encode(path.values[name] ?? "") : String(part))
        }
        // What is spelled alike for two markets is told apart by the market.
        return (page, address + (page == .code ? market.map { "?market=\(PercentText.encode($0))" } ?? "" : ""))
    }
}

extension OfficeAction {
    /// The page with the form from which it is sent, or that on which it stands as a link; nil where it has none.
    fileprivate var formPage: OfficeAction? {
        switch self {
        case .loginPage, .logIn, .home, .session, .logOut: nil
        case .register: .registerPage
        case .revise: .revisePage
        case .revisePage, .setVisibility, .sheet, .issue, .persons: .area
        case .area, .code: .areas
        case .decide: .code
        case .recordLot, .lot: .lots
        case .events, .stamps, .issueStamps, .changeStamps: .lot
        case .grantRight, .withdrawRight: .rights
        case .makeToken, .revokeToken, .changePassword: .tokens
        case .accountTokens, .addAccount, .shutAccount, .setPassword: .accounts
        case .due, .areas, .registerPage, .lots, .rights, .tokens, .accounts: self
        }
    }
}
