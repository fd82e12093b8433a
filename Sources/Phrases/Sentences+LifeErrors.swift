extension Phrases {
    /// Why something in the life of an area or a code is refused.
    static let lifeErrors = """
        [control-in-text]
        vi “{text}” chứa ký tự {control}: ký tự điều khiển, đổi chiều chữ hoặc không nhìn thấy được. Hãy xóa ký tự đó.
        en “{text}” holds the character {control}, which is a control, turns the direction of writing or is not seen. Remove it.

        [consent-missing]
        vi Hãy nêu sự đồng ý của người trồng: số văn bản hoặc biên bản, không nêu tên người.
        en Say by what consent of those who farm it: the number of a letter or a record, not the name of a person.

        [consent-in-future]
        vi Sự đồng ý ngày {day} chưa đến; mức công khai đổi ngay khi được ghi.
        en The consent of {day} is still to come; what the public sees changes as soon as it is recorded.

        [no-outline]
        vi {area} không có ranh giới vào ngày {day}. Hãy bổ sung bằng “farmzone area revise”.
        en {area} has no outline on {day}. Bring one with “farmzone area revise”.

        [overlap-refused]
        vi Không cấp được {code}: từ {from}, đất đã thuộc {others} của chủ khác, cùng cây trồng và thị trường {market}; chồng \
        {squareMetres} m² ({percent} %). Nếu vẫn cấp, nêu --override LÝ_DO và --second-officer TÊN.
        en {code} cannot be granted: from {from} on the ground is held under {others} by somebody else, for the same crop and market \
        {market}; {squareMetres} m² ({percent} %) overlap. To grant it all the same give --override REASON and --second-officer NAME.

        [override-incomplete]
        vi Muốn bỏ qua chồng lấn phải có cả --override LÝ_DO và --second-officer TÊN.
        en To let an overlap stand give both --override REASON and --second-officer NAME.

        [second-officer-same]
        vi Cán bộ thứ hai phải là người khác {officer}.
        en The second officer must be somebody else than {officer}.

        [four-eyes]
        vi {officer} đã ghi ranh giới của {area} là căn cứ của quyết định này ({kind:decision}) nên không được tự quyết định; cần một cán bộ \
        khác.
        en {officer} recorded the boundary of {area} on which this decision ({kind:decision}) rests; another officer must make it.

        [code-renumbered]
        vi Từ {day} mã số {other} thay cho {code}. Hãy ghi quyết định này ({kind:decision}) cho {other}, kể từ {day}[[; sau đó mới ghi \
        cho {then}]].
        en From {day} on {other} goes on for code {code}. Record this decision ({kind:decision}) on {other}, from {day} on[[, and only then \
        on {then}]].

        [renumbered-better]
        vi {other} thay cho {code} từ {day} nên không được có tình trạng tốt hơn {code} khi đó. Hãy sửa quyết định ({kind:decision}) của \
        {code} trước.
        en {other} goes on for {code} since {day} and cannot stand better than {code} did then. Correct the decision ({kind:decision}) on \
        {code} first.

        [renumbered-correct-first]
        vi {other} thay cho {code} từ {day} nên không được có tình trạng tốt hơn {code} khi đó. Hãy sửa quyết định {decision} \
        ({kind:decision}) của {other} trước, rồi mới sửa quyết định {then}.
        en {other} goes on for {code} since {day} and cannot stand better than {code} did then. Correct decision {decision} \
        ({kind:decision}) on {other} first, and only then decision {then}.

        [renumbering-moved]
        vi Quyết định {decision} đổi mã {code} thành {other} từ {day}; ngày đó không sửa riêng được. Hãy xóa bỏ quyết định ấy (cả việc đổi mã) \
        rồi đổi mã lại.
        en Decision {decision} renumbered {code} to {other} on {day}, and that day cannot be corrected. Strike it out, and the renumbering \
        with it, then renumber again.

        [renumbering-in-use]
        vi Không xóa bỏ được việc đổi mã {other} thành {code}: {code} đang được dùng.[[ Quyền sử dụng: {rights}.]][[ Lô hàng: {lots}.]]\
        [[ Cuộn tem: {runs}.]][[ Tên khác: {aliases}.]][[ Cơ sở ghép với mã: {facilities}.]] Hãy thu hồi quyền sử dụng trước; \
        nếu còn thứ khác thì không xóa bỏ, mà đổi {code} sang mã mới.
        en The renumbering of {other} to {code} cannot be struck out, since {code} is in use.[[ Rights of use: {rights}.]]\
        [[ Lots: {lots}.]][[ Rolls of stamps: {runs}.]][[ Other names: {aliases}.]][[ Paired facilities: {facilities}.]] Withdraw the \
        rights of use first; where anything else is there, renumber {code} to another text instead.

        [renumbering-used]
        vi Không xóa bỏ được việc đổi mã {other} thành {code}: {code} đã có quyết định {decision} ({kind:decision}) ngày {day}. Hãy xóa bỏ \
        quyết định đó trước.
        en The renumbering of {other} to {code} cannot be struck out: decision {decision} ({kind:decision}) of {day} was made on {code}. \
        Strike that out first.

        [expiry-without-grant]
        vi {code} chưa được cấp nên không thể hết hạn ngày {expires}. Thêm --from NGÀY, hoặc nêu --expires khi quyết định cấp.
        en {code} is not granted yet and cannot expire on {expires}. Add --from DATE, or give --expires with the decision to grant.

        [renewal-shortens]
        vi Gia hạn {code} đến {expires} lại sớm hơn ngày hết hạn hiện nay {last}. Hãy nêu ngày muộn hơn.
        en A renewal of {code} to {expires} would end before the present last day {last}. Give a later day.

        [codes-in-force]
        vi {area} còn mã số đang được giữ từ {day}: {codes}. Hãy kết thúc các mã đó trước, hoặc nêu --end-codes withdraw|supersede|revoke.
        en Codes rest on {area} from {day} on: {codes}. End them first, or give --end-codes withdraw|supersede|revoke.

        [ground-not-conserved]
        vi Trước {before} ha, sau {after} ha: lệch {difference} m² ({percent} %), quá mức cho phép {tolerance} %. Nếu đúng như vậy, \
        nêu --reason.
        en Before {before} ha, after {after} ha: {difference} m² ({percent} %) differ, more than the {tolerance} % that are tolerated. \
        If it is right, give --reason.

        [ground-moved]
        vi Ranh giới mới có {outside} m² nằm ngoài ranh giới cũ và {twice} m² bị tính hai lần, quá mức cho phép {tolerance} %. Kiểm tra \
        lại tệp; nếu đúng như vậy, nêu --reason.
        en {outside} m² of the new outlines lie outside the old ones and {twice} m² lie in two of them, more than the {tolerance} % that \
        are tolerated. Look at the file; if it is right, give --reason.

        [correction-without-reason]
        vi Chỉ được sửa khi có lý do. Nêu --why.
        en What is recorded is corrected only with a reason. Give --why.

        [received-in-future]
        vi Ngày nhận {received} chưa tới. Ghi --received là ngày mà cơ quan đã nhận văn bản.
        en The day of receipt, {received}, has not come yet. Give --received as the day on which the office got the document.

        [split-of-one]
        vi Muốn tách, tệp phải có ít nhất hai vùng; tệp này có {count}.
        en To split, the file must hold two areas or more; this one holds {count}.

        [area-ending]
        vi {area} đã được ghi là kết thúc từ ngày {day}[[, tiếp nối: {successors}]]. Hãy làm việc với vùng tiếp nối, từ ngày đó.
        en {area} is recorded to end on {day}[[ and goes on in {successors}]]. Work with what goes on, from that day on.

        [holders-differ]
        vi Các vùng có nhiều chủ: {holders}. Hãy nêu chủ của vùng tiếp nối bằng --holder.
        en The areas have several holders: {holders}. Name that of what goes on with --holder.

        [communes-differ]
        vi Các vùng thuộc nhiều xã: {communes}. Hãy nêu xã của vùng tiếp nối bằng --commune.
        en The areas lie in several communes: {communes}. Name that of what goes on with --commune.

        [crops-differ]
        vi Chỉ gộp được các vùng cùng một cây trồng; ở đây có {crops}.
        en Only areas of one crop can be merged; these are of {crops}.

        [no-such-decision]
        vi Không có quyết định số {decision}, hoặc đã được sửa trước đó. Xem số trong “farmzone area show”.
        en There is no decision {decision}, or it was corrected before. “farmzone area show” lists the numbers.

        [area-facts-same]
        vi Những điều nêu ra đã được ghi như vậy ở {area}. Hãy nêu điều cần sửa: --name, --crop, --variety, --commune, \
        --declared-hectares hoặc --households.
        en What was given is what {area} says already. Say what is to change: --name, --crop, --variety, --commune, \
        --declared-hectares or --households.

        [crop-has-codes]
        vi Mã số {code} của {area} đã được cấp cho cây trồng đã ghi nên không sửa được cây trồng. Nếu nay trồng cây khác, hãy đóng vùng trồng \
        này và đăng ký vùng trồng mới.
        en Code {code} of {area} was granted for the crop that is recorded, which cannot be corrected since. Where another crop is planted, \
        close this area and register a new one.

        [boundary-cited]
        vi Ranh giới {boundary} có hiệu lực theo quyết định {decision}, và quyết định {other} ({kind:decision} ngày {day}) của mã số {code} \
        cũng dựa vào ranh giới ấy. Hãy sửa hoặc xóa bỏ quyết định {other} trước.
        en Boundary {boundary} came into force with decision {decision}, and decision {other} ({kind:decision} of {day}) on code {code} rests \
        on it too. Correct decision {other} or strike it out first.

        [correction-without-effect]
        vi Nội dung nêu ra giống hệt quyết định số {decision}. Hãy nêu điều cần sửa, hoặc --strike-out nếu quyết định không hề có.
        en What was given is what decision {decision} says already. Say what is to change, or --strike-out if it was never made.

        [correction-leaves-nothing]
        vi Với ngày {day}, ranh giới số {boundary} sẽ không có hiệu lực ngày nào. Hãy chọn ngày khác.
        en From {day} on, boundary {boundary} would be in force on no day. Choose another day.

        [no-such-person]
        vi Không có dữ liệu cá nhân nào của {person}, hoặc đã xóa rồi.
        en Nothing is known of {person}, or it was erased before.

        [setting-unknown]
        vi Không có thiết lập “{setting}”. Các thiết lập: {known}.
        en There is no setting “{setting}”. Those there are: {known}.

        [setting-value]
        vi Thiết lập {setting} không nhận giá trị “{value}” như vậy. Giá trị: {allowed}; --from chỉ dùng cho thiết lập theo ngày.
        en Setting {setting} does not take “{value}” like this. It takes {allowed}; --from is for settings that are dated.

        [usage]
        vi Lỗi: {message}
        en Error: {message}

        [usage-synopsis]
        vi Cách dùng:
        en Usage:

        [usage-help]
        vi Giải thích:
        en Help:

        [usage-more]
        vi Xem thêm: {command} --help
        en See '{command} --help' for more information.

        [usage-unknown-option]
        vi Không có tùy chọn “{option}”[[; có phải “{near}”?]]
        en Unknown option “{option}”[[; is it “{near}”?]]

        [usage-missing-value]
        vi Thiếu giá trị cho “{option}”.
        en A value is missing for “{option}”.

        [usage-unexpected]
        vi Thừa “{value}”: lệnh không cần.
        en “{value}” is one too many: the command does not take it.

        [usage-missing]
        vi Thiếu “{argument}”.
        en “{argument}” is missing.

        [usage-value]
        vi “{value}” không dùng được cho “{option}”[[; các giá trị: {allowed}]].
        en “{value}” cannot be used for “{option}”[[; it takes {allowed}]].

        [working-copy-alone]
        vi --working-copy cần một tệp và không dùng cùng --public.
        en --working-copy takes a file, and no --public.

        [backup-place]
        vi Nêu một tệp, hoặc --to THƯ_MỤC; không nêu cả hai.
        en Give either a file or --to FOLDER.

        [keep-without-folder]
        vi --keep chỉ dùng cùng --to.
        en --keep belongs to --to.

        [keep-none]
        vi --keep phải từ 1 trở lên.
        en --keep is at least 1.

        [until-twice]
        vi Nêu --until hoặc --until-entry, không nêu cả hai.
        en Give --until or --until-entry, not both.

        [merge-of-one]
        vi Muốn gộp, hãy nêu ít nhất hai vùng.
        en To merge, name two areas or more.
        """
}
