extension Phrases {
    /// What became of a stamp.
    static let stampStates = SentenceGroup(
        """
        [printed]
        vi đã in, chưa dùng
        en printed, not in use

        [activated]
        vi đã kích hoạt
        en activated

        [shipped]
        vi đã xuất đi
        en shipped

        [returned]
        vi đã quay về
        en returned

        [void]
        vi đã hủy
        en void
        """)

    /// Why a stamp was made void, as the public is told; a buyer reads them.
    static let stampReasons = SentenceGroup(
        """
        [damaged]
        vi rách hoặc hỏng
        en damaged
        zh 损坏

        [misprinted]
        vi in sai
        en misprinted
        zh 印刷错误

        [lost]
        vi bị mất
        en lost
        zh 遗失

        [stolen]
        vi bị trộm
        en stolen
        zh 被盗

        [copied]
        vi bị sao chép
        en copied by others
        zh 被仿制

        [recalled]
        vi hàng bị thu hồi
        en its goods were recalled
        zh 产品已召回

        [unused]
        vi không dùng đến
        en not used
        zh 未使用
        """)

    /// What products, lots, stamps and shipments are refused for.
    static let tradeErrors = """
        [no-such-product]
        vi Không có sản phẩm “{product}”. Nêu bằng GTIN, product-SỐ, mã OCOP hoặc đúng tên; xem “farmzone product list”.
        en There is no product “{product}”. Name it by GTIN, product-NUMBER, OCOP code or full name; see “farmzone product list”.

        [ambiguous-product]
        vi “{product}” có thể là nhiều sản phẩm: {matches}. Hãy nêu bằng GTIN hoặc product-SỐ.
        en “{product}” can mean several products: {matches}. Name it by GTIN or product-NUMBER.

        [product-incomplete]
        vi Chưa đủ để ghi sản phẩm; còn thiếu {missing}.
        en A product needs more than that; missing: {missing}.

        [ocop-code-taken]
        vi Mã OCOP {code} đã thuộc về sản phẩm “{product}”. Kiểm tra lại mã, hoặc dùng “farmzone product revise”.
        en OCOP code {code} belongs to product “{product}” already. Check it, or use “farmzone product revise”.

        [product-taken]
        vi GTIN {gtin} đã thuộc về sản phẩm “{product}”. Kiểm tra lại số, hoặc dùng “farmzone product revise”.
        en GTIN {gtin} belongs to product “{product}” already. Check the number, or use “farmzone product revise”.

        [not-a-gtin]
        vi “{gtin}” không phải GTIN: cần 8, 12, 13 hoặc 14 chữ số với số kiểm tra đúng.
        en “{gtin}” is not a GTIN: it takes 8, 12, 13 or 14 digits with the right check digit.

        [stars-out-of-range]
        vi {stars} sao không có trong OCOP; chỉ từ 1 đến 5.
        en OCOP has no {stars} stars; it goes from 1 to 5.

        [unknown-platform]
        vi Không có sàn “{platform}” trong danh mục. Các sàn: {known}.
        en Platform “{platform}” is not on the list. Platforms are {known}.

        [no-such-organisation]
        vi Không có tổ chức “{organisation}”. Nêu bằng mã số thuế, organisation-SỐ hoặc đúng tên; thêm bằng “farmzone organisation add”.
        en There is no organisation “{organisation}”. Name it by tax identifier, organisation-NUMBER or full name; \
        “farmzone organisation add” adds one.

        [ambiguous-organisation]
        vi “{organisation}” có thể là nhiều tổ chức: {matches}. Hãy nêu bằng organisation-SỐ.
        en “{organisation}” can mean several organisations: {matches}. Name it as organisation-NUMBER.

        [tax-code-taken]
        vi Mã số thuế {taxCode} đã thuộc về “{organisation}”. Kiểm tra lại số và tên.
        en Tax identifier {taxCode} belongs to “{organisation}” already. Check the number and the name.

        [no-such-lot]
        vi Không có lô “{lot}”. Nêu bằng GTIN/LÔ như lệnh “farmzone lot list” ghi.
        en There is no lot “{lot}”. Name it as GTIN/LOT, as “farmzone lot list” does.

        [ambiguous-lot]
        vi “{lot}” có thể là nhiều lô: {matches}. Hãy nêu cả sản phẩm.
        en “{lot}” can mean several lots: {matches}. Name the product too.

        [lot-taken]
        vi Lô {lot} đã có. Nếu ghi lại cho đúng, hãy nêu lý do bằng --revising.
        en Lot {lot} is there already. To record it anew, say why with --revising.

        [not-a-lot]
        vi “{lot}” không phải lô GTIN/LÔ: phần sau dấu gạch có 1 đến 20 ký tự, chữ không dấu, số và !"%&'()*+,-./:;<=>?_.
        en “{lot}” is not a lot as GTIN/LOT: behind the slash stand 1 to 20 characters, letters without diacritics, digits and \
        !"%&'()*+,-./:;<=>?_.

        [end-before-beginning]
        vi Khoảng thời gian từ {from} đến {to} không có ngày nào. Kiểm tra lại hai ngày.
        en There is no day from {from} to {to}. Check the two dates.

        [no-such-stamp]
        vi Không có tem “{serial}” trong sổ đăng ký: gõ nhầm, tem của nơi khác, hoặc tem giả.
        en There is no stamp “{serial}” in the registry: mistyped, somebody else's, or not genuine.

        [not-a-serial]
        vi “{serial}” không phải số sê-ri tem: cần mười ký tự chữ và số, hoặc SÊ-RI..SÊ-RI cho một đoạn cuộn.
        en “{serial}” is not the serial of a stamp: it has ten letters and digits, or is SERIAL..SERIAL for a stretch of a roll.

        [stamps-of-two-rolls]
        vi {first} và {last} thuộc hai cuộn khác nhau nên không thành một đoạn. Hãy nêu từng đoạn của mỗi cuộn.
        en {first} and {last} are of two rolls, so there is no stretch between them. Name a stretch of each.

        [illegal-stamp-change]
        vi Tem {serial}: {state:state} từ {since}, nên vào {day} không chuyển thành “{wanted:state}” được; số tem như vậy: {count}. \
        Chưa tem nào được ghi.
        en Stamp {serial} is {state:state} from {since} on, so on {day} it cannot become {wanted:state}; stamps like this: {count}. \
        None was changed.

        [stamp-change-in-future]
        vi Ngày {day} chưa tới (hôm nay {today}). Trừ việc hủy, chỉ ghi điều đã xảy ra với tem; hãy ghi khi tới ngày đó.
        en {day} is yet to come (today is {today}). But for a day from which stamps are void, only what has become of them is recorded; \
        record it when it is so.

        [count-out-of-range]
        vi Không phát hành {count} tem một lần được; từ 1 đến {limit}.
        en {count} stamps cannot be issued at once; from 1 to {limit}.

        [code-not-of-lot]
        vi Mã số {code} không có trong lô {lot}.[[ Các mã số của lô: {codes}.]]
        en Code {code} gave nothing to lot {lot}.[[ Its codes are {codes}.]]

        [code-not-in-force]
        vi Mã số {code} vào {day}: {status:status}; tem ký số nói rằng mã số có hiệu lực nên không ký được.
        en Code {code} on {day}: {status:status}; a signed stamp says that its code is in force, so it cannot be signed.

        [stamp-needs-code]
        vi Tem ký số cần nêu một mã số của sổ này, mà lô {lot} có nhiều hoặc không có. Hãy nêu bằng --code.
        en A signed stamp names one code of this registry, and lot {lot} has several or none. Name it with --code.

        [demonstration-prefix]
        vi GTIN {gtin} thuộc đầu số minh họa 952, chỉ dùng trong sổ minh họa. Hãy ghi GTIN thật của nhà sản xuất.
        en GTIN {gtin} has the demonstration prefix 952, which is for illustrative registries only. Record the producer's own GTIN.

        [no-stamps]
        vi Chưa nêu tem nào. Nêu số sê-ri, SÊ-RI..SÊ-RI, hoặc một tệp bằng --file.
        en No stamp is named. Give serials, SERIAL..SERIAL, or a file with --file.

        [void-without-reason]
        vi Hủy tem thì phải có lý do: thêm --reason.
        en Stamps are made void for a reason: add --reason.

        [one-target]
        vi Tem gắn với đúng một thứ: --lot, --code hoặc --product.
        en Stamps stand on one thing: --lot, --code or --product.
        """

