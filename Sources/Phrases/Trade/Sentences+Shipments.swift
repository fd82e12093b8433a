extension Phrases {
    /// What happened to a shipment.
    static let verdictWords = SentenceGroup(
        """
        [yes]
        vi được
        en yes

        [no]
        vi không
        en no

        [unknown]
        vi chưa rõ
        en unknown
        """)

    /// Why a lot is touched by a decision.
    static let impactReasons = SentenceGroup(
        """
        [harvested]
        vi thu hoạch từ ngày ấy
        en harvested

        [in-stock]
        vi còn trong kho
        en in stock

        [under-way]
        vi đang trên đường
        en under way
        """)

    /// What happens to a shipment.
    static let shipmentSteps = SentenceGroup(
        """
        [packed]
        vi đóng gói
        en packed

        [departed]
        vi khởi hành
        en departed

        [arrived]
        vi đến nơi
        en arrived

        [released]
        vi được thông quan
        en released

        [rejected]
        vi bị từ chối
        en rejected

        [returned]
        vi bị trả về
        en returned

        [destroyed]
        vi bị tiêu hủy
        en destroyed

        [harvest]
        vi thu hoạch
        en harvest

        [packing]
        vi việc đóng gói
        en packing

        [treatment]
        vi việc xử lý
        en treatment

        [departure]
        vi việc khởi hành
        en departure

        [arrival]
        vi việc đến nơi
        en arrival

        [today]
        vi hôm nay
        en today
        """)

    /// What facilities, rights and shipments are refused for.
    static let shipmentErrors = """
        [no-such-facility]
        vi Không có cơ sở đóng gói hay xử lý nào mang mã “{facility}”. Xem “farmzone facility list”.
        en There is no packing house or treatment plant with code “{facility}”. See “farmzone facility list”.

        [ambiguous-facility]
        vi “{facility}” có thể là nhiều cơ sở: {matches}.
        en “{facility}” can mean several facilities: {matches}.

        [text-means-other]
        vi “{text}” đã có nghĩa khác trong sổ này: {other}. Tra cứu sẽ không phân biệt được; hãy kiểm tra lại mã.
        en “{text}” means something else in this registry already: {other}. A look-up could not tell them apart; check the code.

        [facility-taken]
        vi Mã {facility} đã thuộc về cơ sở “{name}”. Ghi lại bằng “farmzone facility revise”.
        en Code {facility} belongs to “{name}” already. “farmzone facility revise” records it anew.

        [pairing-taken]
        vi Cơ sở {facility} đã được ghi dùng cho mã số {code}[[ từ {from}]][[ đến {to}]]. Nêu đúng ngày đầu ấy để ghi lại, hoặc để trống \
        --from để kết thúc.
        en Facility {facility} is paired with code {code} already[[ from {from}]][[ to {to}]]. Give that first day to record it anew, or \
        leave --from out to end it.

        [letter-missing]
        vi Giấy ủy quyền cần có số. Thêm --letter.
        en A right needs the number of its letter. Add --letter.

        [letter-taken]
        vi Giấy {letter} cho {exporter} dùng mã số {code} đã ghi rồi, là số {right} trong sổ. Muốn thay, hãy rút giấy ấy trước.
        en Letter {letter} that lets {exporter} use code {code} is recorded already, as right number {right}. Withdraw that one \
        first to replace it.

        [no-such-right]
        vi Không có giấy ủy quyền số {right} trong sổ. Xem “farmzone right list”.
        en There is no right number {right} in the registry. See “farmzone right list”.

        [right-withdrawn]
        vi Giấy ủy quyền số {right} đã bị rút từ {day}.
        en Right number {right} was withdrawn from {day} on.

        [no-such-shipment]
        vi Không có chuyến hàng “{shipment}” trong sổ và cũng không có tệp như vậy. Xem “farmzone shipment list”.
        en There is no shipment “{shipment}” in the registry, and no such file. See “farmzone shipment list”.

        [shipment-taken]
        vi Chuyến hàng {shipment} đã có. Thêm --revise nếu ghi lại.
        en Shipment {shipment} is there already. Add --revise to record it anew.

        [shipment-unreadable]
        vi Không đọc được chuyến hàng trong {path}[[, chỗ {place}]][[: “{detail}”]]. Ngày viết NĂM-THÁNG-NGÀY, khối lượng là số kg; mẫu có \
        trong “farmzone help shipment check”.
        en The shipment in {path} cannot be read[[, at {place}]][[: “{detail}”]]. Days are YYYY-MM-DD, weights are numbers of kg; \
        “farmzone help shipment check” shows an example.

        [shipment-names-unknown]
        vi Trong {path} có tên không hiểu được hoặc lặp lại: {names}. Các tên dùng được: {known}.
        en In {path} there are names that are not known or stand there twice: {names}. Names are {known}.

        [shipment-rows-differ]
        vi Trong {path}, cột {column}: dòng {first} ghi “{value}”, dòng {row} ghi “{other}”. Một tệp là một chuyến hàng; hãy tách ra.
        en In {path}, column {column}: row {first} says “{value}”, row {row} says “{other}”. A file is one shipment; take them apart.

        [shipment-day-differs]
        vi Chuyến hàng {shipment} đã ghi {step:step} ngày {known}, không phải {day}.
        en Shipment {shipment} is recorded as {step:step} on {known}, not on {day}.

        [days-out-of-order]
        vi Ngày không theo thứ tự: {second:step} ngày {secondDay}, trước {first:step} ngày {firstDay}.
        en The days are out of order: {second:step} on {secondDay}, before {first:step} on {firstDay}.

        [shipment-empty]
        vi Chuyến hàng cần số hiệu và ít nhất một lô.
        en A shipment needs a number and at least one lot.

        [part-exceeds-shipment]
        vi Chuyến {shipment} có {shipped} kg của lô {lot}, trước đó đã ghi {before} kg, nên không ghi thêm {kilograms} kg được.
        en Shipment {shipment} has {shipped} kg of lot {lot}, of which {before} kg were recorded before; {kilograms} kg more are too much.

        [lot-not-on-shipment]
        vi Chuyến {shipment} không chở lô {lot}.[[ Trên chuyến có: {lots}.]]
        en Lot {lot} is not on shipment {shipment}.[[ On it are: {lots}.]]
        """

    /// What was found about a shipment.
    static let shipmentFindings = """
        [shipment-exceeds-lot]
        vi Chuyến hàng chở {kilograms} kg của lô {lot}, mà lô chỉ còn {left} kg.
        en The shipment carries {kilograms} kg of lot {lot}, of which {left} kg are left.

        [shipment-day-missing]
        vi Không rõ ngày: {step:step}.
        en The day is not known: {step:step}.

        [shipment-without-exporter]
        vi Chuyến hàng đi {market} chưa nêu nhà xuất khẩu, nên không soát được giấy ủy quyền.
        en The shipment to {market} names no exporter, so rights of use cannot be checked.

        [shipment-without-right]
        vi {exporter} không có giấy ủy quyền dùng mã số {code} vào {day}.
        en {exporter} has no right to use code {code} on {day}.

        [shipment-code-of-other-market]
        vi Mã số {code} được cấp cho {own}, không phải cho {market}.
        en Code {code} is for market {own}, not for {market}.

        [shipment-code-not-here]
        vi Mã số {code} thuộc phạm vi sổ này nhưng không có trong sổ: gõ nhầm, hoặc mã số giả.
        en Code {code} belongs to what this registry covers but is not in it: mistyped, or not genuine.

        [shipment-code-elsewhere]
        vi Mã số {code} nằm ngoài phạm vi sổ này nên không kiểm tra được.
        en Code {code} is outside what this registry covers, so nobody here can check it.

        [facility-not-in-force]
        vi Cơ sở {facility} đối với thị trường {market} vào {day}: {status:status}.
        en Facility {facility} for market {market} on {day}: {status:status}.

        [shipment-without-code]
        vi {goods} không nêu mã số vùng trồng nào, nên không kết luận được.
        en {goods} names no growing-area code, so nothing follows for it.

        [shipment-harvest-unknown]
        vi Hàng của mã số {goods} chưa nêu ngày thu hoạch (harvestFrom), nên không soát được vụ và hiệu lực lúc thu hoạch.
        en The goods of code {goods} name no day of harvest (harvestFrom), so season and code at harvest cannot be checked.

        [shipment-weight-unknown]
        vi {goods} chưa nêu khối lượng (kilograms), nên không cân đối được với đất và giấy ủy quyền.
        en {goods} names no weight (kilograms), so it cannot be weighed against ground and rights.

        [shipment-treatment-unknown]
        vi Hàng của mã số {goods} đi {market} cần xử lý ({wanted}); hàng không có lô thì không biết đã xử lý chưa.
        en Goods of code {goods} for market {market} want treatment ({wanted}); without a lot it is not known.

        [shipment-out-of-season]
        vi Hàng của mã số {code} thu hoạch ngày {day}, ngoài vụ của cây {crop}.
        en The goods of code {code} were harvested on {day}, outside the season of {crop}.

        [shipment-exceeds-ground]
        vi Hàng của mã số {code} là {kilograms} kg; {areas} cho tối đa {ceiling} kg một vụ, các lô đã lấy {taken} kg.
        en The goods of code {code} are {kilograms} kg; {areas} yield {ceiling} kg a season at most, and lots took {taken} kg.

        [shipment-overdraws-right]
        vi {exporter} được ủy quyền {granted} kg trên mã số {code}, đã dùng {drawn} kg; chuyến hàng cần thêm {kilograms} kg vào {day}.
        en {exporter} may use {granted} kg of code {code} and has used {drawn} kg; the shipment takes {kilograms} kg more on {day}.

        [shipment-box-of-other-code]
        vi Thùng ghi mã số {code}, nhưng lô {lot} lấy từ {codes}.
        en The box says code {code}, but lot {lot} comes from {codes}.

        [shipment-box-of-other-day]
        vi Thùng ghi thu hoạch ngày {day}, nhưng lô {lot} thu hoạch từ {from} đến {to}.
        en The box says harvested on {day}, but lot {lot} was harvested from {from} to {to}.

        [packing-house-missing]
        vi Không rõ {goods} đóng gói ở đâu; nước nhập khẩu ({market}) soát cơ sở đóng gói ghi trên thùng.
        en Where {goods} was packed is not known; the importer ({market}) looks for the packing house on the box.

        [facility-closed]
        vi Cơ sở {facility} không hoạt động vào {day}.
        en Facility {facility} is not there on {day}.

        [importer-stale]
        vi Lời của cơ quan nước nhập khẩu ({market}) về {name} đã cũ ({day}), không còn dựa vào được; hãy tra danh sách mới.
        en What the importer's authority ({market}) said of {name} is too old to rely on ({day}); consult its present list.

        [facility-not-paired]
        vi Cơ sở {facility} không được ghi là dùng cho mã số {code} đi {market} vào {day}.
        en Facility {facility} is not paired with code {code} for market {market} on {day}.

        [treatment-missing]
        vi Lô {lot} đi {market} cần xử lý ({wanted}) nhưng chưa ghi xử lý như vậy.
        en Lot {lot} for market {market} wants treatment ({wanted}), and none such is recorded.

        [treatment-plant-missing]
        vi Lô {lot}: {market} đòi xử lý tại cơ sở được phép, nhưng chưa ghi xử lý ở đâu.
        en Lot {lot}: market {market} wants it treated at an approved plant, and where it was is not recorded.

        [treatment-day-missing]
        vi Lô {lot}: chưa ghi ngày xử lý, nên không soát được cho {market}.
        en Lot {lot}: the day of its treatment is not recorded, so it cannot be held against what market {market} asks.

        [treatment-before-harvest]
        vi Lô {lot} ghi xử lý ngày {day}, trước khi thu hoạch xong ({harvest}).
        en Lot {lot} is said to be treated on {day}, before its harvest ended ({harvest}).

        [treatment-not-at-plant]
        vi Lô {lot} ghi xử lý tại {facility}, nhưng đó không phải cơ sở xử lý.
        en Lot {lot} is said to be treated at {facility}, which is no treatment plant.

        [lot-of-another-exporter]
        vi Lô {lot} đã ghi cho nhà xuất khẩu {other}, không phải {exporter}.
        en Lot {lot} was recorded for exporter {other}, not for {exporter}.

        [shipment-stamps-void]
        vi Lô {lot} có {count} tem đã hủy; thùng mang tem ấy là hàng giả.
        en {count} stamps of lot {lot} are void; a box that carries one is not genuine.
        """

    /// What the command says about facilities, rights and shipments.
    static let shipmentSaid = """
        [facility-recorded]
        vi Đã ghi cơ sở {facility} “{name}”.
        en Facility {facility} “{name}” recorded.

        [facility-paired]
        vi Cơ sở {facility} được dùng cho mã số {code}, thị trường {market}[[, từ {from}]][[ đến hết {to}]].
        en Facility {facility} is paired with code {code} for market {market}[[, from {from}]][[ to {to}]].

        [right-granted]
        vi Đã ghi giấy ủy quyền số {right}: {exporter} dùng mã số {code}.
        en Right number {right} recorded: {exporter} may use code {code}.

        [right-withdrawn]
        vi Giấy ủy quyền số {right} bị rút từ {day}.
        en Right number {right} is withdrawn from {day} on.

        [shipment-recorded]
        vi Đã ghi chuyến hàng {shipment}: {count} lô, {kilograms} kg.
        en Shipment {shipment} recorded: {count} lots, {kilograms} kg.

        [shipment-stepped]
        vi Chuyến hàng {shipment}: {step}, {day}.
        en Shipment {shipment}: {step}, {day}.

        [shipment-good]
        vi ĐƯỢC: mọi mã số đều có hiệu lực cho {market} vào từng ngày.
        en YES: every code was in force for {market} on each day.

        [shipment-not-good]
        vi KHÔNG: chuyến hàng không đi {market} được.
        en NO: the shipment is not good for {market}.

        [shipment-unknown]
        vi CHƯA RÕ: sổ này không trả lời được hết cho {market}.
        en UNKNOWN: this registry cannot answer all of it for {market}.

        [impact]
        vi Ảnh hưởng đến {lots} lô, {stamps} tem, {shipments} chuyến hàng, {exporters} nhà xuất khẩu.
        en It touches {lots} lots, {stamps} stamps, {shipments} shipments and {exporters} exporters.
        """
}
