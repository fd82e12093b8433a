extension Phrases {
    /// What pages of the office say.
    static let office = SentenceGroup(officePlaces, officeActs, officeStamps)

    private static let officePlaces = """
        [navigation]
        vi Các mục của cơ quan
        en Places of the office

        [due]
        vi Việc đến hạn
        en What is due

        [areas]
        vi Vùng trồng
        en Growing areas

        [register]
        vi Đăng ký vùng trồng
        en Register a growing area

        [lots]
        vi Lô hàng và tem
        en Lots and stamps

        [rights]
        vi Quyền sử dụng mã số
        en Rights of use

        [accounts]
        vi Tài khoản
        en Accounts

        [tokens]
        vi Khóa truy cập cho chương trình
        en Tokens for programs

        [log-in]
        vi Đăng nhập
        en Log in

        [log-out]
        vi Đăng xuất
        en Log out

        [to-form]
        vi Mở trang có mẫu này
        en Open the page with its form

        [back-keeps]
        vi Nút Quay lại của trình duyệt vẫn giữ những gì đã nhập; liên kết dưới đây mở trang mới.
        en The browser's Back still has what was typed; the link below opens the page anew.

        [copy-typed]
        vi Nút Quay lại của trình duyệt vẫn giữ những gì đã nhập; hãy chép sang mẫu được mở lại.
        en The browser's Back still has what was typed: copy it into the form once it is opened anew.

        [show]
        vi Xem
        en Show

        [place]
        vi Vị trí
        en Place

        [codes]
        vi Mã số
        en Codes

        [decisions]
        vi Các quyết định
        en Decisions

        [stamps]
        vi Các cuộn tem
        en Rolls of stamps

        [persons]
        vi Người giữ và hộ trồng
        en Holder and households

        [household]
        vi Hộ
        en Household

        [own-password]
        vi Mật khẩu của chính mình được đổi ở /office/password, với mật khẩu hiện tại.
        en One's own password is changed at /office/password, with the present one.

        [not-an-officer]
        vi {account} không phải cán bộ hay người phê duyệt có tài khoản đang mở.
        en {account} is no officer or approver with an open account.

        [no-signing-keys]
        vi Dịch vụ này không có khóa ký tem. Người vận hành chạy serve với --key-dir và FARMZONE_PASSPHRASE.
        en This service has no keys for stamps. Whoever runs it gives serve a --key-dir and FARMZONE_PASSPHRASE.

        [no-personal-key]
        vi Dịch vụ này không có khóa của dữ liệu cá nhân, hoặc có khóa của sổ khác.
        en This service has no key of personal data, or that of another registry.

        [override-hint]
        vi Chỉ khi đất đã thuộc mã số khác: vì sao vẫn cấp, và người thứ hai đồng ý bằng mật khẩu của mình.
        en Only where another code holds the ground: why it is granted all the same, and who agrees, with a password typed here.

        [field-sheet]
        vi Phiếu thực địa để in
        en Field sheet for print

        [sketch-map]
        vi Sơ đồ để in
        en Sketch map for print

        [due-about]
        vi Mã số hết hạn, hồ sơ và ranh giới mới chờ quyết định trong {days} ngày kể từ {day}; việc quá hạn đứng trước.
        en Codes that expire, dossiers and new boundaries that wait, within {days} days of {day}; what is overdue stands first.

        [holidays-unknown]
        vi Sổ đăng ký chưa có ngày nghỉ Tết, Giỗ Tổ và nghỉ bù của năm {years}: hạn tính qua những ngày đó có thể sớm hơn thực tế.
        en The registry has no Tết, no Hùng Kings' day and no days in lieu for {years}: what is due across them may be due later.

        [nothing-due]
        vi Không có việc nào đến hạn.
        en Nothing is due.

        [kind-expiry]
        vi Hết hạn
        en Expiry

        [kind-dossier]
        vi Hồ sơ
        en Dossier

        [kind-boundary]
        vi Ranh giới mới
        en New boundary

        [overdue]
        vi quá hạn {days} ngày
        en {days} days overdue

        [no-rights]
        vi Chưa có giấy ủy quyền nào.
        en There is no right of use.

        [decided-for-good]
        vi Mã số này không còn quyết định nào có thể tiếp theo.
        en No decision can follow on this code any more.

        [decide-approver]
        vi Quyết định tiếp theo do người phê duyệt ghi nhận.
        en The next decision is for an approver to record.

        [boundary-waits]
        vi Một ranh giới mới đang chờ quyết định điều chỉnh của người phê duyệt.
        en A new boundary waits for an approver to amend a code.

        [boundary-waiting]
        vi Ranh giới chờ điều chỉnh
        en Boundary that waits

        [sketch-both]
        vi Nét đứt: ranh giới trước. Tô màu: ranh giới mới.
        en Dashed: the boundary before. Filled: the new one.

        [importer-state]
        vi nước nhập khẩu: {status:status}[[ từ ngày {day}]]
        en importing country: {status:status}[[ since {day}]]

        [importer-decided]
        vi Nước nhập khẩu đã quyết định
        en The importing country decided

        [importer-proof]
        vi Quyết định làm mã số hết dùng được, hoặc đặt ngày cuối, phải nêu số văn bản và ngày nhận; do người phê duyệt ghi.
        en What ends the use of the code, or sets a last day, needs its document and the day it came; an approver records it.

        [importer-now]
        vi Ghi quyết định của nước nhập khẩu
        en Record what the importer decided

        [authority-ours]
        vi trong nước
        en our own

        [authority-importer]
        vi nước nhập khẩu
        en importing country
        """

    private static let officeActs = """
        [register-about]
        vi Chọn tệp ranh giới rồi kiểm tra. Không có gì được ghi cho đến khi bạn bấm Đăng ký.
        en Choose the file of the boundary and check it. Nothing is written until you press Register.

        [file-kinds]
        vi GeoJSON, bảng tọa độ góc (CSV), hoặc tệp mà GDAL đọc được: Shapefile nén, KML, DXF, GeoPackage, XLSX.
        en GeoJSON, a corner table (CSV), or a file that GDAL reads: a zipped Shapefile, KML, DXF, GeoPackage, XLSX.

        [file-kept]
        vi Đã giữ {file}; chỉ chọn lại khi muốn thay tệp khác.
        en {file} is kept; choose again only to replace it.

        [crs-hint]
        vi Ví dụ EPSG:9209; auto để tự tìm; bỏ trống nếu tệp đã nêu.
        en As EPSG:9209; auto to find it out; empty where the file says it.

        [check]
        vi Kiểm tra
        en Check

        [change-password]
        vi Đổi mật khẩu của mình
        en Change your own password

        [password-set-by]
        vi Mật khẩu này do {account} đặt ngày {day}. Hãy đổi sang mật khẩu chỉ mình biết.
        en This password was set by {account} on {day}. Change it to one that only you know.

        [visibility-now]
        vi Đặt mức công khai
        en Set what the public sees

        [register-now]
        vi Đăng ký
        en Register

        [check-good]
        vi Ranh giới đạt yêu cầu: {hectares} ha.
        en The boundary is good: {hectares} ha.

        [check-warned]
        vi Ghi được: {hectares} ha, nhưng hãy xem {count} cảnh báo dưới đây trước đã.
        en It can be recorded, {hectares} ha; look at the warnings below first ({count}).

        [check-bad]
        vi Số lỗi phải sửa trước khi ghi: {count}.
        en Faults to be put right before it can be recorded: {count}.

        [sketch-label]
        vi Sơ đồ ranh giới, {count} vị trí được đánh số
        en Sketch of the boundary, {count} places numbered

        [mend-made]
        vi đã áp dụng
        en made

        [mend-change]
        vi diện tích đổi {squareMetres} m²
        en the area changes by {squareMetres} m²

        [revise]
        vi Ranh giới mới của {area}
        en New boundary of {area}

        [revise-link]
        vi Đưa ranh giới mới
        en Bring a new boundary

        [revise-about]
        vi Chọn tệp ranh giới mới rồi kiểm tra. Nếu có mã số đang dựa vào ranh giới cũ, ranh giới mới chờ quyết định điều chỉnh.
        en Choose the file of the new boundary and check it. Where a code rests on the old one it waits for an amendment.

        [revise-now]
        vi Ghi ranh giới mới
        en Record the new boundary

        [survey-hint]
        vi Ranh giới đang dùng được đo bằng {method}; bỏ trống thì cách đo của ranh giới mới ghi là chưa rõ.
        en The boundary in force was surveyed by {method}; left empty, that of the new one is recorded as unknown.

        [issue]
        vi Ghi mã số mới
        en Write down a new code

        [issue-now]
        vi Ghi mã số
        en Write it down

        [issue-from]
        vi Có ngày thì mã số được cấp ngay; bỏ trống thì còn là bản thảo.
        en With a day it is granted at once; without it stays a draft.

        [decide]
        vi Quyết định tiếp theo
        en Next decision

        [decide-about]
        vi Người đã ghi ranh giới không được cấp mã số dựa trên ranh giới đó khi quy định hai người đang bật.
        en Whoever recorded the boundary cannot grant a code on it while two officers are asked for.

        [decide-now]
        vi Ghi quyết định
        en Record the decision

        [record-lot]
        vi Ghi lô hàng mới
        en Record a new lot

        [record-lot-now]
        vi Ghi lô hàng
        en Record the lot

        [lot-hint]
        vi GTIN/SỐ LÔ hoặc product-<số>/SỐ LÔ
        en GTIN/LOT or product-<number>/LOT

        [sources-hint]
        vi Mỗi dòng một mã số và số ki-lô-gam: VN-BGOR-9001=1200
        en A code and its kilograms on each line: VN-BGOR-9001=1200

        [issue-stamps-now]
        vi Phát hành tem
        en Issue stamps

        [grant-right]
        vi Ghi giấy ủy quyền
        en Record a right of use

        [grant-right-now]
        vi Ghi quyền sử dụng
        en Record the right

        [withdraw]
        vi Thu hồi quyền {right} (giấy {letter})
        en Withdraw right {right} (letter {letter})

        [withdraw-now]
        vi Thu hồi
        en Withdraw

        [add-account]
        vi Thêm tài khoản
        en Add an account

        [account-hint]
        vi Chữ thường, số, dấu chấm, gạch; tên này vào nhật ký vĩnh viễn.
        en Small letters, digits, dots, dashes; the journal keeps this name for good.

        [organisation-hint]
        vi Mã số thuế hoặc tên tổ chức; cần cho người giữ mã số và nhà xuất khẩu.
        en Tax identifier or name of the organisation; needed for holders and exporters.

        [disable]
        vi Khóa tài khoản
        en Shut the account

        [enable]
        vi Mở lại tài khoản
        en Open it again

        [set-password]
        vi Đặt mật khẩu
        en Set the password

        [tokens-about]
        vi Một chương trình dùng khóa này thay bạn, với quyền của bạn. Khóa chỉ hiện một lần.
        en A program acts for you with such a token, and may what you may. It is shown once.

        [token-made]
        vi Khóa mới, chỉ hiện lần này; hãy chép lại ngay:
        en The new token, shown this once; copy it now:

        [make-token]
        vi Tạo khóa
        en Make a token

        [revoke]
        vi Thu hồi khóa
        en Revoke it

        [token-token]
        vi Số
        en Number

        [token-label]
        vi Dùng cho
        en For

        [token-created]
        vi Tạo ngày
        en Made

        [token-expires]
        vi Hết hạn
        en Ends

        [token-lastUsed]
        vi Dùng lần cuối
        en Last used

        [token-revoked]
        vi Thu hồi ngày
        en Revoked

        [done-registered]
        vi Đã đăng ký vùng trồng.
        en The growing area is registered.

        [done-revised]
        vi Đã ghi ranh giới mới.
        en The new boundary is in force.

        [done-proposed]
        vi Đã ghi ranh giới mới; ranh giới chờ quyết định điều chỉnh.
        en The new boundary is recorded and waits for an amendment.

        [done-issued]
        vi Đã ghi mã số.
        en The code is written down.

        [done-stamps]
        vi Đã ghi diễn biến của tem.
        en What became of the stamps is recorded.

        [done-decided]
        vi Đã ghi quyết định.
        en The decision is recorded.
        """

    /// What accounts may do.
    static let roles = SentenceGroup(
        """
        [officer]
        vi cán bộ
        en officer

        [approver]
        vi người phê duyệt
        en approver

        [holder]
        vi người giữ mã số
        en holder

        [exporter]
        vi nhà xuất khẩu
        en exporter

        [administrator]
        vi quản trị viên
        en administrator
        """)

    /// What mends do.
    static let mends = SentenceGroup(
        """
        [close-ring]
        vi Khép kín vòng
        en Close the ring

        [drop-repeats]
        vi Bỏ các đỉnh lặp lại
        en Drop repeated vertices

        [remove-spike]
        vi Bỏ các gai nhọn
        en Remove spikes

        [rewind]
        vi Đảo chiều vòng
        en Turn the ring round

        [split-bow-tie]
        vi Tách vòng tự cắt tại chỗ giao
        en Split the ring where it crosses itself

        [cut-hole]
        vi Khoét thành lỗ hoặc vết lõm
        en Cut out as a hole or a notch

        [drop-ring]
        vi Bỏ vòng thừa
        en Drop the needless ring

        [merge-overlapping-parts]
        vi Gộp các phần chồng hoặc kề nhau
        en Merge parts that overlap or touch

        [snap-to-neighbour]
        vi Bắt vào ranh giới vùng bên cạnh
        en Snap to the neighbour's border
        """)
}
