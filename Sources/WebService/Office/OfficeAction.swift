import Accounts
import HTTPTypes
import Registry

/// What can be done in the office by HTTP: the one table of addresses, methods, roles and fields, from which requests are judged and the
/// description of the interface is made.
enum OfficeAction: String, CaseIterable, Sendable {
    case home, loginPage, session, logIn, logOut
    case due, areas, registerPage, register, area, revisePage, revise, setVisibility, sheet, issue, code, decide
    case persons, lots, recordLot, lot, events, stamps, issueStamps, changeStamps, rights, grantRight, withdrawRight
    case tokens, makeToken, revokeToken, changePassword, accounts, accountTokens, addAccount, shutAccount, setPassword

    /// Where it is done.
    var path: String {
        switch self {
        case .home: "/office"
        case .loginPage: "/office/login"
        case .session, .logIn: "/office/session"
        case .logOut: "/office/session/end"
        case .due: "/office/due"
        case .areas, .register: "/office/areas"
        case .registerPage: "/office/registration"
        case .area: "/office/areas/{area}"
        case .revisePage: "/office/areas/{area}/revision"
        case .revise: "/office/areas/{area}/boundary"
        case .setVisibility: "/office/areas/{area}/visibility"
        case .sheet: "/office/areas/{area}/sheets/{kind}"
        case .issue: "/office/areas/{area}/codes"
        case .code: "/office/codes/{code}"
        case .decide: "/office/codes/{code}/decisions"
        case .persons: "/office/areas/{area}/persons"
        case .lots, .recordLot: "/office/lots"
        case .lot: "/office/lots/{product}/{lot}"
        case .events: "/office/lots/{product}/{lot}/events"
        case .stamps, .issueStamps: "/office/lots/{product}/{lot}/stamps"
        case .changeStamps: "/office/lots/{product}/{lot}/stamps/changes"
        case .rights, .grantRight: "/office/rights"
        case .withdrawRight: "/office/rights/{right}/withdrawal"
        case .tokens, .makeToken: "/office/tokens"
        case .revokeToken: "/office/tokens/{token}/revocation"
        case .changePassword: "/office/password"
        case .accounts, .addAccount: "/office/accounts"
        case .accountTokens: "/office/accounts/{account}/tokens"
        case .shutAccount: "/office/accounts/{account}/state"
        case .setPassword: "/office/accounts/{account}/password"
        }
    }

    /// How it is done: `PUT` where the state of a thing is replaced.
    ///
    /// A form, which knows `POST` only, may send that in its place.
    var methods: [HTTPRequest.Method] {
        switch self {
        case .home, .loginPage, .session, .due, .persons, .events, .areas, .registerPage, .area, .revisePage, .sheet, .code, .lots, .lot,
            .stamps, .rights, .tokens, .accounts, .accountTokens:
            [.get]
        case .revise, .setVisibility, .shutAccount, .setPassword, .changePassword: [.put, .post]
        default: [.post]
        }
    }

    /// Who may; nil where nobody need be logged in.
    var roles: Set<Role>? {
        switch self {
        case .loginPage, .logIn: nil
        case .home, .session, .logOut, .tokens, .makeToken, .revokeToken, .changePassword: Set(Role.allCases)
        case .rights: [.officer, .approver, .holder, .exporter]
        case .grantRight, .withdrawRight: [.officer, .approver, .holder]
        case .accounts, .accountTokens, .addAccount, .shutAccount, .setPassword: [.administrator]
        default: [.officer, .approver]
        }
    }

    /// Whether it changes the registry.
    var isJournalled: Bool {
        switch self {
        case .register, .revise, .setVisibility, .issue, .decide, .recordLot, .issueStamps, .changeStamps, .grantRight, .withdrawRight:
            true
        default: false
        }
    }

    /// What its address may say beside it: what a question is told, and what is said about a file that is the body itself.
    func parameters(_ method: HTTPRequest.Method) -> [OfficeField] {
        method == .get || takesFile ? fields.filter { $0.kind != .file && $0 != .condition } : []
    }

    /// Whether a file belongs to it.
    var takesFile: Bool { fields.contains { $0.kind == .file } }

    /// Whether it must say which state it was made for.
    var needsCondition: Bool { self == .revise || self == .decide }

