import Casework
import Registry
import Traceability

/// A label: the stamp's link, and what stands beside its symbol in plain text.
struct StampLabel: Sendable {
    /// The link.
    var link: StampLink
    /// The product.
    var product: String
    /// The lot.
    var lot: String
    /// The growing-area codes behind the lot, or the one that the stamps of the run name.
    var codes: [String]

    /// The host, which a buyer compares with the one he knows: a page behind a look-alike proves nothing.
    var domain: String { link.origin.host }
}

/// Makes the labels of stamps from what the registry knows of their lot.
struct StampLabels {
    private let reading: any RegistryReading

    init(_ reading: any RegistryReading) { self.reading = reading }

    /// The labels of all stamps of a lot that are not void, as unsigned links.
    ///
    /// - Throws: `.stampsSigned` where a run is signed: its signatures are in the file that the issue wrote, not in the registry.
    func labels(ofLot text: String) throws -> [StampLabel] {
        let (lot, product) = try reading.lot(meantBy: text)
        let origin = try LinkOrigin("https://\(try reading.setting("host") ?? "id.example.vn")")
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
    func label(_ link: StampLink) throws -> StampLabel {
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
        return try lot.sources.compactMap { source in
            switch source.code {
            case .registered(let id): try reading.code(id)?.code.text
            case .unverified(let text): text
            }
        }
    }
}
