import Geodesy
import GeoPrimitives
public import Registry

/// Takes what was changed on a working copy back into the registry, with all checks: outlines as new boundaries, new features as
/// registrations.
///
/// Whatever can be adopted is recorded in one transaction, or nothing is. What cannot be adopted is named: an outline with a fault, a
/// feature that was deleted, and an attribute, since facts and decisions are changed by use cases of their own. The same copy adopted
/// again finds what it brought before and changes nothing.
public struct AdoptWorkingCopy: Sendable {
    /// What became of a change.
    public enum Fate: String, CaseIterable, Sendable {
        /// A new boundary, which waits for an `amend` decision.
        case proposed
        /// A new boundary, in force: no code rests on the one before.
        case revised
        /// A new area.
        case registered
        /// The registry has it already.
        case known
        /// It is left out, for the reason that its findings give.
        case refused
    }

    /// One change with its fate.
    public struct Row: Sendable {
        /// The row of the feature.
        public var row: Int64
        /// The area; nil where there is none.
        public var area: AreaID?
        /// The identifier or the name of the feature.
        public var name: String
        /// What was changed: `outline`, an attribute, `new`, `deleted`.
        public var change: String
        /// What stood there.
        public var before: String?
        /// What stands there now.
        public var after: String?
        /// What became of it.
        public var fate: Fate
        /// What was found.
        public var findings: [Finding] = []
    }

    /// Adds to a submission what the office knows; the area is the one that it is about, nil for a new one.
    public typealias Preparation = @Sendable (Submission, AreaID?) async throws -> Submission

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Thrown inside the transaction to undo it.
    private struct Refusal: Error {}

    /// Adopts changes.
    ///
    /// - Parameters:
    ///   - changes: The changes.
    ///   - day: The first day of new boundaries and areas.
    ///   - reason: Why.
    ///   - isTrial: Whether nothing is written.
    ///   - prepare: Adds what the office knows.
    /// - Returns: What became of each change.
    /// - Throws: Why the store or a library fails; nothing is written then.
    public func callAsFunction(
        _ changes: [WorkingCopyChange], from day: Day, reason: String?, isTrial: Bool = false,
        prepare: Preparation = { submission, _ in submission }
    ) async throws -> [Row] {
        var examined: [ExaminedChange] = []
        for change in changes {
            var one = ExaminedChange(change)
            if let submission = one.submission {
                let prepared = try await prepare(submission, change.area)
                one.submission = prepared
                one.examination = try Examination(of: prepared)
            }
            examined.append(one)
        }
        return try await desk.retryingWhenMoved { [examined] in
            var (plan, head) = try await desk.store.read { reading in
                (try AdoptionPlan(examined, from: day, reason: reason, reading), try reading.head())
            }
            guard !plan.events.isEmpty else { return plan.rows }
            do {
                // Neighbours are looked for once all stand in the registry: each new outline meets the others too.
                try await desk.commit(plan.events, expecting: head) { reading in
                    try plan.addNeighbours(reading)
                    if isTrial { throw Refusal() }
                }
            } catch is Refusal {}
            return plan.rows
        }
    }
}

/// A change whose outline was examined.
struct ExaminedChange {
    let change: WorkingCopyChange
    /// The outline with what is said of it; nil where there is nothing to be examined.
    var submission: Submission?
    var examination: Examination?

    init(_ change: WorkingCopyChange) {
        self.change = change
        if change.area == nil || change.outline != nil { submission = Submission(change) }
    }
}

extension Submission {
    /// What was drawn on a working copy.
    fileprivate init(_ change: WorkingCopyChange) {
        let source = change.outline?.polygons.map { polygon in
            polygon.rings.map { ring in ring.positions.map { "\($0.x) \($0.y)" }.joined(separator: ", ") }.joined(separator: "; ")
        }.joined(separator: " | ")
        self.init(
            index: Int(change.row), shape: change.outline, system: .crs84, order: .longitudeLatitude,
            sourceText: Array((source ?? "").utf8), sourceFormat: "working-copy")
        // Who moves a corner on the screen has drawn it; the accuracy of the survey before says nothing of that.
        facts.surveyMethod = change["survey_method"].flatMap { SurveyMethod(rawValue: $0) } ?? .digitised
        facts.accuracy = change["accuracy_metres"].flatMap { Double($0) }.map { Metres($0) }
        guard change.area == nil else { return }
        facts.name = change["name"]
        facts.crop = change["crop"]
        facts.variety = change["variety"]
        facts.holder = change["holder"]
        facts.commune = change["commune"]
        facts.declaredHectares = change["declared_hectares"].flatMap { Double($0) }
        facts.households = change["households"].flatMap { Int($0) }
        // By its key a feature that was adopted is known again.
        facts.senderKey = change["sender_key"] ?? "\(change.copy)/\(change.row)"
    }
}
