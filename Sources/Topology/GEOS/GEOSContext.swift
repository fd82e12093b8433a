import CGEOS

/// One GEOS context: what calls to GEOS need, by one caller at a time.
///
/// It is the only place that turns a failed call into an error.
@safe final class GEOSContext {
    let handle: GEOSContextHandle_t
    private let messages = MessageBox()

    /// Holds the last message until it is asked for; GEOS keeps a pointer to it as long as the context lives.
    private final class MessageBox {
        var last = ""
    }

    init() throws(GEOSError) {
        guard let handle = unsafe GEOS_init_r() else { throw GEOSError(function: "GEOS_init_r", message: "out of memory") }
        unsafe self.handle = handle
        let box = unsafe Unmanaged.passUnretained(messages).toOpaque()
        _ = unsafe GEOSContext_setErrorMessageHandler_r(
            handle,
            { text, box in
                guard let text = unsafe text, let box = unsafe box else { return }
                unsafe Unmanaged<MessageBox>.fromOpaque(box).takeUnretainedValue().last = String(cString: text)
            }, box)
    }

    deinit { unsafe GEOS_finish_r(handle) }

    /// The error for a call that failed, with the message that is pending.
    func error(_ function: String) -> GEOSError {
        defer { messages.last = "" }
        return GEOSError(function: function, message: messages.last)
    }

    /// The shape that a call made, or the error why it made none.
    func shape(_ function: String, _ made: OpaquePointer?) throws(GEOSError) -> GEOSShape {
        guard let made = unsafe made else { throw error(function) }
        return unsafe GEOSShape(owning: made, in: self)
    }

    /// The answer of a predicate: GEOS says 0, 1, or 2 for a failure.
    func answer(_ function: String, _ said: CChar) throws(GEOSError) -> Bool {
        guard said == 0 || said == 1 else { throw error(function) }
        return said == 1
    }
}
