import Geodesy
import GeoPrimitives

/// Says in the person's language what geodesy refuses.
enum GeodesyWords {
    /// The sentence of an error.
    static func sentence(of error: GeodesyError) -> String {
        switch error {
        case .unknownSystem(let text, let nearest):
            let known = (nearest.isEmpty ? CoordinateReferenceSystem.all : nearest).map(\.identifier).joined(separator: ", ")
            return Speech.text("error.unknown-system", ["system": text, "known": known])
        case .deprecatedSystem(let code, let replacement):
            return Speech.text("error.deprecated-system", ["system": "EPSG:\(code)", "replacement": replacement.description])
        case .noZone(let meridian, let nearest):
            return Speech.text(
                "error.no-zone", ["meridian": "\(meridian)", "known": nearest.map(\.description).joined(separator: ", ")])
        case .positionsFailed(let failures, let total, let source, _):
            let first = failures.first.map { "\($0.position.x) \($0.position.y)" } ?? ""
            return Speech.text("error.positions-failed", ["count": "\(total)", "first": first, "system": source.description])
        case .pipelineRefused, .pipelineDiffers:
            return Speech.text("error.internal", ["detail": error.description])
        }
    }
}
