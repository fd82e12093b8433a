import Foundation
public import Geodesy
import GeoPrimitives
import Glibc
public import Registry

/// Converts two numbers a line from one system to another.
///
/// A line keeps what stands after its two numbers. A line that is empty or begins with `#` passes as it is.
public struct LineConversion: Sendable {
    private let source: CoordinateReferenceSystem
    private let target: CoordinateReferenceSystem
    private let order: AxisOrder
    private let outOrder: AxisOrder
    private let decimals: Int

    private static let batch = 16_384

    /// Makes a conversion.
    ///
    /// - Parameters:
    ///   - source: The system of the input.
    ///   - target: The system of the output.
    ///   - order: The order of the two numbers that are read.
    ///   - outOrder: The order of the two numbers that are written.
    ///   - decimals: How many decimals are written.
    public init(
        source: CoordinateReferenceSystem, target: CoordinateReferenceSystem, order: AxisOrder, outOrder: AxisOrder, decimals: Int
    ) {
        self.source = source
        self.target = target
        self.order = order
        self.outOrder = outOrder
        self.decimals = decimals
    }

    /// Reads a file, or standard input where it is nil, and writes to a sink.
    ///
    /// - Returns: The lines that could not be converted; in their place stands a line `* *`, so that lines still match.
    /// - Throws: `FileError`, or `GeodesyError` where PROJ itself fails.
    public func run(from path: String?, to sink: FileSink) throws -> [Finding] {
        var failures: [Finding] = []
        var output = OutputBytes(capacity: 1 << 20)
        var lines: [Line] = []
        var number = 0
        let reader = try LineReader(path: path)
        while let text = reader.next() {
            number += 1
            lines.append(Line(text, number: number, order: order))
            if lines.count >= LineConversion.batch { try flush(&lines, &output, &failures, sink) }
        }
        try flush(&lines, &output, &failures, sink)
        return failures
    }

    private func flush(_ lines: inout [Line], _ output: inout OutputBytes, _ failures: inout [Finding], _ sink: FileSink) throws {
        let indices = lines.indices.filter { lines[$0].position != nil }
        var positions = indices.compactMap { lines[$0].position }
        var failed: [Int: FailedPosition] = [:]
        do throws(GeodesyError) {
            try Transformations.shared.transform(&positions, from: source, to: target)
        } catch {
            guard case .positionsFailed = error else { throw error }
            // Find out which, one by one: the list of an error is not complete.
            positions = indices.compactMap { lines[$0].position }
            for index in positions.indices {
                do throws(GeodesyError) {
                    positions[index] = try Transformations.shared.transform(positions[index], from: source, to: target)
                } catch {
                    guard case .positionsFailed(let list, _, _, _) = error, let failure = list.first else { throw error }
                    failed[index] = failure
                }
            }
        }
        var next = 0
        for line in lines {
            if line.position == nil {
                if line.isPlain {
                    output.append(line.rest)
                } else {
                    let value = String(decoding: line.rest, as: UTF8.self)
                    failures.append(
                        Finding("line-not-two-numbers", .error, row: line.number, values: ["row": "\(line.number)", "value": value]))
                    output.append("* *")
                }
            } else {
                if let position = line.position, source.isExchanged(position) {
                    let values = ["row": "\(line.number)", "order": order.rawValue, "system": source.description]
                    failures.append(Finding("line-exchanged", .error, row: line.number, values: values))
                    output.append("* *")
                } else if failed[next] != nil {
                    let values = ["row": "\(line.number)", "system": source.description]
                    failures.append(Finding("line-outside-system", .error, row: line.number, values: values))
                    output.append("* *")
                } else {
                    let (first, second) = outOrder.numbers(of: positions[next])
                    output.append(first, decimals: decimals, keepingZeros: true)
                    output.append(" ")
                    output.append(second, decimals: decimals, keepingZeros: true)
                }
                output.append(line.rest)
                next += 1
            }
            output.append("\n")
        }
        try output.withUnsafeBytes { try sink.write($0) }
        output.removeAll()
        lines.removeAll(keepingCapacity: true)
    }
}

/// Reads lines of a file, or of standard input.
private final class LineReader {
    private let file: UnsafeMutablePointer<FILE>
    private var buffer: UnsafeMutablePointer<CChar>?
    private var capacity = 0

    init(path: String?) throws(FileError) {
        guard let opened = path.map({ fopen($0, "r") }) ?? fdopen(dup(STDIN_FILENO), "r") else {
            let code: FileError.Code = errno == ENOENT ? .noSuchFile : errno == EACCES ? .fileNotPermitted : .fileUnreadable
            throw FileError(code, path: path ?? "-", detail: String(cString: strerror(errno)))
        }
        var status = stat()
        if fstat(fileno(opened), &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            fclose(opened)
            throw FileError(.fileIsDirectory, path: path ?? "-", detail: String(cString: strerror(EISDIR)))
        }
        file = opened
    }

    deinit {
        fclose(file)
        free(buffer)
    }

    /// The bytes of the next line without its end; nil after the last.
    func next() -> [UInt8]? {
        let length = getline(&buffer, &capacity, file)
        guard length >= 0, let buffer else { return nil }
        var bytes = UnsafeRawBufferPointer(start: buffer, count: length)[...]
        while bytes.last == UInt8(ascii: "\n") || bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return Array(bytes)
    }
}

/// One line: its position, and the bytes that stand after the two numbers, in whatever encoding they are.
private struct Line {
    var number: Int
    var position: PlanarPosition?
    var rest: [UInt8]
    /// Whether it holds nothing to convert.
    var isPlain: Bool

    init(_ text: [UInt8], number: Int, order: AxisOrder) {
        self.number = number
        isPlain = text.allSatisfy(Line.isBlank) || text.first == UInt8(ascii: "#")
        rest = text
        guard !isPlain else { return }
        let start = text.drop(while: Line.isBlank)
        let first = start.prefix { !Line.isSeparator($0) }
        let gap = start[first.endIndex...].prefix(while: Line.isSeparator)
        let second = text[gap.endIndex...].prefix { !Line.isSeparator($0) }
        let after = text[second.endIndex...]
        guard let one = Line.number(first), let two = Line.number(second), !Line.hasDecimalCommas(gap, after) else { return }
        position = order.position(one, two)
        rest = Array(after)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { isBlank(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Double? { Double(String(decoding: bytes, as: UTF8.self)) }

    /// Whether the comma between the numbers seems to be a decimal one: another number with a comma follows, as in `410,5 237,25`.
    private static func hasDecimalCommas(_ gap: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
        guard gap.elementsEqual([UInt8(ascii: ",")]), let first = after.first, isBlank(first) || first == UInt8(ascii: ";") else {
            return false
        }
        let word = after.drop { isBlank($0) || $0 == UInt8(ascii: ";") }.prefix { !isBlank($0) && $0 != UInt8(ascii: ";") }
        return word.contains(UInt8(ascii: ",")) && word.allSatisfy { (0x30...0x39).contains($0) || [0x2B, 0x2C, 0x2D, 0x2E].contains($0) }
    }
}
