extension Phrases {
    /// What the command says of neighbours and of the life of areas and codes.
    static let lifeSaid = """
        [no-neighbours]
        vi Không có vùng nào chồng lên vùng này vào ngày đó.
        en No area shares ground with this one on that day.

        [area-closed]
        vi Đã đóng {area} từ ngày {day}[[; đã kết thúc mã {codes}]][[; {plots} thửa vườn kết thúc cùng vùng]].
        en {area} is closed from {day} on[[; codes ended: {codes}]][[; {plots} plots end with it]].

        [areas-succeeded]
        vi Các vùng tiếp nối: {areas}; trước {before} ha, sau {after} ha[[; đã kết thúc mã {codes}]]\
        [[; {plots} thửa vườn sang các vùng này]][[; {plotsEnded} thửa kết thúc]].
        en What goes on: {areas}; before {before} ha, after {after} ha[[; codes ended: {codes}]]\
        [[; {plots} plots go on in them]][[; {plotsEnded} plots end]].

        [area-would-close]
        vi Chạy thử: {area} sẽ đóng từ ngày {day}[[; kết thúc mã {codes}]][[; {plots} thửa vườn kết thúc cùng vùng]]. Chưa ghi gì.
        en Trial: {area} would close from {day} on[[; codes to end: {codes}]][[; {plots} plots end with it]]. Nothing was written.

        [areas-would-succeed]
        vi Chạy thử: trước {before} ha, sau {after} ha[[; kết thúc mã {codes}]][[; {plots} thửa vườn chuyển vùng]]\
        [[; {plotsEnded} thửa kết thúc]]. Chưa ghi gì.
        en Trial: before {before} ha, after {after} ha[[; codes to end: {codes}]][[; {plots} plots go on]]\
        [[; {plotsEnded} plots end]]. Nothing was written.

        [alias-added]
        vi {code} còn có tên {alias} ({authority}).
        en {code} is also known as {alias} ({authority}).

        [renumbered]
        vi {old} được thay bằng {new} từ ngày {day}.
        en {old} goes on as {new} from {day} on.

        [corrected]
        vi Quyết định số {decision} được thay bằng số {new}; bản cũ vẫn nằm trong nhật ký.
        en Decision {new} stands in the place of {decision}; the old one stays in the journal.

        [struck-out]
        vi Quyết định số {decision} đã bị gạch bỏ; bản cũ vẫn nằm trong nhật ký[[ ({new})]].
        en Decision {decision} is struck out; it stays in the journal[[ ({new})]].

        [setting-set]
        vi {name} = {value}[[ từ ngày {day}]].
        en {name} is {value}[[ from {day} on]].

        [holidays-loaded]
        vi Đã nạp {count} ngày nghỉ.
        en {count} holidays are loaded.

        [report-total]
        vi Tổng ngày {day}: {codes} mã số trên {coded} vùng, {codedHectares} ha; kể cả vùng không có mã số còn hiệu lực: {areas} vùng, \
        {hectares} ha. Mỗi mét đất chỉ tính một lần.
        en In all on {day}: {codes} codes on {coded} areas, {codedHectares} ha; with the areas that have no code in force {areas} areas, \
        {hectares} ha. Land counts once.

        [holidays-unknown]
        vi Sổ đăng ký không có ngày nghỉ Tết, Giỗ Tổ và nghỉ bù của năm {years}: hạn tính qua những ngày đó có thể sớm hơn thực tế. Nạp bằng \
        “farmzone holiday load”.
        en The registry has no Tết, no Hùng Kings' day and no days in lieu for {years}: what is due across them may be due later. Load them \
        with “farmzone holiday load”.

        [nothing-due]
        vi Không có gì đến hạn trong {days} ngày tới.
        en Nothing is due within {days} days.

        [person-erased]
        vi Đã xóa {count} dữ liệu của {person}; nhật ký chỉ còn mã băm.
        en {count} values of {person} are erased; the journal keeps digests only.

        [person-in-log]
        vi Có chương trình khác đang đọc sổ: dữ liệu đã xóa còn nằm trong {path} và {path}-wal cho đến khi chương trình đó đóng sổ và có lần \
        ghi tiếp theo.
        en Another program is reading the registry: what was erased stays in {path} and {path}-wal until that program has closed it and \
        something is written again.

        [person-in-drafts]
        vi Cạnh sổ đăng ký có bản sao đang tạo dở, có thể còn giữ người này: {names}. Hãy xóa bản sao khi tạo xong, \
        hoặc thư mục nếu không ai dùng.
        en Beside the registry a copy was being made that may hold this person: {names}. Delete the copy when it is made, \
        or the folder where nobody is at work in it.

        [person-in-copies]
        vi Người này còn trong các bản sao lưu lúc nâng cấp: {names}. Xóa các tệp đó khi không cần nữa.
        en Copies that were taken before the schema changed still hold this person: {names}. Delete them when they are not needed any more.
        """

    /// Headings of columns of neighbours and of the life of areas and codes.
    static let lifeColumns = """
        [squareMetres]
        vi Chung (m²)
        en Shared (m²)

        [percent]
        vi % vùng này
        en % of this one

        [otherPercent]
        vi % vùng kia
        en % of the other

        [thicknessMetres]
        vi Dày nhất (m)
        en Thickest (m)

        [rule]
        vi Quy định
        en Rule

        [lineage]
        vi Nguồn gốc và tiếp nối
        en Lineage

        [aliases]
        vi Tên khác của mã số
        en Aliases

        [alias]
        vi Tên khác
        en Alias

        [decisionId]
        vi Số QĐ
        en No.

        [from]
        vi Từ
        en From

        [to]
        vi Thành
        en To

        [hectaresBefore]
        vi Trước (ha)
        en Before (ha)

        [hectaresAfter]
        vi Sau (ha)
        en After (ha)

        [value]
        vi Giá trị
        en Value

        [day]
        vi Ngày
        en Day

        [codeCount]
        vi Số mã
        en Codes

        [codedAreaCount]
        vi Số vùng có mã
        en Areas with a code

        [codedHectares]
        vi Diện tích có mã (ha)
        en Hectares with a code

        [areaCount]
        vi Số vùng
        en Areas

        [since]
        vi Tính từ
        en Since

        [due]
        vi Hạn
        en Due

        [daysLeft]
        vi Còn (ngày)
        en Days left

        [overdue]
        vi Quá hạn
        en Overdue
        """
}
