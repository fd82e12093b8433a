/// A way by which bytes come in from strangers, and what must hold whatever they are.
///
/// The same ways are tried by `UntrustedInputTests`, with changed fixtures, and by `Tools/fuzz`, which looks for new ones by what it covers.
public struct UntrustedInput: Sendable, CustomStringConvertible {
    /// Something that must hold does not.
    public struct Broken: Error, CustomStringConvertible {
        /// What.
        public var description: String

        /// Says what does not hold.
        public init(_ description: String) { self.description = description }
    }

    /// The name of the way, which is also that of the folder of what was found there.
    public let name: String
    /// The name.
    public var description: String { name }
    /// Inputs of the kind that is meant, from the fixtures of tests.
    public let seeds: @Sendable () throws -> [[UInt8]]
    /// Takes the bytes in; refusing them is right, a trap, a wait or something that does not hold is not.
    ///
    /// It says whether anything was accepted.
    public let take: @Sendable ([UInt8]) throws -> Bool

    /// Names a way.
    public init(
        _ name: String, seeds: @escaping @Sendable () throws -> [[UInt8]], take: @escaping @Sendable ([UInt8]) throws -> Bool
    ) {
        self.name = name
        self.seeds = seeds
        self.take = take
    }

    /// The ways that need no registry.
    public static let readers: [UntrustedInput] = [
        geoJSON, blobs, corners, detection, links, stamps, cbor, entries, conditions,
    ]

    /// Requires something.
    static func require(_ holds: Bool, _ what: @autoclosure () -> String) throws(Broken) {
        if !holds { throw Broken(what()) }
    }
}
