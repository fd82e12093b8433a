extension Phrases {
    /// What an inspector's snapshot says; the page puts values in for the names after a percent sign.
    static let snapshot = SentenceGroup(
        """
        [language]
        vi Tiếng Việt
        en English
        zh 中文

        [title]
        vi Bản chụp mã số vùng trồng
        en Snapshot of growing-area codes
        zh 种植区代码快照

        [as-of]
        vi Số liệu ngày %day
        en Data of %day
        zh 数据日期：%day

        [not-today]
        vi Tình trạng sau ngày này không có ở đây.
        en What happened after that day is not in here.
        zh 此日期之后的变化不在本页内。

        [getting-old]
        vi Bản chụp đã %days ngày. Hãy lấy bản mới khi có mạng.
        en This snapshot is %days days old. Get a new one when there is a network.
        zh 本快照已有 %days 天，联网后请更新。

        [too-old]
        vi Bản chụp đã %days ngày, quá cũ để dựa vào. Hãy lấy bản mới.
        en This snapshot is %days days old, too old to rely on. Get a new one.
        zh 本快照已有 %days 天，过旧，不可依据。请获取新版本。

        [clock-wrong]
        vi Bản chụp có ngày sau hôm nay: hãy kiểm tra đồng hồ của máy.
        en The snapshot is dated after today: check the clock of this device.
        zh 快照日期晚于今天：请检查本机时钟。

        [illustrative]
        vi Dữ liệu minh họa, không phải mã số thật.
        en Illustrative data, not real codes.
        zh 示例数据，并非真实代码。

        [ask]
        vi Mã số, tên vùng, hoặc nội dung mã QR
        en Code, name of an area, or what a QR symbol holds
        zh 代码、区域名称或二维码内容

        [look-up]
        vi Tra cứu
        en Look up
        zh 查询

        [status-on]
        vi %status (tại ngày %day)
        en %status (as of %day)
        zh %status（截至 %day）

        [coming]
        vi Từ ngày %day: %status.
        en From %day on: %status.
        zh 自 %day 起：%status。

        [importer-on]
        vi Cơ quan nước nhập khẩu (%market): %status (biết ngày %day).
        en The importer's authority (%market): %status (known since %day).
        zh 进口方主管部门（%market）：%status（获知于 %day）。

        [importer-stale]
        vi Lời của cơ quan nước nhập khẩu (%market) ngày %day đã cũ, không còn dựa vào được; hãy tra danh sách của họ.
        en What the importer's authority (%market) said on %day is too old to rely on; consult its own list.
        zh 进口方主管部门（%market）在 %day 的认定已过时，不可依据；请查询其名单。

        [importer-unknown]
        vi Không biết cơ quan nước nhập khẩu (%market) xem mã số này thế nào; hãy tra thêm danh sách của họ.
        en How the importer's authority (%market) holds this code is not known here; consult its own list as well.
        zh 本页不掌握进口方主管部门（%market）对该代码的认定，请同时查询其名单。

        [importer-coming]
        vi Cơ quan nước nhập khẩu (%market), từ ngày %day: %status.
        en The importer's authority (%market), from %day on: %status.
        zh 进口方主管部门（%market），自 %day 起：%status。

        [known-by-alias]
        vi “%code” là cách %authority gọi mã số này.
        en “%code” is what %authority calls this code.
        zh “%code”是 %authority 对该代码的称呼。

        [alias-over]
        vi %authority chỉ gọi mã số này là “%code” từ %from đến %to.
        en %authority calls this code “%code” only from %from to %to.
        zh %authority 仅在 %from 至 %to 期间以“%code”称呼该代码。

        [stamp-good-other-status]
        vi Chữ ký của %issuer đúng, nhưng không nói rằng mã %code có hiệu lực (tình trạng %number).
        en The signature of %issuer is good but does not say that code %code was in force (state %number).
        zh %issuer 的签名正确，但并未表明代码 %code 有效（状态 %number）。

        [ended-since]
        vi Giấy xác nhận đã hết hạn sau ngày %day.
        en The certificate ended after %day.
        zh 证书已于 %day 之后失效。

        [label-area]
        vi Vùng trồng
        en Area
        zh 种植区

        [label-crop]
        vi Cây trồng
        en Crop
        zh 作物

        [label-market]
        vi Thị trường
        en Market
        zh 市场

        [label-commune]
        vi Xã, phường
        en Commune
        zh 乡镇

        [label-expires]
        vi Hiệu lực đến
        en Valid until
        zh 有效期至

        [not-in-list]
        vi Không có mã số “%code” trong danh sách ngày %day.
        en There is no code “%code” in the list of %day.
        zh %day 的名单中没有代码“%code”。

        [outside-coverage]
        vi “%code” ngoài phạm vi của sổ đăng ký này: không biết đúng hay sai.
        en “%code” is outside what this registry covers: not known whether it is good.
        zh “%code”不在本登记册范围内：无法判断真伪。

        [looks-like]
        vi Dễ nhầm với “%code”, nhưng là mã khác:
        en Easily taken for “%code”, but other codes:
        zh 与“%code”易混淆，但属于其他代码：

        [by-name]
        vi Tìm theo tên:
        en Found by name:
        zh 按名称找到：

        [stamp-good]
        vi Chữ ký đúng: %issuer phát hành tem cho mã %code, tình trạng tại ngày %issued. Không chứng tỏ tem không bị sao chép.
        en The signature is good: %issuer issued the stamp for code %code, as of %issued. It does not prove that it was not copied.
        zh 签名正确：%issuer 为代码 %code 签发此标签，状态截至 %issued。这不能证明标签未被复制。

        [stamp-good-compromised]
        vi Chữ ký đúng, ghi ngày %issued, nhưng khóa bị lộ từ %since và có thể bị ghi lùi ngày: hãy tra số sê-ri khi có mạng.
        en The signature is good and dated %issued, but the key was in other hands from %since on, and a date can be written back: \
        look up the serial when there is a network.
        zh 签名正确，日期为 %issued；但密钥自 %since 起已泄露，日期可能被倒签：联网后请查询序列号。

        [stamp-bad]
        vi Chữ ký không khớp với tem.
        en The signature does not fit the stamp.
        zh 签名与标签不符。

        [stamp-malformed]
        vi Phần chữ ký không đọc được: hãy quét lại.
        en The signature cannot be read: scan it again.
        zh 签名无法读取：请重新扫描。

        [stamp-unsigned]
        vi Tem không có chữ ký: chỉ tra được khi có mạng.
        en The stamp is not signed: it can only be looked up online.
        zh 标签没有签名：只能联网查询。

        [stamp-unknown-key]
        vi Không biết khóa %key: bản chụp này có thể cũ hơn tem.
        en Key %key is not known: this snapshot may be older than the stamp.
        zh 未知密钥 %key：本快照可能早于此标签。

        [stamp-cannot-check]
        vi Máy này không kiểm tra được chữ ký; điều đó không có nghĩa là tem sai.
        en This device cannot check the signature, which does not mean that the stamp is wrong.
        zh 本机无法验证签名，但这并不表示标签有误。

        [stamp-compromised]
        vi Khóa đã bị lộ từ %since; tem ghi ngày %issued nên không được chấp nhận.
        en The key was in other hands from %since on; the stamp is dated %issued and is not accepted.
        zh 密钥自 %since 起已泄露；标签日期为 %issued，不予接受。

        [stamp-outside]
        vi Tem ghi ngày %issued, khi khóa chưa dùng hoặc đã thôi dùng.
        en The stamp is dated %issued, when the key was not yet, or no longer, in use.
        zh 标签日期为 %issued，当时密钥尚未启用或已停用。

        [stamp-future]
        vi Tem ghi ngày %issued, là ngày chưa đến.
        en The stamp is dated %issued, which lies ahead.
        zh 标签日期 %issued 尚未到来。

        [stamp-expired]
        vi Chữ ký đúng, nhưng tem hết hạn sau ngày %expires.
        en The signature is good, but the stamp expired after %expires.
        zh 签名正确，但标签已于 %expires 之后失效。

        [about]
        vi %count mã số · %host · đầu nhật ký %head. Bản chụp được ký: “farmzone snapshot verify TỆP” kiểm tra toàn bộ trang này.
        en %count codes · %host · head of the journal %head. The snapshot is signed: “farmzone snapshot verify FILE” checks this whole page.
        zh %count 个代码 · %host · 日志头 %head。本快照已签名：“farmzone snapshot verify 文件”可验证整页。

        [browser-too-old]
        vi Trình duyệt này quá cũ để mở bản chụp.
        en This browser is too old to open the snapshot.
        zh 浏览器版本过旧，无法打开快照。
        """)
}
