import Interchange
import Testing

@Suite("Angles as people write them")
struct AngleTextTests {
    private static let east = 106 + 8 / 60.0 + 1.5 / 3600

    @Test(
        "Degrees, minutes and seconds are read in every spelling",
        arguments: [
            "106°08'01.5\"", "106 08 01.5", "106d08m01.5s", "106º08’01,5”E", "106:08:01.5", "106-08-01.5", "106° 8' 1.5''",
            "E106°08'01.5\"",
            "106°08′01.5″Đ", "106°08'01.5\" Đông", "106D08M01.5S", "１０６°０８'０１．５\"", "106˚08’01.5’’ E", "106°08'01.5 e", "Đ 106 08 01,5",
            "106°08'01,500\"D", "106 d 08 m 01.5 s",
        ])
    func spellings(text: String) throws {
        let angle = try AngleText(text)
        #expect((angle.degrees - Self.east).magnitude < 1e-12)
        #expect(angle.notation == .degreesMinutesSeconds)
    }

    @Test(
        "The hemisphere is read in English and Vietnamese, and how N and D were read is told",
        arguments: [
            ("N21°28'12\"", AngleText.Hemisphere.north, AngleText.LetterReading.northNotNam, 21.47), ("21°28'12\"B", .north, .plain, 21.47),
            ("21°28'12\" Bắc", .north, .plain, 21.47), ("21°28'12\" Nam", .south, .plain, -21.47), ("21°28'12\"S", .south, .plain, -21.47),
            ("21°28'12\"T", .west, .plain, -21.47), ("21°28'12\"W", .west, .plain, -21.47), ("21d28m12s N", .north, .northNotNam, 21.47),
            ("21°28'12\"D", .east, .eastWithoutStroke, 21.47), ("21°28'12\"Đ", .east, .plain, 21.47),
            ("21.47° N", .north, .northNotNam, 21.47),
            ("21 28 12 S", .south, .plain, -21.47),
        ])
    func hemispheres(text: String, hemisphere: AngleText.Hemisphere, reading: AngleText.LetterReading, degrees: Double) throws {
        let angle = try AngleText(text)
        #expect(angle.hemisphere == hemisphere)
        #expect(angle.letterReading == reading)
        #expect((angle.degrees - degrees).magnitude < 1e-12)
    }

    @Test("Degrees and minutes, and degrees alone, are read")
    func shorter() throws {
        #expect(try AngleText("106°08.025'").degrees == (106 * 60 + 8.025) / 60)
        #expect(try AngleText("106°08.025'").notation == .degreesMinutes)
        #expect(try AngleText("106 08,025").degrees == (106 * 60 + 8.025) / 60)
        #expect(try AngleText("106.1337").degrees == 106.1337)
        #expect(try AngleText("106,1337°").degrees == 106.1337)
        #expect(try AngleText("106,1337°").decimals == 4)
        #expect(try AngleText("-21.5").degrees == -21.5)
        #expect(try AngleText("21.471").degrees == 21.471)
        #expect(try AngleText("21,471").degrees == 21.471)
        #expect(throws: AngleText.Fault.degrees(21471)) { try AngleText("21,471", mark: .point) }
    }

    @Test(
        "What is no angle is refused with a reason",
        arguments: [
            ("", AngleText.Fault.empty), ("°", .unexpected("°")), ("106°60'00\"", .minutes("60")), ("106°08'60\"", .seconds("60")),
            ("106°08'60.0\"", .seconds("60.0")), ("106°075'00\"", .minutes("075")), ("106.5°08'", .parts), ("106 08 01 02", .parts),
            ("181", .degrees(181)), ("91°N", .degrees(91)), ("2376048.87", .degrees(2_376_048.87)), ("-21°28'N", .hemisphere),
            ("N21°28'S", .hemisphere), ("21°28'12\"X", .unexpected("X")), ("E", .empty), ("106°08'01.5\"E5", .unexpected("5")),
            ("106°08'1.5.5\"", .seconds("1.5.5")),
        ])
    func refused(text: String, fault: AngleText.Fault) {
        #expect(throws: fault) { try AngleText(text) }
    }
}
