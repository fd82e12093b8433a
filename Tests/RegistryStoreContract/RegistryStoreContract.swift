public import Registry

/// What every store of a registry promises, as checks that any of them must pass.
///
/// A test target of a store runs `promises` one by one; a promise that is added here is run for all stores.
public struct RegistryStoreContract<Store: RegistryStore>: Sendable {
    /// One promise: a sentence, and the check of it.
    public struct Promise: Sendable, CustomStringConvertible {
        /// The sentence.
        public var description: String
        /// Throws where a fresh store does not keep it.
        public var check: @Sendable (Scene<Store>) async throws -> Void

        init(_ description: String, _ check: @escaping @Sendable (Scene<Store>) async throws -> Void) {
            self.description = description
            self.check = check
        }
    }

    /// Makes an empty store, without a single entry, that asks a clock when entries are recorded.
    public var makeStore: @Sendable (TestClock) async throws -> Store

    /// A contract for the stores that a function makes.
    public init(makeStore: @escaping @Sendable (TestClock) async throws -> Store) { self.makeStore = makeStore }

    /// Checks one promise on a store of its own.
    ///
    /// - Throws: `ContractViolation` where it is not kept; whatever the store throws.
    public func check(_ promise: Promise) async throws {
        let clock = TestClock()
        let scene = Scene(store: try await makeStore(clock), clock: clock)
        try await promise.check(scene)
        let report = try await scene.store.verify(limit: 20)
        try expect(report.isClean, "after the promise the store verifies: \(report.problems)")
        try expect(report.head, is: try await scene.store.read { try $0.head() }, "the head that was verified")
    }

    /// All promises.
    public static var promises: [Promise] {
        commitPromises + journalPromises + areaPromises + boundaryPromises + codePromises + timePromises + filterPromises + publicPromises
            + unitPromises + namePromises + tablePromises + tradePromises + stampPromises + facilityPromises + landPromises + lifePromises
            + lookUpPromises
    }
}
