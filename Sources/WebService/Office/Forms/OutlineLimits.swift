import Casework
import GeoPrimitives

/// How large an outline may be that is sent to the office: one of more corners than a surveyor can walk keeps everybody else waiting.
struct OutlineLimits {
    let positions: Int
    let rings: Int

    init(_ settings: WebSettings) {
        positions = settings.mostPositions
        rings = settings.mostRings
    }

    /// Refuses a file that holds more, by its brackets or its rows, before it is read.
    ///
    /// - Throws: `Problem` with what is allowed.
    func check(_ file: FormContent.File) throws(Problem) {
        let first = file.bytes.first { $0 > 0x20 && $0 < 0x80 }
        let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        // A drawing has several lines for each corner, markup has any number; what GDAL makes of them is looked at afterwards.
        let isOther = first == UInt8(ascii: "<") || file.name.lowercased().hasSuffix(".dxf") || file.bytes.prefix(4096).contains(0)
        guard isJSON || !isOther else { return }
        let mark = UInt8(ascii: isJSON ? "[" : "\n")
        let most = isJSON ? positions + 2 * rings + 100 : positions + 1000
        guard file.bytes.count(where: { $0 == mark }) <= most else { throw refusal }
    }

    /// Refuses an outline that has more.
    ///
    /// - Throws: `Problem` with what is allowed.
    func check(_ submission: Submission) throws(Problem) {
        let all = submission.shape?.polygons.flatMap(\.rings) ?? []
        guard all.count <= rings, all.reduce(0, { $0 + $1.positions.count }) <= positions else { throw refusal }
    }

    private var refusal: Problem { Problem(.outlineTooLarge, ["positions": "\(positions)", "rings": "\(rings)"], field: "file") }
}
