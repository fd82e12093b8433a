private import CPROJ
internal import GeoPrimitives

/// One PROJ context with one transformation in it; the only place where both are made and destroyed.
///
/// A PROJ context belongs to one thread at a time. The pool keeps that promise: it hands a handle to one caller and takes it back
/// afterwards, which is why the class may be sent although the compiler cannot see it.
@safe
final class PipelineHandle: @unchecked Sendable {
    private let context: OpaquePointer
    private let object: OpaquePointer

    /// Makes the transformation that a pipeline describes.
    ///
    /// - Throws: ``GeodesyError/pipelineRefused(pipeline:function:code:message:)`` with PROJ's message;
    ///   ``GeodesyError/pipelineDiffers(asked:made:)`` where PROJ understood something else.
    init(pipeline: String) throws(GeodesyError) {
        guard let context = unsafe proj_context_create() else {
            throw .pipelineRefused(pipeline: pipeline, function: "proj_context_create", code: 0, message: "out of memory")
        }
        // What PROJ has to say comes back as an error, not on the terminal.
        unsafe _ = proj_log_level(context, PJ_LOG_NONE)
        guard let object = unsafe proj_create(context, pipeline) else {
            let code = unsafe proj_context_errno(context)
            let message = unsafe proj_context_errno_string(context, code).map { unsafe String(cString: $0) } ?? ""
            unsafe proj_context_destroy(context)
            throw .pipelineRefused(pipeline: pipeline, function: "proj_create", code: Int(code), message: message)
        }
        unsafe self.context = context
        unsafe self.object = object
        let made = unsafe proj_pj_info(object).definition.map { unsafe String(cString: $0) } ?? ""
        try PipelineHandle.check(made: made, asked: pipeline)
    }

    deinit {
        unsafe proj_destroy(object)
        unsafe proj_context_destroy(context)
    }

    /// Compares PROJ's account of what it made with what was asked for, word by word.
    static func check(made: String, asked: String) throws(GeodesyError) {
        func words(_ text: String) -> [Substring] {
            text.split(separator: " ").map { $0.hasPrefix("+") ? $0.dropFirst() : $0 }
        }
        guard words(made) == words(asked) else { throw .pipelineDiffers(asked: asked, made: made) }
    }

    /// Transforms positions in place; what cannot be transformed becomes infinite.
    func transform(_ positions: UnsafeMutableBufferPointer<PlanarPosition>) {
        guard let first = positions.baseAddress, !positions.isEmpty else { return }
        let (count, stride) = (positions.count, MemoryLayout<PlanarPosition>.stride)
        unsafe proj_errno_reset(object)
        // A position is two doubles, `x` first: the type is frozen.
        unsafe first.withMemoryRebound(to: Double.self, capacity: count * 2) { x in
            unsafe _ = proj_trans_generic(object, PJ_FWD, x, stride, count, x + 1, stride, count, nil, 0, 0, nil, 0, 0)
        }
    }
}
