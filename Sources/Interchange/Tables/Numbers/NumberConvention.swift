/// How the numbers of one column are written, as far as its values tell.
///
/// One value such as `2.376` cannot be decided by itself. The values of a column can: where one of them makes sense in one way only,
/// all are read that way. Where none does, the convention stays ambiguous: nothing is guessed.
public enum NumberConvention: String, Hashable, Sendable {
    /// No value has a mark that could mean two things: whole numbers, with or without spaces between thousands.
    case plain
    /// A decimal point.
    case point
    /// A decimal comma.
    case comma
    /// Every value can be read both ways, and at least one of them then differs.
    case ambiguous
    /// Some values make sense with a point only, others with a comma only.
    case mixed

    /// Judges the values of a column; what is no number either way says nothing.
    public init(of values: some Sequence<some StringProtocol>) {
        self.init(ofReadings: values.lazy.map { NumberText.readings(of: $0) })
    }

    /// Judges readings that were made before.
    init(ofReadings readings: some Sequence<NumberText.Readings>) {
        var pointOnly = false
        var commaOnly = false
        var ambiguous = false
        for reading in readings {
            switch (reading.point, reading.comma) {
            case (.some, nil): pointOnly = true
            case (nil, .some): commaOnly = true
            case (.some, .some): ambiguous = ambiguous || reading.isAmbiguous
            case (nil, nil): continue
            }
        }
        switch (pointOnly, commaOnly) {
        case (true, true): self = .mixed
        case (true, false): self = .point
        case (false, true): self = .comma
        case (false, false): self = ambiguous ? .ambiguous : .plain
        }
    }

    /// The decimal mark to read the column with; nil where it is not decided.
    public var mark: NumberText.DecimalMark? {
        switch self {
        case .point, .plain: .point
        case .comma: .comma
        case .ambiguous, .mixed: nil
        }
    }
}
