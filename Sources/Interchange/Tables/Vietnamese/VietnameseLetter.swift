/// A letter of the Vietnamese alphabet taken apart: what it is without its tone, and what it is without any mark.
struct VietnameseLetter: Hashable {
    /// The tone marks in the order in which dictionaries give them.
    enum Tone: Int, Hashable, CaseIterable { case level, falling, asking, tumbling, rising, heavy }

    /// The lower-case letter without its tone: `ê` of `Ệ`.
    let letter: Character
    /// The lower-case ASCII letter without any mark: `e` of `Ệ`.
    let plain: Character
    /// The tone mark.
    let tone: Tone

    /// Every letter with a tone, one row a vowel, in the order of `Tone`.
    private static let vowels: [(plain: Character, row: String)] = [
        ("a", "aàảãáạ"), ("a", "ăằẳẵắặ"), ("a", "âầẩẫấậ"), ("e", "eèẻẽéẹ"), ("e", "êềểễếệ"), ("i", "iìỉĩíị"),
        ("o", "oòỏõóọ"), ("o", "ôồổỗốộ"), ("o", "ơờởỡớợ"), ("u", "uùủũúụ"), ("u", "ưừửữứự"), ("y", "yỳỷỹýỵ"),
    ]

    private static let table: [Character: VietnameseLetter] = {
        var table: [Character: VietnameseLetter] = ["đ": VietnameseLetter(letter: "đ", plain: "d", tone: .level)]
        for vowel in vowels {
            guard let level = vowel.row.first else { continue }
            for (character, tone) in zip(vowel.row, Tone.allCases) {
                table[character] = VietnameseLetter(letter: level, plain: vowel.plain, tone: tone)
            }
        }
        for letter in "bcdghklmnpqrstvx" { table[letter] = VietnameseLetter(letter: letter, plain: letter, tone: .level) }
        return table
    }()

    private init(letter: Character, plain: Character, tone: Tone) {
        self.letter = letter
        self.plain = plain
        self.tone = tone
    }

    /// Takes a letter apart, in either case and in any normalisation form; nil for what is no Vietnamese letter.
    init?(_ character: Character) {
        // Most lower-case mappings are one character; those that are not are no Vietnamese letters.
        let lower = character.lowercased()
        guard lower.count == 1, let only = lower.first, let found = VietnameseLetter.table[only] else { return nil }
        self = found
    }
}

extension StringProtocol {
    /// The text in lower case without any Vietnamese mark: `số hiệu điểm` becomes `so hieu diem`.
    var withoutVietnameseMarks: String {
        String(flatMap { character in VietnameseLetter(character).map { String($0.plain) } ?? character.lowercased() })
    }
}