    /// What it is told; for questions these are parameters.
    var fields: [OfficeField] {
        switch self {
        case .home, .session, .logOut, .revokeToken, .tokens, .accounts, .accountTokens, .rights, .persons, .events: []
        case .loginPage: [.text("next")]
        case .logIn: [.text("account", required: true), .secret("password"), .text("next")]
        case .due: [.number("days", 0...3650), .day("on")]
        case .areas: [.text("q"), .text("crop"), .choice("status", CodeStatus.allCases.map(\.rawValue)), .text("after")]
        case .registerPage, .revisePage, .area: [.text("done")]
        case .register:
            OfficeAction.outline + [
                .text("name"), .text("crop"), .text("variety"), .text("holder"), .text("commune"), OfficeAction.visibility(),
                .text("consent"),
            ]
        case .revise: OfficeAction.outline + [.prose("reason"), .condition]
        case .setVisibility: [OfficeAction.visibility(required: true), .text("consent", required: true), .day("on")]
        case .sheet: [.day("on")]
        case .issue:
            [
                .text("code", required: true), .text("market", required: true), .text("holder"), .text("certificate"), .day("from"),
                .day("expires"),
            ] + OfficeAction.override
        case .code: [.text("market"), .text("done")]
        case .decide:
            [
                .choice("kind", DecisionKind.allCases.map(\.rawValue), required: true), .text("market"), .day("on"), .day("received"),
                .choice("authority", Authority.allCases.map(\.rawValue)), .text("document"), .prose("reason"), .day("expires"),
                .text("holder"), .condition,
            ] + OfficeAction.override
        case .lots, .lot: [.text("done")]
        case .recordLot:
            [
                .text("lot", required: true), .list("sources", required: true), .text("market"), .weight("kilograms"), .day("harvestFrom"),
                .day("harvestTo"), .text("packingHouse"), .day("packedOn"), .text("exporter"), .prose("despite"), .text("revising"),
            ]
        case .issueStamps:
            [
                .number("count", 1...OfficeAction.mostStamps, required: true, portion: true), .text("code"), .text("market"),
                .flag("signed"),
            ]
        case .stamps:
            [
                .number("run", OfficeAction.rolls), .number("first", OfficeAction.places), .number("last", OfficeAction.places),
                .choice("as", ["csv"]),
            ]
        case .changeStamps:
            [
                .choice("kind", StampAct.allCases.map(\.rawValue), required: true), .list("serials"), .number("run", OfficeAction.rolls),
                .number("first", OfficeAction.places), .number("last", OfficeAction.places), .day("on"), .prose("reason"),
            ]
        case .grantRight:
            [
                .text("code", required: true), .text("market"), .text("exporter", required: true), .text("letter", required: true),
                .day("from"), .day("to"), .weight("kilograms"),
            ]
        case .withdrawRight: [.day("on"), .prose("reason")]
        case .makeToken: [.text("label", required: true), .number("days", AccountBook.tokenDays)]
        case .addAccount:
            [
                .text("account", required: true), .choice("role", Role.allCases.map(\.rawValue), required: true),
                .secret("password"), .text("organisation"),
            ]
        case .shutAccount: [.flag("disabled", required: true)]
        case .changePassword: [.secret("current"), .secret("password")]
        case .setPassword: [.secret("password")]
        }
    }

    /// The most stamps of one request, whose answer names each; the command issues more at once.
    static let mostStamps = 10_000
    /// The numbers that rolls of stamps can have.
    static let rolls = 1...Int(Int32.max)
    /// The places that stamps can have in a roll.
    static let places = 1...StampRun.limit

    private static func visibility(required: Bool = false) -> OfficeField {
        .choice("visibility", Visibility.allCases.map(\.rawValue), required: required)
    }

    /// What lets a grant stand on ground that somebody else holds.
    private static let override: [OfficeField] = [
        .prose("override"), .text("secondOfficer"), .secret("secondPassword", required: false),
    ]

    /// An outline as it is brought.
    private static let outline: [OfficeField] = [
        .file("file"), .text("upload"), .text("crs"), .choice("order", ["xy", "en", "lonlat", "latlon"]), .day("from"),
        .choice("surveyMethod", SurveyMethod.allCases.map(\.rawValue)), .real("accuracyMetres"), .list("mend"), .flag("dryRun"),
    ]
}

/// An address of the office, taken apart.
struct OfficePath: Hashable, Sendable {
    /// Its form.
    let pattern: String
    /// What fills its places.
    let values: [String: String]

    /// The address of segments; nil where there is none.
    init?(_ segments: [String]) {
        guard segments.first == "office" else { return nil }
        for action in OfficeAction.allCases {
            let parts = action.path.split(separator: "/")
            guard parts.count == segments.count else { continue }
            var values: [String: String] = [:]
            let fits = zip(parts, segments).allSatisfy { part, segment in
                guard part.hasPrefix("{") else { return part == segment }
                values[String(part.dropFirst().dropLast())] = segment
                return !segment.isEmpty && segment.utf8.count <= 200
            }
            if fits {
                (pattern, self.values) = (action.path, values)
                return
            }
        }
        return nil
    }

    /// What can be done there.
    var actions: [OfficeAction] { OfficeAction.allCases.filter { $0.path == pattern } }

    /// The methods, as `Allow` lists them.
    var allowed: String {
        let methods = actions.flatMap(\.methods).map(\.rawValue)
        return (methods.contains("GET") ? methods + ["HEAD", "OPTIONS"] : methods + ["OPTIONS"]).joined(separator: ", ")
    }
}
