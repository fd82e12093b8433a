import GeoPrimitives
import Registry

extension EdgeCheck {
    /// What the edge lengths of a list say against its corners, as findings of the area.
    ///
    /// What only the corners explain is an error: the outline would be another than the one that was measured. What a length explains as
    /// well is a warning.
    func findings(of list: CornerList, feature: Int) -> [Finding] {
        var findings = differences.map { difference in
            Finding(
                "edge-differs", .warning, feature: feature, vertex: difference.corner, row: difference.row,
                values: [
                    "from": list.nameOfCorner(difference.corner), "to": list.nameOfCorner((difference.corner + 1) % list.corners.count),
                    "given": difference.given.text(2), "computed": difference.computed.text(2), "row": "\(difference.row)",
                ])
        }
        let lengths = Set(diagnoses.compactMap { if case .edgeLength(let edge, _, _, _) = $0 { edge } else { nil } })
        findings += diagnoses.map { $0.finding(of: list, feature: feature, isDoubtful: !lengths.isEmpty) }
        return findings
    }
}

extension EdgeDiagnosis {
    /// The mistake as a finding; doubtful where a wrong length would explain the same.
    fileprivate func finding(of list: CornerList, feature: Int, isDoubtful: Bool) -> Finding {
        let severity: Severity = isDoubtful ? .warning : .error
        func made(_ finding: Finding, at corner: Int?) -> Finding {
            var finding = finding
            finding.feature = feature
            finding.vertex = corner
            finding.row = corner.map { list.corners[$0].row }
            finding.values["row"] = finding.row.map { "\($0)" } ?? ""
            return finding
        }
        switch self {
        case .coordinate(let corner, _, let given, let suggested, _):
            let values = ["corner": list.nameOfCorner(corner), "given": given, "suggested": suggested, "row": ""]
            return made(Finding("edge-coordinate", severity, values: values), at: corner)
        case .movedCorner(let corner, let suggested):
            // Two wrong lengths would do the same: somebody has to look.
            let values = ["corner": list.nameOfCorner(corner), "suggested": suggested, "row": ""]
            return made(Finding("edge-moved-corner", .warning, values: values), at: corner)
        case .edgeLength(let edge, let given, let suggested, _):
            let values = [
                "from": list.nameOfCorner(edge), "to": list.nameOfCorner((edge + 1) % list.corners.count), "given": given,
                "suggested": suggested, "row": "",
            ]
            return made(Finding("edge-length", .warning, values: values), at: edge)
        case .swappedCorners(let one, let other):
            let values = ["corner": list.nameOfCorner(one), "other": list.nameOfCorner(other), "row": ""]
            return made(Finding("edge-swapped-corners", severity, values: values), at: one)
        case .rowOrder(let order):
            let names = order.map { list.nameOfCorner($0) }.joined(separator: ", ")
            return made(Finding("edge-row-order", severity, values: ["order": names]), at: nil)
        case .missingCorner(let after, let numberIsMissing):
            let values = ["corner": list.nameOfCorner(after), "other": list.nameOfCorner((after + 1) % list.corners.count), "row": ""]
            return made(Finding("edge-missing-corner", numberIsMissing ? .error : .warning, values: values), at: after)
        case .commonScale(let scale):
            return made(Finding("edge-common-scale", .warning, values: ["scale": scale.text(5)]), at: nil)
        case .unexplained(let edges):
            let names = edges.map { "\(list.nameOfCorner($0))-\(list.nameOfCorner(($0 + 1) % list.corners.count))" }
            return made(Finding("edge-unexplained", .warning, values: ["edges": names.joined(separator: ", ")]), at: edges.first)
        }
    }
}

extension CornerList {
    /// How a corner is called: by its name, else by its place from 1.
    fileprivate func nameOfCorner(_ place: Int) -> String { corners[place].name ?? "\(place + 1)" }
}
