import GeoPrimitives
import GRDB
import Registry

/// The one place where a failure of SQLite, or a row that is not what was written, becomes an error of ours.
func translated<Answer>(path: String, _ body: () throws -> Answer) throws -> Answer {
    do {
        return try body()
    } catch let error as DatabaseError {
        throw RegistryError(error, path: path)
    } catch let error as WKBError {
        throw RegistryError(.damaged, ["path": path, "detail": "\(error)"], underlying: error)
    } catch let error as PayloadError {
        throw RegistryError(.damaged, ["path": path, "detail": "\(error)"], underlying: error)
    }
}

extension RegistryError {
    /// What a failure of SQLite means to whoever asked.
    init(_ error: DatabaseError, path: String) {
        let values = ["path": path, "detail": error.message ?? "SQLite \(error.extendedResultCode.rawValue)"]
        let code: Code =
            switch error.resultCode {
            case .SQLITE_FULL: .diskFull
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_READONLY: .readOnly
            case .SQLITE_PERM, .SQLITE_AUTH: .notPermitted
            case .SQLITE_CANTOPEN, .SQLITE_IOERR: .inputOutput
            case .SQLITE_CORRUPT: .damaged
            case .SQLITE_NOTADB: .notAGeoPackage
            default: .storeFault
            }
        self.init(code, values, underlying: error)
    }
}
