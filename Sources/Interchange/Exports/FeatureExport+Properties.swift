import GeoPrimitives
public import Registry

extension FeatureExport {
    /// Prints the properties of features as one JSON array on standard output, as they are read.
    public static func printProperties(_ reading: any RegistryReading, _ filter: Filter) throws {
        let sink = try FileSink(path: "-")
        let day = Array(filter.on.description.utf8)
        var text = OutputBytes(capacity: 128 << 10)
        text.append("[")
        var isFirst = true
        try reading.visitFeatures(filter) { row in
            if !isFirst { text.append(",") }
            isFirst = false
            text.appendProperties(of: row, on: day)
            if text.count > 64 << 10 {
                try text.withUnsafeBytes { try sink.write($0) }
                text.removeAll()
            }
        }
        text.append("]\n")
        try text.withUnsafeBytes { try sink.write($0) }
    }
}
