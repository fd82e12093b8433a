import GeoPrimitives
import Journal
public import Registry

extension Sample {
    /// The outline of a zone or plot.
    public static func outline(_ east: Int32, _ north: Int32, size: Int32 = 1, source: String = "{}") -> MeasuredOutline {
        MeasuredOutline(
            shape: square(east, north, size: size), area: SquareMetres(11_000), surveyMethod: .rtk, accuracy: Metres(0.05),
            surveyedOn: day(-9),
            receipt: Receipt(sourceText: Array(source.utf8), sourceFormat: "geojson", crs: 4326, axisOrder: "lonlat"))
    }

    /// The recording of a zone.
    public static func zone(_ number: Int64, at east: Int32, from offset: Int, name: String = "Vùng vải tập trung") -> RegistryEvent {
        let zone = ProductionZone(
            id: ZoneID(number), kind: .highTech, name: name, crop: "lychee", commune: "1", declaredHectares: 3, senderKey: "k",
            source: "12/QĐ", isIllustrative: true)
        return .land(.zoneRecorded(zone, outline(east, 0, source: "zone at \(east)"), from: day(offset), reason: "đo lại"))
    }

    /// The recording of a plot.
    public static func plot(_ number: Int64, area: Int64, at east: Int32, from offset: Int = -50) -> RegistryEvent {
        let plot = Plot(
            id: PlotID(number), area: AreaID(area), label: "Lô \(number)", parcels: ["12/3", "tờ 5; thửa 6"], household: PersonID(number))
        return .land(.plotRecorded(plot, outline(east, 0), from: day(offset)))
    }
}

