/// What a benchmark found, as one line of JSON with the keys in the order in which they were added.
struct Answer {
    private var members: [String] = []

    init(_ benchmark: String) { members.append("\"benchmark\":\"\(benchmark)\"") }

    /// Adds a whole number.
    mutating func add(_ name: String, _ value: some BinaryInteger) { members.append("\"\(name)\":\(value)") }

    /// Adds seconds, or another measured number.
    mutating func add(_ name: String, _ value: Double) { members.append("\"\(name)\":\(value)") }

    /// Adds a text that holds nothing to escape.
    mutating func add(_ name: String, _ value: String) { members.append("\"\(name)\":\"\(value)\"") }

    /// Adds several measured numbers.
    mutating func add(_ name: String, _ values: [Double]) {
        members.append("\"\(name)\":[\(values.map { "\($0)" }.joined(separator: ","))]")
    }

    var json: String { "{\(members.joined(separator: ","))}" }
}

extension Duration {
    /// As seconds.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

/// How long a body takes, and what it returns.
func timed<Outcome>(_ body: () throws -> Outcome) rethrows -> (outcome: Outcome, seconds: Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try body()
    return (outcome, (clock.now - start).seconds)
}
