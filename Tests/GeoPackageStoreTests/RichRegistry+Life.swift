import GeoPrimitives
import Registry
import RegistryStoreContract
import Testing

extension RichRegistry {
    /// What happens to areas and codes, each recorded once or more.
    static func life() throws -> [RegistryEvent] {
        [
            Sample.decision(5, code: 1, .suspend, on: -1),
            .life(
                .decisionCorrected(
                    DecisionCorrection(
                        corrected: DecisionID(5),
                        replacement: Decision(
                            id: DecisionID(6), code: CodeID(1), kind: .suspend, effectiveOn: Sample.day(0), standsFor: DecisionID(5)),
                        reason: "ngày"))),
            .life(
                .overlapAccepted(
                    OverlapAcceptance(
                        code: CodeID(1), decision: DecisionID(1), conflicts: [.init(other: CodeID(2), shared: SquareMetres(9))],
                        reason: "r", secondOfficer: "minh"))),
            .life(
                .areaSucceeded(
                    AreaSuccession(
                        kind: .split, predecessors: [AreaID(2)], successors: [AreaID(1), AreaID(3)], on: Sample.day(4),
                        before: SquareMetres(1),
                        after: SquareMetres(2), reason: "chia"))),
            .life(
                .codeAliased(
                    CodeAlias(
                        number: 1, code: CodeID(1), text: "GACC 17", canonical: try #require(CanonicalCode("GACC 17")),
                        authority: "GACC",
                        period: Period(from: Sample.day(-3), to: Sample.day(9))))),
            .life(.codeRenumbered(CodeRenumbering(old: CodeID(1), new: CodeID(2), on: Sample.day(0), reason: "đổi"))),
            .life(.settingDated(DatedSetting(name: "four-eyes", value: "on", from: Sample.day(1)))),
            .life(.settingDated(DatedSetting(name: "four-eyes", value: "off", from: Sample.day(1)))),
            .life(.visibilitySet(VisibilityChange(area: AreaID(1), visibility: .codeOnly, consent: "BB 1", on: Sample.day(-3)))),
            .life(.visibilitySet(VisibilityChange(area: AreaID(1), visibility: .generalised, consent: "BB 2", on: Sample.day(-3)))),
            .life(.visibilitySet(VisibilityChange(area: AreaID(1), visibility: .full, consent: "BB 3", on: Sample.day(-4)))),
            .life(.areaCorrected(RichRegistry.correction)),
        ]
    }
    /// All that can be corrected of an area.
    private static var correction: AreaCorrection {
        var correction = AreaCorrection(area: AreaID(3), reason: "ghi nhầm")
        (correction.name, correction.crop, correction.variety) = ("Đồi Vải mới", "longan", "nhãn lồng")
        (correction.commune, correction.declaredHectares, correction.households) = ("2", 4.25, 12)
        return correction
    }
}
