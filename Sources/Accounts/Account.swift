public import Journal

/// Somebody who may log in.
public struct Account: Hashable, Sendable {
    /// Its number in the file of accounts.
    public var id: Int64
    /// The name to log in with, by which the journal knows who changed something.
    public var name: String
    /// What it may do.
    public var role: Role
    /// The organisation of the registry for which a holder or an exporter speaks, by its identifier (`organisation-12`): a name or a tax
    /// code could mean another one later.
    public var organisation: String?
    /// Whether it is shut.
    public var isDisabled: Bool
    /// When it was made.
    public var created: RecordedTime

    /// Whether a name can be one: it goes into the journal for good, so it is short and the same however it is typed.
    public static func isName(_ name: String) -> Bool {
        (2...40).contains(name.utf8.count) && name.utf8.first.map { $0 != 0x2E && $0 != 0x2D } ?? false
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2E, 0x2D, 0x5F].contains($0) }
    }
}

/// A token by which a program acts for an account; its secret is shown once and never kept.
public struct AccountToken: Hashable, Sendable {
    /// Its number.
    public var id: Int64
    /// Whose it is, by name.
    public var account: String
    /// What it is for.
    public var label: String
    /// When it was made.
    public var created: RecordedTime
    /// When it ends.
    public var expires: RecordedTime
    /// When it was last used; nil where never.
    public var lastUsed: RecordedTime?
    /// When it was revoked; nil where it was not.
    public var revoked: RecordedTime?
}
