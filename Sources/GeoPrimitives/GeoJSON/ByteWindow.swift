import Glibc

/// The part of a text that is being read, in one piece: bytes are added at the end and forgotten at the start.
///
/// Owns its memory and, for a file, the descriptor. After the last byte stands a zero, as `JSONScanner` needs it.
final class ByteWindow {
    private enum Source {
        case file(Int32)
        case bytes([UInt8], next: Int)
    }

    /// What is read at a time; fits the second-level cache.
    static let usualChunk = 256 << 10

    private var source: Source
    private var storage: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var placeOfBase = TextPlace(offset: 0, line: 1, column: 1)
    /// The index of the first byte that is still wanted.
    private(set) var start = 0
    /// How many bytes are at hand, those before `start` included.
    private(set) var count = 0
    /// Whether the text ends with the bytes at hand.
    private(set) var isFinal = false

    /// Opens a file for reading.
    init(path: String) throws(ReadFailure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ReadFailure(errno: errno) }
        source = .file(descriptor)
        capacity = Self.usualChunk
        storage = .allocate(capacity: capacity + 1)
        storage[0] = 0
    }

    /// Reads bytes in memory, at first `chunk` of them at a time.
    init(bytes: [UInt8], chunk: Int = ByteWindow.usualChunk) {
        source = .bytes(bytes, next: 0)
        capacity = max(chunk, 1)
        storage = .allocate(capacity: capacity + 1)
        storage[0] = 0
    }

    deinit {
        storage.deallocate()
        if case .file(let descriptor) = source { close(descriptor) }
    }

    /// What the system said when a file could not be opened or read.
    struct ReadFailure: Error {
        var errno: Int32
    }

    /// All bytes at hand; valid until the next `fill`.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: storage, count: count) }
    var base: UnsafePointer<UInt8> { UnsafePointer(storage) }
    /// How many bytes came from the source so far.
    var bytesRead: Int { placeOfBase.offset + count }
    /// How many bytes at hand are still wanted.
    var pending: Int { count - start }

    /// Forgets all bytes before an index.
    func consume(to index: Int) { start = index }

    /// The place in the text of a byte at hand.
    func place(of index: Int) -> TextPlace {
        var place = placeOfBase
        place.advance(over: UnsafeBufferPointer(start: storage, count: min(index, count)))
        return place
    }

    /// Reads on until there is no room or no more text; makes room first, so that at least one byte comes unless it is final.
    func fill() throws(ReadFailure) {
        makeRoom()
        while count < capacity, !isFinal {
            let got = try read(into: UnsafeMutableRawBufferPointer(start: storage + count, count: capacity - count))
            if got == 0 { isFinal = true }
            count += got
        }
        storage[count] = 0
    }

    private func makeRoom() {
        if start > 0 {
            placeOfBase.advance(over: UnsafeBufferPointer(start: storage, count: start))
            storage.update(from: storage + start, count: count - start)
            count -= start
            start = 0
        }
        // More than half full means that one value is large: doubling keeps the cost of starting it again in proportion.
        guard count > capacity / 2 else { return }
        capacity *= 2
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + 1)
        larger.update(from: storage, count: count)
        storage.deallocate()
        storage = larger
    }

    private func read(into target: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int {
        switch source {
        case .file(let descriptor):
            while true {
                let got = systemRead(descriptor, target.baseAddress, target.count)
                if got >= 0 { return got }
                guard errno == EINTR else { throw ReadFailure(errno: errno) }
            }
        case .bytes(let bytes, let next):
            let got = min(target.count, bytes.count - next)
            bytes.withUnsafeBytes { target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[next..<(next + got)])) }
            source = .bytes(bytes, next: next + got)
            return got
        }
    }
}

/// The `read` of POSIX under a name that the method above does not hide.
private func systemRead(_ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, target, count)
}
