extension Phrases {
    /// The sentence of an identifier for somebody who has a form before him and no command line.
    ///
    /// An option is called by the name of its field, and what only the command can do is left out.
    public static func pageText(_ id: String, _ values: [String: String] = [:], in language: Language) -> String {
        guard let sentence = known(id, in: language) else { return text(id, values, in: language) }
        return Template(withoutCommand(sentence, language)).filled(with: values, in: language)
    }

    /// A sentence with its options by the names of their fields, and without what speaks of the command; as it is where that is all of it.
    static func withoutCommand(_ sentence: String, _ language: Language) -> String {
        guard sentence.contains("--") || sentence.contains("farmzone ") else { return sentence }
        var text = ""
        for clause in clauses(of: sentence) {
            let said = withFields(clause, language)
            if !said.contains("--"), !said.contains("farmzone ") { text += said }
        }
        // What stood before a clause that is gone now ends the sentence.
        while let last = text.last, " ;,".contains(last) { text.removeLast() }
        guard let last = text.last else { return sentence }
        return ".?!]}".contains(last) ? text : text + "."
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
            if letter == " ", depth == 0, ".;".contains(before) || clause.hasSuffix(".]] ") {
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
            rest = rest[option.endIndex...]
            guard let field = known("field.\(fieldName(option))", in: language) else {
                text += "--\(option)"
                continue
            }
            text += "“\(field)”"
            // What stands for a value in capitals is for who types it.
            let value = rest.dropFirst().prefix { $0.isLetter || $0 == "_" }
            if rest.first == " ", value.count > 2, value.allSatisfy({ $0.isUppercase || $0 == "_" }),
                rest[value.endIndex...].first != ":"
            {
                rest = rest[value.endIndex...]
            }
        }
        return text + rest
    }

    /// `second-officer` is `secondOfficer` in forms.
    private static func fieldName(_ option: Substring) -> String {
        let words = option.split(separator: "-")
        return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
