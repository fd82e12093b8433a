extension Phrases {
    /// The headings of columns of products, lots, stamps, facilities and shipments.
    static let tradeColumns = """
        [item]
        vi Mục
        en Item

        [missing]
        vi Còn thiếu
        en Missing

        [product]
        vi Sản phẩm
        en Product

        [gtin]
        vi GTIN
        en GTIN number

        [ocopCode]
        vi Mã OCOP
        en OCOP code

        [group]
        vi Nhóm
        en Group

        [stars]
        vi Sao
        en Stars

        [recognisedOn]
        vi Công nhận ngày
        en Recognised on

        [recognisedUntil]
        vi Công nhận đến hết
        en Recognised until

        [recognised]
        vi Đang được công nhận
        en Recognised

        [decision]
        vi Số quyết định
        en Decision

        [producer]
        vi Nhà sản xuất
        en Producer

        [website]
        vi Trang web
        en Website

        [growingAreaApplies]
        vi Gắn với vùng trồng
        en Growing area applies

        [image]
        vi Ảnh
        en Image

        [platforms]
        vi Các sàn
        en Platforms

        [platform]
        vi Sàn
        en Platform

        [listings]
        vi Nơi bán
        en Sold on

        [listed]
        vi Đang bán
        en On sale

        [address]
        vi Địa chỉ
        en Address

        [lots]
        vi Các lô
        en Lots

        [organisation]
        vi Tổ chức
        en Organisation

        [taxCode]
        vi Mã số thuế
        en Tax identifier

        [lot]
        vi Lô
        en Lot

        [harvestFrom]
        vi Thu hoạch từ
        en Harvested from

        [harvestTo]
        vi Thu hoạch đến
        en Harvested until

        [kilograms]
        vi Khối lượng (kg)
        en Kilograms

        [sources]
        vi Lấy từ
        en Sources

        [verified]
        vi Đã kiểm chứng
        en Verified

        [packing]
        vi Đóng gói
        en Packing

        [treatment]
        vi Xử lý
        en Treatment

        [facility]
        vi Cơ sở
        en Facility

        [number]
        vi Số
        en Number

        [exporter]
        vi Nhà xuất khẩu
        en Exporter

        [remark]
        vi Ghi chú
        en Remark

        [stamps]
        vi Số tem
        en Stamps

        [seasonFrom]
        vi Vụ từ
        en Season from

        [seasonTo]
        vi Vụ đến
        en Season until

        [ceiling]
        vi Tối đa (kg)
        en At most (kg)

        [areas]
        vi Các vùng cùng đất
        en Areas on that ground

        [taken]
        vi Đã lấy (kg)
        en Taken (kg)

        [left]
        vi Còn lại (kg)
        en Left (kg)

        [run]
        vi Cuộn
        en Roll

        [issuedOn]
        vi Phát hành ngày
        en Issued on

        [count]
        vi Số lượng
        en Count

        [first]
        vi Tem đầu
        en First

        [last]
        vi Tem cuối
        en Last

        [signed]
        vi Có ký số
        en Signed

        [link]
        vi Lần gắn
        en Link

        [serial]
        vi Số sê-ri
        en Serial

        [state]
        vi Tình trạng
        en State

        [changes]
        vi Diễn biến
        en Changes

        [url]
        vi Địa chỉ
        en URL

        [valid]
        vi Còn hiệu lực
        en Valid

        [lon]
        vi Kinh độ
        en Longitude

        [lat]
        vi Vĩ độ
        en Latitude

        [markets]
        vi Thị trường và tình trạng
        en Markets

        [importerStatus]
        vi Tình trạng tại nước nhập khẩu
        en Importer's status

        [pairings]
        vi Mã số được dùng
        en Codes handled

        [right]
        vi Giấy ủy quyền
        en Right

        [letter]
        vi Số giấy
        en Letter

        [scan]
        vi Mã băm bản chụp
        en Scan (SHA-256)

        [drawn]
        vi Đã dùng (kg)
        en Drawn (kg)

        [withdrawnOn]
        vi Rút từ ngày
        en Withdrawn from

        [shipment]
        vi Chuyến hàng
        en Shipment

        [importer]
        vi Nhà nhập khẩu
        en Importer

        [facilities]
        vi Các cơ sở
        en Facilities

        [phytosanitary]
        vi Giấy kiểm dịch
        en Phytosanitary certificate

        [container]
        vi Công-ten-nơ
        en Container

        [gate]
        vi Cửa khẩu
        en Gate

        [packedOn]
        vi Đóng gói ngày
        en Packed on

        [departedOn]
        vi Khởi hành ngày
        en Departed on

        [arrivedOn]
        vi Đến nơi ngày
        en Arrived on

        [steps]
        vi Diễn biến chuyến hàng
        en Steps

        [step]
        vi Việc
        en Step

        [reasons]
        vi Vì sao
        en Reasons

        [fromCode]
        vi Từ mã số (kg)
        en From the code (kg)

        [foreignStamps]
        vi Tem nơi khác
        en Foreign stamps

        [shipments]
        vi Các chuyến hàng
        en Shipments

        [exporters]
        vi Các nhà xuất khẩu
        en Exporters

        [verdict]
        vi Kết luận
        en Verdict

        [rows]
        vi Từng ngày
        en Rows

        [findings]
        vi Phát hiện
        en Findings

        [id]
        vi Ký hiệu
        en Identifier

        [severity]
        vi Mức độ
        en Severity

        [text]
        vi Câu
        en Text

        [date]
        vi Ngày
        en Date
        """
}
