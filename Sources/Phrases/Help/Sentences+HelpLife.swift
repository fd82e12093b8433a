extension Phrases {
    /// Commands on what surrounds areas, and on the life of areas and codes.
    static let lifeHelp = """
        [area.neighbours]
        vi Xem vùng nào chồng lên một vùng trồng: bao nhiêu m², ở đâu, có được phép không.
        en Show which areas share ground with one: how many m², where, and whether that is allowed.

        [area.neighbours.discussion]
        vi Khác cây trồng hoặc cùng chủ là bình thường. Hai chủ, cùng cây trồng và
        |thị trường, cùng thời gian thì không cấp mã. Dải mỏng hơn sai số của hai
        |lần đo (noise) không tính. Phần đất chung có trong --format json.
        |
        |  farmzone area neighbours area-1
        |  farmzone area neighbours VN-BGOR-9001 --on 2026-06-01 --format json
        en Another crop or the same holder is normal. For two holders with the same
        |crop, market and time a grant is refused. A strip thinner than the two
        |surveys are accurate is noise. --format json has the shared ground.
        |
        |  farmzone area neighbours area-1
        |  farmzone area neighbours VN-BGOR-9001 --on 2026-06-01 --format json

        [override.reason]
        vi Vẫn cấp dù đất chồng lên mã của chủ khác: lý do, ghi vào nhật ký.
        en Let it stand although somebody else holds the ground: the reason, for the journal.

        [override.second-officer]
        vi Cán bộ thứ hai cùng đồng ý bỏ qua chồng lấn.
        en The second officer who agrees to let the overlap stand.
        """
}
