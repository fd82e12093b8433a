import Foundation
public import GeoPrimitives

/// What a condition can be judged on: a feature that tells its properties one by one.
public protocol ConditionSubject: ~Copyable {
    /// The value of a property by its exported name, `outline` for a geometry that is there; null where nothing is known.
    borrowing func value(of property: String) -> ConditionValue

    /// Whether the outline shares a position with a shape; nil where there is no outline.
    borrowing func meets(_ shape: GridShape) -> Bool?
}

extension Condition {
    /// Whether it is true of a subject; nil where that cannot be said.
    public func judge(_ subject: borrowing some ConditionSubject & ~Copyable) -> Bool? {
        switch self {
        case .all(let parts):
            var isUnknown = false
            for part in parts {
                guard let truth = part.judge(subject) else { isUnknown = true; continue }
                if !truth { return false }
            }
            return isUnknown ? nil : true
        case .any(let parts):
            var isUnknown = false
            for part in parts {
                guard let truth = part.judge(subject) else { isUnknown = true; continue }
                if truth { return true }
            }
            return isUnknown ? nil : false
        case .not(let part): return part.judge(subject).map { !$0 }
        case .compare(let left, let comparison, let right):
            return comparison.holds(left.value(of: subject), right.value(of: subject))
        case .like(let text, let pattern):
            guard case .text(let text) = text.value(of: subject), case .text(let pattern) = pattern.value(of: subject) else { return nil }
            return LikePattern(pattern).matches(text)
        case .between(let value, let low, let high):
            let value = value.value(of: subject)
            guard let above = Comparison.greaterOrEqual.holds(value, low.value(of: subject)),
                let below = Comparison.lessOrEqual.holds(value, high.value(of: subject))
            else { return nil }
            return above && below
        case .oneOf(let value, let list):
            let value = value.value(of: subject)
            if value == .null { return nil }
            return list.contains { Comparison.equal.holds(value, $0.value(of: subject)) == true }
        case .isNull(let value): return value.value(of: subject) == .null
        case .intersects(let shape): return subject.meets(shape)
        case .temporal(let left, let relation, let right):
            guard case .time(let left) = left.value(of: subject), case .time(let right) = right.value(of: subject) else { return nil }
            return relation.holds(left, right)
        case .constant(let truth): return truth
        case .isTrue(let value):
            if case .truth(let truth) = value.value(of: subject) { return truth }
            return nil
        }
    }

    /// A box outside of which it is true of nothing; nil where it says nothing about places.
    public var box: GridBox? {
        switch self {
        case .intersects(let shape): shape.box
        case .all(let parts): parts.lazy.compactMap(\.box).first
        default: nil
        }
    }
}

extension Condition.Expression {
    /// The value for a subject.
    func value(of subject: borrowing some ConditionSubject & ~Copyable) -> ConditionValue {
        switch self {
        case .property(let name): return subject.value(of: name)
        case .literal(let value): return value
        case .ignoringCase(let inner): return inner.value(of: subject).mapText { $0.lowercased() }
        case .ignoringMarks(let inner): return inner.value(of: subject).mapText { VietnameseFolding.withoutMarks($0) }
        case .interval(let from, let to):
            // An end that is not known leaves the whole unknown; an end that is left out leaves it open.
            var span = TimeSpan(from: .min, to: .max)
            if let from {
                guard case .time(let start) = from.value(of: subject) else { return .null }
                span.from = start.from
            }
            if let to {
                guard case .time(let end) = to.value(of: subject) else { return .null }
                span.to = end.to
            }
            return .time(span)
        }
    }
}

extension ConditionValue {
    fileprivate func mapText(_ change: (String) -> String) -> ConditionValue {
        if case .text(let text) = self { return .text(change(text)) }
        return self
    }
}

extension Condition.Comparison {
    /// Whether it holds between two values; nil where one is unknown or they are not of one kind.
    func holds(_ left: ConditionValue, _ right: ConditionValue) -> Bool? {
        switch (left, right) {
        case (.text(let one), .text(let other)): holds(one, other)
        case (.number(let one), .number(let other)): holds(one, other)
        case (.truth(let one), .truth(let other)): holds(one ? 1 : 0, other ? 1 : 0)
        case (.time(let one), .time(let other)):
            // Days with days, moments with moments: the first millisecond decides, so a day equals a moment at its beginning only.
            switch self {
            case .equal: one == other
            case .notEqual: one != other
            default: holds(one.from, other.from)
            }
        default: nil
        }
    }

    private func holds<Value: Comparable>(_ one: Value, _ other: Value) -> Bool {
        switch self {
        case .equal: one == other
        case .notEqual: one != other
        case .less: one < other
        case .lessOrEqual: one <= other
        case .greater: one > other
        case .greaterOrEqual: one >= other
        }
    }
}

extension Condition.TemporalRelation {
    /// Whether it holds between two stretches of time.
    func holds(_ a: TimeSpan, _ b: TimeSpan) -> Bool {
        switch self {
        case .after: a.from > b.to
        case .before: a.to < b.from
        case .contains: a.from < b.from && a.to > b.to
        case .disjoint: a.to < b.from || a.from > b.to
        case .during: a.from > b.from && a.to < b.to
        case .equals: a == b
        case .finishedBy: a.from < b.from && a.to == b.to
        case .finishes: a.from > b.from && a.to == b.to
        case .intersects: !(a.to < b.from || a.from > b.to)
        case .meets: a.to != .max && a.to + 1 == b.from || a.to == b.from && a.from < b.from
        case .metBy: b.to != .max && b.to + 1 == a.from || a.from == b.to && b.from < a.from
        case .overlappedBy: a.from > b.from && a.from < b.to && a.to > b.to
        case .overlaps: a.from < b.from && a.to > b.from && a.to < b.to
        case .startedBy: a.from == b.from && a.to > b.to
        case .starts: a.from == b.from && a.to < b.to
        }
    }
}

/// A pattern of `LIKE`, taken apart.
struct LikePattern {
    private enum Piece: Equatable { case anyRun, one, letter(Unicode.Scalar) }
    private let pieces: [Piece]

    init(_ pattern: String) {
        var pieces: [Piece] = []
        var isEscaped = false
        for scalar in pattern.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case _ where isEscaped:
                pieces.append(.letter(scalar))
                isEscaped = false
            case "\\": isEscaped = true
            case "%": if pieces.last != .anyRun { pieces.append(.anyRun) }
            case "_": pieces.append(.one)
            default: pieces.append(.letter(scalar))
            }
        }
        if isEscaped { pieces.append(.letter("\\")) }
        self.pieces = pieces
    }

    /// Whether a whole text is of this form; goes back to the last `%` only, so time is at most length times length.
    func matches(_ text: String) -> Bool {
        let scalars = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
        var (place, piece) = (0, 0)
        var back: (place: Int, piece: Int)?
        while place < scalars.count {
            if piece < pieces.count, pieces[piece] == .anyRun {
                back = (place, piece)
                piece += 1
            } else if piece < pieces.count, pieces[piece] == .one || pieces[piece] == .letter(scalars[place]) {
                place += 1
                piece += 1
            } else if let known = back {
                back = (known.place + 1, known.piece)
                (place, piece) = (known.place + 1, known.piece + 1)
            } else {
                return false
            }
        }
        return pieces[piece...].allSatisfy { $0 == .anyRun }
    }
}
