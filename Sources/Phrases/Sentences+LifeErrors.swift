extension Phrases {
    /// Why something in the life of an area or a code is refused.
    static let lifeErrors = """
        [no-outline]
        vi {area} không có ranh giới vào ngày {day}. Hãy bổ sung bằng “farmzone area revise”.
        en {area} has no outline on {day}. Bring one with “farmzone area revise”.

        [overlap-refused]
        vi Không cấp được {code}: từ {from}, đất đã thuộc {others} của chủ khác, cùng cây trồng và thị trường {market}; chồng \
        {squareMetres} m² ({percent} %). Nếu vẫn cấp, nêu --override LÝ_DO và --second-officer TÊN.
        en {code} cannot be granted: from {from} on the ground is held under {others} by somebody else, for the same crop and market \
        {market}; {squareMetres} m² ({percent} %) overlap. To grant it all the same give --override REASON and --second-officer NAME.

        [override-incomplete]
        vi Muốn bỏ qua chồng lấn phải có cả --override LÝ_DO và --second-officer TÊN.
        en To let an overlap stand give both --override REASON and --second-officer NAME.

        [second-officer-same]
        vi Cán bộ thứ hai phải là người khác {officer}.
        en The second officer must be somebody else than {officer}.

        [four-eyes]
        vi {officer} đã ghi {area} hoặc ranh giới của vùng nên không được tự quyết định ({kind:decision}); cần một cán bộ khác.
        en {officer} recorded {area} or one of its boundaries and cannot decide on its codes ({kind:decision}); another officer must.

        [expiry-without-grant]
        vi {code} chưa được cấp nên không thể hết hạn ngày {expires}. Thêm --from NGÀY, hoặc nêu --expires khi quyết định cấp.
        en {code} is not granted yet and cannot expire on {expires}. Add --from DATE, or give --expires with the decision to grant.

        [renewal-shortens]
        vi Gia hạn {code} đến {expires} lại sớm hơn ngày hết hạn hiện nay {last}. Hãy nêu ngày muộn hơn.
        en A renewal of {code} to {expires} would end before the present last day {last}. Give a later day.
        """
}
