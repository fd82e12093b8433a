extension ApplicationIdentifier {
    /// The identifiers known here, after the GS1 syntax dictionary (release 2026-01-27): format, companions, use in a Digital Link.
    public static let table: [ApplicationIdentifier] =
        [
            row("00", "SSCC", [digits(18, .checkDigit)], qualifiers: []),
            row("01", "GTIN", [digits(14, .checkDigit)], qualifiers: [["22", "10", "21"], ["235"]], excludes: ["37"]),
            row("02", "CONTENT", [digits(14, .checkDigit)], requires: [["37"]], excludes: ["01"]),
            row("10", "BATCH/LOT", [text(20)], requires: [item]),
            row("11", "PROD DATE", [day], requires: [item]),
            row("13", "PACK DATE", [day], requires: [item]),
            row("15", "BEST BEFORE", [day], requires: [item]),
            row("16", "SELL BY", [day], requires: [item]),
            row("17", "USE BY", [day], requires: [item]),
            row("20", "VARIANT", [digits(2)], requires: [item]),
            row("21", "SERIAL", [text(20)], attribute: false, requires: [["01", "8006"]], excludes: ["235"]),
            row("22", "CPV", [text(20)], attribute: false, requires: [["01"]]),
            row("235", "TPX", [text(28)], attribute: false, requires: [["01"]]),
            row("240", "ADDITIONAL ID", [text(30)], requires: [item]),
            row("251", "REF. TO SOURCE", [text(30)], requires: [["01", "8006"]]),
            row("253", "GDTI", [digits(13, .checkDigit), optionalText(17)], qualifiers: []),
            row("254", "GLN EXTENSION COMPONENT", [text(20)], attribute: false, requires: [["414"]]),
            row("37", "COUNT", [Component(isNumeric: true, lengths: 1...8)], requires: [["00"], ["02"]]),
            row("400", "ORDER NUMBER", [text(30)]),
            row("410", "SHIP TO LOC", [digits(13, .checkDigit)]),
            row("411", "BILL TO", [digits(13, .checkDigit)]),
            row("412", "PURCHASE FROM", [digits(13, .checkDigit)]),
            row("413", "SHIP FOR LOC", [digits(13, .checkDigit)]),
            row("414", "LOC No.", [digits(13, .checkDigit)], qualifiers: [["254"], ["7040"]]),
            row("416", "PROD/SERV LOC", [digits(13, .checkDigit)]),
            row("417", "PARTY", [digits(13, .checkDigit)], qualifiers: [["7040"]]),
            row("422", "ORIGIN", [digits(3, .country)], requires: [item], excludes: ["426"]),
            row("426", "COUNTRY - FULL PROCESS", [digits(3, .country)], requires: [goods]),
            row("427", "ORIGIN SUBDIVISION", [text(3)], requires: [goods, ["422"]]),
            row("7007", "HARVEST DATE", [digits(6, .day(zeroAllowed: false)), optionalHarvestEnd], requires: [goods]),
            row("7040", "UIC+EXT", [digits(1), exactText(2), importerIndex], attribute: false, requires: [["414", "417"]]),
            row("8004", "GIAI", [text(30, .companyPrefix)], qualifiers: []),
            row(
                "8006", "ITIP", [digits(14, .checkDigit), digits(4, .pieceOfTotal)], qualifiers: [["22", "10", "21"]],
                excludes: ["01", "37"]),
        ]
        + (0...5).map { row("310\($0)", "NET WEIGHT (kg)", [digits(6)], requires: [goods], excludes: weights) }
        + (0...9).map { row("723\($0)", "CERT # \($0 + 1)", [exactText(2), text(28)], requires: [["01", "8004"]]) }

    private static let item = ["01", "02", "8006"]
    private static let goods = ["01", "02"]
    private static let weights = (0...5).map { "310\($0)" }
    private static let day = digits(6, .day(zeroAllowed: true))
    private static let optionalHarvestEnd = Component(
        isNumeric: true, lengths: 6...6, meaning: .day(zeroAllowed: false), isOptional: true)

    private static func digits(_ count: Int, _ meaning: Component.Meaning = .plain) -> Component {
        Component(isNumeric: true, lengths: count...count, meaning: meaning)
    }

    private static func text(_ most: Int, _ meaning: Component.Meaning = .plain) -> Component {
        Component(isNumeric: false, lengths: 1...most, meaning: meaning)
    }

    private static let importerIndex = Component(isNumeric: false, lengths: 1...1, meaning: .importerIndex)

    private static func exactText(_ count: Int) -> Component { Component(isNumeric: false, lengths: count...count) }

    private static func optionalText(_ most: Int) -> Component { Component(isNumeric: false, lengths: 1...most, isOptional: true) }

    private static func row(
        _ code: String, _ title: String, _ components: [Component], qualifiers: [[String]]? = nil, attribute: Bool = true,
        requires: [[String]] = [], excludes: [String] = []
    ) -> ApplicationIdentifier {
        ApplicationIdentifier(
            code: code, title: title, qualifiers: qualifiers, components: components, isAttribute: attribute, requires: requires,
            excludes: excludes.filter { $0 != code })
    }
}
