extension Phrases {
    /// Help about accounts.
    static let accountHelp = """
        [account]
        vi Tài khoản của những người đăng nhập vào dịch vụ.
        en Accounts of those who log in to the service.

        [account.discussion]
        vi Tài khoản nằm trong tệp riêng cạnh sổ đăng ký (chế độ 0600). Ai ghi được
        |tệp đó thì tạo được quản trị viên đầu tiên.
        |
        |  farmzone account add lan --role administrator
        en Accounts lie in a file of their own beside the registry (mode 0600). Whoever
        |can write there makes the first administrator.
        |
        |  farmzone account add lan --role administrator

        [account.add]
        vi Thêm tài khoản; mật khẩu được hỏi, hoặc lấy từ FARMZONE_PASSWORD.
        en Add an account; the password is asked for, or taken from FARMZONE_PASSWORD.

        [account.add.discussion]
        vi Vai trò: officer, approver, holder, exporter, administrator.
        |
        |  farmzone account add an --role officer
        |  farmzone account add htx --role holder --organisation 2400123456
        en Roles: officer, approver, holder, exporter, administrator.
        |
        |  farmzone account add an --role officer
        |  farmzone account add htx --role holder --organisation 2400123456

        [account.list]
        vi Liệt kê tài khoản.
        en List the accounts.

        [account.history]
        vi Ai đã tạo, khóa, mở hoặc đặt mật khẩu cho tài khoản, lúc nào.
        en Who made, shut or opened an account or set its password, and when.

        [account.disable]
        vi Khóa tài khoản; phiên và khóa truy cập của nó hết hiệu lực ngay.
        en Shut an account; its sessions and tokens end at once.

        [account.disable.discussion]
        vi Tên vẫn còn trong nhật ký. --undo mở lại; khóa truy cập cũ không sống lại.
        |
        |  farmzone account disable an
        |  farmzone account disable an --undo
        en The journal keeps the name. --undo opens it again; old tokens stay dead.
        |
        |  farmzone account disable an
        |  farmzone account disable an --undo

        [account.password]
        vi Đặt mật khẩu mới; các phiên và khóa truy cập của tài khoản hết hiệu lực.
        en Set a new password; the account's sessions and tokens end.

        [account.password.discussion]
        vi Mật khẩu được hỏi hai lần, hoặc lấy từ FARMZONE_PASSWORD.
        |
        |  farmzone account password an
        en The password is asked for twice, or taken from FARMZONE_PASSWORD.
        |
        |  farmzone account password an

        [account.token]
        vi Khóa truy cập cho chương trình.
        en Tokens for programs.

        [account.token.new]
        vi Tạo khóa; bí mật chỉ in một lần.
        en Make a token; its secret is printed this once.

        [account.token.new.discussion]
        vi Chương trình gửi khóa trong Authorization: Bearer và được làm những gì tài
        |khoản được làm.
        |
        |  farmzone account token new an --label "máy quét" --days 30
        en A program sends it as Authorization: Bearer, and may what the account may.
        |
        |  farmzone account token new an --label "scanner" --days 30

        [account.token.list]
        vi Liệt kê khóa; không có bí mật nào trong đó.
        en List the tokens; no secret is among it.

        [account.token.revoke]
        vi Thu hồi khóa.
        en Revoke a token.

        [account.file]
        vi Tệp tài khoản; mặc định tên sổ đăng ký thêm .accounts (FARMZONE_ACCOUNTS).
        en The file of accounts; the registry's name and .accounts where it is not said (FARMZONE_ACCOUNTS).

        [account.which]
        vi Tên tài khoản.
        en Name of the account.

        [account.role]
        vi Vai trò: officer, approver, holder, exporter, administrator.
        en The role: officer, approver, holder, exporter, administrator.

        [account.organisation]
        vi Mã số thuế, tên hoặc organisation-<số> của tổ chức trong sổ mà holder, exporter đại diện.
        en Tax identifier, name or organisation-<number> of the registry's organisation that a holder or exporter speaks for.

        [account.undo]
        vi Mở lại tài khoản đã khóa.
        en Open an account that was shut.

        [account.label]
        vi Khóa dùng cho việc gì.
        en What the token is for.

        [account.days]
        vi Hạn dùng, số ngày.
        en How many days it lasts.

        [account.token-which]
        vi Số của khóa.
        en Number of the token.
        """

    /// What is said about accounts.
    static let accountSaid = """
        [account-added]
        vi Đã thêm tài khoản {account} ({role}).
        en Account {account} ({role}) is added.

        [account-disabled]
        vi Đã khóa tài khoản {account}.
        en Account {account} is shut.

        [account-enabled]
        vi Đã mở lại tài khoản {account}.
        en Account {account} is open again.

        [password-set]
        vi Đã đặt mật khẩu mới cho {account}.
        en The password of {account} is set.

        [new-password]
        vi Mật khẩu mới:
        en New password:

        [password-again]
        vi Nhập lại mật khẩu:
        en The password again:

        [token-made]
        vi Khóa {token}, hết hạn {day}. Bí mật chỉ hiện lần này.
        en Token {token}, until {day}. Its secret is shown this once.

        [token-revoked]
        vi Đã thu hồi khóa {token}.
        en Token {token} is revoked.
        """

    /// Columns of lists of accounts.
    static let accountColumns = """
        [account]
        vi Tài khoản
        en Account

        [role]
        vi Vai trò
        en Role

        [disabled]
        vi Đã khóa
        en Shut

        [created]
        vi Tạo lúc
        en Made

        [token]
        vi Khóa
        en Token

        [label]
        vi Dùng cho
        en For

        [lastUsed]
        vi Dùng lần cuối
        en Last used

        [revoked]
        vi Thu hồi lúc
        en Revoked
        """
}
