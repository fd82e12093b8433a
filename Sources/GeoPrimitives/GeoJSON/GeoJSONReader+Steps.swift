extension GeoJSONReader {
    /// Parses one thing that must lie in one piece, from the first byte still wanted, and consumes it.
    ///
    /// While it is cut off, more bytes are read and it is started again.
    mutating func step<Outcome>(
        feature: Int?, isInObject: Bool = false, _ body: (inout GeoJSONParser) throws(ParseFault) -> Outcome
    ) throws(GeoJSONError) -> Outcome {
        while true {
            var parser = GeoJSONParser(
                json: JSONScanner(base: window.base, count: window.count, start: window.start, limits: limits),
                scratch: scratch, policy: policy, isFinal: window.isFinal)
            do throws(ParseFault) {
                let outcome = try body(&parser)
                guard parser.json.index - window.start <= limits.valueBytes else { throw tooLarge }
                window.consume(to: parser.json.index)
                return outcome
            } catch {
                guard error.isEnd, !window.isFinal else { throw refusal(error, feature: feature, isInObject: isInObject) }
                guard window.pending <= limits.valueBytes else {
                    throw refusal(tooLarge, feature: feature, isInObject: isInObject)
                }
            }
            try fill()
        }
    }

    private var tooLarge: ParseFault {
        ParseFault(.json(.tooLarge), at: window.start, expected: "at most \(limits.valueBytes) bytes")
    }

    private mutating func fill() throws(GeoJSONError) {
        do throws(ByteWindow.ReadFailure) {
            try window.fill()
        } catch {
            state = .finished
            throw GeoJSONError(unreadable: name, errno: error.errno, place: window.place(of: window.count))
        }
    }

    /// The error of a fault, with its place; the reader is finished unless the caller finds a way on.
    private mutating func refusal(_ fault: ParseFault, feature: Int?, isInObject: Bool) -> GeoJSONError {
        state = .finished
        return GeoJSONError(
            kind: fault.kind, featureIndex: feature,
            path: JSONPath.path(to: fault.index, in: window.bytes, from: window.start, isInObject: isInObject),
            place: window.place(of: fault.index), value: fault.excerpt(of: window.bytes), expected: fault.expected,
            canContinue: false)
    }

    /// Parses a feature, or passes over a faulty one so that the next call can go on.
    mutating func parseFeature(geometryAllowed: Bool, then following: State) throws(GeoJSONError) -> GeoJSONFeature {
        let index = featureCount
        featureCount += 1
        do throws(GeoJSONError) {
            let feature = try step(feature: index) { (parser) throws(ParseFault) in
                try parser.feature(index: index, geometryAllowed: geometryAllowed)
            }
            state = following
            return feature
        } catch {
            var error = error
            error.canContinue = skipFaulty(after: error.kind)
            if error.canContinue { state = following }
            throw error
        }
    }

    /// Passes over a faulty feature to its end, if its JSON is sound.
    private mutating func skipFaulty(after kind: GeoJSONError.Kind) -> Bool {
        switch kind {
        case .structure, .json(.duplicateKey), .json(.tooManyValues):
            do throws(GeoJSONError) {
                try step(feature: nil) { (parser) throws(ParseFault) in try parser.json.skipValue() }
                return true
            } catch {
                return false
            }
        case .unreadable, .json: return false
        }
    }

    /// Forgets bytes up to the next record separator or the end, where RFC 7464 section 2.1 asks readers to go on.
    mutating func skipRecord() -> Bool {
        // Separators and white space before the faulty text do not end it.
        var isInText = false
        while true {
            for index in window.start..<window.count {
                let byte = window.bytes[index]
                if byte == Self.recordSeparator, isInText {
                    window.consume(to: index)
                    return true
                }
                isInText = isInText || !(byte == Self.recordSeparator || JSONScanner.isWhitespace(byte))
            }
            window.consume(to: window.count)
            if window.isFinal { return true }
            do throws(GeoJSONError) { try fill() } catch { return false }
        }
    }
}

extension GeoJSONError {
    init(unreadable name: String, errno: Int32, place: TextPlace) {
        self.init(
            kind: .unreadable(errno: errno), featureIndex: nil, path: "", place: place, value: name, expected: "a readable file",
            canContinue: false)
    }
}
