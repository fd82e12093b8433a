import Testing

@testable import Phrases

@Suite("Every place of a sentence is filled by who asks for it")
struct PlaceTests {
    private func places(_ id: String) throws -> Set<String> {
        Set(Template(try #require(Phrases.sentence(id), "\(id)").english).places.map(\.name))
    }

    /// The keys of the dictionary literals that follow an identifier.
    private func keys(after start: Regex<(Substring, Substring)>, in source: String) -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for match in source.matches(of: start) {
            let rest = source[match.range.upperBound...]
            var depth = 0
            var literal = ""
            for character in rest {
                if character == "[" { depth += 1 }
                literal.append(character)
                if character == "]" {
                    depth -= 1
                    if depth == 0 { break }
                }
            }
            found[String(match.output.1), default: []].formUnion(ProjectSources.matches(of: /"([A-Za-z]+)":/, in: literal))
        }
        return found
    }

    @Test("Errors of a registry")
    func registryErrors() throws {
        let rooms = ["Casework", "GeoPackageStore", "Interchange", "FarmZoneCommands"]
        var filled: [String: Set<String>] = [:]
        for room in rooms {
            let source = try ProjectSources.text(ofRoom: room)
            filled.merge(keys(after: /(?:RegistryError|self\.init)\(\s*\.([a-zA-Z]+),\s*(?=\[)/, in: source)) { $0.union($1) }
        }
        // Failures of the system and of SQLite carry the path and what they say.
        for code in [
            "noSuchRegistry", "notPermitted", "readOnly", "diskFull", "isDirectory", "inputOutput", "busy", "damaged", "storeFault",
        ] {
            filled[code, default: []].formUnion(["path", "detail"])
        }
        filled["codeTaken"] = ["code", "other", "area", "market"]
        filled["cannotCreate", default: []].formUnion(["path", "detail"])
        filled["notAGeoPackage", default: []].formUnion(["path", "detail"])
        let declared = try ProjectSources.text("Registry/Store/RegistryError.swift")
        #expect(filled.count > 25)
        for match in declared.matches(of: /case ([a-zA-Z]+) = "([a-z-]+)"/) {
            let wanted = try places("error.\(match.output.2)")
            #expect(wanted.subtracting(filled[String(match.output.1)] ?? []) == [], "error.\(match.output.2)")
        }
    }

    @Test("Errors of files carry the path and what the system says")
    func fileErrors() throws {
        for code in try ProjectSources.rawValues(of: "Code", in: "Interchange/Submissions/FileError.swift") {
            #expect(try places("error.\(code)").subtracting(["path", "detail"]) == [], "\(code)")
        }
    }

    @Test("What the command says")
    func said() throws {
        let source = try ProjectSources.text(ofRoom: "FarmZoneCommands")
        let filled = keys(after: /"(error\.[a-z-]+|said\.[a-z-]+)",\s*(?=\[)/, in: source)
        #expect(filled.count > 10)
        for (id, keys) in filled { #expect(try places(id).subtracting(keys) == [], "\(id)") }
    }

    @Test("Findings that stand with their values in the source")
    func findings() throws {
        let source = try ProjectSources.text(ofRoom: "Casework") + ProjectSources.text(ofRoom: "Interchange")
        let filled = keys(after: /[^a-zA-Z]Finding\(\s*"([a-z-]+)",[^\[\]]{0,160}values:\s*(?=\[)/, in: source)
        #expect(filled.count > 6)
        for (id, keys) in filled { #expect(try places("finding.\(id)").subtracting(keys) == [], "\(id)") }
    }

    @Test("Findings that are made from the findings of a reader")
    func readers() throws {
        func check(_ ids: Set<String>, _ keys: Set<String>) throws {
            #expect(!ids.isEmpty)
            for id in ids { #expect(try places("finding.\(id)").subtracting(keys) == [], "\(id)") }
        }
        let geometry: Set<String> = ["part", "ring", "vertex", "x", "y", "otherPart", "otherRing", "otherVertex"]
        try check(ProjectSources.rawValues(of: "Kind", in: "Topology/Validity/Fault+Kind.swift"), geometry)
        let text: Set<String> = ["line", "column", "offset", "value", "expected", "path"]
        try check(ProjectSources.rawValues(of: "Structure", in: "GeoPrimitives/GeoJSON/GeoJSONError.swift"), text)
        try check(ProjectSources.rawValues(of: "Kind", in: "GeoPrimitives/JSON/JSONError.swift"), text)
        try check(ProjectSources.rawValues(of: "GeoJSONNote", in: "GeoPrimitives/GeoJSON/GeoJSONNote.swift"), [])
        let corner: Set<String> = ["row", "column", "value", "expected", "area"]
        try check(ProjectSources.rawValues(of: "Kind", in: "Interchange/Tables/Corners/CornerFinding+Kind.swift"), corner)
        let csv = ProjectSources.matches(of: /"(csv-[a-z0-9-]+)"/, in: try ProjectSources.text("Interchange/Tables/CSV/CSVError.swift"))
        try check(csv, ["row", "column", "line", "detail", "encoding"])
    }

    @Test("Remarks of a look-up")
    func remarks() throws {
        let source = try ProjectSources.text(ofRoom: "Casework/LookUps")
        var filled = keys(after: /Remark\(\s*"([a-z-]+)",\s*(?=\[)/, in: source)
        let state: Set<String> = ["code", "market", "day", "status", "since", "reason"]
        for id in ProjectSources.matches(of: /[^a-zA-Z]remark\("([a-z-]+)"/, in: source) { filled[id] = state }
        #expect(filled.count > 10)
        for (id, keys) in filled { #expect(try places("remark.\(id)").subtracting(keys) == [], "\(id)") }
    }
}
