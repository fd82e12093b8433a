import HTTPTypes

/// What an answer of the office to a program looks like.
indirect enum OfficeReply: Sendable {
    case text, whole, real, truth, day
    /// A thing with members that are its own, as lists of the command have them.
    case record
    case list(OfficeReply)
    case maybe(OfficeReply)
    case members([(String, OfficeReply)])
}

extension OfficeAction {
    /// The statuses with which it answers when it is done.
    ///
    /// Where a form is sent on to a page a program gets what was done.
    func successes(_ method: HTTPRequest.Method) -> [HTTPResponse.Status] {
        switch self {
        case .home: [.seeOther]
        // Where nobody is logged in a browser is sent to the login.
        case _ where method == .get: roles == nil ? [.ok] : [.ok, .seeOther]
        case .register: [.ok, .created, .seeOther]
        case .revise, .logIn, .changeStamps: [.ok, .seeOther]
        case .makeToken, .issueStamps: [.created]
        case .issue, .decide, .recordLot, .grantRight, .addAccount: [.created, .seeOther]
        default: [.noContent, .seeOther]
        }
    }

    /// The statuses with which it is refused, each with a problem document.
    func refusals(_ method: HTTPRequest.Method) -> [HTTPResponse.Status] {
        // A broken address, no accounts or no such thing, no form that is wanted, an unknown host, and a registry that cannot be read.
        var found: [HTTPResponse.Status] = [.badRequest, .notFound, .notAcceptable, .uriTooLong, .misdirectedRequest, .serviceUnavailable]
        if roles != nil { found += [.unauthorized, .forbidden] }
        if fields.contains(where: { $0.name == "current" || $0.name == "secondPassword" }) { found.append(.tooManyRequests) }
        if self == .logIn { found += [.unauthorized, .forbidden, .tooManyRequests] }
        if !fields.isEmpty || path.contains("{") || method != .get { found.append(.unprocessableContent) }
        if method != .get { found += [.requestTimeout, .contentTooLarge, .unsupportedMediaType] }
        if isJournalled || [.addAccount, .shutAccount, .makeToken].contains(self) { found.append(.conflict) }
        if needsCondition { found += [.preconditionFailed, .preconditionRequired] }
        return found
    }

    /// Whether it answers a person with a page.
    var hasPage: Bool {
        switch self {
        case .home, .session, .events: false
        default: true
        }
    }

    /// What a program is answered; nil where there is only a page.
    func reply(_ status: HTTPResponse.Status) -> OfficeReply? {
        let made: OfficeReply = .members([
            ("areaId", .text), ("areaHectares", .maybe(.real)), ("faults", .list(.record)),
        ])
        switch self {
        case .home, .loginPage, .registerPage, .revisePage, .sheet, .logOut, .withdrawRight, .revokeToken, .shutAccount, .setPassword,
            .setVisibility,
            .changePassword:
            return nil
        case .logIn, .addAccount: return .members(OfficeAction.account)
        case .session: return .members(OfficeAction.account + [("acts", .list(OfficeAction.act))])
        case .due:
            return .list(
                .members([
                    ("kind", .text), ("code", .text), ("market", .text), ("status", .text), ("holder", .maybe(.text)), ("since", .day),
                    ("due", .day), ("daysLeft", .whole), ("overdue", .truth),
                ]))
        case .areas: return .members([("areas", .list(.record)), ("next", .maybe(.text))])
        case .register where status == .created: return made
        // What is found when it is only checked, or else what was made.
        case .register, .revise: return .members([("areaHectares", .maybe(.real)), ("faults", .list(.record))])
        case .area: return .record
        case .issue:
            return .members([
                ("code", .text), ("canonical", .text), ("market", .text), ("areaId", .text), ("faults", .list(.record)),
            ])
        case .code:
            return .members([
                ("code", .text), ("canonical", .text), ("market", .text), ("areaId", .text), ("holder", .maybe(.text)), ("status", .text),
                ("statusOn", .day), ("next", .list(.text)), ("decisions", .list(OfficeAction.decision)),
                ("faults", .list(.record)), ("importerStatus", .maybe(.text)), ("importerNext", .list(.text)),
                ("waitingBoundary", .maybe(.record)),
            ])
        case .decide: return .members([("status", .text), ("decision", OfficeAction.decision), ("faults", .list(.record))])
        case .lots, .rights: return .list(.record)
        case .lot, .events: return .record
        case .persons:
            return .members([
                ("holder", .maybe(.record)), ("households", .list(.members([("plotId", .text), ("household", .maybe(.record))]))),
            ])
        case .recordLot: return .members([("lot", .text), ("kilograms", .real), ("faults", .list(.record))])
        case .issueStamps:
            return .members([
                ("run", .whole), ("faults", .list(.record)), ("stamps", .list(.members([("serial", .text), ("url", .text)]))),
            ])
        case .stamps:
            return .members([
                ("run", .whole), ("count", .whole), ("signed", .truth), ("next", .maybe(.text)),
                (
                    "stamps",
                    .list(
                        .members([
                            ("place", .whole), ("serial", .text), ("url", .maybe(.text)), ("state", .text), ("since", .day),
                        ]))
                ),
            ])
        case .changeStamps: return .members([("stamps", .whole), ("state", .text)])
        case .grantRight: return .members([("right", .whole)])
        case .tokens, .accountTokens: return .list(.members(OfficeAction.token))
        case .makeToken: return .members(OfficeAction.token + [("secret", .text)])
        case .accounts: return .list(.members(OfficeAction.account + [("acts", .list(OfficeAction.act))]))
        }
    }

    private static let account: [(String, OfficeReply)] = [
        ("account", .text), ("role", .text), ("organisation", .maybe(.text)), ("disabled", .truth), ("created", .text),
    ]
    private static let act: OfficeReply = .members([("act", .text), ("by", .maybe(.text)), ("at", .text)])
    private static let decision: OfficeReply = .members([
        ("decisionId", .whole), ("kind", .text), ("on", .day), ("received", .maybe(.day)), ("authority", .text),
        ("document", .maybe(.text)), ("reason", .maybe(.text)), ("expires", .maybe(.day)),
    ])
    private static let token: [(String, OfficeReply)] = [
        ("token", .whole), ("account", .text), ("label", .text), ("created", .text), ("expires", .text), ("lastUsed", .maybe(.text)),
        ("revoked", .maybe(.text)),
    ]
}
