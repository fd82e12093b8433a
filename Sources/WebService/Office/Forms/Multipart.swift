import Foundation

/// The parts of a form with files (`multipart/form-data`, RFC 7578), taken apart within limits.
struct Multipart {
    /// One part.
    struct Part: Hashable {
        var name: String
        var fileName: String?
        var content: ArraySlice<UInt8>
    }

    /// It is not what it says it is.
    struct Broken: Error, Hashable {}

    static let mostParts = 100
    private static let longestHeader = 4096

    let parts: [Part]

    /// Takes a body apart.
    ///
    /// - Throws: `Broken` where a boundary, a header or the end is not as it must be, or there are more parts than a form of ours has.
    init(_ bytes: [UInt8], boundary: String) throws(Broken) {
        guard (1...70).contains(boundary.utf8.count) else { throw Broken() }
        let opening = Array("--\(boundary)".utf8)
        let between = Array("\r\n--\(boundary)".utf8)
        guard bytes.starts(with: opening) else { throw Broken() }
        var place = opening.count
        var parts: [Part] = []
        while true {
            let rest = bytes[place...]
            if rest.starts(with: Array("--".utf8)) { break }
            guard rest.starts(with: Array("\r\n".utf8)), parts.count < Multipart.mostParts else { throw Broken() }
            place += 2
            guard let headerEnd = Multipart.find(Array("\r\n\r\n".utf8), in: bytes, from: place, to: place + Multipart.longestHeader),
                let header = String(validating: bytes[place..<headerEnd], as: UTF8.self)
            else { throw Broken() }
            let start = headerEnd + 4
            guard let end = Multipart.find(between, in: bytes, from: start, to: bytes.count) else { throw Broken() }
            parts.append(try Multipart.part(header, bytes[start..<end]))
            place = end + between.count
        }
        self.parts = parts
    }

    /// The boundary that a content type names; nil where it is no form with files.
    static func boundary(of contentType: String) -> String? {
        let pieces = contentType.split(separator: ";").map(\.trimmingSpaces)
        guard pieces.first?.lowercased() == "multipart/form-data" else { return nil }
        let named = pieces.dropFirst().first { $0.lowercased().hasPrefix("boundary=") }?.dropFirst(9)
        return named.map { $0.hasPrefix("\"") && $0.hasSuffix("\"") && $0.count > 1 ? String($0.dropFirst().dropLast()) : String($0) }
    }

    private static func part(_ header: String, _ content: ArraySlice<UInt8>) throws(Broken) -> Part {
        for line in header.split(separator: "\r\n") {
            let pieces = line.split(separator: ":", maxSplits: 1)
            guard pieces.count == 2, pieces[0].trimmingSpaces.lowercased() == "content-disposition" else { continue }
            guard pieces[1].trimmingSpaces.lowercased().hasPrefix("form-data"), let name = value("name", in: pieces[1]) else { break }
            return Part(name: name, fileName: value("filename", in: pieces[1]), content: content)
        }
        throw Broken()
    }

    /// A value in quotes; browsers write a quote in it as `%22` (WHATWG HTML, multipart form data).
    private static func value(_ name: String, in header: Substring) -> String? {
        guard let start = header.range(of: "; \(name)=\"")?.upperBound ?? header.range(of: ";\(name)=\"")?.upperBound,
            let end = header[start...].firstIndex(of: "\"")
        else { return nil }
        return String(header[start..<end]).replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
    }

    private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        let last = min(end, bytes.count) - pattern.count
        guard start <= last else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            var place = start
            while place <= last {
                if bytes[place] == pattern[0] {
                    var length = 1
                    while length < pattern.count, bytes[place + length] == pattern[length] { length += 1 }
                    if length == pattern.count { return place }
                }
                place += 1
            }
            return nil
        }
    }
}
