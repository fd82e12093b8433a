import Registry
import Testing

@Suite("States of a code")
struct CodeStatusTests {
    /// The state after each decision (row) in each state (column); a dash where the decision cannot be made.
    static let table = """
                  draft     submitted inspected rejected active     suspended  revoked expired    withdrawn superseded
        submit    submitted -         -         submitted -          -          -       -          -         -
        inspect   -         inspected inspected -        -          -          -       -          -         -
        reject    -         rejected  rejected  -        -          -          -       -          -         -
        grant     active    active    active    -        -          -          -       -          -         -
        amend     -         -         -         -        active     suspended  -       -          -         -
        suspend   -         -         -         -        suspended  -          -       -          -         -
        restore   -         -         -         -        -          active     -       -          -         -
        revoke    -         -         -         -        revoked    revoked    -       revoked    -         -
        renew     -         -         -         -        active     -          -       active     -         -
        transfer  -         -         -         -        active     suspended  -       -          -         -
        withdraw  withdrawn withdrawn withdrawn -        withdrawn  withdrawn  -       withdrawn  -         -
        supersede -         -         -         -        superseded superseded -       superseded -         -
        """

    /// What differs before the importer's authority, which knows codes that it never saw submitted, does not say who holds them, and
    /// refuses until it grants.
    static let importer = [
        "suspend draft": "suspended", "revoke draft": "revoked", "transfer active": "-", "transfer suspended": "-",
        "submit rejected": "-", "grant rejected": "active",
    ]

    @Test("Every decision in every state leads where the table says, before both authorities", arguments: Authority.allCases)
    func transitions(authority: Authority) throws {
        let rows = CodeStatusTests.table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let columns = try #require(rows.first)
        #expect(Set(columns) == Set(CodeStatus.allCases.map(\.rawValue)), "the table has a column for each state")
        #expect(Set(rows.dropFirst().map { $0[0] }) == Set(DecisionKind.allCases.map(\.rawValue)), "and a row for each decision")
        for row in rows.dropFirst() {
            let kind = try #require(DecisionKind(rawValue: row[0]))
            try #require(row.count == columns.count + 1, "\(row)")
            for (column, cell) in zip(columns, row.dropFirst()) {
                let exception = authority == .importer ? CodeStatusTests.importer["\(kind.rawValue) \(column)"] : nil
                let said = exception ?? cell
                let expected = said == "-" ? nil : said
                let status = try #require(CodeStatus(rawValue: column))
                #expect(status.after(kind, by: authority)?.rawValue == expected, "\(kind) when \(status) by \(authority)")
            }
        }
    }

    @Test("Only an active code is valid")
    func validity() {
        for status in CodeStatus.allCases { #expect(status.isValid == (status == .active), "\(status)") }
    }

    @Test("Nothing is decided before a refusal or a grant")
    func undecided() {
        #expect(CodeStatus.allCases.filter(\.isUndecided) == [.draft, .submitted, .inspected])
    }

    @Test("A state is final exactly where no decision can follow", arguments: CodeStatus.allCases)
    func finality(status: CodeStatus) {
        let canFollow = DecisionKind.allCases.contains { status.after($0) != nil }
        #expect(status.isFinal == !canFollow)
    }
}
