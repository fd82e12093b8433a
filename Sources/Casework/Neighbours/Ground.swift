import Geodesy
public import GeoPrimitives
public import Registry
import Topology

/// A boundary that is held against its neighbours: the outline with what says how far it can be trusted.
public struct Ground: Sendable {
    /// The outline.
    public var shape: GridMultiPolygon
    /// Its area.
    public var size: SquareMetres
    /// How far off its corners may be; nil where nobody said.
    public var accuracy: Metres?

    /// Makes ground from an outline and the survey behind it.
    ///
    /// Where nobody said how accurate a walk with a phone was, it is 10 m: phones are 3 to 10 m off.
    public init(shape: GridMultiPolygon, size: SquareMetres, surveyMethod: SurveyMethod, accuracy: Metres?) {
        self.shape = shape
        self.size = size
        self.accuracy = accuracy ?? (surveyMethod == .phoneGNSS ? Metres(10) : nil)
    }

    /// Makes ground from a row of the registry.
    public init(_ row: GroundRow) {
        self.init(shape: row.shape, size: row.size, surveyMethod: row.surveyMethod, accuracy: row.accuracy)
    }
}

/// What two boundaries share.
public struct SharedGround: Sendable {
    /// How the two lie to each other.
    public enum Kind: String, CaseIterable, Sendable {
        /// Both cover the same ground.
        case identical
        /// The first lies in the second.
        case within
        /// The second lies in the first.
        case contains
        /// They share ground.
        case overlap
        /// They share a strip along their border that is thinner than the two surveys are accurate.
        case noise
    }

    /// How the two lie to each other.
    public var kind: Kind
    /// The ground that both cover.
    public var size: SquareMetres
    /// Its share of the first one, from 0 to 1.
    public var share: Double
    /// Its share of the second one, from 0 to 1.
    public var otherShare: Double
    /// How thick its thickest place is.
    public var thickness: Metres
    /// How thin it would have to be to be noise.
    public var tolerance: Metres
    /// Where it is, in degrees, longitude first.
    public var place: PlanarMultiPolygon

    /// Holds two boundaries against each other; nil where they share no ground.
    ///
    /// A strip is noise where it is nowhere thicker than the two accuracies together and no more than half of either boundary; a survey
    /// of which nobody said how accurate it is adds nothing.
    ///
    /// - Throws: `GEOSError` where the overlay fails.
    public init?(of own: Ground, with other: Ground) throws {
        guard Overlap.isLikely(own.shape, other.shape), let place = try Overlap.between(a: own.shape, b: other.shape) else { return nil }
        self.place = place
        size = Ellipsoid.area(of: place)
        // What rounding alone makes of a border drawn twice has no size.
        guard size.value > 0.01 else { return nil }
        share = min(1, size.value / max(own.size.value, size.value))
        otherShare = min(1, size.value / max(other.size.value, size.value))
        thickness = try Overlap.thickness(of: place)
        tolerance = Metres((own.accuracy?.value ?? 0) + (other.accuracy?.value ?? 0))
        if share > 0.999, otherShare > 0.999, try Overlap.areIdentical(own.shape, other.shape) {
            kind = .identical
        } else if share > 0.999, try Overlap.isContained(own.shape, in: other.shape) {
            kind = .within
        } else if otherShare > 0.999, try Overlap.isContained(other.shape, in: own.shape) {
            kind = .contains
        } else if thickness <= tolerance, share < 0.5, otherShare < 0.5 {
            kind = .noise
        } else {
            kind = .overlap
        }
    }
}
