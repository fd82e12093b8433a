import Registry
import Testing

@Suite("Whether a product is recognised")
struct ProductRecognitionTests {
    private func product(stars: Int, on text: String) throws -> Product {
        Product(
            number: 1, name: "Vải", gtin: nil, group: "food", stars: stars, recognisedOn: try #require(Day(text)),
            producer: OrganisationID(1), crop: nil, platforms: [], isIllustrative: false)
    }

    @Test("From the decision for 36 months, from 3 stars on")
    func days() throws {
        let recognised = try ["2024-02-28", "2024-02-29", "2025-01-01", "2027-02-28", "2027-03-01"].map { text in
            try product(stars: 3, on: "2024-02-29").isRecognised(on: try #require(Day(text)))
        }
        #expect(recognised == [false, true, true, true, false])
        let day = try #require(Day("2025-01-01"))
        #expect(try (1...5).map { try product(stars: $0, on: "2024-06-01").isRecognised(on: day) } == [false, false, true, true, true])
    }
}
