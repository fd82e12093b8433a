import NIOCore
import Synchronization

/// How many bytes of large answers wait for clients to take them.
final class AnswerMemory: Sendable {
    /// Bytes that are counted for as long as this is kept.
    final class Hold: Sendable {
        let buffer: ByteBuffer
        private let memory: AnswerMemory

        fileprivate init(_ buffer: ByteBuffer, in memory: AnswerMemory) {
            self.buffer = buffer
            self.memory = memory
            memory.held.add(buffer.readableBytes, ordering: .relaxed)
        }

        deinit { memory.held.subtract(buffer.readableBytes, ordering: .relaxed) }
    }

    /// What is larger is sent in pieces of this size, and counted.
    static let piece = 64 << 10

    private let most: Int
    private let held = Atomic<Int>(0)

    /// Room for so many bytes.
    init(most: Int) { self.most = most }

    /// Whether no large answer should be made before others are taken.
    var isFull: Bool { held.load(ordering: .relaxed) >= most }

    /// Counts bytes.
    func hold(_ buffer: ByteBuffer) -> Hold { Hold(buffer, in: self) }
}
