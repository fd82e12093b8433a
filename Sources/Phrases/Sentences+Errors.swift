extension Phrases {
    /// Why something could not be done.
    static let errors = SentenceGroup(
        registryFileErrors, requestErrors, ruleErrors, inputErrors, tradeErrors, shipmentErrors, foreignErrors, exportErrors, keyErrors,
        landErrors, unitErrors, sheetErrors, serveErrors, lifeErrors, headErrors, labelErrors,
        tracingErrors, adoptErrors,
        lookUpErrors, accountErrors)

    /// The file of the registry.
    private static let registryFileErrors = """
        [no-such-registry]
        vi Không có sổ đăng ký {path}. Tạo mới bằng “farmzone init”, hoặc chỉ đúng tệp bằng --registry.
        en There is no registry {path}. Make one with “farmzone init”, or name the right file with --registry.

        [registry-exists]
        vi Đã có tệp {path}. Dùng --overwrite nếu muốn ghi đè, hoặc chọn tên khác.
        en {path} exists already. Use --overwrite to replace it, or choose another name.

        [is-a-directory]
        vi {path} là thư mục, không phải tệp sổ đăng ký. Hãy chỉ đúng tệp .gpkg bằng --registry.
        en {path} is a directory, not a registry. Name the .gpkg file with --registry.

        [not-a-geopackage]
        vi {path} không phải tệp GeoPackage nên không phải sổ đăng ký; tệp được giữ nguyên. Hãy chỉ đúng tệp bằng --registry.
        en {path} is not a GeoPackage and so not a registry; it was left as it is. Name the right file with --registry.

        [not-ours]
        vi {path} là GeoPackage nhưng không do FarmZone tạo; tệp được giữ nguyên. Hãy chỉ đúng tệp bằng --registry.
        en {path} is a GeoPackage, but not one that FarmZone made; it was left as it is. Name the right file with --registry.

        [newer-schema]
        vi Sổ đăng ký {path} có cấu trúc phiên bản {found}, chương trình này chỉ biết đến {known}. Hãy cập nhật farmzone.
        en Registry {path} has schema version {found}; this program knows versions up to {known}. Update farmzone.

        [not-permitted]
        vi Không có quyền đọc hoặc ghi {path}[[ ({detail})]]. Hãy xin quyền đối với tệp và thư mục chứa tệp.
        en {path} may not be read or written[[ ({detail})]]. Ask for permission to the file and its folder.

        [read-only]
        vi {path} chỉ đọc được[[ ({detail})]]. Hãy chép sổ đăng ký sang ổ ghi được.
        en {path} can only be read[[ ({detail})]]. Copy the registry to where it can be written.

        [network-share]
        vi {path} nằm trên ổ mạng, nơi khóa tệp không đáng tin và sổ đăng ký có thể hỏng. Hãy để tệp trên ổ của máy này.
        en {path} lies on a network share, where file locks cannot be trusted and a registry can be damaged. Keep it on a local disk.

        [disk-full]
        vi Hết chỗ khi ghi {path}[[ ({detail})]]; chưa có gì được ghi. Hãy dọn bớt ổ đĩa rồi làm lại.
        en The disk is full while {path} is written[[ ({detail})]]; nothing was written. Make room and try again.

        [input-output]
        vi Đọc hoặc ghi không được[[: {path}]][[ ({detail})]]. Hãy kiểm tra ổ đĩa và thư mục rồi làm lại.
        en Reading or writing failed[[: {path}]][[ ({detail})]]. Check the disk and the folder, then try again.

        [damaged]
        vi Sổ đăng ký bị hỏng[[: {path}]][[ ({detail})]]. Chạy “farmzone verify” để biết chỗ hỏng, hoặc khôi phục từ bản sao lưu.
        en The registry is damaged[[: {path}]][[ ({detail})]]. “farmzone verify” says where; go back to a backup, or let “farmzone recover” save what the journal still holds.

        [busy]
        vi Người khác đang ghi sổ đăng ký[[ {path}]] và chưa xong. Hãy đợi một lát rồi làm lại.
        en Somebody else is writing to the registry[[ {path}]] and has not finished. Wait a little and try again.

        [moved]
        vi Người khác vừa ghi vào sổ đăng ký: đang ở mục {found}, không còn ở mục {expected}. Chưa có gì được ghi; hãy làm lại.
        en Somebody else wrote to the registry meanwhile: it stands at entry {found}, no longer at {expected}. Nothing was written; \
        try again.

        [cannot-create]
        vi Không tạo được {path}[[: {detail}]]. Hãy kiểm tra thư mục có tồn tại và cho phép ghi không.
        en {path} cannot be created[[: {detail}]]. Check that its folder exists and may be written to.

        [store-fault]
        vi Lỗi bên trong khi làm việc với sổ đăng ký {path}: {detail}. Chưa có gì được ghi; xin báo lỗi này.
        en An internal fault while working on registry {path}: {detail}. Nothing was written; please report it.

        [key-file-missing]
        vi {path} không có, hoặc không phải tệp khóa của dữ liệu cá nhân trong sổ này. Hãy đặt lại đúng tệp khóa, hoặc nêu nó bằng --key-file.
        en {path} is not there, or not the key file of this registry's personal data. Put the right one back, or name it with --key-file.

        [key-file-open]
        vi Người khác đọc được tệp khóa {path}. Hãy giới hạn quyền bằng “chmod 600”.
        en Others can read the key file {path}. Restrict it with “chmod 600”.

        [key-file-damaged]
        vi Tệp khóa {path} có {found} byte, lẽ ra phải có {wanted}: tệp bị ghi dở hoặc không phải tệp khóa. Hãy đặt lại tệp khóa từ \
        bản sao; nếu sổ chưa có dữ liệu cá nhân nào, hãy xóa tệp này, khóa mới sẽ được tạo khi cần.
        en Key file {path} has {found} bytes and should have {wanted}: it was not written to its end, or is no key file. Put it back \
        from a copy; where the registry has no personal data yet, remove it, and a new one is made when it is needed.
        """

    /// What was asked for.
    private static let requestErrors = """
        [no-such-area]
        vi Không có vùng trồng {area}. Lệnh “farmzone area list” cho biết các vùng hiện có.
        en There is no growing area {area}. “farmzone area list” shows those there are.

        [no-such-code]
        vi Không có mã số {code} trong sổ đăng ký.[[ Gần giống: {nearest}.]] Tìm bằng “farmzone search”.
        en There is no code {code} in the registry.[[ Similar ones: {nearest}.]] “farmzone search” finds codes and names.

        [no-such-unit]
        vi Không có xã, phường “{unit}” vào ngày đó.[[ Có phải {meant}?]][[ {former} đã thành {became} từ ngày {since}.]] Tên và mã đã đổi khi \
        sắp xếp đơn vị. Xem “farmzone unit list --on NGÀY”.
        en There is no commune “{unit}” on that day.[[ Is {meant} meant?]][[ {former} became {became} on {since}.]] Names and codes changed \
        when units were reorganised. See “farmzone unit list --on DATE”.

        [no-such-boundary]
        vi Vùng {area} của mã số {code} không có ranh giới đang đề nghị để sửa đổi. Hãy đưa ranh giới mới bằng \
        “farmzone area revise {area} TỆP”.
        en Area {area} of code {code} has no proposed boundary to put in force. Bring one with “farmzone area revise {area} FILE”.

        [ambiguous-code]
        vi {code} có thể là nhiều mã số: {matches}. Hãy thêm --market, hoặc nêu vùng trồng bằng area-SỐ.
        en {code} can mean several codes: {matches}. Add --market, or name the area as area-NUMBER.

        [ambiguous-unit]
        vi “{unit}” có thể là nhiều xã, phường: {matches}. Hãy dùng mã thay cho tên.
        en “{unit}” can mean several communes: {matches}. Use the code instead of the name.

        [unknown-crop]
        vi Chưa rõ cây trồng[[: “{crop}” không có trong danh mục]]. Các cây có trong danh mục: {known}. Ghi bằng --crop.
        en The crop is not known[[: “{crop}” is not on the list]]. On the list are {known}. Name one with --crop.

        [unknown-market]
        vi Không có thị trường “{market}” trong danh mục. Các thị trường: {known} (VN là nội địa).
        en Market “{market}” is not on the list. Markets are {known} (VN is domestic).
        """

    /// What the rules refuse.
    private static let ruleErrors = """
        [nothing-to-register]
        vi {path} không có vùng nào. Tệp cần một đa giác GeoJSON hoặc một bảng tọa độ góc ranh.
        en {path} holds no area. It needs a GeoJSON polygon or a table of corners.

        [faults]
        vi {path} có {count} lỗi nên không đăng ký được. Lệnh “farmzone check” nêu từng lỗi.
        en {path} has {count} faults and cannot be registered. “farmzone check” names each of them.

        [several-areas]
        vi {path} có nhiều vùng, mỗi lần chỉ đăng ký một. Dùng “farmzone import {path}” để nhập tất cả.
        en {path} holds several areas; one is registered at a time. “farmzone import {path}” registers them all.

        [code-taken]
        vi Vùng {area} đã có mã số {other} cho thị trường {market}; {code} là cùng mã số đó. Dùng “farmzone code decide” để ghi \
        quyết định.
        en Area {area} has code {other} for market {market} already; {code} is the same one. Record decisions with “farmzone code decide”.

        [not-a-code]
        vi “{code}” không phải mã số: không có chữ hay số nào. Ghi mã số như trên giấy chứng nhận, ví dụ VN-BGOR 001.
        en “{code}” is not a code: it has no letter or digit. Write it as on the certificate, as VN-BGOR 001.

        [code-too-long]
        vi Mã số “{code}…” dài quá {most} ký tự. Ghi mã số như trên giấy chứng nhận.
        en The code “{code}…” has more than {most} characters. Write it as on the certificate.

        [character-in-code]
        vi Ở vị trí {place}, mã số “{code}” có ký tự {character}: không nhìn thấy được, hoặc là dạng khác của một chữ hay số. Hãy gõ lại \
        bằng chữ và số thường.
        en At place {place} the code “{code}” has the character {character}, which is not seen or is another form of a letter or digit. Type \
        it anew in plain letters and digits.

        [reserved-text]
        vi “{code}” không dùng làm mã số được: sổ đăng ký gọi vùng, thửa, lô và tổ chức của mình như vậy.
        en “{code}” cannot be a code: the registry calls its own areas, plots, lots and organisations so.

        [illegal-transition]
        vi Quyết định {kind:decision} ngày {day} đối với mã số {code} không thể theo sau tình trạng khi đó: {status:status}.\
        [[ Khi đó có thể: {legal}.]][[ Đó là quyết định {decision} đã ghi từ trước: sửa hoặc xóa bỏ bằng “code correct {decision}”.]]
        en The {kind:decision} of {day} on code {code} cannot follow on its state then: {status:status}.\
        [[ Possible then: {legal}.]][[ That is decision {decision}, recorded before: “code correct {decision}” corrects it or strikes it out.]]

        [expiry-before-grant]
        vi Ngày hết hạn {expires} sớm hơn ngày bắt đầu {from}. Hãy kiểm tra --expires và ngày bắt đầu.
        en The last day {expires} is before the first day {from}. Check --expires and the first day.

        [no-such-entry]
        vi Nhật ký chưa có mục {entry}; mục cuối là {last}. Hãy chọn một mục có trong nhật ký.
        en The journal has no entry {entry}; its last one is {last}. Choose one that is there.

        [no-backup-folder]
        vi {path} không phải là thư mục ghi được nên không lưu bản sao ở đó. Hãy tạo thư mục trước.
        en {path} is no folder that can be written to, so no copy is kept there. Make the folder first.

        [export-onto-registry]
        vi {path} là một sổ đăng ký nên không bị ghi đè bằng tệp xuất. Hãy chọn tên khác.
        en {path} is a registry and is not replaced by an export. Choose another name.

        [backup-onto-itself]
        vi {path} chính là sổ đang dùng. Hãy chọn tên khác cho bản sao.
        en {path} is the registry itself. Choose another name for the copy.

        [renewal-without-end]
        vi Gia hạn mã số {code} phải có ngày hết hạn mới. Hãy ghi ngày trên giấy bằng --expires.
        en The renewal of {code} needs its new last day. Give the day that the certificate states with --expires.

        [transfer-to-nobody]
        vi Chưa nêu người nhận khi chuyển mã số {code}. Hãy ghi tên người nhận bằng --holder.
        en The transfer of {code} names no new holder. Give the name with --holder.

        [file-is-database]
        vi {path} là một cơ sở dữ liệu, có thể là một sổ đăng ký, nên không ghi đè. Hãy chọn tên khác.
        en {path} is a database, perhaps a registry, and is not replaced by an export. Choose another name.

        [file-is-kept]
        vi {path} có tên của một tệp đi kèm sổ đăng ký (khóa, tài khoản, tệp của SQLite) hoặc nằm cùng thư mục với khóa ký, nên không ghi \
        vào đó. Hãy chọn tên khác.
        en {path} has the name of what lies beside a registry (keys, accounts, SQLite's own files), or lies among signing keys, and is not \
        written to. Choose another name.

        [write-failed]
        vi Không ghi được vào {path}[[: {detail}]]. Hãy kiểm tra dung lượng đĩa; không có tệp dở dang nào được để lại.
        en {path} could not be written[[: {detail}]]. Check the space on the disk; no half of a file was left.

        [module]
        vi Cỡ ô {value} mm không in được. Hãy chọn từ 0.1 đến 50 mm; trên tem bán lẻ ít nhất 0.396 mm.
        en A module of {value} mm cannot be printed. Choose 0.1 to 50 mm; at least 0.396 mm at retail.

        [file-exists]
        vi {path} đã có. Thêm --overwrite để ghi đè, hoặc chọn tên khác.
        en {path} is there already. Add --overwrite to replace it, or choose another name.

        [area-not-open]
        vi Vùng {area} không có vào ngày {day}[[: vùng có từ {from}]][[, đến trước {to}]]. Hãy kiểm tra ngày.
        en Area {area} is not there on {day}[[: it is there from {from} on]][[, until before {to}]]. Check the day.
        """

    /// Files, coordinate systems, links and symbols.
    private static let inputErrors = """
        [no-such-file]
        vi Không có tệp {path}. Hãy kiểm tra tên và thư mục.
        en There is no file {path}. Check the name and the folder.

        [file-is-directory]
        vi {path} là thư mục. Hãy chỉ một tệp trong đó.
        en {path} is a directory. Name a file in it.

        [file-not-permitted]
        vi Không có quyền đọc {path}. Hãy xin quyền đọc tệp.
        en {path} may not be read. Ask for permission to read it.

        [file-unreadable]
        vi Không đọc được {path}: {detail}. Hãy chép lại tệp rồi thử lại.
        en {path} cannot be read: {detail}. Copy the file anew and try again.

        [file-unwritable]
        vi Không ghi được {path}: {detail}. Hãy kiểm tra thư mục, quyền ghi và chỗ trống.
        en {path} cannot be written: {detail}. Check its folder, permission and the room on the disk.

        [format-not-read]
        vi {path} là {detail}, định dạng chưa đọc được ở đây. Hãy xuất thành GeoJSON, KML hoặc Shapefile, hoặc thành bảng tọa độ góc ranh.
        en {path} is {detail}, which is not read here. Save it as GeoJSON, KML or Shapefile, or as a table of corners.

        [unknown-system]
        vi Không có hệ tọa độ “{system}”. Dùng được: {known}. Kinh tuyến trục 107°00' là EPSG:9214, 105°30' là EPSG:9209.
        en There is no coordinate system “{system}” here. Known are {known}. Central meridian 107°00' is EPSG:9214, 105°30' EPSG:9209.

        [deprecated-system]
        vi {system} đã bị bỏ vì hằng số Đông và Bắc bị đổi chỗ. Hãy dùng {replacement}.
        en {system} is withdrawn because its false easting and northing are swapped. Use {replacement}.

        [no-zone]
        vi Không có múi chiếu VN-2000 nào có kinh tuyến trục {meridian}°. Gần nhất: {known}.
        en No VN-2000 zone has the central meridian {meridian}°. The nearest are {known}.

        [positions-failed]
        vi {count} điểm nằm ngoài hệ {system}[[, điểm đầu là {first}]]. Hãy kiểm tra kinh tuyến trục và thứ tự X, Y.
        en {count} positions lie outside system {system}[[, the first is {first}]]. Check the central meridian and the order of X and Y.

        [link]
        vi Không tạo được liên kết: {detail}. Hãy kiểm tra tên máy chủ ở --host.
        en The link cannot be made: {detail}. Check the host in --host.

        [symbol]
        vi Không tạo được mã QR: {detail}. Hãy rút ngắn nội dung.
        en The QR symbol cannot be made: {detail}. Shorten what it is to hold.

        [hectares]
        vi {value} không phải là diện tích. Hãy ghi số ha lớn hơn 0.
        en {value} is no area. Give hectares above 0.

        [map-field]
        vi --map không có trường “{field}”. Các trường: {known}.
        en --map knows no field “{field}”. The fields are {known}.

        [map]
        vi --map cần dạng trường=cột, như name=TEN_VUNG, không phải “{pair}”.
        en --map takes field=column, as name=TEN_VUNG, not “{pair}”.

        [internal]
        vi Lỗi bên trong chương trình: {detail}. Xin báo lỗi này cùng lệnh đã gõ.
        en An internal fault of the program: {detail}. Please report it with the command you typed.
        """
}
