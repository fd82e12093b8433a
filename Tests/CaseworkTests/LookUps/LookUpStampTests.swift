import Casework
import Crypto
import Registry
import Testing
import Traceability

@Suite("The chain from a stamp, and what matters about it")
struct LookUpStampTests {
    private func scene(signedWith key: Curve25519.Signing.PrivateKey? = nil) async throws -> LookUpScene {
        let scene = try await LookUpScene()
        try await scene.trade(.lotAdded(LookUpScene.lot()))
        try await scene.stamps(code: 1, signedWith: key.map { StampSigner(key: $0).keyIdentifier })
        return scene
    }

    @Test("A stamp leads to its lot, its codes and its product")
    func chain() async throws {
        let scene = try await scene()
        try await scene.stamp(0, .activated, on: "2026-05-09")
        let answer = try await scene.ask(LookUpScene.address(0), market: "CN")
        #expect(answer.kind == .stamp && answer.verdict == .yes)
        let stamp = try #require(answer.stamp)
        #expect(stamp.serial == LookUpScene.serials[0].text && !stamp.isForeign && stamp.lot == "\(LookUpScene.gtin)/L1")
        #expect(stamp.on?.state == .activated && stamp.on?.since == day("2026-05-09") && stamp.issuedOn == day("2026-05-08"))
        #expect(answer.lot?.lot.id == LotID(1) && answer.codes.count == 1 && answer.product?.product.number == 1)
        #expect(answer.warnings.map(\.id) == ["importer-unknown", "packing-house-unknown"])
    }

    @Test("A stamp that is void says since when and why; one that became so later is good for the day before, with a warning")
    func void() async throws {
        let scene = try await scene()
        try await scene.stamp(0, .activated, on: "2026-05-08")
        try await scene.stamp(0, .void, on: "2026-05-10", reason: "rách")
        let now = try await scene.ask(LookUpScene.address(0))
        #expect(now.verdict == .no)
        let values = ["serial": LookUpScene.serials[0].text, "since": "2026-05-10", "reason": "rách"]
        #expect(now.reasons.first == .init("stamp-void", values))
        let before = try await scene.ask(LookUpScene.address(0), on: "2026-05-09")
        #expect(before.verdict == .yes && before.warnings.contains(.init("stamp-void", values)))
        #expect(try await !scene.said(LookUpScene.address(1)).contains("stamp-void"), "its neighbour is not")
    }

    @Test(
        "The public is told why a stamp is void by a word that names nobody, or not at all",
        arguments: ["rách": "", " Damaged ": "damaged"])
    func voidForPublic(_ reason: String, _ told: String) async throws {
        let scene = try await scene()
        try await scene.stamp(0, .void, on: "2026-05-10", reason: reason)
        let question = LookUp.Question(LookUpScene.address(0), today: TestRegistry.today, isPublic: true)
        let answer = try await LookUp(scene.registry.store)(question)
        #expect(answer.reasons.first?.id == "stamp-void" && answer.reasons.first?.values["reason"] == told)
        #expect(answer.reasons.first?.values["since"] == "2026-05-10")
        #expect(answer.stamp?.today?.reason == (told.isEmpty ? nil : told))
    }

    @Test("An address in small letters leads to the stamp and its lot")
    func smallLetters() async throws {
        let scene = try await scene()
        try await scene.stamp(0, .activated, on: "2026-05-09")
        let answer = try await scene.ask(LookUpScene.address(0).lowercased(), market: "CN")
        #expect(answer.kind == .stamp && answer.verdict == .yes, "\(answer.reasons)")
    }

    @Test("A stamp that is not activated, came back, or was issued later is told")
    func states() async throws {
        let scene = try await scene()
        #expect(try await scene.said(LookUpScene.address(0)).contains("stamp-not-activated"))
        try await scene.stamp(0, .activated, on: "2026-05-09")
        #expect(try await scene.said(LookUpScene.address(0), on: "2026-05-08").contains("stamp-not-activated"))
        #expect(try await !scene.said(LookUpScene.address(0), on: "2026-05-09").contains("stamp-not-activated"))
        try await scene.stamp(0, .shipped, on: "2026-05-09")
        #expect(try await !scene.said(LookUpScene.address(0)).contains("stamp-returned"))
        try await scene.stamp(0, .returned, on: "2026-05-10")
        #expect(try await scene.said(LookUpScene.address(0)).contains("stamp-returned"))
        let early = try await scene.ask(LookUpScene.address(0), on: "2026-05-07")
        #expect(early.verdict == .unknown && early.reasons.first?.id == "stamp-issued-later")
    }

