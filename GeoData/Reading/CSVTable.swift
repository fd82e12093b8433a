/// A CSV text taken apart: the header's column names and the records under it (RFC 4180, UTF-8, comma, optional quotes).
struct CSVTable {
    /// One line of the table.
    struct Record {
        /// The fields in the order of the header.
        let fields: [String]
        /// The line of the file that the record starts on, counted from 1.
        let line: Int
    }

    /// The names in the first line.
    let columns: [String]
    /// The lines under it; empty lines are left out.
    let records: [Record]

    /// Takes the bytes of a file apart; what is not a table gives a table without columns.
    init(_ bytes: [UInt8]) {
        var reader = Reader(bytes)
        columns = reader.next()?.fields ?? []
        var records: [Record] = []
        while let record = reader.next() {
            if record.fields != [""] { records.append(record) }
        }
        self.records = records
    }

    /// Walks over the bytes once, a record at a time.
    private struct Reader {
        private let bytes: [UInt8]
        private var position = 0
        private var line = 1

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        mutating func next() -> Record? {
            guard position < bytes.count else { return nil }
            let start = line
            var fields: [String] = []
            var field: [UInt8] = []
            var isQuoted = false
            while position < bytes.count {
                let byte = bytes[position]
                position += 1
                if byte == UInt8(ascii: "\n") { line += 1 }
                switch byte {
                case UInt8(ascii: "\""):
                    // A doubled quote inside a quoted field is one quote.
                    if isQuoted, position < bytes.count, bytes[position] == byte {
                        field.append(byte)
                        position += 1
                    } else {
                        isQuoted.toggle()
                    }
                case UInt8(ascii: ",") where !isQuoted:
                    fields.append(String(decoding: field, as: UTF8.self))
                    field.removeAll(keepingCapacity: true)
                case UInt8(ascii: "\r") where !isQuoted: break
                case UInt8(ascii: "\n") where !isQuoted:
                    fields.append(String(decoding: field, as: UTF8.self))
                    return Record(fields: fields, line: start)
                default: field.append(byte)
                }
            }
            fields.append(String(decoding: field, as: UTF8.self))
            return Record(fields: fields, line: start)
        }
    }
}
