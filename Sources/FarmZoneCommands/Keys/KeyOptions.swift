import ArgumentParser
import Casework
import Foundation
import Interchange
import Registry
import Traceability

/// Where the signing keys lie.
struct KeyFolderOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("key.dir", "folder"))
    var keyDir: String?

    /// The folder: by option or environment.
    func folder() throws -> String {
        guard let folder = keyDir ?? ProcessInfo.processInfo.environment["FARMZONE_KEY_DIR"], !folder.isEmpty else {
            throw ValidationError(Speech.text("error.key-dir-needed"))
        }
        return folder
    }

    /// Whether a folder is named.
    var isNamed: Bool { !(keyDir ?? ProcessInfo.processInfo.environment["FARMZONE_KEY_DIR"] ?? "").isEmpty }

    /// The ring in the folder.
    func ring() throws -> KeyRing { try KeyRing(at: try folder()) }
}

/// Whose signatures are trusted: those of the keys of a folder, of lists, or of both.
struct TrustOptions: ParsableArguments {
    @OptionGroup var folder: KeyFolderOptions

    @Option(name: .long, help: Speech.option("key.trust", "file"))
    var trust: [String] = []

    /// The keys where a folder or a list is named; nil where none is.
    func keysIfAny() throws -> [StampKey]? {
        trust.isEmpty && !folder.isNamed ? nil : try keys()
    }

    /// The keys, each once.
    func keys() throws -> [StampKey] {
        var found: [StoredKey] = []
        for path in trust { found += try TrustList(SmallFile.read(path, atMost: 10_000_000), path: path).keys }
        if trust.isEmpty || folder.keyDir != nil { found += try folder.ring().keys }
        return found.trusted
    }
}
