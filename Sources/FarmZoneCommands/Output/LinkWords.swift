import Casework
import Traceability

/// Says in the person's language what is wrong with a link.
enum LinkWords {
    /// The sentences of all faults.
    static func sentence(of error: LinkError) -> String {
        error.faults.map { Speech.text("stamp.\($0.kind.rawValue)", $0.values) }.joined(separator: " ")
    }
}
