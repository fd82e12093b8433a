import Registry

extension RegistryReading {
    /// The codes of this registry that one which is none of them is easily taken for.
    func lookAlikes(of canonical: CanonicalCode) throws -> [CanonicalCode] {
        try codes(resembling: canonical, limit: 5).filter { $0.resembles(canonical) }
    }
}

extension CanonicalCode {
    /// Whether it has letters of another script: printed like Latin ones, they are what a forger writes, and no authority does.
    var hasForeignLetters: Bool { !text.utf8.allSatisfy { $0 < 0x80 } }
}
