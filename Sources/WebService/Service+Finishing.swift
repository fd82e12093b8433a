import Compression
import GeoPrimitives
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Phrases
import Registry

extension Service {
    /// What a problem says, in the language of whoever asked.
    func detail(of problem: Problem, _ request: WebRequest?) -> String {
        let language = request?.language ?? .vietnamese
        var values = problem.values
        if problem.kind == .condition, let reason = values["reason"] {
            values["reason"] = Phrases.text("condition.\(reason)", values, in: language)
        }
        // Who has a form before him reads the label of a field, not its name.
        if let request, request.isOffice, (try? Form(request)) == .html, let field = problem.field, values["name"] == field,
            let label = Phrases.known("field.\(field)", in: language)
        {
            values["name"] = "“\(label)”"
        }
        return Phrases.text("problem.\(problem.kind.rawValue)", values, in: language)
    }

    /// The problem document (RFC 9457), in the language of whoever asked; for a person a page, in the office with the ways on from it.
    func answer(to problem: Problem, _ request: WebRequest?, _ visit: OfficeVisit? = nil) -> Answer {
        let language = request?.language ?? .vietnamese
        let base = request?.base ?? settings.publicAddress ?? ""
        var document: JSONObject = [
            "type": .string("\(base)/problems/\(problem.kind.rawValue)"),
            "title": .string(Phrases.text("problem-title.\(problem.kind.rawValue)", in: language)),
            "status": .integer(problem.kind.status.code),
            "detail": .string(detail(of: problem, request)),
        ]
        if let parameter = problem.parameter { document["parameter"] = .string(parameter) }
        if let field = problem.field { document["field"] = .string(field) }
        for member in problem.members.members { document[member.key] = member.value }
        var answer: Answer
        if let request, (try? Form(request)) == .html {
            let page =
                request.isOffice && accounts != nil
                ? RefusalPage(problem, document, request, visit).text : ProblemPage.text(document, language)
            answer = Answer(status: problem.kind.status, MediaTypes.html, page)
        } else {
            answer = Answer(status: problem.kind.status, MediaTypes.problem, .object(document))
        }
        if problem.kind == .method { answer.headers[.allow] = problem.values["allowed"] }
        if problem.kind == .tooMany { answer.headers[.retryAfter] = problem.values["seconds"] ?? "60" }
        if problem.kind == .loginNeeded { answer.headers[.wwwAuthenticate] = "Bearer" }
        if let seconds = problem.values["seconds"], problem.kind == .loginWait { answer.headers[.retryAfter] = seconds }
        if problem.kind == .busy || problem.kind == .unavailable { answer.headers[.retryAfter] = "5" }
        if problem.kind == .tooDear || problem.kind == .crowded { answer.headers[.retryAfter] = "10" }
        if [.tooLarge, .bodySlow, .bodyBroken].contains(problem.kind) { answer.headers[.connection] = "close" }
        answer.headers[.cacheControl] = "no-store"
        return answer
    }

    /// Puts an answer into HTTP: what every answer says, compression where the client wants it, and no body for HEAD.
    func finished(_ answer: Answer, _ request: WebRequest?) -> Response {
        var headers = answer.headers
        if !answer.mediaType.isEmpty { headers[.contentType] = answer.mediaType }
        let isOffice = request?.isOffice ?? false
        if isOffice {
            // What only some may see stays with them: not for other sites, not in caches.
            headers[.cacheControl] = "no-store"
        } else {
            headers[.accessControlAllowOrigin] = "*"
            headers[.accessControlExposeHeaders] = "ETag, Link, Content-Crs, Location"
        }
        headers[.xContentTypeOptions] = "nosniff"
        headers[.vary] = "Accept, Accept-Encoding, Accept-Language"
        if answer.mediaType.hasPrefix("text/html") {
            headers[.contentSecurityPolicy] = headers[.contentSecurityPolicy] ?? Service.pagePolicy()
            // With no referrer at all a browser would hide from the office where its own forms come from.
            headers[.referrerPolicy] = isOffice ? "same-origin" : "no-referrer"
        }
        // Beside a secret of the page stands what the sender chose: their common length would give it away.
        let wantsGzip = answer.isCompressible && !isOffice && request.map { $0.acceptsGzip } ?? false
        if wantsGzip { headers[.contentEncoding] = "gzip" }
        switch inPieces(answer.content) {
        case .none:
            var response = Response(status: answer.status, headers: headers)
            // Neither has a body, and an announced length of nothing would be taken for that of the copy at hand.
            if answer.status == .noContent || answer.status == .notModified { response.headers[.contentLength] = nil }
            return response
        case .bytes(let plain):
            let buffer = wantsGzip ? compressed(plain) : plain
            headers[.contentLength] = String(buffer.readableBytes)
            return Response(
                status: answer.status, headers: headers, body: request?.isHead == true ? ResponseBody() : ResponseBody(byteBuffer: buffer))
        case .pieces(let count, let piece):
            // How long the packed form is would be known only once it is made.
            let isPacked = wantsGzip && request?.isHead != true
            headers[.contentEncoding] = isPacked ? "gzip" : nil
            if !isPacked { headers[.contentLength] = String(count) }
            if request?.isHead == true { return Response(status: answer.status, headers: headers) }
            let body = ResponseBody(contentLength: isPacked ? nil : count) { writer in
                let stream = isPacked ? GzipStream(level: 3) : nil
                var offset = 0
                while offset < count {
                    let plain = try piece(offset)
                    offset += plain.readableBytes
                    let isLast = offset >= count
                    let sent = stream.map { stream in
                        ByteBuffer(bytes: plain.withUnsafeReadableBytes { stream.compress($0, isLast: isLast) })
                    }
                    try await writer.write(sent ?? plain)
                    // Others on this event loop come between.
                    await Task.yield()
                }
                try await writer.finish(nil)
            }
            return Response(status: answer.status, headers: headers, body: body)
        }
    }

