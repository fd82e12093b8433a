import Foundation

/// `Package.swift`, as far as the house is held against it.
enum Manifest {
    /// A target with Swift files.
    struct Target {
        let name: String
        /// Its folder, from the root.
        let path: String
        /// The modules that it is declared to depend on.
        let dependencies: [String]
    }

    /// The targets; the names of products stand for their modules.
    static func targets() throws -> [Target] {
        let text = try String(contentsOf: SourceTree.root.appending(path: "Package.swift"), encoding: .utf8)
        var products: [Substring: Substring] = [:]
        for match in text.matches(of: /let (\w+): Target\.Dependency = \.product\(name: "(\w+)"/) {
            products[match.output.1] = match.output.2
        }
        let starts = text.matches(of: /\.(target|testTarget|executableTarget)\(\s*name: "(\w+)"/)
        return starts.enumerated().map { place, start in
            let end = place + 1 < starts.count ? starts[place + 1].range.lowerBound : text.endIndex
            let body = text[start.range.upperBound..<end]
            let listed = body.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.output.1 ?? ""
            let usual = (start.output.1 == "testTarget" ? "Tests/" : "Sources/") + start.output.2
            return Target(
                name: String(start.output.2), path: (body.firstMatch(of: /path: "([^"]+)"/)?.output.1).map(String.init) ?? usual,
                dependencies: listed.matches(of: /"(\w+)"|(\w+)/).map { match in
                    String(match.output.1 ?? match.output.2.map { products[$0] ?? $0 } ?? "")
                })
        }
    }
}
