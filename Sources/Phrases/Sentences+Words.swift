extension Phrases {
    /// Words that belong to no group.
    static let words = SentenceGroup(
        """
        [yes]
        vi có
        en yes
        zh 是

        [no]
        vi không
        en no
        zh 否
        """)

    /// The states of a code; a buyer reads them too.
    static let statuses = SentenceGroup(
        """
        [draft]
        vi bản nháp
        en draft
        zh 草稿

        [submitted]
        vi đã nộp hồ sơ
        en submitted
        zh 已提交

        [inspected]
        vi đã kiểm tra thực địa
        en inspected
        zh 已核查

        [rejected]
        vi bị từ chối
        en rejected
        zh 未获批准

        [active]
        vi đang có hiệu lực
        en active
        zh 有效

        [suspended]
        vi tạm dừng
        en suspended
        zh 暂停

        [revoked]
        vi bị thu hồi
        en revoked
        zh 已撤销

        [expired]
        vi hết hạn
        en expired
        zh 已过期

        [withdrawn]
        vi chủ mã số đã trả lại
        en withdrawn
        zh 已由持有人交回

        [superseded]
        vi đã có mã số khác thay thế
        en superseded
        zh 已被新注册号取代
        """)

    /// How much a finding matters.
    static let severities = SentenceGroup(
        """
        [note]
        vi Lưu ý
        en Note

        [warning]
        vi Cảnh báo
        en Warning

        [error]
        vi Lỗi
        en Error
        """)

    /// What can be decided on a code; a buyer reads it.
    static let decisions = SentenceGroup(
        """
        [submit]
        vi nộp hồ sơ
        en submission
        zh 提交申请

        [inspect]
        vi kiểm tra thực địa
        en inspection
        zh 现场核查

        [reject]
        vi từ chối
        en rejection
        zh 不予批准

        [grant]
        vi cấp mã số
        en grant
        zh 批准注册

        [amend]
        vi sửa đổi
        en amendment
        zh 变更

        [suspend]
        vi tạm dừng
        en suspension
        zh 暂停

        [restore]
        vi khôi phục
        en restoration
        zh 恢复

        [revoke]
        vi thu hồi
        en revocation
        zh 撤销

        [renew]
        vi gia hạn
        en renewal
        zh 延期

        [transfer]
        vi chuyển chủ mã số
        en transfer
        zh 变更持有人

        [withdraw]
        vi trả lại mã số
        en withdrawal
        zh 交回

        [supersede]
        vi thay thế bằng mã số khác
        en replacement by another code
        zh 由其他注册号取代
        """)

    /// The markets; a registry has names of its own in Vietnamese and in English.
    static let markets = SentenceGroup(
        """
        [VN]
        vi trong nước
        en domestic
        zh 越南国内

        [CN]
        vi Trung Quốc
        en China
        zh 中国

        [US]
        vi Hoa Kỳ
        en United States
        zh 美国

        [AU]
        vi Úc
        en Australia
        zh 澳大利亚

        [NZ]
        vi Niu Di-lân
        en New Zealand
        zh 新西兰

        [JP]
        vi Nhật Bản
        en Japan
        zh 日本

        [KR]
        vi Hàn Quốc
        en South Korea
        zh 韩国

        [EU]
        vi Liên minh châu Âu
        en European Union
        zh 欧盟

        [GB]
        vi Vương quốc Anh
        en United Kingdom
        zh 英国

        [CA]
        vi Ca-na-đa
        en Canada
        zh 加拿大

        [TH]
        vi Thái Lan
        en Thailand
        zh 泰国

        [SG]
        vi Xin-ga-po
        en Singapore
        zh 新加坡

        [MY]
        vi Ma-lai-xi-a
        en Malaysia
        zh 马来西亚

        [AE]
        vi UAE
        en United Arab Emirates
        zh 阿联酋
        """)

    /// How the corners of a boundary were measured; a buyer reads it.
    static let methods = SentenceGroup(
        """
        [phone-gnss]
        vi điện thoại có định vị
        en by phone
        zh 手机定位

        [handheld-gnss]
        vi máy định vị cầm tay
        en hand-held receiver
        zh 手持定位仪

        [rtk]
        vi RTK
        en real-time kinematic GNSS
        zh RTK 测量

        [total-station]
        vi toàn đạc
        en total station
        zh 全站仪

        [digitised]
        vi vẽ trên ảnh
        en drawn over imagery
        zh 影像勾绘

        [cadastral]
        vi theo bản đồ địa chính
        en from a cadastral map
        zh 地籍图

        [unknown]
        vi chưa rõ
        en not known
        zh 不详
        """)

    /// In which order the two numbers of a position stand.
    static let orders = SentenceGroup(
        """
        [xy]
        vi X (Bắc) trước, Y (Đông) sau
        en northing (X) first, easting (Y) second

        [en]
        vi Đông trước, Bắc sau
        en easting first, northing second

        [latlon]
        vi vĩ độ trước, kinh độ sau
        en latitude first, longitude second

        [lonlat]
        vi kinh độ trước, vĩ độ sau
        en longitude first, latitude second
        """)

    /// What stands before the decimals of a number.
    static let marks = SentenceGroup(
        """
        [point]
        vi dấu chấm
        en a point

        [comma]
        vi dấu phẩy
        en a comma
        """)

    /// What is wrong with a stored registry.
    static let integrity = SentenceGroup(
        """
        [entry-altered]
        vi Mục nhật ký số {entry} đã bị sửa: mã băm không khớp với nội dung ({detail}). Hãy khôi phục từ bản sao lưu đã kiểm tra.
        en Journal entry {entry} was altered: its hash is not that of its contents ({detail}). Go back to a backup that verifies.

        [chain-broken]
        vi Chuỗi nhật ký bị đứt ở mục số {entry}: mục này không nối tiếp mục trước ({detail}).
        en The journal's chain breaks at entry {entry}: it does not follow on the entry before ({detail}).

        [entry-unreadable]
        vi Không đọc được mục nhật ký số {entry}[[ ({detail})]].
        en Journal entry {entry} cannot be read[[ ({detail})]].

        [row-altered]
        vi Bảng {table}, dòng {row}: giá trị khác với nhật ký ở {detail}. Lệnh “farmzone verify --rebuild” dựng lại bảng từ nhật ký.
        en Table {table}, row {row}: differs from the journal in {detail}. “farmzone verify --rebuild” makes the tables anew.

        [row-missing]
        vi Bảng {table}: thiếu dòng {row} mà nhật ký có. Lệnh “farmzone verify --rebuild” dựng lại bảng từ nhật ký.
        en Table {table}: row {row}, which the journal makes, is missing. “farmzone verify --rebuild” makes the tables anew.

        [row-foreign]
        vi Bảng {table}: dòng {row} không có trong nhật ký. Lệnh “farmzone verify --rebuild” loại dòng này ra.
        en Table {table}: row {row} does not come from the journal. “farmzone verify --rebuild” removes it.

        [file-damaged]
        vi Tệp hoặc chỉ mục bị hỏng[[ (bảng {table})]]: {detail}. Hãy sao tệp ra nơi khác rồi thử “farmzone verify --rebuild”; \
        nếu vẫn hỏng, khôi phục từ bản sao lưu.
        en The file or an index is damaged[[ (table {table})]]: {detail}. Put a copy aside and try “farmzone verify --rebuild”; if that does \
        not mend it, go back to a backup.

        [schema-altered]
        vi Bảng {table}: {detail} không đúng với cấu trúc của sổ đăng ký; chương trình khác đã sửa tệp. Hãy để \
        lớp của mình trong tệp riêng; “farmzone verify --rebuild” gỡ những gì can thiệp vào việc ghi.
        en Table {table}: {detail} is not what belongs in a registry; another program changed the file. Keep layers of your own in a file \
        of their own; “farmzone verify --rebuild” removes what would meddle with what is written.
        """)
}
