import HTTPTypes
import Foundation
import Hummingbird
import Journal
import Registry

/// The state of the registry that an answer was made from: the journal's head, when it was reached, and the day.
struct RegistryState: Hashable, Sendable {
    var head: JournalHead
    var recordedAt: RecordedTime?
    var today: Day

    init(_ reading: any RegistryReading, today: Day) throws {
        head = try reading.head()
        recordedAt = try reading.lastRecordedAt()
        self.today = today
    }
}

/// What a client compares its copy by (RFC 9110 §8.8): the head, the day and the form.
///
/// Everything else stands in the address.
struct Validator: Sendable {
    /// The weak entity tag.
    let tag: String
    /// When the registry last changed, to the second; the day turns answers over too, so its beginning counts where it is later.
    let lastModified: String

    init(_ state: RegistryState, form: String) {
        tag = "W/\"\(state.head.number)-\(state.head.hash.description.prefix(12))-\(state.today.daysSinceEpoch)-\(form)\""
        let midnight = Int64(state.today.daysSinceEpoch) * 86_400_000 - 7 * 3_600_000
        lastModified = HTTPDate.text(milliseconds: max(state.recordedAt?.millisecondsSince1970 ?? 0, midnight))
    }

    /// Whether a request says that its client has this already.
    func isKnown(to request: WebRequest) -> Bool {
        if let tags = request.headers[.ifNoneMatch] {
            return tags.split(separator: ",").contains { candidate in
                let candidate = candidate.trimmingSpaces
                return candidate == "*" || candidate.drop("W/") == tag.drop("W/")
            }
        }
        return request.headers[.ifModifiedSince] == lastModified
    }
}

extension String {
    fileprivate func drop(_ prefix: String) -> Substring { hasPrefix(prefix) ? dropFirst(prefix.count) : self[...] }
}

/// Dates as HTTP writes them (RFC 9110 §5.6.7).
enum HTTPDate {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    static func text(milliseconds: Int64) -> String {
        let seconds = milliseconds / 1000
        let day = Day(daysSinceEpoch: Int32(clamping: seconds / 86_400))
        let (year, month, dayOfMonth) = day.components
        let rest = seconds % 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let weekday = days[Int(((seconds / 86_400) % 7 + 7) % 7)]
        let time = "\(two(Int(rest / 3600))):\(two(Int(rest / 60 % 60))):\(two(Int(rest % 60)))"
        return "\(weekday), \(two(dayOfMonth)) \(months[month - 1]) \(year) \(time) GMT"
    }
}
