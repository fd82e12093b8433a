extension Phrases {
    /// What pages of the office say about stamps.
    static let officeStamps = """
        [change-stamps]
        vi Ghi diễn biến của tem
        en Record what became of stamps

        [change-stamps-now]
        vi Ghi diễn biến
        en Record it

        [stamp-activate]
        vi kích hoạt: đã dán lên hàng
        en activated: on the goods

        [stamp-ship]
        vi đã đi theo hàng
        en shipped with the goods

        [stamp-return]
        vi đã quay về
        en returned

        [stamp-void]
        vi hủy
        en void

        [serials-hint]
        vi Mỗi dòng một số sê-ri, hoặc SÊ-RI..SÊ-RI cho một đoạn của cuộn theo thứ tự in.
        en A serial on each line, or SERIAL..SERIAL for a stretch of a roll in the order of printing.

        [roll-hint]
        vi Thay cho số sê-ri: cả cuộn, hoặc từ tem thứ mấy đến tem thứ mấy.
        en In place of serials: the whole roll, or from which stamp to which.

        [void-hint]
        vi Cần khi hủy; damaged, misprinted, lost, stolen, copied, recalled hoặc unused được nói cho người tra tem.
        en Needed to make them void; who looks a stamp up is told damaged, misprinted, lost, stolen, copied, recalled and unused.

        [stamps-of-roll]
        vi Tem của cuộn {run}, lô {lot}
        en Stamps of roll {run}, lot {lot}

        [stamps-csv]
        vi Tải về dưới dạng bảng (CSV)
        en Download as a table (CSV)

        [stamps-signed]
        vi Tem có chữ ký: địa chỉ kèm chữ ký chỉ có trong câu trả lời khi phát hành.
        en The stamps are signed: their addresses with the signatures are only in what the issue answered.

        [no-stamps]
        vi Lô {lot} chưa có cuộn tem nào.
        en Lot {lot} has no roll of stamps.

        [stamp-of-other-lot]
        vi Tem {serial} không thuộc lô {lot}. Chưa tem nào được ghi.
        en Stamp {serial} is not of lot {lot}. No stamp was changed.

        [stamps-issued]
        vi {count} tem của lô {lot}
        en {count} stamps of lot {lot}
        """
}
