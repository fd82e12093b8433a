/// The last entry of a journal, by number and hash: it stands for all that was written up to it.
public struct JournalHead: Hashable, Sendable {
    /// The number of the last entry; 0 where there is none.
    public let number: Int64
    /// The hash of the last entry; 32 bytes of zero where there is none.
    public let hash: Digest

    /// Names a head.
    public init(number: Int64, hash: Digest) {
        self.number = number
        self.hash = hash
    }

    /// The head of a journal without entries: number 0, hash all zero, which is the `previous` of entry 1.
    public static let empty = JournalHead(number: 0, hash: .zero)
}

extension JournalHead: CustomStringConvertible {
    /// Number and hash, as `12 9f86…`.
    public var description: String { "\(number) \(hash)" }
}
