public import Casework
public import GeoPrimitives
import Registry

extension DueList.Item {
    /// What is due under the keys of the contract.
    public var json: JSONValue {
        .members([
            "kind": .string(kind.rawValue), "code": .string(code.text), "market": .string(code.market), "status": .string(status.rawValue),
            "holder": .text(holder), "since": .string(since.description), "due": .string(due.description), "daysLeft": .integer(daysLeft),
            "overdue": .bool(isOverdue), "holidaysUnknown": .array(holidaysUnknown.map { .integer($0) }),
        ])
    }
}
