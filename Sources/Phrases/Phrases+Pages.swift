extension Phrases {
    /// The sentence of an identifier for somebody who has a form before him and no command line.
    ///
    /// An option is called by the name of its field, and what only the command can do is left out.
    public static func pageText(_ id: String, _ values: [String: String] = [:], in language: Language) -> String {
        guard let sentence = known(id, in: language) else { return text(id, values, in: language) }
        return Template(withoutCommand(sentence, language)).filled(with: values, in: language)
    }

    /// The options that are fields of the office's forms too.
    private static let fieldsOfOptions: Set<String> = ["crs", "order", "commune", "crop", "market", "holder"]

    /// A sentence with its options by the names of their fields, and without what speaks of the command.
    static func withoutCommand(_ sentence: String, _ language: Language) -> String {
        guard sentence.contains("--") || sentence.contains("farmzone ") else { return sentence }
        var text = ""
        for clause in clauses(of: sentence) {
            let said = withFields(clause, language)
            if !said.contains("--"), !said.contains("farmzone ") { text += said }
        }
        // What stood before a clause that is gone now ends the sentence.
        while let last = text.last, " ;,".contains(last) { text.removeLast() }
        return text.isEmpty || ".?!]}".contains(text.last ?? ".") ? text : text + "."
    }

    /// The stretches of a sentence that can stand without each other, each with the mark and the blank behind it.
    ///
    /// What is said on a condition stays whole.
    private static func clauses(of sentence: String) -> [String] {
        var found: [String] = []
        var clause = ""
        var depth = 0
        var before: Character = " "
        for letter in sentence {
            clause.append(letter)
            if letter == "[" || letter == "{" { depth += 1 }
            if letter == "]" || letter == "}" { depth -= 1 }
            if letter == " ", depth == 0, ".;".contains(before) {
                found.append(clause)
                clause = ""
            }
            before = letter
        }
        return found + [clause]
    }

    private static func withFields(_ clause: String, _ language: Language) -> String {
        var text = ""
        var rest = clause[...]
        while let start = rest.firstRange(of: "--") {
            let option = rest[start.upperBound...].prefix { $0.isASCII && $0.isLetter || $0 == "-" }
            text += rest[..<start.lowerBound]
            let field = fieldsOfOptions.contains(String(option)) ? known("field.\(option)", in: language) : nil
            text += field.map { "“\($0)”" } ?? "--\(option)"
            rest = rest[option.endIndex...]
        }
        return text + rest
    }
}
