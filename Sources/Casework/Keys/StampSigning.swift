public import Journal
public import Registry
public import Traceability

/// Signs the stamps of one issue: who issues them, when, and until when they count.
public struct StampSigning: Sendable {
    private let signer: StampSigner
    private let issuer: String
    private let issued: StampTime

    /// Prepares an issue.
    ///
    /// - Parameters:
    ///   - signer: The key, from a `KeyRing`.
    ///   - issuer: Who signs, in few characters: each costs room in the symbol.
    ///   - time: When.
    public init(signer: StampSigner, issuer: String, at time: RecordedTime) {
        self.signer = signer
        self.issuer = issuer
        issued = StampTime(time)
    }

    /// Signs the link of a stamp.
    ///
    /// - Parameters:
    ///   - link: The link.
    ///   - code: The growing-area code, as issued.
    ///   - crop: The crop's EPPO code.
    ///   - lastDay: The last day on which the stamp counts; it expires as the day ends in Vietnam.
    /// - Returns: The link with its signature.
    /// - Throws: Where that day is over already, or the library cannot sign.
    public func sign(_ link: StampLink, code: String, crop: String, lastDay: Day) throws(SignedStampError) -> StampLink {
        try signer.sign(
            StampClaims(
                issuer: issuer, issued: issued, expires: StampTime(startOf: lastDay.adding(days: 1)), code: code, crop: .eppo(crop)),
            for: link)
    }
}
