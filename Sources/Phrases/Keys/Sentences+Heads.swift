extension Phrases {
    /// What help says about signed heads.
    static let headHelp = """
        [head]
        vi Cuối nhật ký: số mục, mã băm, thời điểm; có thể ký để công bố.
        en The end of the journal: number, hash and time; signed to be published.

        [head.discussion]
        vi Ghi lại ở nơi khác, đầu nhật ký đã ký chứng minh về sau rằng không ai
        |viết lại sổ: in các dòng này vào thông báo chính thức, hoặc gửi tệp JSON.
        |
        |  farmzone head --format json
        |  farmzone head --sign --key-dir khoa -o dau-nhat-ky.txt
        en Kept elsewhere, a signed head proves later that nothing was rewritten:
        |print its lines in an official notice, or send the JSON to others.
        |
        |  farmzone head --format json
        |  farmzone head --sign --key-dir keys -o head.txt

        [head.sign]
        vi Ký bằng khóa của sổ đăng ký.
        en Sign it with the registry's key.

        [verify.head]
        vi Tệp đầu nhật ký đã ký: nhật ký phải chứa đúng những gì nó nói.
        en A signed head: the journal must hold what it says.
        """

    /// What is wrong with the file of a signed head.
    static let headErrors = """
        [head-unreadable]
        vi {path} không phải đầu nhật ký đã ký (farmzone-head/1).
        en {path} is no signed head of a journal (farmzone-head/1).
        """

    /// What is said about signed heads.
    static let headSaid = """
        [head-holds]
        vi Đầu nhật ký ký lúc {time} bằng khóa {key} là thật, và nhật ký vẫn chứa đúng {entries} mục đó: không mục nào bị viết lại.
        en The head signed at {time} with key {key} is genuine, and the journal still holds these {entries} entries: none of them was \
        rewritten.

        [head-holds-key-compromised]
        vi Nhật ký vẫn chứa đúng {entries} mục mà đầu nhật ký nói đến. Chữ ký đúng và đầu nhật ký ghi lúc {time}, trước khi khóa {key} \
        bị lộ; nhưng kẻ có khóa có thể ghi lùi ngày. Hãy đối chiếu với đầu nhật ký đã công bố trước khi khóa bị lộ.
        en The journal holds the {entries} entries that the head names. The signature is good, and the head is dated {time}, before key \
        {key} got into other hands; but whoever has the key can write an earlier date. Hold it against a head that was given out before \
        then.

        [head-key-compromised]
        vi Khóa {key} về sau đã bị lộ; kẻ có khóa có thể ghi lùi ngày. Hãy đối chiếu với đầu nhật ký đã công bố trước khi khóa bị lộ.
        en Key {key} got into other hands later; whoever has the key can write an earlier date. Hold it against a head that was given out \
        before then.

        [head-differs]
        vi Nhật ký đã bị viết lại: mục {entries} không còn mã băm {head} như đầu nhật ký ký lúc {time}.
        en The journal was rewritten: entry {entries} no longer has the hash {head} that the head signed at {time} names.

        [head-beyond-journal]
        vi Nhật ký thiếu mục: đầu nhật ký ký lúc {time} có {entries} mục, sổ này ít hơn.
        en Entries of the journal are missing: the head signed at {time} has {entries}, this registry fewer.

        [head-of-another-registry]
        vi Đầu nhật ký này là của sổ {registry}, không phải của sổ này.
        en This head is that of registry {registry}, not of this one.

        [head-unknown-key]
        vi Không khóa tin cậy nào có tên {key}: không thể nói đầu nhật ký này là thật.
        en No trusted key has the name {key}: whether this head is genuine cannot be said.

        [head-bad-signature]
        vi Chữ ký không khớp với đầu nhật ký này: nó bị sửa, hoặc chép sai.
        en The signature does not fit this head: it was changed, or typed wrongly.

        [head-outside-key-period]
        vi Khóa {key} không được dùng vào lúc {time}.
        en Key {key} was not in use at {time}.

        [head-compromised-key]
        vi Vào lúc {time}, khóa {key} có thể đã nằm trong tay người khác.
        en At {time} key {key} may have been in other hands.
        """
}
