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

    @OptionGroup var output: FormatOptions
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
        case .table, .csv:
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

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: Speech.help("backup"), discussion: Speech.help("backup.discussion"))

    @Argument(help: Speech.option("backup.file", "file"))
    var file: String

    @Flag(name: .long, help: Speech.option("backup.public"))
    var `public` = false

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let store = try options.store()
        try store.backup(to: file, overwriting: overwrite, isPublic: `public`)
        Speech.tell("said.backed-up", ["path": file])
    }
}
