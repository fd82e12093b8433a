import ArgumentParser

/// How one answer is written: for a person, or for a machine.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json
}

struct AnswerOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("option.format", "table|json"))
    var format: AnswerFormat = .table
}