    @Test("A serial that is printed with another lot or product than it was issued for is copied")
    func otherLot() async throws {
        let scene = try await scene()
        #expect(try await !scene.said(LookUpScene.address(0)).contains("serial-of-other-lot"))
        let serial = LookUpScene.serials[0].text
        for text in [LookUpScene.address(0, lot: "L2"), "/01/04006381333931/10/L1/21/\(serial)", "/01/04006381333931/21/\(serial)"] {
            let answer = try await scene.ask(text)
            #expect(answer.verdict == .no && answer.reasons.first?.id == "serial-of-other-lot", "\(text)")
        }
    }

    // MARK: Other issuers' stamps

    @Test("Another issuer's stamp leads to lot, code or product, on the days of its link")
    func foreign() async throws {
        let scene = try await scene()
        let period = Period(from: day("2026-05-10"), to: day("2026-05-12"))
        try await scene.trade(
            .stampsLinked(ForeignStamps(link: 1, target: .lot(LotID(1)), period: period, texts: ["https://tem.example/A1"])),
            .stampsLinked(ForeignStamps(link: 2, target: .code(CodeID(1)), texts: ["https://tem.example/A2"])),
            .stampsLinked(ForeignStamps(link: 3, target: .product(2), texts: ["https://tem.example/A3"])))
        let lot = try await scene.ask("https://tem.example/A1")
        #expect(lot.verdict == .yes && lot.stamp?.isForeign == true && lot.stamp?.lot == "\(LookUpScene.gtin)/L1")
        #expect(lot.lot?.lot.id == LotID(1) && lot.codes.count == 1)
        for (on, isOver) in [("2026-05-09", true), ("2026-05-10", false), ("2026-05-11", false), ("2026-05-12", true)] {
            #expect(try await scene.said("A1", on: on).contains("stamp-link-over") == isOver, "\(on)")
        }
        let code = try await scene.ask("A2", market: "JP")
        #expect(code.verdict == .no && code.stamp?.code == "VN-BGOR-9001" && code.lot == nil)
        let product = try await scene.ask("A3")
        #expect(product.verdict == .unknown && product.product?.product.number == 2)
        #expect(product.reasons.map(\.id) == ["no-growing-area"])
    }

    @Test("One serial in two lots decides nothing, and both are named; one on each of two hosts needs the whole address")
    func twoLots() async throws {
        let scene = try await scene()
        var other = LookUpScene.lot(2)
        other.text = "L2"
        try await scene.trade(
            .lotAdded(other),
            .stampsLinked(ForeignStamps(link: 1, target: .lot(LotID(1)), texts: ["https://tem.example/A1", "https://a.example/B1"])))
        #expect(try await scene.ask("https://tem.example/A1").verdict == .yes)
        try await scene.trade(
            .stampsLinked(ForeignStamps(link: 2, target: .lot(LotID(2)), texts: ["https://tem.example/A1", "https://b.example/B1"])))
        let answer = try await scene.ask("https://tem.example/A1")
        #expect(answer.verdict == .unknown)
        #expect(answer.reasons.first?.id == "serial-in-two-lots")
        #expect(answer.reasons.first?.values["lots"] == "\(LookUpScene.gtin)/L1, \(LookUpScene.gtin)/L2")
        #expect(try await scene.ask("B1").reasons.first?.id == "token-of-several-stamps")
        #expect(try await scene.ask("https://b.example/B1").verdict == .yes)
    }

    // MARK: Signatures

    /// A stamp of the roll, signed at noon of 2026-05-08 in Vietnam for a year.
    private func signed(
        _ key: Curve25519.Signing.PrivateKey, code: String = "VN-BGOR-9001", days: Int64 = 365, status: Int64 = StampClaims.inForce
    ) throws -> String {
        let issued = Int64(day("2026-05-08").daysSinceEpoch) * 86_400 + 5 * 3600
        let claims = StampClaims(
            issuer: "example.vn", issued: StampTime(secondsSince1970: issued),
            expires: StampTime(startOf: day("2026-05-08").adding(days: Int(days))), code: code, crop: .eppo("LIHCH"),
            status: status)
        return try StampSigner(key: key).sign(claims, for: try StampLink(LookUpScene.address(0))).uri
    }

