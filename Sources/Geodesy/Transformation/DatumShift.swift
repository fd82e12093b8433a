public import GeoPrimitives

/// An operation of the EPSG database that takes one datum to WGS 84; the raw value is its code.
///
/// VN-2000 is pinned to EPSG:6960. EPSG:5194 (Mekong delta) and PROJ's ballpark offset are never used: they are 0.7 m and 224 m
/// away at Yên Thế.
public enum DatumShift: Int, Hashable, Sendable, CaseIterable {
    /// EPSG:6960, "VN-2000 to WGS 84 (2)": Vietnam onshore.
    case vn2000ToWGS84 = 6960
    /// EPSG:1544, "Hanoi 1972 to WGS 84 (1)": derived around Vung Tau, the only one that EPSG has.
    case hanoi1972ToWGS84 = 1544

    /// Seven parameters towards WGS 84, rotations as a coordinate frame (EPSG methods 9607 and, without rotations, 9603).
    struct Parameters: Sendable {
        /// Metres.
        var translation: (x: Double, y: Double, z: Double)
        /// Seconds of arc.
        var rotation: (x: Double, y: Double, z: Double)
        /// Parts per million.
        var scaleDifference: Double
    }

    /// The code with its authority, as `EPSG:6960`.
    public var identifier: String { "EPSG:\(rawValue)" }

    /// The name that EPSG gives it.
    public var name: String {
        switch self {
        case .vn2000ToWGS84: "VN-2000 to WGS 84 (2)"
        case .hanoi1972ToWGS84: "Hanoi 1972 to WGS 84 (1)"
        }
    }

    /// The accuracy that EPSG states.
    public var accuracy: Metres {
        switch self {
        case .vn2000ToWGS84: Metres(1)
        case .hanoi1972ToWGS84: Metres(5)
        }
    }

    /// Whether the translation towards WGS 84 is this, to the centimetre: by it a datum without a name is known.
    ///
    /// - Parameters:
    ///   - x: Metres.
    ///   - y: Metres.
    ///   - z: Metres.
    /// - Returns: Whether each of the three is as near as that.
    public func hasTranslation(x: Double, y: Double, z: Double) -> Bool {
        let own = parameters.translation
        return max((own.x - x).magnitude, (own.y - y).magnitude, (own.z - z).magnitude) < 0.01
    }

    var parameters: Parameters {
        switch self {
        case .vn2000ToWGS84:
            Parameters(
                translation: (-191.90441429, -39.30318279, -111.45032835), rotation: (-0.00928836, 0.01975479, -0.00427372),
                scaleDifference: 0.252906278)
        case .hanoi1972ToWGS84:
            Parameters(translation: (-17.51, -108.32, -62.39), rotation: (0, 0, 0), scaleDifference: 0)
        }
    }
}

extension CoordinateReferenceSystem.Datum {
    /// The operation to WGS 84; nil for WGS 84 itself.
    public var shift: DatumShift? {
        switch self {
        case .vn2000: .vn2000ToWGS84
        case .wgs84: nil
        case .hanoi1972: .hanoi1972ToWGS84
        }
    }
}
