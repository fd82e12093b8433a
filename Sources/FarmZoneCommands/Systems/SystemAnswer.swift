import Casework
import Geodesy
import GeoPrimitives
import Interchange

/// What was found out about a file's system, as an answer with its reasons in words.
struct SystemAnswer {
    private let finding: SystemFinding
    private let usual: CoordinateReferenceSystem?

    /// How many excluded readings are listed.
    private static let excludedShown = 30

    init(_ finding: SystemFinding, usual: CoordinateReferenceSystem?) {
        self.finding = finding
        self.usual = usual
    }

    /// The answer under the keys of the contract.
    var json: JSONValue {
        .members([
            "verdict": .string(finding.verdict.rawValue), "candidates": .array(finding.candidates.map { row($0) }),
            "excluded": .array(finding.excluded.prefix(SystemAnswer.excludedShown).map { row($0) }),
        ])
    }

    /// Prints the readings that are left, each with its reason, and says what follows.
    func print() throws {
        let rows = finding.candidates.isEmpty ? finding.excluded.prefix(5).map { row($0) } : finding.candidates.map { row($0) }
        try Listing(columns: ["crs", "order", "notation", "inside"], rows: rows).print(as: .table)
        for row in rows { Swift.print("\(row["crs"]?.shown ?? "") \(row["order"]?.shown ?? ""): \(row["reason"]?.shown ?? "")") }
        switch finding.verdict {
        case .decided: Speech.tell("said.system-decided")
        case .ambiguous: Speech.tell("said.system-ambiguous", ["count": "\(finding.candidates.count)"])
        case .none: Speech.tell("said.system-none")
        }
    }

    private func row(_ reading: SystemFinding.Reading) -> JSONValue {
        .members([
            "crs": .string(reading.system.identifier), "order": .string(reading.order.rawValue),
            "notation": .string(reading.notation.rawValue), "inside": .double((reading.share * 10_000).rounded() / 10_000),
            "reason": .string(reason(reading)), "kilometres": .real(reading.distance.map { ($0.value / 100).rounded() / 10 }),
            "lon": .place(reading.centre.x), "lat": .place(reading.centre.y),
        ])
    }

    private func reason(_ reading: SystemFinding.Reading) -> String {
        var values = [
            "system": reading.system.identifier, "points": "\(reading.points)", "inside": "\(reading.inside)", "place": reading.places,
            "lat": reading.centre.y.text(4), "lon": reading.centre.x.text(4), "number": number(of: reading),
            "kilometres": reading.distance?.kilometresText ?? "", "direction": reading.direction ?? "",
            "ratio": reading.areaRatio?.text(2) ?? "",
        ]
        guard reading.distance != nil else { return Speech.text("reason.in-vietnam", values) }
        let isFar = !finding.candidates.contains { $0 == reading }
        guard !isFar, reading.fits else { return Speech.text("reason.away", values) }
        if let rival = finding.rival(of: reading, usual: usual) {
            values["rival"] = rival.system.identifier
            values["rivalNumber"] = number(of: rival)
            values["rivalKilometres"] = rival.distance?.kilometresText ?? ""
            values["rivalDirection"] = rival.direction ?? ""
        }
        return Speech.text(reading.inside == reading.points ? "reason.inside" : "reason.mostly-inside", values)
    }

    /// The number that puts a reading where it is, as the officer sees it in the file: `E 569 431`, or both in degrees.
    private func number(of reading: SystemFinding.Reading) -> String {
        guard reading.system.kind == .projected else { return "\(reading.sample.y.text(4)), \(reading.sample.x.text(4))" }
        let isNorthSouth = reading.direction == "north" || reading.direction == "south"
        return isNorthSouth ? "N \(reading.sample.y.grouped)" : "E \(reading.sample.x.grouped)"
    }
}

extension Double {
    /// Whole metres with blanks between the thousands.
    fileprivate var grouped: String {
        let digits = Array(String(Int64(clamped)))
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0, digits[place - 1] != "-" { text += "\u{A0}" }
            text.append(digit)
        }
        return text
    }

    private var clamped: Double { isFinite ? min(max(self.rounded(), -1e15), 1e15) : 0 }
}
