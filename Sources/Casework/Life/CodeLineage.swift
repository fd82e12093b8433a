public import Registry

/// A code with those that it goes on for and those that go on for it: one use of some ground, under one text after the other.
///
/// What hangs on a code (rights of use, other names, pairings) hangs on all of them; how a code stands is its own.
public struct CodeLineage: Sendable {
    /// The codes, the oldest first; one at least.
    let records: [CodeRecord]
    /// The renumberings between one and the next.
    let links: [CodeRenumbering]

    /// The numbers of the codes, the oldest first.
    var ids: [CodeID] { records.map(\.code.id) }

    /// All of them as one code: that of the first holder, with whatever was decided on any of them.
    var asOne: CodeRecord { CodeRecord(code: records[0].code, decisions: records.flatMap(\.decisions)) }

    /// The code under which the use goes on on a day.
    public func record(on day: Day) -> CodeRecord { records[links.prefix { $0.on <= day }.count] }
}

extension RegistryReading {
    /// The lineage of a code: it alone where it was not renumbered.
    ///
    /// - Throws: Why the store fails.
    public func lineage(of record: CodeRecord) throws -> CodeLineage {
        var (records, links) = ([record], [CodeRenumbering]())
        while let (link, old) = try renumbering(to: records[0]), !records.contains(where: { $0.code.id == old.code.id }) {
            records.insert(old, at: 0)
            links.insert(link, at: 0)
        }
        while let (link, new) = try renumbering(of: records[records.count - 1]), !records.contains(where: { $0.code.id == new.code.id }) {
            records.append(new)
            links.append(link)
        }
        return CodeLineage(records: records, links: links)
    }

    /// The code that a text means on a day, of one that it was found for: a code's own text means that, an alias whichever text the code has.
    func record(_ record: CodeRecord, meantBy canonical: CanonicalCode, on day: Day?) throws -> CodeRecord {
        guard let day, record.code.canonical != canonical else { return record }
        return try lineage(of: record).record(on: day)
    }

    /// The renumbering by which a code ended, with the code that goes on; nil where there is none, or where it was struck out.
    func renumbering(of record: CodeRecord) throws -> (link: CodeRenumbering, new: CodeRecord)? {
        // What is superseded is not renumbered again: any renumbering before the last one was struck out.
        guard let link = try renumberings(of: record.code.id).last(where: { $0.old == record.code.id }),
            record.decisions.contains(where: { $0.kind == .supersede && $0.authority == .ours && $0.effectiveOn == link.on }),
            let new = try code(link.new), !new.decisions.isEmpty
        else { return nil }
        return (link, new)
    }

    /// The renumbering by which a code began, with the code that it goes on for; nil where there is none, or where it was struck out.
    func renumbering(to record: CodeRecord) throws -> (link: CodeRenumbering, old: CodeRecord)? {
        for link in try renumberings(of: record.code.id).reversed() where link.new == record.code.id {
            if let old = try code(link.old), let found = try renumbering(of: old), found.link == link { return (link, old) }
        }
        return nil
    }

    /// The renumbering that a decision belongs to, as the grant of the new code or the end of the old one, with both codes.
    func renumbering(
        decidedBy decision: Decision, on record: CodeRecord
    ) throws -> (link: CodeRenumbering, old: CodeRecord, new: CodeRecord)? {
        guard decision.authority == .ours else { return nil }
        switch decision.kind {
        case .supersede:
            guard let (link, new) = try renumbering(of: record), link.on == decision.effectiveOn else { return nil }
            return (link, record, new)
        case .grant:
            guard let (link, old) = try renumbering(to: record), link.on == decision.effectiveOn else { return nil }
            return (link, old, record)
        default: return nil
        }
    }

    /// Whether nothing is left of a code but its text, since the renumbering that made it was struck out.
    func isUndone(_ record: CodeRecord) throws -> Bool {
        guard record.decisions.isEmpty else { return false }
        return try renumberings(of: record.code.id).contains { $0.new == record.code.id }
    }

    /// The code like another of which nothing is left but its text; nil where there is none.
    func undone(like code: GrowingAreaCode) throws -> CodeID? {
        for record in try codes(code.canonical, knownAt: nil) {
            var same = record.code
            same.id = code.id
            if same == code, try isUndone(record) { return record.code.id }
        }
        return nil
    }
}