    /// Large bytes are counted while they wait for their client, and go out in pieces: so that a connection shows that it moves, and packing
    /// them keeps nobody waiting.
    private func inPieces(_ content: Answer.Content) -> Answer.Content {
        guard case .bytes(let buffer) = content, buffer.readableBytes > AnswerMemory.piece else { return content }
        let held = memory.hold(buffer)
        return .pieces(count: buffer.readableBytes) { offset in
            let buffer = held.buffer
            let length = min(AnswerMemory.piece, buffer.readableBytes - offset)
            return buffer.getSlice(at: buffer.readerIndex + offset, length: length) ?? ByteBuffer()
        }
    }

    /// What a page may load: nothing but from here; a style of its own by its digest.
    static func pagePolicy(styles: String = "") -> String {
        "default-src 'none'; script-src 'self'; style-src 'self'\(styles.isEmpty ? "" : " \(styles)"); img-src 'self' data:; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'"
    }

    private func compressed(_ plain: ByteBuffer) -> ByteBuffer {
        plain.withUnsafeReadableBytes { GzipStream.gzip($0, level: 4) }.map { ByteBuffer(bytes: $0) } ?? plain
    }

    /// Answers from one state of the registry, or says that the client has it already.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - form: What else the answer depends on beside its address, for the entity tag.
    ///   - body: Makes the answer.
    /// - Returns: The answer with its validators.
    /// - Throws: What the store or the body throws.
    func tagged(
        _ request: WebRequest, form: String, _ body: (any RegistryReading, RegistryState) throws -> Answer
    ) async throws -> Answer {
        let (today, now) = (self.today, self.now)
        return try await store.read { reading in
            let state = try RegistryState(reading, today: today)
            let validator = validator(request, state, form: form, now)
            if let known = known(request, validator, state) { return known }
            return made(try body(reading, state), request, validator, state)
        }
    }

    /// The answer to a request whose client has it already, or that was made from this state before; nil where it must be made.
    func known(_ request: WebRequest, _ validator: Validator, _ state: RegistryState) -> Answer? {
        if validator.isNamed(by: request) { return validator.stamped(Answer(status: .notModified), request) }
        return kept.answer(Service.key(request, validator), state).map { validator.stamped($0, request) }
    }

    /// An answer with its validators, kept for whoever asks the same.
    func made(_ answer: Answer, _ request: WebRequest, _ validator: Validator, _ state: RegistryState) -> Answer {
        kept.keep(answer, Service.key(request, validator), state)
        return validator.stamped(answer, request)
    }

    /// All that an answer depends on: the tag has the state and the form.
    private static func key(_ request: WebRequest, _ validator: Validator) -> String {
        "\(validator.tag) \(request.language.rawValue) \(request.base)\(request.path)?\(request.queryText ?? "")"
    }

    /// What a client compares its copy of an answer by.
    func validator(_ request: WebRequest, _ state: RegistryState, form: String, _ now: RecordedTime) -> Validator {
        Validator(request, state, form: form, fingerprint: fingerprint, now: now)
    }
}

extension WebRequest {
    /// Whether the client takes gzip: it says so of it by name, or of whatever it does not name (RFC 9110 §12.5.3).
    var acceptsGzip: Bool {
        let wishes = Preference.qualities(headers[.acceptEncoding])
        return (wishes["gzip"] ?? wishes["x-gzip"] ?? wishes["*"] ?? 0) > 0
    }
}

extension HTTPField.Name {
    static var referrerPolicy: HTTPField.Name { HTTPField.Name("Referrer-Policy") ?? .server }
    static var contentCrs: HTTPField.Name { HTTPField.Name("Content-Crs") ?? .server }
    static var link: HTTPField.Name { HTTPField.Name("Link") ?? .server }
}
