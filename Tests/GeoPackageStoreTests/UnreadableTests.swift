import GeoPackageStore
import GeoPrimitives
import Journal
import Registry
import RegistryStoreContract
import Testing

@Suite("Rows that cannot be read")
struct UnreadableTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("An outline that breaks off is damage of the registry, and no fault of the program")
    func outline() async throws {
        let scene = try await folder.scene()
        try await scene.commit([Sample.created, Sample.registration(1, at: 50)])
        for table in ["area_boundaries", "growing_areas"] {
            try tampering(folder.file(), "UPDATE \(table) SET geom = substr(geom, 1, length(geom) - 4)")
        }
        let met = await refusal {
            _ = try await scene.store.read { try $0.areas(meeting: Sample.box(50, 0), on: Sample.day(0)).count }
        }
        let seen = await refusal {
            try await scene.store.read { reading in
                try reading.visitFeatures(Filter(on: Sample.day(0))) { row in _ = try GeoPackageBlob.gridMultiPolygon(of: row.geometry) }
            }
        }
        #expect(met == .damaged && seen == .damaged)
        #expect(try await scene.store.read { try $0.head().number } == 2, "what is whole is still read")
    }

    @Test("So is an entry that is not what its kind promises")
    func entry() async throws {
        let scene = try await folder.scene()
        try await scene.commit([Sample.created, Sample.registration(1)])
        try tampering(folder.file(), "UPDATE journal SET payload = x'a0' WHERE entry = 2")
        #expect(await refusal { _ = try await scene.store.read { try $0.receipt(of: BoundaryID(1)) } } == .damaged)
    }
}
