public import Registry
public import Traceability

/// Records what became of stamps: activated, shipped, returned or void, one by one or by the stretch of a roll.
public struct ChangeStamps: Sendable {
    /// Stamps in words.
    public struct Selection: Hashable, Sendable {
        /// The first serial.
        public var first: StampSerial
        /// The last serial of a stretch of the same roll; the first one where nil.
        public var last: StampSerial?

        /// Reads `SERIAL` or `SERIAL..SERIAL`; a serial may also be the link of its stamp.
        ///
        /// - Throws: `.notASerial`.
        public init(_ text: String) throws {
            // The text of a lot in a link can hold two dots itself; and two links are one, since what stands in front of a path is free.
            for place in text.ranges(of: "..") {
                guard let one = Selection.serial(text[..<place.lowerBound]), let other = Selection.serial(text[place.upperBound...]) else {
                    continue
                }
                (first, last) = (one, other)
                return
            }
            if let serial = Selection.serial(text) {
                (first, last) = (serial, nil)
                return
            }
            throw RegistryError(.notASerial, ["serial": text])
        }

        private static func serial(_ text: some StringProtocol) -> StampSerial? {
            StampSerial((try? StampLink(String(text)))?.identity.serial ?? String(text))
        }
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Records a change of state of all stamps that are selected, or of none.
    ///
    /// - Returns: How many stamps it befell.
    /// - Throws: `.stampChangeInFuture`, `.noSuchStamp`, `.stampsOfTwoRolls`, `.illegalStampChange` with the first that cannot take the
    ///   state and how many cannot, or why the store fails.
    public func callAsFunction(_ state: StampState, _ selections: [Selection], on day: Day, reason: String?) async throws -> Int {
        // From when on stamps will be void can be announced; whether they are shipped then is not known before.
        guard day <= desk.today || state == .void else {
            throw RegistryError(.stampChangeInFuture, ["day": day.description, "today": desk.today.description])
        }
        return try await desk.retryingWhenMoved {
            let (change, head) = try await desk.store.read { reading in
                let ranges = try selections.map { try range($0, reading) }.merged
                for run in Set(ranges.map(\.run)).sorted() {
                    try check(state, on: day, ranges.filter { $0.run == run }, run, reading)
                }
                return (StampChange(state: state, on: day, reason: reason, ranges: ranges), try reading.head())
            }
            guard !change.ranges.isEmpty else { return 0 }
            try await desk.commit([.trade(.stampsChanged(change))], expecting: head)
            return change.ranges.map(\.count).reduce(0, +)
        }
    }

    private func range(_ selection: Selection, _ reading: any RegistryReading) throws -> StampRange {
        func place(_ serial: StampSerial) throws -> StampRecord {
            guard let stamp = try reading.stamp(serial, knownAt: nil) else { throw RegistryError(.noSuchStamp, ["serial": serial.text]) }
            return stamp
        }
        let first = try place(selection.first)
        let last = try selection.last.map { try place($0) } ?? first
        guard first.run.id == last.run.id else {
            throw RegistryError(.stampsOfTwoRolls, ["first": selection.first.text, "last": last.serial.text])
        }
        return StampRange(run: first.run.id, first: min(first.place, last.place), last: max(first.place, last.place))
    }

    /// Every stamp must be able to take the state from the one it is in on the day, and what was recorded for later must still follow.
    private func check(
        _ state: StampState, on day: Day, _ ranges: [StampRange], _ run: StampRunID, _ reading: any RegistryReading
    ) throws {
        guard let summary = try reading.stampRuns(.id(run), knownAt: nil).first else { return }
        var states = [StampState](repeating: .printed, count: summary.count)
        var since = [Day](repeating: summary.run.issuedOn, count: summary.count)
        var later = [(state: StampState, on: Day)?](repeating: nil, count: summary.count)
        for change in try reading.stampChanges(of: run) {
            for place in change.ranges.flatMap({ $0.first...min($0.last, summary.count - 1) }) {
                if change.on <= day {
                    (states[place], since[place]) = (change.state, change.on)
                } else {
                    later[place] = later[place] ?? (change.state, change.on)
                }
            }
        }
        func takes(_ place: Int) -> Bool {
            guard states[place].following.contains(state), since[place] <= day else { return false }
            // What a stamp is void for must be sayable, whatever was recorded for later.
            guard state != .void, let later = later[place] else { return true }
            return state.following.contains(later.state)
        }
        var (count, first): (Int, Int?) = (0, nil)
        for range in ranges {
            for place in range.first...range.last where !takes(place) {
                count += 1
                first = first ?? place
            }
        }
        guard let first else { return }
        let isHeldUp = states[first].following.contains(state) && since[first] <= day
        let next = isHeldUp ? later[first] : nil
        throw RegistryError(
            .illegalStampChange,
            [
                "serial": try reading.serials(of: run)?[first].text ?? "", "state": (next?.state ?? states[first]).rawValue,
                "since": (next?.on ?? since[first]).description, "wanted": state.rawValue, "day": day.description, "count": "\(count)",
            ])
    }
}

extension [StampRange] {
    /// The same stamps in the fewest ranges, each stamp once.
    var merged: [StampRange] {
        var merged: [StampRange] = []
        for range in sorted(by: { ($0.run, $0.first) < ($1.run, $1.first) }) {
            if let last = merged.last, last.run == range.run, range.first <= last.last + 1 {
                merged[merged.count - 1].last = Swift.max(last.last, range.last)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
