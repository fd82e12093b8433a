import Accounts
import Interchange
import Logging
import Registry

extension Service {
    /// Counts a fault of ours, and writes to the log what it is.
    ///
    /// Its kind is said and nothing else: what an error carries may be of the request, or name a person.
    func note(_ fault: any Error) {
        metrics.countFault()
        Service.log?.error("fault", metadata: ["type": "\(type(of: fault))", "code": "\(Service.code(of: fault))"])
    }

    /// Which of the errors of its type one is; empty where the type has one only.
    static func code(of fault: any Error) -> String {
        switch fault {
        case let error as RegistryError: return error.code.rawValue
        case let error as AccountError: return error.code.rawValue
        case let error as FileError: return error.code.rawValue
        case let problem as Problem: return problem.kind.rawValue
        default:
            let mirror = Mirror(reflecting: fault)
            guard mirror.displayStyle == .enum else { return "" }
            // A case that carries something is named by its label alone.
            return mirror.children.isEmpty ? "\(fault)" : mirror.children.first?.label ?? ""
        }
    }
}

extension Problem {
    /// What an error that nobody asked for means to whoever asked for something else; what lies beneath stays here.
    init(fault error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        // Whoever is told has gone, or the service is being stopped.
        case is CancellationError: self.init(.unavailable)
        case let error as RegistryError: self.init(error.code == .busy ? .busy : .unavailable)
        case let error as AccountError: self.init(error.code == .accountsFault ? .ourFault : .unavailable)
        default: self.init(.ourFault)
        }
    }

    /// Whether it is the service that failed, and not who asked.
    var isFault: Bool { kind == .unavailable || kind == .ourFault }
}
