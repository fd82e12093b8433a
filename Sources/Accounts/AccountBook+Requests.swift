import Crypto
import GRDB
public import Journal

/// What is known of a request under its idempotency key.
public enum KnownRequest: Hashable, Sendable {
    /// Nothing: it is to be carried out, and its answer kept.
    case new
    /// It is being carried out, or its end was never heard of.
    case begun
    /// It was carried out, and this was the answer.
    case answered([UInt8])
    /// The key was used for something else.
    case different
}

extension AccountBook {
    /// How long answers are kept.
    static let answerMemory = 2 * Int64.day
    /// How many requests of an account are remembered; the oldest are forgotten first.
    static let mostRequests = 10_000
    /// The longest answer that is kept, in bytes.
    public static let longestAnswer = 64 << 10

    /// Begins a request under a key of its sender's, or says what became of it.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - content: All that makes it the same request: method, address and body.
    ///   - account: Who sends it.
    ///   - now: The time.
    /// - Returns: What is known of it.
    /// - Throws: Where the file fails.
    public func begin(request key: String, _ content: [UInt8], by account: Account, at now: RecordedTime) throws -> KnownRequest {
        let fingerprint = Array(SHA256.hash(data: content))
        let moment = now.millisecondsSince1970
        return try queue.write { database in
            try database.execute(sql: "DELETE FROM requests WHERE begun < ?", arguments: [moment - AccountBook.answerMemory])
            if let row = try Row.fetchOne(
                database, sql: "SELECT * FROM requests WHERE account = ? AND key = ?", arguments: [account.id, key])
            {
                guard row.bytes("fingerprint") == fingerprint else { return .different }
                let answer = row.bytes("answer")
                return answer.isEmpty ? .begun : .answered(answer)
            }
            try database.execute(
                sql: """
                    DELETE FROM requests WHERE account = ?1 AND key IN (
                    SELECT key FROM requests WHERE account = ?1 ORDER BY begun DESC, key LIMIT -1 OFFSET ?2)
                    """, arguments: [account.id, AccountBook.mostRequests - 1])
            try database.execute(
                sql: "INSERT INTO requests (account, key, fingerprint, begun) VALUES (?, ?, ?, ?)",
                arguments: [account.id, key, AccountBook.data(fingerprint), moment])
            return .new
        }
    }

    /// Keeps the answer of a request; where there is none, since nothing was done, the key is free again.
    public func end(request key: String, by account: Account, answer: [UInt8]?) throws {
        try queue.write { database in
            if let answer {
                try database.execute(
                    sql: "UPDATE requests SET answer = ? WHERE account = ? AND key = ?",
                    arguments: [AccountBook.data(answer), account.id, key])
            } else {
                try database.execute(sql: "DELETE FROM requests WHERE account = ? AND key = ?", arguments: [account.id, key])
            }
        }
    }
}
