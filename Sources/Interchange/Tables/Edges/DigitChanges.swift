/// The numbers that one slip of the finger makes of a written one.
enum DigitChanges {
    /// Every text with one digit changed or two neighbouring digits exchanged, in the order of places, exchanges first.
    static func of(_ text: String) -> [(text: String, change: EdgeDiagnosis.Change)] {
        let characters = Array(text)
        let places = characters.indices.filter { TypedText.isDigit(characters[$0]) }
        var changed: [(String, EdgeDiagnosis.Change)] = []
        for (one, other) in zip(places, places.dropFirst()) where characters[one] != characters[other] {
            var copy = characters
            copy.swapAt(one, other)
            changed.append((String(copy), .transposition))
        }
        for place in places {
            for digit in "0123456789" where digit != characters[place] {
                var copy = characters
                copy[place] = digit
                changed.append((String(copy), .digit))
            }
        }
        return changed
    }
}
