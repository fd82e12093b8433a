import Foundation
import Glibc
@testable import GeoPackageStore
import Journal
import Registry
import RegistryStoreContract
import Testing

@Suite("Where a registry may lie")
struct FileSystemTests {
    static let mounts = """
        22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
        23 22 0:21 / /proc rw,nosuid - proc proc rw
        40 22 0:40 / /mnt/nas rw,relatime shared:5 master:1 - nfs4 nas:/export rw,vers=4.2
        41 22 0:41 / /mnt/windows rw - cifs //server/share rw
        42 22 0:42 / /mnt/with\\040blank rw - smb3 //server/x rw
        43 40 254:1 / /mnt/nas/local rw - xfs /dev/vdb rw
        44 22 0:44 / /net/an/remote rw - fuse.sshfs an@server: rw
        45 22 0:45 / /mnt/twice rw - nfs nas:/a rw
        46 45 254:2 / /mnt/twice rw - ext4 /dev/vdc rw
        47 22 0:47 / /mnt/usb rw - fuseblk /dev/sdb1 rw
        48 22 254:0 /srv /mnt/nas2 rw - ext4 /dev/vda rw
        a line that is none
        """

    @Test(
        "The mount table says which kind of file system a folder lies on",
        arguments: [
            ("/", "ext4"), ("/srv/data", "ext4"), ("/mnt/nas", "nfs4"), ("/mnt/nas/deep/er", "nfs4"), ("/mnt/nas2", "ext4"),
            ("/mnt/nas2/a", "ext4"),
            ("/mnt/nas/local/a", "xfs"), ("/mnt/nas/localised", "nfs4"), ("/mnt/windows/a", "cifs"), ("/mnt/with blank/a", "smb3"),
            ("/mnt/with", "ext4"),
            ("/net/an/remote", "fuse.sshfs"), ("/net/an", "ext4"), ("/mnt/twice/a", "ext4"), ("/mnt/usb", "fuseblk"),
            ("/proc/self", "proc"),
        ])
    func kinds(path: String, kind: String) { #expect(FileSystemKind.kind(of: path, mounts: FileSystemTests.mounts) == kind) }

    @Test(
        "A table that says nothing, says nothing",
        arguments: ["", "\n", "22 1 254:0 / /mnt/a rw - ext4 /dev/vda rw", "nonsense - - - - - - -"])
    func nothing(mounts: String) { #expect(FileSystemKind.kind(of: "/srv", mounts: mounts) == nil) }

    @Test("Shares of every kind count as such, and disks do not")
    func shares() {
        for kind in ["nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "ceph"] {
            #expect(FileSystemKind.networkShares.contains(kind), "\(kind)")
        }
        for kind in ["ext4", "xfs", "btrfs", "tmpfs", "overlay", "fuseblk", "zfs", "vfat"] {
            #expect(!FileSystemKind.networkShares.contains(kind), "\(kind)")
        }
        #expect(!FileSystemKind.isNetworkShare(folder: NSTemporaryDirectory()))
    }

    @Test(
        "On a full disk a commit is refused as such, leaves nothing, and the registry verifies",
        .enabled(if: SmallDisk.isPossible, "a tmpfs may not be mounted"))
    func fullDisk() async throws {
        let disk = try SmallDisk(megabytes: 4)
        let clock = TestClock()
        _ = try await GeoPackageStore.create(at: disk.path + "/registry.gpkg") { _ in }
        let scene = Scene(store: try GeoPackageStore(opening: disk.path + "/registry.gpkg", clock: { clock.now }), clock: clock)
        try await scene.commit(Sample.created)
        var last = try await scene.store.read { try $0.head() }
        var code: RegistryError.Code?
        for number in Int64(1)...60 {
            let source = String(repeating: "x", count: 200_000)
            let boundary = Sample.boundary(number, .polygon(Sample.square(Int32(number), 0)), source: source)
            code = await refusal { last = try await scene.commit(.areaRegistered(Sample.area(number), boundary, from: Sample.day(-1))) }
            if code != nil { break }
        }
        #expect(code == .diskFull)
        #expect(try await scene.store.read { try $0.head() } == last)
        #expect(try await scene.store.verify(limit: 9).problems == [])
        #expect(await refusal { try scene.store.backup(to: disk.path + "/copy.gpkg") } == .diskFull)
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path).allSatisfy { $0.hasPrefix("registry.gpkg") })
        #expect(await refusal { _ = try await GeoPackageStore.create(at: disk.path + "/new.gpkg") { _ in } } != nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path).allSatisfy { $0.hasPrefix("registry.gpkg") })
    }

    @Test(
        "On a read-only file system a registry is read, and a commit is refused as read-only",
        .enabled(if: SmallDisk.isPossible, "a tmpfs may not be mounted"))
    func readOnly() async throws {
        let folder = try TemporaryFolder()
        let scene = try await RichRegistry.scene(in: folder)
        let disk = try SmallDisk(megabytes: 8)
        let file = disk.path + "/một vùng #1 100%?.gpkg"
        try scene.store.backup(to: file)
        try disk.makeReadOnly()
        let store = try GeoPackageStore(opening: file)
        let head = try await scene.store.read { try $0.head() }
        #expect(try await store.read { try $0.head() } == head)
        #expect(try await store.verify(limit: 9).problems == [])
        #expect(await refusal { try await store.commit(ChangeSet(by: "a", [Sample.registration(9)]), expecting: head) } == .readOnly)
        #expect(await refusal { _ = try await GeoPackageStore.create(at: disk.path + "/new.gpkg") { _ in } } == .cannotCreate)
    }
}

/// A file system in memory of a few megabytes, gone with the test; only root may mount one.
final class SmallDisk {
    static let isPossible = (try? SmallDisk(megabytes: 1)) != nil

    let path: String

    init(megabytes: Int) throws {
        path = NSTemporaryDirectory() + "farmzone-disk-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
            let number = errno
            rmdir(path)
            throw POSIXError(POSIXErrorCode(rawValue: number) ?? .EPERM)
        }
    }

    func makeReadOnly() throws {
        guard mount(nil, path, nil, UInt(MS_REMOUNT | MS_RDONLY), nil) == 0 else { throw POSIXError(.EPERM) }
    }

    deinit {
        umount2(path, Int32(MNT_DETACH))
        rmdir(path)
    }
}
