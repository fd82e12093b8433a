import Glibc

/// What is tried, as the environment names it; a name that is none ends the program.
private let reader: Reader = {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let reader = Reader(rawValue: name) else {
        fputs("FUZZ_TARGET is one of \(Reader.allCases.map(\.rawValue).joined(separator: ", "))\n", stderr)
        exit(64)
    }
    return reader
}()

/// What libFuzzer calls with each input; a trap, a hang or a leak is a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    reader.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
