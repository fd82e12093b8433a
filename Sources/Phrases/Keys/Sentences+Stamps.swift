extension Phrases {
    /// What is said of a stamp's signature, by the reason.
    ///
    /// A signature proves who issued a stamp and what was true then; no sentence here says anything of today.
    static let stamps = SentenceGroup(signatureReasons, linkReasons)

    private static let signatureReasons = """
        [good]
        vi Chữ ký đúng: {issuer} đã phát hành tem này cho mã số {code}, tình trạng tại ngày {issued}. Chữ ký không cho biết tình trạng \
        hôm nay, cũng không cho biết tem có bị sao chép hay không: hãy tra mã số và số sê-ri.
        en The signature is good: {issuer} issued this stamp for code {code}, as of {issued}. It tells neither how the code stands today \
        nor whether the stamp was copied: look up code and serial.

        [good-key-compromised]
        vi Chữ ký đúng và ngày ghi trên tem là {issued}, trước khi khóa của {issuer} bị lộ; nhưng kẻ có khóa có thể ghi lùi ngày. \
        Hãy tra số sê-ri của tem mã {code} trước khi tin.
        en The signature is good, and the stamp of code {code} is dated {issued}, before the key of {issuer} got into other hands; but \
        whoever has the key can write an earlier date. Look up the serial before you trust it.

        [good-other-status]
        vi Chữ ký đúng, của {issuer}, ngày {issued}, nhưng không nói rằng mã số {code} có hiệu lực: tình trạng ghi trong đó là {number}, ở \
        đây không rõ nghĩa. Hãy tra mã số.
        en The signature is good, of {issuer}, dated {issued}, but does not say that code {code} was in force: its state is {number}, whose \
        meaning is not known here. Look up the code.

        [too-long]
        vi Nội dung dài {count} byte, không tem nào dài như vậy. Hãy quét lại.
        en {count} bytes are more than any stamp has. Scan it again.

        [unsigned]
        vi Tem này không có chữ ký. Có thể tra số sê-ri, nhưng không kiểm tra được khi không có mạng.
        en The stamp is not signed. Its serial can be looked up, but it cannot be checked offline.

        [damaged-digits]
        vi Dãy số sau dấu # không đọc được thành chữ ký: thiếu, thừa hoặc sai chữ số. Hãy quét lại.
        en The digits after # cannot be a signature: some are missing, too many or wrong. Scan it again.

        [trailing-bytes]
        vi Sau chữ ký còn dữ liệu thừa. Tem này không do FarmZone tạo ra như vậy.
        en More follows the signature. No issuer makes a stamp like this.

        [wrong-tag]
        vi Phần sau dấu # không phải COSE_Sign1 (thẻ 18).
        en What follows # is not a COSE_Sign1 (tag 18).

        [unknown-algorithm]
        vi Tem được ký bằng thuật toán khác Ed25519 nên không được chấp nhận.
        en The stamp is signed by another algorithm than Ed25519, which is not accepted.

        [damaged-envelope]
        vi Phần chữ ký bị hỏng, không đọc được. Hãy quét lại.
        en The signed part is damaged and cannot be read. Scan it again.

        [unknown-key]
        vi Không có khóa tin cậy nào mang tên {key}. Hãy lấy danh sách khóa mới, hoặc coi tem là chưa kiểm tra được.
        en No trusted key has the name {key}. Get a newer trust list, or take the stamp as not checked.

        [bad-signature]
        vi Chữ ký không khớp với tem: nội dung đã bị sửa, hoặc chữ ký lấy từ tem khác.
        en The signature does not fit the stamp: something was changed, or it was taken from another stamp.

        [other-claims]
        vi Chữ ký đúng, nhưng nội dung được ký không phải của một tem.
        en The signature is good, but what was signed is not what a stamp says.

        [expires-before-issued]
        vi Tem của mã {code} hết hạn ({expires}) trước ngày phát hành ({issued}).
        en The stamp of code {code} expires ({expires}) before it was issued ({issued}).

        [compromised-key]
        vi Khóa của {issuer} đã bị lộ từ {since}; tem của mã {code} ghi ngày {issued} nên không được chấp nhận.
        en The key of {issuer} was in other hands from {since} on; the stamp of code {code}, dated {issued}, is not accepted.

        [outside-key-period]
        vi Tem của mã {code} ghi ngày {issued}, khi khóa của {issuer} chưa dùng hoặc đã thôi dùng.
        en The stamp of code {code} is dated {issued}, when the key of {issuer} was not yet, or no longer, in use.

        [issued-in-future]
        vi Tem của mã {code} ghi ngày phát hành {issued}, là ngày chưa đến. Hãy kiểm tra đồng hồ máy này.
        en The stamp of code {code} is dated {issued}, which lies ahead. Check the clock of this machine.

        [expired]
        vi Chữ ký của {issuer} đúng, nhưng tem của mã {code} đã hết hạn sau ngày {expires}.
        en The signature of {issuer} is good, but the stamp of code {code} expired after {expires}.

        [signing-failed]
        vi Không ký được tem.
        en The stamp could not be signed.
        """

    private static let linkReasons = """
        [scheme]
        vi Vị trí {position}: liên kết của tem bắt đầu bằng https:// hoặc http://, không phải “{value}”.
        en Byte {position}: the link of a stamp begins with https:// or http://, not with “{value}”.

        [host]
        vi Vị trí {position}: “{value}” không phải tên máy chủ.
        en Byte {position}: “{value}” is no host.

        [uri-character]
        vi Vị trí {position}: liên kết không được chứa “{value}”; chữ có dấu và khoảng trắng phải mã hóa.
        en Byte {position}: a link cannot have “{value}”; letters with marks and blanks are percent-encoded.

        [empty-segment]
        vi Vị trí {position}: giữa hai dấu gạch chéo không có gì.
        en Byte {position}: nothing stands between two slashes.

        [trailing-slash]
        vi Vị trí {position}: liên kết không được kết thúc bằng “{value}”.
        en Byte {position}: the link must not end with “{value}”.

        [no-key]
        vi Vị trí {position}: không có mã GS1 như 01 hay 414 tại “{value}”.
        en Byte {position}: there is no GS1 key such as 01 or 414 at “{value}”.

        [not-a-key]
        vi Vị trí {position}: số định danh {value} không được đứng trong đường dẫn.
        en Byte {position}: identifier {value} cannot stand in the path.

        [word-alias]
        vi Vị trí {position}: từ “{value}” không còn được dùng; hãy ghi số định danh.
        en Byte {position}: the word “{value}” is no longer allowed; write the number.

        [unknown-identifier]
        vi Vị trí {position}: không biết số định danh {value}.
        en Byte {position}: identifier {value} is not known.

        [segment-after-key]
        vi Vị trí {position}: “{value}” thừa sau mã và các phần bổ sung.
        en Byte {position}: “{value}” follows the key and its qualifiers, where nothing may.

        [qualifier-order]
        vi Vị trí {position}: số định danh {value} đứng sai thứ tự.
        en Byte {position}: identifier {value} stands after one that must follow it.

        [qualifier-not-allowed]
        vi Vị trí {position}: số định danh {value} không đi với mã này.
        en Byte {position}: identifier {value} does not go with this key.

        [qualifier-in-query]
        vi Vị trí {position}: số định danh {value} phải đứng trong đường dẫn.
        en Byte {position}: identifier {value} belongs in the path.

        [escape]
        vi Vị trí {position}: sau dấu % phải có hai chữ số thập lục phân (“{value}”).
        en Byte {position}: two hexadecimal digits must follow a percent sign (“{value}”).

        [character]
        vi Vị trí {position}: giá trị “{value}” có ký tự không được phép.
        en Byte {position}: value “{value}” has a character that is not allowed.

        [length]
        vi Vị trí {position}: giá trị “{value}” quá ngắn hoặc quá dài; số lô và số sê-ri có từ 1 đến 20 ký tự.
        en Byte {position}: value “{value}” is too short or too long; a lot and a serial have 1 to 20 characters.

        [check-digit]
        vi Vị trí {position}: số kiểm tra của {value} sai.
        en Byte {position}: the check digit of {value} is wrong.

        [day]
        vi Vị trí {position}: {value} không phải ngày dạng YYMMDD.
        en Byte {position}: {value} is no day as YYMMDD.

        [country]
        vi Vị trí {position}: {value} không phải số của nước nào.
        en Byte {position}: {value} is no country's number.

        [pieces]
        vi Vị trí {position}: số thứ tự phần trong {value} không hợp với tổng số.
        en Byte {position}: the piece in {value} is not among the total.

        [repeated]
        vi Vị trí {position}: số định danh {value} ghi hai lần.
        en Byte {position}: identifier {value} is there twice.

        [missing-companion]
        vi Vị trí {position}: số định danh {value} cần một số khác đi kèm mà không có.
        en Byte {position}: identifier {value} needs another that is missing.

        [excluded]
        vi Vị trí {position}: số định danh {value} không được đi cùng một số khác trong liên kết.
        en Byte {position}: identifier {value} cannot be together with another that is there.

        [other-kind]
        vi Vị trí {position}: liên kết này không phải của một tem (“{value}”).
        en Byte {position}: this is not the link of a stamp (“{value}”).
        """
}
