/// A growing run of bytes to write text into; emptied without giving its memory back, so that one serves a whole export.
public struct OutputBytes: ~Copyable, @unchecked Sendable {
    // Owned by this value alone (it cannot be copied), hence safe to hand over between tasks.
    private var storage: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// How many bytes there are.
    public private(set) var count = 0

    /// Makes an empty run with room for some bytes.
    public init(capacity: Int = 4096) {
        self.capacity = max(capacity, 64)
        storage = .allocate(capacity: self.capacity)
    }

    deinit { storage.deallocate() }

    /// Whether there are no bytes.
    public var isEmpty: Bool { count == 0 }

    /// A copy of the bytes.
    public var bytes: [UInt8] { [UInt8](UnsafeBufferPointer(start: storage, count: count)) }

    /// A copy of the bytes as text.
    public var text: String { String(decoding: UnsafeBufferPointer(start: storage, count: count), as: UTF8.self) }

    /// Lends the bytes for reading, without a copy.
    public borrowing func withUnsafeBytes<Outcome, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Outcome
    ) throws(Failure) -> Outcome {
        try body(UnsafeRawBufferPointer(start: storage, count: count))
    }

    /// Forgets all bytes and keeps the memory.
    public mutating func removeAll() { count = 0 }

    /// Forgets the bytes from a place on.
    public mutating func truncate(to count: Int) { self.count = min(count, self.count) }

    /// Adds one byte.
    @inline(__always)
    public mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        storage[count] = byte
        count += 1
    }

    /// Adds bytes.
    public mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        writeUnchecked(capacity: bytes.count) { target in
            UnsafeMutableRawPointer(target).copyMemory(from: source, byteCount: bytes.count)
            return target + bytes.count
        }
    }

    /// Adds bytes.
    public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append($0) } }

    /// Adds text as UTF-8, as it is.
    public mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    /// Adds text known when compiling, as it is.
    @inline(__always)
    public mutating func append(_ text: StaticString) {
        append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Lets `body` write up to `capacity` bytes from the pointer it gets; it gives back the pointer after the last it wrote.
    @inline(__always)
    mutating func writeUnchecked(capacity needed: Int, _ body: (UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>) {
        if capacity - count < needed { grow(by: needed) }
        count = body(storage + count) - storage
    }

    @inline(never)
    private mutating func grow(by needed: Int) {
        let larger = max(capacity * 2, count + needed)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: storage, count: count)
        storage.deallocate()
        storage = moved
        capacity = larger
    }
}
