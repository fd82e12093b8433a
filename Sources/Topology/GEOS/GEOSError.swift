/// A call to GEOS that failed.
public struct GEOSError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The C function that was called.
    public let function: String
    /// What GEOS said about it; empty where it said nothing.
    public let message: String

    /// Makes an error of a C function's name and the message that GEOS gave.
    public init(function: String, message: String) {
        self.function = function
        self.message = message
    }

    /// The error for a log, as `GEOSIntersection_r: TopologyException: …`.
    public var description: String { message.isEmpty ? "\(function) failed" : "\(function): \(message)" }
}
