extension Phrases {
    /// What the command says of what it did.
    static let said = SentenceGroup(
        """
        [registry-made]
        vi Đã tạo sổ đăng ký {path}: {areas} vùng trồng, {codes} mã số.
        en Registry {path} is made: {areas} areas, {codes} codes.

        [registered]
        vi Đã đăng ký {area}[[, {hectares} ha]]. Ghi mã số bằng “farmzone code issue {area} --code …”.
        en Registered {area}[[, {hectares} ha]]. Write down its code with “farmzone code issue {area} --code …”.

        [serving]
        vi Dịch vụ trả lời ở {address}
        en The service answers at {address}

        [area-corrected]
        vi {area}: đã sửa {facts}.
        en {area} is corrected: {facts}.

        [would-correct]
        vi {area}: sẽ sửa {facts}; chạy thử nên chưa ghi gì.
        en {area} would be corrected: {facts}; nothing was written, this was a dry run.

        [visibility-set]
        vi {area} từ nay công khai: {visibility}.
        en What the public sees of {area} from now on: {visibility}.

        [would-register]
        vi Đăng ký được[[, {hectares} ha]]; chạy thử nên chưa ghi gì.
        en It can be registered[[, {hectares} ha]]; nothing was written, this was a dry run.

        [revised]
        vi Ranh giới mới số {boundary} của {area} đã có hiệu lực, {hectares} ha.
        en Boundary {boundary} of {area} is in force, {hectares} ha.

        [would-revise]
        vi Ranh giới mới của {area}, {hectares} ha, sẽ có hiệu lực ngay; chạy thử nên chưa ghi gì.
        en The new boundary of {area}, {hectares} ha, would be in force at once; nothing was written, this was a dry run.

        [would-propose]
        vi Ranh giới mới của {area}, {hectares} ha, sẽ là đề nghị vì vùng đang có mã số được cấp; chạy thử nên chưa ghi gì.
        en The new boundary of {area}, {hectares} ha, would be a proposal, as a granted code rests on the area; nothing was written, this \
        was a dry run.

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

        [mend-offered]
        vi Chữa bằng --mend {mend}: diện tích thay đổi {squareMetres} m².
        en --mend {mend} mends it; the area changes by {squareMetres} m².

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

        [recovered-up-to-unknown]
        vi Nhật ký hỏng từ mục {entry}[[ ({detail})]]; không đếm được sau đó còn bao nhiêu mục. Hãy so với bản sao lưu mới nhất.
        en The journal is broken from entry {entry} on[[ ({detail})]]; how many entries followed cannot be counted. Compare with the \
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

        [strangers]
        vi Trong tệp còn có những thứ không thuộc sổ đăng ký: {names}. Sổ không dùng đến và không bảo đảm nội dung của chúng.
        en The file also holds what is no part of the registry: {names}. The registry does not use it, and nobody vouches for what is in it.

        [nearest]
        vi Mã số gần giống: {codes}.
        en Codes that look like it: {codes}.

        [named-lot]
        vi Lô mà tem nêu: {codes}.
        en The lot that the stamp names: {codes}.

        [nothing-found]
        vi Không tìm thấy gì. Thử ít từ hơn, hoặc gõ không dấu.
        en Nothing was found. Try fewer words, or leave out the diacritics.

        [nothing-here]
        vi Không có vùng trồng nào chứa điểm này vào ngày đó. Hãy kiểm tra thứ tự: vĩ độ trước, kinh độ sau.
        en No growing area contains this point on that day. Check the order: latitude first, longitude second.

        [receipt]
        vi Từ {from} sang {to}[[; phép chuyển {operation}]]; chuỗi PROJ {pipeline}; PROJ {proj}, EPSG {epsg}; độ chính xác {accuracy} m.
        en From {from} to {to}[[; operation {operation}]]; PROJ string {pipeline}; PROJ {proj}, EPSG {epsg}; accuracy {accuracy} m.
        """, tradeSaid, shipmentSaid, keySaid, landSaid, unitSaid, sheetSaid, lifeSaid, headSaid, labelSaid, tracingSaid, adoptSaid,
        lookUpSaid, accountSaid)

    /// Whether what was asked for is good, by what it is; a buyer reads it.
    static let verdicts = SentenceGroup(
        """
        [growing-area-code-yes]
        vi ĐƯỢC: mã số dùng được.
        en YES: the code is good.
        zh 可以：该注册号可用。

        [growing-area-code-no]
        vi KHÔNG: mã số không dùng được.
        en NO: the code is not good.
        zh 不可以：该注册号不可用。

        [growing-area-yes]
        vi ĐƯỢC: các mã số của vùng trồng dùng được.
        en YES: the codes of the growing area are good.
        zh 可以：该种植区的注册号可用。

        [growing-area-no]
        vi KHÔNG: các mã số của vùng trồng không dùng được.
        en NO: the codes of the growing area are not good.
        zh 不可以：该种植区的注册号不可用。

        [stamp-yes]
        vi ĐƯỢC: tem dùng được.
        en YES: the stamp is good.
        zh 可以：该防伪码可用。

        [stamp-no]
        vi KHÔNG: đừng tin vào tem này.
        en NO: do not rely on this stamp.
        zh 不可以：请勿采信此防伪码。

        [lot-yes]
        vi ĐƯỢC: lô hàng dùng được.
        en YES: the lot is good.
        zh 可以：该批次可用。

        [lot-no]
        vi KHÔNG: lô hàng không dùng được.
        en NO: the lot is not good.
        zh 不可以：该批次不可用。

        [product-yes]
        vi ĐƯỢC: sản phẩm dùng được.
        en YES: the product is good.
        zh 可以：该产品可用。

        [product-no]
        vi KHÔNG: sản phẩm không dùng được.
        en NO: the product is not good.
        zh 不可以：该产品不可用。

        [facility-yes]
        vi ĐƯỢC: cơ sở được phép làm hàng.
        en YES: the facility may be used.
        zh 可以：该设施可用。

        [facility-no]
        vi KHÔNG: cơ sở không được phép làm hàng.
        en NO: the facility may not be used.
        zh 不可以：该设施不可用。

        [unknown]
        vi CHƯA RÕ: sổ đăng ký này không trả lời được.
        en UNKNOWN: this registry cannot tell.
        zh 无法确定：本登记系统无法给出结论。
        """)
}
