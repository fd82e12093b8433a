extension ApplicationIdentifier {
    /// What is wrong with a value, and at which of its bytes.
    struct ValueFault: Hashable, Sendable {
        enum Kind: Hashable, Sendable { case character, length, checkDigit, day, country, pieces }

        let kind: Kind
        let index: Int
    }

    /// Holds a value, given as decoded bytes, against the format; nil where it fits.
    func fault(in value: [UInt8]) -> ValueFault? {
        if let index = value.firstIndex(where: { !CharacterSet82.contains($0) }) { return ValueFault(kind: .character, index: index) }
        var start = 0
        for (number, component) in components.enumerated() {
            let left = value.count - start
            if left == 0 && component.isOptional { return nil }
            let isLast = number == components.count - 1
            guard left >= component.lengths.lowerBound else { return ValueFault(kind: .length, index: value.count) }
            // Only a last component has a varying length.
            let end = start + min(left, component.lengths.upperBound)
            if isLast && end < value.count { return ValueFault(kind: .length, index: end) }
            if let fault = component.fault(in: value, range: start..<end) { return fault }
            start = end
        }
        return start < value.count ? ValueFault(kind: .length, index: start) : nil
    }
}

extension ApplicationIdentifier.Component {
    fileprivate func fault(in value: [UInt8], range: Range<Int>) -> ApplicationIdentifier.ValueFault? {
        if isNumeric, let index = range.first(where: { value[$0].decimalDigit == nil }) {
            return ApplicationIdentifier.ValueFault(kind: .character, index: index)
        }
        let kind: ApplicationIdentifier.ValueFault.Kind
        switch meaning {
        case .plain: return nil
        case .checkDigit:
            if CheckDigit.isValid(String(decoding: value[range], as: UTF8.self)) { return nil }
            return ApplicationIdentifier.ValueFault(kind: .checkDigit, index: range.upperBound - 1)
        case .day(let zeroAllowed):
            if Self.isDay(number(value, range), zeroAllowed: zeroAllowed) { return nil }
            kind = .day
        case .country:
            if CountryNumber.isAssigned(number(value, range)) { return nil }
            kind = .country
        case .companyPrefix:
            if let index = range.prefix(2).first(where: { value[$0].decimalDigit == nil }) {
                return ApplicationIdentifier.ValueFault(kind: .character, index: index)
            }
            if range.count >= 2 { return nil }
            return ApplicationIdentifier.ValueFault(kind: .length, index: range.upperBound)
        case .importerIndex:
            if PercentEncoding.isUnreserved(value[range.lowerBound]), !".~".utf8.contains(value[range.lowerBound]) { return nil }
            kind = .character
        case .pieceOfTotal:
            let (piece, total) = number(value, range).quotientAndRemainder(dividingBy: 100)
            if piece > 0 && piece <= total { return nil }
            kind = .pieces
        }
        return ApplicationIdentifier.ValueFault(kind: kind, index: range.lowerBound)
    }

    private func number(_ value: [UInt8], _ range: Range<Int>) -> Int {
        value[range].reduce(0) { $0 * 10 + ($1.decimalDigit ?? 0) }
    }

    /// Whether YYMMDD is a day.
    ///
    /// A century is not written, so 29 February counts in every fourth year.
    private static func isDay(_ number: Int, zeroAllowed: Bool) -> Bool {
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        guard (1...12).contains(month) else { return false }
        if day == 0 { return zeroAllowed }
        let lengths = [31, year.isMultiple(of: 4) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day <= lengths[month - 1]
    }
}
