/// How the digits of a number are to be read.
public enum Notation: String, Hashable, Sendable, CaseIterable {
    /// As a plain number: metres or degrees.
    case decimal
    /// The text had degrees, minutes and seconds; whoever read it has already made decimal degrees of them.
    case degreesMinutesSeconds = "dms"
    /// Degrees, minutes and seconds written with a decimal point, as `106.0801` for 106°08'01".
    case degreesMinutesSecondsAsDecimal = "dms-as-decimal"

    /// The metres or degrees that a number in this notation stands for.
    public func value(of number: Double) -> Double {
        guard self == .degreesMinutesSecondsAsDecimal else { return number }
        let (minutes, seconds, degrees) = Notation.parts(number)
        let magnitude = Double(degrees) + Double(minutes) / 60 + seconds / 3600
        return number < 0 ? -magnitude : magnitude
    }

    /// Whether the digits can be minutes and seconds: both below sixty.
    public static func canBeSexagesimal(_ number: Double) -> Bool {
        guard number.magnitude <= 180 else { return false }
        let (minutes, seconds, _) = parts(number)
        return minutes < 60 && seconds < 60
    }

    private static func parts(_ number: Double) -> (minutes: Int, seconds: Double, degrees: Int) {
        // Rounded to a ten-thousandth of a second first, because 0.08 is not a binary number.
        let digits = Int((min(number.magnitude, 1000) * 1e8).rounded())
        return (digits / 1_000_000 % 100, Double(digits % 1_000_000) / 10_000, digits / 100_000_000)
    }
}
