import Journal
import Registry

/// What a test throws to see whether it comes through.
struct Refusal: Error, Hashable {}

extension RegistryStoreContract {
    static var commitPromises: [Promise] {
        [
            Promise("A new store has an empty journal, and reads as nothing") { scene in
                try await scene.store.read { reading in
                    try expect(try reading.head(), is: .empty, "the head")
                    try expect(try reading.lastRecordedAt() == nil, "nothing was recorded")
                    try expect(try reading.features(Filter(on: Sample.day(0))).isEmpty, "there are no features")
                    try expect(try reading.freeNumbers(), is: FreeNumbers(), "the free numbers")
                    try expect(try reading.area(AreaID(1), knownAt: nil) == nil, "there is no area")
                    try expect(try reading.receipt(of: BoundaryID(1)) == nil, "there is no receipt")
                    try expect(try reading.history(of: AreaID(1)).isEmpty, "there is no history")
                    try expect(try reading.search("vai", limit: 10).isEmpty, "nothing is found")
                }
            },
            Promise("A commit gives the head that is read afterwards, with one entry an event") { scene in
                let head = try await scene.commit([Sample.created, Sample.registration(1), Sample.registration(2)])
                try expect(head.number, is: 3, "the number of the head")
                try expect(try await scene.store.read { try $0.head() }, is: head, "the head read")
                let next = try await scene.commit(Sample.registration(3))
                try expect(next.number, is: 4, "the number of the next head")
            },
            Promise("A change set without an event changes nothing") { scene in
                let head = try await scene.commit(Sample.created)
                try expect(try await scene.commit([RegistryEvent]()), is: head, "the head")
            },
            Promise("A commit for another head is refused as moved, and leaves nothing") { scene in
                let old = try await scene.commit(Sample.created)
                let head = try await scene.commit(Sample.registration(1))
                for stale in [old, .empty, JournalHead(number: head.number, hash: old.hash), JournalHead(number: 99, hash: head.hash)] {
                    do {
                        try await scene.store.commit(ChangeSet(by: "a", [Sample.registration(2)]), expecting: stale)
                        throw ContractViolation("a commit expecting \(stale) was accepted on \(head)")
                    } catch let error as RegistryError {
                        try expect(error.code, is: .moved, "the error")
                    }
                }
                try await expectUnchanged(scene, head)
            },
            Promise("A change set that throws midway leaves nothing, and what it threw comes through") { scene in
                let head = try await scene.commit([Sample.created, Sample.registration(1)])
                var left = [Sample.registration(2), try Sample.issue(1, area: 2), Sample.organisation(1, "HTX")]
                let changes = ChangeSet(by: "a") {
                    if left.isEmpty { throw Refusal() }
                    return ChangeSet.Change(left.removeFirst())
                }
                do {
                    try await scene.store.commit(changes, expecting: head)
                    throw ContractViolation("a change set that threw was committed")
                } catch is Refusal {}
                try await expectUnchanged(scene, head)
            },
            Promise("A check that fails leaves nothing, and sees what was written before it") { scene in
                let head = try await scene.commit([Sample.created, Sample.registration(1)])
                do {
                    try await scene.store.commit(ChangeSet(by: "a", [Sample.registration(2)]), expecting: head) { reading in
                        guard try reading.area(AreaID(2), knownAt: nil) != nil else { return }
                        throw Refusal()
                    }
                    throw ContractViolation("a refused change was committed, or not seen by its check")
                } catch is Refusal {}
                try await expectUnchanged(scene, head)
            },
            Promise("A check that passes commits") { scene in
                let head = try await scene.commit(Sample.created)
                let next = try await scene.store.commit(ChangeSet(by: "a", [Sample.registration(1)]), expecting: head) { reading in
                    try expect(try reading.features(Filter(on: Sample.day(0))).count, is: 1, "the features seen by the check")
                }
                try expect(try await scene.store.read { try $0.head() }, is: next, "the head")
            },
            Promise("Of many that commit on one head at once one succeeds, and all do when they try again") { scene in
                try await scene.commit(Sample.created)
                let store = scene.store
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<6 {
                        group.addTask {
                            while true {
                                let (head, number) = try await store.read { (try $0.head(), try $0.freeNumbers().area) }
                                do {
                                    try await store.commit(ChangeSet(by: "a", [Sample.registration(number)]), expecting: head)
                                    return
                                } catch let error as RegistryError where error.code == .moved {}
                            }
                        }
                    }
                    try await group.waitForAll()
                }
                try expect(try await scene.features(on: Sample.day(0)).map(\.areaID), is: [1, 2, 3, 4, 5, 6], "the areas")
            },
        ]
    }

    /// Throws where a store is not as it was at a head at which only area 1 is registered.
    private static func expectUnchanged(_ scene: Scene<Store>, _ head: JournalHead) async throws {
        try await scene.store.read { reading in
            try expect(try reading.head(), is: head, "the head after a refusal")
            try expect(try reading.area(AreaID(2), knownAt: nil) == nil, "area 2 is not there")
            try expect(try reading.features(Filter(on: Sample.day(0))).map(\.areaID), is: [1], "the features after a refusal")
            try expect(try reading.organisations().isEmpty, "no organisation is there")
            try expect(try reading.search("vùng 2", limit: 5).isEmpty, "area 2 is not found")
            try expect(try reading.freeNumbers().area, is: 2, "the next free number")
        }
    }
}
