public import Registry

/// Sets how much of an area the public sees, with the consent that says so.
public struct SetVisibility: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Sets it, as of now and for every day that can be asked for.
    ///
    /// - Parameters:
    ///   - text: The area, by number or code.
    ///   - visibility: How much.
    ///   - consent: By what those who farm it consented.
    ///   - day: The day of the consent.
    /// - Returns: The area.
    /// - Throws: `.noSuchArea`, `.consentMissing`, `.consentInFuture`, or why the store fails.
    public func callAsFunction(_ text: String, to visibility: Visibility, consent: String, on day: Day) async throws -> AreaID {
        guard !VietnameseFolding.exact(consent).isEmpty else { throw RegistryError(.consentMissing) }
        guard day <= desk.today else { throw RegistryError(.consentInFuture, ["day": day.description]) }
        return try await desk.retryingWhenMoved {
            let (area, head) = try await desk.store.read { reading in
                (try reading.area(meantBy: text).area.id, try reading.head())
            }
            let change = VisibilityChange(area: area, visibility: visibility, consent: consent, on: day)
            try await desk.commit([.life(.visibilitySet(change))], expecting: head)
            return area
        }
    }
}
