/// Why something could not be done with accounts; the sentences are in `Phrases`, by the code.
public struct AccountError: Error, Hashable, Sendable {
    /// What kind of failure.
    public enum Code: String, CaseIterable, Sendable {
        case noAccounts = "no-accounts"
        case accountsOpen = "accounts-open"
        case accountsUnreadable = "accounts-unreadable"
        case accountsFull = "accounts-full"
        case accountsBusy = "accounts-busy"
        case accountsFailed = "accounts-failed"
        case accountsFault = "accounts-fault"
        case accountName = "account-name"
        case accountTaken = "account-taken"
        case noSuchAccount = "no-such-account"
        case noSuchToken = "no-such-token"
        case passwordShort = "password-short"
        case passwordLong = "password-long"
        case passwordNeeded = "password-needed"
        case organisationNeeded = "organisation-needed"
        case lastAdministrator = "last-administrator"
        case tokenDays = "token-days"
        case tokenLabel = "token-label"
        case tooManyTokens = "too-many-tokens"
    }

    /// What kind of failure.
    public var code: Code
    /// The values that the sentence names.
    public var values: [String: String]

    /// Makes an error from its parts.
    public init(_ code: Code, _ values: [String: String] = [:]) {
        self.code = code
        self.values = values
    }
}
