import GeoPrimitives
package import Registry

extension EventSamples {
    /// What happens to areas and codes, with everything in it.
    package static let fullLife: [RegistryEvent] = [
        .personErased(PersonID(4), reason: "theo yêu cầu"),
        .life(
            .overlapAccepted(
                OverlapAcceptance(
                    code: CodeID(5), decision: DecisionID(9),
                    conflicts: [.init(other: CodeID(6), shared: SquareMetres(12.5)), .init(other: CodeID(8), shared: SquareMetres(0))],
                    reason: "thoả thuận", secondOfficer: "minh"))),
        .life(
            .areaSucceeded(
                AreaSuccession(
                    kind: .split, predecessors: [AreaID(3)], successors: [AreaID(4), AreaID(5)], on: day, before: SquareMetres(100.5),
                    after: SquareMetres(99.5), reason: "chia"))),
        .life(
            .codeAliased(
                CodeAlias(
                    number: 2, code: CodeID(5), text: "GACC 17", canonical: canonical("GACC 17"), authority: "GACC",
                    period: Period(from: day, to: day.adding(days: 30))))),
        .life(.codeRenumbered(CodeRenumbering(old: CodeID(5), new: CodeID(6), on: day, reason: "đổi tỉnh"))),
        .life(
            .decisionCorrected(
                DecisionCorrection(
                    corrected: DecisionID(9),
                    replacement: Decision(
                        id: DecisionID(10), code: CodeID(5), kind: .suspend, effectiveOn: day, document: "13/QĐ", standsFor: DecisionID(9)),
                    reason: "ghi nhầm ngày"))),
        .life(.settingDated(DatedSetting(name: "four-eyes", value: "on", from: day))),
        .life(.visibilitySet(VisibilityChange(area: AreaID(3), visibility: .codeOnly, consent: "BB 12/2026", on: day))),
        .life(.areaCorrected(correction)),
    ]

    private static var correction: AreaCorrection {
        var correction = AreaCorrection(area: AreaID(3), reason: "ghi nhầm khi nhập")
        (correction.name, correction.crop, correction.variety) = ("Đồi Vải", "longan", "nhãn lồng")
        (correction.commune, correction.declaredHectares, correction.households) = ("07282", 4.25, 12)
        return correction
    }

    /// The same with as little in it as each kind allows.
    package static let bareLife: [RegistryEvent] = [
        .personErased(PersonID(1), reason: ""),
        .life(
            .overlapAccepted(OverlapAcceptance(code: CodeID(1), decision: DecisionID(1), conflicts: [], reason: "", secondOfficer: ""))),
        .life(
            .areaSucceeded(
                AreaSuccession(
                    kind: .close, predecessors: [AreaID(1)], successors: [], on: day, before: SquareMetres(0), after: SquareMetres(0)))),
        .life(
            .codeAliased(
                CodeAlias(number: 1, code: CodeID(1), text: "1", canonical: canonical("1"), authority: "", period: Period()))),
        .life(.codeRenumbered(CodeRenumbering(old: CodeID(1), new: CodeID(2), on: day))),
        .life(.decisionCorrected(DecisionCorrection(corrected: DecisionID(1), replacement: nil, reason: ""))),
        .life(.settingDated(DatedSetting(name: "", value: "", from: day))),
        .life(.visibilitySet(VisibilityChange(area: AreaID(1), visibility: .full, consent: "", on: day))),
        .life(.areaCorrected(AreaCorrection(area: AreaID(1), reason: ""))),
    ]
}
