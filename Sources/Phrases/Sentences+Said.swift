extension Phrases {
    /// What the command says of what it did.
    static let said = SentenceGroup(
        """
        [registry-made]
        vi Đã tạo sổ đăng ký {path}: {areas} vùng trồng, {codes} mã số.
        en Registry {path} is made: {areas} areas, {codes} codes.

        [registered]
        vi Đã đăng ký {area}, {hectares} ha. Ghi mã số bằng “farmzone code issue {area} --code …”.
        en Registered {area}, {hectares} ha. Write down its code with “farmzone code issue {area} --code …”.

        [serving]
        vi Dịch vụ trả lời ở {address}
        en The service answers at {address}

        [would-register]
        vi Đăng ký được, {hectares} ha; chạy thử nên chưa ghi gì.
        en It can be registered, {hectares} ha; nothing was written, this was a dry run.

        [revised]
        vi Ranh giới mới số {boundary} của {area} đã có hiệu lực, {hectares} ha.
        en Boundary {boundary} of {area} is in force, {hectares} ha.

        [proposed]
        vi Ranh giới số {boundary} của {area}, {hectares} ha, mới là đề nghị vì vùng đang có mã số được cấp; quyết định \
        “farmzone code decide MÃ amend” đưa nó vào hiệu lực.
        en Boundary {boundary} of {area}, {hectares} ha, is a proposal, as a granted code rests on the area; the decision \
        “farmzone code decide CODE amend” puts it in force.

        [code-issued]
        vi Đã cấp mã số {code} cho {area}, thị trường {market}.
        en Code {code} is granted for {area}, market {market}.

        [code-drafted]
        vi Đã ghi mã số {code} cho {area}, thị trường {market}, là bản nháp; ghi quyết định cấp bằng “farmzone code decide {code} grant”.
        en Code {code} is written down for {area}, market {market}, as a draft; “farmzone code decide {code} grant” records the grant.

        [decided]
        vi Mã số {code} từ ngày {day}: {status}.
        en Code {code} from {day} on: {status}.

        [imported]
        vi Đã đọc {features} vùng, đăng ký {registered}, đã có từ trước {known}.
        en {features} areas read, {registered} registered, {known} known before.

        [import-tried]
        vi Đã đọc {features} vùng, đã có từ trước {known}, không có lỗi; chạy thử nên chưa ghi gì.
        en {features} areas read, {known} known before, no errors; nothing was written, this was a dry run.

        [import-tried-refused]
        vi Đã đọc {features} vùng, đã có từ trước {known}, {refused} vùng có lỗi; chạy thử nên chưa ghi gì.
        en {features} areas read, {known} known before, {refused} have errors; nothing was written, this was a dry run.

        [import-kept]
        vi Đã đọc {features} vùng, đăng ký {registered}, đã có từ trước {known}, bỏ lại {refused} vùng có lỗi. Sửa các lỗi rồi nhập lại \
        tệp với --key.
        en {features} areas read, {registered} registered, {known} known before, {refused} left out for their errors. Mend them and import \
        the file again with --key.

        [progress]
        vi {bar} {percent}%, {count} vùng, {rate}/giây[[, còn {left}]]
        en {bar} {percent}%, {count} areas, {rate}/s[[, {left} left]]

        [import-refused]
        vi Đã đọc {features} vùng, {refused} vùng có lỗi nên không vùng nào được ghi. Sửa các lỗi rồi nhập lại cả tệp.
        en {features} areas read; {refused} have errors, so none was registered. Mend them and import the whole file again.

        [system-decided]
        vi Chỉ còn một cách đọc. Dùng --crs với hệ này để đăng ký, hoặc --crs auto.
        en One reading is left. Register with --crs and this system, or with --crs auto.

        [system-ambiguous]
        vi Còn {count} cách đọc mà các con số không phân biệt được. Hãy xem hồ sơ ghi hệ nào, rồi nêu --crs.
        en {count} readings are left that the numbers cannot tell apart. See which system the document names, then say --crs.

        [system-none]
        vi Không cách đọc nào đặt các điểm vào nơi được nêu. Hãy kiểm tra xã, ngày và các con số.
        en No reading puts the points where they are said to be. Check the commune, the day and the numbers.

        [place-unknown]
        vi Chưa biết {commune} nằm ở đâu vào ngày {day}; tìm mà không dựa vào xã.
        en Where {commune} lay on {day} is not known; it is left out of account.

        [checked]
        vi Đã kiểm tra {features} đối tượng: không có lỗi, {count} điều cần biết.
        en {features} features checked: no errors, {count} things to know.

        [refused]
        vi Đã kiểm tra {features} đối tượng: có lỗi, tất cả {count} phát hiện.
        en {features} features checked: there are errors, {count} findings in all.

        [counted-notes]
        vi Ghi chú: {count} lần [{id}], lần đầu: {first}
        en Note: {count} times [{id}], the first: {first}

        [held-by-person]
        vi Người đứng tên: {name}
        en Held by a person: {name}

        [more-findings]
        vi … và {count} phát hiện nữa.
        en … and {count} more.

        [exported]
        vi Đã xuất {count} đối tượng ra {path}.
        en {count} features written to {path}.

        [units-loaded]
        vi Đã nạp {count} đơn vị: {names}.
        en {count} units loaded: {names}.

        [backups-removed]
        vi Đã bỏ các bản sao cũ nhất: {names}.
        en The oldest copies were removed: {names}.

        [restored]
        vi Đã dựng lại sổ ra {path}: {entries} mục nhật ký, đến {time}. Mã băm cuối: {head}.
        en Made {path} from the journal: {entries} entries, up to {time}. The head is {head}.

        [recovered-up-to]
        vi Nhật ký hỏng từ mục {entry}[[ ({detail})]]; {stranded} mục sau đó không dùng được. Hãy so với bản sao lưu mới nhất.
        en The journal is broken from entry {entry} on[[ ({detail})]]; {stranded} later entries cannot be used. Compare with the \
        latest backup.

        [backed-up]
        vi Đã sao lưu ra {path}.
        en Copied to {path}.

        [verified]
        vi Sổ đăng ký nguyên vẹn: {entries} mục nhật ký, đầu chuỗi {head}.
        en The registry is whole: {entries} journal entries, head {head}.

        [not-verified]
        vi Sổ đăng ký có {count} chỗ sai; {entries} mục nhật ký, đầu chuỗi {head}.
        en The registry has {count} problems; {entries} journal entries, head {head}.

        [nearest]
        vi Mã số gần giống: {codes}.
        en Codes that look like it: {codes}.

        [nothing-found]
        vi Không tìm thấy gì. Thử ít từ hơn, hoặc gõ không dấu.
        en Nothing was found. Try fewer words, or leave out the diacritics.

        [nothing-here]
        vi Không có vùng trồng nào chứa điểm này vào ngày đó. Hãy kiểm tra thứ tự: vĩ độ trước, kinh độ sau.
        en No growing area contains this point on that day. Check the order: latitude first, longitude second.

        [receipt]
        vi Từ {from} sang {to}[[; phép chuyển {operation}]]; chuỗi PROJ {pipeline}; PROJ {proj}, EPSG {epsg}; độ chính xác {accuracy} m.
        en From {from} to {to}[[; operation {operation}]]; PROJ string {pipeline}; PROJ {proj}, EPSG {epsg}; accuracy {accuracy} m.
        """, tradeSaid, shipmentSaid, keySaid, landSaid, unitSaid, sheetSaid, lifeSaid, headSaid, labelSaid, tracingSaid,
        accountSaid)

    /// Whether a code is good; a buyer reads it.
    static let verdicts = SentenceGroup(
        """
        [yes]
        vi ĐƯỢC: mã số dùng được.
        en YES: the code is good.
        zh 可以：该注册号可用。

        [no]
        vi KHÔNG: mã số không dùng được.
        en NO: the code is not good.
        zh 不可以：该注册号不可用。

        [unknown]
        vi CHƯA RÕ: sổ đăng ký này không trả lời được.
        en UNKNOWN: this registry cannot tell.
        zh 无法确定：本登记系统无法给出结论。
        """)

    /// Reasons and warnings of a look-up; a buyer reads them.
    static let remarks = SentenceGroup(
        """
        [not-a-code]
        vi “{code}” không phải mã số: không có chữ hay số nào. Hãy gõ mã số như in trên tem, ví dụ VN-BGOR 001.
        en “{code}” is not a code: it has no letter or digit. Type the code as it is printed, as VN-BGOR 001.
        zh “{code}”不是注册号：其中没有字母或数字。请按印刷内容输入，例如 VN-BGOR 001。

        [in-force]
        vi Mã số {code} cho thị trường {market} đang có hiệu lực vào ngày {day}.
        en Code {code} for market {market} is in force on {day}.
        zh 注册号 {code}（市场 {market}）在 {day} 有效。

        [not-in-force]
        vi Mã số {code} cho thị trường {market} vào ngày {day}: {status:status}[[, từ ngày {since}]][[. Lý do: {reason}]].
        en Code {code} for market {market} on {day}: {status:status}[[, since {since}]][[. Reason: {reason}]].
        zh 注册号 {code}（市场 {market}）在 {day} 的状态：{status:status}[[，自 {since} 起]][[。原因：{reason}]]。

        [not-in-force-today]
        vi Mã số {code} còn hiệu lực vào ngày được hỏi nhưng hôm nay, {day}: {status:status}[[, từ ngày {since}]][[. Lý do: {reason}]].
        en Code {code} was in force on the day asked for, but today, {day}: {status:status}[[, since {since}]][[. Reason: {reason}]].
        zh 注册号 {code} 在所查询日期有效，但今天（{day}）的状态：{status:status}[[，自 {since} 起]][[。原因：{reason}]]。

        [in-force-today]
        vi Mã số {code} hôm nay, {day}, có hiệu lực, nhưng vào ngày được hỏi thì không.
        en Code {code} is in force today, {day}, but was not on the day asked for.
        zh 注册号 {code} 今天（{day}）有效，但在所查询日期无效。

        [importer-refuses]
        vi Cơ quan nước nhập khẩu ({market}) đối với mã số {code} vào ngày {day}: {status:status}[[, từ ngày {since}]][[. Lý do: {reason}]].
        en The importer's authority ({market}) on code {code} on {day}: {status:status}[[, since {since}]][[. Reason: {reason}]].
        zh 进口方主管部门（{market}）对注册号 {code} 在 {day} 的认定：{status:status}[[，自 {since} 起]][[。原因：{reason}]]。

        [importer-refuses-today]
        vi Hôm nay ({day}) cơ quan nước nhập khẩu ({market}) đối với mã số {code}: {status:status}[[, từ ngày {since}]][[. Lý do: {reason}]].
        en Today ({day}) the importer's authority ({market}) on code {code}: {status:status}[[, since {since}]][[. Reason: {reason}]].
        zh 今天（{day}）进口方主管部门（{market}）对注册号 {code} 的认定：{status:status}[[，自 {since} 起]][[。原因：{reason}]]。

        [importer-unknown]
        vi Không biết cơ quan nước nhập khẩu ({market}) xem mã số {code} thế nào vào ngày {day}; hãy tra thêm danh sách của họ.
        en How the importer's authority ({market}) holds code {code} on {day} is not known here; consult its own list as well.
        zh 本系统不掌握进口方主管部门（{market}）在 {day} 对注册号 {code} 的认定，请同时查询其官方名单。

        [expires-soon]
        vi Giấy chứng nhận của mã số {code} hết hạn sau ngày {expires}.
        en The certificate of code {code} ends with {expires}.
        zh 注册号 {code} 的证书有效期至 {expires}。

        [other-market]
        vi Mã số {code} được cấp cho thị trường {markets}, không phải {market}.
        en Code {code} is for market {markets}, not for {market}.
        zh 注册号 {code} 适用于市场 {markets}，不适用于 {market}。

        [area-without-code]
        vi Vùng trồng {area} chưa có mã số nào.
        en Growing area {area} has no code.
        zh 种植区 {area} 尚无注册号。

        [not-in-registry]
        vi Mã số {code} thuộc phạm vi sổ đăng ký này ({coverage}) nhưng không có trong sổ: gõ nhầm, hoặc mã số giả.
        en Code {code} belongs to what this registry covers ({coverage}) but is not in it: mistyped, or not genuine.
        zh 注册号 {code} 属于本登记系统的范围（{coverage}），但系统中没有：可能输入有误或系伪造。

        [outside-coverage]
        vi Mã số {code} nằm ngoài phạm vi của sổ đăng ký này ({coverage}); hãy hỏi địa phương cấp mã số.
        en Code {code} is outside what this registry covers ({coverage}); ask the province that granted it.
        zh 注册号 {code} 不在本登记系统的范围内（{coverage}），请向发号省份查询。

        [code-resembles]
        vi Dễ nhầm {code} với mã số khác: {other}. Hãy so từng ký tự với bản in.
        en {code} is easily taken for another code: {other}. Compare it with the print, letter by letter.
        zh {code} 容易与另一注册号 {other} 混淆，请逐字符与印刷内容核对。

        [several-codes]
        vi Có {count} mã số viết như {code}; hãy nêu thị trường để biết là mã số nào.
        en {count} codes are written as {code}; name the market to say which one is meant.
        zh 有 {count} 个注册号写作 {code}，请注明市场以确定所指。

        [illustrative]
        vi Đây là dữ liệu minh họa, không phải mã số thật.
        en This is illustrative data, not a real code.
        zh 此为示例数据，并非真实注册号。
        """)
}
