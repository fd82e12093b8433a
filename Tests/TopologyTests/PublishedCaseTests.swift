import GeoPrimitives
import TestSupport
import Testing
@testable import Topology

@Suite("Published validity cases", .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
struct PublishedCaseTests {
    struct Case {
        let name: String
        let boundary: PlanarMultiPolygon
        let isValid: Bool
    }

    /// The cases of a file whose geometry is a polygon or multipolygon.
    static func cases(_ file: String) throws -> [Case] {
        let text = try SharedData.text("geometry/geos-xmltester/tests/xmltester/tests/\(file)")
        return text.components(between: "<case>", and: "</case>").compactMap { item in
            guard let wkt = item.components(between: "<a>", and: "</a>").first,
                let operation = item.components(between: "<op name=\"isValid\" arg1=\"A\">", and: "</op>").first,
                let boundary = Boundaries.read(wkt)
            else { return nil }
            let name = item.components(between: "<desc>", and: "</desc>").first ?? ""
            return Case(name: name, boundary: boundary, isValid: operation.contains("true"))
        }
    }

    /// Cases where our verdict differs on purpose, with the reason; none at present.
    static let deviations: [String: String] = [:]

    @Test(
        "have the same verdict as the one published and as that of GEOS",
        arguments: [("general/TestValid.xml", 68), ("general/TestValid2.xml", 257), ("misc/TestIsValid.xml", 3)])
    func verdicts(file: String, count: Int) throws {
        let cases = try PublishedCaseTests.cases(file)
        #expect(cases.count == count)
        for item in cases {
            let faults = Validity.faults(in: item.boundary)
            let ours = !faults.contains { $0.kind.isInvalidating }
            if PublishedCaseTests.deviations[item.name] != nil {
                #expect(ours != item.isValid, "\(item.name) no longer deviates")
                continue
            }
            #expect(ours == item.isValid, "\(item.name): \(faults)")
            #expect(try ours == Validity.isValid(item.boundary), "\(item.name) by GEOS")
        }
    }
}

extension String {
    /// The texts between two marks.
    func components(between start: String, and end: String) -> [String] {
        var found: [String] = []
        var rest = self[...]
        while let from = rest.firstRange(of: start), let to = rest[from.upperBound...].firstRange(of: end) {
            found.append(String(rest[from.upperBound..<to.lowerBound]))
            rest = rest[to.upperBound...]
        }
        return found
    }
}
