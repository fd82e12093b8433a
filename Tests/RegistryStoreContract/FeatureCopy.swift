public import GeoPrimitives
public import Registry

/// A feature that a store lent, copied so that it can be kept and compared.
public struct FeatureCopy: Hashable, Sendable {
    /// The identifier.
    public var id: String
    /// The numbers of area and code.
    public var areaID: Int64
    /// The number of the code; zero without one.
    public var codeID: Int64
    /// The texts of the feature, by the names of the exported properties; what is not there is left out.
    public var texts: [String: String] = [:]
    /// The numbers of the feature, by the names of the exported properties; what is not there is left out.
    public var numbers: [String: Double] = [:]
    /// The state.
    public var status: CodeStatus?
    /// Whether it is an illustration.
    public var isIllustrative: Bool
    /// How much of it the public sees.
    public var visibility: Visibility
    /// The outline.
    public var shape: GridMultiPolygon?

    /// What it is whoever asks: without how much of it the public sees.
    public var shown: FeatureCopy {
        var copy = self
        copy.visibility = .full
        return copy
    }

    /// Copies a feature.
    public init(_ row: borrowing FeatureRow) throws {
        id = row.id.string
        areaID = row.areaID
        codeID = row.codeID
        status = row.status
        isIllustrative = row.isIllustrative
        visibility = row.visibility
        shape = row.geometry.isEmpty ? nil : try GeoPackageBlob.gridMultiPolygon(of: [UInt8](row.geometry))
        for (name, text) in [
            ("code", row.code), ("canonical", row.canonical), ("name", row.name), ("crop", row.crop), ("variety", row.variety),
            ("market", row.market), ("holder", row.holder), ("commune", row.commune), ("communeCode", row.communeCode),
            ("communeAtRegistration", row.communeAtRegistration), ("surveyMethod", row.surveyMethod), ("validFrom", row.validFrom),
            ("expiresOn", row.expiresOn), ("recordedAt", row.recordedAt), ("senderKey", row.senderKey),
        ] {
            texts[name] = text?.string
        }
        texts["importerStatus"] = row.importerStatus?.rawValue
        texts["importerStatusSince"] = row.importerStatusSince?.description
        numbers["areaHectares"] = row.areaHectares
        numbers["declaredHectares"] = row.declaredHectares
        numbers["households"] = row.households.map { Double($0) }
        numbers["accuracyMetres"] = row.accuracyMetres
    }
}

extension RegistryReading {
    /// Copies of the features that a filter lets through, in the order in which they are lent.
    public func features(_ filter: Filter) throws -> [FeatureCopy] {
        var copies: [FeatureCopy] = []
        try visitFeatures(filter) { copies.append(try FeatureCopy($0)) }
        return copies
    }
}
