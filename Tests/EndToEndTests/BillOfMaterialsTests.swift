import Foundation
import Testing

@Suite("What the project is made of")
struct BillOfMaterialsTests {
    private struct Document: Decodable {
        struct Package: Decodable {
            struct Reference: Decodable { let referenceLocator: String }
            let SPDXID: String
            let name: String
            let versionInfo: String?
            let licenseDeclared: String
            let externalRefs: [Reference]?
        }
        struct Relationship: Decodable {
            let relationshipType: String
            let relatedSpdxElement: String
        }
        let spdxVersion: String
        let packages: [Package]
        let relationships: [Relationship]
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("every package that Package.swift names is in the bill of materials with its version and its licence, and every C library")
    func complete() async throws {
        let workspace = try Workspace()
        let document = try await workspace.run(Self.root.appending(path: "Tools/sbom").path, []).expect(0).json(as: Document.self)
        #expect(document.spdxVersion == "SPDX-2.3")
        let manifest = try String(contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
        let named = manifest.matches(of: /\.package\(url: "https:\/\/([^"]+)", from: "([0-9.]+)"\)/)
        #expect(named.count > 9)
        for package in named {
            let locator = "pkg:swift/\(package.1)@"
            let found = document.packages.first {
                $0.externalRefs?.first?.referenceLocator.lowercased().hasPrefix(locator.lowercased()) == true
            }
            #expect(found != nil, "\(package.1)")
        }
        // What the doors are made for, by the packages of Debian that hold the libraries.
        for library in ["libproj25", "libgeos-c1v5", "libqrencode4", "libsqlite3-0", "zlib1g"] {
            #expect(document.packages.contains { $0.name == library }, "\(library)")
        }
        let parts = document.packages.dropFirst()
        #expect(parts.allSatisfy { $0.licenseDeclared != "NOASSERTION" && $0.versionInfo?.isEmpty == false })
        let related = Set(document.relationships.filter { $0.relationshipType == "DEPENDS_ON" }.map(\.relatedSpdxElement))
        #expect(related == Set(parts.map(\.SPDXID)) && related.count == parts.count)
    }
}
