extension Phrases {
    /// What is said of a submission as a whole.
    static let submissionFindings = """
        [place]
        vi  (đối tượng {feature})
        en  (feature {feature})

        [no-outline]
        vi Không có ranh giới. Hãy thêm đa giác của vùng trồng.
        en There is no outline. Add the polygon of the area.

        [geometry-not-polygon]
        vi Hình là {type}, không phải đa giác. Vùng trồng cần Polygon hoặc MultiPolygon; các điểm không tự nối thành ranh giới.
        en The geometry is a {type}, not a polygon. An area needs a Polygon or MultiPolygon; points are not joined up by themselves.

        [outside-system]
        vi Điểm {x}, {y} nằm ngoài phạm vi của hệ {system}. Hãy kiểm tra kinh tuyến trục (--crs) và thứ tự X, Y (--order).
        en Position {x}, {y} lies outside system {system}. Check the central meridian (--crs) and the order of X and Y (--order).

        [crs-contradicts]
        vi Tệp ghi hệ {declared}, lệnh ghi --crs {given}. Hãy bỏ --crs hoặc sửa cho khớp.
        en The file says {declared}, the command says --crs {given}. Leave out --crs, or make the two agree.

        [crs-needed]
        vi Bảng tọa độ[[ của vùng {area}]] là mét nhưng chưa biết hệ nào. Hãy thêm --crs theo kinh tuyến trục trên bản vẽ: 107°00' là \
        EPSG:9214, 105°30' là EPSG:9209.
        en The table[[ of area {area}]] is in metres, but of which system is not known. Add --crs, by the central meridian on the drawing: \
        107°00' is EPSG:9214, 105°30' is EPSG:9209.

        [columns-contradict-crs]
        vi Cột của bảng là {order} ({order:order}), không hợp với hệ {system}. Hãy kiểm tra --crs: cột mét cần hệ phẳng, \
        cột độ cần hệ kinh vĩ độ.
        en The columns are {order} ({order:order}), which does not go with {system}. Check --crs: metres need a projected system, \
        degrees a geographic one.

        [order-unknown]
        vi Chưa biết cột nào là Bắc, cột nào là Đông[[ trong vùng {area}]]. Hãy thêm --order: xy là Bắc trước, en là Đông trước.
        en Which column is the northing and which the easting is not known[[ in area {area}]]. Add --order: xy is northing first, \
        en easting first.

        [order-found]
        vi Thứ tự tọa độ được suy ra từ độ lớn của số: {order} ({order:order}).
        en The order of the numbers follows from their size: {order} ({order:order}).

        [known-differs]
        vi Đã đăng ký là {area}, nhưng tệp ghi khác: {fields}[[; diện tích chênh {squareMetres} m²]][[; tâm cách nhau {metres} m]]. Dữ liệu \
        đã đăng ký được giữ nguyên; “farmzone area revise {area} TỆP” nhận ranh giới mới, “farmzone area correct {area}” sửa điều khác.
        en This is {area} already, but the file has it otherwise: {fields}[[; the areas differ by {squareMetres} m²]][[; their middles are \
        {metres} m apart]]. What is registered stays; “farmzone area revise {area} FILE” takes a new outline, “farmzone area correct \
        {area}” puts other facts right.

        [known-elsewhere]
        vi Khóa “{key}” đã dùng cho nơi khác: {area} cách đây {metres} m, không chung chút đất nào. Hãy đặt khóa riêng cho vùng này; nếu đúng \
        là vùng ấy, “farmzone area revise {area} TỆP” nhận ranh giới mới.
        en Key “{key}” was used for another place: {area} is {metres} m away and shares no ground with this. Give this area a key of its own; \
        where it is that area after all, “farmzone area revise {area} FILE” takes its new outline.

        [key-repeated]
        vi Khóa “{key}” đã có ở một vùng trước trong tệp. Mỗi vùng cần một khóa riêng.
        en Key “{key}” was used by an earlier area of the file. Each area needs a key of its own.

        [swapped-northing-easting]
        vi Số hướng bắc và số hướng đông bị đổi chỗ: hướng đông {x}, hướng bắc {y} không thể có trong {system}. \
        Bảng của Việt Nam ghi X = hướng bắc: hãy dùng --order xy hoặc sửa thứ tự trong tệp.
        en Northing and easting stand in each other's place: easting {x}, northing {y} cannot be in {system}. \
        Vietnamese tables have X = northing: use --order xy, or put the numbers of the file in order.

        [fact-not-understood]
        vi Không hiểu giá trị “{value}” của {field} nên bỏ qua[[; viết như {form}]]. Hãy sửa tệp trước khi nhập: vùng đã đăng ký không được \
        bổ sung khi nhập lại.
        en “{value}” is not understood for {field} and was left out[[; write it as {form}]]. Correct the file before it is imported: what is \
        registered already is not filled in by a second import.

        [fact-out-of-range]
        vi Giá trị {value} của {field} không thể đúng. Hãy sửa hoặc bỏ trống.
        en {value} cannot be right for {field}. Correct it, or leave it out.

        [map-column-missing]
        vi Không có thuộc tính {column} cho {field}. Hãy kiểm tra tên ở --map.
        en There is no property {column} for {field}. Check the name given with --map.

        [properties-not-read]
        vi Không đọc các cột: {names}. Nếu một cột nói về vùng, “farmzone import --map” nhận nó, như --map crop={example}.
        en Nothing is read from these: {names}. Where one of them says something of the area, “farmzone import --map” takes it, as in \
        --map crop={example}.

        [key-missing]
        vi Không có giá trị ở cột khóa {key}. Hãy kiểm tra tên cột ở --key.
        en The key column {key} has no value here. Check the name given with --key.

        [unit-repeated]
        vi Đơn vị {code} có hai ranh giới trong tệp này. Hãy giữ lại một.
        en Unit {code} has two outlines in this file. Keep one of them.

        [unit-without-code]
        vi Không tìm được mã của đơn vị[[ “{name}”]]. Hãy nêu thuộc tính chứa mã bằng --code-property.
        en The code of the unit[[ “{name}”]] was not found. Name the property that holds it with --code-property.

        [code-collides]
        vi Mã số {code} trùng với {other} của {area} (thị trường {market}); cả hai được giữ. Hãy kiểm tra giấy chứng nhận.
        en Code {code} is the same as {other} of {area} (market {market}); both are kept. Check the certificate.

        [code-resembles]
        vi Mã số {code} dễ nhầm với {other}; hai mã số được giữ riêng. Hãy so với giấy chứng nhận.
        en Code {code} is easily taken for {other}; they are kept apart. Compare it with the certificate.

        [unknown-crop]
        vi Chưa rõ cây trồng[[: “{crop}” không có trong danh mục]]. Các cây có trong danh mục: {known}. Ghi trong tệp hoặc bằng --crop.
        en The crop is not known[[: “{crop}” is not on the list]]. On the list are {known}. Name one in the file or with --crop.

        [no-such-unit]
        vi Không có xã, phường “{unit}” vào ngày đó.[[ Có phải {meant}?]][[ {former} đã thành {became} từ ngày {since}.]] Tên và mã đã đổi khi \
        sắp xếp đơn vị. Xem “farmzone unit list --on NGÀY”.
        en There is no commune “{unit}” on that day.[[ Is {meant} meant?]][[ {former} became {became} on {since}.]] Names and codes changed \
        when units were reorganised. See “farmzone unit list --on DATE”.

        [ambiguous-unit]
        vi “{unit}” có thể là nhiều xã, phường: {matches}. Hãy dùng mã thay cho tên.
        en “{unit}” can mean several communes: {matches}. Use the code instead of the name.

        [line-not-two-numbers]
        vi Dòng {row} không bắt đầu bằng hai số: “{value}”. Dùng dấu chấm thập phân, hai số cách nhau bằng dấu cách.
        en Line {row} does not begin with two numbers: “{value}”. Use decimal points, and a blank between the two.

        [line-exchanged]
        vi Dòng {row}: hai số bị đổi chỗ, không thể là {order:order} trong {system}. Hãy kiểm tra --order.
        en Line {row}: the two numbers stand in each other's place, they cannot be {order:order} in {system}. Check --order.

        [line-outside-system]
        vi Dòng {row} nằm ngoài phạm vi của hệ {system}. Hãy kiểm tra --from và --order.
        en Line {row} lies outside system {system}. Check --from and --order.
        """
}