    /// What was found about a lot and its stamps.
    static let tradeFindings = """
        [lot-resembles]
        vi Lô {lot} dễ nhầm với lô {other} của cùng sản phẩm. Hãy so từng ký tự.
        en Lot {lot} is easily taken for lot {other} of the same product. Compare them letter by letter.

        [lot-without-ground]
        vi Sản phẩm “{product}” không gắn với vùng trồng nào, nên lô {lot} không thể có mã số vùng trồng.
        en No growing area applies to product “{product}”, so lot {lot} cannot come from a code.

        [lot-without-source]
        vi Lô {lot} của “{product}” chưa nêu lấy từ mã số nào. Thêm --from-code MÃ=KG.
        en Lot {lot} of “{product}” names no code that it came from. Add --from-code CODE=KG.

        [lot-without-harvest]
        vi Lô {lot} chưa có ngày thu hoạch. Thêm --harvest-from.
        en Lot {lot} has no day of harvest. Add --harvest-from.

        [lot-without-weight]
        vi Lô {lot} chưa có khối lượng. Thêm --kilograms.
        en Lot {lot} weighs nothing. Add --kilograms.

        [lot-heavier-than-sources]
        vi Lô {lot} nặng {kilograms} kg nhưng các mã số chỉ cho {sources} kg.
        en Lot {lot} weighs {kilograms} kg, but its codes gave {sources} kg only.

        [lot-code-elsewhere]
        vi Mã số {code} của lô {lot} không thuộc sổ này nên không kiểm tra được.
        en Code {code} of lot {lot} is not of this registry, so nobody here can check it.

        [lot-code-resembles]
        vi Mã số {code} của lô {lot} trông như {other} của sổ này. Nếu là mã số ấy, hãy gõ lại bằng chữ La-tinh đúng như giấy chứng nhận.
        en Code {code} of lot {lot} looks like {other} of this registry. Where that one is meant, type it anew, in Latin letters.

        [lot-beyond-measure]
        vi Lô {lot} nặng {kilograms} kg, hơn mức {limit} kg mà một lô có thể có. Kiểm tra lại đơn vị.
        en Lot {lot} weighs {kilograms} kg, more than the {limit} kg that a lot can have. Check the unit.

        [lot-harvest-over-seasons]
        vi Lô {lot} thu hoạch từ {from} đến {to} ({code}), qua nhiều vụ của cây {crop}; một lô thuộc một vụ.
        en Lot {lot} was harvested from {from} to {to} ({code}), over several seasons of {crop}; a lot is of one season.

        [days-out-of-order]
        vi {lot}: ngày không theo thứ tự, {second:step} ngày {secondDay} trước {first:step} ngày {firstDay}.
        en {lot}: the days are out of order, {second:step} on {secondDay} before {first:step} on {firstDay}.

        [lot-below-shipped]
        vi Lô {lot} ghi {kilograms} kg, nhưng đã xuất đi {shipped} kg.
        en Lot {lot} would weigh {kilograms} kg, but {shipped} kg of it have been shipped.

        [lot-without-stamped-code]
        vi Tem của lô {lot} nêu mã số {code}, nên mã số ấy không thể bỏ khỏi lô. Hãy hủy tem và ghi lô khác.
        en Stamps of lot {lot} name code {code}, so it cannot be taken from the lot. Make them void and record another lot.

        [lot-codes-changed]
        vi Các mã số của lô {lot} đổi sau khi đã có {stamps} tem và {shipments} chuyến hàng.
        en The codes of lot {lot} change after {stamps} stamps and {shipments} shipments of it.

        [lot-of-another-crop]
        vi Mã số {code} là của cây {crop}, còn lô {lot} là sản phẩm từ {wanted}.
        en Code {code} is for {crop}, but lot {lot} is of {wanted}.

        [lot-code-not-in-force]
        vi Vào ngày thu hoạch {day} của lô {lot}, mã số {code} ({market}): {status:status}.
        en On {day}, when lot {lot} was harvested, code {code} ({market}) was: {status:status}.

        [lot-out-of-season]
        vi Lô {lot} thu hoạch ngày {day} từ {code}, ngoài vụ của cây {crop}.
        en Lot {lot} was harvested from {code} on {day}, outside the season of {crop}.

        [lot-ground-without-ceiling]
        vi Không rõ vùng {area} cho tối đa bao nhiêu {crop} một vụ, nên lô {lot} không cân đối được.
        en How much {crop} ground {area} can yield in a season is not known, so lot {lot} cannot be weighed against it.

        [lot-exceeds-ground]
        vi Lô {lot} lấy {kilograms} kg từ {area} ({name}); trong vụ {from} đến {to} các lô khác đã lấy {taken} kg, mà đất ấy cho tối đa \
        {ceiling} kg. Nếu vẫn đúng, nêu lý do bằng --despite.
        en Lot {lot} takes {kilograms} kg from {area} ({name}); in the season {from} to {to} other lots took {taken} kg, and that ground \
        yields {ceiling} kg at most. Where it is right all the same, say why with --despite.

        [lot-mixes-codes]
        vi Lô {lot} gộp {count} mã số xuất khẩu; nước nhập khẩu thường đòi mỗi lô một mã số.
        en Lot {lot} mixes {count} export codes; importers usually want one code a lot.

        [lot-without-right]
        vi {exporter} không có giấy ủy quyền dùng mã số {code} vào {day} (lô {lot}). Ghi bằng “farmzone right add”.
        en {exporter} has no right to use code {code} on {day} (lot {lot}). “farmzone right add” records one.

        [right-overdrawn]
        vi {exporter} được ủy quyền {granted} kg trên mã số {code}, đã dùng {drawn} kg; lô {lot} cần thêm {kilograms} kg vào {day}.
        en {exporter} may use {granted} kg of code {code} and has used {drawn} kg; lot {lot} takes {kilograms} kg more on {day}.

        [stamps-name-no-code]
        vi Lô {lot} có nhiều mã số nên tem không nêu riêng mã số nào; --code chọn một.
        en Lot {lot} has several codes, so the stamps name none of them; --code chooses one.

        [stamps-code-not-in-force]
        vi Tem được phát hành cho mã số {code} ({market}), mà vào {day} mã số ấy: {status:status}.
        en The stamps are issued for code {code} ({market}), which on {day} is: {status:status}.

        [recognition-expired]
        vi Công nhận OCOP của “{product}” đã hết hạn từ sau {day}.
        en The OCOP recognition of “{product}” ended with {day}.
        """

