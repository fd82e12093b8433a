import ArgumentParser
import Phrases

/// What the parser of arguments says, in the language of the person: it knows English only.
enum UsageWords {
    /// The whole of what is said of a usage error; nil where the parser's own words will do.
    static func text(of error: any Error) -> String? {
        guard Speech.language != .english, FarmZoneCommand.exitCode(for: error) == .validationFailure else { return nil }
        let message = FarmZoneCommand.message(for: error)
        return FarmZoneCommand.fullMessage(for: error)
            .replacing("Error: \(message)", with: Speech.text("error.usage", ["message": sentence(of: message)]))
            .replacing("Usage: ", with: Speech.text("error.usage-synopsis") + " ")
            .replacing("Help:  ", with: Speech.text("error.usage-help") + " ")
            .replacing(/See '(.+) --help' for more information\./) { Speech.text("error.usage-more", ["command": String($0.output.1)]) }
    }

    /// One sentence of the parser in the person's language; as it is where it is none of those that are known.
    private static func sentence(of message: String) -> String {
        if let found = message.wholeMatch(of: /Unknown option '([^']+)'(?:\. Did you mean '([^']+)'\?)?/) {
            var values = ["option": String(found.output.1)]
            values["near"] = found.output.2.map { String($0) }
            return Speech.text("error.usage-unknown-option", values)
        }
        if let found = message.wholeMatch(of: /Missing value for '(.+)'/) {
            return Speech.text("error.usage-missing-value", ["option": String(found.output.1)])
        }
        if let found = message.wholeMatch(of: /(?:Unexpected argument|[0-9]+ unexpected arguments:) '(.+)'/) {
            return Speech.text("error.usage-unexpected", ["value": String(found.output.1)])
        }
        if let found = message.wholeMatch(of: /Missing (?:expected argument|one of:) '(.+)'/) {
            return Speech.text("error.usage-missing", ["argument": String(found.output.1)])
        }
        if let found = message.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'(.*)/.dotMatchesNewlines()) {
            let allowed = found.output.3.matches(of: /'([^']+)'/).map { String($0.output.1) }.joined(separator: ", ")
            var values = ["value": String(found.output.1), "option": String(found.output.2)]
            values["allowed"] = allowed.isEmpty ? nil : allowed
            return Speech.text("error.usage-value", values)
        }
        return message
    }
}
