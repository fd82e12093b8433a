import Foundation
import NIOCore
import Synchronization

/// What a browser is given beside pages: programs of ours, which the binary holds, and libraries, which lie in a folder.
///
/// Only names that stand here are served, so that no address leads anywhere else.
final class Assets: Sendable {
    /// The libraries: MapLibre draws the map, TweetNaCl checks signatures for browsers without Ed25519.
    static let libraries = ["maplibre-gl.js", "maplibre-gl.css", "nacl-fast.min.js"]

    /// Where Debian's `node-tweetnacl` lies.
    private static let installed = ["/usr/share/nodejs/tweetnacl", "/usr/share/javascript/tweetnacl"]

    private let folders: [String]
    private let known = Mutex<[String: ByteBuffer?]>([:])

    /// Looks in a folder; where none is named in those beside the program.
    init(_ folder: String?) {
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let beside = [program.appending(path: "assets").path, program.appending(path: "../share/farmzone").standardized.path]
        folders = (folder.map { [$0] } ?? beside) + Assets.installed
    }

    /// The bytes of a name, and their media type; nil where there is no such.
    func asset(_ name: String) -> (type: String, bytes: ByteBuffer)? {
        let type = name.hasSuffix(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8"
        if let own = Assets.own(name) { return (type, ByteBuffer(bytes: own)) }
        guard Assets.libraries.contains(name) else { return nil }
        let bytes = known.withLock { known -> ByteBuffer? in
            if let found = known[name] { return found }
            let found = folders.lazy.compactMap { FileManager.default.contents(atPath: "\($0)/\(name)") }.first
            known[name] = .some(found.map { ByteBuffer(bytes: $0) })
            return known[name] ?? nil
        }
        return bytes.map { (type, $0) }
    }

    /// Whether the library that draws maps is there.
    var canDraw: Bool { Assets.libraries.prefix(2).allSatisfy { asset($0) != nil } }

    private static func own(_ name: String) -> [UInt8]? {
        switch name {
        case "map.js": PackageResources.map_js
        case "map.css": PackageResources.map_css
        case "draw.js": PackageResources.draw_js
        case "draw.css": PackageResources.draw_css
        case "stamp-check.js": PackageResources.stamp_check_js
        case "stamp.js": PackageResources.stamp_js
        default: nil
        }
    }
}
