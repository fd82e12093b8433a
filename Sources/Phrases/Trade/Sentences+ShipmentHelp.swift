extension Phrases {
    /// The commands on facilities, rights and shipments.
    static let shipmentHelp = """
        [facility]
        vi Cơ sở đóng gói và cơ sở xử lý: thông tin, quyết định, mã số được dùng.
        en Packing houses and treatment plants: facts, decisions, codes they handle.

        [facility.list]
        vi Liệt kê các cơ sở.
        en List the facilities.

        [facility.show]
        vi Xem một cơ sở.
        en Show a facility.

        [facility.add]
        vi Thêm một cơ sở đóng gói hoặc xử lý.
        en Add a packing house or a treatment plant.

        [facility.add.discussion]
        vi Ví dụ:
        |
        |  farmzone facility add VN-BGPH-036 --kind packing-house --name "ĐG Đồng Kỳ"
        en Example:
        |
        |  farmzone facility add VN-BGPH-036 --kind packing-house --name "ĐG Đồng Kỳ"

        [facility.revise]
        vi Ghi lại thông tin của một cơ sở; điều không nêu giữ nguyên.
        en Record a facility's facts anew; what is not given stays as it is.

        [facility.decide]
        vi Ghi một quyết định về cơ sở cho một thị trường.
        en Record a decision on a facility for a market.

        [facility.decide.discussion]
        vi Ví dụ:
        |
        |  farmzone facility decide VN-BGPH-036 grant --market CN --on 2026-04-01
        en Example:
        |
        |  farmzone facility decide VN-BGPH-036 grant --market CN --on 2026-04-01

        [facility.pair]
        vi Ghi cơ sở được dùng cho một mã số; --to khi thôi dùng.
        en Pair a facility with a code; --to when that ends.

        [facility.pair.discussion]
        vi Ví dụ:
        |
        |  farmzone facility pair VN-BGPH-036 VN-BGOR-9001 --from 2026-05-01
        en Example:
        |
        |  farmzone facility pair VN-BGPH-036 VN-BGOR-9001 --from 2026-05-01

        [facility.pair-from]
        vi Ngày đầu; mặc định là của lần ghép chưa kết thúc, nếu không có thì hôm nay.
        en The first day; that of the pairing which has not ended where not given, else today.

        [facility.pair-to]
        vi Ngày cuối, tính cả ngày đó; bỏ trống là chưa kết thúc.
        en The last day, included; no end where not given.

        [facility.which]
        vi Mã cơ sở.
        en The facility's code.

        [facility.kind]
        vi packing-house (đóng gói) hoặc treatment-plant (xử lý).
        en packing-house or treatment-plant.

        [facility.name]
        vi Tên cơ sở.
        en Its name.

        [facility.organisation]
        vi Tổ chức vận hành: mã số thuế hoặc tên.
        en Who runs it: tax identifier or name.

        [facility.at]
        vi Vị trí: vĩ độ,kinh độ.
        en Where it is: latitude,longitude.

        [right]
        vi Giấy ủy quyền dùng mã số; chỉ cán bộ xem.
        en Rights to use codes, by letter of the holder; for officers only.

        [right.list]
        vi Liệt kê giấy ủy quyền và số kg đã dùng.
        en List rights of use with the kilograms used.

        [right.add]
        vi Ghi một giấy ủy quyền của chủ mã số cho nhà xuất khẩu.
        en Record a holder's letter that lets an exporter use a code.

        [right.add.discussion]
        vi Ví dụ:
        |
        |  farmzone right add VN-BGOR-9001 --exporter 2400123456 --letter 08/UQ \\
        |      --from 2026-05-01 --to 2026-07-31 --kilograms 20000
        en Example:
        |
        |  farmzone right add VN-BGOR-9001 --exporter 2400123456 --letter 08/UQ \\
        |      --from 2026-05-01 --to 2026-07-31 --kilograms 20000

        [right.withdraw]
        vi Ghi chủ mã số rút giấy ủy quyền.
        en Record that the holder withdrew a right.

        [right.withdraw.discussion]
        vi Ví dụ:
        |
        |  farmzone right withdraw 3 --on 2026-06-10 --reason "cho mượn lại"
        en Example:
        |
        |  farmzone right withdraw 3 --on 2026-06-10 --reason "lent on"

        [right.exporter]
        vi Nhà xuất khẩu: mã số thuế hoặc tên.
        en The exporter: tax identifier or name.

        [right.letter]
        vi Số giấy ủy quyền.
        en The number of the letter.

        [right.scan]
        vi Tệp bản chụp; chỉ lưu mã băm SHA-256.
        en The scan; only its SHA-256 is kept.

        [right.kilograms]
        vi Tối đa bao nhiêu kg (20000 hoặc 1200,5); bỏ trống là không giới hạn.
        en How many kilograms at most (20000 or 1200.5); any amount where not given.

        [right.which]
        vi Số của giấy ủy quyền trong sổ.
        en The number of the right in the registry.

        [right.withdrawn-on]
        vi Ngày đầu không còn hiệu lực; mặc định hôm nay.
        en The first day it no longer holds; today where not given.

        [shipment]
        vi Chuyến hàng: ghi, theo dõi, soát mã số từng ngày.
        en Shipments: record, follow, check the codes day by day.

        [shipment.list]
        vi Liệt kê các chuyến hàng.
        en List the shipments.

        [shipment.show]
        vi Xem một chuyến hàng.
        en Show a shipment.

        [shipment.add]
        vi Ghi một chuyến hàng từ tệp mô tả (xem “farmzone help shipment check”).
        en Record a shipment from its description (see “farmzone help shipment check”).

        [shipment.add.discussion]
        vi Ví dụ:
        |
        |  farmzone shipment add chuyen-hang.json
        en Example:
        |
        |  farmzone shipment add shipment.json

        [shipment.record]
        vi Ghi việc xảy ra với chuyến hàng: packed, departed, arrived, released, rejected, returned, destroyed.
        en Record what happened: packed, departed, arrived, released, rejected, returned, destroyed.

        [shipment.record.discussion]
        vi Ví dụ:
        |
        |  farmzone shipment record TK-1 departed --on 2026-06-14
        |  farmzone shipment record TK-1 returned --part 09522150000019/VT260612=500
        en Example:
        |
        |  farmzone shipment record TK-1 departed --on 2026-06-14
        |  farmzone shipment record TK-1 returned --part 09522150000019/VT260612=500

        [shipment.check]
        vi Soát một chuyến hàng: một kết luận, một dòng cho mỗi mã số và mỗi ngày.
        en Check a shipment: one verdict, a row for each code and day.

        [shipment.check.discussion]
        vi Tệp là bảng CSV, mỗi dòng một lô; điều chung cho cả chuyến ghi ở dòng đầu:
        |
        |number,market,exporter,facilities,packedOn,departedOn,lot,kilograms
        |TK-1,CN,2400123456,VN-BGPH-036,2026-06-13,2026-06-14,VT260612,5000
        |
        |Cũng có thể là JSON: một đối tượng với các tên ấy, facilities là danh
        |sách, lots là danh sách đối tượng có lot, kilograms. Còn có importer,
        |phytosanitary, container, gate, arrivedOn; hàng không có lô thì nêu code,
        |harvestFrom, harvestTo thay cho lot. Tên cột lạ và các dòng trái nhau
        |bị từ chối; 1.200 có thể là hai số nên phải viết 1200 hoặc 1,2.
        |
        |  farmzone shipment check chuyen-hang.csv
        en The file is a CSV table, a row a lot; what holds for all of it stands in
        |the first row:
        |
        |number,market,exporter,facilities,packedOn,departedOn,lot,kilograms
        |TK-1,CN,2400123456,VN-BGPH-036,2026-06-13,2026-06-14,VT260612,5000
        |
        |Or it is JSON: an object of these names, facilities being a list, lots a
        |list of objects with lot and kilograms. There are importer, phytosanitary,
        |container, gate and arrivedOn too; goods without a lot give code,
        |harvestFrom and harvestTo in place of lot. Columns of other names and rows
        |that contradict each other are refused; 1.200 could be two numbers: write
        |1200 or 1.2.
        |
        |  farmzone shipment check shipment.csv

        [shipment.number]
        vi Số hiệu chuyến hàng.
        en The shipment's number.

        [shipment.file]
        vi Tệp mô tả, JSON hoặc CSV.
        en The description, JSON or CSV.

        [shipment.revise]
        vi Ghi lại một chuyến hàng đã có; điều không nêu giữ nguyên, ngày mới được ghi thêm.
        en Record a shipment anew that is there; what is not given stays as it is, new days are added.

        [shipment.step]
        vi Việc xảy ra.
        en What happened.

        [shipment.part]
        vi Chỉ một phần: LÔ=KG; dùng nhiều lần.
        en A part only: LOT=KG; repeat it.

        [shipment.check-which]
        vi Tệp mô tả, hoặc số hiệu của chuyến hàng đã ghi.
        en A description, or the number of a shipment that is recorded.

        [code.impact]
        vi Tạm dừng một mã số từ một ngày thì ảnh hưởng đến lô, tem, chuyến hàng, nhà xuất khẩu nào.
        en Which lots, stamps, shipments and exporters a suspension from a day on touches.

        [code.impact.discussion]
        vi Ví dụ:
        |
        |  farmzone code impact VN-BGOR-9001 --on 2026-06-10
        en Example:
        |
        |  farmzone code impact VN-BGOR-9001 --on 2026-06-10

        [code.impact-on]
        vi Ngày bắt đầu tạm dừng; mặc định hôm nay.
        en The first day of the suspension; today where not given.
        """
}
