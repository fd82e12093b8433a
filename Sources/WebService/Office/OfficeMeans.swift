public import Casework
public import Registry

/// What the office has at hand beside the registry: the key of personal data, and those of stamps.
public struct OfficeMeans: Sendable {
    /// Signs stamps on a day, with the keys of the issuer.
    public typealias Signing = @Sendable (any RegistryStore, Day) async throws -> IssueStamps.Signing

    /// Opens what is known of persons; nil where no key is here.
    public var vault: PersonVault?
    /// Signs stamps; nil where the keys are not here.
    public var signing: Signing?

    /// Takes what there is.
    public init(vault: PersonVault? = nil, signing: Signing? = nil) {
        (self.vault, self.signing) = (vault, signing)
    }
}
