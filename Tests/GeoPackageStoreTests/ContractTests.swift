import GeoPackageStore
import Registry
import RegistryStoreContract
import Testing

@Suite("The contract of every store, kept by the GeoPackage")
struct ContractTests {
    typealias Contract = RegistryStoreContract<GeoPackageStore>

    @Test("A promise is kept", arguments: Contract.promises.map(PromiseCase.init))
    func promise(_ sample: PromiseCase) async throws {
        let folder = try TemporaryFolder()
        let contract = Contract { clock in try await folder.store(clock: clock) }
        try await contract.check(sample.promise)
    }

    @Test("Each promise is another, and there are many")
    func distinct() {
        let sentences = Contract.promises.map(\.description)
        #expect(Set(sentences).count == sentences.count)
        #expect(sentences.count >= 40)
    }
}

/// A promise under its sentence.
struct PromiseCase: Sendable, CustomTestStringConvertible {
    var promise: ContractTests.Contract.Promise
    var testDescription: String { promise.description }
}
