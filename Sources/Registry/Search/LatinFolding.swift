import Foundation

/// What becomes of each letter that Vietnamese names are written with, worked out once: a name is folded for each area of a bulk import.
struct LatinFolding: Sendable {
    /// The table, made at the first use.
    static let shared = LatinFolding()

    /// The letters up to U+024F, and from U+1E00 to U+1EFF: composed ones, so that a text of them is in NFC already.
    private static let blocks: [ClosedRange<UInt32>] = [0...0x24F, 0x1E00...0x1EFF]

    /// The lower-case letter with its marks for each scalar of the blocks; zero where it parts words, all ones where it is not simple.
    private let marked: [UInt32]
    /// The same without marks.
    private let plain: [UInt32]

    private static let notSimple = UInt32.max

    private init() {
        var marked: [UInt32] = []
        var plain: [UInt32] = []
        for value in LatinFolding.blocks.joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            guard scalar.isInWord else {
                marked.append(0)
                plain.append(0)
                continue
            }
            let lowered = Array(scalar.properties.lowercaseMapping.precomposedStringWithCanonicalMapping.unicodeScalars)
            let bare = Array(VietnameseFolding.unmarked(scalar.properties.lowercaseMapping).unicodeScalars)
            marked.append(lowered.count == 1 ? lowered[0].value : LatinFolding.notSimple)
            plain.append(bare.count == 1 ? bare[0].value : LatinFolding.notSimple)
        }
        self.marked = marked
        self.plain = plain
    }

    /// The words of a text, folded; nil where it holds anything but simple letters of the blocks.
    func words(of text: String, keepingMarks: Bool) -> String? {
        let table = keepingMarks ? marked : plain
        var result = String.UnicodeScalarView()
        var isParted = false
        for scalar in text.unicodeScalars {
            let index: Int
            switch scalar.value {
            case 0...0x24F: index = Int(scalar.value)
            case 0x1E00...0x1EFF: index = Int(scalar.value - 0x1E00 + 0x250)
            default: return nil
            }
            switch table[index] {
            case 0: isParted = true
            case LatinFolding.notSimple: return nil
            case let value:
                guard let letter = Unicode.Scalar(value) else { return nil }
                if isParted, !result.isEmpty { result.append(" ") }
                isParted = false
                result.append(letter)
            }
        }
        return String(result)
    }
}
