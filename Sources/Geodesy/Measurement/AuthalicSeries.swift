private import Foundation

/// The area between two parallels, for one radian of longitude, as a power series about a parallel.
///
/// On the equal-area cylinder, with longitude to the east and this function to the north, areas are those of the ellipsoid. The
/// series is dQ/dφ = b² cos φ / (1 - e² sin² φ)², expanded and integrated by term; at ``reach`` radians to both sides its
/// remainder is 0.3 m² for one radian of longitude, 5e-14 of the area.
struct AuthalicSeries {
    /// How far from its parallel the series holds, in radians (8.6°).
    static let reach = 0.15
    /// The latitude, in radians, beyond which it is not used: the cylinder stretches without bound towards the poles.
    static let latitudeLimit = 1.4

    let sine: Double
    let cosine: Double
    /// The coefficients of the first to the tenth power of the difference in latitude, in square metres.
    private let coefficients: InlineArray<10, Double>

    init(latitude: Double) {
        let (sine, cosine) = (sin(latitude), cos(latitude))
        // sin(φ0 + δ) as a series in δ.
        var sines = InlineArray<11, Double>(repeating: 0)
        var factorial = 1.0
        for power in 0..<11 {
            if power > 0 { factorial *= Double(power) }
            sines[power] = (power % 2 == 0 ? sine : cosine) * (power % 4 < 2 ? 1 : -1) / factorial
        }
        // w = 1 - e² sin², then w².
        var root = InlineArray<10, Double>(repeating: 0)
        var square = InlineArray<10, Double>(repeating: 0)
        for power in 0..<10 {
            var sum = 0.0
            for term in 0...power { sum += sines[term] * sines[power - term] }
            root[power] = (power == 0 ? 1 : 0) - Ellipsoid.eccentricitySquared * sum
        }
        for power in 0..<10 {
            var sum = 0.0
            for term in 0...power { sum += root[term] * root[power - term] }
            square[power] = sum
        }
        // cos / w² by long division, integrated on the way; the cosine is the derivative of the sine.
        var quotient = InlineArray<10, Double>(repeating: 0)
        var coefficients = InlineArray<10, Double>(repeating: 0)
        for power in 0..<10 {
            var rest = sines[power + 1] * Double(power + 1)
            for term in stride(from: 1, through: power, by: 1) { rest -= square[term] * quotient[power - term] }
            quotient[power] = rest / square[0]
            coefficients[power] = Ellipsoid.semiMinorAxisSquared * quotient[power] / Double(power + 1)
        }
        self.sine = sine
        self.cosine = cosine
        self.coefficients = coefficients
    }

    /// The area between the series' own parallel and one `difference` radians to the north, for one radian of longitude.
    @inline(__always)
    func area(_ difference: Double) -> Double {
        // Odd and even powers apart: two short chains of products instead of one long one.
        let square = difference * difference
        var odd = coefficients[4] + (coefficients[6] + coefficients[8] * square) * square
        odd = coefficients[0] + (coefficients[2] + odd * square) * square
        var even = coefficients[5] + (coefficients[7] + coefficients[9] * square) * square
        even = coefficients[1] + (coefficients[3] + even * square) * square
        return odd * difference + even * square
    }

    /// The sine of a latitude `difference` radians to the north, to about 1e-6 at the end of the reach: for small corrections.
    @inline(__always)
    func sine(_ difference: Double) -> Double {
        let square = difference * difference
        return sine * (1 - square / 2 * (1 - square / 12)) + cosine * difference * (1 - square / 6)
    }
}
