import GeoPrimitives
import Registry
import RegistryStoreContract
import Testing

@testable import WebService

/// What a buyer or an inspector reads on a phone.
@Suite("The page of a look-up")
struct LookUpPageTests {
    /// A code for China and one for Japan on two areas, and a lot of both; China suspended its own five days ago.
    private func events() throws -> [RegistryEvent] {
        let names = [
            ReferenceRow(.crops, ["lychee", "vải", "lychee", "荔枝", "Litchi chinensis", "LIHCH", "test"]),
            ReferenceRow(.markets, ["CN", "Trung Quốc", "China", "test"]), ReferenceRow(.markets, ["JP", "Nhật Bản", "Japan", "test"]),
        ].compactMap { $0 }.map { RegistryEvent.referenceDefined($0) }
        let half = Kilograms(grams: 2_500_000)
        let mixed = Sample.lot(1) {
            $0.sources = [1, 2].map { LotSource(code: .registered(CodeID($0)), kilograms: half) }
        }
        return names + [
            Sample.organisation(1, "HTX Vải"), Sample.registration(1, at: 100), Sample.registration(2, at: 200),
            try Sample.issue(1, area: 1, "VN-BGOR 001"), try Sample.issue(2, area: 2, "VN-BGOR 002", market: "JP"),
            Sample.decision(1, code: 1, .grant, on: -50), Sample.decision(2, code: 2, .grant, on: -50),
            .decisionMade(
                Decision(
                    id: DecisionID(3), code: CodeID(1), kind: .suspend, effectiveOn: Sample.day(-5), receivedOn: Sample.day(-3),
                    authority: .importer, document: "GACC 7", reason: "ông Hai")),
            .productAdded(Sample.product()), .trade(.lotAdded(mixed)), .trade(.stampsIssued(Sample.run(1, count: 2))),
            .settingChanged(name: "coverage.codePrefixes", value: "VNBG"),
        ]
    }

    @Test("what the importer's authority says stands beside what ours does, in the words of the language")
    func importer() async throws {
        let bench = try await Bench(try events())
        let since = Sample.day(-5).description
        for (language, words) in [
            ("en", ["Importing country", "China: suspended since \(since)", "NO: the code is not good."]),
            ("vi", ["Nước nhập khẩu", "Trung Quốc: tạm dừng từ ngày \(since)"]),
            ("zh", ["进口方", "中国：暂停（自 \(since) 起）", "批准注册", "VN-BGOR 001 · 中国"]),
        ] {
            let page = try await bench.ask("/lookup?f=html&lang=\(language)&q=VN-BGOR%20001").text
            for word in words { #expect(page.contains(word), "\(language): \(word)") }
            #expect(page.contains("GACC 7") && !page.contains("ông Hai"))
        }
        let before = try await bench.ask("/lookup?f=html&lang=en&q=VN-BGOR%20001&on=\(Sample.day(-20))").text
        #expect(before.contains("YES: the code is good.") && before.contains("China: suspended since \(since)"), "today is told as well")
        let answer = try await bench.json("/lookup?q=VN-BGOR%20001")["codes"]?[0]
        #expect(answer?["importer"]?["since"]?.string == since)
        #expect(answer?["importer"]?["asOf"]?.string == Sample.day(-3).description)
        let decisions = answer?["decisions"]?.array ?? []
        #expect(decisions.compactMap { $0["kind"]?.string } == ["grant", "suspend"])
        #expect(decisions.compactMap { $0["authority"]?.string } == ["ours", "importer"])
        #expect(decisions.allSatisfy { $0["reason"]?.isNull == true } && decisions.last?["document"]?.string == "GACC 7")
    }

    @Test("the verdict names what it is about: a void stamp, one that was never issued, a lot")
    func verdicts() async throws {
        let serial = try #require(Sample.run(1, count: 2).serials.last)
        let last = StampRange(run: StampRunID(1), first: 1, last: 1)
        let bench = try await Bench(
            try events() + [.trade(.stampsChanged(StampChange(state: .void, on: Sample.day(13), reason: "damaged", ranges: [last])))])
        let void = try await bench.ask("/lookup?f=html&lang=en&q=\(serial)&on=\(Sample.day(14))")
        #expect(void.text.contains("NO: do not rely on this stamp.") && !void.text.contains("the code is not good"))
        let unknown = try await bench.ask("/lookup?f=html&lang=en&q=/01/09522150000019/10/L1/21/ZZZZZZZZZZ")
        #expect(unknown.status == 404 && unknown.text.contains("NO: do not rely on this stamp."))
        #expect(unknown.text.contains("<h2>The lot that the stamp names</h2>") && !unknown.text.contains("Codes that look like it"))
        let absent = try await bench.ask("/lookup?f=html&lang=en&q=VN-BGOR%20009")
        #expect(absent.text.contains("NO: the code is not good.") && absent.text.contains("Codes that look like it"))
        let lot = try await bench.ask("/lookup?f=html&lang=zh&q=09522150000019/L1&market=CN")
        #expect(lot.text.contains("不可以：该批次不可用。"))
    }

    @Test("market, day and exporter are asked for in the form, which is open where one is given or wanted, and go on with links")
    func form() async throws {
        let bench = try await Bench(try events())
        let empty = try await bench.ask("/lookup?f=html&lang=zh").text
        #expect(empty.contains("<details><summary>") && empty.contains("<option value=\"JP\">日本</option>"))
        #expect(try await bench.ask("/?f=html&lang=en").text.contains("<option value=\"JP\">Japan</option>"))
        let plain = try await bench.ask("/lookup?f=html&lang=en&q=VN-BGOR%20002").text
        #expect(plain.contains("<details><summary>") && plain.contains("value=\"VN-BGOR 002\""))
        let mixed = try await bench.ask("/lookup?f=html&lang=en&q=09522150000019/L1").text
        #expect(mixed.contains("say which market is meant") && mixed.contains("<details open>"))
        let day = Sample.day(-20).description
        let asked = try await bench.ask("/lookup?f=html&lang=en&q=VN-BGOR%20009&market=jp&on=\(day)&exporter=%3C9%3E").text
        #expect(asked.contains("<details open>") && asked.contains("<option value=\"JP\" selected>"))
        #expect(asked.contains("name=\"on\" value=\"\(day)\"") && asked.contains("value=\"&lt;9&gt;\""))
        #expect(asked.contains("/lookup?market=jp&amp;on=\(day)&amp;exporter=%3C9%3E&amp;f=html&amp;lang=en&amp;q=VNBGOR002"))
        // A form sends what was left empty.
        let left = try await bench.ask("/lookup?f=html&lang=en&q=VN-BGOR%20002&market=&on=&exporter=")
        #expect(left.status == 200 && left.text.contains("YES: the code is good.") && left.text.contains("<details><summary>"))
        #expect(try await bench.problem("/lookup?q=VN-BGOR%20002&on=soon") == "400 parameter-value")
    }

    @Test("when the data are from is said in the time of Viet Nam, with the moment itself for programs")
    func moment() async throws {
        let bench = try await Bench(try events())
        for (language, words) in [
            ("vi", "2026-05-11 10:00 (giờ Việt Nam)"), ("en", "2026-05-11 10:00 (Viet Nam)"), ("zh", "2026-05-11 10:00（越南时间）"),
        ] {
            let page = try await bench.ask("/lookup?f=html&lang=\(language)&q=VN-BGOR%20001").text
            #expect(page.contains("<time datetime=\"2026-05-11T03:00:01.000Z\">\(words)</time>"))
        }
    }
}
