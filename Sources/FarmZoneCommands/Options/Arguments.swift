public import Accounts
public import ArgumentParser
public import Casework
public import Geodesy
import GeoPrimitives
public import Journal
public import Registry

extension Day: ExpressibleByArgument {
    /// Reads `YYYY-MM-DD`.
    public init?(argument: String) { self.init(argument) }
}

extension RecordedTime: ExpressibleByArgument {
    /// Reads `YYYY-MM-DDTHH:MM:SS.sssZ`, or a day, which means its end in Vietnam.
    public init?(argument: String) {
        if let time = RecordedTime(argument) {
            self = time
        } else if let day = Day(argument) {
            self.init(millisecondsSince1970: (Int64(day.daysSinceEpoch) + 1) * 86_400_000 - 7 * 3_600_000 - 1)
        } else {
            return nil
        }
    }
}

extension SubmittedExtent: ExpressibleByArgument {}
extension SurveyMethod: ExpressibleByArgument {}
extension Visibility: ExpressibleByArgument {}
extension CodeStatus: ExpressibleByArgument {}
extension DecisionKind: ExpressibleByArgument {}
extension Authority: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension UnitLevel: ExpressibleByArgument {}
extension AxisOrder: ExpressibleByArgument {}
extension Notation: ExpressibleByArgument {}
extension ZoneKind: ExpressibleByArgument {}
extension PlotNaming: ExpressibleByArgument {}
extension LandReport.Grouping: ExpressibleByArgument {}
extension Facility.Kind: ExpressibleByArgument {}
extension ShipmentStep.Kind: ExpressibleByArgument {}

/// A box as `west,south,east,north` in degrees.
struct BoxArgument: ExpressibleByArgument {
    /// The box.
    var box: GridBox

    init?(argument: String) {
        let numbers = argument.split(separator: ",", omittingEmptySubsequences: false).compactMap { Double($0) }
        guard numbers.count == 4, argument.split(separator: ",", omittingEmptySubsequences: false).count == 4,
            let minimum = GridPosition(nearestTo: PlanarPosition(x: numbers[0], y: numbers[1])),
            let maximum = GridPosition(nearestTo: PlanarPosition(x: numbers[2], y: numbers[3])),
            minimum.longitudeE7 <= maximum.longitudeE7, minimum.latitudeE7 <= maximum.latitudeE7
        else { return nil }
        box = GridBox(minimum: minimum, maximum: maximum)
    }
}

/// A place as `latitude,longitude` in degrees.
struct PlaceArgument: ExpressibleByArgument {
    /// The place.
    var position: GridPosition

    init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let latitude = Double(parts[0].trimming { $0 == " " }),
            let longitude = Double(parts[1].trimming { $0 == " " }),
            let position = GridPosition(nearestTo: PlanarPosition(x: longitude, y: latitude))
        else { return nil }
        self.position = position
    }
}

extension Substring {
    fileprivate func trimming(_ drop: (Character) -> Bool) -> Substring {
        Substring(self.drop(while: drop).reversed().drop(while: drop).reversed())
    }
}
