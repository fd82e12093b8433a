import Foundation
import TestSupport
import Testing
import Traceability

@Suite("GS1 Digital Links")
struct DigitalLinkTests {
    @Test("Each accepted link gives its parts and its canonical form, and is read again from what is written")
    func accepted() throws {
        let rows = try CorpusFile.rows("accepted.tsv")
        #expect(rows.count > 20)
        for row in rows {
            let link = try DigitalLink(row[0])
            #expect(link.path == row[1], "\(row[0])")
            #expect(link.attributes.map { "\($0.identifier)=\($0.value)" }.joined(separator: " ") == row[2], "\(row[0])")
            #expect(link.canonical == row[3], "\(row[0])")
            #expect(try DigitalLink(link.uri) == link, "\(row[0])")
            #expect(try DigitalLink(link.canonical).canonical == row[3])
            #expect(try DigitalLink(link.symbolPayload).canonical == row[3], "\(row[0])")
        }
    }

    @Test("Each broken rule is named with its place, and every kind of fault is met")
    func refused() throws {
        let rows = try CorpusFile.rows("refused.tsv")
        var met: Set<LinkFault.Kind> = [.otherKind]
        for row in rows {
            let error = #expect(throws: LinkError.self, "\(row[0])") { try DigitalLink(row[0]) }
            let faults = error?.faults ?? []
            let found = faults.map { "\($0.kind.rawValue)@\($0.position)" }.sorted()
            #expect(found == row[1].split(separator: " ").map(String.init).sorted(), "\(row[0])")
            #expect(faults.map(\.position) == faults.map(\.position).sorted())
            #expect(faults.allSatisfy { error?.description.contains("Link, byte \($0.position), '\($0.subject)': ") == true })
            met.formUnion(faults.map(\.kind))
        }
        #expect(Set(LinkFault.Kind.allCases).subtracting(met).isEmpty)
    }

    @Test("What stands around the identifiers is kept: stem, other parameters, fragment")
    func surroundings() throws {
        let link = try DigitalLink("https://Example.VN:8443/a/b/01/09521234543213?lang=vi&q=a+b%2B&bad=%zz&flag#top")
        #expect(link.origin.description == "https://example.vn:8443/a/b")
        #expect(link.parameters.map(\.name) == ["lang", "q", "bad", "flag"])
        #expect(link.parameters.map(\.value) == ["vi", "a b+", "%zz", ""])
        #expect(link.fragment == "top")
        #expect(link.value("01") == "09521234543213" && link.value("10") == nil)
        #expect(link.uri == "https://example.vn:8443/a/b/01/09521234543213?lang=vi&q=a%20b%2B&bad=%25zz&flag=#top")
    }

    @Test("A link is made from its parts by the same rules")
    func made() throws {
        let origin = try LinkOrigin("https://id.example.vn/")
        let link = try DigitalLink(
            origin: origin, key: .init("01", "09521234543213"), qualifiers: [.init("10", "A/1+%")], attributes: [.init("422", "704")])
        #expect(link.uri == "https://id.example.vn/01/09521234543213/10/A%2F1%2B%25?422=704")
        #expect(link.value("10") == "A/1+%")
        let error = #expect(throws: LinkError.self) {
            try DigitalLink(origin: origin, key: .init("01", "09521234543213"), qualifiers: [.init("10", "Lô 1"), .init("22", "A")])
        }
        #expect(error?.faults.map(\.kind) == [.character, .qualifierOrder])
    }

    @Test("Any value of the 82 characters comes back from a link")
    func values() throws {
        let seed: UInt64 = 82
        var generator = SeededGenerator(seed: seed)
        let characters = (UInt8(0)...127).filter { CharacterSet82.contains($0) }.map { Character(UnicodeScalar($0)) }
        #expect(characters.count == 82)
        for round in 0..<200 {
            let value = String(
                (0..<Int.random(in: 1...20, using: &generator)).map { _ in characters.randomElement(using: &generator) ?? "A" })
            let link = try DigitalLink(
                origin: .gs1, key: .init("01", "09521234543213"), qualifiers: [.init("10", value)], attributes: [.init("251", value)])
            let again = try DigitalLink(link.uri)
            #expect(again.value("10") == value && again.value("251") == value, "seed \(seed), round \(round)")
        }
    }

    @Test("Random damage to a good link never stops the reader, and what it accepts it writes and reads again")
    func damage() throws {
        let seed: UInt64 = 16
        var generator = SeededGenerator(seed: seed)
        let good = Array("https://id.example.vn/stem/01/09521234543213/10/L260511A/21/7K3?17=270500&422=704#1".utf8)
        for round in 0..<3000 {
            var bytes = good
            for _ in 0...Int.random(in: 0...2, using: &generator) {
                let index = Int.random(in: bytes.indices, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[index] = UInt8.random(in: 32...126, using: &generator)
                case 1: bytes.remove(at: index)
                default: bytes.insert("/?&=#%0".utf8.randomElement(using: &generator) ?? 47, at: index)
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            do throws(LinkError) {
                let link = try DigitalLink(text)
                #expect(try DigitalLink(link.uri) == link, "seed \(seed), round \(round): \(text)")
            } catch {
                #expect(error.faults.allSatisfy { $0.position >= 0 && $0.position <= bytes.count }, "\(text)")
            }
        }
    }

    @Test("The table is consistent: codes are numbers, and what it refers to is in it")
    func table() {
        let codes = Set(ApplicationIdentifier.table.map(\.code))
        #expect(codes.count == ApplicationIdentifier.table.count)
        for row in ApplicationIdentifier.table {
            #expect((2...4).contains(row.code.count) && row.code.allSatisfy(\.isASCII) && Int(row.code) != nil)
            #expect(!row.title.isEmpty)
            #expect(ApplicationIdentifier.find(row.code) == row)
        }
        #expect(ApplicationIdentifier.table.filter(\.isKey).map(\.code) == ["00", "01", "253", "414", "417", "8004", "8006"])
        #expect(ApplicationIdentifier.find("gtin") == nil)
    }
}
