import Casework
public import GeoPrimitives
public import Registry
import Traceability

extension TradeAnswers {
    /// Stamps of a roll with their states, worked out for the stretch as a whole.
    ///
    /// - Parameters:
    ///   - summary: The roll.
    ///   - places: Which of its stamps, by their places from 0; those that it does not have are left out.
    /// - Returns: A row for each, in the order of printing.
    /// - Throws: Why the registry cannot be read.
    public func stamps(of summary: StampRunSummary, places: Range<Int>) throws -> [JSONValue] {
        let serials = try reading.serials(of: summary.run.id) ?? []
        let places = places.clamped(to: serials.indices)
        let lot = try reading.lot(summary.run.lot)
        let reference = try lot.flatMap { lot in try reading.product(lot.product).map { lot.reference(of: $0) } }
        var states = [(state: StampState, since: Day)](repeating: (.printed, summary.run.issuedOn), count: places.count)
        for change in try reading.stampChanges(of: summary.run.id) where change.on <= today {
            for range in change.ranges {
                for place in (range.first..<range.last + 1).clamped(to: places) {
                    states[place - places.lowerBound] = (change.state, change.on)
                }
            }
        }
        return zip(serials[places], states).map { serial, state in
            .members([
                "serial": .string(serial.text), "lot": .text(reference), "state": .string(state.state.rawValue),
                "since": .string(state.since.description),
            ])
        }
    }
}
