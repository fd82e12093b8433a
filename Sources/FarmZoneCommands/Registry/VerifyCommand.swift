import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Journal
import Registry
import Traceability

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: Speech.help("verify"), discussion: Speech.help("verify.discussion"))

    @Flag(name: .long, help: Speech.option("verify.rebuild"))
    var rebuild = false

    @Option(name: .long, help: Speech.option("verify.limit", "number"))
    var limit = 1000

    @Option(name: .long, help: Speech.option("verify.head", "file"))
    var head: String?

    @OptionGroup var trust: TrustOptions
    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let notice = try head.map { try HeadNotice(SmallFile.read($0, atMost: 1_000_000), path: $0) }
        let keys = notice == nil ? [] : try trust.keys()
        if rebuild { try await options.store().rebuild() }
        let store = try GeoPackageStore(examining: options.path)
        let report = try await store.verify(limit: max(1, limit))
        // Of a journal that is not whole nothing is said beyond that.
        let headCheck = report.isClean ? try await store.read { try signed(notice, keys, $0) } : nil
        let isGood = report.isClean && headCheck?.holds ?? true
        switch output.format {
        case .json:
            var members: [JSONObject.Member] = [
                .init(key: "ok", value: .bool(isGood)), .init(key: "entries", value: .integer(report.head.number)),
                .init(key: "head", value: .string("\(report.head.hash)")),
                .init(key: "problems", value: .array(report.problems.map { json($0) })),
                .init(key: "strangers", value: .array(report.strangers.map { .string($0) })),
                .init(key: "notDerived", value: .array(GeoPackageStore.notDerived.map { .string($0) })),
            ]
            if let headCheck { members.append(.init(key: "signedHead", value: headCheck.json(said(headCheck)))) }
            print(JSONValue.object(JSONObject(members)).text)
        case .table:
            for problem in report.problems { Speech.say(sentence(problem)) }
            if !report.strangers.isEmpty { Speech.tell("said.strangers", ["names": report.strangers.joined(separator: ", ")]) }
            let values = ["entries": "\(report.head.number)", "head": "\(report.head.hash)", "count": "\(report.problems.count)"]
            print(Speech.text(report.isClean ? "said.verified" : "said.not-verified", values))
            if let headCheck { print(said(headCheck)) }
        }
        guard isGood else { throw Ended(status: .dataRefused) }
    }

    private func signed(_ notice: HeadNotice?, _ keys: [StampKey], _ reading: any RegistryReading) throws -> HeadCheck? {
        try notice.map { try HeadCheck($0, keys: keys, reading) }
    }

    private func said(_ check: HeadCheck) -> String {
        if check.holds, check.isKeyCompromised { return Speech.text("said.head-holds-key-compromised", check.values) }
        let sentence = Speech.text("said.\(check.reason)", check.values)
        // Who has the key can also say of a registry that it was rewritten.
        return check.isKeyCompromised ? sentence + " " + Speech.text("said.head-key-compromised", check.values) : sentence
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
