extension Ring where Position == GridPosition {
    /// The ring as the journal has it: longitude and latitude of each position in 1e-7 degrees, little-endian Int32, 8 bytes
    /// together, the closing position included.
    public var gridBytes: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: positions.count * 8) { bytes, filled in
            let target = UnsafeMutableRawBufferPointer(bytes)
            for (index, position) in positions.enumerated() {
                target.storeBytes(of: position.longitudeE7.littleEndian, toByteOffset: index * 8, as: Int32.self)
                target.storeBytes(of: position.latitudeE7.littleEndian, toByteOffset: index * 8 + 4, as: Int32.self)
            }
            filled = positions.count * 8
        }
    }

    /// Makes a ring from the bytes of the journal; nil where their number is not a multiple of 8 or a position leaves the globe.
    public init?(gridBytes: [UInt8]) {
        guard gridBytes.count.isMultiple(of: 8) else { return nil }
        let positions = gridBytes.withUnsafeBytes { bytes in
            (0..<bytes.count / 8).map { index in
                GridPosition(
                    longitudeE7: Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: Int32.self)),
                    latitudeE7: Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8 + 4, as: Int32.self)))
            }
        }
        guard positions.allSatisfy(\.isOnGlobe) else { return nil }
        self.init(positions)
    }
}

extension GridPosition {
    /// Whether the longitude is within 180 and the latitude within 90 degrees.
    @inlinable
    public var isOnGlobe: Bool {
        longitudeE7.magnitude <= 1_800_000_000 && latitudeE7.magnitude <= 900_000_000
    }
}
