import Foundation

/// The files beside the tests.
enum TableFixture {
    /// The path of one of them.
    static func path(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/\(name)").path
    }
}
