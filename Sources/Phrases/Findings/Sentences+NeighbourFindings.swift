extension Phrases {
    /// What is found around a boundary, and beside the one before it.
    static let neighbourFindings = """
        [neighbour-identical]
        vi Ranh giới trùng hoàn toàn với {other}, {squareMetres} m² ({rule:neighbour}). Hãy xem có phải đăng ký hai lần không.
        en The boundary covers the same ground as {other}, {squareMetres} m² ({rule:neighbour}). See whether it is registered twice.

        [neighbour-within]
        vi Ranh giới nằm trọn trong {other}, chiếm {squareMetres} m² = {otherPercent} % vùng đó ({rule:neighbour}).
        en The boundary lies within {other}, on {squareMetres} m², {otherPercent} % of that area ({rule:neighbour}).

        [neighbour-contains]
        vi Ranh giới chứa trọn {other}, {squareMetres} m² = {percent} % ranh giới này ({rule:neighbour}).
        en The boundary contains {other}, {squareMetres} m², {percent} % of this one ({rule:neighbour}).

        [neighbour-overlap]
        vi Ranh giới chồng lên {other} {squareMetres} m², {percent} % của vùng này và {otherPercent} % của vùng kia, chỗ dày nhất \
        {thickness} m ({rule:neighbour}).
        en The boundary overlaps {other} by {squareMetres} m², {percent} % of this one and {otherPercent} % of the other, {thickness} m \
        at its thickest ({rule:neighbour}).

        [neighbour-noise]
        vi Dải chồng lên {other} rộng không quá {thickness} m, trong sai số của hai lần đo ({tolerance} m): {squareMetres} m².
        en The strip shared with {other} is at most {thickness} m wide, within the noise of the two surveys ({tolerance} m): \
        {squareMetres} m².

        [revision-apart]
        vi Ranh giới mới và ranh giới trước chỉ chung {percent} % của ranh giới nhỏ hơn; tâm hai ranh giới cách nhau {metres} m. Đo lại \
        không làm vùng trồng dời chỗ: hãy xem có đúng tệp, đúng vùng không.
        en The new boundary and the one before share {percent} % of the smaller one; their middles are {metres} m apart. An area does not \
        move when it is surveyed anew: see whether this is the right file, and the right area.

        [revision-size]
        vi Ranh giới trước có {before} ha, ranh giới mới có {after} ha ({percent} %): lệch quá {limit} % và quá sai số của hai lần đo. Hãy \
        xem phần đất nào được thêm vào hay bỏ ra.
        en The boundary before has {before} ha, the new one {after} ha ({percent} %): more than {limit} %, and more than two surveys of \
        the same ground differ by. See which ground was added or left out.

        [revision-unsurveyed]
        vi Ranh giới trước được đo bằng {method}; ranh giới mới chưa nói đo bằng cách nào nên sẽ ghi là chưa rõ. Hãy nêu cách đo nếu biết.
        en The boundary before was surveyed by {method}; how the new one was surveyed was not said, so it is recorded as unknown. Say it \
        where it is known.

        [codes-left-waiting]
        vi {area} kết thúc từ ngày {day} mà hồ sơ của {codes} chưa được quyết định. Hãy từ chối (reject) hoặc nộp lại cho vùng tiếp nối.
        en {area} ends on {day} while the dossiers of {codes} are not decided. Reject them, or submit them anew for what goes on.

        [not-a-holiday]
        vi “{day}” ({name}) không phải ngày: viết NNNN-TT-NN, hoặc TT-NN cho mọi năm.
        en “{day}” ({name}) is no day: write YYYY-MM-DD, or MM-DD for every year.
        """

    /// Whether two areas may share ground.
    static let neighbourRules = SentenceGroup(
        """
        [allowed]
        vi được phép
        en allowed

        [refused-at-grant]
        vi cùng cây trồng, hai chủ: sẽ không được cấp mã cho cùng thị trường
        en same crop, two holders: a code for the same market will be refused

        [holder-unknown]
        vi cùng cây trồng, chưa rõ chủ
        en same crop, holder not known

        [crop-unknown]
        vi chưa biết cây trồng
        en crop not known
        """)
}
