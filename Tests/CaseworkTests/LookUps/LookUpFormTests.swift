import Casework
import Registry
import Testing
import Traceability

@Suite("What a text is taken for")
struct LookUpFormTests {
    /// One of everything.
    private func scene() async throws -> LookUpScene {
        let scene = try await LookUpScene()
        try await scene.trade(.lotAdded(LookUpScene.lot()))
        try await scene.stamps()
        try await scene.packingHouse()
        let foreign = ForeignStamps(link: 1, target: .lot(LotID(1)), texts: ["https://tem.example/check/ABC123", "TOKEN9"])
        try await scene.trade(.stampsLinked(foreign))
        guard let canonical = CanonicalCode("GACC 17") else { return scene }
        let alias = CodeAlias(number: 1, code: CodeID(1), text: "GACC 17", canonical: canonical, authority: "GACC", period: Period())
        try await scene.commit([.life(.codeAliased(alias))])
        return scene
    }

    @Test("Every key finds its thing, in every spelling and with or without host")
    func keys() async throws {
        let scene = try await scene()
        let gtin = LookUpScene.gtin
        let serial = LookUpScene.serials[0].text
        let forms: [(LookUpAnswer.Kind, [String])] = [
            (
                .growingAreaCode,
                [
                    "VN-BGOR-9001", " vn bgor 9001\n", "gacc17", "https://id.example.vn/puc/VN-BGOR-9001", "/puc/vnbgor9001",
                    "puc/vnbgor9001", "id.example.vn/puc/vnbgor9001", "https://id.example.vn/414/9520000000004/254/VN-BGOR-9001",
                    "/414/9520000000004/254/VN-BGOR-9001/",
                ]
            ),
            (.growingArea, ["area-1"]),
            (.product, [gtin, "8938505970011", "/01/\(gtin)", "01/\(gtin)", "OCOP-1", "product-2", "https://id.gs1.org/01/\(gtin)"]),
            (.lot, ["\(gtin)/L1", "8938505970011/L1", "L1", "/01/\(gtin)/10/L1", "https://id.example.vn/01/\(gtin)/10/L1?11=260508"]),
            (
                .stamp,
                [
                    serial, serial.lowercased(), "\(serial.prefix(5))-\(serial.suffix(5))", LookUpScene.address(0),
                    LookUpScene.address(0, host: ""), LookUpScene.address(0, host: "HTTPS://ID.EXAMPLE.VN"), "/S/\(serial)", "s/\(serial)",
                    "https://id.example.vn/s/\(serial)", "https://id.example.vn/01/\(gtin)/21/\(serial)",
                    "https://tem.example/check/ABC123", "tem.example/check/ABC123", "ABC123", "TOKEN9",
                ]
            ),
            (.facility, ["VN-BGPH 001", "vnbgph001", "https://id.example.vn/puc/VNBGPH001"]),
        ]
        for (kind, texts) in forms {
            for text in texts {
                let answer = try await scene.ask(text)
                #expect(answer.kind == kind, "\(text)")
                #expect(answer.query == text && answer.matches.isEmpty, "\(text)")
            }
        }
    }

    @Test(
        "What is not here says what it would have been, and why nothing follows",
        arguments: [
            ("https://id.example.vn/01/08938505970012", "link-faulty"), ("https://id.example.vn/01/08938505970011/10/L%20X", "link-faulty"),
            ("8938505970012", "gtin-check-digit"), ("4006381333931", "product-not-here"), ("/01/04006381333931", "product-not-here"),
            ("https://id.example.vn/01/08938505970011/10/L9", "lot-not-here"), ("https://tem.example/check/XYZ", "address-not-known"),
            ("https://id.example.vn/00/089385059700000011", "address-not-known"), ("https://id.example.vn/puc/", "address-not-known"),
            ("/s/0000000000", "stamp-not-here"), ("VN-DTOR-1", "outside-coverage"), ("1 MB", "outside-coverage"),
        ])
    func absent(_ text: String, _ reason: String) async throws {
        let answer = try await scene().ask(text)
        #expect(!answer.isFound && answer.verdict == .unknown)
        #expect(answer.reasons.map(\.id) == [reason])
    }