    @Test("A signature is checked with the keys that are trusted, and what it is worth is said")
    func signatures() async throws {
        let key = Curve25519.Signing.PrivateKey()
        let scene = try await scene(signedWith: key)
        try await scene.stamp(0, .activated, on: "2026-05-08")
        let trusted = StampKey(key.publicKey)
        let text = try signed(key)
        let good = try await scene.ask(text, keys: [trusted])
        #expect(good.verdict == .yes && good.stamp?.signature?.verdict == .good && good.stamp?.signature?.claims?.code == "VN-BGOR-9001")
        #expect(good.warnings.map(\.id) == ["importer-unknown", "packing-house-unknown"])
        var stolenBefore = trusted
        stolenBefore.compromisedSince = StampTime(startOf: day("2026-05-01"))
        var stolenAfter = trusted
        stolenAfter.compromisedSince = StampTime(startOf: day("2026-05-10"))
        var retired = trusted
        retired.ends = StampTime(startOf: day("2026-05-08"))
        let digits = text.split(separator: "#")[1]
        let flipped = text.dropLast() + (digits.last == "0" ? "1" : "0")
        let cases: [(String, [StampKey]?, LookUpAnswer.Verdict, String)] = [
            (text, nil, .yes, "signature-unchecked"), (text, [], .yes, "signature-of-unknown-key"),
            (text, [stolenBefore], .no, "signature-of-stolen-key"), (text, [stolenAfter], .yes, "signature-key-compromised"),
            (text, [retired], .no, "signature-of-retired-key"), (String(flipped), [trusted], .no, "signature-broken"),
            (LookUpScene.address(1) + "#" + digits, [trusted], .no, "signature-broken"),
            (text + "00000", [trusted], .unknown, "signature-damaged"), (text + "x", [trusted], .unknown, "signature-damaged"),
            (try signed(key, days: 3), [trusted], .yes, "signature-expired"),
            (try signed(key, code: "VN-BGOR-9002"), [trusted], .no, "signature-for-other-code"),
            (try signed(key, status: 99), [trusted], .yes, "signature-of-other-status"),
        ]
        for (text, keys, verdict, id) in cases {
            let answer = try await scene.ask(text, keys: keys)
            #expect(answer.verdict == verdict, "\(id)")
            #expect((answer.reasons + answer.warnings).map(\.id).contains(id), "\(id)")
        }
        let last = try await scene.said(try signed(key, days: 4), keys: [trusted])
        #expect(!last.contains("signature-expired"), "it counts until the end of its last day")
        let plain = try await scene.ask(LookUpScene.address(0), keys: [trusted])
        #expect(plain.stamp?.signature == nil && plain.verdict == .yes)
    }

    @Test("A token that another key signed than the roll's is forged, whoever trusts that key, and so is one for another code")
    func forged() async throws {
        let (own, other) = (Curve25519.Signing.PrivateKey(), Curve25519.Signing.PrivateKey())
        for (roll, keys) in [(own, nil), (own, [other]), (own, [own, other]), (nil, [other])]
            as [(Curve25519.Signing.PrivateKey?, [Curve25519.Signing.PrivateKey]?)]
        {
            let scene = try await scene(signedWith: roll)
            try await scene.stamp(0, .activated, on: "2026-05-08")
            let answer = try await scene.ask(try signed(other), keys: keys?.map { StampKey($0.publicKey) })
            #expect(answer.verdict == .no && answer.reasons.map(\.id).contains("signature-not-of-roll"))
        }
        let scene = try await scene(signedWith: own)
        try await scene.stamp(0, .activated, on: "2026-05-08")
        let unchecked = try await scene.ask(try signed(own))
        #expect(unchecked.verdict == .yes && unchecked.warnings.map(\.id).contains("signature-unchecked"))
        let otherCode = try await scene.ask(try signed(own, code: "VN-BGOR-9002"))
        #expect(otherCode.verdict == .no && otherCode.reasons.map(\.id).contains("signature-for-other-code"), "also without keys")
    }

    @Test("Another issuer's address is the same with or without what does not change where it leads, and a bare token proves no host")
    func addresses() async throws {
        let scene = try await scene()
        try await scene.trade(
            .stampsLinked(ForeignStamps(link: 1, target: .lot(LotID(1)), texts: ["https://tem.example/check/ABC123", "TOKEN9"])))
        for text in [
            "https://tem.example/check/ABC123", "http://tem.example/check/ABC123", "HTTPS://TEM.EXAMPLE/check/ABC123",
            "tem.example/check/ABC123/", "https://tem.example/check/ABC123?utm=1", "https://tem.example/check/ABC123?utm_source=a&fbclid=b",
            "ABC123", "TOKEN9",
        ] {
            #expect(try await scene.ask(text).verdict == .yes, "\(text)")
        }
        for text in ["https://evil.example/check/ABC123", "https://tem.example/CHECK/ABC123", "https://tem.example/check/ABC123?x=1"] {
            #expect(try await !scene.ask(text).isFound, "\(text)")
        }
        let anyHost = try await scene.ask("https://evil.example/abc/TOKEN9")
        #expect(anyHost.isFound && anyHost.verdict == .unknown && anyHost.reasons.first?.id == "token-under-any-host")
    }
}
