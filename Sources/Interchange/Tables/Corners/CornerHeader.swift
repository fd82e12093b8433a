/// What a column of a corner table holds, as its header says.
enum CornerColumnRole: Hashable {
    case area, sequence, name, x, y, easting, northing, latitude, longitude, edge

    /// The headers without marks, units and the words in `CornerHeader.noise`.
    private static let words: [(role: CornerColumnRole, headers: [String])] = [
        (
            .area,
            [
                "area", "vung", "ten vung", "ma vung", "vung trong", "ma so vung trong", "ma vung trong", "ten vung trong", "khu",
                "khu vuc",
                "ten khu", "lo", "ten lo", "lo dat", "thua", "thua dat", "so thua", "vuon", "ten vuon", "plot", "polygon", "zone",
            ]
        ),
        (.sequence, ["stt", "so tt", "tt", "so thu tu", "thu tu", "no", "#"]),
        (
            .name,
            [
                "point", "point name", "point id", "pt", "corner", "vertex", "name", "id", "diem", "ten diem", "ten", "so diem", "so hieu",
                "so hieu diem", "ky hieu", "ky hieu diem", "moc", "ten moc", "so hieu moc", "goc", "diem goc", "goc ranh", "diem goc ranh",
                "dinh", "ten dinh", "so hieu diem goc", "so hieu goc", "diem moc", "diem ranh", "so hieu dinh", "ma diem", "diem so",
                "hieu diem", "goc thua",
            ]
        ),
        (.x, ["x"]), (.y, ["y"]),
        (.easting, ["e", "east", "easting", "eastings"]),
        (.northing, ["n", "north", "northing", "northings"]),
        (.latitude, ["lat", "latitude", "vi do", "vi do bac", "vi", "vd", "b"]),
        (.longitude, ["lon", "long", "lng", "longitude", "kinh do", "kinh do dong", "kinh", "kd", "l"]),
        (
            .edge,
            [
                "canh", "s", "d", "chieu dai", "chieu dai canh", "do dai", "do dai canh", "dai canh", "dai", "khoang cach", "kc", "edge",
                "edge length", "length", "distance", "side",
            ]
        ),
    ]

    fileprivate static let byHeader: [String: CornerColumnRole] = {
        var table: [String: CornerColumnRole] = [:]
        for (role, headers) in words {
            for header in headers { table[header] = role }
        }
        return table
    }()
}

/// A header cell taken apart: what its column holds, and the unit in brackets.
struct CornerHeader {
    /// What the column holds; nil where the header is not known.
    let role: CornerColumnRole?
    /// The unit in brackets, without marks.
    let unit: String?

    /// Words that say which system coordinates are in or that they are coordinates, not which one.
    private static let noise: Set<String> = ["vn2000", "vn", "2000", "wgs84", "wgs", "84", "utm", "he", "truc"]
    private static let units: Set<String> = ["m", "met", "metre", "metres", "meter", "meters", "do", "deg", "degree", "degrees"]

    init(_ cell: String) {
        let text = (TCVN3.unicode(fromLatin1: cell) ?? cell).withoutVietnameseMarks
        var outside = ""
        var inside = ""
        var depth = 0
        for character in text {
            switch character {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth = max(0, depth - 1)
            case _ where depth > 0: inside.append(character)
            case _ where character.isLetter || character.isNumber || character == "#": outside.append(character)
            default: outside.append(" ")
            }
            if depth > 0 && inside.isEmpty { outside.append(" ") }
        }
        var words = outside.split(separator: " ").map(String.init)
        if words.count > 2 && words[0] == "toa" && words[1] == "do" { words.removeFirst(2) }
        let meaning = words.filter { !CornerHeader.noise.contains($0) }
        let trimmed = String(inside.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
        if let role = CornerColumnRole.byHeader[meaning.joined(separator: " ")] {
            self.role = role
            unit = trimmed.isEmpty ? nil : trimmed
        } else if let last = meaning.last, meaning.count > 1, CornerHeader.units.contains(last) {
            role = CornerColumnRole.byHeader[meaning.dropLast().joined(separator: " ")]
            unit = last
        } else {
            role = nil
            unit = trimmed.isEmpty ? nil : trimmed
        }
    }

    /// Whether the unit, where one is named, is metres or degrees; words such as `VN-2000` in the brackets are no unit.
    var isUnitKnown: Bool {
        guard let unit else { return true }
        return ["km", "ft", "feet", "cm", "mm", "dm", "hm", "rad", "grad", "gon"].allSatisfy { $0 != unit }
    }

    /// The area that a line such as `Lô 2:` or `Vùng A` names; nil for any other line.
    static func areaNamed(by line: String) -> String? {
        let name = line.last == ":" ? line.dropLast() : line[...]
        let words = name.withoutVietnameseMarks.split(whereSeparator: \.isWhitespace)
        guard let last = words.last, words.count > 1, last.count <= 6, last.allSatisfy({ $0.isLetter || $0.isNumber || "-.".contains($0) }),
            last.count <= 2 || last.contains(where: \.isNumber),
            CornerColumnRole.byHeader[words.dropLast().joined(separator: " ")] == .area
        else { return nil }
        return String(name)
    }
}
