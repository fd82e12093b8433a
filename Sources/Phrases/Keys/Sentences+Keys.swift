extension Phrases {
    /// What help says about keys and the signatures of stamps.
    static let keyHelp = """
        [key]
        vi Khóa ký tem: tạo, liệt kê, thôi dùng, xuất phần công khai.
        en Keys that sign stamps: make, list, retire, export their public part.

        [key.discussion]
        vi Khóa nằm trong một thư mục ngoài sổ đăng ký, mỗi khóa một tệp chỉ chủ
        |tệp đọc được, phần bí mật mã hóa bằng cụm mật khẩu: lệnh hỏi ở cửa sổ
        |lệnh, hoặc đọc từ FARMZONE_PASSPHRASE.
        |
        |  farmzone key new --key-dir khoa
        |  farmzone key list --key-dir khoa
        |  farmzone key export-trust --key-dir khoa -o khoa-tin-cay.json
        en Keys lie in a folder outside the registry, a file each that only its
        |owner reads, the private part sealed under a passphrase: it is asked for
        |at the terminal, or read from FARMZONE_PASSPHRASE.
        |
        |  farmzone key new --key-dir keys
        |  farmzone key list --key-dir keys
        |  farmzone key export-trust --key-dir keys -o trust.json

        [key.new]
        vi Tạo một khóa ký mới.
        en Make a new signing key.

        [key.new.discussion]
        vi Từ ngày bắt đầu, khóa mới nhất được dùng để ký; khóa cũ vẫn kiểm tra
        |được tem đã ký cho đến khi hết hạn hoặc thôi dùng. Thay khóa là tạo khóa
        |mới rồi gửi lại danh sách khóa tin cậy.
        |
        |  farmzone key new --key-dir khoa
        |  farmzone key new --key-dir khoa --not-before 2027-01-01 \\
        |      --not-after 2028-12-31
        en From its first day on the newest key signs; older ones still verify what
        |they signed until they end or are retired. To rotate, make a new key and
        |send out the trust list again.
        |
        |  farmzone key new --key-dir keys
        |  farmzone key new --key-dir keys --not-before 2027-01-01 \\
        |      --not-after 2028-12-31

        [key.list]
        vi Liệt kê các khóa; không cần cụm mật khẩu.
        en List the keys; no passphrase is needed.

        [key.retire]
        vi Thôi dùng một khóa.
        en Take a key out of use.

        [key.retire.discussion]
        vi Khóa bị lộ thì ghi từ ngày nào: tem ghi ngày đó hoặc sau đó bị từ chối.
        |Tem ghi ngày trước đó vẫn đúng chữ ký nhưng có cảnh báo, vì kẻ có khóa có
        |thể ghi lùi ngày. Sau đó hãy gửi lại danh sách khóa tin cậy.
        |
        |  farmzone key retire 21fe31df --key-dir khoa
        |  farmzone key retire 21fe31df --key-dir khoa \\
        |      --compromised-since 2026-06-01
        en Of a key that got into other hands say since when: stamps dated that day
        |or later are refused. Those dated earlier still have a good signature, with
        |a warning, as whoever has the key can write an earlier date. Then send out
        |the trust list again.
        |
        |  farmzone key retire 21fe31df --key-dir keys
        |  farmzone key retire 21fe31df --key-dir keys \\
        |      --compromised-since 2026-06-01

        [key.export-trust]
        vi Xuất danh sách khóa công khai để kiểm tra tem ở nơi khác.
        en Export the public keys, to verify stamps elsewhere.

        [key.export-trust.discussion]
        vi Tệp không chứa gì bí mật. Người nhận phải lấy từ nguồn mình tin.
        |
        |  farmzone key export-trust --key-dir khoa -o khoa-tin-cay.json
        en The file holds nothing secret. Who receives it must trust where it is from.
        |
        |  farmzone key export-trust --key-dir keys -o trust.json

        [key.dir]
        vi Thư mục chứa khóa; hoặc FARMZONE_KEY_DIR.
        en The folder of the keys; or FARMZONE_KEY_DIR.

        [key.trust]
        vi Danh sách khóa tin cậy do “key export-trust” tạo. Ghi nhiều lần được.
        en A trust list made by “key export-trust”. May be repeated.

        [key.which]
        vi Tên khóa (kid) hoặc khóa công khai, dạng thập lục phân.
        en The key's name (kid) or public key, in hexadecimal.

        [key.not-before]
        vi Ngày đầu tiên khóa được dùng để ký; mặc định hôm nay.
        en The first day on which it signs; today where not given.

        [key.not-after]
        vi Ngày cuối cùng khóa được dùng để ký; mặc định hai năm sau.
        en The last day on which it signs; two years later where not given.

        [key.retired-on]
        vi Ngày cuối cùng khóa còn được dùng; mặc định hôm nay.
        en The last day of its use; today where not given.

        [key.compromised-since]
        vi Khóa có thể đã ở tay người khác từ ngày này.
        en Somebody else may have had the key from this day on.

        [stamp]
        vi Tem truy xuất nguồn gốc.
        en Traceability stamps.

        [stamp.verify]
        vi Kiểm tra chữ ký của tem, không cần mạng và sổ đăng ký.
        en Verify the signature of a stamp, without network or registry.

        [stamp.verify.discussion]
        vi Chữ ký đúng chứng tỏ tem do ai phát hành và điều đã đúng vào ngày phát
        |hành; không chứng tỏ tình trạng hôm nay, cũng không chứng tỏ tem là duy
        |nhất. “zbarimg -q --raw” đọc ảnh chụp.
        |
        |  farmzone stamp verify "https://ID.EXAMPLE.VN/01/…#5925…" \\
        |      --trust khoa-tin-cay.json
        |  farmzone stamp verify - --trust khoa-tin-cay.json < tem.txt
        en A good signature proves who issued the stamp and what was true on that
        |day; it proves neither the state of today nor that there is only one such
        |stamp. “zbarimg -q --raw” reads a photo.
        |
        |  farmzone stamp verify "https://ID.EXAMPLE.VN/01/…#5925…" \\
        |      --trust trust.json
        |  farmzone stamp verify - --trust trust.json < stamp.txt

        [stamp.text]
        vi Nội dung mã QR của tem; - là đọc từ stdin.
        en What the symbol of the stamp holds; - reads it from stdin.

        [snapshot]
        vi Bản chụp cho kiểm tra viên: một trang đã ký, mở được khi không có mạng.
        en An inspector's snapshot: one signed page that opens without a network.

        [snapshot.discussion]
        vi Trang chứa mọi mã số công khai với tình trạng, vùng và cây trồng của ngày
        |chụp, tra như “lookup”, kiểm tra chữ ký của tem, bằng ba thứ tiếng. Không
        |có dữ liệu cá nhân. Trình duyệt thiếu Ed25519 dùng gói node-tweetnacl nếu
        |máy tạo trang có cài.
        |
        |  farmzone snapshot -o ban-chup.html --key-dir khoa
        |  farmzone snapshot verify ban-chup.html --trust khoa-tin-cay.json
        en The page holds every public code with its state, area and crop of the day,
        |searches as “lookup” does and checks the signatures of stamps, in three
        |languages. It holds no personal data. Browsers without Ed25519 use
        |node-tweetnacl, where that is installed on the machine that makes the page.
        |
        |  farmzone snapshot -o snapshot.html --key-dir keys
        |  farmzone snapshot verify snapshot.html --trust trust.json

        [snapshot.make]
        vi Tạo bản chụp của hôm nay.
        en Make the snapshot of today.

        [snapshot.verify]
        vi Kiểm tra chữ ký của cả trang.
        en Verify the signature over the whole page.

        [snapshot.verify.discussion]
        vi Trang tự kiểm tra mình thì không chứng tỏ gì; hãy kiểm tra bằng chương
        |trình đã có sẵn và danh sách khóa lấy từ nguồn mình tin.
        |
        |  farmzone snapshot verify ban-chup.html --trust khoa-tin-cay.json
        en A page that verifies itself proves nothing: verify it with the program that
        |you have, and a trust list from where you trust.
        |
        |  farmzone snapshot verify snapshot.html --trust trust.json

        [snapshot.file]
        vi Tệp bản chụp.
        en The file of the snapshot.

        [print]
        vi Trang để in: phiếu thực địa, sơ đồ, danh sách hộ, biển ở cổng.
        en Pages to print: field sheet, sketch map, household list, the sign at the gate.

        [print.discussion]
        vi Trang HTML có kiểu in; mở bằng trình duyệt rồi in.
        |
        |  farmzone print gate-sign VN-BGOR-9001 -o bien.html
        en HTML with print styles: open it in a browser, and print.
        |
        |  farmzone print gate-sign VN-BGOR-9001 -o sign.html

        [print.gate-sign]
        vi Biển ở cổng vùng trồng, khổ A4, có mã QR để tra cứu.
        en The sign at the gate of a growing area, A4, with a symbol that looks it up.

        [print.gate-sign.discussion]
        vi Biển không ghi tình trạng của mã số, vì tình trạng có thể thay đổi.
        |
        |  farmzone print gate-sign VN-BGOR-9001 -o bien.html
        en The sign does not say how the code stands, as that may change.
        |
        |  farmzone print gate-sign VN-BGOR-9001 -o sign.html

        [stamp.on]
        vi Kiểm tra như vào cuối ngày này; mặc định là bây giờ.
        en Verify as at the end of this day; now where not given.
        """

    /// What goes wrong with keys.
    static let keyErrors = """
        [key-dir-needed]
        vi Chưa biết khóa ở đâu. Hãy thêm --key-dir THƯ-MỤC, hoặc --trust TỆP để chỉ kiểm tra.
        en Where the keys are is not known. Add --key-dir FOLDER, or --trust FILE to verify only.

        [key-ring-missing]
        vi Không có thư mục khóa {path}. Tạo khóa đầu tiên bằng “farmzone key new --key-dir {path}”.
        en There is no folder of keys {path}. Make the first key with “farmzone key new --key-dir {path}”.

        [key-damaged]
        vi Tệp khóa {path} bị hỏng hoặc không phải khóa của FarmZone. Hãy lấy lại từ bản sao lưu.
        en Key file {path} is damaged or not a key of FarmZone. Restore it from a copy.

        [key-period-empty]
        vi Thời hạn của khóa kết thúc ({to}) trước khi bắt đầu ({from}).
        en The key would end ({to}) before it begins ({from}).

        [no-such-key]
        vi Trong {path} không có khóa {key}. “farmzone key list” liệt kê các khóa.
        en There is no key {key} in {path}. “farmzone key list” lists the keys.

        [ambiguous-key]
        vi Có hai khóa cùng tên {key}. Hãy ghi khóa công khai (64 chữ số thập lục phân).
        en Two keys share the name {key}. Name the public key (64 hexadecimal digits).

        [no-key-in-force]
        vi Trong {path} không có khóa nào dùng được vào ngày {day}. Tạo khóa bằng “farmzone key new”.
        en No key in {path} signs on {day}. Make one with “farmzone key new”.

        [wrong-passphrase]
        vi Cụm mật khẩu không mở được khóa {path}, hoặc tệp khóa đã bị sửa.
        en The passphrase does not open key {path}, or the file was changed.

        [passphrase-needed]
        vi Cần cụm mật khẩu của khóa: chạy ở cửa sổ lệnh để được hỏi, hoặc đặt FARMZONE_PASSPHRASE.
        en The passphrase of the keys is needed: run at a terminal to be asked for it, or set FARMZONE_PASSPHRASE.

        [passphrase-short]
        vi Cụm mật khẩu phải có ít nhất {count} ký tự.
        en A passphrase needs at least {count} characters.

        [passphrases-differ]
        vi Hai lần nhập không giống nhau; chưa tạo khóa nào.
        en The two entries differ; no key was made.

        [quiet-zone]
        vi Lề trắng {value} ô nằm ngoài khoảng 0 đến 40.
        en A quiet zone of {value} modules is not between 0 and 40.

        [trust-list-unreadable]
        vi {path} không phải danh sách khóa tin cậy do “farmzone key export-trust” tạo.
        en {path} is not a trust list as “farmzone key export-trust” makes it.
        """

    /// What is said about keys.
    static let keySaid = """
        [passphrase]
        vi Cụm mật khẩu của khóa:
        en Passphrase of the keys:

        [new-passphrase]
        vi Cụm mật khẩu cho khóa mới:
        en Passphrase for the new key:

        [passphrase-again]
        vi Nhập lại:
        en Once more:

        [key-made]
        vi Đã tạo khóa {key} trong {path}, ký từ {from} đến {to}. Hãy sao lưu thư mục và gửi danh sách khóa tin cậy.
        en Key {key} is made in {path} and signs from {from} to {to}. Keep a copy of the folder, and send out the trust list.

        [snapshot-made]
        vi Đã ghi bản chụp {path}: {count} mã số, {size} KB.
        en Snapshot {path} is written: {count} codes, {size} KB.

        [snapshot-no-fallback]
        vi Không có gói node-tweetnacl: trình duyệt thiếu Ed25519 sẽ báo là không kiểm tra được chữ ký của tem.
        en node-tweetnacl is not installed: browsers without Ed25519 will say that they cannot check the signatures of stamps.

        [snapshot-good]
        vi Chữ ký của {path} đúng: khóa {key}, ngày {day}. Tình trạng sau ngày đó không có trong bản chụp.
        en The signature of {path} is good: key {key}, {day}. What happened after that day is not in the snapshot.

        [snapshot-good-key-compromised]
        vi Chữ ký của {path} đúng và bản chụp ghi ngày {day}, trước khi khóa {key} bị lộ; nhưng kẻ có khóa có thể ghi lùi ngày. Chỉ dựa \
        vào bản chụp đã nhận trước khi khóa bị lộ.
        en The signature of {path} is good, and it is dated {day}, before key {key} got into other hands; but whoever has the key can \
        write an earlier date. Rely on it only if you had it before then.

        [snapshot-not-good]
        vi Chữ ký của {path} không đúng, thiếu, hoặc của khóa không tin cậy. Đừng dựa vào bản chụp này.
        en The signature of {path} is wrong, missing, or of a key that is not trusted. Do not rely on this snapshot.

        [key-retired]
        vi Khóa {key} thôi dùng sau ngày {day}[[, bị lộ từ {since}]]. Hãy gửi lại danh sách khóa tin cậy.
        en Key {key} is out of use after {day}[[, in other hands from {since} on]]. Send out the trust list again.
        """

    /// The columns of lists of keys.
    static let keyColumns = """
        [kid]
        vi Khóa
        en Key

        [publicKey]
        vi Khóa công khai
        en Public key

        [notBefore]
        vi Ký từ
        en Signs from

        [notAfter]
        vi Ký đến
        en Signs to

        [retired]
        vi Thôi dùng sau
        en Retired after

        [compromisedSince]
        vi Bị lộ từ
        en Compromised since
        """

    /// What stands on printed pages.
    static let labels = SentenceGroup(
        """
        [crop]
        vi Cây trồng
        en Crop

        [market]
        vi Thị trường
        en Market

        [holder]
        vi Chủ mã số
        en Holder

        [commune]
        vi Xã, phường
        en Commune

        [hectares]
        vi Diện tích
        en Area

        [illustrative]
        vi MINH HỌA – không phải mã số thật
        en ILLUSTRATIVE – not a real code

        [title]
        vi Nhãn tem
        en Labels of stamps

        [lot]
        vi Lô
        en Lot

        [gate]
        vi Quét mã QR để xem tình trạng hiện nay của mã số. Hãy so tên miền với dòng chữ trên biển.
        en Scan the symbol for the present state of the code. Compare the domain with the one written here.
        """)
}
