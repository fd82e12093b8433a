extension Phrases {
    /// What is noticed while a table of corners is read.
    static let tableFindings = """
        [no-corners]
        vi Tệp không có dòng tọa độ nào. Bảng cần hai cột tọa độ, mỗi góc ranh một dòng.
        en The file has no rows with coordinates. The table needs two columns of them, a row for each corner.

        [wkt-not-read]
        vi Dòng {row}, cột {column}: ranh giới không phải WKT; sai từ ký tự thứ {place}[[: “{value}”]]. Viết như POLYGON ((106.1 21.5, …)) \
        trong dấu ngoặc kép.
        en Row {row}, column {column}: the outline is no well-known text from character {place} on[[: “{value}”]]. Write it as \
        POLYGON ((106.1 21.5, …)), in quotes.

        [columns-not-found]
        vi [[Dòng {row}: ]]không tìm thấy hai cột tọa độ. Hãy đặt tiêu đề X, Y (Bắc, Đông), hoặc E, N, hoặc lat, lon.
        en [[Row {row}: ]]no two columns of coordinates were found. Head them X, Y (northing, easting), or E, N, or lat, lon.

        [not-a-number]
        vi Dòng {row}, cột {column}: “{value}” không phải số hay góc. Viết như 2376048.87 hoặc 106°08'01".
        en Row {row}, column {column}: “{value}” is not a number or an angle. Write it as 2376048.87 or 106°08'01".

        [only-one-number]
        vi Dòng {row}: thiếu một trong hai tọa độ ở cột {column}[[; chỉ có {value}]]. Hãy điền đủ.
        en Row {row}: one of the two coordinates is missing, in column {column}[[; there is only {value}]]. Fill it in.

        [missing-coordinates]
        vi Dòng {row}: điểm {value} không có tọa độ. Hãy điền tọa độ hoặc bỏ dòng.
        en Row {row}: point {value} has no coordinates. Fill them in, or remove the row.

        [tables-side-by-side]
        vi [[Dòng {row}, ]]cột {column}[[ (“{value}”)]]: có hai bảng đặt cạnh nhau. Hãy chuyển bảng bên phải xuống dưới bảng bên trái, \
        hoặc xóa các cột tọa độ thừa.
        en [[Row {row}, ]]column {column}[[ (“{value}”)]]: two tables stand side by side. Put the right one below the left, or remove the \
        coordinates that are not meant.

        [areas-parted]
        vi Dòng trống chia các góc[[ của vùng {area}]] thành các nhóm (dòng {value}): một vùng hay nhiều vùng? Hãy thêm cột vùng, hoặc xóa \
        các dòng trống nếu là một vùng.
        en Blank lines part the corners[[ of area {area}]] into groups (rows {value}): is it one area or several? Add a column that names \
        the area of each row, or take the blank lines out where it is one.

        [too-many-cells]
        vi Dòng {row}: từ cột {column} có nhiều ô hơn số cột của bảng[[: {value}]]. Có thể dấu phẩy thập phân đã tách số: hãy \
        ngăn cột bằng dấu chấm phẩy.
        en Row {row}: from column {column} on there are more cells than the table has columns[[: {value}]]. Decimal commas may \
        have split numbers: separate the columns by semicolons.

        [ambiguous-numbers]
        vi [[Dòng {row}, ]]cột {column}: [[“{value}” ]]đọc được cả kiểu dấu chấm và dấu phẩy thập phân. Hãy ghi thêm số lẻ, \
        hoặc bỏ dấu phân nhóm nghìn.
        en [[Row {row}, ]]column {column}: [[“{value}” ]]can be read with a decimal point and with a decimal comma. Write more \
        decimals, or leave out the marks of thousands.

        [mixed-numbers]
        vi [[Dòng {row}, ]]cột {column}: cột lẫn lộn dấu chấm và dấu phẩy thập phân[[, như “{value}”]]. Hãy dùng một kiểu.
        en [[Row {row}, ]]column {column}: the column mixes decimal points and decimal commas[[, as in “{value}”]]. Use one of them.

        [coordinate-out-of-range]
        vi Dòng {row}, cột {column}: góc {value} vượt quá 90° vĩ độ hoặc 180° kinh độ. Hãy kiểm tra số và cột.
        en Row {row}, column {column}: angle {value} is beyond 90° of latitude or 180° of longitude. Check the number and the column.

        [hemisphere-contradicts]
        vi Dòng {row}, cột {column}: chữ chỉ hướng trong “{value}” không hợp với cột. Vĩ độ là B hoặc N, kinh độ là Đ hoặc E.
        en Row {row}, column {column}: the letter in “{value}” does not belong to this column. Latitudes have N (or B), \
        longitudes E (or Đ).

        [unordered-corners]
        vi Dòng {row}: số thứ tự {value} không theo đường ranh[[ (vùng {area})]]. Hãy xếp các dòng theo thứ tự đi quanh vùng.
        en Row {row}: point number {value} does not follow the outline[[ (area {area})]]. Put the rows in the order of the \
        walk around the area.

        [duplicate-point-name]
        vi Dòng {row}: tên điểm {value} đã có ở dòng trước[[ (vùng {area})]]. Hãy đặt tên khác hoặc bỏ dòng trùng.
        en Row {row}: point name {value} was used in an earlier row[[ (area {area})]]. Give it another name, or remove the row.

        [closing-point-differs]
        vi Dòng {row}: dòng cuối mang tên điểm đầu nhưng tọa độ khác: {value}, điểm đầu là {expected}[[ (vùng {area})]]. Hãy \
        sửa cho khớp.
        en Row {row}: the last row has the name of the first point but other coordinates: {value}, the first has {expected}[[ \
        (area {area})]]. Make them agree.

        [too-few-corners]
        vi [[Dòng {row}: ]]vùng chỉ có {value} góc[[ (vùng {area})]]; cần ít nhất ba.
        en [[Row {row}: ]]the area has {value} corners[[ (area {area})]]; it needs at least three.

        [interleaved-area]
        vi Dòng {row}: vùng [[{area} ]]tiếp tục sau khi đã sang vùng khác. Hãy để các dòng của một vùng liền nhau.
        en Row {row}: area[[ {area}]] goes on after another one. Keep the rows of an area together.

        [missing-point-number]
        vi Dòng {row}: trước điểm này thiếu số thứ tự {value}[[ (vùng {area})]]. Hãy kiểm tra xem có sót góc nào không.
        en Row {row}: point number {value} is missing before this one[[ (area {area})]]. Check that no corner was forgotten.

        [point-names-out-of-sequence]
        vi Dòng {row}: tên điểm {value} không theo thứ tự dù STT đúng[[ (vùng {area})]]. Hãy đối chiếu với bản vẽ.
        en Row {row}: point name {value} is out of sequence although the running numbers are right[[ (area {area})]]. Compare \
        it with the drawing.

        [degrees-under-projected-header]
        vi Tiêu đề ghi tọa độ mét nhưng giá trị là độ. Hãy sửa tiêu đề thành lat, lon, hoặc nêu --order.
        en The header names metres, but the values are degrees. Head the columns lat, lon, or give --order.

        [axes-look-swapped]
        vi Cột Bắc chứa số giống Đông và ngược lại. Trong bảng VN-2000, X là Bắc (hơn 2 triệu), Y là Đông: hãy đổi tiêu đề.
        en The northings look like eastings and the other way round. In VN-2000 tables X is the northing (over 2 million), Y \
        the easting: swap the headings.

        [mixed-notation]
        vi Tọa độ ghi lẫn nhiều kiểu (thập phân, độ phút giây). Hãy dùng một kiểu.
        en Coordinates are written in more than one notation (decimal, degrees minutes seconds). Use one.

        [unknown-unit]
        vi Dòng {row}, cột {column}: đơn vị trong tiêu đề “{value}” không phải mét hay độ. Hãy kiểm tra đơn vị.
        en Row {row}, column {column}: the unit in the heading “{value}” is neither metres nor degrees. Check it.

        [text-inside-table]
        vi Dòng {row}: có dòng chữ giữa bảng[[: “{value}”]]; dòng này được bỏ qua.
        en Row {row}: a line of text stands inside the table[[: “{value}”]]; it is passed over.

        [unreadable-summary]
        vi Dòng {row}: không đọc chắc được diện tích trong “{value}”. Ghi như 1,25 ha hoặc 12500 m².
        en Row {row}: the area in “{value}” cannot be read for certain. Write it as 1.25 ha or 12500 m².

        [stray-edge]
        vi Dòng {row}[[, cột {column}]]: chiều dài cạnh không thuộc góc nào[[: “{value}”]]. Hãy đặt cạnh cùng dòng với góc.
        en Row {row}[[, column {column}]]: the edge length belongs to no corner[[: “{value}”]]. Put it in the row of a corner.

        [title-line]
        vi Dòng {row}: dòng chữ trên bảng[[: “{value}”]].
        en Row {row}: a line above the table[[: “{value}”]].

        [blank-line]
        vi Dòng {row}: dòng trống trong bảng.
        en Row {row}: a blank line in the table.

        [no-header]
        vi [[Dòng {row}: ]]bảng không có tiêu đề; ý nghĩa các cột được suy ra từ số.
        en [[Row {row}: ]]the table has no header; what the columns mean follows from their numbers.

        [unnamed-coordinates]
        vi [[Dòng {row}: ]]tiêu đề không nói cột nào là tọa độ; các cột được suy ra từ số.
        en [[Row {row}: ]]the header does not name the coordinates; the columns follow from their numbers.

        [repeated-header]
        vi Dòng {row}: tiêu đề lặp lại.
        en Row {row}: the header is repeated.

        [mapped-column-missing]
        vi [[Dòng {row}: ]]không có cột tên “{value}”. Hãy kiểm tra --map.
        en [[Row {row}: ]]there is no column named “{value}”. Check --map.

        [mapped-values-differ]
        vi Dòng {row}, cột {column}: vùng[[ {area}]] ghi “{value}”, nhưng dòng trên ghi “{expected}”. Các dòng của một vùng phải ghi như nhau.
        en Row {row}, column {column}: “{value}” for area[[ {area}]], but a row above says “{expected}”. All rows of an area must say the same.

        [column-ignored]
        vi [[Dòng {row}, ]]cột {column}[[ (“{value}”)]] không được dùng.
        en [[Row {row}, ]]column {column}[[ (“{value}”)]] is not used.

        [area-carried-down]
        vi Dòng {row}, cột {column}: ô vùng để trống, hiểu là vùng {area} ở trên.
        en Row {row}, column {column}: the blank cell is taken to mean area {area} above.

        [area-heading]
        vi Dòng {row}: “{value}” là tên vùng của các dòng dưới.
        en Row {row}: “{value}” names the area of the rows below.

        [convention-from-other-column]
        vi Cột {column}: dấu thập phân theo cột khác là {expected:mark}.
        en Column {column}: the decimal mark is taken from another column, {expected:mark}.

        [convention-from-range]
        vi Cột {column}: dấu thập phân là {expected:mark}, vì cách đọc khác vượt quá phạm vi của góc.
        en Column {column}: the decimal mark is {expected:mark}, as the other reading is beyond any angle.

        [north-not-nam]
        vi Dòng {row}, cột {column}: N trong “{value}” được hiểu là Bắc (North), không phải Nam.
        en Row {row}, column {column}: N in “{value}” was read as North, not as Nam (south).

        [east-without-stroke]
        vi Dòng {row}, cột {column}: D trong “{value}” được hiểu là Đông.
        en Row {row}, column {column}: D in “{value}” was read as Đông (east).

        [repeated-first-point]
        vi Dòng {row}: điểm đầu lặp lại ở cuối[[ (vùng {area})]]; không tính hai lần.
        en Row {row}: the first point is repeated at the end[[ (area {area})]]; it is not counted twice.

        [unclosed-ring]
        vi Dòng {row}: điểm đầu không lặp lại ở cuối[[ (vùng {area})]]; đường ranh được khép về điểm đầu.
        en Row {row}: the first point is not repeated at the end[[ (area {area})]]; the outline closes to it.

        [numbering-starts-elsewhere]
        vi Dòng {row}: số thứ tự bắt đầu từ {value} hoặc đi ngược[[ (vùng {area})]]; đường ranh vẫn như vậy.
        en Row {row}: the numbering starts at {value} or runs backwards[[ (area {area})]]; the outline is the same.

        [text-after-table]
        vi Dòng {row}: dòng chữ dưới bảng[[: “{value}”]].
        en Row {row}: a line below the table[[: “{value}”]].

        [declared-area]
        vi Dòng {row}: diện tích kê khai {expected}[[ (vùng {area})]][[, theo “{value}”]].
        en Row {row}: the declared area is {expected}[[ (area {area})]][[, from “{value}”]].

        [tcvn3-name]
        vi Dòng {row}, cột {column}: “{value}” là chữ TCVN3, đọc là “{expected}”. Nên lưu tệp bằng UTF-8.
        en Row {row}, column {column}: “{value}” is written in TCVN3 and means “{expected}”. Better save the file as UTF-8.
        """

    /// What keeps a file of separated values from being read.
    static let csvFindings = """
        [csv-cannot-open]
        vi Không mở được tệp: {detail} Hãy kiểm tra tên và quyền đọc.
        en The file cannot be opened: {detail} Check its name and permission.

        [csv-cannot-read]
        vi Đang đọc thì tệp bị gián đoạn: {detail} Hãy chép lại tệp rồi thử lại.
        en Reading the file broke off: {detail} Copy the file anew and try again.

        [csv-invalid-utf8]
        vi Dòng {row}, cột {column}: tệp không phải UTF-8[[, có vẻ là {encoding}]]. Trong Excel, chọn lưu “CSV UTF-8”; chữ TCVN3 hoặc VNI \
        phải chuyển mã trước.
        en Row {row}, column {column}: the file is not UTF-8[[, it looks like {encoding}]]. In Excel, save it as “CSV UTF-8”; text in \
        TCVN3 or VNI must be converted first.

        [csv-nul-byte]
        vi Dòng {row}, cột {column}: tệp có byte 0 nên không phải văn bản UTF-8[[, có vẻ là {encoding}]]. Hãy lưu lại bằng UTF-8.
        en Row {row}, column {column}: the file has a byte 0 and so is not UTF-8 text[[, it looks like {encoding}]]. Save it as UTF-8.

        [csv-unterminated-quote]
        vi Dòng {row}, cột {column} (dòng {line} của tệp): dấu ngoặc kép mở ở đây không được đóng. Hãy thêm dấu đóng.
        en Row {row}, column {column} (line {line} of the file): the quote opened here is never closed. Add the closing quote.

        [csv-text-after-quote]
        vi Dòng {row}, cột {column} (dòng {line} của tệp): có chữ sau dấu ngoặc kép đóng. Dấu ngoặc kép bên trong ô phải viết hai lần.
        en Row {row}, column {column} (line {line} of the file): something follows a closing quote. Inside a quoted cell write \
        a quote twice.

        [csv-field-too-long]
        vi Dòng {row}, cột {column} (dòng {line} của tệp): ô quá dài. Có thể thiếu dấu ngoặc kép đóng.
        en Row {row}, column {column} (line {line} of the file): the cell is too long. A closing quote may be missing.

        [csv-row-too-long]
        vi Dòng {row}, cột {column} (dòng {line} của tệp): dòng quá dài. Có thể thiếu dấu ngoặc kép đóng.
        en Row {row}, column {column} (line {line} of the file): the row is too long. A closing quote may be missing.

        [csv-too-many-fields]
        vi Dòng {row}, cột {column} (dòng {line} của tệp): quá nhiều ô. Hãy kiểm tra dấu ngăn cột.
        en Row {row}, column {column} (line {line} of the file): too many cells. Check the separator.

        [csv-too-many-rows]
        vi Dòng {row}, cột {column} (dòng {line} của tệp): tệp có quá nhiều dòng. Hãy chia nhỏ tệp.
        en Row {row}, column {column} (line {line} of the file): the file has too many rows. Divide it.
        """
}
