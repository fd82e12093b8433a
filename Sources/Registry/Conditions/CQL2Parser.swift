public import GeoPrimitives

/// Reads conditions in CQL2 text (OGC 21-065r2 annex B) over the properties of a collection.
///
/// Read are: `AND OR NOT`, comparisons, `LIKE`, `IN`, `BETWEEN`, `IS NULL`, `CASEI`, `ACCENTI`, `S_INTERSECTS`, all temporal functions
/// and boolean properties. Arithmetic, arrays, other spatial functions and functions of one's own are refused.
public struct CQL2Parser {
    /// What kind of value a property has.
    public enum Kind: String, Sendable {
        case text, number, truth, time, geometry
    }

    /// Brings positions, as written in the system of the question, onto the grid; nil where they cannot be.
    public typealias Placing = ([PlanarPosition]) -> [GridPosition]?

    /// Brings a box onto the grid, from two corners as written in the system of the question; nil where it is none.
    ///
    /// Where degrees are counted and the first longitude is above the second, the box goes across the antimeridian.
    public typealias Boxing = (_ lower: PlanarPosition, _ upper: PlanarPosition) -> GridShape?

    static let deepest = 40

    let properties: [String: Kind]
    let placing: Placing
    let boxing: Boxing
    var tokens: [CQL2Token]
    var place = 0
    var depth = 0

    /// Reads a condition.
    ///
    /// - Parameters:
    ///   - text: The condition.
    ///   - properties: The names that may be used, with their kinds.
    ///   - placing: Brings positions onto the grid.
    ///   - boxing: Brings boxes onto the grid.
    /// - Returns: The condition.
    /// - Throws: The first fault.
    public static func parse(
        _ text: String, properties: [String: Kind], placing: @escaping Placing, boxing: @escaping Boxing
    ) throws(CQL2Error) -> Condition {
        var parser = CQL2Parser(properties: properties, placing: placing, boxing: boxing, tokens: try CQL2Token.tokens(of: text))
        let condition = try parser.disjunction()
        guard parser.current.content == .end else { throw parser.unexpected() }
        return condition
    }

    private init(properties: [String: Kind], placing: @escaping Placing, boxing: @escaping Boxing, tokens: [CQL2Token]) {
        self.properties = properties
        self.placing = placing
        self.boxing = boxing
        self.tokens = tokens
    }

    var current: CQL2Token { tokens[place] }

    func unexpected() -> CQL2Error {
        current.content == .end
            ? CQL2Error(.ended, at: current.offset) : CQL2Error(.unexpected, at: current.offset, String(current.shown.prefix(40)))
    }

    /// Takes a sign or a keyword where it stands next.
    mutating func take(_ what: String) -> Bool {
        guard current.content == .sign(what) || current.keyword == what else { return false }
        place += 1
        return true
    }

    mutating func expect(_ what: String) throws(CQL2Error) {
        guard take(what) else { throw unexpected() }
    }

    // MARK: Logic

    private mutating func disjunction() throws(CQL2Error) -> Condition {
        depth += 1
        guard depth <= CQL2Parser.deepest else { throw CQL2Error(.tooLarge, at: current.offset) }
        defer { depth -= 1 }
        var parts = [try conjunction()]
        while take("OR") { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction() throws(CQL2Error) -> Condition {
        var parts = [try factor()]
        while take("AND") { parts.append(try factor()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func factor() throws(CQL2Error) -> Condition {
        if take("NOT") { return .not(try primary()) }
        return try primary()
    }

    private mutating func primary() throws(CQL2Error) -> Condition {
        if take("(") {
            let inner = try disjunction()
            try expect(")")
            return inner
        }
        if let keyword = current.keyword, tokens[place + 1].content == .sign("(") {
            if keyword == "S_INTERSECTS" { return try spatial() }
            if let relation = Condition.TemporalRelation(rawValue: keyword) { return try temporal(relation) }
        }
        return try predicate()
    }

    // MARK: Comparisons

    private mutating func predicate() throws(CQL2Error) -> Condition {
        let start = current.offset
        let left = try scalar()
        if case .sign(let sign) = current.content, let comparison = Condition.Comparison(rawValue: sign) {
            place += 1
            let right = try scalar()
            guard left.kind == right.kind, left.kind != .geometry else { throw CQL2Error(.kinds, at: start, sign) }
            return .compare(left.expression, comparison, right.expression)
        }
        let isNegated = take("NOT")
        func negated(_ condition: Condition) -> Condition { isNegated ? .not(condition) : condition }
        if take("LIKE") {
            let pattern = try scalar()
            guard left.kind == .text, pattern.kind == .text else { throw CQL2Error(.kinds, at: start, "LIKE") }
            return negated(.like(left.expression, pattern.expression))
        }
        if take("BETWEEN") {
            let low = try scalar()
            try expect("AND")
            let high = try scalar()
            guard left.kind == .number, low.kind == .number, high.kind == .number else { throw CQL2Error(.kinds, at: start, "BETWEEN") }
            return negated(.between(left.expression, low.expression, high.expression))
        }
        if take("IN") {
            try expect("(")
            var list: [Condition.Expression] = []
            repeat {
                let value = try scalar()
                guard value.kind == left.kind, left.kind != .geometry else { throw CQL2Error(.kinds, at: start, "IN") }
                list.append(value.expression)
            } while take(",")
            try expect(")")
            return negated(.oneOf(left.expression, list))
        }
        if isNegated { throw unexpected() }
        if take("IS") {
            let isNot = take("NOT")
            try expect("NULL")
            return isNot ? .not(.isNull(left.expression)) : .isNull(left.expression)
        }
        guard left.kind == .truth else { throw unexpected() }
        if case .literal(.truth(let truth)) = left.expression { return .constant(truth) }
        return .isTrue(left.expression)
    }
}