    @Test("A megabyte of junk is answered like nothing")
    func junk() async throws {
        let scene = try await LookUpScene()
        for text in [String(repeating: "x", count: 1 << 20), "https://" + String(repeating: "/%", count: 1 << 19)] {
            #expect(try await scene.ask(text).isFound == false)
        }
    }

    @Test("A stamp of this registry that it never issued is not genuine, and its lot is named")
    func notIssued() async throws {
        let scene = try await scene()
        for text in [LookUpScene.address(0).dropLast(10) + "0000000000", "https://id.example.vn/s/0000000000"] {
            let answer = try await scene.ask(String(text))
            #expect(!answer.isFound && answer.verdict == .no && answer.reasons.map(\.id) == ["stamp-not-issued"])
        }
        #expect(try await scene.ask(String(LookUpScene.address(0).dropLast(10) + "0000000000")).nearest == ["\(LookUpScene.gtin)/L1"])
    }

    @Test("A text that means several things lists them and decides nothing")
    func several() async throws {
        let scene = try await scene()
        var other = LookUpScene.lot()
        (other.id, other.product) = (LotID(2), 2)
        try await scene.trade(.lotAdded(other))
        let answer = try await scene.ask("L1", exporter: "2400")
        #expect(answer.isFound && answer.verdict == .unknown && answer.reasons.map(\.id) == ["several-matches"])
        #expect(answer.matches.map(\.reference) == ["\(LookUpScene.gtin)/L1", "product-2/L1"])
        #expect(answer.lot == nil && answer.exporterRight == .unknown)
        #expect(try await scene.ask("\(LookUpScene.gtin)/L1").matches.isEmpty)
    }

    @Test("Codes that stand together in one text are each found, the same one twice is one, and where one of them is not here none is")
    func together() async throws {
        let scene = try await scene()
        for text in [
            "VN-BGOR-9001 VN-BGPH 001", "VN-BGOR 9001, vnbgph001", "VN-BGOR-9001/VN-BGPH 001", "VN-BGOR 9001\nVN BGPH 001",
            "VN-BGOR-9001; VN-BGPH 001; vnbgor9001", " VN-BGOR 9001 + VN-BGPH001 ",
        ] {
            let answer = try await scene.ask(text)
            #expect(answer.matches.map(\.reference) == ["VN-BGOR-9001", "VN-BGPH 001"], "\(text)")
            #expect(answer.verdict == .unknown && answer.reasons.map(\.id) == ["several-matches"], "\(text)")
        }
        let lot = try await scene.ask("VN-BGOR-9001, \(LookUpScene.serials[0].text)")
        #expect(lot.matches.map(\.kind) == [.growingAreaCode, .stamp])
        let twice = try await scene.ask("VN-BGOR-9001, vn bgor 9001")
        #expect(twice.kind == .growingAreaCode && twice.matches.isEmpty && twice.codes.count == 1)
        for text in ["VN-BGOR-9001, VN-BGOR-8888", "VN-BGOR-9001 VN-BGOR-8888", String(repeating: "VN-BGOR-9001,", count: 30) + "x"] {
            #expect(try await !scene.ask(text).isFound, "\(text)")
        }
    }

    @Test("An address of ours under another host is warned of, another issuer's is not")
    func hosts() async throws {
        let scene = try await scene()
        for text in ["https://id.example.vn/puc/VNBGOR9001", "/puc/VNBGOR9001", "https://tem.example/check/ABC123"] {
            #expect(try await !scene.said(text).contains("other-host"), "\(text)")
        }
        for text in ["https://evil.example/puc/VNBGOR9001", LookUpScene.address(0, host: "http://id-example.vn")] {
            #expect(try await scene.said(text).contains("other-host"), "\(text)")
        }
        var question = LookUp.Question("https://evil.example/puc/VNBGOR9001", today: TestRegistry.today)
        question.ownHosts = ["evil.example"]
        #expect(try await !LookUp(scene.registry.store)(question).warnings.map(\.id).contains("other-host"))
    }

