extension Phrases {
    /// The titles of the problems of the office.
    static let officeProblemTitles = """
        [login-needed]
        vi Cần đăng nhập
        en Log in first

        [wrong-login]
        vi Sai tên hoặc mật khẩu
        en Wrong name or password

        [login-wait]
        vi Đăng nhập sai quá nhiều
        en Too many wrong logins

        [no-accounts]
        vi Chưa có tài khoản
        en No accounts yet

        [role-not-allowed]
        vi Vai trò không được phép
        en Role not allowed

        [session-needed]
        vi Cần đăng nhập bằng mật khẩu
        en A session is needed

        [other-site]
        vi Yêu cầu không đến từ trang của cơ quan
        en Not from a page of the office

        [four-eyes]
        vi Cần người thứ hai
        en A second officer is needed

        [missing]
        vi Không tìm thấy
        en Not there

        [conflict]
        vi Trái với trạng thái hiện tại
        en Against the present state

        [refused]
        vi Nội dung bị từ chối
        en Refused

        [outline-too-large]
        vi Ranh giới quá lớn
        en Boundary too large

        [outline-refused]
        vi Ranh giới bị từ chối
        en Boundary refused

        [upload-gone]
        vi Tệp gửi trước không còn
        en The file sent before is gone

        [unknown-field]
        vi Trường không có
        en Unknown field

        [field-missing]
        vi Thiếu trường
        en Field missing

        [field-twice]
        vi Trường nêu hai lần
        en Field given twice

        [field-value]
        vi Giá trị của trường không hiểu được
        en Value of the field not understood

        [more-than-a-portion]
        vi Quá nhiều trong một lần
        en Too much at once

        [changed-meanwhile]
        vi Đã thay đổi trong lúc đó
        en Changed meanwhile

        [condition-needed]
        vi Thiếu If-Match
        en If-Match needed

        [request-begun]
        vi Yêu cầu đang được xử lý
        en Request under way

        [answer-not-kept]
        vi Việc đã làm xong trước đó
        en Done before

        [key-reused]
        vi Khóa Idempotency-Key đã dùng cho việc khác
        en Idempotency-Key used before

        [media-type]
        vi Kiểu nội dung không nhận
        en Media type not taken

        [body-broken]
        vi Nội dung gửi bị hỏng
        en Body broken

        [body-slow]
        vi Nội dung gửi quá chậm
        en Body too slow
        """

    /// What the problems of the office say.
    static let officeProblems = """
        [login-needed]
        vi Hãy đăng nhập, hoặc gửi khóa truy cập trong Authorization: Bearer. Phiên cũ có thể đã hết hạn.
        en Log in, or send a token as Authorization: Bearer. An earlier session may have ended.

        [wrong-login]
        vi Tên và mật khẩu không khớp nhau.
        en Name and password do not belong together.

        [login-wait]
        vi Tên này đã bị thử sai nhiều lần. Hãy chờ {seconds} giây rồi thử lại.
        en This name was tried wrongly several times. Wait {seconds} seconds and try again.

        [no-accounts]
        vi Chưa có tài khoản nào. Quản trị máy chủ tạo tài khoản đầu tiên bằng lệnh farmzone account add.
        en There are no accounts yet. Whoever runs the service makes the first one with farmzone account add.

        [role-not-allowed]
        vi Vai trò {role} không được làm việc này.
        en The role {role} may not do this.

        [session-needed]
        vi Việc này không làm được bằng khóa truy cập: tạo khóa truy cập, tạo hay khóa tài khoản, đặt mật khẩu. Hãy đăng nhập bằng mật khẩu.
        en A token makes no tokens and no accounts, shuts none, and sets no passwords. Log in with the password.

        [other-site]
        vi Yêu cầu thiếu khóa của trang, hoặc đến từ trang khác. Hãy mở lại trang rồi gửi lại.
        en The request lacks the key of the page, or comes from another site. Open the page again and send it anew.

        [four-eyes]
        vi Cần người thứ hai: {detail}
        en A second officer is needed: {detail}

        [missing]
        vi Không tìm thấy: {detail}
        en Not found: {detail}

        [conflict]
        vi Không làm được lúc này: {detail}
        en Not possible now: {detail}

        [refused]
        vi Bị từ chối: {detail}
        en Refused: {detail}

        [outline-too-large]
        vi Một ranh giới gửi qua web có nhiều nhất {positions} điểm và {rings} vòng. Hãy bỏ bớt điểm, chia thành nhiều vùng, \
        hoặc nhờ người quản trị nhập tệp.
        en A boundary sent by the web has at most {positions} points and {rings} rings. Leave out points, divide it, \
        or ask whoever runs the service to load the file.

        [outline-refused]
        vi Ranh giới có {count} lỗi; faults nêu từng lỗi cùng vị trí.
        en The boundary has {count} faults; faults names each with its place.

        [upload-gone]
        vi Tệp gửi để kiểm tra chỉ được giữ một ngày. Hãy chọn lại tệp.
        en A file that is sent for checking is kept for a day. Choose it again.

        [unknown-field]
        vi Không có trường {name}. Các trường có: {known}.
        en There is no field {name}. There are: {known}.

        [field-missing]
        vi Hãy nêu {name}.
        en Say {name}.

        [field-twice]
        vi {name} chỉ được nêu một lần.
        en {name} can be said once only.

        [field-value]
        vi {name} là “{value}”; cần: {expected}.
        en {name} is “{value}”; needed: {expected}.

        [more-than-a-portion]
        vi {name}: {asked}. Một lần nhiều nhất {limit}; phần còn lại hãy yêu cầu thêm lần nữa.
        en {name}: {asked}. At most {limit} are done at once; ask again for the rest.

        [changed-meanwhile]
        vi {area} đã được thay đổi sau khi bạn đọc. Hãy xem lại trạng thái mới rồi quyết định.
        en {area} was changed after you read it. Look at its new state, then decide.

        [condition-needed]
        vi Hãy gửi If-Match với ETag của trạng thái đã đọc.
        en Send If-Match with the ETag of the state that you read.

        [request-begun]
        vi Yêu cầu với khóa này đang được xử lý, hoặc chưa rõ kết thúc thế nào. Hãy xem trong sổ trước khi gửi lại với khóa khác.
        en The request under this key is under way, or its end is unknown. Look into the registry before you send it under another.

        [answer-not-kept]
        vi Yêu cầu với khóa này đã được thực hiện; câu trả lời dài quá nên không được giữ. Xem kết quả tại {address}
        en The request under this key was carried out; its answer was too long to be kept. See what was made at {address}

        [key-reused]
        vi Khóa Idempotency-Key này đã dùng cho một yêu cầu khác. Hãy dùng khóa mới.
        en This Idempotency-Key was used for another request. Use a new one.

        [media-type]
        vi Không nhận {type}.
        en {type} is not taken.

        [body-broken]
        vi Nội dung gửi bị đứt quãng hoặc không đúng kiểu đã nêu.
        en The body breaks off, or is not of the type that it says.

        [body-slow]
        vi Nội dung gửi phải đến trong {seconds} giây.
        en A body must arrive within {seconds} seconds.
        """

