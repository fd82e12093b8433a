public import Registry

/// What a use case needs to know of its surroundings: who acts, and which day it is.
public struct Desk: Sendable {
    /// The store of the registry.
    public var store: any RegistryStore
    /// The officer, by the name that the journal keeps.
    public var officer: String
    /// Today, in Vietnam.
    public var today: Day

    /// Makes a desk.
    public init(store: any RegistryStore, officer: String, today: Day) {
        self.store = store
        self.officer = officer
        self.today = today
    }

    /// Tries a use case again where somebody else committed between its reading and its commit.
    ///
    /// - Throws: What the use case throws; `.busy` where others were faster twenty times.
    public func retryingWhenMoved<Answer>(_ body: () async throws -> Answer) async throws -> Answer {
        for _ in 0..<20 {
            do {
                return try await body()
            } catch let error as RegistryError where error.code == .moved {
                continue
            }
        }
        throw RegistryError(.busy, ["path": ""])
    }
}
