import Casework
import GeoPrimitives
import Geodesy
import Registry
import Testing

@Suite("Mends that are asked for by name")
struct MendingTests {
    private func examined(
        _ corners: [(Double, Double)], mends: [String], neighbours: [SubmissionKnowledge.Neighbour] = [], index: Int = 0
    ) throws -> (Submission, Examination) {
        var submission = Submission(Outlines.degrees.shape(corners), index: index)
        submission.knowledge = SubmissionKnowledge(mends: mends, neighbours: neighbours)
        return (submission, try Examination(of: submission))
    }

    private static let bowTie: [(Double, Double)] = [(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)]

    private static let mendable: [(String, [(Double, Double)])] = [
        ("close-ring", [(0, 0), (1, 0), (1, 1), (0, 1)]), ("split-bow-tie", bowTie),
        ("drop-repeats", [(0, 0), (1, 0), (1, 0), (1, 1), (0, 0)]), ("rewind", Array(Outlines.square().reversed())),
        ("remove-spike", [(0, 0), (2, 0), (2, 2), (1, 2), (1, 3), (1, 2), (0, 2), (0, 0)]),
    ]

    @Test("A named mend is made, noted and written into the receipt", arguments: mendable)
    func made(_ mend: String, _ corners: [(Double, Double)]) throws {
        let (_, before) = try examined(corners, mends: [])
        #expect(before.offered.contains(mend) && before.receipt.mends.isEmpty)
        let (_, after) = try examined(corners, mends: [mend])
        #expect(after.isAcceptable && after.shape != nil)
        #expect(after.receipt.mends == [mend])
        #expect(after.findings.contains { $0.id == "mend-made" && $0.values["mend"] == mend && $0.severity == .note })
    }

    @Test("A mend that is not needed, or not known, is an error that names those offered")
    func notOffered() throws {
        for mend in ["close-ring", "snap-to-neighbour", "nonsense"] {
            let (_, examination) = try examined(Self.bowTie, mends: [mend])
            let found = try #require(examination.findings.first { $0.id == "mend-not-offered" })
            #expect(found.severity == .error && found.values == ["mend": mend, "offered": "split-bow-tie"])
        }
        let (_, good) = try examined(Outlines.square(), mends: ["rewind"])
        #expect(good.findings.map(\.id) == ["mend-not-offered"] && good.shape == nil)
    }

    @Test("Several mends are made one after the other, in the order in which they were named")
    func several() throws {
        let corners: [(Double, Double)] = [(0, 0), (2, 2), (2, 0), (2, 0), (0, 2)]
        let (_, examination) = try examined(corners, mends: ["close-ring", "drop-repeats", "split-bow-tie"])
        #expect(examination.isAcceptable, "\(examination.findings.map(\.id))")
        #expect(examination.receipt.mends == ["close-ring", "drop-repeats", "split-bow-tie"])
    }

    @Test("A border within a metre of a neighbour's is offered to be moved onto it, and is moved only when asked")
    func neighbour() throws {
        let beside = try #require(try Examination(of: Submission(Outlines.degrees.shape(Outlines.square(1)))).shape)
        let neighbours = [SubmissionKnowledge.Neighbour(area: AreaID(4), shape: beside)]
        // Half a metre short of the neighbour's western border.
        let short: [(Double, Double)] = [(0, 0), (0.995, 0), (0.995, 1), (0, 1), (0, 0)]
        let (_, offered) = try examined(short, mends: [], neighbours: neighbours)
        let note = try #require(offered.findings.first { $0.id == "near-neighbour" })
        #expect(note.severity == .note && note.mend?.id == "snap-to-neighbour" && note.values["area"] == "area-4")
        #expect(abs(try #require(note.mend).areaChange.value - 57) < 2)
        let (_, snapped) = try examined(short, mends: ["snap-to-neighbour"], neighbours: neighbours)
        #expect(snapped.isAcceptable && snapped.receipt.mends == ["snap-to-neighbour"])
        #expect(snapped.shape?.box?.maximum.longitudeE7 == beside.box?.minimum.longitudeE7)
        // Two metres away is another border; one that is the same already needs nothing.
        let (_, away) = try examined([(0, 0), (0.98, 0), (0.98, 1), (0, 1), (0, 0)], mends: [], neighbours: neighbours)
        #expect(!away.findings.contains { $0.id == "near-neighbour" })
        let (_, same) = try examined(Outlines.square(), mends: [], neighbours: neighbours)
        #expect(!same.findings.contains { $0.id == "near-neighbour" })
    }

