/// Why something could not be done with a registry: a code to act on, and the values that its sentence needs.
///
/// The sentences are in `Phrases`, by the code; the exit statuses stand in one table of the command.
public struct RegistryError: Error, Sendable {
    /// What kind of failure.
    public enum Code: String, CaseIterable, Sendable {
        // The file
        case noSuchRegistry = "no-such-registry"
        case registryExists = "registry-exists"
        case isDirectory = "is-a-directory"
        case notAGeoPackage = "not-a-geopackage"
        case notOurs = "not-ours"
        case newerSchema = "newer-schema"
        case notPermitted = "not-permitted"
        case readOnly = "read-only"
        case networkShare = "network-share"
        case diskFull = "disk-full"
        case inputOutput = "input-output"
        case damaged = "damaged"
        case busy = "busy"
        case moved = "moved"
        case cannotCreate = "cannot-create"
        case backupOntoItself = "backup-onto-itself"
        case noBackupFolder = "no-backup-folder"
        case exportOntoRegistry = "export-onto-registry"
        case storeFault = "store-fault"
        // What was asked for
        case noSuchArea = "no-such-area"
        case noSuchCode = "no-such-code"
        case noSuchUnit = "no-such-unit"
        case noSuchBoundary = "no-such-boundary"
        case noSuchEntry = "no-such-entry"
        case ambiguousCode = "ambiguous-code"
        case ambiguousUnit = "ambiguous-unit"
        case unknownCrop = "unknown-crop"
        case unknownMarket = "unknown-market"
        // What the rules refuse
        case nothingToRegister = "nothing-to-register"
        case faults = "faults"
        case severalAreas = "several-areas"
        case codeTaken = "code-taken"
        case notACode = "not-a-code"
        case illegalTransition = "illegal-transition"
        case expiryBeforeGrant = "expiry-before-grant"
        case areaNotOpen = "area-not-open"
        case transferToNobody = "transfer-to-nobody"
        case renewalWithoutEnd = "renewal-without-end"
        case keyFileMissing = "key-file-missing"
        case keyFileOpen = "key-file-open"
        // Keys that sign
        case keyRingMissing = "key-ring-missing"
        case keyDamaged = "key-damaged"
        case keyPeriodEmpty = "key-period-empty"
        case noSuchKey = "no-such-key"
        case ambiguousKey = "ambiguous-key"
        case noKeyInForce = "no-key-in-force"
        case wrongPassphrase = "wrong-passphrase"
        case passphraseNeeded = "passphrase-needed"
        case passphraseShort = "passphrase-short"
        case passphrasesDiffer = "passphrases-differ"
        case trustListUnreadable = "trust-list-unreadable"
    }

    /// What kind of failure.
    public var code: Code
    /// The values that the sentence names.
    public var values: [String: String]
    /// What lay beneath, where something did.
    public var underlying: (any Error)?

    /// Makes an error from its parts.
    public init(_ code: Code, _ values: [String: String] = [:], underlying: (any Error)? = nil) {
        self.code = code
        self.values = values
        self.underlying = underlying
    }
}
