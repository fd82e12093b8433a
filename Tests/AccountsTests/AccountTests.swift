import Foundation
import GRDB
import Journal
import Testing

@testable import Accounts

@Suite("Who may log in, and for how long")
struct AccountTests {
    @Test("scrypt gives what RFC 7914 §12 says")
    func vector() throws {
        let cost = PasswordHash.Cost(rounds: 1024, blockSize: 8, parallelism: 16)
        // The vector has 64 bytes; the first block of PBKDF2 is the first 32 of them.
        let expected: [UInt8] = [
            0xfd, 0xba, 0xbe, 0x1c, 0x9d, 0x34, 0x72, 0x00, 0x78, 0x56, 0xe7, 0x19, 0x0d, 0x01, 0xe9, 0xfe, 0x7c, 0x6a, 0xd7, 0xcb, 0xc8,
            0x23, 0x78, 0x30, 0xe7, 0x73, 0x76, 0x63, 0x4b, 0x37, 0x31, 0x62,
        ]
        let hash = PasswordHash(salt: Array("NaCl".utf8), hash: expected, cost: cost)
        #expect(try hash.matches("password"))
        #expect(try !hash.matches("Password"))
    }

    @Test("the file is its owner's alone, and holds neither passwords nor secrets")
    func file() throws {
        let books = try Books()
        try books.book.add("lan", .administrator, password: Books.password, at: Books.time(0))
        let secret = try books.secret("lan")
        let token = try books.book.makeToken(for: "lan", label: "máy quét", days: 30, at: Books.time(0)).secret
        var status = stat()
        try #require(stat(books.path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        let bytes = try Data(contentsOf: URL(filePath: books.path))
        for text in [Books.password, secret, token] { #expect(bytes.range(of: Data(text.utf8)) == nil) }
        chmod(books.path, 0o640)
        #expect(Books.code { _ = try AccountBook(at: books.path) } == .accountsOpen)
    }

    @Test("a file that is not there or something else is not opened, and stays as it is")
    func otherFiles() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "farmzone-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(Books.code { _ = try AccountBook(at: path) } == .noAccounts)
        let text = Data(String(repeating: "not a database ", count: 100).utf8)
        try text.write(to: URL(filePath: path))
        chmod(path, 0o600)
        #expect(Books.code { _ = try AccountBook(at: path, creating: true) } == .accountsUnreadable)
        #expect(try Data(contentsOf: URL(filePath: path)) == text)
    }

    @Test("what SQLite fails with is one of our errors, without its statement")
    func failures() throws {
        let expected: [(ResultCode, AccountError.Code)] = [
            (.SQLITE_FULL, .accountsFull), (.SQLITE_BUSY, .accountsBusy), (.SQLITE_LOCKED, .accountsBusy),
            (.SQLITE_IOERR, .accountsFailed), (.SQLITE_IOERR_WRITE, .accountsFailed), (.SQLITE_CANTOPEN, .accountsFailed),
            (.SQLITE_READONLY, .accountsFailed), (.SQLITE_CORRUPT, .accountsUnreadable), (.SQLITE_CONSTRAINT, .accountsFault),
        ]
        for (result, code) in expected {
            let error = AccountError(DatabaseError(resultCode: result, message: "m", sql: "SELECT secret"), path: "p")
            #expect(error == AccountError(code, ["path": "p", "detail": "m"]))
        }
    }

    @Test("where the disk is full nothing more is written, and that is what is said")
    func fullDisk() throws {
        let books = try Books()
        let book = books.book
        defer { withExtendedLifetime(books) {} }
        try book.add("an", .officer, password: Books.password, at: Books.time(0))
        try book.queue.write { try $0.execute(sql: "PRAGMA max_page_count = 1") }
        #expect(Books.code { for _ in 0..<1000 { _ = try books.secret("an") } } == .accountsFull)
        let adding = Books.code {
            for number in 0..<1000 { try book.add("binh-\(number)", .officer, password: Books.password, at: Books.time(0)) }
        }
        #expect(adding == .accountsFull)
        #expect(try book.accounts().contains { $0.name == "an" })
    }

