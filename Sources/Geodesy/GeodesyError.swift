public import GeoPrimitives

/// Why a system was not found or positions were not transformed.
public enum GeodesyError: Error, Hashable, Sendable {
    /// A text or code that names no supported system; `nearest` are the codes closest to it, empty where it is not a number.
    case unknownSystem(text: String, nearest: [CoordinateReferenceSystem])
    /// A code that EPSG withdrew, and the one that stands for it.
    case deprecatedSystem(code: Int, replacement: CoordinateReferenceSystem)
    /// A central meridian, in degrees, that no VN-2000 system has.
    case noZone(centralMeridian: Double, nearest: [CoordinateReferenceSystem])
    /// Positions that a transformation is not defined for; `failures` are the first of them, `total` counts all.
    case positionsFailed(
        failures: [FailedPosition], total: Int, source: CoordinateReferenceSystem, target: CoordinateReferenceSystem)
    /// PROJ did not make a transformation: the pipeline, the C function, its error number and message.
    case pipelineRefused(pipeline: String, function: String, code: Int, message: String)
    /// PROJ made another transformation than the one asked for.
    case pipelineDiffers(asked: String, made: String)
}

/// A position that was not transformed, with its place in the list.
public struct FailedPosition: Hashable, Sendable {
    /// Why a position was not transformed.
    public enum Reason: Hashable, Sendable {
        /// One of its numbers is infinite or not a number.
        case notFinite
        /// It lies outside the numbers that its own system is defined for, such as a latitude of 106.
        case outsideSource
        /// It lies where the system asked for is not defined, such as a quarter of the globe from a central meridian.
        case outsideTarget
    }

    /// Its index in the list, from 0.
    public var index: Int
    /// Its value as given.
    public var position: PlanarPosition
    /// What is wrong with it.
    public var reason: Reason

    /// Makes a failure from an index, a value and a reason.
    public init(index: Int, position: PlanarPosition, reason: Reason) {
        self.index = index
        self.position = position
        self.reason = reason
    }
}

extension GeodesyError: CustomStringConvertible {
    /// The error in a sentence, with the value and the way out.
    public var description: String {
        switch self {
        case .unknownSystem(let text, let nearest):
            let known = nearest.isEmpty ? CoordinateReferenceSystem.all : nearest
            let which = nearest.isEmpty ? "Supported are" : "The nearest supported are"
            return "No supported coordinate reference system is named \"\(text)\". \(which) "
                + known.map(\.identifier).joined(separator: ", ") + "."
        case .deprecatedSystem(let code, let replacement):
            return "EPSG:\(code) is deprecated, its false easting and northing are swapped. Use \(replacement)."
        case .noZone(let centralMeridian, let nearest):
            return "No VN-2000 system has the central meridian \(centralMeridian)°. The nearest are "
                + nearest.map(\.description).joined(separator: ", ") + "."
        case .positionsFailed(let failures, let total, let source, let target):
            let shown = failures.prefix(3).map { "\($0)" }.joined(separator: "; ")
            return "\(total) of the positions cannot be taken from \(source.identifier) to \(target.identifier): \(shown)."
        case .pipelineRefused(let pipeline, let function, let code, let message):
            return "\(function) failed with \(code) (\(message)) for \"\(pipeline)\"."
        case .pipelineDiffers(let asked, let made):
            return "PROJ made \"\(made)\" where \"\(asked)\" was asked for."
        }
    }
}

extension FailedPosition: CustomStringConvertible {
    /// Index, value and reason.
    public var description: String {
        let why =
            switch reason {
            case .notFinite: "is not finite"
            case .outsideSource: "is outside what its system is defined for"
            case .outsideTarget: "has no place in the target system"
            }
        return "position \(index) (x \(position.x), y \(position.y)) \(why)"
    }
}
