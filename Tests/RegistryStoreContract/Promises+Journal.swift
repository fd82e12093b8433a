import Journal
import Registry

extension RegistryStoreContract {
    static var journalPromises: [Promise] {
        [
            Promise("Entries carry the clock's time, and never an earlier one than the entry before") { scene in
                try await scene.commit(Sample.created)
                let first = scene.clock.now
                try expect(try await scene.store.read { try $0.lastRecordedAt() }, is: first, "the time of the first entry")
                scene.clock.advance(days: -3)
                try await scene.commit(Sample.registration(1))
                try expect(try await scene.store.read { try $0.lastRecordedAt() }, is: first, "the time after the clock went back")
                scene.clock.advance(days: 5)
                try await scene.commit(Sample.registration(2))
                try expect(try await scene.store.read { try $0.lastRecordedAt() }, is: scene.clock.now, "the time after it went on")
            },
            Promise("An earlier head is the one that there was then") { scene in
                try await scene.commit(Sample.created)
                let first = try await scene.store.read { try $0.head() }
                try await scene.commit([Sample.registration(1), Sample.registration(2)])
                try await scene.store.read { reading in
                    try expect(try reading.head(at: 1), is: first, "the head at entry 1")
                    try expect(try reading.head(at: 3), is: try reading.head(), "the head at the last entry")
                    try expect(try reading.head(at: 0), is: nil, "the head at an entry that there never is")
                    try expect(try reading.head(at: 4), is: nil, "the head at an entry that there is not yet")
                }
            },
            Promise("The identity is that of the first entry") { scene in
                try await scene.commit([Sample.created, Sample.registration(1)])
                let identity = try await scene.store.read { try $0.identity() }
                try expect(identity, is: RegistryIdentity(identifier: "test", coverage: "24", isIllustrative: true), "the identity")
            },
            Promise("A setting is what it was last set to, and nothing before") { scene in
                try await scene.commit([Sample.created, .settingChanged(name: "host", value: "a")])
                try expect(try await scene.store.read { try $0.setting("host") }, is: "a", "the setting")
                try await scene.commit([.settingChanged(name: "host", value: "b"), .settingChanged(name: "other", value: "")])
                try await scene.store.read { reading in
                    try expect(try reading.setting("host"), is: "b", "the setting")
                    try expect(try reading.setting("other"), is: "", "the empty setting")
                    try expect(try reading.setting("none"), is: nil, "what was never set")
                }
            },
            Promise("Free numbers lie above all that were given out") { scene in
                try await scene.commit([
                    Sample.created, Sample.organisation(4, "HTX"), .personAdded(Person(id: PersonID(5), fields: [])),
                    Sample.registration(7),
                    try Sample.issue(2, area: 7), Sample.decision(6, code: 2, .grant, on: -10),
                    .productAdded(
                        Product(
                            number: 9, name: "Vải sấy", gtin: nil, group: "food", stars: 3, recognisedOn: Sample.day(-5),
                            producer: OrganisationID(4), crop: nil, platforms: [], isIllustrative: false)),
                ])
                try await scene.commit(.personErased(PersonID(5)))
                var wanted = FreeNumbers()
                (wanted.area, wanted.boundary, wanted.code, wanted.decision) = (8, 8, 3, 7)
                (wanted.organisation, wanted.person, wanted.product) = (5, 6, 10)
                try expect(try await scene.store.read { try $0.freeNumbers() }, is: wanted, "the free numbers")
            },
            Promise("The history of an area is its entries, its boundaries' and its codes', and nobody else's, in their order") { scene in
                let events = [
                    Sample.created, Sample.registration(1), Sample.registration(2), try Sample.issue(1, area: 1),
                    try Sample.issue(2, area: 2),
                    Sample.decision(1, code: 1, .grant, on: -50), Sample.decision(2, code: 2, .grant, on: -50),
                    .boundaryRevised(AreaID(1), Sample.boundary(3, .polygon(Sample.square(500, 0))), from: nil, reason: nil),
                    Sample.decision(3, code: 1, .amend, on: -10, boundary: 3),
                    Sample.decision(4, code: 1, .transfer, on: -5, holder: .organisation(OrganisationID(1))),
                ]
                for event in events { try await scene.commit(event) }
                let history = try await scene.store.read { try $0.history(of: AreaID(1)) }
                try expect(history.map(\.number), is: [2, 4, 6, 8, 9, 10], "the entries")
                for entry in history {
                    let event = try RegistryEvent(kind: entry.kind.description, payload: entry.payload)
                    try expect(event == events[Int(entry.number) - 1], "entry \(entry.number) is the event that was committed")
                    try expect(entry.officer, is: "thuỷ", "the officer")
                }
            },
        ]
    }
}
