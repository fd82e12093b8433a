/// A word that follows the spelling of Vietnamese syllables: an onset, a rime, at most one tone.
///
/// It tells text from text read in the wrong encoding: wrong letters hardly ever make a syllable.
struct VietnameseSyllable {
    /// Letters that may open a syllable.
    private static let onsets: Set<String> = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s",
        "t", "th", "tr", "v", "x",
    ]

    /// Vowels and what may close them, without tones.
    private static let rimes: Set<String> = Set(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng
        i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
        u ua uân uâng uât uây uê uêch uênh uơ uy uya uych uyn uynh uyt uyu uyên uyêt uc ui um un ung up ut uôc uôi uôm uôn uông uôt
        ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
        y yt ych ynh yêm yên yêng yêt yêu
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// What a syllable that ends in a stop may carry.
    private static let stops: Set<Character> = ["c", "p", "t"]

    /// Whether a word has no vowel at all, as an abbreviation such as `TĐ`.
    static func isAbbreviation(_ word: [Character]) -> Bool {
        word.allSatisfy { VietnameseLetter($0).map { !"aăâeêioôơuưy".contains($0.letter) } ?? false }
    }

    /// Accepts a word as a syllable; nil where it is none.
    init?(_ word: [Character]) {
        guard word.count <= 7 else { return nil }
        var bare = ""
        var tone = VietnameseLetter.Tone.level
        for character in word {
            guard let letter = VietnameseLetter(character) else { return nil }
            if letter.tone != .level {
                guard tone == .level else { return nil }
                tone = letter.tone
            }
            bare.append(letter.letter)
        }
        let isStopped = bare.last.map(VietnameseSyllable.stops.contains) ?? false || bare.hasSuffix("ch")
        if isStopped && tone != .rising && tone != .heavy { return nil }
        let fits = (0...min(3, bare.count)).contains { length in
            VietnameseSyllable.onsets.contains(String(bare.prefix(length)))
                && VietnameseSyllable.rimes.contains(String(bare.dropFirst(length)))
        }
        guard fits else { return nil }
    }
}