    @Test("An office that looks around finds the neighbour whose border the mend is asked for")
    func lookingAround() async throws {
        let registry = try await TestRegistry()
        _ = try await RegisterArea(registry.desk)(.lychee(1), from: day("2025-07-01"))
        let short: [(Double, Double)] = [(0, 0), (0.995, 0), (0.995, 1), (0, 1), (0, 0)]
        for (corners, mends) in [(short, ["snap-to-neighbour"]), (short.reversed(), ["rewind", "snap-to-neighbour"])] {
            var submission = Submission(Outlines.degrees.shape(corners))
            submission.knowledge = SubmissionKnowledge(mends: mends)
            let office = OfficeKnowledge(registry.store, on: TestRegistry.today, today: TestRegistry.today)
            let examination = try Examination(of: try await office.lookAround(submission))
            #expect(examination.isAcceptable && examination.receipt.mends == mends, "\(examination.findings.map(\.id))")
        }
    }

    private func checked(_ outlines: [[(Double, Double)]], mends: [String]) throws -> CheckedFile {
        var file = CheckedFile(mends: mends, keepsShapes: true)
        for (index, corners) in outlines.enumerated() {
            var submission = Submission(Outlines.degrees.shape(corners), index: index)
            submission.knowledge = SubmissionKnowledge(mends: mends)
            file.add(submission, try Examination(of: submission, mending: mends))
        }
        return file
    }

    @Test("In a file a mend is for the areas that need it: the others stay as they are, and are all kept")
    func file() throws {
        let file = try checked([Outlines.square(9), Self.bowTie, Outlines.square(5)], mends: ["split-bow-tie"])
        #expect(file.isValid && file.features == 3 && file.shapes.map(\.submission.index) == [0, 1, 2])
        #expect(file.findings.filter { $0.id == "mend-made" }.map(\.feature) == [1])
        // What is said of good areas is said of them here too.
        #expect(file.findings.contains { $0.id == "below-former-minimum" && $0.feature == 2 }, "\(file.findings.map(\.id))")
    }

    @Test("In a file a mend is missing only where no area needed it, and that is said once")
    func fileWithout() throws {
        let file = try checked([Outlines.square(9), Self.bowTie, Outlines.square(5)], mends: ["split-bow-tie", "rewind"])
        #expect(file.features == 3 && !file.isValid)
        let missing = file.findings.filter { $0.id == "mend-not-offered" }
        #expect(missing.map { $0.values["mend"] } == ["rewind"] && missing[0].feature == nil)
        let alone = try checked([Outlines.square()], mends: ["rewind"])
        #expect(alone.findings.last?.id == "mend-not-offered" && alone.findings.last?.feature == 0)
    }

    @Test("What would be missing in the file that is written is an error")
    func fileWithPoints() throws {
        var submission = Submission(Outlines.degrees.shape(Outlines.square()))
        submission.extent = .points
        let examination = try Examination(of: submission)
        #expect(examination.isAcceptable)
        var file = CheckedFile(keepsShapes: true)
        file.add(submission, examination)
        #expect(file.findings.map(\.id) == ["no-outline"] && !file.isValid)
    }

    @Test("Areas of a file that overlap, and gaps between them, are found between them")
    func coverage() throws {
        var file = CheckedFile(keepsShapes: true)
        let ring: [[(Double, Double)]] = [
            [(0, 0), (3, 0), (3, 1), (0, 1), (0, 0)], [(0, 2), (3, 2), (3, 3), (0, 3), (0, 2)], [(0, 1), (1, 1), (1, 2), (0, 2), (0, 1)],
            [(2, 1), (3, 1), (3, 2.5), (2, 2.5), (2, 1)],
        ]
        for (index, corners) in ring.enumerated() {
            let submission = Submission(Outlines.degrees.shape(corners), index: index)
            file.add(submission, try Examination(of: submission))
        }
        try file.addCoverage()
        let overlap = try #require(file.findings.first { $0.id == "areas-overlap" })
        #expect(overlap.severity == .warning && overlap.values["feature"] == "1" && overlap.values["other"] == "3")
        let gap = try #require(file.findings.first { $0.id == "gap-between-areas" })
        #expect(gap.severity == .note && gap.values["areas"] == "0, 1, 2, 3")
        #expect(file.findings.count == 2 && file.isValid)
    }
}
