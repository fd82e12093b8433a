public import Registry
public import Traceability

/// Makes the labels of stamps from what the registry knows of their lot.
public struct StampLabels {
    private let reading: any RegistryReading

    /// From a registry.
    public init(_ reading: any RegistryReading) { self.reading = reading }

    /// The labels of all stamps of a lot that are not void, as unsigned links.
    ///
    /// - Throws: `.stampsSigned` where a run is signed: its signatures are in the file that the issue wrote, not in the registry.
    public func labels(ofLot text: String) throws -> [StampLabel] {
        let (lot, product) = try reading.lot(meantBy: text)
        let origin = try reading.linkOrigin()
        var labels: [StampLabel] = []
        for summary in try reading.stampRuns(.lot(lot.id), knownAt: nil) {
            let run = summary.run
            guard run.key == nil else { throw RegistryError(.stampsSigned, ["lot": text, "run": "\(run.id.number)"]) }
            let codes = try codes(of: lot, named: run.code)
            let serials = try reading.serials(of: run.id) ?? []
            let void = Set(
                try reading.stampChanges(of: run.id).filter { $0.state == .void }.flatMap(\.ranges).flatMap { $0.first...$0.last })
            for (place, serial) in serials.enumerated() where !void.contains(place) {
                let identity: StampLink.Identity =
                    try product.gtin.map { .item(gtin: try GTIN($0), lot: lot.text, serial: serial.text) } ?? .serial(serial.text)
                labels.append(
                    StampLabel(
                        link: try StampLink(origin: origin, identity: identity), product: product.name, lot: lot.text, codes: codes))
            }
        }
        return labels
    }

    /// The label of a link that was issued before.
    ///
    /// - Throws: `.noSuchStamp` or `.noSuchLot` where the link names none of this registry.
    public func label(_ link: StampLink) throws -> StampLabel {
        switch link.identity {
        case .item(let gtin, let text, let serial):
            let (lot, product) = try reading.lot(meantBy: "\(gtin.digits)/\(text)")
            let run = try StampSerial(serial).flatMap { try reading.stamp($0, knownAt: nil) }?.run
            return StampLabel(link: link, product: product.name, lot: text, codes: try codes(of: lot, named: run?.code))
        case .serial(let serial):
            guard let run = try StampSerial(serial).flatMap({ try reading.stamp($0, knownAt: nil) })?.run,
                let lot = try reading.lot(run.lot),
                let product = try reading.product(lot.product)
            else { throw RegistryError(.noSuchStamp, ["serial": serial]) }
            return StampLabel(link: link, product: product.name, lot: lot.text, codes: try codes(of: lot, named: run.code))
        }
    }

    private func codes(of lot: Lot, named code: CodeID?) throws -> [String] {
        if let code { return try reading.code(code).map { [$0.code.text] } ?? [] }
        return try reading.codes(behind: lot).map(\.text)
    }
}
