extension Phrases {
    /// How much the public sees of an area.
    static let visibilities = SentenceGroup(
        """
        [full]
        vi ranh giới và thông tin
        en the boundary and the facts

        [generalised]
        vi thông tin và ô khoảng 1 km
        en the facts and a cell of about 1 km

        [code-only]
        vi chỉ mã số và trạng thái
        en the code and its state only
        """)

    /// The fields of forms and documents of the office.
    static let fields = SentenceGroup(
        """
        [visibility]
        vi Công chúng thấy
        en The public sees

        [consent]
        vi Văn bản đồng ý (không nêu tên người)
        en Record of the consent (no names)

        [current]
        vi Mật khẩu hiện nay
        en Present password

        [account]
        vi Tên tài khoản
        en Account

        [password]
        vi Mật khẩu
        en Password

        [role]
        vi Vai trò
        en Role

        [organisation]
        vi Tổ chức
        en Organisation

        [disabled]
        vi Đã khóa
        en Shut

        [next]
        vi Trang đến sau khi đăng nhập
        en The page to go on to

        [done]
        vi Việc vừa làm
        en What was just done

        [days]
        vi Số ngày
        en Days

        [label]
        vi Dùng cho việc gì
        en What it is for

        [on]
        vi Hiệu lực từ ngày
        en On

        [from]
        vi Từ ngày
        en From

        [to]
        vi Đến hết ngày
        en Until

        [q]
        vi Tên, mã số hoặc số vùng
        en Name, code or number

        [crop]
        vi Cây trồng
        en Crop

        [status]
        vi Trạng thái
        en State

        [after]
        vi Tiếp sau
        en After

        [file]
        vi Tệp ranh giới
        en File of the boundary

        [upload]
        vi Tệp đã gửi trước
        en A file sent before

        [crs]
        vi Hệ tọa độ
        en Coordinate system

        [order]
        vi Thứ tự hai cột
        en Order of two columns

        [surveyMethod]
        vi Cách đo
        en Survey method

        [accuracyMetres]
        vi Sai số (m)
        en Accuracy (m)

        [mend]
        vi Cách sửa
        en Mends

        [dryRun]
        vi Chỉ kiểm tra
        en Check only

        [name]
        vi Tên vùng trồng
        en Name of the area

        [variety]
        vi Giống
        en Variety

        [holder]
        vi Người giữ mã số
        en Holder

        [commune]
        vi Xã, phường
        en Commune

        [reason]
        vi Lý do
        en Reason

        [code]
        vi Mã số
        en Code

        [market]
        vi Thị trường
        en Market

        [certificate]
        vi Số giấy chứng nhận
        en Certificate

        [expires]
        vi Ngày cuối có hiệu lực
        en Last day

        [kind]
        vi Việc được ghi
        en What is recorded

        [received]
        vi Ngày nhận
        en Received on

        [authority]
        vi Cơ quan
        en Authority

        [document]
        vi Số văn bản
        en Document

        [lot]
        vi Lô
        en Lot

        [sources]
        vi Sản lượng theo mã số
        en Kilograms from each code

        [kilograms]
        vi Khối lượng (kg)
        en Kilograms

        [harvestFrom]
        vi Thu hoạch từ
        en Harvested from

        [harvestTo]
        vi Thu hoạch đến
        en Harvested to

        [packingHouse]
        vi Mã cơ sở đóng gói
        en Packing house

        [packedOn]
        vi Ngày đóng gói
        en Packed on

        [exporter]
        vi Nhà xuất khẩu
        en Exporter

        [despite]
        vi Lý do vượt sản lượng
        en Why above the yield

        [revising]
        vi Lý do ghi lại
        en Why recorded anew

        [count]
        vi Số tem
        en Number of stamps

        [serials]
        vi Số sê-ri của tem
        en Serials of stamps

        [run]
        vi Cuộn tem
        en Roll of stamps

        [first]
        vi Từ tem thứ
        en From stamp number

        [last]
        vi Đến tem thứ
        en To stamp number

        [as]
        vi Tải về dưới dạng
        en Download as

        [letter]
        vi Số giấy ủy quyền
        en Number of the letter

        [override]
        vi Lý do cấp chồng đất
        en Why on shared ground

        [secondOfficer]
        vi Người thứ hai đồng ý (tên tài khoản, kèm mật khẩu)
        en Second officer who agrees (account, with the password)

        [secondPassword]
        vi Mật khẩu của người thứ hai
        en Password of the second officer

        [signed]
        vi Có chữ ký
        en Signed

        [ifMatch]
        vi Trạng thái đã đọc
        en The state that was read
        """)
}
