import ArgumentParser
import GeoPackageStore
import Journal
import Registry

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: Speech.help("backup"), discussion: Speech.help("backup.discussion"))

    @Argument(help: Speech.option("backup.file", "file"))
    var file: String?

    @Option(name: .long, help: Speech.option("backup.to", "folder"))
    var to: String?

    @Option(name: .long, help: Speech.option("backup.keep", "number"))
    var keep: Int?

    @Flag(name: .long, help: Speech.option("backup.public"))
    var `public` = false

    @Flag(name: .long, help: Speech.option("backup.working-copy"))
    var workingCopy = false

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    @OptionGroup var options: RegistryOptions

    func validate() throws {
        guard !workingCopy || (file != nil && !`public`) else { throw ValidationError(Speech.text("error.working-copy-alone")) }
        guard (file == nil) != (to == nil) else { throw ValidationError(Speech.text("error.backup-place")) }
        guard keep == nil || to != nil else { throw ValidationError(Speech.text("error.keep-without-folder")) }
        guard keep ?? 1 > 0 else { throw ValidationError(Speech.text("error.keep-none")) }
    }

    func run() async throws {
        let store = try options.store()
        if let to {
            let series = BackupSeries(in: to, of: store)
            let path = try series.add(at: .now(), isPublic: `public`)
            Speech.tell("said.backed-up", ["path": path])
            let removed = try keep.map { try series.prune(keeping: $0, isPublic: `public`, sparing: path) } ?? []
            if !removed.isEmpty { Speech.tell("said.backups-removed", ["names": removed.joined(separator: ", ")]) }
        } else if let file, workingCopy {
            let count = try await store.makeWorkingCopy(Filter(on: options.today), to: file, overwriting: overwrite)
            Speech.tell("said.working-copy-made", ["path": file, "count": "\(count)"])
        } else if let file {
            try store.backup(to: file, overwriting: overwrite, isPublic: `public`)
            Speech.tell("said.backed-up", ["path": file])
        }
    }
}

/// The options that restoring and recovering share.
struct RestorationOptions: ParsableArguments {
    @Argument(help: Speech.option("restore.source", "file"))
    var source: String

    @Option(name: .shortAndLong, help: Speech.option("restore.output", "file"))
    var output: String

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    @OptionGroup var speech: SpeechOptions

    func tell(_ made: Restoration) {
        Speech.tell(
            "said.restored",
            [
                "path": output, "entries": "\(made.head.number)", "time": made.lastRecordedAt?.description ?? "",
                "head": "\(made.head.hash)",
            ])
    }
}

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: Speech.help("restore"), discussion: Speech.help("restore.discussion"))

    @OptionGroup var options: RestorationOptions

    @Option(name: .long, help: Speech.option("restore.until", "time"))
    var until: RecordedTime?

    @Option(name: .long, help: Speech.option("restore.until-entry", "number"))
    var untilEntry: Int64?

    func validate() throws {
        guard until == nil || untilEntry == nil else { throw ValidationError(Speech.text("error.until-twice")) }
    }

    func run() async throws {
        let end: Restoration.End = until.map { .time($0) } ?? untilEntry.map { .entry($0) } ?? .last
        let made = try await GeoPackageStore.restore(
            from: options.source, to: options.output, upTo: end, overwriting: options.overwrite)
        options.tell(made)
    }
}

struct RecoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover", abstract: Speech.help("recover"), discussion: Speech.help("recover.discussion"))

    @OptionGroup var options: RestorationOptions

    func run() async throws {
        let made = try await GeoPackageStore.restore(
            from: options.source, to: options.output, overwriting: options.overwrite, isRescue: true)
        options.tell(made)
        guard let obstacle = made.obstacle else { return }
        let values = ["entry": "\(obstacle.entry ?? 0)", "detail": obstacle.detail]
        if let stranded = made.stranded {
            Speech.tell("said.recovered-up-to", values.merging(["stranded": "\(stranded)"]) { $1 })
        } else {
            Speech.tell("said.recovered-up-to-unknown", values)
        }
        throw Ended(status: .dataRefused)
    }
}
