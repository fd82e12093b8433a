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
        case noSuchZone = "no-such-zone"
        case noSuchPlot = "no-such-plot"
        case notASuccessor = "not-a-successor"
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
        case expiryWithoutGrant = "expiry-without-grant"
        case renewalShortens = "renewal-shortens"
        case noOutline = "no-outline"
        case overlapRefused = "overlap-refused"
        case overrideIncomplete = "override-incomplete"
        case secondOfficerSame = "second-officer-same"
        case fourEyes = "four-eyes"
        case codesInForce = "codes-in-force"
        case groundNotConserved = "ground-not-conserved"
        case cropsDiffer = "crops-differ"
        case noSuchDecision = "no-such-decision"
        case correctionWithoutEffect = "correction-without-effect"
        case correctionLeavesNothing = "correction-leaves-nothing"
        case noSuchPerson = "no-such-person"
        case settingUnknown = "setting-unknown"
        case settingValue = "setting-value"
        case keyFileMissing = "key-file-missing"
        case keyFileOpen = "key-file-open"
        // What is traded
        case noSuchProduct = "no-such-product"
        case ambiguousProduct = "ambiguous-product"
        case productIncomplete = "product-incomplete"
        case productTaken = "product-taken"
        case notAGTIN = "not-a-gtin"
        case starsOutOfRange = "stars-out-of-range"
        case unknownPlatform = "unknown-platform"
        case noSuchOrganisation = "no-such-organisation"
        case ambiguousOrganisation = "ambiguous-organisation"
        case taxCodeTaken = "tax-code-taken"
        case noSuchLot = "no-such-lot"
        case ambiguousLot = "ambiguous-lot"
        case lotTaken = "lot-taken"
        case notALot = "not-a-lot"
        case endBeforeBeginning = "end-before-beginning"
        case noSuchStamp = "no-such-stamp"
        case notASerial = "not-a-serial"
        case stampsOfTwoRolls = "stamps-of-two-rolls"
        case illegalStampChange = "illegal-stamp-change"
        case countOutOfRange = "count-out-of-range"
        case codeNotOfLot = "code-not-of-lot"
        case codeNotInForce = "code-not-in-force"
        case stampNeedsCode = "stamp-needs-code"
        case demonstrationPrefix = "demonstration-prefix"
        case noSuchFacility = "no-such-facility"
        case ambiguousFacility = "ambiguous-facility"
        case facilityTaken = "facility-taken"
        case noSuchRight = "no-such-right"
        case rightWithdrawn = "right-withdrawn"
        case noSuchShipment = "no-such-shipment"
        case shipmentTaken = "shipment-taken"
        case shipmentUnreadable = "shipment-unreadable"
        case shipmentEmpty = "shipment-empty"
        case partExceedsShipment = "part-exceeds-shipment"
        case lotNeedsGTIN = "lot-needs-gtin"
        case lotWithoutEvents = "lot-without-events"
        case nothingToPrint = "nothing-to-print"
        case stampsSigned = "stamps-signed"
        case noStampInRow = "no-stamp-in-row"
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
        case headUnreadable = "head-unreadable"
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
