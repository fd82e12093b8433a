extension Phrases {
    /// The words of printed sheets.
    static let sheets = SentenceGroup(
        """
        [fieldSheet]
        vi Phiếu thực địa vùng trồng
        en Field sheet

        [sketchMap]
        vi Sơ đồ vùng trồng
        en Sketch map

        [householdList]
        vi Danh sách hộ
        en List of households

        [code]
        vi Mã số
        en Code

        [market]
        vi Thị trường
        en Market

        [status]
        vi Tình trạng
        en State

        [validFrom]
        vi Từ ngày
        en From

        [expires]
        vi Hết hạn
        en Expires

        [holder]
        vi Chủ mã số
        en Holder

        [area]
        vi Vùng trồng
        en Area

        [crop]
        vi Cây trồng
        en Crop

        [variety]
        vi Giống
        en Variety

        [commune]
        vi Xã, phường
        en Commune

        [communeThen]
        vi Xã khi đăng ký
        en Commune at registration

        [hectares]
        vi Diện tích đo
        en Measured area

        [declared]
        vi Diện tích khai
        en Declared area

        [households]
        vi Số hộ
        en Households

        [surveyMethod]
        vi Cách đo
        en Survey

        [accuracy]
        vi Độ chính xác
        en Accuracy

        [surveyedOn]
        vi Ngày đo
        en Surveyed on

        [corners]
        vi Tọa độ góc ranh
        en Corners

        [point]
        vi Điểm
        en Point

        [northing]
        vi X (bắc, m)
        en X (northing, m)

        [easting]
        vi Y (đông, m)
        en Y (easting, m)

        [latitude]
        vi Vĩ độ
        en Latitude

        [longitude]
        vi Kinh độ
        en Longitude

        [system]
        vi Hệ tọa độ
        en System

        [receipt]
        vi Biên nhận tọa độ
        en Receipt of the coordinates

        [source]
        vi Dạng tệp
        en Source

        [order]
        vi Thứ tự trục
        en Axis order

        [operation]
        vi Phép chuyển
        en Operation

        [software]
        vi Phần mềm
        en Software

        [statedAccuracy]
        vi Sai số công bố
        en Stated accuracy

        [decisions]
        vi Các quyết định
        en Decisions

        [kind]
        vi Quyết định
        en Decision

        [day]
        vi Ngày hiệu lực
        en Effective on

        [authority]
        vi Bên quyết định
        en Authority

        [document]
        vi Văn bản
        en Document

        [reason]
        vi Lý do
        en Reason

        [phoneGNSS]
        vi điện thoại có định vị
        en by phone

        [handheldGNSS]
        vi máy định vị cầm tay
        en hand-held receiver

        [rtk]
        vi RTK, sai số vài xentimét
        en RTK, to centimetres

        [totalStation]
        vi toàn đạc
        en total station

        [digitised]
        vi vẽ trên ảnh
        en drawn over imagery

        [cadastral]
        vi theo bản đồ địa chính
        en from a cadastral map

        [unknownMethod]
        vi chưa rõ
        en not known

        [asOf]
        vi Theo sổ đăng ký ngày
        en As of

        [registry]
        vi Sổ đăng ký
        en Registry

        [illustrative]
        vi Dữ liệu minh họa, không phải vùng trồng có thật
        en Illustrative: this is not a real growing area

        [scan]
        vi Quét để tra cứu
        en Scan to look up

        [neighbours]
        vi Vùng lân cận
        en Neighbours

        [noMap]
        vi Vùng chưa có ranh giới hay điểm nào, nên không có bản đồ.
        en Neither an outline nor points are known, so there is no map.

        [north]
        vi B
        en N
        """)

    /// Help on printed sheets.
    static let sheetHelp = """
        [print.field-sheet]
        vi Phiếu thực địa của một vùng trồng (HTML, A4).
        en The field sheet of an area (HTML, A4).

        [print.field-sheet.discussion]
        vi Bản đồ, tọa độ VN-2000 và WGS 84, biên nhận, quyết định, mã QR. Cơ quan
        |có thể thay mẫu bằng --template (Mustache). Không có mẫu chính thức nào
        |được đặt ra.
        |
        |  farmzone print field-sheet VN-BGOR-9001 -o phieu.html
        |  farmzone print field-sheet area-3 -o phieu.html --crs EPSG:9214
        en Map, corners in VN-2000 and WGS 84, receipt, decisions, QR symbol. An
        |office can put its own template in place by --template (Mustache). No
        |official form is invented.
        |
        |  farmzone print field-sheet VN-BGOR-9001 -o sheet.html
        |  farmzone print field-sheet area-3 -o sheet.html --crs EPSG:9214

        [print.sketch-map]
        vi Sơ đồ một vùng trồng và xung quanh (HTML, A4).
        en A sketch map of an area and what lies around it (HTML, A4).

        [print.sketch-map.discussion]
        vi Ranh giới, thửa vườn, vùng lân cận và ranh xã trên một trang.
        |
        |  farmzone print sketch-map VN-BGOR-9001 -o so-do.html
        en Boundary, plots, neighbours and communes on one page.
        |
        |  farmzone print sketch-map VN-BGOR-9001 -o map.html

        [print.household-list]
        vi Danh sách hộ của một vùng trồng (CSV, hoặc XLSX theo tên tệp); cần tệp khóa.
        en The households of an area (CSV, or XLSX by the name of the file); the key file is needed.

        [print.household-list.discussion]
        vi Dữ liệu cá nhân: chỉ dùng trong cơ quan.
        |
        |  farmzone print household-list area-3 -o ho.xlsx
        en Personal data: for the office only.
        |
        |  farmzone print household-list area-3 -o households.csv

        [print.crs]
        vi Hệ VN-2000 của bảng tọa độ; mặc định theo biên nhận, nếu không là EPSG:9214.
        en The VN-2000 system of corners and map; the receipt's by default, else EPSG:9214.

        [print.all]
        vi Cả ranh giới mà người trồng không cho công khai, của vùng này và vùng bên cạnh.
        en Also ground that those who farm it did not agree to show, of this area and of those beside it.

        [print.template]
        vi Mẫu của cơ quan (Mustache) thay cho mẫu có sẵn.
        en The office's own template (Mustache) in place of ours.
        """

    /// What is said of printed sheets.
    static let sheetSaid = """
        [printed]
        vi Đã ghi {path}.
        en {path} written.
        """

    /// Why a sheet cannot be made.
    static let sheetErrors = """
        [template-not-read]
        vi {path}: mẫu sai cú pháp Mustache ({detail}).
        en {path}: the template is not well-formed Mustache ({detail}).

        [not-projected]
        vi {system} không phải hệ phẳng; bảng tọa độ cần một hệ VN-2000 tính bằng mét.
        en {system} is not in metres; the table of corners wants a projected system of VN-2000.
        """
}
