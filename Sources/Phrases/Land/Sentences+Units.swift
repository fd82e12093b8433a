extension Phrases {
    /// What is found in tables of units.
    static let unitFindings = """
        [unit-not-there]
        vi Dòng {row}: ngày {day} không có đơn vị nào mang mã {code}. Hãy kiểm tra mã và ngày --on.
        en Row {row}: on {day} no unit has the code {code}. Check the code and the day --on.

        [succession-later]
        vi Dòng {row}: đã ghi nhận {code} chuyển thành {other} từ ngày {day}; một ngày sớm hơn sẽ trái với điều đó. Hãy kiểm tra ngày --on.
        en Row {row}: {code} is recorded to go over into {other} on {day}; an earlier day would contradict that. Check the day --on.

        [outline-outlived]
        vi Dòng {row}: từ {day} {unit} nhận thêm đất của đơn vị khác nên ranh giới cũ không còn đúng; hãy nạp ranh giới mới của ngày đó. \
        Trước khi nạp chỉ biết khung bao.
        en Row {row}: from {day} on {unit} takes in others, so that its outline of before is no longer true; load the one of that day. \
        Until then only the box around it is known.

        [village-unplaced]
        vi {village} thuộc {unit}, nay chia vào {others}: chưa biết thôn này vào đâu. Hãy nạp lại thôn với đơn vị mới.
        en {village} is part of {unit}, which goes over into {others}: into which of them is not known. Load the village anew with its \
        new unit.

        [placing-ends]
        vi {area} từng được xếp vào {unit} từ {day}; sửa xã thì việc xếp ấy không còn. Nếu vẫn đúng, hãy ghi lại bằng “farmzone unit assign \
        {area} {unit}”.
        en {area} was placed in {unit} from {day} on, which ends with the correction of its commune. Where that is right still, record it \
        anew with “farmzone unit assign {area} {unit}”.

        [variety-left]
        vi Cây trồng của {area} được sửa nhưng giống vẫn ghi là “{variety}”. Nếu giống cũng sai, hãy sửa cả giống.
        en The crop of {area} is corrected, but its variety is still “{variety}”. Correct that too where it is wrong.

        [succession-repeated]
        vi Dòng {row} lặp lại {code} → {other}; chỉ tính một lần.
        en Row {row} says {code} → {other} again; it counts once.

        [successor-without-name]
        vi Dòng {row}: đơn vị mới {code} chưa có tên. Hãy thêm cột newName (ten_moi).
        en Row {row}: the new unit {code} has no name. Add a column newName.

        [outline-of-no-successor]
        vi Ranh giới của “{unit}” không thuộc đơn vị mới nào trong bảng. Hãy kiểm tra mã và tên.
        en The outline of “{unit}” belongs to no new unit of the table. Check code and name.

        [area-unplaced]
        vi {area}: {unit} được chia mà chưa biết vùng nằm ở phần nào[[ ({shares})]][[; dự kiến {new}]]. \
        Hãy nạp ranh giới (--outlines), hoặc gán bằng “farmzone unit assign”.
        en {area}: {unit} was split, and in which part it lies is not known[[ ({shares})]][[; likely {new}]]. \
        Give outlines (--outlines), or assign it by “farmzone unit assign”.

        [area-astride]
        vi {area} nằm trên nhiều phần của {unit}: {shares}. Được gán vào {new}; hãy xem lại bằng “farmzone unit assign”.
        en {area} lies in several parts of {unit}: {shares}. It was assigned to {new}; look at it, and use “farmzone unit assign”.

        [unit-without-name]
        vi Dòng {row} không có tên.
        en Row {row} has no name.

        [unit-without-parent]
        vi Dòng {row} không ghi đơn vị cấp trên. Hãy thêm cột commune (xa), hoặc --parent.
        en Row {row} does not say which unit it belongs to. Add a column commune, or --parent.

        [units-overlap]
        vi {unit} và {other} chồng nhau {squareMetres} m² (rộng trung bình {width} m).
        en {unit} and {other} overlap by {squareMetres} m² ({width} m wide on average).

        [units-sliver]
        vi Khe hở {squareMetres} m², rộng trung bình {width} m, giữa {units}.
        en A sliver of {squareMetres} m², {width} m wide on average, lies between {units}.
        """

    /// What is said of changes of units.
    static let unitSaid = """
        [units-changed]
        vi Đã sắp xếp: {ended} đơn vị kết thúc, {begun} đơn vị bắt đầu; {areas} vùng trồng được gán theo ranh giới, {doubtful} cần xem lại\
        [[, {unplaced} chưa gán được]]. \
        Mã số, ranh giới và tem không đổi.
        en Reorganised: {ended} units ended, {begun} began; {areas} areas were assigned by geometry, {doubtful} of them want a look\
        [[, {unplaced} could not be placed]]. \
        Codes, boundaries and stamps are as they were.

        [units-would-change]
        vi Chạy thử: {ended} đơn vị kết thúc, {begun} đơn vị bắt đầu; {areas} vùng trồng gán theo ranh giới, {doubtful} cần xem lại\
        [[, {unplaced} chưa gán được]]. Chưa ghi gì.
        en Trial: {ended} units end, {begun} begin; {areas} areas assigned by geometry, {doubtful} of them want a look\
        [[, {unplaced} could not be placed]]. Nothing was written.

        [area-assigned]
        vi {area} thuộc {unit} từ ngày {day}.
        en {area} lies in {unit} since {day}.
        """

    /// What a change of units is refused for.
    static let unitErrors = """
        [not-a-successor]
        vi {area} không thể thuộc {unit} từ ngày {day}[[: {before} không chuyển thành đơn vị đó vào ngày ấy]]\
        [[: không rõ vùng thuộc đơn vị nào vào ngày {eve}]].
        en {area} cannot lie in {unit} since {day}[[: {before} did not go over into that unit on that day]]\
        [[: in which unit it lay on {eve} is not known]].

        [row-incomplete]
        vi {path}: dòng {detail} thiếu mã cũ hoặc mã mới.
        en {path}: row {detail} lacks the old or the new code.
        """

    /// The headings of units.
    static let unitColumns = """
        [formedFrom]
        vi Hình thành từ
        en Formed from

        [became]
        vi Chuyển thành
        en Became

        [parts]
        vi Gồm
        en Parts
        """

    /// Help on units through time.
    static let unitHelp = """
        [unit.show]
        vi Một đơn vị hành chính vào một ngày.
        en One administrative unit as of a day.

        [unit.show.discussion]
        vi Mã và tên được dùng lại: ngày --on quyết định là đơn vị nào.
        |
        |  farmzone unit show "Hồng Kỳ" --on 2024-06-01
        |  farmzone unit show 07282
        en Codes and names are used again: the day --on decides which unit it is.
        |
        |  farmzone unit show "Hồng Kỳ" --on 2024-06-01
        |  farmzone unit show 07282

        [unit.areas]
        vi Các vùng trồng nằm trong một đơn vị vào một ngày.
        en The areas that lie in a unit on a day.

        [unit.areas.discussion]
        vi Tên hay mã là của ngày --on; huyện và tỉnh gồm các xã của chúng.
        |
        |  farmzone unit areas "Hồng Kỳ" --on 2024-06-01
        |  farmzone unit areas 215 --on 2024-06-01 --format csv
        en Name or code are those of the day --on; districts and provinces consist
        |of their communes.
        |
        |  farmzone unit areas "Hồng Kỳ" --on 2024-06-01
        |  farmzone unit areas 215 --on 2024-06-01 --format csv

        [unit.reorganise]
        vi Áp dụng một lần sắp xếp đơn vị hành chính.
        en Apply a reorganisation of units.

        [unit.reorganise.discussion]
        vi Bảng CSV có cột oldCode, newCode và newName, newKind cho đơn vị mới.
        |Đơn vị bị chia: vùng trồng được gán theo ranh giới (--outlines); vùng
        |chưa chắc được liệt kê. Mã số, ranh giới và tem không đổi.
        |
        |  farmzone unit reorganise sap-xep.csv --on 2025-07-01 \\
        |      --decree "1658/NQ-UBTVQH15"
        |  farmzone unit reorganise chia.csv --on 2027-01-01 \\
        |      --outlines xa-moi.geojson --dry-run
        en The CSV has columns oldCode, newCode, and newName, newKind of units that
        |are new. Areas of a unit that is split are assigned by geometry
        |(--outlines); doubtful ones are listed. Codes, boundaries and stamps stay.
        |
        |  farmzone unit reorganise merger.csv --on 2025-07-01 \\
        |      --decree "1658/NQ-UBTVQH15"
        |  farmzone unit reorganise split.csv --on 2027-01-01 \\
        |      --outlines communes.geojson --dry-run

        [unit.assign]
        vi Gán một vùng trồng vào một phần của đơn vị bị chia.
        en Assign an area to a part of a unit that was split.

        [unit.assign.discussion]
        vi Ngày --on là ngày đơn vị bị chia.
        |
        |  farmzone unit assign area-7 "Đồng Kỳ Đông" --on 2027-01-01
        en The day --on is that of the split.
        |
        |  farmzone unit assign area-7 "Đồng Kỳ Đông" --on 2027-01-01

        [unit.which]
        vi Đơn vị: mã, hoặc tên vào ngày đó.
        en The unit: its code, or its name as of the day.

        [unit.successors]
        vi Bảng chuyển đổi (CSV): oldCode, newCode, newName, newKind.
        en The table of successors (CSV): oldCode, newCode, newName, newKind.

        [unit.reorganised-on]
        vi Ngày đầu tiên của trật tự mới.
        en The first day of the new order.

        [unit.decree]
        vi Văn bản quyết định.
        en The decree.

        [unit.outlines]
        vi Ranh giới của các đơn vị mới.
        en Outlines of the units that begin.

        [unit.parent]
        vi Đơn vị cấp trên, khi danh sách không ghi.
        en The unit above, where the list does not say.
        """
}
