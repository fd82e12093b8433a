public import Registry

/// Adds an organisation, or records the facts of one anew.
public struct RecordOrganisation: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Records an organisation: one of the same name keeps its number, and facts that are not given.
    ///
    /// - Returns: The organisation, and whether it is new.
    /// - Throws: `.taxCodeTaken` where another has the tax identifier, or why the store fails.
    public func callAsFunction(
        _ name: String, taxCode: String?, address: String?, website: String?
    ) async throws -> (organisation: Organisation, isNew: Bool) {
        try await desk.retryingWhenMoved {
            let (organisation, isNew, head) = try await desk.store.read { reading in
                let before = try reading.organisation(named: name)
                if let taxCode, let other = try reading.organisations(taxCode: taxCode).first(where: { $0.id != before?.id }) {
                    throw RegistryError(.taxCodeTaken, ["taxCode": taxCode, "organisation": other.name])
                }
                var numbers = try reading.freeNumbers()
                let organisation = Organisation(
                    id: before?.id ?? numbers.takeOrganisation(), name: name, taxCode: taxCode ?? before?.taxCode,
                    address: address ?? before?.address, website: website ?? before?.website,
                    isIllustrative: before?.isIllustrative ?? false)
                return (organisation, before == nil, try reading.head())
            }
            let event: RegistryEvent = isNew ? .organisationAdded(organisation) : .trade(.organisationRevised(organisation))
            try await desk.commit([event], expecting: head)
            return (organisation, isNew)
        }
    }
}
