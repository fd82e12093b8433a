import Testing

@testable import Phrases

@Suite("What pages say")
struct PageTextTests {
    /// What only the command brings about: lists for print of signed stamps, lists of keys, areas without outline, readings of numbers.
    private static let ofCommand: Set = ["stamps-signed", "trust-list-unreadable", "outline-left-out", "notation-not-of-crs"]

    @Test("no sentence that a page shows speaks of the command, and each still says something", arguments: ["finding", "error"])
    func withoutCommand(group: String) throws {
        let sentences = try #require(Phrases.group(group))
        // What the command says of its own arguments never reaches a page.
        let ofArguments = ProjectSources.matches(of: /"error\.([a-z-]+)"/, in: try ProjectSources.text(ofRoom: "FarmZoneCommands"))
        for name in sentences.names {
            let sentence = try #require(sentences[name])
            for (language, text) in [(Language.vietnamese, sentence.vietnamese), (.english, sentence.english)] {
                let said = Phrases.withoutCommand(text, language)
                guard group != "error" || !ofArguments.contains(name), !Self.ofCommand.contains(name) else { continue }
                for word in ["--", "farmzone ", "this command", "lệnh này"] { #expect(!said.contains(word), "\(group).\(name): \(said)") }
                #expect(Set(Template(said).places).isSubset(of: Template(text).places), "\(group).\(name)")
            }
        }
    }

    @Test("an option is called by the name of its field, and what only the command can do is left out")
    func examples() {
        #expect(
            Phrases.withoutCommand("{path} has several layers: {detail}. Choose with --layer NAME.", .english)
                == "{path} has several layers: {detail}.")
        #expect(Phrases.withoutCommand("Add --crs; “farmzone detect” helps to find it.", .english) == "Add “Coordinate system”.")
        #expect(
            Phrases.withoutCommand("Give both --override REASON and --second-officer NAME.", .english)
                == "Give both “\(Phrases.text("field.override", in: .english))” and “\(Phrases.text("field.secondOfficer", in: .english))”."
        )
        #expect(
            Phrases.withoutCommand("There is no code.[[ Similar ones: {nearest}.]] “farmzone search” finds them.", .english)
                == "There is no code.[[ Similar ones: {nearest}.]]")
        #expect(Phrases.withoutCommand("Nothing of it.", .english) == "Nothing of it.")
        #expect(Phrases.pageText("finding.no-such-name", in: .english) == "finding.no-such-name")
    }
}
