extension Unicode.Scalar {
    /// Whether it embeds, overrides, isolates or marks a direction (UAX #9 §2: U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to
    /// U+2069): with those a name looks like another than it is.
    public var turnsDirection: Bool {
        switch value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether it steers terminals, printers or the direction of a text, and stands for nothing itself.
    public var steersText: Bool { value < 0x20 || (0x7F...0x9F).contains(value) || turnsDirection }

    /// Whether nothing is seen of it (Unicode's `Default_Ignorable_Code_Point`): two texts that differ in it look the same.
    ///
    /// The ranges stand here, since a name is read a hundred thousand times and the verifier in `Tools` has to have the same.
    public var isInvisible: Bool {
        guard value >= 0xAD else { return false }
        return switch value {
        case 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
            0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFF8, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
            true
        default: false
        }
    }

    /// Its number as it is usually written, as `U+202E`.
    public var name: String {
        let code = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    }
}

extension String {
    /// The first scalar in it that steers text or is not seen; nil where there is none.
    public var hiddenScalar: Unicode.Scalar? { unicodeScalars.first { $0.steersText || $0.isInvisible } }

    /// The first scalar that steers a text of several lines, as reasons and remarks are; nil where there is none.
    public var steeringScalar: Unicode.Scalar? {
        unicodeScalars.first { $0.steersText && $0 != "\n" && $0 != "\r" && $0 != "\t" }
    }
}
