import Registry

extension LookUpAnswer {
    /// What the public is told: what was decided and when, and of areas of which it sees the code only nothing by which they are found.
    ///
    /// What officers write down as a reason may name people. It stays with them; of a stamp's the words of `StampReason` are told.
    func forPublic() -> LookUpAnswer {
        var shown = self
        let hidden = Set(codes.filter { $0.area.visibility == .codeOnly }.map { "area-\($0.area.id.number)" })
        shown.reasons = reasons.map { $0.forPublic() }
        // How much its ground yields would tell how large it is.
        shown.warnings = warnings.filter { !hidden.contains($0.values["area"] ?? "") }.map { $0.forPublic() }
        shown.codes = codes.map { $0.forPublic() }
        shown.stamp?.on?.reason = stamp?.on?.reason.flatMap { StampReason($0)?.rawValue }
        shown.stamp?.today?.reason = stamp?.today?.reason.flatMap { StampReason($0)?.rawValue }
        shown.facility?.markets = (facility?.markets ?? []).map { $0.forPublic() }
        return shown
    }
}

extension LookUpAnswer.Remark {
    fileprivate func forPublic() -> LookUpAnswer.Remark {
        guard let reason = values["reason"] else { return self }
        var shown = self
        shown.values["reason"] = id == "stamp-void" ? StampReason(reason)?.rawValue ?? "" : ""
        return shown
    }
}

extension LookUpAnswer.Code {
    fileprivate func forPublic() -> LookUpAnswer.Code {
        var shown = self
        shown.today = today.forPublic()
        shown.on = on.forPublic()
        shown.importer = importer?.forPublic()
        shown.importerToday = importerToday?.forPublic()
        shown.decisions = decisions.map { $0.forPublic() }
        guard area.visibility == .codeOnly else { return shown }
        shown.area = GrowingArea(
            id: area.id, name: record.text, crop: area.crop, visibility: .codeOnly, isIllustrative: area.isIllustrative)
        (shown.holder, shown.hectares, shown.commune, shown.communeAtRegistration) = (nil, nil, nil, nil)
        return shown
    }
}

extension LookUpAnswer.State {
    fileprivate func forPublic() -> LookUpAnswer.State {
        var shown = self
        shown.decision = decision?.forPublic()
        return shown
    }
}

extension Decision {
    /// The document of an importer's decision is the list that it stands on, which is public.
    fileprivate func forPublic() -> Decision {
        var shown = self
        shown.reason = nil
        if authority == .ours { shown.document = nil }
        return shown
    }
}

extension LookUpAnswer.FacilityFacts.MarketState {
    fileprivate func forPublic() -> LookUpAnswer.FacilityFacts.MarketState {
        var shown = self
        (shown.today, shown.on) = (today.forPublic(), on.forPublic())
        shown.importer = importer?.forPublic()
        return shown
    }
}
