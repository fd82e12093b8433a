import GeoPrimitives
import Journal
import Registry

extension RegistryStoreContract {
    /// A position in the middle of a square of `Sample`.
    private static func middle(_ east: Int32, _ north: Int32) -> GridPosition {
        GridPosition(longitudeE7: 1_060_005_000 + east * 10_000, latitudeE7: 214_005_000 + north * 10_000)
    }

    static var boundaryPromises: [Promise] {
        [
            Promise("A revised boundary is in force from its day, and the one before until then") { scene in
                let new = Sample.boundary(2, .polygon(Sample.square(200, 0)))
                try await scene.commit([
                    Sample.created, Sample.registration(1, at: 100),
                    .boundaryRevised(AreaID(1), new, from: Sample.day(-20), reason: "đo lại"),
                ])
                for (offset, east) in [(-100, Int32(100)), (-21, 100), (-20, 200), (0, 200), (9, 200)] {
                    let shown = try await scene.features(on: Sample.day(offset)).map(\.shape)
                    try expect(shown, is: [Sample.square(east, 0)], "the outline shown on day \(offset)")
                    try await scene.store.read { reading in
                        let record = try there(try reading.area(AreaID(1), knownAt: nil), "the area")
                        try expect(
                            record.boundary(on: Sample.day(offset))?.boundary.extent, is: .polygon(Sample.square(east, 0)),
                            "in force on \(offset)")
                        for (place, expected) in [(Int32(100), east == 100), (200, east == 200)] {
                            let found = try reading.areas(containing: middle(place, 0), on: Sample.day(offset), knownAt: nil)
                            try expect(found, is: expected ? [AreaID(1)] : [], "what contains \(place) on day \(offset)")
                            let met = try reading.areas(meeting: Sample.box(place, 0), on: Sample.day(offset))
                            try expect(
                                met.map(\.boundary.number), is: expected ? [east == 100 ? 1 : 2] : [], "what meets \(place) on \(offset)")
                        }
                    }
                }
            },
            Promise("A revision from a later day shows by itself on that day, without a write") { scene in
                let new = Sample.boundary(2, .polygon(Sample.square(200, 0)))
                try await scene.commit([
                    Sample.created, Sample.registration(1, at: 100), .boundaryRevised(AreaID(1), new, from: Sample.day(3), reason: nil),
                ])
                for (offset, east) in [(0, Int32(100)), (2, 100), (3, 200), (30, 200)] {
                    try expect(
                        try await scene.features(on: Sample.day(offset)).map(\.shape), is: [Sample.square(east, 0)], "on day \(offset)")
                    for (place, expected) in [(Int32(100), east == 100), (200, east == 200)] {
                        let found = try await scene.features(on: Sample.day(offset)) { $0.box = Sample.box(place, 0) }
                        try expect(found.count, is: expected ? 1 : 0, "features in the box at \(place) on day \(offset)")
                    }
                }
            },
            Promise("A proposed boundary is in force nowhere until an amendment cites it, and from its day on then") { scene in
                let new = Sample.boundary(2, .polygon(Sample.square(200, 0)))
                try await scene.commit([
                    Sample.created, Sample.registration(1, at: 100), try Sample.issue(1, area: 1),
                    Sample.decision(1, code: 1, .grant, on: -80, boundary: 1),
                    .boundaryRevised(AreaID(1), new, from: nil, reason: nil),
                ])
                try await scene.store.read { reading in
                    let record = try there(try reading.area(AreaID(1), knownAt: nil), "the area")
                    try expect(record.boundaries.map(\.isProposed), is: [false, true], "what is proposed")
                    try expect(record.boundary(on: Sample.day(9))?.boundary.id, is: BoundaryID(1), "what is in force")
                    try expect(
                        try reading.areas(containing: middle(200, 0), on: Sample.day(9), knownAt: nil), is: [], "what contains the proposal"
                    )
                    try expect(try reading.areas(meeting: Sample.box(200, 0), on: Sample.day(9)).isEmpty, "nothing meets the proposal")
                    try expect(try reading.features(Filter(on: Sample.day(0))).map(\.shape), is: [Sample.square(100, 0)], "what is shown")
                }
                try await scene.commit(Sample.decision(2, code: 1, .amend, on: -5, boundary: 2))
                for (offset, east) in [(-6, Int32(100)), (-5, 200), (0, 200), (1, 200)] {
                    try expect(
                        try await scene.features(on: Sample.day(offset)).map(\.shape), is: [Sample.square(east, 0)],
                        "shown on day \(offset)")
                    let found = try await scene.store.read {
                        try $0.areas(containing: middle(200, 0), on: Sample.day(offset), knownAt: nil)
                    }
                    try expect(found, is: east == 200 ? [AreaID(1)] : [], "what contains the amended place on day \(offset)")
                }
                let record = try await scene.store.read { try $0.area(AreaID(1), knownAt: nil) }
                try expect(record?.boundaries.filter(\.isProposed).isEmpty ?? false, "nothing is proposed any more")
            },
            Promise("The edge of a boundary belongs to it, a hole does not") { scene in
                var shape = Sample.square(0, 0, size: 10)
                shape.polygons[0].rings.append(Ring(Sample.square(4, 4, size: 2).polygons[0].rings[0].positions.reversed()))
                try await scene.commit([
                    Sample.created, .areaRegistered(Sample.area(1), Sample.boundary(1, .polygon(shape)), from: Sample.day(-5)),
                ])
                for (x, y, inside) in [
                    (0, 0, true), (5_000, 0, true), (100_000, 100_000, true), (50_000, 50_000, false), (45_000, 35_000, true),
                    (40_000, 50_000, true), (100_001, 50_000, false), (-1, 50_000, false),
                ] as [(Int32, Int32, Bool)] {
                    let position = GridPosition(longitudeE7: 1_060_000_000 + x, latitudeE7: 214_000_000 + y)
                    let found = try await scene.store.read { try $0.areas(containing: position, on: Sample.day(0), knownAt: nil) }
                    try expect(found, is: inside ? [AreaID(1)] : [], "what contains \(x), \(y)")
                }
            },
            Promise("Several areas at one place are all found, ordered by number") { scene in
                try await scene.commit([Sample.created] + (1...5).reversed().map { Sample.registration($0, at: 50) })
                try await scene.store.read { reading in
                    let all = (1...5).map { AreaID($0) }
                    try expect(try reading.areas(containing: middle(50, 0), on: Sample.day(0), knownAt: nil), is: all, "what contains it")
                    try expect(try reading.areas(meeting: Sample.box(50, 0), on: Sample.day(0)).map(\.area.id), is: all, "what meets it")
                    try expect(try reading.areas(meeting: Sample.box(51, 0), on: Sample.day(0)).count, is: 5, "what touches a box meets it")
                    try expect(try reading.areas(meeting: Sample.box(52, 0), on: Sample.day(0)).isEmpty, "nothing meets a box beside it")
                    let shape = try reading.areas(meeting: Sample.box(50, 0), on: Sample.day(0)).first?.shape
                    try expect(shape, is: Sample.square(50, 0), "the outline")
                }
            },
        ]
    }
}
