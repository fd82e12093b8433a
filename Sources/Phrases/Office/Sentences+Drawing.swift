extension Phrases {
    /// What is said where a boundary is drawn; its program puts values in for the names after a percent sign.
    static let drawing = SentenceGroup(
        """
        [title]
        vi Vẽ ranh giới trên bản đồ
        en Draw the boundary on the map

        [about]
        vi Bấm vào bản đồ để đặt góc, kéo góc để sửa. Bằng bàn phím: các phím mũi tên dời bản đồ, nút Thêm góc đặt góc ở giữa; trên một góc, mũi tên dời góc, Delete bỏ góc.
        en Click on the map to set corners, drag one to correct it. By keys: arrows move the map and Add a corner sets one in its middle; on a corner arrows move it and Delete removes it.

        [add]
        vi Thêm góc ở giữa
        en Add a corner in the middle

        [undo]
        vi Hoàn tác
        en Undo

        [check]
        vi Kiểm tra hình vẽ
        en Check what is drawn

        [record]
        vi Ghi hình vẽ
        en Record what is drawn

        [corners]
        vi Các góc (vĩ độ, kinh độ)
        en Corners (latitude, longitude)

        [corner]
        vi Góc %number
        en Corner %number

        [latitude]
        vi vĩ độ
        en latitude

        [longitude]
        vi kinh độ
        en longitude

        [remove]
        vi Bỏ góc %number
        en Remove corner %number

        [too-few]
        vi Một ranh giới cần ít nhất ba góc.
        en A boundary needs three corners at least.

        [no-number]
        vi Hãy nhập số độ, ví dụ 21.4567890.
        en Type degrees as a number, as 21.4567890.

        [sending]
        vi Đang gửi…
        en Being sent…

        [failed]
        vi Không gửi được: %reason
        en Could not be sent: %reason

        [good]
        vi Ranh giới đạt yêu cầu: %hectares ha. Có thể ghi.
        en The boundary is good: %hectares ha. It can be recorded.

        [bad]
        vi Ranh giới còn lỗi; sửa các góc rồi kiểm tra lại.
        en The boundary has faults; correct the corners and check again.

        [show]
        vi Xem chỗ này
        en Show the place

        [zoom-in]
        vi Phóng to
        en Zoom in

        [zoom-out]
        vi Thu nhỏ
        en Zoom out
        """)
}
