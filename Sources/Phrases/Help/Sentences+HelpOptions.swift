extension Phrases {
    /// Options that several commands share, and those of one command.
    static let optionHelp = """
        [option.registry]
        vi Tệp sổ đăng ký (hoặc biến FARMZONE_REGISTRY; mặc định registry.gpkg).
        en The registry file (or FARMZONE_REGISTRY; registry.gpkg where neither is given).

        [option.key-file]
        vi Tệp khóa của dữ liệu cá nhân (hoặc FARMZONE_KEY_FILE; mặc định nằm cạnh sổ đăng ký, đuôi .key).
        en The key file for personal data (or FARMZONE_KEY_FILE; beside the registry, ending in .key, by default).

        [option.officer]
        vi Tên cán bộ ghi vào nhật ký (hoặc biến FARMZONE_OFFICER; mặc định là tên đăng nhập máy).
        en The officer's name for the journal (or FARMZONE_OFFICER; the login name where neither is given).

        [option.lang]
        vi Ngôn ngữ: vi hoặc en (hoặc biến FARMZONE_LANG; mặc định theo máy).
        en The language: vi or en (or FARMZONE_LANG; the terminal's where neither is given).

        [option.format]
        vi Cách trình bày kết quả.
        en How the answer is written.

        [option.file]
        vi Tệp vào: GeoJSON, KML/KMZ, GPX, Shapefile (cả .zip), GeoPackage, MapInfo, DXF, FlatGeobuf, hoặc bảng \
        (CSV, XLSX) tọa độ góc ranh hay WKT.
        en The input: GeoJSON, KML/KMZ, GPX, Shapefile (also zipped), GeoPackage, MapInfo, DXF, FlatGeobuf, or a table \
        (CSV, XLSX) of corners or with WKT.

        [option.output]
        vi Tệp ra; “-” là stdout.
        en The file to write; “-” is stdout.

        [option.overwrite]
        vi Ghi đè nếu tệp đã có.
        en Replace the file where it exists.

        [option.dry-run]
        vi Kiểm tra tất cả nhưng không ghi gì.
        en Examine everything, write nothing.

        [option.on]
        vi Xem theo tình trạng của ngày này (NĂM-THÁNG-NGÀY; mặc định hôm nay).
        en As things are on this day (YYYY-MM-DD; today where not given).

        [option.from]
        vi Ngày đầu tiên có hiệu lực (NĂM-THÁNG-NGÀY; mặc định hôm nay).
        en The first day it holds (YYYY-MM-DD; today where not given).

        [option.reason]
        vi Lý do, ghi vào nhật ký.
        en The reason, kept in the journal.

        [option.at]
        vi Tình trạng của ngày này (NĂM-THÁNG-NGÀY; mặc định hôm nay).
        en The state of this day (YYYY-MM-DD; today where not given).

        [option.known-at]
        vi Chỉ theo những gì sổ đăng ký đã biết đến thời điểm này: một ngày, hoặc thời điểm UTC như 2026-06-01T08:30:00.000Z.
        en Only what the registry knew by then: a day, or a UTC time as 2026-06-01T08:30:00.000Z.

        [option.bbox]
        vi Chỉ các vùng chạm khung này: tây,nam,đông,bắc theo độ, như 106.10,21.44,106.20,21.52.
        en Only areas that meet this box: west,south,east,north in degrees, as 106.10,21.44,106.20,21.52.

        [option.filter-crop]
        vi Chỉ cây trồng này: tên, khóa hoặc mã EPPO, như vải, lychee, LIHCH. Ghi nhiều lần được.
        en Only this crop: a name, key or EPPO code, as vải, lychee, LIHCH. May be repeated.

        [option.filter-market]
        vi Chỉ thị trường này, mã ISO hai chữ như CN; VN là nội địa. Ghi nhiều lần được.
        en Only this market, two letters as CN; VN is domestic. May be repeated.

        [option.filter-status]
        vi Chỉ tình trạng này, như active hoặc suspended. Ghi nhiều lần được.
        en Only this status, as active or suspended. May be repeated.

        [option.filter-commune]
        vi Chỉ xã, phường này: tên hoặc mã. Ghi nhiều lần được.
        en Only this commune: a name or code. May be repeated.

        [option.crs]
        vi Hệ tọa độ của tệp, như EPSG:9214 (VN-2000, kinh tuyến trục 107°00') hoặc EPSG:9209 (105°30'); auto: tìm ra từ các con số, \
        là mặc định của bảng tọa độ tính bằng mét.
        en The coordinate system of the file, as EPSG:9214 (VN-2000, central meridian 107°00') or EPSG:9209 (105°30'); auto: found out \
        from the numbers, as is done for tables in metres where nothing is said.

        [option.mend]
        vi Sửa lỗi bằng cách này, một trong các cách mà check đề nghị. Ghi nhiều lần được, theo thứ tự.
        en Mend faults in this way, one of those that check offers. May be repeated; made in this order.

        [check.output]
        vi Ghi các ranh giới đã kiểm tra và sửa vào tệp GeoJSON này.
        en Write the outlines, checked and mended, to this GeoJSON file.

        [check.coverage]
        vi Cả chỗ chồng lấn và khoảng hở giữa các vùng của tệp.
        en Also overlaps and gaps between the areas of the file.

        [detect.commune]
        vi Xã, phường mà ranh giới thuộc về, theo tên hoặc mã.
        en The commune that the outlines lie in, by name or code.

        [detect.on]
        vi Ngày của hồ sơ (NĂM-THÁNG-NGÀY): tên và ranh giới xã được hiểu theo ngày đó.
        en The day of the document (YYYY-MM-DD): names and grounds of communes are those of that day.

        [detect.declared-hectares]
        vi Diện tích khai trong hồ sơ, tính bằng ha.
        en The area that the document declares, in hectares.

        [option.order]
        vi Thứ tự hai cột tọa độ: xy là Bắc trước, Đông sau như bảng của Việt Nam. Nêu ở đây thì được dùng, dù tiêu đề nói khác.
        en The order of the two numbers: xy is northing first, as in Vietnamese tables. Given here it holds, whatever the header says.

        [option.notation]
        vi Cách đọc chữ số, như “farmzone detect” đã nêu: dms-as-decimal đọc 21.2853 thành 21°28'53".
        en How the digits are meant, as “farmzone detect” names it: dms-as-decimal reads 21.2853 as 21°28'53".

        [area.which]
        vi Vùng trồng: số, area-SỐ, hoặc một mã số của vùng.
        en The area: its number, area-NUMBER, or one of its codes.

        [area.at.place]
        vi Điểm: vĩ độ,kinh độ theo độ thập phân trên WGS 84, như 21.5014,106.1782.
        en The point: latitude,longitude in decimal degrees on WGS 84, as 21.5014,106.1782.

        [code.which]
        vi Mã số, viết kiểu nào cũng được.
        en The code, in any spelling.

        [code.kind]
        vi Loại quyết định.
        en The kind of decision.

        [code.text]
        vi Mã số đúng từng ký tự như trên giấy chứng nhận.
        en The code, to the letter as on the certificate.

        [code.market]
        vi Thị trường, mã ISO hai chữ như CN; VN là nội địa.
        en The market, two letters as CN; VN is domestic.

        [code.certificate]
        vi Số giấy chứng nhận.
        en The number of the certificate.

        [code.from]
        vi Ngày cấp có hiệu lực (NĂM-THÁNG-NGÀY); không ghi thì mã số là bản nháp.
        en The first day of the grant (YYYY-MM-DD); without it the code is a draft.

        [code.expires]
        vi Ngày cuối còn hiệu lực, đúng như giấy chứng nhận ghi (NĂM-THÁNG-NGÀY).
        en The last day it is good, as the certificate states it (YYYY-MM-DD).

        [code.on]
        vi Ngày quyết định có hiệu lực (NĂM-THÁNG-NGÀY; mặc định hôm nay).
        en The first day the decision holds (YYYY-MM-DD; today where not given).

        [code.received]
        vi Ngày nhận được quyết định, nếu khác.
        en The day the office received it, where that differs.

        [code.authority]
        vi Bên quyết định: ours là cơ quan Việt Nam, importer là cơ quan nước nhập khẩu.
        en Who decides: ours is the authority in Viet Nam, importer that of the importing country.

        [code.document]
        vi Số văn bản của quyết định.
        en The number of the document.

        [code.new-holder]
        vi Chủ mã số mới, khi chuyển chủ (transfer).
        en The new holder, for a transfer.

        [lookup.market]
        vi Thị trường của lô hàng, mã ISO hai chữ như CN.
        en The market of the shipment, two letters as CN.

        [lookup.on]
        vi Ngày gửi hàng (NĂM-THÁNG-NGÀY; mặc định hôm nay).
        en The day of the shipment (YYYY-MM-DD; today where not given).

        [search.words]
        vi Từ cần tìm, có dấu hoặc không dấu.
        en The words to find, with or without diacritics.

        [search.limit]
        vi Nhiều nhất bao nhiêu kết quả.
        en The most results to show.

        [import.map]
        vi Lấy trường từ thuộc tính khác tên, như name=TEN_VUNG. Ghi nhiều lần được.
        en Take a field from a property of another name, as name=TEN_VUNG. May be repeated.

        [import.key]
        vi Thuộc tính là khóa riêng của mỗi vùng; vùng có khóa đã nhập sẽ được bỏ qua.
        en The property that is each area's own key; areas whose key was imported before are passed over.

        [import.report]
        vi Ghi ra tệp này mỗi vùng một dòng: đã đăng ký, đã có, bị từ chối hay bỏ qua, và mọi phát hiện. JSON hoặc CSV theo đuôi tệp.
        en Write a row per area to this file: registered, known, refused or skipped, and all findings. JSON or CSV by its ending.

        [import.report-format]
        vi Dạng của tệp báo cáo khi đuôi tệp không nói lên.
        en The format of the report where its ending does not say.

        [import.overwrite]
        vi Ghi đè tệp báo cáo nếu đã có.
        en Replace the report where it exists.

        [import.keep-good]
        vi Đăng ký các vùng không có lỗi, mỗi lần một nghìn, và bỏ lại các vùng có lỗi.
        en Register the areas without errors, a thousand at a time, and leave out those with errors.

        [convert.file]
        vi Tệp có hai số mỗi dòng; không ghi thì đọc stdin.
        en A file with two numbers a line; stdin where not given.

        [convert.from]
        vi Hệ tọa độ nguồn, như EPSG:9214.
        en The coordinate system of the input, as EPSG:9214.

        [convert.to]
        vi Hệ tọa độ đích, như EPSG:4326.
        en The coordinate system of the output, as EPSG:4326.

        [convert.order]
        vi Thứ tự hai số vào: xy là Bắc trước; mặc định en hoặc lonlat.
        en The order of the input: xy is northing first; en or lonlat where not given.

        [convert.out-order]
        vi Thứ tự hai số ra; mặc định en hoặc lonlat.
        en The order of the output; en or lonlat where not given.

        [convert.receipt]
        vi Nêu phép chuyển đã dùng, phiên bản PROJ và độ chính xác.
        en Say which operation was used, by which PROJ, and how accurate it is.

        [export.as]
        vi Định dạng ra.
        en The format of the file.

        [export.all]
        vi Cả phần không công khai, dành cho cán bộ.
        en Also what is not public, for officers.

        [unit.on]
        vi Ngày mà ranh giới này đúng (NĂM-THÁNG-NGÀY).
        en The day that the outlines hold for (YYYY-MM-DD).

        [unit.level]
        vi Cấp: province, district, commune hoặc village.
        en The level: province, district, commune or village.

        [unit.code-property]
        vi Thuộc tính chứa mã đơn vị, như MA_XA; không ghi thì tìm code, ma_xa, ma và các tên thường gặp.
        en The property with the unit's code, as MA_XA; where not given, code, ma_xa, ma and other usual names are tried.

        [unit.source]
        vi Nguồn của ranh giới, ghi vào sổ đăng ký.
        en Where the outlines come from, kept in the registry.

        [qr.text]
        vi Mã số vùng trồng đã có trong sổ đăng ký, hoặc một liên kết.
        en A code that the registry knows, or a link.

        [qr.as]
        vi Định dạng ảnh.
        en The format of the picture.

        [qr.host]
        vi Tên máy chủ trong liên kết; mặc định theo sổ đăng ký.
        en The host in the link; that of the registry where not given.

        [qr.module]
        vi Cạnh của một ô vuông, mm.
        en The side of one module, in millimetres.

        [qr.level]
        vi Mức sửa lỗi: L 7 %, M 15 %, Q 25 %, H 30 %.
        en The error correction: L 7 %, M 15 %, Q 25 %, H 30 %.

        [qr.quiet]
        vi Lề trắng quanh mã, tính bằng ô; máy quét cần 4.
        en The light margin around the symbol, in modules; scanners need 4.

        [qr.payload]
        vi Chỉ in ra nội dung mà mã QR sẽ chứa.
        en Only print what the symbol would hold.

        [init.demo]
        vi Nạp dữ liệu minh họa: 26 mã số và 33 sản phẩm OCOP, đều đánh dấu là minh họa.
        en Load illustrative data: 26 codes and 33 OCOP products, all marked as illustrative.

        [init.coverage]
        vi Mã tỉnh mà sổ đăng ký này quản lý.
        en The code of the province that the registry covers.

        [init.host]
        vi Tên máy chủ trong các liên kết của mã QR.
        en The host in the links of QR symbols.

        [init.license]
        vi Giấy phép của dữ liệu xuất ra, như CC-BY-4.0.
        en The licence of exported data, as CC-BY-4.0.

        [backup.file]
        vi Tệp bản sao.
        en The file of the copy.

        [backup.to]
        vi Thư mục lưu bản sao có ghi ngày giờ trong tên.
        en A folder that gets a copy with the time in its name.

        [backup.keep]
        vi Giữ lại bao nhiêu bản sao của sổ này; bản --public tính riêng.
        en How many copies of this registry stay; --public ones count apart.

        [restore.source]
        vi Tệp có nhật ký cần lấy.
        en The file whose journal is taken.

        [restore.output]
        vi Tệp sổ mới.
        en The new registry.

        [restore.until]
        vi Chỉ lấy những gì đã ghi đến thời điểm này (UTC).
        en Take only what was recorded up to this moment (UTC).

        [restore.until-entry]
        vi Chỉ lấy đến mục nhật ký này.
        en Take only what stands up to this entry of the journal.

        [backup.public]
        vi Bỏ lại dữ liệu cá nhân, và mọi bảng không phải của sổ.
        en Leave personal data out, and every table not the registry's.

        [verify.rebuild]
        vi Dựng lại các bảng từ nhật ký trước khi kiểm tra.
        en Make the tables anew from the journal first.

        [verify.limit]
        vi Nêu nhiều nhất bao nhiêu chỗ sai.
        en The most problems to name.
        """

    /// What is said about an area beside its outline.
    static let factHelp = """
        [facts.name]
        vi Tên vùng trồng.
        en The name of the area.

        [facts.crop]
        vi Cây trồng: tên, khóa hoặc mã EPPO, như vải, lychee, LIHCH.
        en The crop: a name, key or EPPO code, as vải, lychee, LIHCH.

        [facts.variety]
        vi Giống, như vải thiều.
        en The variety, as vải thiều.

        [facts.holder-person]
        vi Tên người đứng tên, nếu là cá nhân: được mã hóa, không vào nhật ký và không xuất ra ngoài.
        en The holder's name where it is a person: sealed, kept out of the journal and of every export.

        [facts.holder]
        vi Tổ chức đứng tên chủ mã số; chưa có thì được thêm mới.
        en The organisation that holds the code; added where it is new.

        [facts.commune]
        vi Xã, phường: tên hoặc mã, như “Đồng Kỳ” hoặc 07282.
        en The commune: its name or code, as “Đồng Kỳ” or 07282.

        [facts.declared-hectares]
        vi Số héc-ta đã khai.
        en The hectares that were declared.

        [facts.households]
        vi Số hộ trồng.
        en How many households farm it.

        [facts.survey-method]
        vi Cách đo: phone-gnss điện thoại, handheld-gnss máy cầm tay, rtk, total-station toàn đạc, digitised số hóa trên ảnh, \
        cadastral bản đồ địa chính, unknown không rõ.
        en How it was measured: phone-gnss, handheld-gnss, rtk, total-station, digitised, cadastral or unknown.

        [facts.visibility]
        vi Mức công khai: full, generalised hoặc code-only.
        en How much the public sees: full, generalised or code-only.

        [facts.consent]
        vi Người trồng đồng ý bằng văn bản nào; không nêu tên người.
        en By which record those who farm it consented; no names.

        [area.consent-on]
        vi Ngày đồng ý; mặc định hôm nay.
        en The day of the consent; today if not said.

        [facts.accuracy]
        vi Độ chính xác của phép đo, mét.
        en How accurate the survey is, in metres.
        """
}
