import Foundation

/// The project's own source text, from which the tests learn which identifiers the code uses.
enum ProjectSources {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

    /// The text of one file, as `Topology/Validity/Fault+Kind.swift`.
    static func text(_ path: String) throws -> String { try String(contentsOf: folder.appending(path: path), encoding: .utf8) }

    /// The text of all Swift files of a room.
    static func text(ofRoom room: String) throws -> String {
        guard let all = FileManager.default.enumerator(at: folder.appending(path: room), includingPropertiesForKeys: nil) else { return "" }
        let files = all.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
        return try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
    }

    /// The text of all Swift files of the tests, those of one suite left out.
    static func tests(but left: String) throws -> String {
        let tests = folder.deletingLastPathComponent().appending(path: "Tests")
        let suites = try FileManager.default.contentsOfDirectory(atPath: tests.path).filter { $0 != left }
        return try suites.sorted().map { try text(ofRoom: "../Tests/\($0)") }.joined(separator: "\n")
    }

    /// The raw values of an enumeration of strings, the first of that name after a mark.
    static func rawValues(of name: String, in path: String, after mark: String = "") throws -> Set<String> {
        let whole = try text(path)
        let source = whole[(mark.isEmpty ? whole.startIndex : whole.firstRange(of: mark)?.upperBound ?? whole.endIndex)...]
        guard let start = source.firstRange(of: "enum \(name): String") else { return [] }
        var depth = 0
        var body = ""
        for character in source[start.upperBound...] {
            if character == "{" { depth += 1 }
            if character == "}" {
                depth -= 1
                if depth == 0 { break }
            }
            if depth == 1 { body.append(character) }
        }
        var values: Set<String> = []
        for line in body.split(separator: "\n").map({ $0.drop { $0 == " " } }) where line.hasPrefix("case ") {
            for item in line.dropFirst(5).split(separator: ",") {
                let parts = item.split(separator: "=").map { $0.filter { $0 != " " && $0 != "\"" } }
                values.insert(parts.last ?? "")
            }
        }
        return values
    }

    /// What the first group of a pattern catches, everywhere in a text.
    static func matches(of pattern: Regex<(Substring, Substring)>, in text: String) -> Set<String> {
        Set(text.matches(of: pattern).map { String($0.output.1) })
    }
}

