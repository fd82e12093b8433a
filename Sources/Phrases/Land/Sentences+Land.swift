extension Phrases {
    /// What is said and found of zones and plots.
    static let landFindings = """
        [household-ambiguous]
        vi Danh sách hộ có nhiều dòng khớp với thửa vườn này (dòng {rows}). Hãy nối theo số thửa (--join), hoặc sửa danh sách.
        en Several rows of the household list match this plot (rows {rows}). Join by parcel (--join), or correct the list.

        [plot-without-household]
        vi Không có dòng nào của danh sách hộ khớp với thửa vườn này (nối theo {join}).
        en No row of the household list matches this plot (joined by {join}).

        [plot-parcels-open]
        vi Dòng {row} của danh sách hộ ghi thửa {listed}, nhưng chưa rõ thửa nào của thửa vườn này. Hãy ghi số thửa trong tệp ranh.
        en Row {row} of the household list has parcels {listed}, but which of them are this plot's is not known. Write them into the file of \
        plots.

        [plot-parcels-differ]
        vi Thửa vườn này ghi thửa {parcels}, danh sách hộ ghi {listed}. Số thửa đã có được giữ nguyên; hãy đối chiếu.
        en This plot has parcels {parcels}, the household list has {listed}. The plot keeps its own; compare the two.

        [household-without-plot]
        vi Dòng {row} của danh sách hộ không có thửa vườn nào trong tệp (nối theo {join}).
        en Row {row} of the household list has no plot in the file (joined by {join}).

        [plots-overlap]
        vi Chồng lên đối tượng {other}: {squareMetres} m², rộng trung bình {width} m.
        en It overlaps feature {other}: {squareMetres} m², {width} m wide on average.

        [plots-gap]
        vi Khoảng trống {squareMetres} m² giữa các đối tượng {features} được giữ thành lỗ trong ranh giới.
        en A gap of {squareMetres} m² between features {features} is kept as a hole of the boundary.

        [plots-sliver]
        vi Khe hẹp {squareMetres} m², rộng trung bình {width} m, giữa các đối tượng {features}: thường là một ranh vẽ hai lần. \
        Muốn lấp khe, thêm --mend close-slivers.
        en A sliver of {squareMetres} m², {width} m wide on average, between features {features}: most often one border drawn twice. \
        To close it add --mend close-slivers.

        [plots-sliver-closed]
        vi Đã lấp khe {squareMetres} m², rộng trung bình {width} m, giữa các đối tượng {features}.
        en A sliver of {squareMetres} m², {width} m wide on average, between features {features} was closed.

        [union-adjusted]
        vi Ranh giới chung được chỉnh trên lưới 1e-7 độ; diện tích thay đổi {squareMetres} m².
        en The common boundary was adjusted to the grid of 1e-7 degrees; that changes its area by {squareMetres} m².

        [plot-outside-area]
        vi {squareMetres} m² của thửa vườn nằm ngoài ranh giới vùng trồng.
        en {squareMetres} m² of the plot lie outside the boundary of the area.

        [plot-outside-successor]
        vi {squareMetres} m² của {plot} nằm ngoài {area}, vùng mà thửa này chuyển sang từ ngày {day}. Hãy ghi lại ranh thửa bằng “farmzone plot load”, \
        hoặc kết thúc thửa bằng “farmzone plot close”.
        en {squareMetres} m² of {plot} lie outside {area}, in which it goes on from {day} on. Record its outline anew with “farmzone plot load”, or end it \
        with “farmzone plot close”.

        [plots-named-alike]
        vi {plot} và {other} nay cùng thuộc {area} và cùng tên “{label}”; khi ghi lại ranh, chúng chỉ được phân biệt theo đất.
        en {plot} and {other} are now both in {area} and both called “{label}”; when outlines are recorded anew, only their ground tells them \
        apart.

        [plot-ambiguous]
        vi “{plot}” có thể là {known}, và đối tượng này không chung đất với thửa nào trong số đó nhiều hơn các thửa khác. Hãy đặt nhãn khác, \
        hoặc kết thúc thửa thừa bằng “farmzone plot close”.
        en “{plot}” can be {known}, and this feature shares no more ground with one of them than with another. Give it another label, or end \
        the one that is too many with “farmzone plot close”.

        [plot-left-behind]
        vi Không vùng tiếp nối nào có đất của {plot} ({squareMetres} m²); thửa này kết thúc từ ngày {day}.
        en None of the areas that go on has ground of {plot} ({squareMetres} m²); it ends on {day}.

        [plot-repeated]
        vi Thửa vườn “{plot}” trùng nhãn hoặc số thửa với đối tượng {other} của tệp. Mỗi thửa một đối tượng; nếu là hai thửa khác nhau, \
        đặt nhãn khác nhau (--plot-names labels).
        en Plot “{plot}” has the label or the parcels of feature {other} of the file. One feature for each plot; if they are two, give them \
        labels of their own (--plot-names labels).

        [plot-known-later]
        vi Thửa vườn “{plot}” đã ghi là {known}, có từ ngày {from}; không ghi lần nữa từ ngày {day}. Nêu --from từ {from} trở đi.
        en Plot “{plot}” is recorded as {known}, there from {from} on; it is not recorded again from {day} on. Give --from {from} or later.

        [zone-repeated]
        vi Vùng “{zone}” trùng khóa hoặc tên với đối tượng {other} của tệp. Mỗi vùng một đối tượng; nếu là hai vùng, đặt tên hoặc khóa khác nhau.
        en Zone “{zone}” has the key or the name of feature {other} of the file. One feature for each zone; if they are two, give them names \
        or keys of their own.

        [zone-known-later]
        vi Vùng “{zone}” đã ghi là {known}, có từ ngày {from}; không ghi lần nữa từ ngày {day}. Nêu --from từ {from} trở đi.
        en Zone “{zone}” is recorded as {known}, there from {from} on; it is not recorded again from {day} on. Give --from {from} or later.

        [zone-kind-unknown]
        vi Chưa biết đây là loại vùng nào[[: “{kind}”]]. Hãy thêm --kind ({known}), hoặc cột “kind” trong tệp.
        en What kind of zone it is, is not known[[: “{kind}”]]. Add --kind ({known}), or a column “kind” to the file.

        [zone-without-name]
        vi Vùng không có tên. Hãy thêm cột “name”, hoặc --map name=CỘT.
        en The zone has no name. Add a column “name”, or --map name=COLUMN.
        """

    /// What is said once zones and plots are recorded.
    static let landSaid = """
        [zones-loaded]
        vi Đã ghi {count} vùng sản xuất; {known} vùng đã có, không đổi.
        en {count} production zones recorded; {known} were known and are unchanged.

        [zones-tried]
        vi Chạy thử: sẽ ghi {count} vùng sản xuất; {known} vùng đã có, không đổi. Chưa ghi gì.
        en Trial: {count} production zones would be recorded; {known} are known and unchanged. Nothing was written.

        [plots-loaded]
        vi Đã ghi {count} thửa vườn của {area}; {known} thửa đã có, không đổi.
        en {count} plots of {area} recorded; {known} were known and are unchanged.

        [land-closed]
        vi {what} kết thúc từ ngày {day}.
        en {what} ends on {day}.

        [plots-registered]
        vi Đã đăng ký {area}: {plots} thửa vườn[[ của {households} hộ]], {hectares} ha.
        en {area} registered: {plots} plots[[ of {households} households]], {hectares} ha.

        [plots-would-register]
        vi Chạy thử: {plots} thửa vườn[[ của {households} hộ]], {hectares} ha. Chưa ghi gì.
        en Trial: {plots} plots[[ of {households} households]], {hectares} ha. Nothing was written.
        """

    /// Why a zone or plot cannot be found.
    static let landErrors = """
        [land-ended]
        vi {what} đã kết thúc từ ngày {day}. Muốn sửa, hãy nêu một ngày sớm hơn.
        en {what} ended on {day} already. To correct that give an earlier day.

        [closed-before-beginning]
        vi {what} chỉ có từ ngày {from} nên không thể kết thúc ngày {day}. Hãy nêu một ngày muộn hơn {from}.
        en {what} is there only from {from} on and cannot end on {day}. Give a day after {from}.

        [no-such-zone]
        vi Không có vùng sản xuất “{zone}” (ghi là zone-SỐ), hoặc vùng đã kết thúc. “farmzone zone list” liệt kê các vùng.
        en There is no production zone “{zone}” (written zone-NUMBER), or it has ended. “farmzone zone list” lists them.

        [no-such-plot]
        vi Không có thửa vườn “{plot}” (ghi là plot-SỐ), hoặc thửa đã kết thúc. “farmzone plot list VÙNG” liệt kê các thửa.
        en There is no plot “{plot}” (written plot-NUMBER), or it has ended. “farmzone plot list AREA” lists them.

        [join-column-missing]
        vi {path}: không có cột {detail} để nối danh sách hộ. Hãy nêu cột tên hộ hoặc cột số thửa bằng --join.
        en {path}: there is no column {detail} to join the households by. Name the column of their names, or of their parcels, with --join.

        [column-missing]
        vi {path}: không có cột {detail}.
        en {path}: there is no column {detail}.
        """

    /// The headings of zones and plots.
    static let landColumns = """
        [zoneId]
        vi Mã vùng sản xuất
        en Zone

        [plotId]
        vi Thửa vườn
        en Plot

        [parcels]
        vi Thửa đất
        en Parcels

        [surveyedOn]
        vi Ngày đo
        en Surveyed on

        [key]
        vi Khóa bên gửi
        en Sender's key

        [phone]
        vi Điện thoại
        en Telephone

        [citizenId]
        vi Số căn cước
        en Citizen id

        [source]
        vi Nguồn
        en Source
        """
}
