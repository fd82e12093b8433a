import HTTPTypes
import NIOCore
import Registry
import Synchronization

/// Small answers that were made from the present state of the registry: what is asked again and again, as a code on a thousand boxes, is
/// not worked out each time.
final class AnswerCache: Sendable {
    private struct Contents {
        var state: RegistryState?
        var answers: [String: Answer] = [:]
        var bytes = 0
    }

    /// The most bytes that are kept; when there are more, all are let go.
    static let mostBytes = 8 << 20
    /// The most bytes of one answer that is kept.
    static let mostOfOne = 64 << 10

    private let contents = Mutex(Contents())

    /// An answer made from a state; nil where it was not, or is not kept any more.
    func answer(_ key: String, _ state: RegistryState) -> Answer? {
        contents.withLock { $0.state == state ? $0.answers[key] : nil }
    }

    /// Keeps an answer that tells of something that is there.
    func keep(_ answer: Answer, _ key: String, _ state: RegistryState) {
        guard answer.status == .ok, case .bytes(let buffer) = answer.content, buffer.readableBytes <= AnswerCache.mostOfOne else { return }
        contents.withLock { contents in
            if contents.state != state { contents = Contents(state: state) }
            if contents.bytes + buffer.readableBytes > AnswerCache.mostBytes { (contents.answers, contents.bytes) = ([:], 0) }
            contents.answers[key] = answer
            contents.bytes += buffer.readableBytes + key.utf8.count + 512
        }
    }
}
