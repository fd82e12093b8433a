import Casework
import GeoPrimitives
import Registry

extension TestRegistry {
    /// One decision in a few words: kind, first day, and what else matters.
    struct Step: Sendable {
        var kind: DecisionKind
        var on: String
        var authority = Authority.ours
        var expires: String?
        var reason: String?
        var document: String?
        var received: String?

        init(
            _ kind: DecisionKind, _ on: String, _ authority: Authority = .ours, expires: String? = nil, reason: String? = nil,
            document: String? = nil, received: String? = nil
        ) {
            self.kind = kind
            self.on = on
            self.authority = authority
            self.expires = expires
            self.reason = reason
            self.document = document
            self.received = received
        }
    }

    /// Writes a code down for an area with decisions on it, without the use cases' questions.
    func code(_ text: String, of area: Int64 = 1, market: String = "CN", isIllustrative: Bool = false, _ steps: Step...) async throws {
        try await self.code(text, of: area, market: market, isIllustrative: isIllustrative, steps)
    }

    /// Writes a code down for an area with decisions on it, without the use cases' questions.
    func code(
        _ text: String, of area: Int64 = 1, market: String = "CN", isIllustrative: Bool = false, _ steps: [Step]
    ) async throws {
        let (head, free, record) = try await store.read { (try $0.head(), try $0.freeNumbers(), try $0.area(AreaID(area), knownAt: nil)) }
        var numbers = free
        guard let canonical = CanonicalCode(text) else { return }
        let code = GrowingAreaCode(
            id: numbers.takeCode(), area: AreaID(area), text: text, canonical: canonical, market: market, holder: record?.area.holder,
            isIllustrative: isIllustrative)
        var events: [RegistryEvent] = [.codeIssued(code, from: day("2025-07-01"))]
        for step in steps {
            let decision = Decision(
                id: numbers.takeDecision(), code: code.id, kind: step.kind, effectiveOn: day(step.on),
                receivedOn: step.received.map { day($0) },
                authority: step.authority, document: step.document, reason: step.reason, expiresOn: step.expires.map { day($0) },
                boundary: step.kind == .grant && step.authority == .ours ? record?.boundary(on: day(step.on))?.boundary.id : nil)
            events.append(.decisionMade(decision))
        }
        try await store.commit(ChangeSet(by: "lan", events), expecting: head)
    }

    /// A registry with one area of lychee since July 2025, of a holder in Đồng Kỳ.
    static func withArea() async throws -> TestRegistry {
        let registry = try await TestRegistry()
        let area = GrowingArea(
            id: AreaID(1), name: "Đồng Kỳ 1", crop: "lychee", variety: "vải thiều", holder: .organisation(OrganisationID(1)),
            commune: "07282")
        try await registry.add(area)
        return registry
    }

    /// Adds an area with a square of its own and its holder.
    func add(_ area: GrowingArea) async throws {
        let (head, free) = try await store.read { (try $0.head(), try $0.freeNumbers()) }
        var numbers = free
        var events: [RegistryEvent] = []
        if case .organisation(let id)? = area.holder, id == OrganisationID(numbers.organisation) {
            events.append(.organisationAdded(Organisation(id: numbers.takeOrganisation(), name: "HTX \(id.number)")))
        }
        let examination = try Examination(of: .lychee(Double(area.id.number) * 2))
        guard let shape = examination.shape else { return }
        let boundary = Boundary(id: numbers.takeBoundary(), extent: .polygon(shape), area: examination.area, receipt: examination.receipt)
        events.append(.areaRegistered(area, boundary, from: day("2025-07-01")))
        try await store.commit(ChangeSet(by: "lan", events), expecting: head)
    }
}

extension TestRegistry {
    /// Proposes a new boundary of the first area.
    func propose() async throws {
        let (head, free) = try await store.read { (try $0.head(), try $0.freeNumbers()) }
        var numbers = free
        let examination = try Examination(of: Submission(Outlines.degrees.shape(Outlines.square(2, side: 1.5))))
        guard let shape = examination.shape else { return }
        let boundary = Boundary(id: numbers.takeBoundary(), extent: .polygon(shape), area: examination.area, receipt: examination.receipt)
        try await store.commit(ChangeSet(by: "lan", [.boundaryRevised(AreaID(1), boundary, from: nil, reason: nil)]), expecting: head)
    }
}
