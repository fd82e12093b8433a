import Foundation
import Journal
import Testing

@testable import Accounts

/// A file of accounts of a test's own, with passwords that cost nothing to check, and a clock that stands still.
final class Books: Sendable {
    let path: String
    let book: AccountBook
    static let password = "một mật khẩu dài"
    static let cheap = PasswordHash.Cost(rounds: 2, blockSize: 1, parallelism: 1)

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "farmzone-\(UUID().uuidString).accounts").path
        book = try AccountBook(at: path, creating: true, cost: Books.cheap)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Seconds after a moment.
    static func time(_ seconds: Int64) -> RecordedTime { RecordedTime(millisecondsSince1970: 1_780_000_000_000 + seconds * 1000) }

    /// The code of what an attempt throws.
    static func code(_ body: () throws -> Void) -> AccountError.Code? {
        do {
            try body()
            return nil
        } catch {
            return (error as? AccountError)?.code
        }
    }

    /// The secret of a session that must begin.
    func secret(_ name: String, at seconds: Int64 = 0) throws -> String {
        guard case .welcome(_, let secret) = try book.logIn(name, password: Books.password, from: "here", at: Books.time(seconds)) else {
            throw AccountError(.noSuchAccount)
        }
        return secret
    }
}
