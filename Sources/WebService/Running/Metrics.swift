import Foundation
import Glibc
import Synchronization

/// What the service counts of itself, in Prometheus' text form.
final class Metrics: Sendable {
    private struct Key: Hashable {
        var route: String
        var status: Int
    }

    private struct Counts {
        var requests: [Key: Int] = [:]
        var buckets: [String: [Int]] = [:]
        var seconds: [String: Double] = [:]
        var faults = 0
    }

    /// The upper ends of the buckets, in seconds.
    private static let bounds = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]

    private let counts = Mutex(Counts())

    /// Counts a request by its route, which is the form of an address, never what was asked.
    func count(route: String, status: Int, _ elapsed: Duration) {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        counts.withLock { counts in
            counts.requests[Key(route: route, status: status), default: 0] += 1
            counts.seconds[route, default: 0] += seconds
            let bucket = Metrics.bounds.firstIndex { seconds <= $0 } ?? Metrics.bounds.count
            counts.buckets[route, default: Array(repeating: 0, count: Metrics.bounds.count + 1)][bucket] += 1
        }
    }

    /// Counts something that was our fault.
    func countFault() { counts.withLock { $0.faults += 1 } }

    /// The counts as text.
    var text: String {
        let counts = counts.withLock { $0 }
        var lines = ["# HELP farmzone_requests_total Requests answered.", "# TYPE farmzone_requests_total counter"]
        for (key, count) in counts.requests.sorted(by: { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }) {
            lines.append("farmzone_requests_total{route=\"\(key.route)\",status=\"\(key.status)\"} \(count)")
        }
        lines += [
            "# HELP farmzone_request_duration_seconds Time until an answer was ready to be sent.",
            "# TYPE farmzone_request_duration_seconds histogram",
        ]
        for (route, buckets) in counts.buckets.sorted(by: { $0.key < $1.key }) {
            var sum = 0
            for (place, count) in buckets.enumerated() {
                sum += count
                let bound = place < Metrics.bounds.count ? "\(Metrics.bounds[place])" : "+Inf"
                lines.append("farmzone_request_duration_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(sum)")
            }
            lines.append("farmzone_request_duration_seconds_sum{route=\"\(route)\"} \(counts.seconds[route] ?? 0)")
            lines.append("farmzone_request_duration_seconds_count{route=\"\(route)\"} \(sum)")
        }
        lines += [
            "# HELP farmzone_faults_total Answers that failed by a fault of the service or its registry.",
            "# TYPE farmzone_faults_total counter", "farmzone_faults_total \(counts.faults)",
            "# HELP process_resident_memory_bytes Resident memory.", "# TYPE process_resident_memory_bytes gauge",
            "process_resident_memory_bytes \(Metrics.residentBytes)",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static var residentBytes: Int {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
