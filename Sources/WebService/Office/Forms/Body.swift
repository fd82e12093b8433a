import GeoPrimitives
import HTTPTypes
import Hummingbird
import NIOCore

/// Bodies of requests, read within limits of size and time and understood by their type.
enum Body {
    /// Reads a body.
    ///
    /// - Throws: `Problem` where it is too large, comes too slowly, breaks off, or is compressed: what unpacks to more than it weighs is not
    ///   taken.
    static func read(_ request: Request, limit: Int, seconds: Int) async throws -> [UInt8] {
        if let coding = request.headers[.contentEncoding], coding.trimmingSpaces.lowercased() != "identity" {
            throw Problem(.mediaType, ["type": "Content-Encoding: \(coding.prefix(40))"])
        }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw Problem(.tooLarge, ["limit": "\(limit)"])
        }
        let body = request.body
        do {
            return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
                group.addTask { Array((try await body.collect(upTo: limit)).readableBytesView) }
                group.addTask {
                    try await Task.sleep(for: .seconds(seconds))
                    return nil
                }
                defer { group.cancelAll() }
                guard let first = try await group.next(), let bytes = first else { throw Problem(.bodySlow, ["seconds": "\(seconds)"]) }
                return bytes
            }
        } catch is NIOTooManyBytesError {
            throw Problem(.tooLarge, ["limit": "\(limit)"])
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(.bodyBroken)
        }
    }

    /// What a body says, by its type: a form with or without files, JSON, or the file itself.
    ///
    /// What the query says about a file is told too, so that the file can be sent as it is.
    static func told(_ bytes: [UInt8], _ request: WebRequest, _ action: OfficeAction) throws -> FormContent {
        var told = try FormContent(query: request, action, request.method)
        let type = request.headers[.contentType]?.trimmingSpaces ?? ""
        let plain = type.split(separator: ";").first?.trimmingSpaces.lowercased() ?? ""
        if bytes.isEmpty, plain.isEmpty { return told }
        if let boundary = Multipart.boundary(of: type) {
            let parts: [Multipart.Part]
            do { parts = try Multipart(bytes, boundary: boundary).parts } catch { throw Problem(.bodyBroken) }
            for part in parts { try add(part, to: &told) }
        } else if plain == "application/x-www-form-urlencoded" {
            guard let text = String(validating: bytes, as: UTF8.self) else { throw Problem(.bodyBroken) }
            try addForm(text, to: &told)
        } else if plain == "application/json" {
            try addJSON(bytes, to: &told, action)
        } else if action.takesFile, !plain.isEmpty {
            told.file = FormContent.File(name: fileName(plain), bytes: bytes)
        } else {
            throw Problem(.mediaType, ["type": String(type.prefix(80))])
        }
        return told
    }

    private static func add(_ part: Multipart.Part, to told: inout FormContent) throws(Problem) {
        if let name = part.fileName {
            // A file field that was left empty has neither name nor content.
            guard !name.isEmpty || !part.content.isEmpty else { return }
            told.file = FormContent.File(
                name: String(name.split(whereSeparator: { "/\\".contains($0) }).last?.prefix(100) ?? "file"), bytes: Array(part.content))
            return
        }
        guard let text = String(validating: part.content, as: UTF8.self) else { throw Problem(.bodyBroken) }
        try told.add(part.name, text)
    }

    private static func addForm(_ text: String, to told: inout FormContent) throws(Problem) {
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentText.decode(parts[0], plusIsSpace: true),
                let value = PercentText.decodeAny(parts.count > 1 ? parts[1] : "", plusIsSpace: true)
            else { throw Problem(.bodyBroken) }
            try told.add(name, value)
        }
    }

    /// The members of an object, each of the kind that its field has; and `outline`, which is a GeoJSON object.
    private static func addJSON(_ bytes: [UInt8], to told: inout FormContent, _ action: OfficeAction) throws(Problem) {
        guard let object = (try? JSONValue.parse(bytes))?.object else { throw Problem(.bodyBroken) }
        for member in object.members {
            if member.key == "outline", action.takesFile, case .object = member.value {
                told.file = FormContent.File(name: "outline.geojson", bytes: Array(member.value.text.utf8))
            } else {
                try told.add(member.value, to: try action.fields.field(named: member.key, ofJSON: true))
            }
        }
    }

    /// A name for a file that was sent without one; its ending says of what kind it is.
    private static func fileName(_ type: String) -> String {
        switch type {
        case "application/geo+json": "outline.geojson"
        case "text/csv": "outline.csv"
        case "application/vnd.google-earth.kml+xml": "outline.kml"
        case "application/zip": "outline.zip"
        default: "outline"
        }
    }
}
