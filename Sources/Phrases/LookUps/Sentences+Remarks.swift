extension Phrases {
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

        [importer-undecided]
        vi Cơ quan nước nhập khẩu ({market}) đến ngày {day} chưa quyết định về mã số {code}: {status:status}[[, từ ngày {since}]].
        en The importer's authority ({market}) has not decided on code {code} by {day}: {status:status}[[, since {since}]].
        zh 截至 {day}，进口方主管部门（{market}）尚未就注册号 {code} 作出决定：{status:status}[[，自 {since} 起]]。

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

        [importer-contradicts]
        vi Cơ quan nước nhập khẩu ({market}) vẫn coi mã số {code} là {status:status} vào ngày {day}, trái với sổ đăng ký này.
        en The importer's authority ({market}) still holds code {code} as {status:status} on {day}, against what this registry says.
        zh 进口方主管部门（{market}）在 {day} 仍认定注册号 {code} 为“{status:status}”，与本登记系统不符。

        [importer-stale]
        vi Lời của cơ quan nước nhập khẩu ({market}) về mã số {code} đã cũ (ngày {day}), không còn dựa vào được; hãy tra danh sách mới.
        en What the importer's authority ({market}) said of code {code} is too old to rely on ({day}); consult its present list.
        zh 进口方主管部门（{market}）对注册号 {code} 的认定已过时（{day}），不再可靠，请查询其最新名单。

        [renumbered]
        vi Từ ngày {day} mã số {code} được thay bằng {other}.
        en From {day} on code {code} goes on as {other}.
        zh 自 {day} 起，注册号 {code} 改为 {other}。

        [ground-exceeded]
        vi Các lô của vụ {from} – {to} đã lấy {taken} kg từ {area}, nhiều hơn mức đất ở đó cho được ({ceiling} kg).
        en Lots of the season {from} to {to} took {taken} kg from {area}, more than its ground can yield ({ceiling} kg).
        zh {from} 至 {to} 产季的批次从 {area} 取走 {taken} 公斤，超过该地块的产能（{ceiling} 公斤）。

        [other-host]
        vi Địa chỉ dẫn đến {host}, không phải {own}: trang hiện ra ở đó không phải của sổ đăng ký này.
        en The address leads to {host}, not to {own}: what is shown there is not from this registry.
        zh 该地址指向 {host}，而非 {own}：那里显示的内容并非出自本登记系统。

        [link-faulty]
        vi Địa chỉ không đúng quy tắc GS1 ({fault}): “{value}”.
        en The address breaks a rule of GS1 ({fault}): “{value}”.
        zh 该地址不符合 GS1 规则（{fault}）：“{value}”。

        [address-not-known]
        vi Sổ đăng ký này không biết gì về địa chỉ {address}.
        en Nothing is known here of the address {address}.
        zh 本登记系统没有关于地址 {address} 的信息。

        [gtin-check-digit]
        vi GTIN {product} sai số kiểm tra: chữ số cuối phải là {expected}. Hãy đối chiếu với bản in.
        en GTIN {product} has a wrong check digit: the last one should be {expected}. Compare it with the print.
        zh GTIN {product} 校验位有误：最后一位应为 {expected}。请与印刷内容核对。

        [product-not-here]
        vi Sản phẩm {product} không có trong sổ đăng ký này.
        en Product {product} is not in this registry.
        zh 本登记系统中没有产品 {product}。

        [lot-not-here]
        vi Lô {lot} không có trong sổ đăng ký này.
        en Lot {lot} is not in this registry.
        zh 本登记系统中没有批次 {lot}。

        [several-matches]
        vi “{text}” có thể là nhiều thứ: {matches}. Hãy hỏi lại đúng thứ cần biết.
        en “{text}” can mean several things: {matches}. Ask for the one that is meant.
        zh “{text}”可能指多项：{matches}。请明确查询对象。

        [no-growing-area]
        vi {product} không có vùng trồng: không áp dụng mã số vùng trồng.
        en No growing area applies to {product}.
        zh {product} 不涉及种植区，不适用注册号。

        [product-without-lot]
        vi Chỉ với sản phẩm {product} thì chưa biết vùng trồng; hãy hỏi kèm số lô hoặc tem.
        en Product {product} alone names no growing area; ask with its lot or its stamp.
        zh 仅凭产品 {product} 无法确定种植区，请连同批次或防伪码查询。

        [not-recognised]
        vi {product} có {stars} sao: OCOP công nhận từ 3 sao.
        en {product} has {stars} stars: OCOP recognises products from 3 on.
        zh {product} 为 {stars} 星：OCOP 认定须达 3 星。

        [recognised-later]
        vi {product} đến ngày {from} mới được công nhận OCOP.
        en {product} was recognised by OCOP only on {from}.
        zh {product} 直到 {from} 才获得 OCOP 认定。

        [recognition-expired]
        vi Công nhận OCOP của {product} đã hết hạn sau ngày {until} (36 tháng).
        en The OCOP recognition of {product} ended with {until} (36 months).
        zh {product} 的 OCOP 认定已于 {until} 到期（36 个月）。

        [lot-without-source]
        vi Lô {lot} không nêu mã số vùng trồng nào.
        en Lot {lot} names no growing-area code.
        zh 批次 {lot} 未注明任何种植区注册号。

        [code-not-in-force-then]
        vi Lô {lot}: vào ngày {day} mã số {code} ({market}) ở tình trạng {status:status}.
        en Lot {lot}: on {day} code {code} ({market}) was {status:status}.
        zh 批次 {lot}：在 {day}，注册号 {code}（{market}）的状态为“{status:status}”。

        [out-of-season]
        vi Lô {lot} thu hoạch ngày {day}, ngoài vụ của cây trồng thuộc mã số {code} ({crop}).
        en Lot {lot} was harvested on {day}, out of season for the crop of code {code} ({crop}).
        zh 批次 {lot} 于 {day} 采收，不在注册号 {code} 所属作物（{crop}）的产季内。

        [exceeds-ground]
        vi Lô {lot} cùng các lô khác của vụ {from} – {to} nặng hơn mức đất của {area} cho được ({ceiling} kg).
        en Lot {lot} and the others of the season {from} to {to} weigh more than the ground of {area} can yield ({ceiling} kg).
        zh 批次 {lot} 与 {from} 至 {to} 产季的其他批次总重超过 {area} 地块的产能（{ceiling} 公斤）。

        [mixes-codes]
        vi Lô xuất khẩu {lot} trộn {count} mã số.
        en Export lot {lot} mixes {count} codes.
        zh 出口批次 {lot} 混合了 {count} 个注册号。

        [other-crop]
        vi Lô {lot}: mã số {code} dành cho cây trồng khác ({crop}).
        en Lot {lot}: code {code} is for another crop ({crop}).
        zh 批次 {lot}：注册号 {code} 属于另一种作物（{crop}）。

        [lot-without-right]
        vi Lô {lot}: đơn vị xuất khẩu không có giấy ủy quyền đủ cho mã số {code}.
        en Lot {lot}: its exporter has no sufficient right to use code {code}.
        zh 批次 {lot}：其出口商没有足够的授权使用注册号 {code}。

        [exporter-without-right]
        vi {exporter} không có quyền dùng {codes} vào ngày {day}.
        en {exporter} has no right to use {codes} on {day}.
        zh {exporter} 在 {day} 无权使用 {codes}。

        [exporter-not-known]
        vi Sổ đăng ký này không biết nhà xuất khẩu “{exporter}”, có nhiều đơn vị trùng tên, hoặc không công bố; hãy hỏi bằng mã số thuế.
        en Exporter “{exporter}” is not known here, shares its name with others, or is not told of to all; ask with the tax identifier.
        zh 本登记系统没有出口商“{exporter}”，或有多个同名者，或相关信息不公开；请用税号查询。

        [known-by-alias]
        vi “{code}” là cách {authority} gọi mã số {other}.
        en “{code}” is what {authority} calls code {other}.
        zh “{code}”是 {authority} 对注册号 {other} 的称呼。

        [alias-over]
        vi {authority} không gọi mã số {other} là “{code}” vào ngày được hỏi[[, chỉ từ ngày {from}]][[, đến ngày {to}]].
        en {authority} does not call code {other} “{code}” on the day asked for[[, only from {from} on]][[, until {to}]].
        zh 在所查询日期，{authority} 不以“{code}”称呼注册号 {other}[[，仅自 {from} 起]][[，至 {to} 止]]。

        [mixes-markets]
        vi Lô {lot} trộn mã số của nhiều thị trường ({markets}); hãy nêu thị trường cần hỏi.
        en Lot {lot} mixes codes for several markets ({markets}); say which market is meant.
        zh 批次 {lot} 混合了多个市场（{markets}）的注册号，请注明所查询的市场。

        [facility-in-force]
        vi Cơ sở {facility} được phép làm hàng cho thị trường {market} vào ngày {day}.
        en Facility {facility} may work for market {market} on {day}.
        zh 设施 {facility} 在 {day} 可为市场 {market} 作业。

        [facility-refused]
        vi Cơ sở {facility} cho thị trường {market} vào ngày {day}: {status:status}.
        en Facility {facility} for market {market} on {day}: {status:status}.
        zh 设施 {facility}（市场 {market}）在 {day} 的状态：{status:status}。

        [facility-closed]
        vi Cơ sở {facility} không hoạt động vào ngày {day} (thị trường {market}).
        en Facility {facility} is not there on {day} (market {market}).
        zh 设施 {facility} 在 {day} 不在运营（市场 {market}）。

        [facility-importer-stale]
        vi Lời của cơ quan nước nhập khẩu ({market}) về cơ sở {facility} đã cũ (ngày {day}), không còn dựa vào được.
        en What the importer's authority ({market}) said of facility {facility} is too old to rely on ({day}).
        zh 进口方主管部门（{market}）对设施 {facility} 的认定已过时（{day}），不再可靠。

        [packing-house-unknown]
        vi Lô {lot} chưa ghi cơ sở đóng gói; nước nhập khẩu soát cơ sở đóng gói ghi trên thùng.
        en No packing house is recorded for lot {lot}; importers look for the one on the box.
        zh 批次 {lot} 未登记包装厂；进口方会核对箱上的包装厂。

        [facility-unpaired]
        vi Cơ sở {facility} không được ghép với mã số {code} cho thị trường {market} vào ngày {day}.
        en Facility {facility} is not paired with code {code} for market {market} on {day}.
        zh 设施 {facility} 在 {day} 未就市场 {market} 与注册号 {code} 配对。

        [facility-undecided]
        vi Chưa có quyết định nào về cơ sở {facility}.
        en Nothing was ever decided on facility {facility}.
        zh 尚无关于设施 {facility} 的任何决定。

        [facility-for-other-market]
        vi Cơ sở {facility} không được quyết định cho thị trường {market}[[, chỉ cho {markets}]].
        en Facility {facility} was not decided on for market {market}[[, only for {markets}]].
        zh 设施 {facility} 未获市场 {market} 的决定[[，仅有 {markets}]]。

        [treatment-not-there]
        vi Lô {lot} chưa được xử lý như thị trường {market} đòi hỏi ({wanted}).
        en Lot {lot} was not treated as market {market} asks ({wanted}).
        zh 批次 {lot} 未按市场 {market} 的要求处理（{wanted}）。

        [treatment-plant-missing]
        vi Lô {lot}: thị trường {market} đòi xử lý tại cơ sở được phép, nhưng chưa ghi xử lý ở đâu.
        en Lot {lot}: market {market} wants it treated at an approved plant, and where it was is not recorded.
        zh 批次 {lot}：市场 {market} 要求在获准设施处理，但未登记处理地点。

        [treatment-day-missing]
        vi Lô {lot}: chưa ghi ngày xử lý, nên không soát được cho thị trường {market}.
        en Lot {lot}: the day of its treatment is not recorded, so it cannot be held against what market {market} asks.
        zh 批次 {lot}：未登记处理日期，无法对照市场 {market} 的要求。

        [treatment-before-harvest]
        vi Lô {lot} ghi xử lý ngày {day}, trước khi thu hoạch xong ({harvest}).
        en Lot {lot} is said to be treated on {day}, before its harvest ended ({harvest}).
        zh 批次 {lot} 登记的处理日期 {day} 早于采收结束日（{harvest}）。

        [treatment-not-at-plant]
        vi Lô {lot} ghi xử lý tại {facility}, nhưng đó không phải cơ sở xử lý.
        en Lot {lot} is said to be treated at {facility}, which is no treatment plant.
        zh 批次 {lot} 登记在 {facility} 处理，但该处并非处理设施。

        [stamp-not-issued]
        vi Tem {serial} chưa từng được phát hành ở đây: gõ nhầm, hoặc tem giả.
        en Stamp {serial} was never issued here: mistyped, or not genuine.
        zh 此处从未签发防伪码 {serial}：可能输入有误或系伪造。

        [stamp-not-here]
        vi Sổ đăng ký này không biết tem {serial}.
        en Stamp {serial} is not known here.
        zh 本登记系统中没有防伪码 {serial}。

        [stamp-void]
        vi Tem {serial} đã bị hủy từ ngày {since}[[. Lý do: {reason:void}]].
        en Stamp {serial} is void since {since}[[. Reason: {reason:void}]].
        zh 防伪码 {serial} 自 {since} 起作废[[。原因：{reason:void}]]。

        [stamp-not-activated]
        vi Tem {serial} mới được in, chưa kích hoạt: lẽ ra chưa có trên thùng hàng nào.
        en Stamp {serial} was printed but not activated: it should not be on any box yet.
        zh 防伪码 {serial} 已印制但未激活：不应出现在任何包装上。

        [stamp-returned]
        vi Hàng mang tem {serial} đã bị trả lại ngày {since}.
        en The goods with stamp {serial} came back on {since}.
        zh 带有防伪码 {serial} 的货物已于 {since} 退回。

        [stamp-issued-later]
        vi Tem {serial} đến ngày {issued} mới được phát hành.
        en Stamp {serial} was issued only on {issued}.
        zh 防伪码 {serial} 直到 {issued} 才签发。

        [stamp-link-over]
        vi Tem {serial} không được gắn với gì vào ngày được hỏi[[, từ ngày {from}]][[, đến ngày {to}]].
        en Stamp {serial} is linked to nothing on the day asked for[[, from {from} on]][[, until {to}]].
        zh 防伪码 {serial} 在所查询日期未关联任何对象[[，自 {from} 起]][[，至 {to} 止]]。

        [serial-of-other-lot]
        vi Tem {serial} in kèm {printed}, nhưng được phát hành cho lô {lot}: tem bị sao chép hoặc làm giả.
        en Stamp {serial} is printed with {printed} but was issued for lot {lot}: copied, or not genuine.
        zh 防伪码 {serial} 印有 {printed}，但签发给批次 {lot}：可能被复制或伪造。

        [serial-in-two-lots]
        vi Tem {serial} được gắn với nhiều thứ cùng lúc: {lots}.
        en Stamp {serial} is linked to several things at once: {lots}.
        zh 防伪码 {serial} 同时关联多项：{lots}。

        [token-of-several-stamps]
        vi Nhiều tem kết thúc bằng {serial}: {lots}. Hãy nhập cả địa chỉ trên tem.
        en Several stamps end with {serial}: {lots}. Enter the whole address on the stamp.
        zh 多个防伪码以 {serial} 结尾：{lots}。请输入完整地址。

        [token-under-any-host]
        vi Ở đây chỉ biết chuỗi {serial}, không biết địa chỉ: không thể nói {host} có phải của đơn vị phát hành tem.
        en Only the token {serial} is known here, not its address: whether {host} belongs to the stamp's issuer cannot be told.
        zh 此处只掌握字符串 {serial}，不掌握其网址：无法判断 {host} 是否属于防伪码签发者。

        [signature-not-of-roll]
        vi Chữ ký mang tên khóa {key}, không phải khóa đã ký cuộn tem này[[ ({own})]]: tem giả.
        en The signature names key {key}, which did not sign this roll[[ (that was {own})]]: not genuine.
        zh 签名所用密钥 {key} 并非签署此卷防伪码的密钥[[（应为 {own}）]]：系伪造。

        [signature-of-other-status]
        vi Chữ ký đúng, nhưng không nói rằng mã số có hiệu lực: tình trạng ghi trong đó là {number}, ở đây không rõ nghĩa.
        en The signature is good but does not say that the code was in force: its state is {number}, whose meaning is not known here.
        zh 签名有效，但并未表明注册号有效：其中的状态为 {number}，含义不明。

        [signature-unchecked]
        vi Tem có chữ ký số nhưng chưa được kiểm tra: không có danh sách khóa tin cậy.
        en The stamp is signed, but the signature was not checked: no trust list was given.
        zh 防伪码带有数字签名，但未经核验：未提供信任名单。

        [signature-broken]
        vi Chữ ký số không khớp với tem: tem giả hoặc bị sửa.
        en The signature does not fit the stamp: not genuine, or altered.
        zh 数字签名与防伪码不符：系伪造或遭篡改。

        [signature-damaged]
        vi Phần chữ ký số của tem không đọc được; hãy quét lại.
        en The signed part of the stamp cannot be read; scan it again.
        zh 防伪码的签名部分无法读取，请重新扫描。

        [signature-of-stolen-key]
        vi Tem được ký bằng khóa đã lọt vào tay người khác từ ngày {since}.
        en The stamp is signed with a key that is in other hands since {since}.
        zh 防伪码所用签名密钥自 {since} 起已落入他人之手。

        [signature-of-retired-key]
        vi Tem được ký ngày {issued} bằng khóa không còn hoặc chưa được dùng vào ngày ấy.
        en The stamp is signed on {issued} with a key that was retired or not yet in use on that day.
        zh 防伪码于 {issued} 签名，而该密钥当日已停用或尚未启用。

        [signature-of-unknown-key]
        vi Chữ ký số của tem bằng một khóa lạ ({key}): không thể nói tem do ai phát hành.
        en The stamp is signed with an unknown key ({key}): who issued it cannot be told.
        zh 防伪码由未知密钥（{key}）签名，无法确认签发者。

        [signature-expired]
        vi Chữ ký số của tem đúng, nhưng đã hết hạn sau ngày {expires}.
        en The signature of the stamp is good but ended with {expires}.
        zh 防伪码签名有效，但已于 {expires} 到期。

        [signature-key-compromised]
        vi Chữ ký số ghi ngày {issued} khớp, nhưng về sau khóa đã lộ: người khác có thể ghi lùi ngày.
        en The signature of {issued} fits, but its key was later in other hands, who could have written an earlier day.
        zh {issued} 的签名相符，但该密钥后来泄露，他人可能倒签日期。

        [signature-for-other-code]
        vi Chữ ký nêu mã số {code}, không phải mã số mà tem được phát hành: tem giả.
        en The signature names code {code}, for which the stamp was not issued: not genuine.
        zh 签名所涉注册号 {code} 并非该防伪码签发时的注册号：系伪造。
        """)
}
