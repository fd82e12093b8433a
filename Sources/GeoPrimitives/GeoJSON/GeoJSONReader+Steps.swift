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

    /// Passes over a faulty feature: to its end if its JSON is sound, else, in a text sequence, to the next record.
    private mutating func skipFaulty(after kind: GeoJSONError.Kind) -> Bool {
        switch kind {
        case .unreadable: return false
        case .structure, .json(.duplicateKey), .json(.tooManyValues):
            do throws(GeoJSONError) {
                try step(feature: nil) { (parser) throws(ParseFault) in try parser.json.skipValue() }
                return true
            } catch {
                return isSequence && skipRecord()
            }
        case .json: return isSequence && skipRecord()
        }
    }

    /// Forgets bytes up to the next record separator or the end (RFC 7464 section 2.1 asks readers to go on there).
    private mutating func skipRecord() -> Bool {
        window.consume(to: min(window.start + 1, window.count))
        while true {
            let rest = window.bytes[window.start...]
            if let separator = rest.firstIndex(of: Self.recordSeparator) {
                window.consume(to: separator)
                return true
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
