/// Reads the identifiers of a link with their values and gathers what is wrong with each and with all together.
struct ElementReader {
    private struct Seen {
        let identifier: String
        let row: ApplicationIdentifier?
        let position: Int
    }

    private let link: LinkText
    private var seen: [Seen] = []
    /// What is wrong so far.
    private(set) var faults: [LinkFault] = []

    init(link: LinkText) { self.link = link }

    /// Reads one identifier of the path.
    mutating func read(identifier: String, at name: Range<Int>, value: Range<Int>) -> DigitalLink.Element {
        read(identifier: identifier, at: name, value: value, inQuery: false)
    }

    /// Reads one identifier of the query.
    mutating func readAttribute(identifier: String, at name: Range<Int>, value: Range<Int>) -> DigitalLink.Element {
        if let row = ApplicationIdentifier.find(identifier) {
            let qualifiesKey = seen.first?.row?.qualifiers?.joined().contains(identifier) ?? false
            if !row.isAttribute || qualifiesKey { faults.append(LinkFault(.qualifierInQuery, at: name.lowerBound, identifier)) }
        } else {
            faults.append(LinkFault(.unknownIdentifier, at: name.lowerBound, identifier))
        }
        return read(identifier: identifier, at: name, value: value, inQuery: true)
    }

    private mutating func read(
        identifier: String, at name: Range<Int>, value: Range<Int>, inQuery: Bool
    ) -> DigitalLink.Element {
        let row = ApplicationIdentifier.find(identifier)
        if seen.contains(where: { $0.identifier == identifier }) {
            faults.append(LinkFault(.repeated, at: name.lowerBound, identifier))
        }
        seen.append(Seen(identifier: identifier, row: row, position: name.lowerBound))
        do throws(PercentEncoding.BadEscape) {
            let decoded = try PercentEncoding.decode(link.bytes, value, plusIsSpace: inQuery)
            if value.isEmpty && !inQuery {
                faults.append(LinkFault(.emptySegment, at: value.lowerBound, ""))
            } else if let fault = row?.fault(in: decoded.bytes) {
                let position = fault.index < decoded.offsets.count ? decoded.offsets[fault.index] : decoded.end
                faults.append(LinkFault(fault.linkKind, at: position, link.string(value)))
            }
            return DigitalLink.Element(identifier, String(decoding: decoded.bytes, as: UTF8.self))
        } catch {
            faults.append(LinkFault(.escape, at: error.offset, link.string(value)))
            return DigitalLink.Element(identifier, "")
        }
    }

    /// Holds the qualifiers of the path against the sequences that the key allows.
    mutating func checkQualifiers() {
        guard let sequences = seen.first?.row?.qualifiers, seen.count > 1 else { return }
        let qualifiers = seen.dropFirst()
        // The first qualifier decides which sequence is meant.
        guard let sequence = sequences.first(where: { $0.contains(qualifiers.first?.identifier ?? "") }) else {
            faults += qualifiers.prefix(1).map { LinkFault(.qualifierNotAllowed, at: $0.position, $0.identifier) }
            return
        }
        var furthest = -1
        for qualifier in qualifiers {
            guard let place = sequence.firstIndex(of: qualifier.identifier) else {
                faults.append(LinkFault(.qualifierNotAllowed, at: qualifier.position, qualifier.identifier))
                continue
            }
            if place < furthest { faults.append(LinkFault(.qualifierOrder, at: qualifier.position, qualifier.identifier)) }
            furthest = max(furthest, place)
        }
    }

    /// Holds all identifiers against one another: those that need another, and those that exclude another.
    mutating func checkCompanions() {
        let present = Set(seen.map(\.identifier))
        for element in seen {
            guard let row = element.row else { continue }
            for group in row.requires where present.isDisjoint(with: group) {
                faults.append(LinkFault(.missingCompanion, at: element.position, element.identifier))
            }
            if !present.isDisjoint(with: row.excludes) { faults.append(LinkFault(.excluded, at: element.position, element.identifier)) }
        }
    }
}

extension ApplicationIdentifier.ValueFault {
    fileprivate var linkKind: LinkFault.Kind {
        switch kind {
        case .character: .character
        case .length: .length
        case .checkDigit: .checkDigit
        case .day: .day
        case .country: .country
        case .pieces: .pieces
        }
    }
}