    /// Why something could not be done with accounts.
    static let accountErrors = """
        [no-accounts]
        vi {path}: chưa có tài khoản nào. Hãy tạo bằng farmzone account add.
        en {path}: there are no accounts yet. Make one with farmzone account add.

        [accounts-open]
        vi {path}: người khác đọc được tệp này. Hãy chạy chmod 600 cho tệp.
        en {path}: others may read this file. Give it mode 0600.

        [accounts-unreadable]
        vi {path}: không phải tệp tài khoản, hoặc không mở được: {detail}
        en {path}: this is no file of accounts, or cannot be opened: {detail}

        [accounts-full]
        vi Hết chỗ khi ghi {path}[[ ({detail})]]; chưa có gì được ghi. Hãy dọn bớt ổ đĩa rồi làm lại.
        en The disk is full while {path} is written[[ ({detail})]]; nothing was written. Make room and try again.

        [accounts-busy]
        vi Người khác đang ghi {path}[[ ({detail})]] và chưa xong. Hãy đợi một lát rồi làm lại.
        en Somebody else is writing to {path}[[ ({detail})]] and has not finished. Wait a little and try again.

        [accounts-failed]
        vi Đọc hoặc ghi {path} không được[[ ({detail})]]. Hãy kiểm tra ổ đĩa và thư mục rồi làm lại.
        en {path} could not be read or written[[ ({detail})]]. Check the disk and the folder, then try again.

        [accounts-fault]
        vi Lỗi bên trong khi làm việc với {path}[[: {detail}]]. Xin báo lỗi này.
        en An internal fault while working on {path}[[: {detail}]]. Please report it.

        [password-needed]
        vi Cần mật khẩu của tài khoản. Hãy chạy ở cửa sổ lệnh, hoặc đặt FARMZONE_PASSWORD.
        en The password of the account is needed. Run this at a terminal, or set FARMZONE_PASSWORD.

        [account-name]
        vi “{account}” không dùng làm tên được: 2–40 chữ thường a–z, số, dấu chấm, gạch ngang, gạch dưới.
        en “{account}” cannot be a name: 2 to 40 small letters a–z, digits, dots, dashes and underscores.

        [account-taken]
        vi Đã có tài khoản {account}.
        en There is an account {account} already.

        [no-such-account]
        vi Không có tài khoản {account}.
        en There is no account {account}.

        [no-such-token]
        vi Không có khóa {token}.
        en There is no token {token}.

        [password-short]
        vi Mật khẩu cần ít nhất {least} ký tự.
        en A password needs at least {least} characters.

        [password-long]
        vi Mật khẩu có nhiều nhất {most} ký tự.
        en A password has at most {most} characters.

        [organisation-needed]
        vi Tài khoản với vai trò {role} phải thuộc một tổ chức.
        en An account with the role {role} must belong to an organisation.

        [last-administrator]
        vi {account} là quản trị viên cuối cùng; khóa tài khoản này thì không ai mở lại được.
        en {account} is the last administrator; with it shut nobody could open it again.

        [token-days]
        vi Khóa có hạn từ 1 đến {most} ngày.
        en A token lasts 1 to {most} days.

        [token-label]
        vi Hãy nêu khóa dùng cho việc gì, nhiều nhất 80 ký tự.
        en Say what the token is for, in at most 80 characters.

        [too-many-tokens]
        vi {account} đã có {most} khóa còn hạn; hãy thu hồi một khóa trước.
        en {account} has {most} tokens in force already; revoke one of them first.
        """
}
