/// A change of what lies on the land beside areas: zones, plots, and where areas came to lie when a unit was split.
public enum LandEvent: Hashable, Sendable {
    /// A zone was recorded, or recorded anew with other facts or another outline, from a day on.
    case zoneRecorded(ProductionZone, MeasuredOutline, from: Day, reason: String?)
    /// A zone ended.
    case zoneClosed(ZoneID, on: Day, reason: String?)
    /// A plot was recorded, or recorded anew, from a day on.
    case plotRecorded(Plot, MeasuredOutline, from: Day)
    /// A plot ended.
    case plotClosed(PlotID, on: Day, reason: String?)
    /// An area of a unit that was split came into one of the parts.
    case areaAssigned(UnitAssignment)

    /// The kind that the journal's entry carries.
    var kind: String {
        switch self {
        case .zoneRecorded: "zone.recorded/1"
        case .zoneClosed: "zone.closed/1"
        case .plotRecorded: "plot.recorded/1"
        case .plotClosed: "plot.closed/1"
        case .areaAssigned: "area.assigned/1"
        }
    }

    /// The payload that the journal's entry carries.
    var payload: Payload {
        var payload = Payload()
        switch self {
        case .zoneRecorded(let zone, let outline, let from, let reason):
            outline.write(into: &payload)
            zone.write(into: &payload)
            payload.set("from", from)
            payload.set("reason", reason)
        case .zoneClosed(let zone, let day, let reason):
            payload.set("zone", zone.number)
            payload.set("on", day)
            payload.set("reason", reason)
        case .plotRecorded(let plot, let outline, let from):
            outline.write(into: &payload)
            plot.write(into: &payload)
            payload.set("from", from)
        case .plotClosed(let plot, let day, let reason):
            payload.set("plot", plot.number)
            payload.set("on", day)
            payload.set("reason", reason)
        case .areaAssigned(let assignment):
            payload.set("area", assignment.area.number)
            payload.set("unit", assignment.unit)
            payload.set("on", assignment.on)
            payload.set("doubtful", flag: assignment.isDoubtful)
        }
        return payload
    }

    /// Reads an event back; nil where the kind belongs elsewhere.
    init?(kind: String, _ payload: Payload) throws(PayloadError) {
        switch kind {
        case "zone.recorded/1":
            self = .zoneRecorded(
                try ProductionZone(payload), try MeasuredOutline(payload), from: try payload.day("from"),
                reason: try payload.optionalText("reason"))
        case "zone.closed/1":
            self = .zoneClosed(
                ZoneID(try payload.integer("zone")), on: try payload.day("on"), reason: try payload.optionalText("reason"))
        case "plot.recorded/1":
            self = .plotRecorded(try Plot(payload), try MeasuredOutline(payload), from: try payload.day("from"))
        case "plot.closed/1":
            self = .plotClosed(
                PlotID(try payload.integer("plot")), on: try payload.day("on"), reason: try payload.optionalText("reason"))
        case "area.assigned/1":
            self = .areaAssigned(
                UnitAssignment(
                    area: AreaID(try payload.integer("area")), unit: try payload.text("unit"), on: try payload.day("on"),
                    isDoubtful: try payload.flag("doubtful")))
        default: return nil
        }
    }
}
