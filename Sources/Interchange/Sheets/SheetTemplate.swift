import Foundation
import Mustache

/// A template of a printed sheet: HTML with places, in the language of Mustache (mustache(5)).
public struct SheetTemplate: Sendable {
    private let template: MustacheTemplate

    /// Reads a template that an office wrote.
    ///
    /// - Throws: `FileError` with the place where it is not well-formed.
    public init(path: String) throws(FileError) {
        let bytes = try SmallFile.read(path, atMost: 1 << 20)
        guard bytes.count <= 1 << 20, let text = String(bytes: bytes, encoding: .utf8) else {
            throw FileError(.fileUnreadable, path: path, detail: "UTF-8, 1 MiB")
        }
        do {
            template = try MustacheTemplate(string: text)
        } catch {
            throw FileError(.templateNotRead, path: path, detail: "\(error)")
        }
    }

    /// A template that comes with the program.
    init(text: String) throws { template = try MustacheTemplate(string: text) }

    /// The field sheet that comes with the program.
    public static func fieldSheet() throws -> SheetTemplate { try SheetTemplate(text: StandardSheets.fieldSheet) }

    /// The sketch map that comes with the program.
    public static func sketchMap() throws -> SheetTemplate { try SheetTemplate(text: StandardSheets.sketchMap) }

    /// Fills the places; text is escaped for HTML, pictures stand as they are.
    public func filled(with sheet: AreaSheet) -> String { template.render(sheet.values) }
}
