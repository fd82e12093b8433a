extension CoordinateReferenceSystem {
    /// Finds a supported system by its name in text.
    ///
    /// Understood are `EPSG:9214`, `epsg::9214`, `9214`, `urn:ogc:def:crs:EPSG::9214`,
    /// `http://www.opengis.net/def/crs/EPSG/0/9214` (also in angle brackets, or as a safe CURIE in square ones), and `CRS84`,
    /// `OGC:CRS84` in the same spellings; upper and lower case are the same.
    ///
    /// - Throws: ``GeodesyError/deprecatedSystem(code:replacement:)`` or ``GeodesyError/unknownSystem(text:nearest:)``.
    public init(text: String) throws(GeodesyError) {
        let bare = CoordinateReferenceSystem.unwrapped(text)
        guard let (authority, code) = CoordinateReferenceSystem.authorityAndCode(of: bare) else {
            throw .unknownSystem(text: text, nearest: [])
        }
        if authority == "ogc" || authority.isEmpty, code == "crs84" {
            self = .crs84
            return
        }
        guard authority == "epsg" || authority.isEmpty, !code.isEmpty, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(code)
        else { throw .unknownSystem(text: text, nearest: []) }
        self = try CoordinateReferenceSystem.epsg(number)
    }

    private static func unwrapped(_ text: String) -> Substring {
        var bare = text[...]
        while let first = bare.first, first.isWhitespace { bare.removeFirst() }
        while let last = bare.last, last.isWhitespace { bare.removeLast() }
        for (opening, closing) in [("<", ">"), ("[", "]")] as [(Character, Character)]
        where bare.count > 1 && bare.first == opening && bare.last == closing {
            bare = bare.dropFirst().dropLast()
        }
        return bare
    }

    /// Authority (empty where none is named) and code, in lower case; nil where the text has none of the known shapes.
    private static func authorityAndCode(of text: Substring) -> (authority: String, code: String)? {
        let text = text.lowercased()
        for prefix in ["http://www.opengis.net/def/crs/", "https://www.opengis.net/def/crs/"] where text.hasPrefix(prefix) {
            let steps = text.dropFirst(prefix.count).split(separator: "/", omittingEmptySubsequences: false)
            return steps.count == 3 ? (String(steps[0]), String(steps[2])) : nil
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        if parts.first == "urn" {
            // urn:ogc:def:crs:AUTHORITY:VERSION:CODE, the version often empty (OGC 07-092r1).
            guard parts.count == 7, parts[1] == "ogc" || parts[1] == "x-ogc", parts[2] == "def", parts[3] == "crs" else { return nil }
            return (parts[4], parts[6])
        }
        switch parts.count {
        case 1: return ("", parts[0])
        case 2: return (parts[0], parts[1])
        case 3 where parts[1].isEmpty: return (parts[0], parts[2])
        default: return nil
        }
    }
}
