import Geodesy
import GeoPrimitives
import Registry
import Topology

/// The mends that are offered for the faults of an outline, each with what it would change on the ground.
struct MendOffers {
    private var offers: [(solves: Set<Fault>, mend: Finding.Mend)] = []

    /// Works out the offers.
    ///
    /// - Parameters:
    ///   - given: The outline as handed in.
    ///   - faults: What was found in it.
    ///   - system: The system of its coordinates.
    init(for given: PlanarMultiPolygon, _ faults: [Fault], in system: CoordinateReferenceSystem) {
        guard faults.contains(where: { $0.kind.isInvalidating || $0.kind == .repeatedPoints }) else {
            // To turn rings round never changes the ground, and whole files are wound that way: nothing needs to be tried out.
            let turned = faults.filter { $0.kind == .windingAsFound }
            let mend = Finding.Mend(id: Mend.Kind.rewind.rawValue, areaChange: SquareMetres(0))
            if !turned.isEmpty { offers.append((Set(turned), mend)) }
            return
        }
        guard let before = MendOffers.area(given, system) else { return }
        for mend in Mends.proposals(for: given, faults: faults) {
            guard let after = MendOffers.area(mend.boundary, system) else { continue }
            let change = ((after - before) * 1000).rounded() / 1000
            offers.append((Set(mend.solves), Finding.Mend(id: mend.kind.rawValue, areaChange: SquareMetres(change))))
        }
    }

    /// The identifiers of all that are offered.
    var ids: [String] { offers.map(\.mend.id) }

    /// The offer that puts a fault right; nil where there is none.
    func offer(for fault: Fault) -> Finding.Mend? { offers.first { $0.solves.contains(fault) }?.mend }

    /// Square metres on the ellipsoid; nil where the coordinates cannot be brought there.
    static func area(_ shape: PlanarMultiPolygon, _ system: CoordinateReferenceSystem) -> Double? {
        let degrees = system == .crs84 || system == .wgs84 ? shape : try? Transformations.shared.transform(shape, from: system, to: .crs84)
        return degrees.map { Ellipsoid.area(of: $0).value }
    }
}
