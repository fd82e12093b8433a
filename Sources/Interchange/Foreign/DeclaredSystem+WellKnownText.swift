import Casework
import Geodesy

extension DeclaredSystem {
    /// Which of our systems a well-known text means: by its EPSG code, else by datum and parameters.
    ///
    /// Programs write the same system in many ways: with or without a code, with the datum named, unnamed, or told by its shift to
    /// WGS 84. MapInfo writes VN-2000 as WGS 84, and 224 m lie between them: where the projection is one of VN-2000's alone but the datum
    /// is not, the file is not believed, only what it resembles is named.
    init(wellKnownText text: String) {
        guard let whole = WellKnownText(text) else {
            self.init(text: String(text.prefix(60)), system: nil)
            return
        }
        let root = DeclaredSystem.horizontal(whole)
        let name = root.values.first ?? root.word
        if let code = DeclaredSystem.code(of: root) {
            let words = "EPSG:\(code)" + (name.isEmpty ? "" : " (\(name))")
            // 4979 is WGS 84 with heights.
            if let known = try? CoordinateReferenceSystem.epsg(code == 4979 ? 4326 : code) {
                self.init(text: words, system: known)
                return
            }
            self.init(text: words, system: nil, resembles: DeclaredSystem.matches(root, whole).resembling)
            return
        }
        let found = DeclaredSystem.matches(root, whole)
        self.init(text: name, system: found.certain, resembles: found.resembling)
    }

    /// The part that is about the plane: of a compound system its first, of a bound one its source.
    private static func horizontal(_ node: WellKnownText) -> WellKnownText {
        switch node.word {
        case "COMPOUNDCRS", "COMPD_CS": node.parts.first.map(horizontal) ?? node
        case "BOUNDCRS": node.part("SOURCECRS")?.parts.first.map(horizontal) ?? node
        default: node
        }
    }

    private static func code(of node: WellKnownText) -> Int? {
        guard let identifier = node.part("ID", "AUTHORITY"), identifier.values.first?.uppercased() == "EPSG", identifier.values.count > 1
        else { return nil }
        return Int(identifier.values[1])
    }

    /// The system of ours with this datum and projection, and the one with this projection alone.
    private static func matches(
        _ root: WellKnownText, _ whole: WellKnownText
    ) -> (certain: CoordinateReferenceSystem?, resembling: CoordinateReferenceSystem?) {
        let datum = datum(of: root) ?? shiftedDatum(of: whole)
        guard let projection = projection(of: root) else {
            guard ["GEOGCS", "GEOGCRS", "GEODCRS", "GEODETICCRS"].contains(root.word) else { return (nil, nil) }
            switch datum {
            case .vn2000: return (.vn2000Geographic, nil)
            case .wgs84: return (.wgs84, nil)
            default: return (nil, nil)
            }
        }
        let same = CoordinateReferenceSystem.all.filter { projection.isSame(as: $0.projection) }
        return (same.first { $0.datum == datum }, same.first)
    }

    /// The datum by its name.
    private static func datum(of root: WellKnownText) -> CoordinateReferenceSystem.Datum? {
        let base = root.part("BASEGEOGCRS", "BASEGEODCRS", "GEOGCS") ?? root
        let names = [base.part("DATUM", "ENSEMBLE")?.values.first, base.values.first].compactMap {
            $0?.lowercased().filter(\.isLetterOrDigit)
        }
        for name in names {
            if name.contains("vn2000") || name.contains("vietnam2000") { return .vn2000 }
            if name.contains("hanoi1972") { return .hanoi1972 }
            if name.contains("wgs1984") || name.contains("wgs84") || name.contains("worldgeodeticsystem1984") { return .wgs84 }
        }
        return nil
    }

    /// The datum by the shift to WGS 84 that stands with it, where it has no name.
    private static func shiftedDatum(of whole: WellKnownText) -> CoordinateReferenceSystem.Datum? {
        let numbers = translation(of: whole)
        guard numbers.count >= 3 else { return nil }
        return ([.vn2000, .hanoi1972] as [CoordinateReferenceSystem.Datum]).first {
            $0.shift?.hasTranslation(x: numbers[0], y: numbers[1], z: numbers[2]) == true
        }
    }

    private static func translation(of node: WellKnownText) -> [Double] {
        if node.word == "TOWGS84" { return node.values.compactMap { Double($0) } }
        if node.word == "ABRIDGEDTRANSFORMATION" {
            return node.parts.filter { $0.word == "PARAMETER" }.compactMap { $0.values.count > 1 ? Double($0.values[1]) : nil }
        }
        return node.parts.lazy.map(translation).first { !$0.isEmpty } ?? []
    }

    /// The numbers of a transverse Mercator projection; nil for another, or one that does not count in metres.
    private static func projection(of root: WellKnownText) -> TransverseMercator? {
        let conversion = root.part("CONVERSION") ?? root
        let method = (conversion.part("METHOD", "PROJECTION")?.values.first ?? "").lowercased().filter(\.isLetterOrDigit)
        guard method == "transversemercator" || method == "gausskruger" else { return nil }
        var made = TransverseMercator()
        for parameter in conversion.parts where parameter.word == "PARAMETER" && parameter.values.count > 1 {
            guard let number = Double(parameter.values[1]) else { return nil }
            let name = parameter.values[0].lowercased().filter(\.isLetterOrDigit)
            switch name {
            case _ where name.contains("northing"): made.falseNorthing = number
            case _ where name.contains("easting"): made.falseEasting = number
            case _ where name.contains("scale"): made.scale = number
            case _ where name.contains("latitude"): made.latitude = number
            case _ where name.contains("meridian") || name.contains("longitude"): made.meridian = number
            default: break
            }
        }
        let unit = root.part("UNIT", "LENGTHUNIT") ?? root.part("CS")?.part("LENGTHUNIT")
        if let factor = unit.flatMap({ $0.values.count > 1 ? Double($0.values[1]) : nil }), factor != 1 { return nil }
        return made
    }
}

/// The numbers of a transverse Mercator projection as a file gives them: degrees and metres.
private struct TransverseMercator {
    var meridian = 0.0
    var scale = 1.0
    var falseEasting = 0.0
    var falseNorthing = 0.0
    var latitude = 0.0

    /// Whether these are the numbers of a projection of ours, to what programs round them to.
    func isSame(as other: CoordinateReferenceSystem.Projection?) -> Bool {
        guard case .transverseMercator(let centralMeridian, let otherScale, let otherEasting) = other else { return false }
        return (meridian - centralMeridian).magnitude < 1e-6 && (scale - otherScale).magnitude < 1e-7
            && (falseEasting - otherEasting).magnitude < 0.001 && falseNorthing.magnitude < 0.001 && latitude.magnitude < 1e-9
    }
}

extension Character {
    fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}
