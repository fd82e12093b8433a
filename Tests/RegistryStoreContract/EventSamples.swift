package import GeoPrimitives
package import Registry

/// One event of each kind with every member filled, and one with as few as the kind allows.
package enum EventSamples {
    /// A square whose south-western corner is at some ten-millionths of a degree.
    package static func square(_ west: Int32, _ south: Int32, size: Int32 = 10_000) -> GridMultiPolygon {
        let corners = [(west, south), (west + size, south), (west + size, south + size), (west, south + size), (west, south)]
        return GridMultiPolygon([Polygon(rings: [Ring(corners.map { GridPosition(longitudeE7: $0.0, latitudeE7: $0.1) })])])
    }

    package static let day = Day(daysSinceEpoch: 20_584)
    package static let digest = [UInt8](0..<32)

    package static let withHole: GridMultiPolygon = {
        var shape = square(1_061_000_000, 214_900_000, size: 100_000)
        shape.polygons[0].rings.append(Ring(square(1_061_020_000, 214_920_000).polygons[0].rings[0].positions.reversed()))
        shape.polygons.append(square(1_062_000_000, 214_900_000).polygons[0])
        return shape
    }()

    package static let receipt = Receipt(
        sourceText: Array("{\"type\":\"Point\"} \u{0}\u{FF} vải".utf8), sourceFormat: "corner-table", crs: 3405, axisOrder: "xy",
        operation: 15_960,
        pipeline: "+proj=pipeline +step +inv +proj=utm", projVersion: "9.1.1", epsgVersion: "v10.076", accuracy: Metres(0.35),
        wasRewound: true,
        roundedCoordinates: 4)
    package static let bareReceipt = Receipt(sourceText: [], sourceFormat: "geojson", crs: 4326, axisOrder: "lonlat")

    package static let boundary = Boundary(
        id: BoundaryID(7), extent: .polygon(withHole), area: SquareMetres(12_345.678), surveyMethod: .rtk, accuracy: Metres(0.05),
        surveyedOn: day,
        receipt: receipt)
    package static let area = GrowingArea(
        id: AreaID(3), name: "Vải thiều Đồng Kỳ", crop: "lychee", variety: "vải thiều", holder: .organisation(OrganisationID(2)),
        commune: "07246", declaredHectares: 10.5, households: 42, senderKey: "Đ-1/α", visibility: .generalised, isIllustrative: true)

    /// Each kind with everything in it, in the order of the kinds.
    package static let full: [RegistryEvent] =
        [
            .registryCreated(RegistryIdentity(identifier: "5f0c", coverage: "24", isIllustrative: true)),
            .settingChanged(name: "host", value: "https://example.vn"),
            .referenceDefined(ReferenceRow(table: .crops, all: ["lychee", "vải", "lychee", "荔枝", "Litchi chinensis", "LIHCH", "EPPO"])),
            .unitRecorded(
                AdministrativeUnit(
                    code: "07246", level: .commune, name: "Đồng Kỳ", kind: "Xã", parent: "215",
                    period: Period(from: day, to: day.adding(days: 9)),
                    outline: withHole,
                    box: GridBox(
                        minimum: GridPosition(longitudeE7: -1, latitudeE7: -2), maximum: GridPosition(longitudeE7: 3, latitudeE7: 4)),
                    centre: GridPosition(longitudeE7: 1_061_380_000, latitudeE7: 215_290_000), squareKilometres: 23.4, source: "decree")),
            .unitSucceeded(UnitSuccession(code: "07255", successor: "07246", on: day, decree: "1658/NQ")),
            .organisationAdded(
                Organisation(
                    id: OrganisationID(2), name: "HTX Vải", taxCode: "2400", address: "Yên Thế", website: "https://example.vn",
                    isIllustrative: true)),
            .personAdded(Person(id: PersonID(4), fields: [SealedField(field: "name", valueDigest: digest, sealDigest: digest.reversed())])),
            .personErased(PersonID(4)),
            .productAdded(
                Product(
                    number: 1, name: "Gà đồi", gtin: "08938505970011", ocopCode: "OCOP-1", group: "food", stars: 4, recognisedOn: day,
                    decision: "12/QĐ", producer: OrganisationID(2), crop: "lychee", image: "https://example.vn/1.jpg",
                    platforms: ["voso", "shopee"], isIllustrative: true)),
            .areaRegistered(area, boundary, from: day),
            .boundaryRevised(AreaID(3), boundary, from: day, reason: "đo lại"),
            .codeIssued(code(full: true), from: day),
            .decisionMade(
                Decision(
                    id: DecisionID(9), code: CodeID(5), kind: .transfer, effectiveOn: day, receivedOn: day.adding(days: 3),
                    authority: .importer,
                    document: "12/QĐ", reason: "bán", expiresOn: day.adding(days: 365), boundary: BoundaryID(7),
                    holder: .person(PersonID(4)))),
        ] + fullTrade + LandSamples.full + fullLife

    /// Each kind with as little in it as it allows, and other shapes of extent.
    package static let bare: [RegistryEvent] =
        [
            .registryCreated(RegistryIdentity(identifier: "", coverage: "", isIllustrative: false)),
            .settingChanged(name: "", value: ""),
            .referenceDefined(yields),
            .unitRecorded(AdministrativeUnit(code: "1", level: .province, name: "", kind: "", period: Period())),
            .unitSucceeded(UnitSuccession(code: "1", successor: "2", on: day)),
            .organisationAdded(Organisation(id: OrganisationID(.max), name: "")),
            .personAdded(Person(id: PersonID(1), fields: [])),
            .personErased(PersonID(.min)),
            .productAdded(
                Product(
                    number: 1, name: "", gtin: nil, group: "", stars: -1, recognisedOn: day, producer: OrganisationID(1), crop: nil,
                    platforms: [],
                    isIllustrative: false)),
            .areaRegistered(
                GrowingArea(id: AreaID(1), name: "", crop: ""),
                Boundary(id: BoundaryID(1), extent: .none, area: SquareMetres(0), receipt: bareReceipt),
                from: day),
            .boundaryRevised(
                AreaID(1),
                Boundary(
                    id: BoundaryID(2), extent: .points([GridPosition(longitudeE7: 1_800_000_000, latitudeE7: -900_000_000)]),
                    area: SquareMetres(0),
                    receipt: bareReceipt), from: nil, reason: nil),
            .codeIssued(code(full: false), from: day),
            .decisionMade(Decision(id: DecisionID(1), code: CodeID(1), kind: .submit, effectiveOn: day)),
        ] + bareTrade + LandSamples.bare + bareLife

    private static let yields = ReferenceRow(table: .yields, all: ["lychee", "", "survey"])

    private static func code(full: Bool) -> GrowingAreaCode {
        let text = "VN-BGOR 001"
        return GrowingAreaCode(
            id: CodeID(5), area: AreaID(3), text: text, canonical: canonical(text), market: "CN",
            holder: full ? .person(PersonID(4)) : nil, certificate: full ? "88" : nil, isIllustrative: full)
    }

    package static func canonical(_ text: String) -> CanonicalCode {
        guard let canonical = CanonicalCode(text) else { preconditionFailure("\(text) has letters") }
        return canonical
    }
}

extension ReferenceRow {
    /// A row whose number of values the writer of the test has counted.
    package init(table: ReferenceTable, all values: [String]) {
        guard let row = ReferenceRow(table, values) else { preconditionFailure("\(table) has other columns") }
        self = row
    }
}
