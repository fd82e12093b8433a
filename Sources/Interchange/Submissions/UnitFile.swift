public import Casework
import Geodesy
import GeoPrimitives

/// Reads a file of administrative units.
public enum UnitFile {
    /// The properties that are taken for the official code, in this order; then the feature's own identifier.
    static let codeProperties = ["code", "unitCode", "gso_code", "gso_code_2020", "gso_code_2025", "ma_xa", "ma"]
    /// The properties that are taken for the name.
    static let nameProperties = ["fullName", "full_name", "name", "ten", "ten_xa"]

    /// The units of a file with a feature each.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - codeProperty: The property that holds the official code; found by its name where nil.
    ///   - options: How the file is to be read.
    /// - Returns: The units in the order of the file.
    /// - Throws: `FileError` where it cannot be opened; what is wrong inside is a finding of the unit.
    public static func read(
        _ path: String, codeProperty: String? = nil, options: ReadingOptions = ReadingOptions()
    ) throws -> [LoadUnits.Input] {
        let reader = try SubmissionFile(path: path, options: options)
        guard reader.format != .cornerTable else { throw FileError(.formatNotRead, path: path, detail: "CSV") }
        var inputs: [LoadUnits.Input] = []
        while let (submission, feature) = reader.nextWithFeature() {
            let properties = feature?.properties
            let named = (codeProperty.map { [$0] } ?? codeProperties).lazy.compactMap { properties?[$0]?.plainText }.first
            let code = named ?? (codeProperty == nil ? feature?.id?.plainText : nil)
            let name = nameProperties.lazy.compactMap { properties?[$0]?.plainText }.first
            inputs.append(LoadUnits.Input(submission: submission, code: code, name: name))
        }
        return inputs
    }
}
