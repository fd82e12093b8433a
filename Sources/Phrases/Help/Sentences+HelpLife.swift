extension Phrases {
    /// Commands on what surrounds areas, and on the life of areas and codes.
    static let lifeHelp = """
        [area.neighbours]
        vi Xem vùng nào chồng lên một vùng trồng: bao nhiêu m², ở đâu, có được phép không.
        en Show which areas share ground with one: how many m², where, and whether that is allowed.

        [area.neighbours.discussion]
        vi Khác cây trồng hoặc cùng chủ là bình thường. Hai chủ, cùng cây trồng và
        |thị trường, cùng thời gian thì không cấp mã. Dải mỏng hơn sai số của hai
        |lần đo (noise) không tính. Phần đất chung có trong --format json.
        |
        |  farmzone area neighbours area-1
        |  farmzone area neighbours VN-BGOR-9001 --on 2026-06-01 --format json
        en Another crop or the same holder is normal. For two holders with the same
        |crop, market and time a grant is refused. A strip thinner than the two
        |surveys are accurate is noise. --format json has the shared ground.
        |
        |  farmzone area neighbours area-1
        |  farmzone area neighbours VN-BGOR-9001 --on 2026-06-01 --format json

        [override.reason]
        vi Vẫn cấp dù đất chồng lên mã của chủ khác: lý do, ghi vào nhật ký.
        en Let it stand although somebody else holds the ground: the reason, for the journal.

        [override.second-officer]
        vi Cán bộ thứ hai cùng đồng ý bỏ qua chồng lấn.
        en The second officer who agrees to let the overlap stand.

        [life.on]
        vi Ngày đầu tiên có hiệu lực.
        en The first day it holds.

        [life.end-codes]
        vi Kết thúc các mã số còn hiệu lực trên vùng bằng quyết định này.
        en End the codes that rest on the area with this decision.

        [life.parts]
        vi Tệp ranh giới của các phần, ít nhất hai.
        en The file with the outlines of the parts, two or more.

        [life.outline]
        vi Tệp ranh giới mới; mặc định là phần hợp của các vùng.
        en The file with the new outline; what the areas cover together where none is given.

        [area.close]
        vi Đóng một vùng trồng, ví dụ khi trồng lại.
        en Close a growing area, as at replanting.

        [area.close.discussion]
        vi Vùng và ranh giới hết hiệu lực từ ngày đó; lịch sử vẫn giữ nguyên.
        |
        |  farmzone area close area-7 --on 2026-06-01 --reason "trồng lại"
        en The area and its boundary end on that day; its history stays.
        |
        |  farmzone area close area-7 --on 2026-06-01 --reason replanted

        [area.split]
        vi Tách một vùng trồng thành nhiều vùng, giữ nguồn gốc.
        en Split a growing area into several, with its lineage.

        [area.split.discussion]
        vi Cây trồng, chủ và xã được giữ nếu tệp không nêu khác. Tổng diện tích
        |phải bằng vùng cũ trong mức cho phép, nếu không phải có --reason.
        |
        |  farmzone area split area-7 phan.geojson --on 2026-06-01 \\
        |      --end-codes supersede
        en Crop, holder and commune go on unless the file says otherwise. The
        |hectares must be those of the old area within what the registry
        |tolerates, or a --reason is needed.
        |
        |  farmzone area split area-7 parts.geojson --on 2026-06-01 \\
        |      --end-codes supersede

        [area.merge]
        vi Gộp nhiều vùng trồng cùng cây thành một, giữ nguồn gốc.
        en Merge growing areas of one crop into one, with its lineage.

        [area.merge.discussion]
        vi Ranh giới mới là phần hợp, hoặc lấy từ --outline.
        |
        |  farmzone area merge area-7 area-8 --on 2026-06-01 --name "Đồng Kỳ"
        en The new boundary is what they cover together, or that of --outline.
        |
        |  farmzone area merge area-7 area-8 --on 2026-06-01 --name "Đồng Kỳ"

        [code.alias]
        vi Ghi tên khác của một mã số, ví dụ số do hải quan Trung Quốc cấp.
        en Write down another text of a code, as the number of China's customs.

        [code.alias.discussion]
        vi Tra cứu và tìm kiếm đều nhận tên này.
        |
        |  farmzone code alias VN-BGOR-9001 GACC-0917 --authority GACC
        en Look-up and search know it from then on.
        |
        |  farmzone code alias VN-BGOR-9001 GACC-0917 --authority GACC

        [life.alias]
        vi Tên khác, đúng như cơ quan kia viết.
        en The other text, as its authority writes it.

        [life.alias-authority]
        vi Cơ quan dùng tên này.
        en Whose text it is.

        [life.alias-from]
        vi Ngày đầu tiên dùng tên này.
        en The first day it is used.

        [life.alias-to]
        vi Ngày cuối cùng dùng tên này.
        en The last day it is used.

        [code.renumber]
        vi Thay một mã số bằng mã mới, hai mã được liên kết.
        en Let a code go on under another text; both are linked.

        [code.renumber.discussion]
        vi Mã mới giữ thị trường, chủ, ranh giới, ngày hết hạn và việc đình chỉ
        |của mã cũ, cả điều nước nhập khẩu đã quyết định; giấy ủy quyền và tên khác
        |vẫn có giá trị. Mã đã hết hạn phải gia hạn trước. Xóa bỏ quyết định cấp mã
        |mới là xóa bỏ việc đổi mã.
        |
        |  farmzone code renumber VN-BGOR-9001 --code VN-BNOR-0001 \\
        |      --on 2026-07-01 --document 12/QĐ
        en The new one has the market, holder, boundary, last day and suspension of
        |the old, and what the importer decided; rights of use and aliases go on.
        |An expired code is renewed first. To strike out the grant of the new one
        |undoes the renumbering.
        |
        |  farmzone code renumber VN-BGOR-9001 --code VN-BNOR-0001 \\
        |      --on 2026-07-01 --document 12/QĐ

        [life.renumber-area]
        vi Vùng trồng của mã mới, nếu khác vùng cũ.
        en The area of the new code, where it is another.

        [code.correct]
        vi Sửa một quyết định đã ghi sai; bản cũ vẫn nằm trong nhật ký.
        en Put a decision right that was recorded wrongly; the old one stays in the journal.

        [code.correct.discussion]
        vi Số quyết định xem ở “farmzone area show”. Chỉ nêu điều cần sửa.
        |
        |  farmzone code correct 12 --why "ghi nhầm ngày" --on 2026-06-01
        |  farmzone code correct 12 --why "ghi nhầm mã" --strike-out
        en “farmzone area show” lists the numbers. Give only what is to change.
        |
        |  farmzone code correct 12 --why "wrong day" --on 2026-06-01
        |  farmzone code correct 12 --why "wrong code" --strike-out

        [life.decision]
        vi Số của quyết định.
        en The number of the decision.

        [life.why]
        vi Vì sao phải sửa; ghi vào nhật ký.
        en Why it was wrong; for the journal.

        [life.strike-out]
        vi Quyết định này không hề có.
        en It was never made.

        [setting]
        vi Xem và đổi thiết lập của sổ đăng ký.
        en List and change the settings of the registry.

        [setting.list]
        vi Liệt kê thiết lập.
        en List the settings.

        [setting.set]
        vi Đổi một thiết lập.
        en Change a setting.

        [setting.set.discussion]
        vi Theo ngày: four-eyes (on|off: người ghi ranh giới không tự cấp mã),
        |ground-tolerance-percent, due-domestic-days, due-export-days,
        |treatment.<THỊ TRƯỜNG> (các cách xử lý mà thị trường ấy chấp nhận,
        |cách nhau bằng dấu phẩy; để trống là không đòi). Không theo ngày:
        |host, stamp.issuer, license, coverage.codePrefixes, importer-list-days.
        |
        |  farmzone setting set four-eyes on --from 2026-07-01
        |  farmzone setting set treatment.JP methyl-bromide --from 2026-05-01
        en Dated: four-eyes (on|off: who records a boundary grants nothing on it),
        |ground-tolerance-percent, due-domestic-days, due-export-days,
        |treatment.<MARKET> (the treatments of which that market wants one,
        |separated by commas; empty where it wants none). Not dated:
        |host, stamp.issuer, license, coverage.codePrefixes, importer-list-days.
        |
        |  farmzone setting set four-eyes on --from 2026-07-01
        |  farmzone setting set treatment.JP methyl-bromide --from 2026-05-01

        [setting.name]
        vi Tên thiết lập.
        en The name of the setting.

        [setting.value]
        vi Giá trị.
        en The value.

        [setting.from]
        vi Ngày đầu tiên; mặc định hôm nay.
        en The first day; today where none is given.

        [holiday]
        vi Ngày nghỉ để tính ngày làm việc.
        en Holidays, by which working days are counted.

        [holiday.list]
        vi Liệt kê ngày nghỉ.
        en List the holidays.

        [holiday.load]
        vi Nạp ngày nghỉ đã được công bố.
        en Load holidays that were announced.

        [holiday.load.discussion]
        vi CSV có cột day (NNNN-TT-NN, hoặc TT-NN cho mọi năm), name, source.
        |
        |  farmzone holiday load nghi-2027.csv --source "TB 123"
        en CSV with the columns day (YYYY-MM-DD, or MM-DD for every year), name,
        |source.
        |
        |  farmzone holiday load holidays-2027.csv --source "TB 123"

        [holiday.file]
        vi Tệp CSV.
        en The CSV file.

        [report]
        vi Tổng hợp số mã và diện tích theo cây trồng, thị trường, xã.
        en Hectares and codes by crop, market and commune.

        [report.discussion]
        vi Đất mang nhiều mã, hoặc nằm trong nhiều vùng chồng nhau, chỉ tính một
        |lần. Chỉ đếm mã đang hiệu lực, trừ khi nêu --status.
        |
        |  farmzone report
        |  farmzone report --by commune --by crop --at 2026-06-01 --format csv
        en Land that holds several codes, or lies in areas that overlap, counts
        |once. Codes in force are counted, unless --status says otherwise.
        |
        |  farmzone report
        |  farmzone report --by commune --by crop --at 2026-06-01 --format csv

        [report.by]
        vi Nhóm theo gì (dùng được nhiều lần; mặc định crop và market).
        en By what (repeatable; crop and market where none is given).

        [due]
        vi Việc đến hạn: mã sắp hết hạn, hồ sơ và ranh giới mới chờ quyết định.
        en What is due: codes that expire, dossiers and boundaries that wait.

        [due.discussion]
        vi Hồ sơ: 3 ngày làm việc cho trong nước, 10 cho xuất khẩu, tính từ ngày
        |sau ngày nhận, trừ ngày nghỉ; ranh giới mới chờ sửa đổi cũng tính như
        |vậy. Quá hạn đứng trước.
        |
        |  farmzone due --days 60
        en Dossiers: 3 working days for the domestic market, 10 for others, from
        |the day after they came in, holidays left out; a new boundary that waits
        |for an amendment is counted alike. Overdue ones come first.
        |
        |  farmzone due --days 60

        [due.days]
        vi Trong bao nhiêu ngày tới.
        en Within how many days.

        [person]
        vi Dữ liệu cá nhân.
        en Personal data.

        [person.erase]
        vi Xóa dữ liệu của một người.
        en Erase what is known of a person.

        [person.erase.discussion]
        vi Nhật ký chỉ giữ mã băm nên vẫn kiểm tra được. Lý do ở lại trong nhật
        |ký: đừng nêu tên ai.
        |
        |  farmzone person erase person-3 --reason "theo yêu cầu"
        en The journal holds digests only and still verifies. The reason stays
        |there: name nobody in it.
        |
        |  farmzone person erase person-3 --reason "as asked for"

        [person.which]
        vi Người, dạng person-3.
        en The person, as person-3.

        [person.reason]
        vi Lý do, không nêu tên ai.
        en Why, without naming anybody.
        """
}
