import Foundation
import Glibc
import Interchange
import Registry
import Testing

@Suite("A destination for exports")
struct FileSinkTests {
    private let folder: TestFolder
    init() throws { folder = try TestFolder() }

    private func write(_ text: String, to path: String) throws {
        let sink = try FileSink(path: path, overwriting: true)
        try sink.write(Array(text.utf8))
        try sink.finish()
    }

    @Test("A file appears under its name only when it is finished")
    func whole() throws {
        let sink = try FileSink(path: folder.path("export.csv"), overwriting: true)
        try sink.write(Array("one".utf8))
        #expect(try folder.names != ["export.csv"])
        #expect(!FileManager.default.fileExists(atPath: folder.path("export.csv")))
        try sink.write(Array("two".utf8))
        try sink.finish()
        #expect(try folder.names == ["export.csv"])
        #expect(try folder.bytes("export.csv") == Array("onetwo".utf8))
    }

    @Test("What is given up leaves nothing behind, and what was there before stays")
    func givenUp() throws {
        _ = try folder.file("export.csv", "before")
        do {
            let sink = try FileSink(path: folder.path("export.csv"), overwriting: true)
            try sink.write(Array("half".utf8))
        }
        #expect(try folder.names == ["export.csv"])
        #expect(try folder.bytes("export.csv") == Array("before".utf8))
    }

    @Test("A finished file takes the place of the one before")
    func replaced() throws {
        _ = try folder.file("export.csv", "a longer text from before")
        try write("after", to: folder.path("export.csv"))
        #expect(try folder.bytes("export.csv") == Array("after".utf8))
        #expect(try folder.names == ["export.csv"])
    }

    @Test(
        "Keys, accounts and what lies beside a registry are not replaced, and nothing is written under such a name",
        arguments: [
            "registry.gpkg.key", "registry.gpkg-wal", "registry.gpkg-shm", "registry.gpkg-journal", "registry.gpkg-lock",
            "registry.gpkg.accounts", "0123456789abcdef.key.json", "REGISTRY.GPKG.KEY",
        ])
    func kept(_ name: String) throws {
        for isThere in [false, true] {
            if isThere { _ = try folder.file(name, "secret") }
            for overwriting in [false, true] {
                do throws(FileError) {
                    _ = try FileSink(path: folder.path(name), overwriting: overwriting)
                    Issue.record("written")
                } catch {
                    #expect(error == FileError(.fileIsKept, path: folder.path(name)))
                }
            }
            #expect(try folder.names == (isThere ? [name] : []))
        }
        // Nor by another name of the same file.
        try FileManager.default.createSymbolicLink(atPath: folder.path("link.csv"), withDestinationPath: folder.path(name))
        #expect(throws: FileError(.fileIsKept, path: folder.path("link.csv"))) { try write("text", to: folder.path("link.csv")) }
        #expect(try folder.bytes(name) == Array("secret".utf8))
    }

    @Test("In a folder with signing keys nothing is replaced")
    func amongKeys() throws {
        _ = try folder.file("0123456789abcdef.key.json", "secret")
        _ = try folder.file("note.txt", "before")
        #expect(throws: FileError(.fileIsKept, path: folder.path("note.txt"))) { try write("after", to: folder.path("note.txt")) }
        #expect(try folder.bytes("note.txt") == Array("before".utf8))
        try write("new", to: folder.path("trust.json"))
        #expect(try folder.bytes("trust.json") == Array("new".utf8))
    }

    @Test("What is personal can be read by its owner only, also in the place of a file that all could read")
    func personal() throws {
        let path = try folder.file("list.csv", "before")
        #expect(chmod(path, 0o644) == 0)
        let sink = try FileSink(path: path, overwriting: true, isPersonal: true)
        try sink.write(Array("after".utf8))
        try sink.finish()
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }

