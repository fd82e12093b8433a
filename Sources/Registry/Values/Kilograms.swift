/// A weight, exact to the gram, so that what is added up can be compared.
public struct Kilograms: Hashable, Comparable, Sendable {
    /// Whole grams.
    public var grams: Int64

    /// A weight in whole grams.
    public init(grams: Int64) { self.grams = grams }

    /// The heaviest that one thing can be, a million tonnes, of which nine million together still can be counted.
    public static let limit = Kilograms(grams: 1_000_000_000_000)

    /// A weight in kilograms, rounded to the gram; nil for what is no number or heavier than `limit`.
    public init?(_ kilograms: Double) {
        guard kilograms.isFinite, abs(kilograms) <= Kilograms.limit.value else { return nil }
        grams = Int64((kilograms * 1000).rounded())
    }

    /// No weight.
    public static let zero = Kilograms(grams: 0)

    /// The weight in kilograms.
    public var value: Double { Double(grams) / 1000 }

    /// Both together.
    public static func + (one: Kilograms, other: Kilograms) -> Kilograms {
        let (sum, isOver) = one.grams.addingReportingOverflow(other.grams)
        // Older registries hold weights of any size: what cannot be counted any more is too much for whatever it is held against.
        return Kilograms(grams: isOver ? (other.grams < 0 ? .min : .max) : sum)
    }

    /// What is left of the one without the other.
    public static func - (one: Kilograms, other: Kilograms) -> Kilograms {
        let (rest, isOver) = one.grams.subtractingReportingOverflow(other.grams)
        return Kilograms(grams: isOver ? (other.grams < 0 ? .max : .min) : rest)
    }

    /// Adds a weight.
    public static func += (one: inout Kilograms, other: Kilograms) { one = one + other }
    /// Whether the one is lighter.
    public static func < (one: Kilograms, other: Kilograms) -> Bool { one.grams < other.grams }
}

extension Kilograms: CustomStringConvertible {
    /// The number of kilograms, with as many decimals as it needs.
    public var description: String {
        let (whole, rest) = grams.magnitude.quotientAndRemainder(dividingBy: 1000)
        guard rest > 0 else { return (grams < 0 ? "-" : "") + "\(whole)" }
        var decimals = String(rest + 1000).dropFirst()
        while decimals.hasSuffix("0") { decimals = decimals.dropLast() }
        return (grams < 0 ? "-" : "") + "\(whole).\(decimals)"
    }
}

extension Sequence<Kilograms> {
    /// All weights together.
    public var sum: Kilograms { reduce(.zero) { $0 + $1 } }
}
