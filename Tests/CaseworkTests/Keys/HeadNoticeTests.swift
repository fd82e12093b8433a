import Crypto
import Foundation
import Journal
import Registry
import Testing
import Traceability

@testable import Casework

@Suite("Signed heads that are printed")
struct HeadNoticeTests {
    private let key = Curve25519.Signing.PrivateKey()
    private let signedAt = 1_778_468_400_123 as Int64

    private var head: SignedHead {
        SignedHead(
            registry: "sổ Yên Thế", head: JournalHead(number: 376, hash: Digest(of: [7])),
            signedAt: RecordedTime(millisecondsSince1970: signedAt))
    }

    private func trusted(begins: Int64? = nil, ends: Int64? = nil, compromised: Int64? = nil) -> [StampKey] {
        func time(_ seconds: Int64?) -> StampTime? { seconds.map { StampTime(secondsSince1970: $0) } }
        return [StampKey(key.publicKey, begins: time(begins), ends: time(ends), compromisedSince: time(compromised))]
    }

    @Test("JSON and lines are read as they were written, also amid the words of a notice, typed in capitals and broken elsewhere")
    func reading() throws {
        let notice = try HeadNotice(head, signedWith: key)
        let typed = notice.lines.split(separator: "\n").dropFirst().joined(separator: "\n").split(separator: " ").map {
            $0.allSatisfy { $0.isHexDigit } ? $0.uppercased() : String($0)
        }
        let texts = [
            String(decoding: try notice.json(), as: UTF8.self), notice.lines,
            "THÔNG BÁO\r\nĐầu nhật ký:\r\n\r\nfarmzone-head/1 " + typed.joined(separator: "\r\n  ") + "\r\nNơi nhận: kid, head abcd",
        ]
        for text in texts {
            let read = try HeadNotice(Array(text.utf8), path: "head.txt")
            #expect(read.head == head && read.kid == notice.kid && read.signature == notice.signature, "\(text)")
            try read.verify(keys: trusted())
        }
    }

    @Test("Each part that is changed by one character is refused")
    func damage() throws {
        let text = try HeadNotice(head, signedWith: key).lines
        let first = try #require(text.firstRange(of: "registry")).lowerBound
        var (refused, unreadable) = (0, 0)
        for place in text.indices where place >= first && text[place].isLetter || text[place].isNumber {
            var damaged = text
            damaged.replaceSubrange(place...place, with: text[place] == "1" ? "2" : "1")
            do {
                try HeadNotice(Array(damaged.utf8), path: "x").verify(keys: trusted())
                // Of the words before the first part only the name of the format counts.
                Issue.record("\(damaged)")
            } catch is HeadNotice.Fault { refused += 1 } catch { unreadable += 1 }
        }
        #expect(refused > 200 && unreadable > 30)
    }

    @Test("A key that is not known, not in use or in other hands proves nothing")
    func keys() throws {
        let notice = try HeadNotice(head, signedWith: key)
        let seconds = signedAt / 1000
        func fault(_ keys: [StampKey]) -> HeadNotice.Fault? {
            do throws(HeadNotice.Fault) {
                try notice.verify(keys: keys)
                return nil
            } catch { return error }
        }
        #expect(fault([]) == .unknownKey)
        #expect(fault([StampKey(Curve25519.Signing.PrivateKey().publicKey)]) == .unknownKey)
        #expect(fault(trusted(begins: seconds + 1)) == .outsideKeyPeriod)
        #expect(fault(trusted(ends: seconds)) == .outsideKeyPeriod)
        #expect(fault(trusted(compromised: seconds)) == .compromisedKey)
        #expect(fault(trusted(begins: seconds, ends: seconds + 1, compromised: seconds + 1)) == nil)
    }

    @Test("What is no notice is refused by name")
    func unreadable() throws {
        let good = String(decoding: try HeadNotice(head, signedWith: key).json(), as: UTF8.self)
        let texts = [
            "", "{}", "farmzone-head/1", good.replacing("farmzone-head/1", with: "farmzone-head/2"), good.replacing("376", with: "-1"),
            good.replacing("2026-", with: "2026/"), String(repeating: "farmzone-head/1 head ", count: 10_000),
        ]
        for text in texts {
            #expect { try HeadNotice(Array(text.utf8), path: "x.txt") } throws: {
                ($0 as? RegistryError)?.code == .headUnreadable && ($0 as? RegistryError)?.values == ["path": "x.txt"]
            }
        }
    }
}
