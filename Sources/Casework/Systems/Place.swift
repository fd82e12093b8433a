public import Geodesy
public import GeoPrimitives
public import Registry

/// A commune as a place on the ground, as well as it is known.
public struct Place: Sendable {
    /// What the place is known from.
    public enum Basis: String, CaseIterable, Sendable {
        /// An official outline that was loaded.
        case outline
        /// The box around the commune.
        case box
        /// A square about its centre, as large as its area lets it reach.
        case centre
    }

    /// The commune.
    public var unit: AdministrativeUnit
    /// What it is known from.
    public var basis: Basis
    /// The ground, in degrees.
    public var ground: ExpectedPlace

    /// How far a commune reaches from its centre at most, by the square root of its area.
    ///
    /// Of the 19 communes of 2020 around Yên Thế 18 stay within 1.25 and one within 1.36, by their outlines.
    static let reach = 1.25

    /// The place of a unit; nil where nothing is known of where it lies.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - later: What it went over into, whose ground holds its own; used where the unit itself is not known well enough.
    public init?(_ unit: AdministrativeUnit, within later: AdministrativeUnit? = nil) {
        self.unit = unit
        if let shape = unit.outline, let place = ExpectedPlace(outline: shape.inDegrees) {
            (basis, ground) = (.outline, place)
        } else if let box = unit.box {
            (basis, ground) = (.box, ExpectedPlace(box: box))
        } else if let box = unit.centre.flatMap({ Place.box(about: $0, squareKilometres: unit.squareKilometres) }) {
            (basis, ground) = (.centre, ExpectedPlace(box: box))
        } else if let box = later?.outline?.box ?? later?.box {
            (basis, ground) = (.box, ExpectedPlace(box: box))
        } else {
            return nil
        }
    }

    private static func box(about centre: GridPosition, squareKilometres: Double?) -> GridBox? {
        guard let squareKilometres, squareKilometres > 0 else { return nil }
        let metres = reach * (squareKilometres * 1e6).squareRoot()
        let middle = centre.degrees
        let (east, north) = Ellipsoid.metresPerDegree(atLatitude: middle.y)
        let (dx, dy) = (metres / east, metres / north)
        guard let minimum = GridPosition(nearestTo: PlanarPosition(x: middle.x - dx, y: middle.y - dy)),
            let maximum = GridPosition(nearestTo: PlanarPosition(x: middle.x + dx, y: middle.y + dy))
        else { return nil }
        return GridBox(minimum: minimum, maximum: maximum)
    }

    /// A point in the middle of it, in degrees.
    public var middle: PlanarPosition {
        if let centre = unit.centre { return centre.degrees }
        let bounds = ground.bounds
        return PlanarPosition(x: (bounds.minimum.x + bounds.maximum.x) / 2, y: (bounds.minimum.y + bounds.maximum.y) / 2)
    }
}
