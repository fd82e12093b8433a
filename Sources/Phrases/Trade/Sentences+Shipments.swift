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

        [shipment-empty]
        vi Chuyến hàng cần số hiệu và ít nhất một lô.
        en A shipment needs a number and at least one lot.

        [part-exceeds-shipment]
        vi Chuyến {shipment} có {shipped} kg của lô {lot}, trước đó đã ghi {before} kg, nên không ghi thêm {kilograms} kg được.
        en Shipment {shipment} has {shipped} kg of lot {lot}, of which {before} kg were recorded before; {kilograms} kg more are too much.
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
        vi Cơ sở {facility} được dùng cho mã số {code}, thị trường {market}.
        en Facility {facility} is paired with code {code} for market {market}.

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
