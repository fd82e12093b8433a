import FoundationEssentials

/// When and under which offset from UTC an event happened (EPCIS 2.0.1 §7.4.1: `eventTime` and `eventTimeZoneOffset`).
public struct EventTime: Hashable, Sendable {
    /// Asia/Ho_Chi_Minh, which has had no other offset since 1975.
    public static let vietnamOffsetMinutes = 7 * 60

    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let millisecondsSince1970: Int64
    /// Minutes by which local time is ahead of UTC, within 14 hours.
    public let offsetMinutes: Int

    /// A time at a place; Vietnam unless another offset is given.
    public init(millisecondsSince1970: Int64, offsetMinutes: Int = EventTime.vietnamOffsetMinutes) {
        precondition(abs(offsetMinutes) <= 14 * 60, "no place is more than 14 hours from UTC")
        self.millisecondsSince1970 = millisecondsSince1970
        self.offsetMinutes = offsetMinutes
    }

    /// ISO 8601 in local time with milliseconds and the offset.
    public var text: String {
        let zone = TimeZone(secondsFromGMT: offsetMinutes * 60) ?? .gmt
        let style = Date.ISO8601FormatStyle(timeZoneSeparator: .colon, includingFractionalSeconds: true, timeZone: zone)
        // Half a millisecond keeps the double from falling to the millisecond before.
        let local = Date(timeIntervalSince1970: (Double(millisecondsSince1970) + 0.5) / 1000).formatted(style)
        return local.hasSuffix("Z") ? String(local.dropLast()) + offsetText : local
    }

    /// The offset as `+07:00`.
    public var offsetText: String {
        let minutes = abs(offsetMinutes)
        let digits = String(10_000 + minutes / 60 * 100 + minutes % 60).dropFirst()
        return (offsetMinutes < 0 ? "-" : "+") + digits.prefix(2) + ":" + digits.suffix(2)
    }
}
