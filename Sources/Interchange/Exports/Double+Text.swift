import GeoPrimitives

extension Double {
    /// The number with a fixed number of decimals and a point, whatever the language.
    public func text(_ decimals: Int) -> String {
        guard isFinite else { return "\(self)" }
        var output = OutputBytes(capacity: 64)
        output.append(number: self, decimals: decimals)
        return output.text
    }
}
