/// A GS1 key of a fixed number of digits, of which the last is a check digit.
public protocol GS1Key: Hashable, Sendable, CustomStringConvertible {
    /// The digits in their full length.
    var digits: String { get }

    /// Checks length, digits and check digit.
    init(_ text: String) throws(GS1KeyError)
}

extension GS1Key {
    /// The digits in their full length.
    public var description: String { digits }
}

/// Why a text is not a GS1 key.
public enum GS1KeyError: Error, Hashable, Sendable {
    /// Something other than an ASCII digit stands at this position, counted in bytes from 0.
    case notDigit(key: String, text: String, position: Int)
    /// The number of digits is not one of those that the key may have.
    case length(key: String, text: String, allowed: [Int])
    /// The last digit should be another.
    case checkDigit(key: String, text: String, expected: Int)
}

extension GS1KeyError: CustomStringConvertible {
    /// The fault in an English sentence.
    public var description: String {
        switch self {
        case .notDigit(let key, let text, let position): "\(key) '\(text)' has something other than a digit at position \(position)."
        case .length(let key, let text, let allowed):
            "\(key) '\(text)' has \(text.utf8.count) digits, not \(allowed.map { String($0) }.joined(separator: " or "))."
        case .checkDigit(let key, let text, let expected): "\(key) '\(text)' should end with the check digit \(expected)."
        }
    }
}

/// The checks that all keys share.
enum GS1KeyRules {
    static func check(_ text: String, key: String, lengths: [Int]) throws(GS1KeyError) {
        if let position = text.utf8.enumerated().first(where: { $0.element.decimalDigit == nil })?.offset {
            throw .notDigit(key: key, text: text, position: position)
        }
        guard lengths.contains(text.utf8.count) else { throw .length(key: key, text: text, allowed: lengths) }
        let expected = CheckDigit.value(forBody: text.dropLast()) ?? 0
        guard text.utf8.last?.decimalDigit == expected else { throw .checkDigit(key: key, text: text, expected: expected) }
    }
}
