import Glibc

/// The list of files that a ZIP archive carries at its end (APPNOTE 6.3.10 §4.3.12 and 4.3.16), without unpacking any of them.
struct ZipDirectory {
    /// A file of the archive.
    struct Entry: Hashable {
        /// Its name with its folders.
        var name: String
        /// How many bytes it claims to have when unpacked.
        var size: UInt64
    }

    /// The files in the order of the list.
    let entries: [Entry]

    /// More than any KMZ, Shapefile or workbook of areas has.
    private static let mostBytes = 16 << 20

    /// Reads the list; nil where the file has none that can be read.
    init?(descriptor: Int32) {
        let length = Int(lseek(descriptor, 0, SEEK_END))
        let tail = ZipDirectory.read(descriptor, from: max(0, length - 65_557), count: 65_557)
        // The end record is the last of its signature: a comment of up to 65 535 bytes may follow.
        guard tail.count >= 22,
            let end = stride(from: tail.count - 22, through: 0, by: -1).first(where: { tail.number($0, 4) == 0x0605_4B50 })
        else { return nil }
        let (size, offset) = (Int(tail.number(end + 12, 4)), Int(tail.number(end + 16, 4)))
        guard size <= ZipDirectory.mostBytes, offset + size <= length else { return nil }
        let list = ZipDirectory.read(descriptor, from: offset, count: size)
        guard list.count == size else { return nil }
        var entries: [Entry] = []
        var place = 0
        while place + 46 <= list.count, list.number(place, 4) == 0x0201_4B50 {
            let nameLength = Int(list.number(place + 28, 2))
            let next = place + 46 + nameLength + Int(list.number(place + 30, 2)) + Int(list.number(place + 32, 2))
            guard next <= list.count else { return nil }
            let name = String(decoding: list[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
            entries.append(Entry(name: name, size: list.number(place + 24, 4)))
            place = next
        }
        self.entries = entries
    }

    /// The names that end so, in any case of letters; not those that macOS adds.
    func names(endingIn ending: String) -> [String] {
        entries.map(\.name).filter { $0.lowercased().hasSuffix(ending) && !$0.hasPrefix("__MACOSX/") }
    }

    private static func read(_ descriptor: Int32, from offset: Int, count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, count, off_t(offset)) }
        return Array(bytes.prefix(max(0, got)))
    }
}

extension [UInt8] {
    /// A number of some bytes, the lowest first.
    fileprivate func number(_ place: Int, _ width: Int) -> UInt64 {
        (0..<width).reduce(0) { $0 | UInt64(self[place + $1]) << UInt64(8 * $1) }
    }
}
