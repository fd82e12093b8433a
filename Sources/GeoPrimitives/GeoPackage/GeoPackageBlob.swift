/// A geometry as a GeoPackage stores it (OGC 12-128r18 §2.1.3): a header with the reference system and an envelope, then WKB.
public struct GeoPackageBlob: Hashable, Sendable {
    /// The header of a blob.
    public struct Header: Hashable, Sendable {
        /// The `srs_id`; 4326 for what this registry writes.
        public var srsID: Int
        /// Whether the geometry is flagged as empty.
        public var isEmpty: Bool
        /// The envelope kind: 0 none, 1 xy, 2 xyz, 3 xym, 4 xyzm.
        public var envelopeKind: Int
        /// The numbers of the envelope: min x, max x, min y, max y, then those of z and m.
        public var envelope: [Double]
        /// How many bytes come before the WKB.
        public var length: Int
    }

    /// The header.
    public var header: Header
    /// The geometry.
    public var geometry: WKBGeometry

    /// Reads a blob; the envelope may be of any kind and both byte orders are known.
    /// - Throws: `WKBError` with the offset of the first fault, counted from the start of the blob.
    public init(_ bytes: [UInt8]) throws(WKBError) {
        self = try Self.lending(bytes) { (buffer) throws(WKBError) in try GeoPackageBlob(buffer) }
    }

    /// Reads a blob; the envelope may be of any kind and both byte orders are known.
    /// - Throws: `WKBError` with the offset of the first fault, counted from the start of the blob.
    public init(_ bytes: UnsafeRawBufferPointer) throws(WKBError) {
        header = try Header(bytes)
        var reader = WKBReader(bytes: bytes, offset: header.length)
        geometry = try reader.wholeGeometry()
        guard header.isEmpty == geometry.isEmpty else { throw WKBError(.contradiction, at: 3, "empty flag \(header.isEmpty)") }
    }

    /// Lends the bytes of an array without a copy.
    static func lending<Outcome>(
        _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws(WKBError) -> Outcome
    ) throws(WKBError) -> Outcome {
        let result = bytes.withUnsafeBytes { buffer -> Result<Outcome, WKBError> in
            do throws(WKBError) { return .success(try body(buffer)) } catch { return .failure(error) }
        }
        return try result.get()
    }
}

extension GeoPackageBlob.Header {
    /// How many numbers the envelope kinds have.
    private static let envelopeLengths = [0, 4, 6, 6, 8]

    /// Reads the header of a blob; the WKB after it is not looked at.
    /// - Throws: `WKBError` with the offset of the first fault.
    public init(_ bytes: UnsafeRawBufferPointer) throws(WKBError) {
        guard bytes.count >= 8 else { throw WKBError(.unexpectedEnd, at: bytes.count) }
        guard bytes[0] == UInt8(ascii: "G"), bytes[1] == UInt8(ascii: "P") else { throw WKBError(.noMagic, at: 0) }
        guard bytes[2] == 0 else { throw WKBError(.unknownVersion, at: 2, "\(bytes[2])") }
        let flags = bytes[3]
        envelopeKind = Int(flags >> 1 & 7)
        guard flags & 0xC0 == 0, envelopeKind <= 4 else { throw WKBError(.reservedFlags, at: 3, "\(flags)") }
        guard flags & 0x20 == 0 else { throw WKBError(.extendedGeometry, at: 3, "\(flags)") }
        isEmpty = flags & 0x10 != 0
        let isLittleEndian = flags & 1 == 1
        let word = bytes.loadUnaligned(fromByteOffset: 4, as: Int32.self)
        srsID = Int(isLittleEndian ? Int32(littleEndian: word) : Int32(bigEndian: word))
        let numbers = Self.envelopeLengths[envelopeKind]
        length = 8 + numbers * 8
        guard bytes.count >= length else { throw WKBError(.unexpectedEnd, at: bytes.count) }
        envelope = (0..<numbers).map { index in
            let word = bytes.loadUnaligned(fromByteOffset: 8 + index * 8, as: UInt64.self)
            return Double(bitPattern: isLittleEndian ? UInt64(littleEndian: word) : UInt64(bigEndian: word))
        }
        for pair in stride(from: 0, to: numbers, by: 2) where envelope[pair] > envelope[pair + 1] {
            throw WKBError(.contradiction, at: 8 + pair * 8, "\(envelope[pair]) above \(envelope[pair + 1])")
        }
    }
}