    @Test("A folder that is not there cannot be written into", arguments: ["nowhere/export.csv", ""])
    func noFolder(_ name: String) throws {
        do throws(FileError) {
            _ = try FileSink(path: name.isEmpty ? "" : folder.path(name), overwriting: true)
            Issue.record("written")
        } catch {
            #expect(error.code == .fileUnwritable)
            #expect(!error.detail.isEmpty)
        }
        #expect(try folder.names == [])
    }

    @Test("A folder in the place of the file is refused and stays, and nothing else is left")
    func directory() throws {
        try FileManager.default.createDirectory(atPath: folder.path("export"), withIntermediateDirectories: false)
        #expect(throws: FileError.self) { try write("text", to: folder.path("export")) }
        #expect(try folder.names == ["export"])
    }

    @Test("A link is followed: the file that it names is written, and the link stays")
    func link() throws {
        _ = try folder.file("real.csv", "before")
        try FileManager.default.createSymbolicLink(atPath: folder.path("link.csv"), withDestinationPath: folder.path("real.csv"))
        try write("after", to: folder.path("link.csv"))
        #expect(try folder.bytes("real.csv") == Array("after".utf8))
        #expect(try FileManager.default.attributesOfItem(atPath: folder.path("link.csv"))[.type] as? FileAttributeType == .typeSymbolicLink)
    }

    @Test("What is no regular file, as a pipe or a device, is written to and never replaced")
    func pipe() throws {
        #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
        // Opened for both, so that neither end waits for the other.
        let descriptor = open(folder.path("pipe"), O_RDWR | O_NONBLOCK)
        defer { close(descriptor) }
        try write("text", to: folder.path("pipe"))
        var status = stat()
        #expect(lstat(folder.path("pipe"), &status) == 0)
        #expect(status.st_mode & S_IFMT == S_IFIFO)
        var bytes = [UInt8](repeating: 0, count: 16)
        #expect(read(descriptor, &bytes, 16) == 4)
    }

    @Test("On a full disk the export fails, and leaves neither a file nor half of one")
    func fullDisk() async throws {
        await #expect(processExitsWith: .success) {
            let folder = try TestFolder()
            // A limit on the size of files fails a write as a full disk does.
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 64 << 10, rlim_max: rlim_t.max)
            setrlimit(__rlimit_resource_t(1), &limit)
            do {
                let sink = try FileSink(path: folder.path("export.csv"), overwriting: true)
                for _ in 0..<64 { try sink.write([UInt8](repeating: 0x61, count: 8 << 10)) }
                try sink.finish()
                exit(3)
            } catch let error as FileError where error.code == .writeFailed {
            }
            guard try folder.names.isEmpty else { exit(4) }
        }
    }

    @Test("When the reader of standard output has gone, that is an error of the file")
    func closedPipe() async throws {
        await #expect(processExitsWith: .success) {
            signal(SIGPIPE, SIG_IGN)
            var ends: [Int32] = [0, 0]
            guard Foundation.pipe(&ends) == 0, dup2(ends[1], STDOUT_FILENO) >= 0 else { exit(5) }
            close(ends[0])
            close(ends[1])
            do {
                let sink = try FileSink(path: "-", overwriting: true)
                for _ in 0..<64 { try sink.write([UInt8](repeating: 0x61, count: 8 << 10)) }
                exit(3)
            } catch let error as FileError where error.code == .writeFailed {
            }
        }
    }

    @Test("An export whose sink fails leaves nothing behind", arguments: FeatureExport.Format.allCases)
    func exportFails(_ format: FeatureExport.Format) async throws {
        let registry = try await TestRegistry()
        try await registry.area(.square())
        try FileManager.default.createDirectory(atPath: registry.folder.path("export"), withIntermediateDirectories: false)
        let before = try registry.folder.names
        await #expect(throws: FileError.self) {
            let sink = try FileSink(path: registry.folder.path("export"), overwriting: true)
            _ = try await FeatureExport.write(registry.store, Filter(on: TestRegistry.today), as: format, to: sink)
        }
        #expect(try registry.folder.names == before)
    }
}
