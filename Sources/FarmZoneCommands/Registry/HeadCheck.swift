import Casework
import GeoPrimitives
import Interchange
import Journal
import Registry
import Traceability

/// The answer to whether a registry's journal holds what a signed head says.
struct HeadCheck: Sendable {
    /// Why the notice is good, or what is wrong with it: a name in the group `said`.
    let reason: String
    private let notice: HeadNotice

    /// Checks the signature, then the registry against the head.
    ///
    /// - Throws: Why the registry cannot be read.
    init(_ notice: HeadNotice, keys: [StampKey], _ reading: any RegistryReading) throws {
        self.notice = notice
        let fault: HeadNotice.Fault?
        do throws(HeadNotice.Fault) {
            try notice.verify(keys: keys)
            fault = nil
        } catch {
            fault = error
        }
        let signed = notice.head
        if let fault {
            reason = fault.rawValue
        } else if try reading.identity().identifier != signed.registry {
            reason = "head-of-another-registry"
        } else if signed.head == .empty {
            reason = "head-holds"
        } else if let own = try reading.head(at: signed.head.number) {
            reason = own == signed.head ? "head-holds" : "head-differs"
        } else {
            reason = "head-beyond-journal"
        }
    }

    /// Whether a trusted key signed the head, and the journal goes on from it.
    var holds: Bool { reason == "head-holds" }

    /// What is said to the person.
    var sentence: String {
        Speech.text(
            "said.\(reason)",
            [
                "entries": "\(notice.head.head.number)", "head": "\(notice.head.head.hash)", "registry": notice.head.registry,
                "time": notice.head.signedAt.description, "key": notice.kid,
            ])
    }

    /// The answer for a machine.
    var json: JSONValue {
        .members([
            "holds": .bool(holds), "reason": .string(reason), "registry": .string(notice.head.registry),
            "entries": .integer(notice.head.head.number), "head": .string("\(notice.head.head.hash)"),
            "signedAt": .string(notice.head.signedAt.description), "kid": .string(notice.kid), "text": .string(sentence),
        ])
    }
}
