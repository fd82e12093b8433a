import Foundation
import GeoPackageStore
import GeoPrimitives
import HTTPTypes
import Journal
import Registry
import RegistryStoreContract
import Testing
import VectorTiles

@testable import WebService

@Suite("Layer, look-up, symbols and tiles")
struct LayerTests {
    @Test("the whole layer is what a page of all items shows, and it follows the registry")
    func layer() async throws {
        let bench = try await Orchard.bench()
        let layer = try await bench.json("/growing-areas.geojson")
        let items = try await bench.json("/collections/growing-areas/items")
        #expect(layer["features"] == items["features"])
        #expect(layer["asOf"] == items["asOf"])
        try await bench.scene.commit(Sample.registration(5, at: 500))
        #expect(try await bench.json("/growing-areas.geojson")["features"]?.array?.count == 6)
        let names = try FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())
        #expect(
            !names.contains { $0.hasPrefix("farmzone-") && FileManager.default.fileExists(atPath: NSTemporaryDirectory() + $0 + "/layer") })
    }

    @Test("what is asked again is given again, in the language that is asked for, until the registry or the address changes")
    func again() async throws {
        let bench = try await Orchard.bench()
        let path = "/lookup?q=VN-BGOR001&on=2026-05-11&f=json"
        let first = try await bench.ask(path, ["Accept-Language": "vi"])
        #expect(try await bench.ask(path, ["Accept-Language": "vi"]).text == first.text)
        let english = try await bench.ask(path, ["Accept-Language": "en"])
        #expect(english.text != first.text && english.headers[.eTag] != first.headers[.eTag])
        #expect(try await bench.ask(path + "&market=JP", ["Accept-Language": "vi"]).text != first.text)
        let item = try await bench.ask("/collections/growing-areas/items/VNBGOR001", host: "map.example:8080")
        #expect(try await bench.ask("/collections/growing-areas/items/VNBGOR001", host: "localhost:8080").text != item.text)
        try await bench.scene.commit(Sample.decision(99, code: 1, .revoke, on: 0))
        let after = try JSONValue.parse(try await bench.ask(path, ["Accept-Language": "vi"]).body)
        #expect(after["verdict"]?.string == "no")
    }

    @Test("a code is looked up in any spelling; the answer has the words of the language asked for")
    func lookUp() async throws {
        let bench = try await Orchard.bench()
        let answer = try await bench.json("/lookup?q=vn%20bgor001&lang=en")
        #expect(answer["verdict"]?.string == "yes")
        #expect(answer["codes"]?[0]?["canonical"]?.string == "VNBGOR001")
        let refused = try await bench.json("/lookup?q=VN-BGOR-0003&lang=zh&on=2026-05-11")
        #expect(refused["verdict"]?.string == "no")
        #expect(refused["reasons"]?[0]?["text"]?.string?.contains("暂停") == true)
        let missing = try await bench.ask("/lookup?q=VN-BGOR-777")
        #expect(missing.status == 404)
        #expect(try JSONValue.parse(missing.body)["found"]?.bool == false)
    }

    @Test("a stamp, a lot and an exporter are answered with the chain, in the object and on the page, and no right is told")
    func chain() async throws {
        let bench = try await Bench([
            Sample.registration(1, at: 100), Sample.organisation(1, "HTX Vải"), Sample.organisation(2, "Xanh"),
            try Sample.issue(1, area: 1, "VN-BGOR 001"), Sample.decision(1, code: 1, .grant, on: -50, boundary: 1),
            .productAdded(Sample.product()), .trade(.lotAdded(Sample.lot(1))), .trade(.stampsIssued(Sample.run(1, count: 3))),
            .trade(.facilityRecorded(try Sample.facility(1))), .settingChanged(name: "host", value: "id.example.vn"),
            .trade(
                .rightGranted(
                    RightOfUse(
                        id: RightID(1), code: CodeID(1), exporter: OrganisationID(2), letter: "LETTER-08",
                        period: Period(from: Sample.day(-9))))),
        ])
        let serial = "\(try #require(Sample.run(1, count: 3).serials.last))"
        let stamp = try await bench.json("/lookup?q=\(serial)&on=2026-05-23")
        #expect(stamp["kind"]?.string == "stamp" && stamp["lot"]?["lot"]?.string == "09522150000019/L1")
        #expect(stamp["codes"]?[0]?["code"]?.string == "VN-BGOR 001" && stamp["product"]?["producer"]?.string == "HTX Vải")
        for (exporter, right) in [("Xanh", "yes"), ("9", "unknown")] {
            let answer = try await bench.ask("/lookup?q=09522150000019/L1&exporter=\(exporter)")
            #expect(try JSONValue.parse(answer.body)["exporter"]?["right"]?.string == right && !answer.text.contains("LETTER-08"))
        }
        let page = try await bench.ask("/lookup?f=html&lang=en&q=\(serial)&on=2026-05-23")
        for word in ["L1", "VN-BGOR 001", "HTX Vải", "not activated"] { #expect(page.text.contains(word), "\(word)") }
        let facility = try await bench.ask("/lookup?f=html&lang=en&q=vnbgph001")
        #expect(facility.status == 200 && facility.text.contains("Cơ sở 1"))
        // The service's own address is no other host, whatever the registry's settings say.
        #expect(
            try await bench.json("/lookup?q=http://map.example:8080/puc/VNBGOR001")["warnings"]?.array?.contains {
                $0["id"]?.string == "other-host"
            } == false)
    }

    @Test("a printed link leads to the page for a phone, a program on to the answer, in any case of letters")
    func links() async throws {
        let bench = try await Orchard.bench()
        for path in ["/puc/VNBGOR001", "/PUC/VNBGOR001", "/puc/vn-bgor%20001", "/414/9520000000004/254/VNBGOR001", "/puc/VNBGOR001/"] {
            let page = try await bench.ask(path, ["Accept": "text/html", "Accept-Language": "en"])
            #expect(page.status == 200 && page.text.contains("class=\"verdict yes\""), "\(path): \(page.status)")
            let program = try await bench.ask(path)
            #expect(program.status == 307, "\(path)")
            let location = try #require(program.headers[.location])
            #expect(location.hasPrefix("http://map.example:8080/lookup?q="))
            #expect(try await bench.json(String(location.dropFirst(23)))["found"]?.bool == true)
        }
    }

    @Test("what the public may not see is neither in items, layer, tiles, symbols nor extents")
    func visibility() async throws {
        let bench = try await Bench([
            Sample.registration(1, at: 100) { $0.senderKey = "012345678901" },
            Sample.registration(2, at: 200) { $0.visibility = .generalised },
            Sample.registration(3, at: 300) { ($0.visibility, $0.name) = (.codeOnly, "Vườn Kín") }, Sample.registration(4, at: 400),
            try Sample.issue(4, area: 4, "VN-BGOR 004"),
        ])
        #expect(
            try await bench.ids("") == ["area-1", "area-2", "area-3", "area-4"], "a draft is nobody's business, and takes no area away")
        let item = try await bench.json("/collections/growing-areas/items/area-4")
        #expect(item["properties"]?["code"]?.isNull == true && item["properties"]?["status"]?.isNull == true)
        #expect(try await bench.ids("filter=name%3D'V%C6%B0%E1%BB%9Dn%20K%C3%ADn'").isEmpty, "found by its name")
        let everything = try await bench.ask("/growing-areas.geojson").text + bench.ask("/collections/growing-areas/items?f=html").text
        #expect(!everything.contains("senderKey") && !everything.contains("012345678901") && !everything.contains("Vườn Kín"))
        let features = try await bench.json("/collections/growing-areas/items")["features"]
        #expect(features?[2]?["geometry"]?.isNull == true && features?[2]?["properties"]?["areaHectares"]?.isNull == true)
        #expect(features?[1]?["geometry"]?["coordinates"]?[0]?[0]?[0]?[0]?.double == 106.2)
        // A box moved about does not find what is hidden: neither the exact place nor the hidden one.
        #expect(try await bench.ids("bbox=106.2082,21.4082,106.2083,21.4083") == ["area-2"], "generalised to its cell")
        #expect(try await bench.ids("bbox=106.3,21.4,106.301,21.401").isEmpty)
        let tile = TileAddress(zoom: 9, column: 407, row: 225)
        #expect(tile != nil)
        let bytes =
            try await bench.ask("/tiles/growing-areas/9/406/224.mvt").body + bench.ask("/tiles/growing-areas/9/407/224.mvt").body
            + bench.ask("/tiles/growing-areas/9/406/225.mvt").body + bench.ask("/tiles/growing-areas/9/407/225.mvt").body
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("area-1") && text.contains("area-2") && !text.contains("area-3") && !text.contains("VNBGOR004"))
        #expect(try await bench.json("/growing-areas.geojson")["features"] == features)
    }

    @Test("what shows its code only draws no edge of the collection or the tiles; alone it gives them none")
    func extent() async throws {
        func boxes(_ areas: [(at: Int32, visibility: Visibility)]) async throws -> [JSONValue?] {
            let bench = try await Bench(
                areas.enumerated().map { index, area in
                    Sample.registration(Int64(index + 1), at: area.at) { $0.visibility = area.visibility }
                })
            let collection = try await bench.json("/collections/growing-areas")
            let tiles = try await bench.json("/tiles/growing-areas.json")
            return [collection["extent"]?["spatial"]?["bbox"]?[0], tiles["bounds"]]
        }
        let shown = try await boxes([(350, .full), (550, .generalised)])
        let edges = (shown[0]?.array ?? []).compactMap(\.double)
        #expect(edges.first == 106.3 && edges.count == 4 && edges[2] == 106.6)
        #expect(try await boxes([(50, .codeOnly), (350, .full), (550, .generalised), (950, .codeOnly), (5000, .codeOnly)]) == shown)
        #expect(try await boxes([(350, .codeOnly)])[0] == nil)
        #expect(try await boxes([(350, .codeOnly)]) == boxes([]))
    }

    @Test("a code of which the public sees no more is answered without its place, in the object and on the page")
    func codeOnlyLookUp() async throws {
        let bench = try await Bench([
            Sample.commune("1", "Đồng Kỳ", to: nil),
            Sample.registration(1, at: 100) { ($0.visibility, $0.commune) = (.codeOnly, "1") },
            try Sample.issue(1, area: 1, "VN-BGOR 001"), Sample.decision(1, code: 1, .grant, on: -50, boundary: 1),
            Sample.registration(2, at: 200) { ($0.visibility, $0.commune) = (.full, "1") },
            try Sample.issue(2, area: 2, "VN-BGOR 002"), Sample.decision(2, code: 2, .grant, on: -50, boundary: 2),
        ])
        let hidden = try await bench.json("/lookup?q=VN-BGOR%20001")["codes"]?[0]
        #expect(hidden?["today"]?["status"]?.string == "active")
        let place = hidden?["area"]
        #expect(place?["areaHectares"]?.isNull == true && place?["commune"]?.isNull == true)
        #expect(place?["communeAtRegistration"]?.isNull == true)
        let shown = try await bench.json("/lookup?q=VN-BGOR%20002")["codes"]?[0]?["area"]
        #expect(shown?["areaHectares"]?.double != nil && shown?["commune"]?.string?.contains("Đồng Kỳ") == true)
        #expect(shown?["communeAtRegistration"]?.string?.contains("Đồng Kỳ") == true)
        let pages = [
            try await bench.ask("/lookup?f=html&q=VN-BGOR%20001"), try await bench.ask("/lookup?f=html&q=VN-BGOR%20002"),
        ].map(\.text)
        #expect(!pages[0].contains("Đồng Kỳ") && pages[1].contains("Đồng Kỳ"))
        #expect(place?["name"]?.string == "VN-BGOR 001" && shown?["name"]?.string != "VN-BGOR 002")
    }

    @Test("why a decision was made stays with the officers; its kind and its day are told")
    func reasons() async throws {
        var suspended = Decision(
            id: DecisionID(2), code: CodeID(1), kind: .suspend, effectiveOn: Sample.day(-5), document: "QĐ của bà Hoa",
            reason: "ông Nguyễn Văn Hai")
        suspended.receivedOn = Sample.day(-4)
        let bench = try await Bench([
            Sample.registration(1, at: 100), try Sample.issue(1, area: 1, "VN-BGOR 001"),
            Sample.decision(1, code: 1, .grant, on: -50, boundary: 1), .decisionMade(suspended),
        ])
        let told = try await bench.ask("/lookup?q=VN-BGOR%20001")
        let decision = try JSONValue.parse(told.body)["codes"]?[0]?["today"]?["decision"]
        #expect(decision?["kind"]?.string == "suspend" && decision?["on"]?.string == Sample.day(-5).description)
        for text in [told.text, try await bench.ask("/lookup?f=html&q=VN-BGOR%20001").text] {
            #expect(!text.contains("Nguyễn Văn Hai") && !text.contains("bà Hoa"), "\(text)")
            #expect(text.contains(Sample.day(-5).description))
        }
    }

    @Test("a feature's page says in words how its boundary was measured")
    func methods() async throws {
        let bench = try await Orchard.bench()
        for (language, word) in [("vi", "máy định vị cầm tay"), ("en", "hand-held receiver"), ("zh", "手持定位仪")] {
            let page = try await bench.ask("/collections/growing-areas/items/VNBGOR001?f=html&lang=\(language)").text
            #expect(page.contains(word) && !page.contains("handheld-gnss"))
        }
    }

    @Test("the symbol of a code holds its link in upper case")
    func symbols() async throws {
        let bench = try await Orchard.bench()
        let svg = try await bench.ask("/qr/vn-bgor%20001.svg")
        #expect(svg.headers[.contentType] == "image/svg+xml" && svg.text.hasPrefix("<svg"))
        let png = try await bench.ask("/qr/VNBGOR001.png")
        #expect(png.body.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    @Test("tiles are kept until the registry changes, and show the day asked for")
    func tiles() async throws {
        let bench = try await Orchard.bench()
        let address = "/tiles/growing-areas/12/3255/1798.mvt"
        let description = try await bench.json("/tiles/growing-areas.json")
        #expect(description["tilejson"]?.string == "3.0.0")
        #expect(description["tiles"]?[0]?.string == "http://map.example:8080/tiles/growing-areas/{z}/{x}/{y}.mvt")
        let first = try await bench.ask(address)
        #expect(first.headers[.contentType] == "application/vnd.mapbox-vector-tile")
        #expect(String(decoding: first.body, as: UTF8.self).contains("VNBGOR001"))
        #expect(try await bench.ask(address).body == first.body)
        #expect(try await bench.ask("\(address)?datetime=2020-01-01").body.isEmpty)
        try await bench.scene.commit(Sample.decision(9, code: 1, .suspend, on: -1))
        let second = try await bench.ask(address)
        #expect(second.body != first.body && String(decoding: second.body, as: UTF8.self).contains("suspended"))
        #expect(try await bench.ask("\(address)?datetime=2026-05-01").body == first.body)
        #expect(try await !bench.ask("/tiles/growing-areas/5/25/14.mvt").body.isEmpty, "from far away there is something to see too")
    }

    @Test("tiles and their description take a day or a moment, and refuse an interval, which no tile shows")
    func tileTimes() async throws {
        let bench = try await Orchard.bench()
        let (description, tile) = ("/tiles/growing-areas.json", "/tiles/growing-areas/12/3255/1798.mvt")
        for wrong in ["2021-01-01/2022-01-01", "../2022-01-01", "2021-01-01/..", "tomorrow", ""] {
            #expect(try await bench.problem("\(description)?datetime=\(wrong)") == "400 parameter-value", "\(wrong)")
            #expect(try await bench.problem("\(tile)?datetime=\(wrong)") == "400 parameter-value", "\(wrong)")
        }
        for (time, day) in [("2026-05-05", "2026-05-05"), ("2026-05-05T17:00:00Z", "2026-05-06")] {
            let address = try await bench.json("\(description)?datetime=\(time)")["tiles"]?[0]?.string
            #expect(address == "http://map.example:8080/tiles/growing-areas/{z}/{x}/{y}.mvt?datetime=\(day)")
            let shown = try await bench.ask("\(tile)?datetime=\(day)").body
            #expect(try await bench.ask("\(tile)?datetime=\(time)").body == shown && !shown.isEmpty)
        }
    }

    @Test("what far tiles are made from follows every change as if it were read anew, and only what changed is read")
    func overview() async throws {
        let bench = try await Orchard.bench()
        let day = Sample.day(0)
        let address = try #require(TileAddress(zoom: 8, column: 203, row: 112))
        func known(_ reading: any RegistryReading) throws -> (overview: Overview, entry: Int64) {
            (try Overview(reading, on: day), try reading.head().number)
        }
        func tile(_ overview: Overview) -> [UInt8] { overview.tile(address, cell: 1, layer: "l") }
        var (kept, entry) = try await bench.scene.store.read { try known($0) }
        var shown = tile(kept)
        #expect(!shown.isEmpty)
        let changes: [(events: [RegistryEvent], areas: Set<AreaID>?, shows: Bool)] = [
            ([Sample.registration(50, at: 500)], [AreaID(50)], true),
            ([Sample.decision(9, code: 1, .suspend, on: -1)], [AreaID(1)], true),
            ([Sample.decision(10, code: 1, .revoke, on: -1, by: .importer)], [AreaID(1)], true),
            ([.settingChanged(name: "host", value: "id.example.vn"), Sample.organisation(9, "X")], [], false),
            ([.life(.visibilitySet(.init(area: AreaID(50), visibility: .codeOnly, consent: "c", on: day)))], [AreaID(50)], true),
            (
                [
                    .life(
                        .areaSucceeded(
                            AreaSuccession(
                                kind: .close, predecessors: [AreaID(2)], successors: [], on: day, before: SquareMetres(1),
                                after: SquareMetres(0))))
                ], [AreaID(2)], true
            ),
            (
                [
                    .life(
                        .decisionCorrected(
                            DecisionCorrection(corrected: DecisionID(9), replacement: nil, reason: "x")))
                ], nil, true
            ),
        ]
        for (events, expected, shows) in changes {
            for event in events { try await bench.scene.commit(event) }
            let before = (kept, entry)
            (kept, entry) = try await bench.scene.store.read { reading in
                let changed = try reading.areas(changedAfter: before.1, atMost: 10)
                #expect(changed == expected)
                #expect(try reading.areas(changedAfter: before.1, atMost: 0) == nil, "more than may be looked through")
                var overview = before.0
                if let changed {
                    try overview.renew(changed, reading, on: day)
                } else {
                    overview = try Overview(reading, on: day)
                }
                let anew = try Overview(reading, on: day)
                #expect(tile(overview) == tile(anew))
                return (overview, try reading.head().number)
            }
            #expect((tile(kept) != shown) == shows, "\(events)")
            shown = tile(kept)
        }
    }

    @Test("far tiles are current after a change, for today and for the days before that are asked for")
    func farTiles() async throws {
        let bench = try await Orchard.bench()
        await bench.service.warm()
        let address = "/tiles/growing-areas/8/203/112.mvt"
        let before = try await bench.ask(address)
        let past = try await bench.ask("\(address)?datetime=2026-05-01").body
        #expect(!past.isEmpty && past != before.body)
        try await bench.scene.commit(Sample.decision(9, code: 1, .revoke, on: -1))
        let after = try await bench.ask(address)
        #expect(after.body != before.body && String(decoding: after.body, as: UTF8.self).contains("revoked"))
        #expect(try await bench.ask("\(address)?datetime=2026-05-01").body == past)
    }
}
