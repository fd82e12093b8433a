import CQREncode
import Glibc

/// The one place that calls libqrencode.
///
/// Its functions share tables behind a lock of its own, so they may be called from several threads at once.
enum QREncoder {
    /// A symbol as libqrencode gives it, copied out of its memory.
    struct Encoded {
        let version: Int
        let width: Int
        let modules: [Bool]
    }

    static func encode(_ text: String, level: ErrorCorrection) throws(QRSymbolError) -> Encoded {
        let length = text.utf8.count
        guard length > 0 else { throw .empty }
        if let offset = text.utf8.enumerated().first(where: { $0.element == 0 })?.offset { throw .nulByte(offset: offset) }
        // Version 0 lets the library choose; the hint only forbids kanji segments, the library still mixes the others.
        let symbol = unsafe QRcode_encodeString(text, 0, level.libraryValue, QR_MODE_8, 1)
        guard let symbol = unsafe symbol else {
            let code = errno
            throw code == ERANGE ? .tooLong(bytes: length, level: level) : .encoder(function: "QRcode_encodeString", code: code)
        }
        defer { unsafe QRcode_free(symbol) }
        let width = Int(unsafe symbol.pointee.width)
        guard let data = unsafe symbol.pointee.data else { throw .encoder(function: "QRcode_encodeString", code: EINVAL) }
        // The lowest bit of a byte is the colour, the others say what the module is for.
        let modules = unsafe UnsafeBufferPointer(start: data, count: width * width).map { $0 & 1 == 1 }
        return Encoded(version: Int(unsafe symbol.pointee.version), width: width, modules: modules)
    }
}

extension ErrorCorrection {
    fileprivate var libraryValue: QRecLevel {
        switch self {
        case .low: QR_ECLEVEL_L
        case .medium: QR_ECLEVEL_M
        case .quartile: QR_ECLEVEL_Q
        case .high: QR_ECLEVEL_H
        }
    }
}
