/// A layer of a vector tile (Mapbox Vector Tile 2.1): features with their properties, keys and values written once.
public struct TileLayer: Sendable {
    /// A value of a property.
    public enum Value: Hashable, Sendable {
        case text(String)
        case number(Double)
        case whole(UInt64)
        case truth(Bool)
    }

    /// A feature: a number, its properties and its outline.
    public struct Feature: Sendable {
        /// Unique within the layer.
        public var id: UInt64
        /// The properties; what is not known is left out.
        public var properties: [(key: StaticString, value: Value)]
        /// The outline.
        public var shape: TileShape

        /// Makes a feature from its parts.
        public init(id: UInt64, properties: [(key: StaticString, value: Value)], shape: TileShape) {
            self.id = id
            self.properties = properties
            self.shape = shape
        }
    }

    private let name: String
    private var keys: [String: UInt32] = [:]
    private var keyList: [String] = []
    private var values: [Value: UInt32] = [:]
    private var valueList: [Value] = []
    private var features = ProtobufWriter()

    /// Makes an empty layer.
    public init(name: String) { self.name = name }

    /// Adds a feature; one without an outline is left out.
    public mutating func add(_ feature: Feature) {
        guard !feature.shape.commands.isEmpty else { return }
        var tags: [UInt32] = []
        tags.reserveCapacity(feature.properties.count * 2)
        for (key, value) in feature.properties {
            tags.append(index(of: "\(key)"))
            tags.append(index(of: value))
        }
        var writer = ProtobufWriter()
        writer.field(1, varint: feature.id)
        writer.field(2, packed: tags)
        writer.field(3, varint: 3)
        writer.field(4, packed: feature.shape.commands)
        features.field(2, bytes: writer.bytes)
    }

    private mutating func index(of key: String) -> UInt32 {
        if let known = keys[key] { return known }
        let index = UInt32(keyList.count)
        keys[key] = index
        keyList.append(key)
        return index
    }

    private mutating func index(of value: Value) -> UInt32 {
        if let known = values[value] { return known }
        let index = UInt32(valueList.count)
        values[value] = index
        valueList.append(value)
        return index
    }

    /// The tile with this one layer; no bytes at all where it has no features.
    public var tile: [UInt8] {
        guard !features.bytes.isEmpty else { return [] }
        var layer = ProtobufWriter()
        layer.field(15, varint: 2)
        layer.field(1, bytes: name.utf8)
        var bytes = layer.bytes + features.bytes
        var rest = ProtobufWriter()
        for key in keyList { rest.field(3, bytes: key.utf8) }
        for value in valueList { rest.field(4, bytes: TileLayer.bytes(of: value)) }
        rest.field(5, varint: UInt64(TileAddress.extent))
        bytes += rest.bytes
        var tile = ProtobufWriter()
        tile.field(3, bytes: bytes)
        return tile.bytes
    }

    private static func bytes(of value: Value) -> [UInt8] {
        var writer = ProtobufWriter()
        switch value {
        case .text(let text): writer.field(1, bytes: text.utf8)
        case .number(let number): writer.field(3, double: number)
        case .whole(let number): writer.field(5, varint: number)
        case .truth(let truth): writer.field(7, varint: truth ? 1 : 0)
        }
        return writer.bytes
    }
}
