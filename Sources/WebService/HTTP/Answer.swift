import HTTPTypes
import GeoPrimitives
import Hummingbird

/// An answer before it is put into HTTP: what it is, and what it says of itself.
struct Answer: Sendable {
    /// The content.
    enum Content: Sendable {
        case none
        case bytes(ByteBuffer)
        /// So many bytes, of which a function gives the next ones from a place on.
        case pieces(count: Int, @Sendable (_ offset: Int) throws -> ByteBuffer)
    }

    /// What became of a question that can be tried with one thing after the other.
    enum Guess: Sendable {
        case hit, miss
    }

    var status: HTTPResponse.Status = .ok
    var mediaType: String = ""
    var content: Content = .none
    var headers = HTTPFields()
    /// Whether it answers a guess, and which; nil where it tells what all may know.
    var guess: Guess?

    init(status: HTTPResponse.Status = .ok, _ mediaType: String = "", _ content: Content = .none) {
        self.status = status
        self.mediaType = mediaType
        self.content = content
    }

    /// An answer of bytes.
    init(status: HTTPResponse.Status = .ok, _ mediaType: String, _ bytes: borrowing OutputBytes) {
        var buffer = ByteBufferAllocator().buffer(capacity: bytes.count)
        _ = bytes.withUnsafeBytes { buffer.writeBytes($0) }
        self.init(status: status, mediaType, .bytes(buffer))
    }

    /// An answer of text.
    init(status: HTTPResponse.Status = .ok, _ mediaType: String, _ text: String) {
        self.init(status: status, mediaType, .bytes(ByteBuffer(string: text)))
    }

    /// An answer of JSON.
    init(status: HTTPResponse.Status = .ok, _ mediaType: String = MediaTypes.json, _ value: JSONValue) {
        var bytes = OutputBytes()
        value.append(to: &bytes)
        self.init(status: status, mediaType, bytes)
    }

    /// Sends the client elsewhere.
    static func redirect(to address: String) -> Answer {
        var answer = Answer(status: .temporaryRedirect)
        answer.headers[.location] = address
        return answer
    }

    /// Whether compressing it is worth the while.
    var isCompressible: Bool {
        guard !mediaType.hasPrefix("image/png"), !mediaType.isEmpty else { return false }
        switch content {
        case .none: return false
        case .bytes(let buffer): return buffer.readableBytes >= 1400
        case .pieces: return true
        }
    }
}

/// The media types that the service speaks.
enum MediaTypes {
    static let json = "application/json"
    static let geoJSON = "application/geo+json"
    static let csv = "text/csv; charset=utf-8"
    static let html = "text/html; charset=utf-8"
    static let problem = "application/problem+json"
    static let schema = "application/schema+json"
    static let openAPI = "application/vnd.oai.openapi+json;version=3.0"
    static let tile = "application/vnd.mapbox-vector-tile"
    static let svg = "image/svg+xml"
    static let png = "image/png"
    static let metrics = "text/plain; version=0.0.4; charset=utf-8"
}
