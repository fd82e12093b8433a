extension Phrases {
    /// What help says about commands, their arguments and options.
    ///
    /// It is asked for at every start, whatever the command: nothing else may be laid out with it.
    static let help = SentenceGroup(
        tourHelp, areaHelp, codeHelp, fileHelp, registryHelp, optionHelp, factHelp, tradeHelp, stampHelp, shipmentHelp, foreignHelp,
        keyHelp, landHelp, unitHelp, sheetHelp, serveHelp, lifeHelp, headHelp, labelHelp, tracingHelp, adoptHelp,
        lookUpHelp, accountHelp)

    /// The command as a whole, and a tour of its commands.
    private static let tourHelp = """
        [farmzone]
        vi Sổ đăng ký mã số vùng trồng: ranh giới, mã số, quyết định và tra cứu.
        en A registry of growing-area codes: boundaries, codes, decisions and look-ups.

        [farmzone.discussion]
        vi Thử với dữ liệu minh họa, rồi tra một mã số:
        |
        |  farmzone init --demo
        |  farmzone lookup "VN-BGOR 9001" --market CN
        |
        |Đăng ký một vùng trồng, từ tệp đo đến mã số được cấp:
        |
        |  farmzone check goc-ranh.csv --crs EPSG:9214 --order xy
        |  farmzone area register goc-ranh.csv --crs EPSG:9214 --order xy \\
        |      --name "Vải Đồng Kỳ 1" --crop vải --commune "Đồng Kỳ"
        |  farmzone code issue area-25 --code VN-BGOR-9027 --market CN \\
        |      --from 2026-05-20 --expires 2028-05-19
        |  farmzone code decide VN-BGOR-9027 suspend --on 2026-06-10 \\
        |      --document 114/QĐ
        |
        |Xem và giao dữ liệu:
        |
        |  farmzone area list --crop vải --status active
        |  farmzone area at 21.5014,106.1782
        |  farmzone export --as geojson -o vung-trong.geojson
        |  farmzone qr VN-BGOR-9001 -o tem.svg
        |
        |Giữ gìn sổ đăng ký:
        |
        |  farmzone backup sao-luu.gpkg
        |  farmzone verify
        |
        |Dữ liệu ra stdout, lời nhắn ra stderr. Mã thoát: 0 xong; 64 sai cách
        |gọi; 65 dữ liệu không được chấp nhận hoặc không tìm thấy; 66 không có
        |tệp vào; 70 lỗi của chương trình; 73 không tạo được tệp; 74 lỗi đọc
        |ghi; 77 không có quyền. “farmzone help LỆNH” giải thích từng lệnh.
        en Try it with illustrative data, and look up a code:
        |
        |  farmzone init --demo
        |  farmzone lookup "VN-BGOR 9001" --market CN
        |
        |Register a growing area, from the survey file to the code granted:
        |
        |  farmzone check corners.csv --crs EPSG:9214 --order xy
        |  farmzone area register corners.csv --crs EPSG:9214 --order xy \\
        |      --name "Vải Đồng Kỳ 1" --crop vải --commune "Đồng Kỳ"
        |  farmzone code issue area-25 --code VN-BGOR-9027 --market CN \\
        |      --from 2026-05-20 --expires 2028-05-19
        |  farmzone code decide VN-BGOR-9027 suspend --on 2026-06-10 \\
        |      --document 114/QĐ
        |
        |See what is there and hand it on:
        |
        |  farmzone area list --crop lychee --status active
        |  farmzone area at 21.5014,106.1782
        |  farmzone export --as geojson -o areas.geojson
        |  farmzone qr VN-BGOR-9001 -o label.svg
        |
        |Look after the registry:
        |
        |  farmzone backup copy.gpkg
        |  farmzone verify
        |
        |Data goes to stdout, words go to stderr. Exit status: 0 done; 64 wrong
        |usage; 65 data refused, or nothing found; 66 no such input; 70 the
        |program's own fault; 73 a file cannot be created; 74 reading or writing
        |failed; 77 not allowed. “farmzone help COMMAND” explains each command.
        """

    /// The commands on growing areas.
    private static let areaHelp = """
        [area]
        vi Vùng trồng: liệt kê, xem, đăng ký, sửa ranh giới.
        en Growing areas: list, show, register, revise.

        [area.list]
        vi Liệt kê các vùng trồng và mã số.
        en List growing areas and their codes.

        [area.list.discussion]
        vi Mỗi mã số một dòng, vùng chưa có mã số cũng một dòng. Các điều kiện
        |phải cùng đúng; một tùy chọn ghi nhiều lần nghĩa là “hoặc”.
        |
        |  farmzone area list --crop vải --market CN --status active
        |  farmzone area list --commune "Đồng Kỳ" --commune "Bố Hạ" --format csv
        |  farmzone area list --bbox 106.10,21.44,106.20,21.52 --at 2026-06-01
        en One row for each code, and one for each area without a code. All
        |conditions must hold; an option given several times means “or”.
        |
        |  farmzone area list --crop lychee --market CN --status active
        |  farmzone area list --commune "Đồng Kỳ" --commune "Bố Hạ" --format csv
        |  farmzone area list --bbox 106.10,21.44,106.20,21.52 --at 2026-06-01

        [area.show]
        vi Xem một vùng trồng: thông tin, nguồn gốc tọa độ và các quyết định.
        en Show one growing area: its facts, where its coordinates come from, and the decisions.

        [area.history]
        vi Xem lịch sử của một vùng trồng: ai ghi gì, lúc nào, diện tích thay đổi bao nhiêu m².
        en Show the history of a growing area: who recorded what and when, and by how many m² it changed.

        [area.at]
        vi Tìm các vùng trồng chứa một điểm.
        en Find the growing areas that contain a point.

        [area.at.discussion]
        vi Vĩ độ trước, kinh độ sau, theo độ thập phân trên WGS 84:
        |
        |  farmzone area at 21.5014,106.1782
        |  farmzone area at 21.5014,106.1782 --on 2026-06-01
        en Latitude first, longitude second, in decimal degrees on WGS 84:
        |
        |  farmzone area at 21.5014,106.1782
        |  farmzone area at 21.5014,106.1782 --on 2026-06-01

        [area.correct]
        vi Sửa điều ghi sai về một vùng trồng: tên, cây trồng, giống, xã, diện tích khai, số hộ.
        en Put right what was recorded wrongly of a growing area: name, crop, variety, commune, declared hectares, households.

        [area.correct.discussion]
        vi Điều đúng có hiệu lực cho mọi ngày của vùng trồng; “--known-at” vẫn cho
        |thấy điều đã ghi trước khi sửa. Ranh giới sửa bằng area revise, chủ mã số
        |bằng code decide … transfer. Xã là xã vào ngày đăng ký.
        |
        |  farmzone area correct area-27 --commune 07282 --why "ghi nhầm"
        en It is right for every day of the area; “--known-at” still shows what was
        |recorded before. Outlines are put right by area revise, holders by code
        |decide … transfer. The commune is that of the day of registration.
        |
        |  farmzone area correct area-27 --commune 07282 --why "mistyped"

        [area.visibility]
        vi Đặt mức công khai của một vùng trồng.
        en Set how much of a growing area the public sees.

        [area.visibility.discussion]
        vi Mặc định full. generalised chỉ cho thấy ô khoảng 1 km; code-only chỉ cho
        |thấy mã số và trạng thái. Áp dụng ngay, cho cả các ngày trong quá khứ.
        |
        |  farmzone area visibility area-7 code-only --consent "BB 12/2026"
        en full unless set. generalised shows a cell of about 1 km, code-only the
        |code and its state. It holds at once, also for days in the past.
        |
        |  farmzone area visibility area-7 code-only --consent "minutes 12/2026"

        [area.register]
        vi Đăng ký một vùng trồng từ một tệp.
        en Register one growing area from a file.

        [area.register.discussion]
        vi Tệp là GeoJSON có một vùng, hoặc bảng tọa độ góc ranh (.csv, .txt,
        |.tsv). Mọi lỗi được nêu cùng lúc với vị trí; không có gì tự sửa. Bảng
        |VN-2000 cần --crs theo kinh tuyến trục ghi trên bản vẽ: 107°00' là
        |EPSG:9214, 105°30' là EPSG:9209.
        |
        |  farmzone area register vuon.geojson --crop vải --commune "Đồng Kỳ"
        |  farmzone area register goc-ranh.csv --crs EPSG:9214 --order xy \\
        |      --crop bưởi --survey-method rtk --accuracy 0.05
        |  farmzone area register goc-ranh.csv --crs EPSG:9209 --crop nhãn \\
        |      --dry-run
        en The file is GeoJSON with one area, or a table of corners (.csv, .txt,
        |.tsv). All faults are named at once, with their places; nothing is
        |mended on its own. A VN-2000 table needs --crs, by the central meridian
        |on the drawing: 107°00' is EPSG:9214, 105°30' is EPSG:9209.
        |
        |  farmzone area register orchard.geojson --crop lychee \\
        |      --commune "Đồng Kỳ"
        |  farmzone area register corners.csv --crs EPSG:9214 --order xy \\
        |      --crop pomelo --survey-method rtk --accuracy 0.05
        |  farmzone area register corners.csv --crs EPSG:9209 --crop longan \\
        |      --dry-run

        [area.revise]
        vi Đưa ranh giới mới cho một vùng trồng đã có.
        en Bring a new boundary for a growing area.

        [area.revise.discussion]
        vi Nếu vùng đang có mã số được cấp, ranh giới mới chỉ là đề nghị cho đến
        |khi có quyết định sửa đổi (amend); nếu chưa, nó có hiệu lực ngay.
        |
        |  farmzone area revise area-11 do-lai.geojson --reason "đo lại bằng RTK"
        |  farmzone code decide VN-BGOR-9012 amend --document 120/QĐ
        en Where a granted code rests on the area, the new boundary is a proposal
        |until an “amend” decision; where none does, it holds at once.
        |
        |  farmzone area revise area-11 new.geojson --reason "surveyed by RTK"
        |  farmzone code decide VN-BGOR-9012 amend --document 120/QĐ
        """

    /// The commands on codes, and the questions that are asked about them.
    private static let codeHelp = """
        [code]
        vi Mã số vùng trồng: ghi mã số, ghi quyết định.
        en Growing-area codes: issue them, decide on them.

        [code.issue]
        vi Ghi một mã số cho một vùng trồng.
        en Write down a code for a growing area.

        [code.issue.discussion]
        vi Ghi mã số đúng từng ký tự như trên giấy chứng nhận. Có --from là ghi
        |luôn quyết định cấp; không có thì mã số là bản nháp.
        |
        |  farmzone code issue area-25 --code "VN-BGOR 9028" --market JP
        |  farmzone code issue area-25 --code VN-BGOR-9027 --market CN \\
        |      --holder "HTX Vải Đồng Kỳ" --certificate 45/GCN \\
        |      --from 2026-05-20 --expires 2028-05-19
        en Write the code to the letter as on the certificate. With --from the
        |grant is recorded too; without it the code is a draft.
        |
        |  farmzone code issue area-25 --code "VN-BGOR 9028" --market JP
        |  farmzone code issue area-25 --code VN-BGOR-9027 --market CN \\
        |      --holder "HTX Vải Đồng Kỳ" --certificate 45/GCN \\
        |      --from 2026-05-20 --expires 2028-05-19

        [code.decide]
        vi Ghi một quyết định đối với mã số.
        en Record a decision on a code.

        [code.decide.discussion]
        vi Các loại: submit nộp hồ sơ, inspect kiểm tra, reject từ chối, grant
        |cấp, amend sửa đổi, suspend tạm dừng, restore khôi phục, revoke thu
        |hồi, renew gia hạn, transfer chuyển chủ, withdraw trả lại, supersede
        |thay thế. Hết hạn tự tính theo ngày, không cần ghi.
        |
        |  farmzone code decide VN-BGOR-9001 suspend --on 2026-06-10 \\
        |      --document 114/QĐ --reason "dư lượng thuốc"
        |  farmzone code decide VN-BGOR-9003 suspend --authority importer \\
        |      --on 2026-06-08 --received 2026-06-12
        |  farmzone code decide VN-BGOR-9001 renew --expires 2032-04-11
        en The kinds: submit, inspect, reject, grant, amend, suspend, restore,
        |revoke, renew, transfer, withdraw, supersede. Expiry follows from the
        |date and is not recorded.
        |
        |  farmzone code decide VN-BGOR-9001 suspend --on 2026-06-10 \\
        |      --document 114/QĐ --reason "pesticide residues"
        |  farmzone code decide VN-BGOR-9003 suspend --authority importer \\
        |      --on 2026-06-08 --received 2026-06-12
        |  farmzone code decide VN-BGOR-9001 renew --expires 2032-04-11

        [search]
        vi Tìm vùng trồng, mã số, đơn vị, tổ chức, sản phẩm theo tên.
        en Find areas, codes, units, organisations and products by name.

        [search.discussion]
        vi Gõ có dấu hoặc không dấu; kết quả đúng dấu đứng trước.
        |
        |  farmzone search đồng kỳ
        |  farmzone search dong ky --limit 5
        en With or without diacritics; names that match exactly come first.
        |
        |  farmzone search đồng kỳ
        |  farmzone search dong ky --limit 5
        """
}