extension RegistryStoreContract {
    static var landPromises: [Promise] {
        [
            Promise("A zone is read as of a day, with all that was recorded of it, and its earlier outline before the new one") { scene in
                try await scene.commit([Sample.created, Sample.zone(2, at: 0, from: -50)])
                let before = scene.clock.now
                try await scene.commit([Sample.zone(2, at: 5, from: 3), Sample.zone(1, at: 9, from: 0)])
                guard case .land(.zoneRecorded(let zone, let outline, _, _)) = Sample.zone(2, at: 0, from: -50) else { return }
                try await scene.store.read { reading in
                    let then = try there(try reading.zones(LandFilter(on: Sample.day(2))).last, "the zone before its new outline")
                    try expect(
                        then,
                        is: ZoneRecord(
                            subject: zone, shape: outline.shape, area: outline.area, surveyMethod: .rtk, accuracy: Metres(0.05),
                            surveyedOn: Sample.day(-9), period: Period(from: Sample.day(-50), to: Sample.day(3)), entry: 2), "the zone")
                    try expect(try reading.landReceipt(ofEntry: 2), is: outline.receipt, "how its coordinates came to be")
                    try expect(try reading.landReceipt(ofEntry: 1), is: nil, "an entry without coordinates")
                    for (offset, numbers) in [(-51, []), (-50, [2]), (0, [1, 2]), (9, [1, 2])] as [(Int, [Int64])] {
                        let found = try reading.zones(LandFilter(on: Sample.day(offset))).map(\.subject.id.number)
                        try expect(found, is: numbers, "the zones on day \(offset)")
                    }
                    let later = try there(try reading.zones(LandFilter(on: Sample.day(3))).last, "the zone after")
                    try expect(later.shape, is: Sample.square(5, 0), "its new outline")
                    var all = LandFilter()
                    all.number = 2
                    try expect(try reading.zones(all).map(\.period.from), is: [Sample.day(-50), Sample.day(3)], "its states")
                    var known = LandFilter(on: Sample.day(9))
                    known.knownAt = before
                    try expect(try reading.zones(known).map(\.shape), is: [Sample.square(0, 0)], "what was known before")
                    try expect(try reading.search("vai tap trung", limit: 9).map(\.reference), is: ["zone-1", "zone-2"], "by name")
                }
            },
            Promise("Zones and plots are found by a box, in the past too") { scene in
                try await scene.commit([
                    Sample.created, Sample.registration(1), Sample.zone(1, at: 0, from: -50), Sample.zone(1, at: 20, from: 0),
                    Sample.plot(1, area: 1, at: 0), Sample.plot(2, area: 1, at: 20),
                ])
                try await scene.store.read { reading in
                    for (offset, east, zones, plots) in [
                        (-1, 0, 1, [1]), (-1, 20, 0, [2]), (0, 0, 0, [1]), (0, 20, 1, [2]), (0, 40, 0, []),
                    ] as [(Int, Int32, Int, [Int64])] {
                        var filter = LandFilter(on: Sample.day(offset))
                        filter.box = Sample.box(east, 0)
                        try expect(try reading.zones(filter).count, is: zones, "zones at \(east) on day \(offset)")
                        try expect(try reading.plots(filter).map(\.subject.id.number), is: plots, "plots at \(east) on day \(offset)")
                    }
                }
            },
            Promise("A zone that was closed is there until its day, and what was to follow is taken back") { scene in
                try await scene.commit([Sample.created, Sample.zone(1, at: 0, from: -50), Sample.zone(1, at: 5, from: 8)])
                try await scene.commit(.land(.zoneClosed(ZoneID(1), on: Sample.day(2), reason: "chuyển đổi")))
                try await scene.store.read { reading in
                    for (offset, count) in [(1, 1), (2, 0), (9, 0)] {
                        try expect(try reading.zones(LandFilter(on: Sample.day(offset))).count, is: count, "zones on day \(offset)")
                    }
                    try expect(try reading.freeNumbers().zone, is: 2, "the next number")
                }
            },
            Promise("Plots are those of their area, with parcels to the letter, until they are closed") { scene in
                try await scene.commit([
                    Sample.created, Sample.registration(1), Sample.registration(2), Sample.plot(1, area: 1, at: 0),
                    Sample.plot(2, area: 2, at: 5),
                    Sample.plot(3, area: 1, at: 9),
                ])
                try await scene.commit(.land(.plotClosed(PlotID(3), on: Sample.day(0), reason: nil)))
                try await scene.store.read { reading in
                    var filter = LandFilter(on: Sample.day(0))
                    filter.area = AreaID(1)
                    let plots = try reading.plots(filter)
                    try expect(plots.map(\.subject.id.number), is: [1], "the plots of the first area")
                    try expect(plots.first?.subject.parcels, is: ["12/3", "tờ 5; thửa 6"], "the parcels")
                    try expect(plots.first?.subject.household, is: PersonID(1), "the household")
                    filter.on = nil
                    try expect(try reading.plots(filter).map(\.subject.id.number), is: [1, 3], "the plots that ever were")
                    try expect(try reading.freeNumbers().plot, is: 4, "the next number")
                    try expect(try reading.search("lô", limit: 9), is: [], "plots are in no search")
                }
            },
            Promise("An area of a unit that was split lies nowhere until it is assigned, then in its part, step by step") { scene in
                try await scene.commit([
                    Sample.created, Sample.commune("1", "Cũ", to: 0), Sample.commune("2", "Đông", from: 0, to: 5),
                    Sample.commune("3", "Tây", from: 0),
                    Sample.commune("4", "Mới", from: 5), Sample.registration(1) { $0.commune = "1" },
                    Sample.registration(2) { $0.commune = "1" },
                    .unitSucceeded(UnitSuccession(code: "1", successor: "2", on: Sample.day(0))),
                    .unitSucceeded(UnitSuccession(code: "1", successor: "3", on: Sample.day(0))),
                    .unitSucceeded(UnitSuccession(code: "2", successor: "4", on: Sample.day(5))),
                ])
                let assignment = UnitAssignment(area: AreaID(1), unit: "2", on: Sample.day(0), isDoubtful: true)
                try await scene.commit(.land(.areaAssigned(assignment)))
                func check() async throws {
                    for (offset, name) in [(-1, "Xã Cũ"), (0, "Xã Đông"), (4, "Xã Đông"), (5, "Xã Mới")] {
                        let features = try await scene.features(on: Sample.day(offset))
                        try expect(features.first?.texts["commune"], is: name, "the first area on day \(offset)")
                        try expect(features.first?.texts["communeAtRegistration"], is: "Xã Cũ", "its first commune, on day \(offset)")
                        try expect(
                            features.dropFirst().first?.texts["commune"], is: offset < 0 ? "Xã Cũ" : nil, "the second area on day \(offset)"
                        )
                        let unit = try await scene.store.read { try $0.unit(of: AreaID(1), on: Sample.day(offset)) }
                        try expect(unit?.fullName, is: name, "the unit of the first area on day \(offset)")
                    }
                }
                try await check()
                try await scene.store.read { reading in
                    try expect(try reading.unitAssignments(), is: [assignment], "the assignments")
                    try expect(try reading.unit(of: AreaID(2), on: Sample.day(0)), is: nil, "the unit of the second area")
                    try expect(try reading.unitSuccessions().map(\.successor), is: ["2", "3", "4"], "the successions")
                }
                scene.clock.advance(days: 6)
                try await scene.commit(Sample.registration(3))
                try await check()
            },
        ]
    }
}
