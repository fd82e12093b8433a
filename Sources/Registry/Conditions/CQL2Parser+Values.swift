import GeoPrimitives
import Journal

extension CQL2Parser {
    /// An expression with the kind of value it gives.
    struct Typed {
        var expression: Condition.Expression
        var kind: Kind
    }

    /// A property, a literal, or one of them without regard to case or marks.
    mutating func scalar() throws(CQL2Error) -> Typed {
        let token = current
        switch token.content {
        case .text(let text):
            place += 1
            return Typed(expression: .literal(.text(text)), kind: .text)
        case .number(let number):
            place += 1
            return Typed(expression: .literal(.number(number)), kind: .number)
        case .sign("-"), .sign("+"):
            place += 1
            guard case .number(let number) = current.content else { throw unexpected() }
            place += 1
            return Typed(expression: .literal(.number(token.content == .sign("-") ? -number : number)), kind: .number)
        case .quoted(let name): return try property(name)
        case .word(let word):
            guard tokens[place + 1].content == .sign("(") else {
                switch token.keyword {
                case "TRUE", "FALSE":
                    place += 1
                    return Typed(expression: .literal(.truth(token.keyword == "TRUE")), kind: .truth)
                case let keyword? where CQL2Parser.reserved.contains(keyword) && properties[word] == nil: throw unexpected()
                default: return try property(word)
                }
            }
            switch token.keyword {
            case "CASEI": return try folded { .ignoringCase($0) }
            case "ACCENTI": return try folded { .ignoringMarks($0) }
            case "DATE", "TIMESTAMP": return Typed(expression: .literal(.time(try instant())), kind: .time)
            default: throw unexpected()
            }
        default: throw unexpected()
        }
    }

    private static let reserved: Set<String> = ["AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL"]

    private mutating func property(_ name: String) throws(CQL2Error) -> Typed {
        guard let kind = properties[name] else { throw CQL2Error(.unknownProperty, at: current.offset, String(name.prefix(60))) }
        place += 1
        return Typed(expression: .property(name), kind: kind)
    }

    private mutating func folded(_ fold: (Condition.Expression) -> Condition.Expression) throws(CQL2Error) -> Typed {
        depth += 1
        guard depth <= CQL2Parser.deepest else { throw CQL2Error(.tooLarge, at: current.offset) }
        defer { depth -= 1 }
        let start = current.offset
        place += 2
        let inner = try scalar()
        guard inner.kind == .text else { throw CQL2Error(.kinds, at: start, inner.kind.rawValue) }
        try expect(")")
        return Typed(expression: fold(inner.expression), kind: .text)
    }

    // MARK: Time

    /// `DATE('…')` or `TIMESTAMP('…')`.
    private mutating func instant() throws(CQL2Error) -> TimeSpan {
        let isDate = current.keyword == "DATE"
        place += 2
        guard case .text(let text) = current.content else { throw unexpected() }
        guard let span = isDate ? Day(text).map({ TimeSpan($0) }) : TimeSpan(moment: text) else {
            throw CQL2Error(.time, at: current.offset, String(text.prefix(40)))
        }
        place += 1
        try expect(")")
        return span
    }

    /// A temporal function: two of a property, an instant, or an interval.
    mutating func temporal(_ relation: Condition.TemporalRelation) throws(CQL2Error) -> Condition {
        place += 2
        let left = try temporalArgument()
        try expect(",")
        let right = try temporalArgument()
        try expect(")")
        return .temporal(left, relation, right)
    }

    private mutating func temporalArgument() throws(CQL2Error) -> Condition.Expression {
        let start = current.offset
        if current.keyword == "INTERVAL", tokens[place + 1].content == .sign("(") {
            place += 2
            let from = try intervalEnd()
            try expect(",")
            let to = try intervalEnd()
            try expect(")")
            if case .literal(.time(let first))? = from, case .literal(.time(let last))? = to, first.from > last.to {
                throw CQL2Error(.time, at: start)
            }
            return .interval(from: from, to: to)
        }
        let value = try scalar()
        guard value.kind == .time else { throw CQL2Error(.kinds, at: start, value.kind.rawValue) }
        return value.expression
    }

    /// An end of an interval: a day, a moment, a property, or `'..'` for an open one.
    private mutating func intervalEnd() throws(CQL2Error) -> Condition.Expression? {
        let start = current.offset
        if case .text(let text) = current.content {
            place += 1
            if text == ".." { return nil }
            guard let span = Day(text).map({ TimeSpan($0) }) ?? TimeSpan(moment: text) else {
                throw CQL2Error(.time, at: start, String(text.prefix(40)))
            }
            return .literal(.time(span))
        }
        let value = try scalar()
        guard value.kind == .time else { throw CQL2Error(.kinds, at: start, value.kind.rawValue) }
        return value.expression
    }

    // MARK: Places

    /// `S_INTERSECTS` of the geometry and a literal, in either order.
    mutating func spatial() throws(CQL2Error) -> Condition {
        let start = current.offset
        place += 2
        let left = try spatialArgument()
        try expect(",")
        let right = try spatialArgument()
        try expect(")")
        switch (left, right) {
        case (nil, let shape?), (let shape?, nil): return .intersects(shape)
        default: throw CQL2Error(.kinds, at: start, "S_INTERSECTS")
        }
    }

    /// A literal's shape, or nil for the geometry of the feature.
    private mutating func spatialArgument() throws(CQL2Error) -> GridShape? {
        let name: String
        switch current.content {
        case .word(let word), .quoted(let word): name = word
        default: throw unexpected()
        }
        if tokens[place + 1].content == .sign("(") || current.keyword.map({ CQL2Parser.geometryWords.contains($0) }) == true {
            return try literalShape()
        }
        guard let kind = properties[name] else { throw CQL2Error(.unknownProperty, at: current.offset, String(name.prefix(60))) }
        guard kind == .geometry else { throw CQL2Error(.kinds, at: current.offset, name) }
        place += 1
        return nil
    }

    private static let geometryWords: Set<String> = [
        "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION", "BBOX",
    ]
}

extension TimeSpan {
    /// A moment as RFC 3339 has it, in UTC: `2026-05-11T03:00:00Z`, with or without decimals of a second.
    public init?(moment text: String) {
        guard text.utf8.count >= 20, text.hasSuffix("Z") else { return nil }
        var whole = text.dropLast()
        var decimals = "000"
        if let dot = whole.firstIndex(of: ".") {
            let digits = whole[whole.index(after: dot)...]
            guard (1...9).contains(digits.utf8.count) else { return nil }
            decimals = String((digits + "00").prefix(3))
            whole = whole[..<dot]
        }
        guard let time = RecordedTime("\(whole).\(decimals)Z") else { return nil }
        self.init(from: time.millisecondsSince1970, to: time.millisecondsSince1970)
    }
}
