import GRDB
import Registry

extension Verifier {
    /// Has the R-tree module look at a tree from within: a box that is right in its leaf is not found where a node above leaves it out.
    mutating func checkTree(_ tree: String) throws {
        let isThere = try connection.first("SELECT 1 FROM pragma_function_list WHERE name = 'rtreecheck'") { _ in true } ?? false
        guard isThere else { return }
        let found = try connection.first("SELECT rtreecheck('main', ?)", { $0.bind(tree) }) { $0.text(0) } ?? ""
        // It says everything that is wrong, a line each; the first tells enough.
        guard found != "ok" else { return }
        note(IntegrityProblem(kind: .fileDamaged, table: tree, detail: String(found.prefix { $0 != "\n" })))
    }

    /// Holds the lists of words behind the search index against each other: the names may be there and still not be found.
    mutating func compareWords(with other: Connection) throws {
        // The view of the lists is a table of the connection's own, which a connection that may not write can have too.
        for side in [connection, other] {
            try side.execute("PRAGMA query_only=OFF")
            try side.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab(main, search_index, row)")
        }
        try compare("search_index", ["term", "doc", "cnt"], "SELECT term, doc, cnt FROM temp.search_words ORDER BY term", with: other)
        // What the index keeps of each name's length, of all of them together and of its settings ranks what is found, or has it fail.
        try compare("search_index", ["id", "sz"], "SELECT id, sz FROM search_index_docsize ORDER BY id", with: other)
        try compare("search_index", ["id", "block"], "SELECT id, block FROM search_index_data WHERE id = 1", with: other)
        try compare("search_index", ["k", "v"], "SELECT k, v FROM search_index_config ORDER BY k", with: other)
    }

    /// Looks each word up, as a search does: the list of words is walked from its beginning, and a search leaps into it by
    /// `search_index_idx`.
    mutating func checkWords() throws {
        let look = try connection.statement("SELECT doc, cnt FROM temp.search_words WHERE term = ?")
        var lost: (term: String, count: Int)?
        try connection.rows("SELECT term, doc, cnt FROM temp.search_words ORDER BY term") { row in
            let term = row.text(0)
            look.bind(term)
            defer { look.reset() }
            let isFound = try look.step() && look.integer(0) == row.integer(1) && look.integer(1) == row.integer(2)
            if !isFound { lost = (term: lost?.term ?? term, count: (lost?.count ?? 0) + 1) }
        }
        guard let lost else { return }
        note(IntegrityProblem(kind: .fileDamaged, table: "search_index", detail: "search_index_idx: \(lost.term) (\(lost.count))"))
    }
}