    @Test("A market that is not on the list is refused with those that are")
    func market() async throws {
        let scene = try await LookUpScene()
        let error = await RegistryError.thrown { _ = try await scene.ask("VN-BGOR-9001", market: "ZZ") }
        #expect(error?.code == .unknownMarket && error?.values["known"] == "CN, JP, VN")
        #expect(try await scene.ask("VN-BGOR-9001", market: "VN").verdict == .no)
    }

    @Test("Many questions are answered in their order, each as if it were asked alone")
    func batch() async throws {
        let scene = try await scene()
        let texts = ["VN-BGOR-9001", "nothing", LookUpScene.gtin, "VN-BGOR-9001"]
        var rest = texts.map { LookUp.Question($0, market: "CN", today: TestRegistry.today) }[...]
        var answers: [LookUpAnswer] = []
        try await LookUp(scene.registry.store)(each: { rest.popFirst() }) { answers.append($0) }
        #expect(answers.map(\.query) == texts)
        for answer in answers {
            let alone = try await scene.ask(answer.query, market: "CN")
            #expect(answer.verdict == alone.verdict && answer.reasons == alone.reasons && answer.warnings == alone.warnings)
        }
    }

    @Test("A carton's element string and a GTIN as it is printed are keys like any other")
    func cartons() async throws {
        let scene = try await scene()
        let (gtin, serial) = (LookUpScene.gtin, LookUpScene.serials[0].text)
        let forms: [(LookUpAnswer.Kind, [String])] = [
            (.lot, ["(01)\(gtin)(10)L1", "(01) 0893 8505 97001 1 (10) L1", "01\(gtin)10L1", "]d201\(gtin)10L1", "\u{1D}01\(gtin)10L1"]),
            (.lot, ["]C101\(gtin)1126050810L1", "(01)\(gtin)(11)260508(10)L1", "8 938505 970011/L1"]),
            (.stamp, ["]Q301\(gtin)10L1\u{1D}21\(serial)", "]d201\(gtin)21\(serial)\u{1D}10L1", "(01)\(gtin)(10)L1(21)\(serial)"]),
            (.product, ["(01)\(gtin)", "]d201\(gtin)", "8 938505 970011", "8-938505-970011"]),
            (.growingAreaCode, ["(414)9520000000004(254)VN-BGOR-9001"]),
        ]
        for (kind, texts) in forms {
            for text in texts { #expect(try await scene.ask(text).kind == kind, "\(text)") }
        }
        let copied = try await scene.ask("(01)\(gtin)(10)L2(21)\(serial)")
        #expect(copied.reasons.first?.id == "serial-of-other-lot")
        let faulty = try await scene.ask("(01)08938505970012(10)L1")
        #expect(!faulty.isFound && faulty.reasons.map(\.id) == ["link-faulty"])
        #expect(try await scene.ask("8 938505 970012").reasons.map(\.id) == ["gtin-check-digit"])
    }

    @Test("Another name of a code is told as one, decides nothing outside its days, and gives way to whoever has it now")
    func aliases() async throws {
        let scene = try await LookUpScene()
        func alias(_ number: Int64, of code: Int64, _ from: String?, _ to: String?) async throws {
            let canonical = try #require(CanonicalCode("GACC 18"))
            try await scene.commit([
                .life(
                    .codeAliased(
                        CodeAlias(
                            number: number, code: CodeID(code), text: "GACC 18", canonical: canonical, authority: "GACC",
                            period: Period(from: from.map { day($0) }, to: to.map { day($0) }))))
            ])
        }
        try await alias(1, of: 1, "2026-03-01", "2026-05-01")
        let during = try await scene.ask("gacc18", on: "2026-04-30")
        #expect(during.verdict == .yes && during.warnings.map(\.id).contains("known-by-alias"))
        for on in ["2026-02-28", "2026-05-01"] {
            let outside = try await scene.ask("GACC 18", on: on)
            #expect(outside.verdict == .unknown && outside.reasons.map(\.id).contains("alias-over"), "\(on)")
        }
        try await alias(2, of: 2, "2026-05-01", nil)
        let now = try await scene.ask("GACC 18")
        #expect(now.codes.map(\.record.id) == [CodeID(2)] && now.verdict == .yes)
        #expect(try await !scene.said("VN-BGOR-9001").contains("known-by-alias"))
    }
}
