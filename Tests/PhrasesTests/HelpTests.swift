import Testing

@testable import Phrases

@Suite("Help teaches what can be typed")
struct HelpTests {
    /// The lines of help that show the command, those that go on in the next line put together.
    private func examples(_ text: String) -> [String] {
        text.replacing("\\\n", with: " ").split(separator: "\n").filter { $0.hasPrefix("  ") }.map { String($0) }
    }

    private func discussions() throws -> [(name: String, sentence: Sentence)] {
        try Phrases.help.names.filter { $0.hasSuffix("discussion") }.map { ($0, try #require(Phrases.help[$0])) }
    }

    @Test("Every discussion shows the command, once to three times as often in each language")
    func examples() throws {
        for (name, sentence) in try discussions() {
            let counts = [sentence.vietnamese, sentence.english].map { examples($0).count { $0.contains("farmzone") } }
            #expect(counts[0] == counts[1], "\(name)")
            #expect(counts[0] >= 1 && (counts[0] <= 3 || name == "farmzone.discussion"), "\(name)")
        }
    }

    @Test("Every example is of the command it stands with, and uses options that there are")
    func options() throws {
        let source = try ProjectSources.text(ofRoom: "FarmZoneCommands")
        var known: Set<String> = ["o"]
        for match in source.matches(of: /@(?:Option|Flag)\([^\n]*\n\s*var `?([a-zA-Z]+)`?/) {
            known.insert(
                match.output.1.reduce(into: "") { name, letter in name += letter.isUppercase ? "-\(letter.lowercased())" : String(letter) })
        }
        #expect(known.count > 40)
        for (name, sentence) in try discussions() {
            let command = name.split(separator: ".").dropLast().joined(separator: " ")
            for example in examples(sentence.vietnamese) + examples(sentence.english) {
                if name != "farmzone.discussion", name != "area.revise.discussion" {
                    #expect(example.contains("farmzone \(command)"), "\(name): \(example)")
                }
                for option in example.split(separator: " ") where option.hasPrefix("-") && option.count > 1 {
                    #expect(known.contains(String(option.drop { $0 == "-" })), "\(name): \(option)")
                }
            }
        }
    }

    @Test("The tour names only commands that there are")
    func tour() throws {
        let source = try ProjectSources.text(ofRoom: "FarmZoneCommands")
        let commands = ProjectSources.matches(of: /commandName: "([a-z]+)"/, in: source)
        let tour = try #require(Phrases.help["farmzone.discussion"])
        let named = Set(
            (examples(tour.vietnamese) + examples(tour.english)).flatMap { example in
                example.matches(of: /farmzone ([a-z]+)/).map { String($0.output.1) }
            })
        #expect(named.count > 8)
        #expect(named.subtracting(commands) == [])
    }

    @Test("Lines of help fit a terminal of 80 characters")
    func widths() throws {
        for (name, sentence) in try discussions() {
            for line in (sentence.vietnamese + "\n" + sentence.english).split(separator: "\n") {
                #expect(line.count <= 78, "\(name): \(line)")
            }
        }
    }
}
