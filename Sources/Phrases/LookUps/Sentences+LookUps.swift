extension Phrases {
    /// Where a look-up cannot be begun.
    static let lookUpErrors = """
        [lookup-one-question]
        vi Hãy nêu một câu hỏi, hoặc một tệp câu hỏi bằng --batch.
        en Ask one question, or name a file of questions with --batch.

        [lookup-empty]
        vi {option} để trống. Hãy nêu giá trị, hoặc bỏ tùy chọn đó.
        en {option} is empty. Give it a value, or leave it out.

        [lookup-market]
        vi Dòng {row}: không có thị trường “{value}” trong danh mục. Có: {known}.
        en Row {row}: market “{value}” is not on the list. There are: {known}.

        [lookup-day]
        vi Dòng {row}: “{value}” không phải ngày. Hãy viết NĂM-THÁNG-NGÀY, như 2026-06-20, hoặc 20/06/2026.
        en Row {row}: “{value}” is not a day. Write YYYY-MM-DD, as 2026-06-20, or 20/06/2026.
        """

    /// What is said after a batch.
    static let lookUpSaid = """
        [looked-up]
        vi Đã trả lời {count} câu hỏi: {yes} có, {no} không, {unknown} không rõ.
        en Answered {count} questions: {yes} yes, {no} no, {unknown} unknown.
        """

    /// The headings of a batch.
    static let lookUpColumns = """
        [query]
        vi Câu hỏi
        en Asked

        [found]
        vi Tìm thấy
        en Found

        [statuses]
        vi Tình trạng vào ngày
        en States on the day

        [stamp]
        vi Tem
        en Stamp

        [warnings]
        vi Cảnh báo
        en Warnings
        """

    /// The options of a look-up.
    static let lookUpHelp = """
        [lookup]
        vi Tra mã số, tem, lô, sản phẩm hoặc cơ sở: có dùng được cho thị trường
        |vào ngày đó không.
        en Look up a code, stamp, lot, product or facility: is it good for a
        |market on a day?

        [lookup.discussion]
        vi Nhận mọi cách viết mã số (kể cả mã của hải quan nước nhập khẩu và mã
        |cũ), area-SỐ, GTIN, GTIN/LÔ, số sê-ri, địa chỉ trên tem, tem của đơn vị
        |khác, mã OCOP, mã cơ sở. Trả lời cho ngày gửi hàng và cho hôm nay, kèm
        |lý do, cảnh báo và cả chuỗi đến vùng trồng. Chữ ký số trên tem được kiểm
        |tra khi có --key-dir hoặc --trust. Trong tệp của --batch, thị trường,
        |ngày và đơn vị xuất khẩu có thể ở các cột market, on, exporter.
        |
        |  farmzone lookup "vn bgor 9001" --market CN --on 2026-06-20
        |  farmzone lookup 09522150000019/VT260612 --exporter 2400123456
        |  farmzone lookup --batch tem.csv --market CN --format csv
        en Takes any spelling of a code (an importer's number and an old code
        |too), area-NUMBER, a GTIN, GTIN/LOT, a serial, the address on a stamp,
        |another issuer's stamp, an OCOP code, a facility's code. Answers for the
        |day of the shipment and for today, with reasons, warnings and the whole
        |chain down to the growing area. Signed stamps are checked where
        |--key-dir or --trust is given. In the file of --batch, market, day and
        |exporter may stand in columns market, on and exporter.
        |
        |  farmzone lookup "vn bgor 9001" --market CN --on 2026-06-20
        |  farmzone lookup 09522150000019/VT260612 --exporter 2400123456
        |  farmzone lookup --batch stamps.csv --market CN --format csv

        [lookup.text]
        vi Điều cần tra: mã số, tem, lô, GTIN, sê-ri, địa chỉ, mã OCOP, mã cơ sở.
        en What is asked: a code, stamp, lot, GTIN, serial, address, OCOP code or facility.

        [lookup.exporter]
        vi Mã số thuế của đơn vị xuất khẩu: có được dùng các mã số này không.
        en The tax identifier of an exporter: may it use these codes?

        [lookup.batch]
        vi Tệp CSV, mỗi dòng một câu hỏi; mỗi câu trả lời một dòng.
        en A CSV file with a question a row; each answer is a line.
        """
}
