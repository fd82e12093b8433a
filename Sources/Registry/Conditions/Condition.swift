public import GeoPrimitives

/// What must be true of a feature, as a question puts it: a tree that every store judges alike.
///
/// The logic has three values, as in SQL and CQL2 (OGC 21-065r2): what compares with nothing is neither true nor false.
public indirect enum Condition: Hashable, Sendable {
    /// All must be true.
    case all([Condition])
    /// At least one must be true.
    case any([Condition])
    /// Must be false.
    case not(Condition)
    /// Two values compared.
    case compare(Expression, Comparison, Expression)
    /// A text like a pattern: `%` stands for any run of characters, `_` for one, `\` takes the meaning from the next.
    case like(Expression, Expression)
    /// Between two values, both included.
    case between(Expression, Expression, Expression)
    /// One of several values.
    case oneOf(Expression, [Expression])
    /// Nothing is known.
    case isNull(Expression)
    /// The outline shares a position with a shape.
    case intersects(GridShape)
    /// How two times, or periods, lie to each other.
    case temporal(Expression, TemporalRelation, Expression)
    /// Always true, or never.
    case constant(Bool)
    /// A property that is yes or no.
    case isTrue(Expression)

    /// How two values are compared.
    public enum Comparison: String, CaseIterable, Sendable {
        case equal = "="
        case notEqual = "<>"
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }

    /// How two times lie to each other (CQL2 §7.4).
    public enum TemporalRelation: String, CaseIterable, Sendable {
        case after = "T_AFTER"
        case before = "T_BEFORE"
        case contains = "T_CONTAINS"
        case disjoint = "T_DISJOINT"
        case during = "T_DURING"
        case equals = "T_EQUALS"
        case finishedBy = "T_FINISHEDBY"
        case finishes = "T_FINISHES"
        case intersects = "T_INTERSECTS"
        case meets = "T_MEETS"
        case metBy = "T_METBY"
        case overlappedBy = "T_OVERLAPPEDBY"
        case overlaps = "T_OVERLAPS"
        case startedBy = "T_STARTEDBY"
        case starts = "T_STARTS"
    }

    /// What gives a value.
    public indirect enum Expression: Hashable, Sendable {
        /// A property, by its exported name.
        case property(String)
        /// A value as written.
        case literal(ConditionValue)
        /// Without regard to upper and lower case.
        case ignoringCase(Expression)
        /// Without regard to marks: `ả` as `a`, `đ` as `d`.
        case ignoringMarks(Expression)
        /// From one time to another; open where nil.
        case interval(from: Expression?, to: Expression?)
    }
}

/// A value in a condition.
public enum ConditionValue: Hashable, Sendable {
    /// Nothing is known.
    case null
    /// A text.
    case text(String)
    /// A number.
    case number(Double)
    /// Yes or no.
    case truth(Bool)
    /// A stretch of time: a day, a moment, or from one to another.
    case time(TimeSpan)
    /// There is an outline; where it lies only `Condition.intersects` asks.
    case outline
}

/// A stretch of time in milliseconds since 1970, both ends included; a moment where both are the same.
public struct TimeSpan: Hashable, Sendable {
    /// The first millisecond.
    public var from: Int64
    /// The last millisecond.
    public var to: Int64

    /// Makes a stretch from its ends.
    public init(from: Int64, to: Int64) {
        self.from = from
        self.to = to
    }

    /// A day, as the calendar of UTC has it: a day of the registry is compared with days.
    public init(_ day: Day) {
        from = Int64(day.daysSinceEpoch) * 86_400_000
        to = from + 86_399_999
    }
}
