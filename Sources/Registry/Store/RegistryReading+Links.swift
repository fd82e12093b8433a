public import Traceability

extension RegistryReading {
    /// The host under which links of this registry are answered: the setting `host`.
    public func linkHost() throws -> String { try setting("host") ?? LinkOrigin.unsetHost }

    /// Where links of this registry are answered.
    ///
    /// - Throws: Why the registry cannot be read, or `LinkError` where the setting is no host.
    public func linkOrigin() throws -> LinkOrigin { try LinkOrigin(host: try linkHost()) }
}
