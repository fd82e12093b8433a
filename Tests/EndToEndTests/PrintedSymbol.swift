import Testing

/// A symbol as two decoders read it that share no code with ours (`Tests/Oracles/symbols.py`).
struct PrintedSymbol {
    /// What was done to a symbol before it was read.
    enum Way: String, CaseIterable {
        case plain, turned7, turned90, blurred
        /// A tenth of it covered at its edge.
        case edge
        /// A tenth of it covered where the corner has no mark.
        case corner
    }

    /// What ZBar need not read.
    ///
    /// It takes the fourth corner of a symbol from the small mark beside it and looks nowhere else where that is covered; whether it
    /// guesses right depends on the modules around (zbar 0.23: about three of four symbols of version 4, and nearly all larger ones).
    static let notOfZBar: Set<Way> = [.corner]

    /// The version.
    let version: Int
    /// The width of the picture with its margin.
    let millimetres: Double
    /// The ways in which ZBar reads it.
    let zbar: Set<Way>
    /// The ways in which zxing-cpp reads it.
    let zxing: Set<Way>
    /// What it says.
    let text: String

    init(line: String) throws {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
        try #require(fields.count == 5, "\(line)")
        version = try #require(Int(fields[0]))
        millimetres = try #require(Double(fields[1]))
        zbar = Set(fields[2].split(separator: ",").compactMap { Way(rawValue: String($0)) })
        zxing = Set(fields[3].split(separator: ",").compactMap { Way(rawValue: String($0)) })
        text = fields[4]
    }

    /// Holds the symbol to what each decoder must read of it.
    func expectReadable(_ ways: Set<Way> = Set(Way.allCases), at place: SourceLocation = #_sourceLocation) {
        let missed = (ways.subtracting(zbar).subtracting(Self.notOfZBar), ways.subtracting(zxing))
        #expect(missed.0.isEmpty, "ZBar: \(missed.0) of \(text)", sourceLocation: place)
        #expect(missed.1.isEmpty, "zxing-cpp: \(missed.1) of \(text)", sourceLocation: place)
    }
}

extension Workspace {
    /// The symbols that stand in a file, as they are read.
    func symbols(in file: String) async throws -> [PrintedSymbol] {
        try await oracle("symbols.py", [file]).expect(0).lines.map { try PrintedSymbol(line: $0) }
    }
}