/// The identifiers that the code uses, group by group.
enum UsedNames {
    /// All names that the code asks a group for.
    static func names(of group: String) throws -> Set<String> {
        let commands = try ProjectSources.text(ofRoom: "FarmZoneCommands")
        switch group {
        case "help": return ProjectSources.matches(of: /Speech\.(?:help|option)\(\s*"([^"]+)"/, in: commands)
        case "said":
            return ProjectSources.matches(of: /"said\.([a-z-]+)"/, in: commands)
                .union(try ProjectSources.rawValues(of: "Relation", in: "Casework/Keys/HeadCheck.swift"))
                .union(try ProjectSources.rawValues(of: "Fault", in: "Casework/Keys/HeadNotice.swift"))
        case "error":
            return ProjectSources.matches(of: /"error\.([a-z-]+)"/, in: commands)
                .union(try ProjectSources.rawValues(of: "Code", in: "Registry/Store/RegistryError.swift"))
                .union(try ProjectSources.rawValues(of: "Code", in: "Interchange/Submissions/FileError.swift"))
                .union(try ProjectSources.rawValues(of: "Code", in: "Accounts/AccountError.swift"))
        case "finding": return try findings()
        case "fault":
            // Those that make an outline invalid; an empty ring does not reach the grid.
            let kinds = try ProjectSources.rawValues(of: "Kind", in: "Topology/Validity/Fault+Kind.swift")
            return kinds.subtracting(["empty-ring", "repeated-points", "winding-as-found", "out-of-range", "swapped-axes", "more-faults"])
        case "remark":
            // What is found of a treatment is told by look-ups too; that there is none they call otherwise.
            let treatment = try ProjectSources.text("Casework/Trade/TreatmentExamination.swift")
            return ProjectSources.matches(of: /(?:Remark|remark)\(\s*"([a-z-]+)"/, in: try ProjectSources.text(ofRoom: "Casework/LookUps"))
                .union(ProjectSources.matches(of: /note\(\s*"(treatment-[a-z-]+)"/, in: treatment).subtracting(["treatment-missing"]))
                .union(["treatment-not-there"])
        case "verdict":
            let kinds = try ProjectSources.rawValues(of: "Kind", in: "Casework/LookUps/LookUpAnswer.swift")
            return Set(kinds.flatMap { ["\($0)-yes", "\($0)-no"] } + ["unknown"])
        case "verdict-word": return try ProjectSources.rawValues(of: "Verdict", in: "Casework/LookUps/LookUpAnswer.swift")
        case "impact": return try ProjectSources.rawValues(of: "Reason", in: "Casework/Trade/CodeImpact.swift")
        case "status": return try ProjectSources.rawValues(of: "CodeStatus", in: "Registry/Codes/CodeStatus.swift")
        case "decision": return try ProjectSources.rawValues(of: "DecisionKind", in: "Registry/Codes/Decision.swift")
        case "method": return try ProjectSources.rawValues(of: "SurveyMethod", in: "Registry/Areas/SurveyMethod.swift")
        case "market":
            let rows = try ProjectSources.text("../GeoData/Tables/markets.csv").split(separator: "\n").dropFirst()
            return Set(rows.map { String($0.prefix { $0 != "," }) })
        case "severity": return try ProjectSources.rawValues(of: "Severity", in: "Registry/Rules/Finding.swift")
        case "integrity":
            return try ProjectSources.rawValues(of: "Kind", in: "Registry/Store/Records.swift", after: "struct IntegrityProblem")
        case "order": return try ProjectSources.rawValues(of: "AxisOrder", in: "Geodesy/Systems/AxisOrder.swift")
        case "sheet": return try ProjectSources.rawValues(of: "SheetWord", in: "Interchange/Sheets/SheetWord.swift")
        case "neighbour": return try ProjectSources.rawValues(of: "Rule", in: "Casework/Neighbours/Neighbour.swift")
        case "mark": return ["point", "comma"]
        case "state": return try ProjectSources.rawValues(of: "StampState", in: "Registry/Stamps/StampRun.swift")
        case "void": return try ProjectSources.rawValues(of: "StampReason", in: "Registry/Stamps/StampReason.swift")
        case "visibility": return try ProjectSources.rawValues(of: "Visibility", in: "Registry/Areas/Visibility.swift")
        case "step":
            return try ProjectSources.rawValues(of: "Kind", in: "Registry/Shipments/Shipment.swift")
                .union(["harvest", "packing", "departure", "arrival", "treatment", "today"])
        case "reason": return ProjectSources.matches(of: /"reason\.([a-z-]+)"/, in: commands)
        case "direction":
            let source = try ProjectSources.text("Casework/Systems/SystemFinding.swift")
            return ProjectSources.matches(of: /"((?:north|south|east|west)(?:-east|-west)?)"/, in: source)
        case "basis": return try ProjectSources.rawValues(of: "Basis", in: "Casework/Systems/Place.swift")
        case "notation": return ["decimal", "dms", "dms-as-decimal"]
        case "stamp":
            let reasons = try ProjectSources.text("Traceability/Stamps/SignedStampError.swift")
            return ProjectSources.matches(of: /case \.[a-zA-Z.()]+: "([a-z-]+)"/, in: reasons)
                .union(
                    ProjectSources.matches(of: /"(good[a-z-]*)"/, in: try ProjectSources.text("Casework/Keys/StampCheck.swift"))
                )
                .union(try ProjectSources.rawValues(of: "Kind", in: "Traceability/Links/LinkFault.swift"))
        case "snapshot":
            let page = try ProjectSources.text("FarmZoneCommands/Snapshot/SnapshotPage.swift")
            return ProjectSources.matches(
                of: /"([a-z-]+)",/, in: page.components(separatedBy: "static let names = [")[1].components(separatedBy: "]")[0])
        case "item":
            return try ["Item", "Gap"].reduce(into: Set<String>()) {
                $0.formUnion(try ProjectSources.rawValues(of: $1, in: "Interchange/Trade/TraceabilityItems.swift"))
            }
        case "map":
            let page = try ProjectSources.text("WebService/Pages/MapPage.swift")
            return ProjectSources.matches(
                of: /"([a-z-]+)",/, in: page.components(separatedBy: "static let words = [")[1].components(separatedBy: "]")[0])
        case "draw":
            let board = try ProjectSources.text("WebService/Office/Pages/DrawingBoard.swift")
            let words = board.components(separatedBy: "static let words = [")[1].components(separatedBy: "]")[0]
            return ProjectSources.matches(of: /"([a-z-]+)",/, in: words)
                .union(ProjectSources.matches(of: /(?:say|button)\("([a-z-]+)"/, in: board))
        case "label": return ProjectSources.matches(of: /"label\.([a-z-]+)"/, in: commands)
        case "column": return try columns(commands)
        default: return try webNames(of: group)
        }
    }

    /// Names of the groups that only the service asks for.
    private static func webNames(of group: String) throws -> Set<String> {
        let service = try ProjectSources.text(ofRoom: "WebService")
        let interface = try ProjectSources.text("WebService/Answers/OpenAPI.swift")
        switch group {
        case "web":
            return ProjectSources.matches(of: /"web\.([a-z-]+)"/, in: service).subtracting(["status-"])
                .union(ProjectSources.matches(of: /\("([0-9]{3})",/, in: interface).map { "status-\($0)" })
                // Those of the office, as RFC 9110 and RFC 6585 number what OfficeAction+Answers.swift names.
                .union(
                    [200, 201, 204, 303, 400, 401, 403, 404, 406, 408, 409, 412, 413, 414, 415, 421, 422, 428, 429, 503].map {
                        "status-\($0)"
                    })
        case "collection":
            let collections = ProjectSources.matches(of: /let id = "([a-z-]+)"/, in: service)
            return collections.union(collections.map { "\($0).about" })
        case "parameter": return ProjectSources.matches(of: /parameter\(\s*"([a-zA-Z-]+)"/, in: interface)
        case "problem", "problem-title": return try ProjectSources.rawValues(of: "Kind", in: "WebService/HTTP/Problem.swift")
        case "office":
            let tokens = ["token", "label", "created", "expires", "lastUsed", "revoked"].map { "token-\($0)" }
            let authorities = try ProjectSources.rawValues(of: "Authority", in: "Registry/Codes/Decision.swift").map { "authority-\($0)" }
            return ProjectSources.matches(of: /"office\.([a-z-]+)"/, in: service)
                .union(tokens + authorities)
        case "field":
            let table = try ProjectSources.text("WebService/Office/OfficeAction.swift")
            return ProjectSources.matches(
                of: /\.(?:text|prose|day|flag|list|file|real|weight|number|choice|secret)\("([A-Za-z]+)"/, in: table
            )
            .union(["account", "role", "organisation", "disabled", "ifMatch"])
        case "role": return try ProjectSources.rawValues(of: "Role", in: "Accounts/Role.swift")
        case "mend": return try ProjectSources.rawValues(of: "Kind", in: "Topology/Mends/Mend.swift")
        case "condition": return try ProjectSources.rawValues(of: "Kind", in: "Registry/Conditions/CQL2Error.swift")
        default: return []
        }
    }

    private static func findings() throws -> Set<String> {
        let makers = try ProjectSources.text(ofRoom: "Casework") + ProjectSources.text(ofRoom: "Interchange")
        return ProjectSources.matches(of: /[^a-zA-Z]Finding\(\s*"([a-z-]+)"/, in: makers)
            .union(try ProjectSources.rawValues(of: "Kind", in: "Topology/Validity/Fault+Kind.swift"))
            .union(try ProjectSources.rawValues(of: "Structure", in: "GeoPrimitives/GeoJSON/GeoJSONError.swift"))
            .union(try ProjectSources.rawValues(of: "GeoJSONNote", in: "GeoPrimitives/GeoJSON/GeoJSONNote.swift"))
            .union(try ProjectSources.rawValues(of: "Kind", in: "GeoPrimitives/JSON/JSONError.swift"))
            .union(try ProjectSources.rawValues(of: "Kind", in: "Interchange/Tables/Corners/CornerFinding+Kind.swift"))
            .union(ProjectSources.matches(of: /"(csv-[a-z0-9-]+)"/, in: try ProjectSources.text("Interchange/Tables/CSV/CSVError.swift")))
            .union(try ProjectSources.rawValues(of: "Kind", in: "Casework/Neighbours/Ground.swift").map { "neighbour-\($0)" })
            // Failures of the registry and of reading that an import lists as findings, and the place of a finding.
            .union(ProjectSources.matches(of: /note\(\s*"([a-z-]+)"/, in: makers))
            .union(["unknown-crop", "no-such-unit", "ambiguous-unit", "file-unreadable", "place"])
    }

    private static func columns(_ commands: String) throws -> Set<String> {
        var found: Set<String> = []
        for list in ProjectSources.matches(of: /(?:Listing\(\s*columns: |static let shown = )\[([^\]]*)\]/, in: commands) {
            found.formUnion(ProjectSources.matches(of: /"([A-Za-z]+)"/, in: list))
        }
        found.formUnion(ProjectSources.matches(of: /[^a-zA-Z]pair\("([A-Za-z]+)"/, in: commands))
        found.formUnion(
            ProjectSources.matches(of: /Queryable\(\s*"([A-Za-z]+)"/, in: try ProjectSources.text(ofRoom: "WebService")))
        let properties = try ProjectSources.text("Interchange/Exports/FeatureText.swift")
        found.formUnion(ProjectSources.matches(of: /"([A-Za-z]+)":/, in: properties))
        let trade = try ProjectSources.text(ofRoom: "Interchange/Trade")
        found.formUnion(ProjectSources.matches(of: /"([A-Za-z]+)": [.t]/, in: trade))
        found.formUnion(ProjectSources.matches(of: /object\["([A-Za-z]+)"\] =/, in: trade))
        let answer = try ProjectSources.text("Interchange/Answers/AreaAnswer.swift")
        found.formUnion(
            ProjectSources.matches(
                of: /members\.append\(\.init\(key: "([A-Za-z]+)"/, in: answer.components(separatedBy: "enum HistoryAnswer")[0]))
        let receipt =
            answer.components(separatedBy: "func receipt(").dropFirst().first?.components(separatedBy: "enum HistoryAnswer").first ?? ""
        found.formUnion(ProjectSources.matches(of: /"([A-Za-z]+)": \./, in: receipt).map { "receipt.\($0)" })
        return found
    }
}
