import Foundation
import GRDB

extension AccountBook {
    static func data(_ bytes: [UInt8]) -> Data { Data(bytes) }
}

extension Row {
    /// The bytes of a column; none where it is null.
    func bytes(_ column: String) -> [UInt8] { (self[column] as Data?).map { Array($0) } ?? [] }
}
