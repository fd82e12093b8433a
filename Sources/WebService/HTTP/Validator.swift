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
        (head, recordedAt) = try reading.journalEnd()
        self.today = today
    }
}

/// What a client compares its copy by (RFC 9110 §8.8): the address, the head, the day, the form, and what the program answers from beside.
struct Validator: Sendable {
    /// The weak entity tag.
    let tag: String
    /// When the registry last changed, to the second; the day turns answers over too, so its beginning counts where it is later.
    ///
    /// Nil within that second: what changed in it may change in it again, and both would bear the same date (RFC 9110 §8.8.2.2).
    let lastModified: String?

    /// Of a request, of a state of the registry, and of the form of its answer.
    init(_ request: WebRequest, _ state: RegistryState, form: String, fingerprint: String, now: RecordedTime) {
        let address = "\(request.base)\(request.path)?\(request.queryText ?? "")\n\(fingerprint)"
        let place = Digest(of: Array(address.utf8)).description.prefix(12)
        tag = "W/\"\(state.head.number)-\(state.head.hash.description.prefix(12))-\(state.today.daysSinceEpoch)-\(form)-\(place)\""
        let midnight = Int64(state.today.daysSinceEpoch) * 86_400_000 - 7 * 3_600_000
        let changed = max(state.recordedAt?.millisecondsSince1970 ?? 0, midnight)
        lastModified = now.millisecondsSince1970 / 1000 > changed / 1000 ? HTTPDate.text(milliseconds: changed) : nil
    }

    /// Whether a request names the tag, which is given only with what is there: its client has this already.
    func isNamed(by request: WebRequest) -> Bool { tags(of: request)?.contains { $0.drop("W/") == tag.drop("W/") } ?? false }

    /// Whether a client has this already, now that it is known to be there.
    func isKnown(to request: WebRequest) -> Bool {
        if let tags = tags(of: request) { return tags.contains("*") || isNamed(by: request) }
        return lastModified != nil && request.headers[.ifModifiedSince] == lastModified
    }

    private func tags(of request: WebRequest) -> [String]? {
        request.headers[.ifNoneMatch]?.split(separator: ",").map { $0.trimmingSpaces }
    }

    /// An answer with the validators; nothing but them where its client has it already.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - make: Makes the answer; not called where the client names the tag.
    /// - Returns: The answer. One that tells of nothing there bears no validators.
    /// - Throws: What making it throws.
    func answer(_ request: WebRequest, _ make: () async throws -> Answer) async throws -> Answer {
        stamped(isNamed(by: request) ? Answer(status: .notModified) : try await make(), request)
    }

    /// An answer with the validators, where it tells of something that is there.
    func stamped(_ answer: Answer, _ request: WebRequest) -> Answer {
        guard answer.status == .ok || answer.status == .notModified else { return answer }
        var answer = answer
        if answer.status == .ok, isKnown(to: request) { answer = Answer(status: .notModified) }
        answer.headers[.eTag] = tag
        answer.headers[.lastModified] = lastModified
        // Kept by whoever likes, asked about each time: a suspension must be seen at once.
        answer.headers[.cacheControl] = "public, no-cache"
        return answer
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
