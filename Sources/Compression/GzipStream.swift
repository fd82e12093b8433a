import CZlib

/// Compresses bytes as they come into one gzip stream (RFC 1952).
///
/// Used by one task at a time; zlib's state is freed with it.
@safe public final class GzipStream: @unchecked Sendable {
    // Sound because whoever has it uses it alone: a response body, which one connection writes.
    private let stream: UnsafeMutablePointer<z_stream>

    /// Begins a stream.
    ///
    /// - Parameter level: From 1, fast, to 9, small.
    public init?(level: Int32) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe farmzone_gzip_begin(stream, level) == Z_OK else {
            unsafe stream.deallocate()
            return nil
        }
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Takes bytes in and gives what is ready of the compressed ones; all of them where it is the last call.
    public func compress(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> [UInt8] {
        // zlib only reads through the pointer, though its type does not say so.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
        unsafe stream.pointee.avail_in = UInt32(bytes.count)
        var result: [UInt8] = []
        let step = 64 << 10
        while true {
            let before = result.count
            let room = before == 0 ? unsafe min(Int(deflateBound(stream, UInt(bytes.count))) + 64, 1 << 20) : step
            result.append(contentsOf: repeatElement(0, count: room))
            let left = unsafe result.withUnsafeMutableBytes { target in
                unsafe stream.pointee.next_out = target.bindMemory(to: UInt8.self).baseAddress.map { unsafe $0 + before }
                unsafe stream.pointee.avail_out = UInt32(room)
                unsafe deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                return unsafe Int(stream.pointee.avail_out)
            }
            result.removeLast(left)
            if left > 0 { return result }
        }
    }

    /// Compresses bytes at once; nil where zlib has no memory.
    public static func gzip(_ bytes: UnsafeRawBufferPointer, level: Int32) -> [UInt8]? {
        unsafe GzipStream(level: level)?.compress(bytes, isLast: true)
    }
}
