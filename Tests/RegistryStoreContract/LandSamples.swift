import GeoPrimitives
package import Registry

/// Events about the land beside areas, with every member filled and with as few as they allow.
package enum LandSamples {
    private static let day = EventSamples.day
    private static let outline = MeasuredOutline(
        shape: EventSamples.withHole, area: SquareMetres(123.5), surveyMethod: .totalStation, accuracy: Metres(0.1), surveyedOn: day,
        receipt: EventSamples.receipt)
    private static let bareOutline = MeasuredOutline(
        shape: EventSamples.square(0, 0), area: SquareMetres(0), receipt: EventSamples.bareReceipt)

    package static let full: [RegistryEvent] = [
        .land(
            .zoneRecorded(
                ProductionZone(
                    id: ZoneID(3), kind: .highTech, name: "Vùng vải", crop: "lychee", commune: "07282", declaredHectares: 50,
                    senderKey: "k",
                    source: "12/QĐ-UBND", isIllustrative: true), outline, from: day, reason: "đo lại")),
        .land(.zoneClosed(ZoneID(3), on: day, reason: "chuyển đổi")),
        .land(
            .plotRecorded(
                Plot(id: PlotID(8), area: AreaID(3), label: "Lô 8", parcels: ["12/5", "tờ 3\tthửa 4"], household: PersonID(2)), outline,
                from: day)),
        .land(.plotClosed(PlotID(8), on: day, reason: "tách thửa")),
        .land(.areaAssigned(UnitAssignment(area: AreaID(3), unit: "07282", on: day, isDoubtful: true))),
    ]

    package static let bare: [RegistryEvent] = [
        .land(.zoneRecorded(ProductionZone(id: ZoneID(1), kind: .concentrated, name: ""), bareOutline, from: day, reason: nil)),
        .land(.zoneClosed(ZoneID(.max), on: day, reason: nil)),
        .land(.plotRecorded(Plot(id: PlotID(1), area: AreaID(1)), bareOutline, from: day)),
        .land(.plotClosed(PlotID(.min), on: day, reason: nil)),
        .land(.areaAssigned(UnitAssignment(area: AreaID(1), unit: "", on: day))),
    ]

    /// The SHA-256 of each sample's payload, as in `RegistryEventTests`.
    package static let golden: [String: String] = [
        "zone.recorded/1 full": "fdc9718f6d3b733439260848a2fce8e065649152bb73c4acb5f2285d7470eda2",
        "zone.closed/1 full": "1db55691523ac02d3dd3cd86d0ba6c75334e3d7eec1a96b62eec43d6ddd773a6",
        "plot.recorded/1 full": "e02914af937c16e04ff0dd3a4b816baa8d22891b4226279baf215d3361e2b2cc",
        "plot.closed/1 full": "de07490182b1be0f7b352e3c14cb992d8ddcf6823c4212e2ca990fa1e8a86f8e",
        "area.assigned/1 full": "20017e35fda4efb746dc02f12024e28e395be3ad07c33c28f6918992a75526f5",
        "zone.recorded/1 bare": "46cfd61cf1ece53b571dd5dba672c6ca14ae3ae717cb9beaeb7839b69ffa6b21",
        "zone.closed/1 bare": "54ee6a7760dd7a0ef695d297cda7e4a17c930a68cc27054677ef34ae620d14cb",
        "plot.recorded/1 bare": "b26fda8f8bb99a5b7a014e389c08be8074139af9e16c6610828a3f0511e4305c",
        "plot.closed/1 bare": "a94d9808d920f36dc47a8c76c3c491956be5f58d2887fabc42b7a5b9eb81de3f",
        "area.assigned/1 bare": "99b65ae0ccc919a43b017e2208e4dd7e279a579706d2e74daeaa023204540807",
    ]
}
