import Foundation
import Testing

@Suite("Habits of the house")
struct HabitTests {
    @Test("no file is longer than 500 lines")
    func length() throws {
        let files = try SourceTree.sources() + SourceTree.swiftFiles(in: "Tests") + SourceTree.swiftFiles(in: "Tools")
        #expect(files.count > 200)
        for file in files { #expect(file.lines.count <= 501, "\(file): \(file.lines.count - 1) lines") }
    }

    @Test("what crashes on purpose has its proof beside it")
    func crashes() throws {
        // Written in two halves, so that this file is none of those it looks for.
        let crashing = ["try" + "!", "fatal" + "Error(", " as" + "! "]
        for file in try SourceTree.sources() {
            var before: Substring = ""
            for line in file.lines {
                let isExplained = line.text.contains("//") || before.drop { $0 == " " }.hasPrefix("//")
                for word in crashing where line.text.contains(word) {
                    #expect(isExplained, "\(file):\(line.number): \(word) without a comment that says why it cannot happen")
                }
                before = line.text
            }
        }
    }

    @Test("SQL is written in the stores, that of the registry and that of the accounts, and nowhere else")
    func sql() throws {
        let words = ["SELECT ", "INSERT INTO", "UPDATE \"", "DELETE FROM", "CREATE TABLE", "PRAGMA "]
        let (stores, others) = (
            try SourceTree.sources().filter { ["GeoPackageStore", "Accounts"].contains($0.room) },
            try SourceTree.sources().filter { !["GeoPackageStore", "Accounts"].contains($0.room) }
        )
        #expect(stores.contains { file in words.contains { file.text.contains($0) } }, "the words are not those of SQL any more")
        for file in others {
            for line in file.lines {
                for word in words { #expect(!line.text.contains(word), "\(file):\(line.number): \(word)") }
            }
        }
    }

    @Test("events go into the journal by the desk, where their texts are looked at, and nowhere else")
    func doors() throws {
        let committing = try SourceTree.sources().filter { $0.text.contains("store.commit" + "(") }.map(\.path)
        #expect(committing == ["Sources/Casework/Desk+Committing.swift"])
    }

    @Test("nothing that runs a text as a program, or writes without knowing how much fits, is called in Python or C")
    func unsafeCalls() throws {
        let python = /(?:^|[^.\w])(?:eval|exec|__import__)\(|\bpickle\b|shell=True|os\.(?:system|popen)\(|\bmktemp\(|verify=False/
        let c = /\b(?:strcpy|strcat|sprintf|vsprintf|gets|system|popen|mktemp|tmpnam)\(/
        var read = (python: 0, c: 0)
        for path in try SourceTree.tracked() {
            guard let text = try? String(contentsOf: SourceTree.root.appending(path: path), encoding: .utf8) else { continue }
            let isPython = path.hasSuffix(".py") || (path.hasPrefix("Tools/") && text.hasPrefix("#!/usr/bin/env python3"))
            guard isPython || (path.hasPrefix("Sources/") && (path.hasSuffix(".c") || path.hasSuffix(".h"))) else { continue }
            if isPython { read.python += 1 } else { read.c += 1 }
            for line in SourceTree.File(path: path, text: text).lines {
                #expect(isPython ? !line.text.contains(python) : !line.text.contains(c), "\(path):\(line.number)")
            }
        }
        #expect(read.python > 20 && read.c > 5)
    }

    @Test("no usage error is said in one language only")
    func usageErrors() throws {
        let files = try SourceTree.sources()
        #expect(files.contains { $0.text.contains("ValidationError(Speech.text(") }, "the words are not those of the parser any more")
        for file in files {
            for line in file.lines { #expect(!line.text.contains("Validation" + "Error(\""), "\(file):\(line.number)") }
        }
    }

    @Test("nothing that is committed knows the machine it was made on")
    func machinePaths() throws {
        // Written in two halves, so that this file is none of those it looks for.
        let folders = ["wo" + "rk", "ho" + "me", "Us" + "ers"]
        let pattern = try Regex("(^|[^A-Za-z0-9._~-])/(\(folders.joined(separator: "|")))/")
        var read = 0
        for path in try SourceTree.tracked() {
            // What is not text has no lines to look at; a symbolic link or a deleted file has no contents.
            guard let text = try? String(contentsOf: SourceTree.root.appending(path: path), encoding: .utf8) else { continue }
            read += 1
            for line in SourceTree.File(path: path, text: text).lines {
                #expect(line.text.firstMatch(of: pattern) == nil, "\(path):\(line.number)")
            }
        }
        #expect(read > 200)
    }

    @Test("versions of libraries are resolved anew, and what is built or made is not committed")
    func committed() throws {
        let unwanted = try SourceTree.tracked().filter { path in
            let name = path.split(separator: "/").last ?? ""
            return name == "Package.resolved" || path.contains(".build/") || path.hasPrefix("output/") || name.hasSuffix(".gpkg")
        }
        #expect(unwanted.isEmpty, "\(unwanted)")
    }

    @Test("no paper is cited that is not in the repository")
    func citations() throws {
        // Written in two halves, so that this file is none of those it looks for.
        let papers = ["DOM" + "AIN", "DES" + "IGN"]
        let texts = try SourceTree.tracked().filter { $0.hasSuffix(".swift") || $0.hasSuffix(".md") }
        #expect(texts.count > 200)
        for path in texts {
            guard let text = try? String(contentsOf: SourceTree.root.appending(path: path), encoding: .utf8) else { continue }
            for paper in papers { #expect(!text.contains(paper), "\(path) cites \(paper)") }
        }
    }

    @Test("no two paths are one where letters are the same in either case")
    func letterCase() throws {
        var seen: [String: String] = [:]
        for path in try SourceTree.tracked() {
            let parts = path.split(separator: "/")
            for count in 1...parts.count {
                let place = parts.prefix(count).joined(separator: "/")
                let other = seen.updateValue(place, forKey: place.lowercased())
                #expect(other == nil || other == place, "\(place)")
            }
        }
        #expect(seen["tools"] == "Tools" && seen.count > 200)
    }

    @Test("every decision record tells context, decision, alternatives and consequences, or decision and why")
    func decisions() throws {
        let records = try SourceTree.tracked().filter { $0.contains(".docc/Decisions/") }
        #expect(!records.isEmpty)
        for path in records {
            let name = String(path.split(separator: "/").last ?? "")
            #expect(name.wholeMatch(of: /\d{4}-[a-z0-9-]+\.md/) != nil, "\(path)")
            let text = try String(contentsOf: SourceTree.root.appending(path: path), encoding: .utf8)
            #expect(text.hasPrefix("# "), "\(path) has no title")
            #expect(text.contains("**Decision.**"), "\(path)")
            #expect(text.contains("**Why.**") || text.contains("**Context.**"), "\(path)")
            #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 60, "\(path) is longer than a page")
        }
        let byFolder = Dictionary(grouping: records) { $0.split(separator: "/").dropLast().joined(separator: "/") }
        for (folder, paths) in byFolder {
            let numbers = paths.map { $0.split(separator: "/").last?.prefix(4) }
            #expect(Set(numbers).count == numbers.count, "two records of \(folder) have the same number")
        }
    }
}