    /// What the command says about products, lots and stamps.
    static let tradeSaid = """
        [no-growing-area]
        vi Sản phẩm này không gắn với vùng trồng nào.
        en No growing area applies to this product.

        [product-recorded]
        vi Đã ghi sản phẩm “{product}”; công nhận đến hết {day}.
        en Product “{product}” recorded; recognised until {day}.

        [product-listed]
        vi Đã ghi “{product}” bán trên {platform}.
        en “{product}” is listed on {platform}.

        [organisation-added]
        vi Đã thêm tổ chức “{organisation}”.
        en Organisation “{organisation}” added.

        [organisation-revised]
        vi Đã ghi lại tổ chức “{organisation}”.
        en Organisation “{organisation}” recorded anew.

        [lot-recorded]
        vi Đã ghi lô {lot}, {kilograms} kg.
        en Lot {lot} recorded, {kilograms} kg.

        [stamps-issued]
        vi Đã phát hành {count} tem cho lô {lot}, cuộn {run}.
        en {count} stamps issued for lot {lot}, roll {run}.

        [stamps-changed]
        vi {count} tem: {state}.
        en {count} stamps: {state}.

        [stamps-linked]
        vi Đã gắn {linked} tem; {repeated} dòng lặp trong tệp, {known} tem đã gắn từ trước, {elsewhere} tem còn gắn với thứ khác.
        en {linked} stamps linked; {repeated} rows repeat others of the file, {known} were linked before, {elsewhere} stand on \
        something else too.

        [labels-void]
        vi {count} tem đã hủy nên không in nhãn.
        en {count} stamps are void: no labels are printed for them.

        [stamps-hide]
        vi {count} dòng không được gắn vì nội dung ấy là mã số, lô, sản phẩm hoặc tem của sổ này, tra cứu sẽ không phân biệt được: dòng \
        {rows}.
        en {count} rows were not linked: their text is a code, a lot, a product or a stamp of this registry, and a look-up could not tell \
        them apart: rows {rows}.

        [stamps-not-read]
        vi {count} dòng không phải tem (trống, có khoảng trắng hoặc quá dài): dòng {rows}.
        en {count} rows hold no stamp (empty, with blanks in it, or too long): rows {rows}.
        """
}
