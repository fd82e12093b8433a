/// An angle as people write it: degrees, minutes and seconds in any of their spellings, or decimal degrees.
///
/// Read are `106°08'01.5"`, `106 08 01.5`, `106d08m01.5s`, `106:08:01.5`, `106-08-01.5`, `106º08’01,5”E`, `N21°28'12"`, `21°28'12"B`,
/// `106°08.025'`, and a number alone. Only the last part may have decimals, with a point or a comma. Minutes and seconds of 60 and more
/// are refused.
public struct AngleText: Hashable, Sendable {
    /// How the angle is written.
    public enum Notation: String, Hashable, Sendable {
        /// Degrees with decimals.
        case decimal
        /// Degrees and minutes.
        case degreesMinutes = "dm"
        /// Degrees, minutes and seconds.
        case degreesMinutesSeconds = "dms"
    }

    /// Which way an angle counts.
    public enum Hemisphere: Hashable, Sendable {
        /// Latitudes north of the equator: N, B, bắc.
        case north
        /// Latitudes south of it: S, nam.
        case south
        /// Longitudes east of Greenwich: E, Đ, đông.
        case east
        /// Longitudes west of it: W, T, tây.
        case west

        /// Whether it belongs to a latitude.
        public var isLatitude: Bool { self == .north || self == .south }
    }

    /// How a letter for the hemisphere was understood.
    public enum LetterReading: Hashable, Sendable {
        /// It means one thing in English and in Vietnamese.
        case plain
        /// `N` was read as English North, not as Vietnamese *Nam* (south): latitudes of Vietnam are north.
        case northNotNam
        /// `D` was read as *Đông* (east), typed without its stroke.
        case eastWithoutStroke
    }

    /// Why a text is no angle.
    public enum Fault: Error, Hashable, Sendable {
        /// There is nothing but white space.
        case empty
        /// A character or word that no angle has here.
        case unexpected(String)
        /// Decimals before the last part, or more than three parts.
        case parts
        /// Minutes of 60 or more, or of more than two digits.
        case minutes(String)
        /// Seconds of 60 or more, or of more than two digits.
        case seconds(String)
        /// More degrees than the axis has: 90 for latitudes, 180 for longitudes.
        case degrees(Double)
        /// Two letters for the hemisphere, or a letter and a minus sign.
        case hemisphere
    }

    /// The angle in degrees, north and east positive.
    public let degrees: Double
    /// How it is written.
    public let notation: Notation
    /// How many digits stand after the decimal mark of the last part.
    public let decimals: Int
    /// The hemisphere that the text names; nil where it names none.
    public let hemisphere: Hemisphere?
    /// How the letter for it was understood; nil where there is none.
    public let letterReading: LetterReading?

    /// Reads an angle.
    ///
    /// - Parameters:
    ///   - text: the angle as written.
    ///   - mark: the decimal mark of a number alone; nil to take the reading that is an angle.
    /// - Throws: why the text is no angle.
    public init(_ text: some StringProtocol, mark: NumberText.DecimalMark? = nil) throws(Fault) {
        var scanner = AngleScanner(TypedText.plain(text))
        try scanner.scan()
        var value: Double
        if scanner.parts.count == 1 {
            let number = try AngleText.number(scanner.parts[0], mark: mark)
            (value, notation, decimals) = (number.value, .decimal, number.decimals)
        } else {
            (value, decimals) = try AngleText.sexagesimal(scanner.parts)
            notation = scanner.parts.count == 2 ? .degreesMinutes : .degreesMinutesSeconds
        }
        guard value <= (scanner.hemisphere?.isLatitude == true ? 90 : 180) else { throw .degrees(value) }
        if scanner.isNegative || scanner.hemisphere == .south || scanner.hemisphere == .west { value = -value }
        degrees = value
        hemisphere = scanner.hemisphere
        letterReading = scanner.letterReading
    }

    private static func number(_ text: String, mark: NumberText.DecimalMark?) throws(Fault) -> NumberText {
        let readings = NumberText.readings(of: text)
        if let mark {
            guard let number = readings[mark] else { throw .unexpected(text) }
            return number
        }
        // A number that can be read both ways has thousands in one reading, and so is an angle in the other only.
        let numbers = [readings.point, readings.comma].compactMap { $0 }
        guard let first = numbers.first else { throw .unexpected(text) }
        guard let angle = numbers.first(where: { $0.value <= 180 }) else { throw .degrees(first.value) }
        return angle
    }

    private static func sexagesimal(_ parts: [String]) throws(Fault) -> (degrees: Double, decimals: Int) {
        guard parts.count <= 3, parts.dropLast().allSatisfy({ $0.allSatisfy(TypedText.isDigit) }), parts[0].count <= 3 else { throw .parts }
        var smallest = 0.0
        var decimals = 0
        for (index, part) in parts.enumerated().dropFirst() {
            let mark: NumberText.DecimalMark = part.contains(",") ? .comma : .point
            guard let number = try? NumberText(part, mark: mark), number.value < 60, part.prefix(while: TypedText.isDigit).count <= 2 else {
                throw index == 1 ? .minutes(part) : .seconds(part)
            }
            smallest = smallest * 60 + number.value
            decimals = number.decimals
        }
        // One division at the end: whole degrees, minutes and seconds then come out as near as a double can hold them.
        let divisor = parts.count == 2 ? 60.0 : 3600.0
        let whole = Double(parts[0]) ?? 0
        return ((whole * divisor + smallest) / divisor, decimals)
    }
}
