import Foundation
import GeoPrimitives
import Journal
import Logging

/// Writes each entry as a JSON object on a line of standard error, for programs that collect logs.
struct JSONLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line: JSONObject = [
            "time": .string(RecordedTime.now().description), "level": .string(event.level.rawValue),
            "message": .string("\(event.message)"),
        ]
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        for (key, value) in all.sorted(by: { $0.key < $1.key }) {
            line[key == "hb.request.id" ? "request" : key] = .string("\(value)")
        }
        FileHandle.standardError.write(Data((JSONValue.object(line).text + "\n").utf8))
    }
}
