/// A line under a table that declares an area, such as `Diện tích: 12,5 ha`.
struct CornerSummary {
    /// The number as written.
    let number: String
    /// Square metres in one of the unit.
    let squareMetres: Double
    /// Whether the line speaks of all areas together.
    let isTotal: Bool

    /// The words that open such a line, without marks.
    private static let words = ["dien tich", "area", "dt:", "dt =", "s ="]

    /// Reads a line; nil where it is none: it needs the word, a number and a unit of area.
    init?(_ line: String) {
        let text = line.withoutVietnameseMarks
        guard let word = CornerSummary.words.first(where: { text.hasPrefix($0) || text.contains(" " + $0) }),
            let start = text.firstRange(of: word)?.upperBound
        else { return nil }
        let rest = Array(text[start...])
        let runs = CornerSummary.numberRuns(in: rest)
        // `Diện tích vùng 1: 12,5 ha`: the number that the unit follows, or else the last one, as in `Diện tích (ha): 12,5`.
        let followed = runs.first { CornerSummary.unit(in: String(rest[$0.upperBound...].prefix(6)), atStart: true) != nil }
        guard let run = followed ?? runs.last,
            let unit = CornerSummary.unit(in: String(rest[run.upperBound...]), atStart: true)
                ?? CornerSummary.unit(in: String(rest[..<run.lowerBound]), atStart: false)
        else { return nil }
        number = String(rest[run])
        squareMetres = unit
        isTotal = text.hasPrefix("tong") || text.hasPrefix("total") || text.contains(" tong ")
    }

    /// The runs of digits with marks between them; digits that belong to a word, as in `m2`, are none.
    private static func numberRuns(in text: [Character]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var index = 0
        while index < text.count {
            guard TypedText.isDigit(text[index]), index == 0 || !text[index - 1].isLetter else {
                index += 1
                continue
            }
            var end = index + 1
            var next = end
            while next < text.count, TypedText.isDigit(text[next]) || ".,' ".contains(text[next]) || text[next].isWhitespace {
                next += 1
                if TypedText.isDigit(text[next - 1]) { end = next }
            }
            runs.append(index..<end)
            index = end
        }
        return runs
    }

    /// The square metres of the first unit of area in a text; at its start only what no other word precedes.
    private static func unit(in text: String, atStart: Bool) -> Double? {
        let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        for word in atStart ? words.prefix(1) : words[...] {
            if ["ha", "hecta", "hectare", "hectares"].contains(word) { return 10_000 }
            if ["m2", "m²", "sqm"].contains(word) { return 1 }
        }
        return nil
    }

    /// The area in hectares; nil where the number can be read in two ways and nothing decides.
    ///
    /// - Parameter mark: the decimal mark of the table's columns. It decides a number such as `12.500` unless that makes thousandths of
    ///   a square metre of it, which nobody declares: then the line follows a habit of its own.
    /// - Returns: the hectares.
    func hectares(mark: NumberText.DecimalMark?) -> Double? {
        let readings = NumberText.readings(of: number)
        var number = readings.point ?? readings.comma
        if readings.isAmbiguous {
            number = mark.flatMap { readings[$0] }
            if let decimals = number?.decimals, decimals > 0, squareMetres == 1 { return nil }
        }
        return number.map { $0.value * squareMetres / 10_000 }
    }
}
