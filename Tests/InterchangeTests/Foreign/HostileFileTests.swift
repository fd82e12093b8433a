import Geodesy
import GeoPrimitives
import Registry
import Foundation
import Testing

@testable import Casework
@testable import Interchange

@Suite("A file that kills its reader is one clear error", .timeLimit(.minutes(10)))
struct HostileFileTests {
    private let files: ForeignFiles
    private let kml: String
    init() throws {
        files = try ForeignFiles()
        kml = try files.folder.file("a.kml", "<kml/>")
    }

    /// The error where ogr2ogr is a script; the programs are the shell's.
    private func error(_ script: String, seconds: Int? = nil) throws -> FileError? {
        files.error(kml, try files.programs(ogr2ogr: script)) { $0.readerSeconds = seconds }
    }

    /// The processes that run a command of ours with a mark in its words.
    private func isRunning(_ mark: String) -> Bool {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.contains { process in
            (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8))?.contains(mark) == true
        }
    }

    @Test("One that crashes it", arguments: ["SEGV", "ABRT", "BUS"])
    func crash(_ signal: String) throws {
        #expect(try error("kill -\(signal) $$")?.code == .readerCrashed)
    }

    @Test("One that hangs it, with all that it started")
    func hang() throws {
        let mark = "86\(UInt32.random(in: 100_000...999_999))"
        #expect(try error("sleep \(mark) & sleep \(mark)", seconds: 1) == FileError(.readerTooSlow, path: kml, detail: "1"))
        // It was killed with its parent, but the system may take a moment to be rid of it.
        for _ in 0..<200 where isRunning("sleep\0\(mark)") { usleep(50_000) }
        #expect(!isRunning("sleep\0\(mark)"))
    }

    @Test("One that makes it write without end, to its answer or to the person")
    func flood() throws {
        // 64 MiB and a hundred times the file is what may be written.
        #expect(try error(#"exec cat /dev/zero > "$9""#)?.code == .readerTooLong)
        #expect(try error("exec cat /dev/zero >&2")?.code == .readerTooLong)
        #expect(try error("exec cat /dev/zero")?.code == .readerTooLong)
    }

    @Test("One that makes it eat memory")
    func memory() throws {
        let script = #"exec python3 -c "x = bytearray(3 << 30)""#
        #expect(try error(script)?.code == .readerTooLarge)
    }

    @Test("One that it refuses, in a few words without our paths")
    func refused() throws {
        #expect(
            try error(#"echo "ERROR 4: $PWD/input.kml is broken" >&2; exit 1"#)
                == FileError(.readerRefused, path: kml, detail: "input.kml is broken"))
        let found = try #require(try error("printf 'ERROR 1: a\\033[31mb\\n' >&2; exit 1"))
        #expect(found.code == .readerRefused && found.detail == "a[31mb")
        #expect(try error("exit 3") == FileError(.readerRefused, path: kml, detail: "status 3"))
    }

    @Test("One of which it reads a part and complains of the rest is not taken for whole")
    func half() throws {
        #expect(try error(#"echo '{}' > "$9"; echo 'ERROR 1: the rest is broken' >&2"#)?.code == .readerRefused)
    }

    @Test("One that another driver claims than its format has")
    func otherDriver() throws {
        let programs = try files.programs(ogrinfo: #"echo "using driver \`OGR_VRT' successful.""#, ogr2ogr: "exit 0")
        #expect(files.error(kml, programs) == FileError(.readerRefused, path: kml, detail: "KML"))
        #expect(files.error(kml, try files.programs(ogrinfo: "echo nothing", ogr2ogr: "exit 0"))?.code == .readerRefused)
    }

    @Test("Where GDAL is not installed that is what is said")
    func missing() throws {
        #expect(files.error(kml, GDALPrograms(searchPath: files.folder.path("nowhere")))?.code == .readerMissing)
        #expect(files.error(kml, GDALPrograms(searchPath: ""))?.code == .readerMissing)
    }

    @Test("A program that cannot be started is no file's fault")
    func broken() throws {
        let programs = try files.programs(ogr2ogr: "exit 0")
        try files.program("ogrinfo", "#!/nowhere/at/all\n")
        #expect(files.error(kml, programs)?.code == .readerMissing)
    }

    /// Whether the system lets a program have a network of its own.
    private static let givesNetworks = answers("unshare -rn true && echo yes")
    /// Whether the kernel has Landlock, by the call with which programs ask for its version.
    private static let hasLandlock = answers(
        #"python3 -c 'import ctypes; print("yes" if ctypes.CDLL(None).syscall(444, None, 0, 1) > 0 else "no")'"#)

    private static func answers(_ command: String) -> Bool {
        guard let pipe = popen("\(command) 2>/dev/null", "r") else { return false }
        defer { pclose(pipe) }
        var buffer = [CChar](repeating: 0, count: 16)
        return fgets(&buffer, 16, pipe) != nil && buffer.starts(with: "yes".utf8.map { CChar($0) })
    }

    @Test("The reader has no network", .enabled(if: HostileFileTests.givesNetworks, "the system forbids a network of its own"))
    func network() throws {
        let found = try #require(
            try error(#"exec python3 -c 'import sys; sys.exit("ERROR 1: %d" % sum(":" in line for line in open("/proc/self/net/dev")))'"#))
        #expect(found.detail == "1", "the loopback alone")
    }

    @Test("The reader has no input and nothing of ours open")
    func cage() throws {
        let script = #"""
            exec python3 -c '
            import os, sys
            sys.exit("ERROR 1: %d %d %s" % (len(os.listdir("/proc/self/fd")), len(sys.stdin.read()), os.environ.get("FARMZONE_PASSPHRASE")))
            '
            """#
        let found = try #require(try error(script))
        // Standard input, output, error, and the folder that is looked into.
        #expect(found.detail == "4 0 None")
    }

    @Test(
        "The reader sees the system and its own folder, and no other file, process or port",
        .enabled(if: HostileFileTests.hasLandlock, "the kernel has no Landlock"))
    func confinement() throws {
        let probe = """
            import os, socket, sys
            def tried(what):
                try: what(); return "yes"
                except OSError: return "no"
            def connect(): socket.create_connection(("127.0.0.1", 9), 1)
            print("ERROR 1:", *map(tried, (
                lambda: open(sys.argv[1]).read(), lambda: open(sys.argv[1], "a"), lambda: os.listdir(os.path.dirname(sys.argv[1])),
                lambda: open("/etc/passwd").read(), lambda: os.listdir("/"), lambda: open("/proc/%s/environ" % sys.argv[2]).read(),
                lambda: open("/tmp/farmzone-left-behind", "w"), connect, lambda: open("own", "w").write("x"), lambda: open("own").read(),
                lambda: os.listdir("/usr/share"))), file=sys.stderr)
            sys.exit(1)
            """
        // The environment of this process holds what a reader must not see.
        let words = "\(kml) \(getpid())"
        let found = try #require(try error("exec python3 - \(words) <<'END'\n\(probe)\nEND\n"))
        #expect(found.detail == "no no no no no no no no yes yes yes")
    }

    @Test("A document of entities within entities does not fill the memory")
    func entities() throws {
        var text = #"<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a0 "lol">"#
        for level in 1...12 { text += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">" }
        text += #"]><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>&a12;</name></Placemark></Document></kml>"#
        let found = files.error(try files.folder.file("laughs.kml", text))
        #expect(found != nil && found?.code != .readerMissing, "\(String(describing: found))")
    }

    @Test("A document does not bring in a file beside it")
    func externalEntity() throws {
        let secret = try files.folder.file("secret.txt", "TOPSECRET")
        let text = """
            <?xml version="1.0"?><!DOCTYPE kml [<!ENTITY x SYSTEM "file://\(secret)">]>
            <kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>&x;</name><Polygon><outerBoundaryIs><LinearRing>
            <coordinates>106.1,21.5 106.2,21.5 106.2,21.6 106.1,21.5</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>
            """
        let path = try files.folder.file("entity.kml", text)
        do {
            let read = try files.read(path)
            #expect(!read.isEmpty && read.allSatisfy { $0.facts.name?.contains("TOPSECRET") != true })
        } catch let error as FileError {
            #expect(error.code == .readerRefused && !error.detail.contains("TOPSECRET"))
        }
    }

    @Test("A table of other files that calls itself KML is refused")
    func virtual() throws {
        let text = #"<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"#
        #expect(files.error(try files.folder.file("vrt.kml", text))?.code == .readerRefused)
        #expect(files.error(try files.folder.file("vrt2.kml", "<!-- <kml --> \(text)"))?.code == .readerRefused)
    }

    @Test("An archive that unpacks to more than it may is refused before it is unpacked")
    func bomb() throws {
        let script =
            "import zipfile,sys\nz=zipfile.ZipFile(sys.argv[1],'w',zipfile.ZIP_DEFLATED)\nz.writestr('doc.kml','<kml>'+' '*(200<<20)+'</kml>')"
        try files.run("python3", ["-c", script, files.folder.path("bomb.kmz")])
        #expect(files.error(files.folder.path("bomb.kmz"))?.code == .readerTooLong)
    }

    @Test("An archive that is cut off, and a Shapefile that is, are refused")
    func cutOff() throws {
        let whole = try files.made("a.kmz", "LIBKML", from: ForeignFiles.collection(ForeignFiles.degrees))
        let bytes = try files.folder.bytes("a.kmz")
        #expect(whole.hasSuffix(".kmz"))
        #expect(files.error(try files.folder.file("cut.kmz", Array(bytes.prefix(bytes.count / 2))))?.code == .formatNotRead)
        #expect(files.error(try files.folder.file("cut.shp", [0, 0, 0x27, 0x0A]))?.code == .readerRefused)
    }
}
