import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct LookUpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: Speech.help("lookup"), discussion: Speech.help("lookup.discussion"))

    @Argument(help: Speech.option("lookup.text", "text"))
    var text: String?

    @Option(name: .long, help: Speech.option("lookup.market", "market"))
    var market: String?

    @Option(name: .long, help: Speech.option("lookup.on", "date"))
    var on: Day?

    @Option(name: .long, help: Speech.option("lookup.exporter", "tax-id"))
    var exporter: String?

    @Option(name: .long, help: Speech.option("lookup.batch", "file"))
    var batch: String?

    @OptionGroup var trust: TrustOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    /// The columns of an answer that stands in one line.
    private static let shown = [
        "query", "found", "kind", "verdict", "codes", "statuses", "lot", "product", "right", "reasons", "warnings",
    ]

    func run() async throws {
        guard (text == nil) != (batch == nil) else { throw ValidationError(Speech.text("error.lookup-one-question")) }
        // An empty variable of a script must not make a question of everything.
        for (name, value) in [("--market", market), ("--exporter", exporter)] where value?.allSatisfy(\.isWhitespace) == true {
            throw ValidationError(Speech.text("error.lookup-empty", ["option": name]))
        }
        let store = try options.store()
        let lookUp = LookUp(store, trusting: try trust.keysIfAny())
        if let batch {
            let markets = try await store.read { try $0.reference(.markets).map { $0.values[0] } }
            return try await answer(try questions(of: batch, markets), lookUp)
        }
        let answer = try await lookUp(question(text ?? ""))
        switch output.format {
        case .json: print(LookUpCommand.json(answer).text)
        case .csv: try Listing(columns: LookUpCommand.shown, rows: [answer.row]).print(as: .csv)
        case .table: LookUpSheet.print(answer)
        }
        guard answer.isFound else { throw Ended(status: .dataRefused) }
    }

    private func question(_ text: String) -> LookUp.Question {
        LookUp.Question(text, market: market.flatMap { LookUpCommand.market($0) }, on: on, today: options.today, exporter: exporter)
    }

    private static func market(_ text: String) -> String? { text.isEmpty ? nil : text.uppercased() }

    private static func json(_ answer: LookUpAnswer) -> JSONValue {
        answer.json({ Speech.text("remark.\($0.id)", $0.values) }, checked: { Speech.text("stamp.\($0.reason)", $0.values) })
    }

    // MARK: Many questions

    /// The questions of a table; market, day and exporter may stand in columns of their own.
    ///
    /// None is answered where one cannot be: whoever reads the answers gets all of them or the rows to mend.
    private func questions(of path: String, _ markets: [String]) throws -> [LookUp.Question] {
        let rows = try TextRows(
            path, texts: ["query", "text", "code", "stamp", "url", "token", "serial", "lot", "gtin", "ma", "tem", "lo"],
            others: ["market", "on", "exporter"])
        var questions: [LookUp.Question] = []
        var isRefused = false
        func refuse(_ id: String, _ row: Int, _ value: String) {
            Speech.tell(id, ["row": "\(row)", "value": value, "known": markets.joined(separator: ", ")])
            isRefused = true
        }
        while let row = try rows.next() {
            var question = question(row.text)
            if let market = row.others["market"], !market.isEmpty { question.market = LookUpCommand.market(market) }
            if let market = question.market, !markets.contains(market) { refuse("error.lookup-market", row.number, market) }
            if let exporter = row.others["exporter"], !exporter.isEmpty { question.exporter = exporter }
            if let text = row.others["on"], !text.isEmpty {
                if let day = Day(written: text) { question.on = day } else { refuse("error.lookup-day", row.number, text) }
            }
            questions.append(question)
        }
        guard !isRefused else { throw Ended(status: .dataRefused) }
        return questions
    }

    /// Answers from one state of the registry, a line each as it comes; a table for people is laid out once all are there.
    private func answer(_ questions: [LookUp.Question], _ lookUp: LookUp) async throws {
        var rest = questions[...]
        var counts: [LookUpAnswer.Verdict: Int] = [:]
        var rows: [JSONValue] = []
        if output.format == .csv { print(try Listing.csv(LookUpCommand.shown), terminator: "") }
        var isFirst = true
        try await lookUp(each: { rest.popFirst() }) { answer in
            counts[answer.verdict, default: 0] += 1
            switch output.format {
            case .json: print((isFirst ? "[" : ",\n ") + LookUpCommand.json(answer).text, terminator: "")
            case .csv:
                let row = answer.row
                print(try Listing.csv(LookUpCommand.shown.map { row[$0]?.token ?? "" }), terminator: "")
            case .table: rows.append(answer.row)
            }
            isFirst = false
        }
        switch output.format {
        case .json: print(isFirst ? "[]" : "]")
        case .csv: break
        case .table: try Listing(columns: LookUpCommand.shown, rows: rows).print(as: .table)
        }
        Speech.tell(
            "said.looked-up",
            [
                "count": "\(questions.count)", "yes": "\(counts[.yes] ?? 0)", "no": "\(counts[.no] ?? 0)",
                "unknown": "\(counts[.unknown] ?? 0)",
            ])
    }
}
