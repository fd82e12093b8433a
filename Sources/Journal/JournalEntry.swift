import CBOR
import Crypto
import FoundationEssentials

/// One change of the registry, chained to the one before by its hash.
public struct JournalEntry: Hashable, Sendable {
    /// The number, from 1 without gaps.
    public let number: Int64
    /// When the registry learned it; never earlier than the entry before.
    public let recordedAt: RecordedTime
    /// Who answers for it.
    public let officer: String
    /// What it tells, and how the payload is shaped.
    public let kind: EntryKind
    /// Deterministic CBOR, kept as it was first written and never encoded again.
    public let payload: [UInt8]
    /// The hash of the entry before; zero before the first.
    public let previous: Digest

    /// Takes an entry as it is stored; nothing is checked here, `ChainChecker` does that.
    public init(number: Int64, recordedAt: RecordedTime, officer: String, kind: EntryKind, payload: [UInt8], previous: Digest) {
        self.number = number
        self.recordedAt = recordedAt
        self.officer = officer
        self.kind = kind
        self.payload = payload
        self.previous = previous
    }

    /// SHA-256 of a zero byte and the deterministic CBOR array of number, milliseconds, officer, kind, payload and previous hash.
    ///
    /// The zero byte makes it a leaf hash of RFC 9162 §2.1.1, so that a Merkle tree can be laid over the journal. It is computed anew at
    /// each call.
    public var hash: Digest {
        var writer = CBORWriter(capacity: 128 + officer.utf8.count + payload.count)
        writer.beginArray(6)
        writer.write(number)
        writer.write(recordedAt.millisecondsSince1970)
        writer.write(officer)
        writer.write(kind.description)
        writer.write(bytes: payload)
        writer.write(bytes: previous.bytes)
        var hasher = SHA256()
        hasher.update(data: [0x00] as [UInt8])
        hasher.update(data: writer.bytes)
        return Digest(hasher.finalize())
    }
}
