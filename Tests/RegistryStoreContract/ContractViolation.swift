/// A promise that a store does not keep.
public struct ContractViolation: Error, Hashable, Sendable, CustomStringConvertible {
    /// What should have been so, with what was found instead.
    public var description: String

    init(_ description: String) { self.description = description }
}

/// Throws where something is not so.
func expect(_ condition: Bool, _ what: @autoclosure () -> String) throws(ContractViolation) {
    if !condition { throw ContractViolation(what()) }
}

/// Throws where two values differ.
func expect<Value: Equatable>(_ found: Value, is wanted: Value, _ what: @autoclosure () -> String) throws(ContractViolation) {
    if found != wanted { throw ContractViolation("\(what()): found \(found), wanted \(wanted)") }
}

/// What there is; throws where there is nothing.
func there<Value>(_ value: Value?, _ what: @autoclosure () -> String) throws(ContractViolation) -> Value {
    guard let value else { throw ContractViolation("\(what()): nothing is there") }
    return value
}
