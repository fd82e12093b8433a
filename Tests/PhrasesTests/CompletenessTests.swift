import Foundation
import Testing

@testable import Phrases

@Suite("Every sentence that the code asks for is there")
struct CompletenessTests {
    static let groups = Phrases.groupNames

    @Test("A group has the names that the sources use, and no others", arguments: groups)
    func names(group: String) throws {
        let used = try UsedNames.names(of: group)
        let written = Set(try #require(Phrases.group(group)).names)
        #expect(!used.isEmpty)
        #expect(used.subtracting(written).sorted() == [], "not written")
        #expect(written.subtracting(used).sorted() == [], "not used")
    }

    @Test("A sentence is there in Vietnamese and in English, and they are not the same", arguments: groups)
    func languages(group: String) throws {
        let sentences = try #require(Phrases.group(group))
        for name in sentences.names {
            let sentence = try #require(sentences[name])
            #expect(!sentence.vietnamese.isEmpty && !sentence.english.isEmpty, "\(name)")
            #expect(sentence.vietnamese != sentence.english, "\(name)")
        }
    }

    /// The groups that a buyer reads.
    static let readByBuyers = [
        "verdict", "remark", "status", "decision", "market", "method", "snapshot", "web", "collection", "map", "void",
    ]

    @Test("What a buyer reads is there in Chinese", arguments: readByBuyers)
    func chinese(group: String) throws {
        let sentences = try #require(Phrases.group(group))
        for name in sentences.names {
            let chinese = try #require(sentences[name]?.chinese, "\(name)")
            #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(name)")
        }
    }

    @Test("Markets are called as the table of markets calls them")
    func markets() throws {
        for row in try ProjectSources.text("../GeoData/Tables/markets.csv").split(separator: "\n").dropFirst() {
            let cells = row.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
            let called = Sentence(vietnamese: cells[2], english: cells[3], chinese: cells[4])
            #expect(Phrases.sentence("market.\(cells[0])") == called, "\(cells[0])")
        }
    }

    @Test("Chinese is not written where no buyer reads it")
    func chineseElsewhere() throws {
        for group in Self.groups where !Self.readByBuyers.contains(group) {
            let sentences = try #require(Phrases.group(group))
            for name in sentences.names { #expect(sentences[name]?.chinese == nil, "\(group).\(name)") }
        }
    }

    @Test("All languages of a sentence have the same places", arguments: groups)
    func places(group: String) throws {
        let sentences = try #require(Phrases.group(group))
        for name in sentences.names {
            let sentence = try #require(sentences[name])
            let places = Set(Template(sentence.english).places)
            #expect(Set(Template(sentence.vietnamese).places) == places, "\(group).\(name)")
            if let chinese = sentence.chinese { #expect(Set(Template(chinese).places) == places, "\(group).\(name)") }
            for place in places {
                guard let words = place.group else { continue }
                #expect(Phrases.group(words) != nil, "\(group).\(name) names group \(words)")
            }
        }
    }

    @Test("A sentence is well-formed: NFC, no stray brackets, no blanks at its end, and nothing that only a programmer understands")
    func form() throws {
        for group in Self.groups {
            let sentences = try #require(Phrases.group(group))
            for name in sentences.names {
                let sentence = try #require(sentences[name])
                for text in [sentence.vietnamese, sentence.english, sentence.chinese].compactMap({ $0 }) {
                    let said = Template(text).filled(with: [:], in: .english)
                    #expect(!said.contains { "{}".contains($0) } && !said.contains("[[") && !said.contains("]]"), "\(group).\(name)")
                    #expect(text.last != " " && !text.dropFirst().contains("  ") || group == "help", "\(group).\(name)")
                    #expect(
                        Array(text.unicodeScalars) == Array(text.precomposedStringWithCanonicalMapping.unicodeScalars), "\(group).\(name)")
                    for phrase in ["invalid input", "optional(", "dữ liệu không hợp lệ", "unknown error", "lỗi không xác định"] {
                        #expect(!text.lowercased().contains(phrase), "\(group).\(name)")
                    }
                }
            }
        }
    }
}
