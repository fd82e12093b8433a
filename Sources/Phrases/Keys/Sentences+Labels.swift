extension Phrases {
    /// What help says about labels of stamps.
    static let labelHelp = """
        [print.labels]
        vi Nhãn tem để in: tờ A4 hoặc cuộn 60×40 mm, hoặc CSV cho máy in nhãn.
        en Labels of stamps to print: an A4 sheet or a 60×40 mm roll, or CSV for label printers.

        [print.labels.discussion]
        vi Tem chưa hủy của một lô, hoặc các tem trong tệp mà “stamp issue” ghi ra.
        |Tem đã ký chỉ in được từ tệp, vì chữ ký không nằm trong sổ đăng ký.
        |
        |  farmzone print labels 09521234543213/L260511A -o nhan.html
        |  farmzone print labels --serials tem.csv --sheet 60x40 -o nhan.html
        en The stamps of a lot that are not void, or those of a file that “stamp
        |issue” wrote. Signed stamps are printed from the file only, as their
        |signatures are not in the registry.
        |
        |  farmzone print labels 09521234543213/L260511A -o labels.html
        |  farmzone print labels --serials stamps.csv --sheet 60x40 -o labels.html

        [print.lot]
        vi Lô hàng, GTIN/LÔ.
        en The lot, GTIN/LOT.

        [print.serials]
        vi Tệp CSV có cột url, do “stamp issue --format csv” ghi ra.
        en A CSV file with a column url, as “stamp issue --format csv” writes it.

        [print.sheet]
        vi In lên tờ A4 hay cuộn nhãn 60×40 mm.
        en Print on A4 or on a roll of 60×40 mm labels.

        [print.as]
        vi Trang HTML, hoặc CSV cho máy in nhãn.
        en An HTML page, or CSV for label printers.
        """

    /// What goes wrong with labels.
    static let labelErrors = """
        [lot-or-serials]
        vi Hãy nêu một lô hoặc một tệp --serials, không phải cả hai.
        en Name a lot or a file with --serials, one of the two.

        [nothing-to-print]
        vi {lot} không có tem nào để in. Phát hành tem bằng “farmzone stamp issue”.
        en {lot} has no stamps to print. Issue some with “farmzone stamp issue”.

        [stamps-signed]
        vi Tem của {lot} (cuộn {run}) đã ký: hãy in từ tệp mà “stamp issue” ghi ra, bằng --serials.
        en The stamps of {lot} (roll {run}) are signed: print them from the file that “stamp issue” wrote, with --serials.

        [no-stamp-in-row]
        vi {path}, dòng {row}: không có liên kết của tem[[: {detail}]].
        en {path}, row {row}: there is no link of a stamp[[: {detail}]].
        """

    /// What is said about labels.
    static let labelSaid = """
        [labels-printed]
        vi Đã ghi {count} nhãn vào {path}.
        en {count} labels are written to {path}.
        """
}
