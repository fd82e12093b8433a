import Registry
import Testing

@Suite("Weights")
struct KilogramsTests {
    @Test("A weight has a limit, of which very many can still be added up")
    func limit() {
        #expect(Kilograms(Kilograms.limit) != nil && Kilograms(Kilograms.limit + 1) == nil && Kilograms(-Kilograms.limit - 1) == nil)
        #expect(Kilograms(Double.nan) == nil && Kilograms(.infinity) == nil)
    }

    @Test("A sum that is beyond counting is more than anything, whatever an older registry holds")
    func sums() {
        let (most, least) = (Kilograms(grams: .max), Kilograms(grams: .min))
        #expect(most + Kilograms(grams: 1) == most && least + Kilograms(grams: -1) == least)
        #expect(least - Kilograms(grams: 1) == least && most - Kilograms(grams: -1) == most)
        var sum = most
        sum += most
        #expect(sum == most && Kilograms(grams: 3) - Kilograms(grams: 1) == Kilograms(grams: 2))
    }
}
