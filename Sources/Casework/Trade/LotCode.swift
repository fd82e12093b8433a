public import Registry

/// What a code gave to a lot, by the text that the code goes by.
public struct LotCode: Hashable, Sendable {
    /// The code as issued, or as printed where this registry does not hold it.
    public var text: String
    /// The code; nil where this registry does not hold it.
    public var record: CodeRecord?
    /// How much it gave.
    public var kilograms: Kilograms
}

extension RegistryReading {
    /// The codes that gave to a lot, in the order in which they were named.
    public func codes(behind lot: Lot) throws -> [LotCode] {
        try lot.sources.map { source in
            switch source.code {
            case .registered(let id):
                let record = try code(id)
                return LotCode(text: record?.code.text ?? "", record: record, kilograms: source.kilograms)
            case .unverified(let text): return LotCode(text: text, record: nil, kilograms: source.kilograms)
            }
        }
    }
}
