import Registry

/// Who has some ground: the holders of the codes on it by market, or whoever has the area where no code is held on it.
struct GroundHolders {
    /// The holders, each with the market of his code.
    ///
    /// Without a market he has the ground for any; a holder whom nobody recorded is nil.
    private let holders: [(market: String?, holder: Holder?)]

    /// Whoever has an area on which no code is held.
    init(area holder: Holder?) { holders = [(market: nil, holder: holder)] }

    /// Whoever holds a code for a market, and nothing else of the ground.
    init(of market: String, _ holder: Holder?) { holders = [(market: market, holder: holder)] }

    /// Whoever has an area on a day.
    init(_ codes: [CodeRecord], of area: GrowingArea, on day: Day) {
        let held = codes.filter { $0.timeline(of: .ours).status(on: day).isHeld }
        holders =
            held.isEmpty
            ? [(market: nil, holder: area.holder)]
            : held.map { (market: $0.code.market, holder: $0.holder(on: day) ?? area.holder) }
    }

    /// The pairs of holders that two areas on the same ground bring together in one market.
    func meeting(_ other: GroundHolders) -> [(one: Holder?, other: Holder?)] {
        holders.flatMap { own in
            other.holders.filter { own.market == nil || $0.market == nil || own.market == $0.market }.map {
                (one: own.holder, other: $0.holder)
            }
        }
    }
}
