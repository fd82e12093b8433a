import GRDB
import Journal
import Registry

/// Which registry a file holds, up to where, and with which sealed values.
struct RegistryMark: Equatable {
    /// The identifier of the registry; nil before its first entry.
    let registry: String?
    let schema: String?
    let head: JournalHead
    let sealed: [SealedValue]

    /// Asks a connection.
    init(_ connection: Connection) throws {
        registry = try connection.meta("registry")
        schema = try connection.meta("schema")
        head = try connection.journalEnd().head
        sealed = try connection.sealedValues()
    }
}

extension RegistryFile {
    /// The identifier of the registry that a file holds which nobody writes to, and where its journal ends; nothing comes to lie beside it.
    ///
    /// - Throws: Where it is no registry, or cannot be read.
    func registryAndHead() throws -> (registry: String?, head: JournalHead) {
        try inspect()
        let queue = try openAlone()
        defer { try? queue.close() }
        return try queue.inDatabase { database in
            let connection = Connection(database)
            return (try connection.meta("registry"), try connection.journalEnd().head)
        }
    }

    /// What a file holds which nobody writes to, its journal looked through; nothing comes to lie beside it.
    ///
    /// - Throws: Where it is no registry, cannot be read, or its journal is broken.
    func wholeMark() throws -> RegistryMark {
        try inspect()
        let queue = try openAlone()
        defer { try? queue.close() }
        return try queue.inDatabase { database in
            let connection = Connection(database)
            try JournalReplay.checkChain(connection)
            return try RegistryMark(connection)
        }
    }

    /// Whether a file which nobody writes to holds values of a person; one that cannot be asked may hold them.
    func mayHold(_ person: PersonID) -> Bool {
        guard let queue = try? openAlone() else { return true }
        defer { try? queue.close() }
        let found = try? queue.inDatabase { database -> Bool in
            let sql = "SELECT 1 FROM personal WHERE person_id = ? AND (salt IS NOT NULL OR ciphertext IS NOT NULL)"
            return try Connection(database).first(sql, { $0.bind(person.number) }) { _ in true } ?? false
        }
        return found ?? true
    }
}
