import CGEOS

/// One geometry made by GEOS; it lives as long as this object, and its context longer.
@safe final class GEOSShape {
    let context: GEOSContext
    private(set) var pointer: OpaquePointer?

    init(owning pointer: OpaquePointer, in context: GEOSContext) {
        self.context = context
        unsafe self.pointer = unsafe pointer
    }

    deinit {
        if let pointer = unsafe pointer { unsafe GEOSGeom_destroy_r(context.handle, pointer) }
    }

    /// Gives the geometry away, to a call that takes it even when it fails.
    func handOver() -> OpaquePointer? {
        defer { unsafe pointer = nil }
        return unsafe pointer
    }

    /// Whether GEOS holds the geometry valid.
    func isValid() throws(GEOSError) -> Bool {
        try context.answer("GEOSisValid_r", unsafe GEOSisValid_r(context.handle, pointer))
    }
}
