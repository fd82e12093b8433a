import Foundation
import TestSupport
import Testing
import Traceability

/// Our verdicts beside those of BWIPP (`gs1dlqrcode`), an implementation of the same standard by others.
@Suite("GS1 Digital Links beside an independent reader")
struct LinkOracleTests {
    /// Where we refuse what BWIPP lets pass, with the clause that is on our side.
    private static let stricter: [LinkFault.Kind: String] = [
        .host: "RFC 3986 §3.2.2: BWIPP does not look at the host",
        .uriCharacter: "RFC 3986 §2: a quotation mark cannot stand in a URI without percent-encoding",
        .escape: "RFC 3986 §2.1: a percent sign is followed by two hexadecimal digits",
        .length: "GS1 Digital Link URI Syntax 1.6.0: a GTIN has 14 digits, and an attribute a value",
        .repeated: "GS1 Digital Link URI Syntax 1.6.0: an identifier stands in a link once",
    ]

    private func isGood(_ link: String) -> Bool { (try? DigitalLink(link)) != nil }

    @Test("On the written corpus the verdicts agree, but for what a clause puts on our side")
    func written() throws {
        let links = try CorpusFile.rows("accepted.tsv").map { $0[0] } + CorpusFile.rows("refused.tsv").map { $0[0] }
        let answers = try PythonOracle.lines("digital_links.py", input: links)
        try #require(answers.count == links.count)
        var met: Set<LinkFault.Kind> = []
        for (link, answer) in zip(links, answers) where isGood(link) != (answer == "good") {
            let fault = #expect(throws: LinkError.self, "\(answer): \(link)") { try DigitalLink(link) }?.faults.first
            let kind = try #require(fault?.kind)
            #expect(Self.stricter[kind] != nil, "\(answer): \(link)")
            met.insert(kind)
        }
        // A clause that nothing needs any more is taken off the list.
        #expect(met == Set(Self.stricter.keys))
    }

    /// Where BWIPP refuses what we let pass, by the names of its rules.
    private static let laxer: [String: String] = [:]

    @Test("On random links, good ones and such with one rule broken, the verdicts agree but for what a clause puts on our side")
    func random() throws {
        let environment = ProcessInfo.processInfo.environment
        let seed = UInt64(environment["FARMZONE_SEED"] ?? "") ?? 20_261_130
        var links = RandomLinks(seed: seed)
        let corpus = (0..<(environment["FARMZONE_DEEP"] == "1" ? 20_000 : 2_000)).map { _ in links.next() }
        let answers = try PythonOracle.lines("digital_links.py", input: corpus.map(\.text))
        try #require(answers.count == corpus.count)
        var met: Set<RandomLinks.Rule> = []
        for (link, answer) in zip(corpus, answers) {
            if let rule = link.broken { met.insert(rule) }
            #expect(isGood(link.text) == (link.broken == nil), "seed \(seed), \(link.broken?.rawValue ?? "good"): \(link.text)")
            guard isGood(link.text) != (answer == "good") else { continue }
            guard !isGood(link.text) else {
                #expect(Self.laxer[answer] != nil, "seed \(seed), \(answer): \(link.text)")
                continue
            }
            let fault = #expect(throws: LinkError.self) { try DigitalLink(link.text) }?.faults.first
            let kind = try #require(fault?.kind)
            #expect(Self.stricter[kind] != nil, "seed \(seed), \(kind): \(link.text)")
        }
        // Each rule is broken by some of the links.
        #expect(met == Set(RandomLinks.Rule.allCases))
    }
}