    @Test("names that the journal cannot keep are refused", arguments: ["", "a", "Lan", "lan anh", "-an", ".an", "vải", "an\n", "a/b"])
    func names(name: String) throws {
        let books = try Books()
        #expect(Books.code { try books.book.add(name, .officer, password: Books.password, at: Books.time(0)) } == .accountName)
    }

    @Test("what an account needs is asked for")
    func needs() throws {
        let books = try Books()
        let book = books.book
        // The file goes with the value that made it.
        defer { withExtendedLifetime(books) {} }
        #expect(Books.code { try book.add("an", .officer, password: "ngắn", at: Books.time(0)) } == .passwordShort)
        let long = String(repeating: "x", count: 257)
        #expect(Books.code { try book.add("an", .officer, password: long, at: Books.time(0)) } == .passwordLong)
        #expect(Books.code { try book.add("htx", .holder, password: Books.password, at: Books.time(0)) } == .organisationNeeded)
        try book.add("htx", .holder, password: Books.password, organisation: "organisation-1", at: Books.time(0))
        #expect(Books.code { try book.add("htx", .officer, password: Books.password, at: Books.time(0)) } == .accountTaken)
        #expect(try book.accounts().map(\.organisation) == ["organisation-1"])
    }

    @Test("a session ends by time, by idleness, by logging out, with the password and with the account")
    func sessions() throws {
        let books = try Books()
        let book = books.book
        try book.add("an", .officer, password: Books.password, at: Books.time(0))
        func known(_ secret: String, _ seconds: Int64) throws -> String? {
            try book.account(session: secret, at: Books.time(seconds))?.name
        }
        let first = try books.secret("an")
        #expect(try known(first, 10) == "an")
        #expect(try known(first, 7201) == nil, "two hours without a request")
        let second = try books.secret("an")
        for hour in 1...11 { #expect(try known(second, Int64(hour) * 3600) == "an") }
        #expect(try known(second, 12 * 3600) == nil)
        let third = try books.secret("an")
        try book.logOut(session: third)
        #expect(try known(third, 1) == nil)
        let fourth = try books.secret("an")
        let token = try book.makeToken(for: "an", label: "x", days: 1, at: Books.time(0)).secret
        #expect(try book.account(token: token, at: Books.time(1)) != nil)
        try book.setPassword(of: "an", to: Books.password, at: Books.time(1))
        #expect(try known(fourth, 1) == nil)
        #expect(try book.account(token: token, at: Books.time(1)) == nil, "who knew the old password may have made it")
        let fifth = try books.secret("an")
        try book.disable("an", at: Books.time(0))
        #expect(try known(fifth, 1) == nil)
        #expect(try book.logIn("an", password: Books.password, from: "here", at: Books.time(1)) == .wrong)
        try book.disable("an", false, at: Books.time(0))
        #expect(try known(fifth, 1) == nil)
        #expect(try known("", 1) == nil && known("x", 1) == nil)
    }

    @Test("wrong passwords slow down, for names that there are and for others alike")
    func slowing() throws {
        let books = try Books()
        let book = books.book
        // The file goes with the value that made it.
        defer { withExtendedLifetime(books) {} }
        try book.add("an", .officer, password: Books.password, at: Books.time(0))
        for name in ["an", "nobody"] {
            for _ in 0..<3 { #expect(try book.logIn(name, password: "wrong", from: "here", at: Books.time(0)) == .wrong) }
            #expect(try book.logIn(name, password: Books.password, from: "here", at: Books.time(0)) == .wait(seconds: 1))
            #expect(try book.logIn(name, password: "wrong", from: "here", at: Books.time(1)) == .wrong)
            #expect(try book.logIn(name, password: "wrong", from: "here", at: Books.time(2)) == .wait(seconds: 1))
            var moment: Int64 = 3
            for _ in 0..<20 {
                #expect(try book.logIn(name, password: "wrong", from: "here", at: Books.time(moment)) == .wrong)
                moment += 60
            }
            guard case .wait(let seconds) = try book.logIn(name, password: Books.password, from: "here", at: Books.time(moment - 59)) else {
                Issue.record("no wait after 24 failures")
                return
            }
            #expect(seconds == 59)
        }
        guard case .welcome = try book.logIn("an", password: Books.password, from: "here", at: Books.time(4000)) else {
            Issue.record("the right password is refused after the wait")
            return
        }
        #expect(try book.logIn("an", password: "wrong", from: "here", at: Books.time(4000)) == .wrong, "a good login forgets the failures")
    }

    @Test("what no account can be called is slowed down as one name, and nothing of it is kept, however long it is")
    func impossibleNames() throws {
        let books = try Books()
        let book = books.book
        // The file goes with the value that made it.
        defer { withExtendedLifetime(books) {} }
        // Sixty letters to a reader, sixty thousand bytes to a disk.
        let marked = String(repeating: "a" + String(repeating: "\u{301}", count: 500), count: 60)
        for name in [marked, "Lan", String(repeating: "a", count: 41)] {
            #expect(try book.logIn(name, password: Books.password, from: "here", at: Books.time(0)) == .wrong)
        }
        #expect(try book.logIn("lan anh", password: "wrong", from: "here", at: Books.time(0)) == .wait(seconds: 1))
        #expect(try book.logIn("lan anh", password: "wrong", from: "there", at: Books.time(0)) == .wrong)
        let kept = try book.queue.read { try String.fetchAll($0, sql: "SELECT name || '/' || asker FROM wrong_logins ORDER BY asker") }
        #expect(kept == ["/here", "/there"])
    }

    @Test("somebody else's wrong passwords slow nobody down, however many")
    func strangers() throws {
        let books = try Books()
        let book = books.book
        // The file goes with the value that made it.
        defer { withExtendedLifetime(books) {} }
        try book.add("an", .officer, password: Books.password, at: Books.time(0))
        for second in 0..<200 { _ = try book.logIn("an", password: "wrong", from: "there", at: Books.time(Int64(second))) }
        guard case .wait = try book.logIn("an", password: Books.password, from: "there", at: Books.time(200)) else {
            Issue.record("who guesses is not slowed down")
            return
        }
        guard case .welcome = try book.logIn("an", password: Books.password, from: "here", at: Books.time(200)) else {
            Issue.record("a stranger keeps the officer out")
            return
        }
        guard case .wait = try book.logIn("an", password: "wrong", from: "there", at: Books.time(200)) else {
            Issue.record("the officer's login forgives the stranger")
            return
        }
    }

    @Test("passwords keep their spaces, and letters are the same however a keyboard puts them together")
    func letters() throws {
        let books = try Books()
        try books.book.add("an", .officer, password: " mật khẩu dài ", at: Books.time(0))
        #expect(try books.book.logIn("an", password: "mật khẩu dài", from: "here", at: Books.time(0)) == .wrong)
        let apart = " mật khẩu dài ".decomposedStringWithCanonicalMapping
        guard case .welcome = try books.book.logIn("an", password: apart, from: "here", at: Books.time(0)) else {
            Issue.record("the same password in other code points is refused")
            return
        }
    }

    @Test("a token ends by time, by revocation and with its account, and no other account can revoke it")
    func tokens() throws {
        let books = try Books()
        let book = books.book
        // The file goes with the value that made it.
        defer { withExtendedLifetime(books) {} }
        for name in ["an", "binh"] { try book.add(name, .officer, password: Books.password, at: Books.time(0)) }
        let made = try book.makeToken(for: "an", label: "nhập liệu", days: 1, at: Books.time(0))
        func known(_ secret: String, _ seconds: Int64) throws -> String? {
            try book.account(token: secret, at: Books.time(seconds))?.name
        }
        #expect(made.secret.hasPrefix("fz_") && made.secret.count == 67)
        #expect(try known(made.secret, 86_399) == "an")
        #expect(try known(made.secret, 86_400) == nil)
        #expect(try book.tokens(of: "an").first?.lastUsed == Books.time(86_399))
        #expect(Books.code { try book.revokeToken(made.token.id, of: "binh", at: Books.time(5)) } == .noSuchToken)
        #expect(try known(made.secret, 6) == "an")
        try book.revokeToken(made.token.id, of: "an", at: Books.time(5))
        #expect(try known(made.secret, 6) == nil)
        let other = try book.makeToken(for: "an", label: "b", days: 1, at: Books.time(0))
        try book.disable("an", at: Books.time(1))
        try book.disable("an", false, at: Books.time(2))
        #expect(try known(other.secret, 3) == nil)
        #expect(Books.code { _ = try book.makeToken(for: "an", label: "", days: 1, at: Books.time(0)) } == .tokenLabel)
        #expect(Books.code { _ = try book.makeToken(for: "an", label: "x", days: 731, at: Books.time(0)) } == .tokenDays)
        #expect(Books.code { _ = try book.makeToken(for: "ghost", label: "x", days: 1, at: Books.time(0)) } == .noSuchAccount)
        #expect(Books.code { _ = try book.tokens(of: "ghost") } == .noSuchAccount)
        #expect(try book.revokeToken(other.token.id, at: Books.time(5)) == "an", "an administrator's hand reaches everybody's")
        #expect(Books.code { try book.revokeToken(99, at: Books.time(0)) } == .noSuchToken)
    }

    @Test("an account has twenty tokens in force, and of those that ended the last ones are remembered")
    func manyTokens() throws {
        let books = try Books()
        let book = books.book
        // The file goes with the value that made it.
        defer { withExtendedLifetime(books) {} }
        for name in ["an", "binh"] { try book.add(name, .exporter, password: Books.password, organisation: "o", at: Books.time(0)) }
        func make(_ name: String, _ seconds: Int64) throws -> Int64 {
            try book.makeToken(for: name, label: "x", days: 1, at: Books.time(seconds)).token.id
        }
        let first = try make("an", 0)
        for second in 1..<20 { _ = try make("an", Int64(second)) }
        #expect(Books.code { _ = try make("an", 30) } == .tooManyTokens)
        #expect(Books.code { _ = try make("binh", 30) } == nil, "each account has its own")
        try book.revokeToken(first, of: "an", at: Books.time(31))
        let last = try make("an", 32)
        #expect(Books.code { _ = try make("an", 33) } == .tooManyTokens)
        let listed = try book.tokens(of: "an")
        #expect(listed.count == 21 && listed.last?.id == last && listed.last?.created == Books.time(32))
        #expect(listed.last?.expires == Books.time(32 + 86_400))
        // A day later all have ended.
        for second in 0..<Int64(AccountBook.mostEndedTokens + 10) {
            let id = try make("an", 100_000 + second)
            try book.revokeToken(id, at: Books.time(100_000 + second))
        }
        let kept = try book.tokens(of: "an")
        #expect(kept.count == AccountBook.mostEndedTokens + 1 && !kept.contains { $0.id == first })
        #expect(try book.tokens(of: "binh").count == 1)
    }

    @Test("the last administrator cannot be shut out")
    func lastAdministrator() throws {
        let books = try Books()
        let book = books.book
        // The file goes with the value that made it.
        defer { withExtendedLifetime(books) {} }
        try book.add("lan", .administrator, password: Books.password, at: Books.time(0))
        #expect(Books.code { try book.disable("lan", at: Books.time(0)) } == .lastAdministrator)
        try book.add("mai", .administrator, password: Books.password, at: Books.time(0))
        try book.disable("lan", at: Books.time(0))
        #expect(Books.code { try book.disable("mai", at: Books.time(0)) } == .lastAdministrator)
        #expect(Books.code { try book.disable("ghost", at: Books.time(0)) } == .noSuchAccount)
    }

    @Test("a form's key belongs to its session alone")
    func formKeys() throws {
        let (one, other) = (Secret.text(prefix: ""), Secret.text(prefix: ""))
        #expect(AccountBook.isFormKey(AccountBook.formKey(session: one), session: one))
        #expect(!AccountBook.isFormKey(AccountBook.formKey(session: other), session: one))
        #expect(!AccountBook.isFormKey("", session: one) && !AccountBook.isFormKey(one, session: one))
    }

    @Test("a request under a key is answered once, and its key is free again where nothing came of it")
    func requests() throws {
        let books = try Books()
        let book = books.book
        // The file goes with the value that made it.
        defer { withExtendedLifetime(books) {} }
        let an = try book.add("an", .officer, password: Books.password, at: Books.time(0))
        let binh = try book.add("binh", .officer, password: Books.password, at: Books.time(0))
        func begin(_ text: String, _ account: Account, _ seconds: Int64 = 0) throws -> KnownRequest {
            try book.begin(request: "k", Array(text.utf8), by: account, at: Books.time(seconds))
        }
        #expect(try begin("a", an) == .new)
        #expect(try begin("a", an) == .begun)
        #expect(try begin("b", an) == .different)
        #expect(try begin("b", binh) == .new, "keys are each account's own")
        try book.end(request: "k", by: an, answer: [1, 2])
        #expect(try begin("a", an) == .answered([1, 2]))
        try book.end(request: "k", by: binh, answer: nil)
        #expect(try begin("c", binh) == .new)
        #expect(try begin("z", an, 2 * 86_400 + 1) == .new, "kept for two days")
    }

    @Test("of very many requests the oldest are forgotten")
    func manyRequests() throws {
        let books = try Books()
        let book = books.book
        defer { withExtendedLifetime(books) {} }
        let an = try book.add("an", .officer, password: Books.password, at: Books.time(0))
        let most = AccountBook.mostRequests
        try book.queue.write { database in
            for number in 0..<most {
                try database.execute(
                    sql: "INSERT INTO requests (account, key, fingerprint, begun) VALUES (?, ?, x'00', ?)",
                    arguments: [an.id, "k-\(number)", Books.time(Int64(number)).millisecondsSince1970])
            }
        }
        #expect(try book.begin(request: "new", [], by: an, at: Books.time(Int64(most))) == .new)
        let (count, isFirstThere) = try book.queue.read { database in
            (
                try Int.fetchOne(database, sql: "SELECT count(*) FROM requests"),
                try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM requests WHERE key = 'k-0')")
            )
        }
        #expect(count == most && isFirstThere == false)
    }

    @Test("what was done with accounts is kept with who did it, also in a file of before")
    func acts() throws {
        let books = try Books()
        let book = books.book
        defer { withExtendedLifetime(books) {} }
        try book.add("lan", .administrator, password: Books.password, at: Books.time(0))
        try book.add("an", .officer, password: Books.password, by: "lan", at: Books.time(1))
        try book.setPassword(of: "an", to: Books.password, by: "lan", at: Books.time(2))
        try book.disable("an", by: "lan", at: Books.time(3))
        try book.disable("an", false, at: Books.time(4))
        let acts = try book.acts(of: "an")
        #expect(acts.map(\.kind) == [.added, .passwordSet, .shut, .opened] && acts.map(\.by) == ["lan", "lan", "lan", nil])
        #expect(acts.map(\.at) == (1...4).map { Books.time($0) })
        #expect(try book.acts().map(\.account) == ["lan", "an", "an", "an", "an"])
        try book.queue.write { try $0.execute(sql: "DROP TABLE acts; PRAGMA user_version = 2") }
        let again = try AccountBook(at: books.path)
        #expect(try again.acts().isEmpty && again.accounts().count == 2)
    }

    @Test("a file that was brought is its account's own, and not kept for ever")
    func uploads() throws {
        let books = try Books()
        let book = books.book
        // The file goes with the value that made it.
        defer { withExtendedLifetime(books) {} }
        let an = try book.add("an", .officer, password: Books.password, at: Books.time(0))
        let binh = try book.add("binh", .officer, password: Books.password, at: Books.time(0))
        let first = try book.keep(upload: [1, 2, 3], named: "a.csv", by: an, at: Books.time(0))
        #expect(try book.upload(first, by: an)?.bytes == [1, 2, 3])
        #expect(try book.upload(first, by: binh) == nil)
        for second in 1...20 { _ = try book.keep(upload: [0], named: "b", by: an, at: Books.time(Int64(second))) }
        #expect(try book.upload(first, by: an) == nil, "twenty at most")
        let last = try book.keep(upload: [9], named: "c", by: an, at: Books.time(30))
        _ = try book.keep(upload: [8], named: "d", by: binh, at: Books.time(30 + 86_401))
        #expect(try book.upload(last, by: an) == nil, "a day at most")
    }
}
