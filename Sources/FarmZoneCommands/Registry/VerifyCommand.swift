import ArgumentParser
import GeoPackageStore
import GeoPrimitives
import Interchange
import Journal
import Registry

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: Speech.help("verify"), discussion: Speech.help("verify.discussion"))

    @Flag(name: .long, help: Speech.option("verify.rebuild"))
    var rebuild = false

    @Option(name: .long, help: Speech.option("verify.limit", "number"))
    var limit = 1000

    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        if rebuild { try await options.store().rebuild() }
        let store = try GeoPackageStore(examining: options.path)
        let report = try await store.verify(limit: max(1, limit))
        switch output.format {
        case .json:
            print(
                JSONValue.members([
                    "ok": .bool(report.isClean), "entries": .integer(report.head.number), "head": .string("\(report.head.hash)"),
                    "problems": .array(report.problems.map { json($0) }),
                ]).text)
        case .table:
            for problem in report.problems { Speech.say(sentence(problem)) }
            let values = ["entries": "\(report.head.number)", "head": "\(report.head.hash)", "count": "\(report.problems.count)"]
            print(Speech.text(report.isClean ? "said.verified" : "said.not-verified", values))
        }
        guard report.isClean else { throw Ended(status: .dataRefused) }
    }

    private func sentence(_ problem: IntegrityProblem) -> String {
        Speech.text(
            "integrity.\(problem.kind.rawValue)",
            [
                "entry": problem.entry.map { "\($0)" } ?? "", "table": problem.table ?? "", "row": problem.row.map { "\($0)" } ?? "",
                "detail": problem.detail,
            ])
    }

    private func json(_ problem: IntegrityProblem) -> JSONValue {
        .members([
            "id": .string(problem.kind.rawValue), "entry": .whole(problem.entry.map { Int($0) }), "table": .text(problem.table),
            "row": .whole(problem.row.map { Int($0) }), "text": .string(sentence(problem)),
        ])
    }
}
