extension Phrases {
    /// What help says about events, items and folders for partners.
    static let tracingHelp = """
        [epcis]
        vi Sự kiện của một lô (thu hoạch, đóng gói, gửi hàng) theo EPCIS 2.0.
        en The events of a lot (harvest, packing, shipping) as EPCIS 2.0.

        [epcis.discussion]
        vi Sổ chỉ biết ngày, nên mỗi sự kiện mang giờ đầu ngày ở Việt Nam. Với
        |--geojson: ranh giới mọi vùng trồng của lô như ngày thu hoạch.
        |
        |  farmzone epcis 09521234543213/L260511A -o su-kien.json
        |  farmzone epcis 09521234543213/L260511A --geojson -o vung.geojson
        en The registry knows days, so an event has the hour at which its day
        |begins in Vietnam. With --geojson: the outlines of all areas behind the
        |lot, as they were on the day of harvest.
        |
        |  farmzone epcis 09521234543213/L260511A -o events.json
        |  farmzone epcis 09521234543213/L260511A --geojson -o areas.geojson

        [epcis.geojson]
        vi Ranh giới các vùng trồng của lô, thay cho sự kiện.
        en The outlines of the areas behind the lot, instead of its events.

        [lot.items]
        vi Mười mục dữ liệu theo Thông tư 02/2024/TT-BKHCN, nêu mục còn thiếu.
        en The ten items of Circular 02/2024/TT-BKHCN, with what is missing.

        [lot.items.discussion]
        vi Mỗi mục một dòng: sổ biết gì, và còn thiếu gì.
        |
        |  farmzone lot items 09521234543213/L260511A --format csv
        en A row for each item: what the registry knows, and what is missing.
        |
        |  farmzone lot items 09521234543213/L260511A --format csv

        [lot.export]
        vi Thư mục cho đối tác về một lô: GeoJSON, EPCIS, mã QR, phiếu thực địa.
        en A folder for partners about a lot: GeoJSON, EPCIS, symbols, field sheets.

        [lot.export.discussion]
        vi Tệp SHA256SUMS cho biết mã băm từng tệp: “sha256sum -c SHA256SUMS” kiểm
        |tra. Thư mục chỉ xuất hiện khi đã ghi xong.
        |
        |  farmzone lot export 09521234543213/L260511A -o lo-hang
        en SHA256SUMS has the hash of each file: “sha256sum -c SHA256SUMS” checks
        |them. The folder appears only when it is whole.
        |
        |  farmzone lot export 09521234543213/L260511A -o lot

        [code.export]
        vi Thư mục cho đối tác về một mã số: GeoJSON, EPCIS, mã QR, phiếu thực địa.
        en A folder for partners about a code: GeoJSON, EPCIS, symbol, field sheet.

        [code.export.discussion]
        vi Sự kiện là của mọi lô lấy từ mã số. SHA256SUMS như ở “lot export”.
        |
        |  farmzone code export VN-BGOR-9001 -o ma-so
        en The events are those of all lots from the code. SHA256SUMS is as in
        |“lot export”.
        |
        |  farmzone code export VN-BGOR-9001 -o code

        [trade-folder.output]
        vi Thư mục sẽ tạo.
        en The folder to be made.

        [trade-folder.overwrite]
        vi Thay thư mục cùng loại đã có.
        en Replace a folder of this kind that is there.
        """

    /// Why a lot has no events.
    static let tracingErrors = """
        [lot-needs-gtin]
        vi Sản phẩm của lô {lot} không có GTIN, mà EPCIS gọi tên lô bằng GTIN. Thêm GTIN bằng “farmzone product add”.
        en The product of lot {lot} has no GTIN, by which EPCIS names a lot. Give it one with “farmzone product add”.

        [lot-without-events]
        vi Chưa có sự kiện nào của {lot}: sổ không biết ngày thu hoạch, đóng gói hay gửi hàng.
        en Nothing has happened to {lot} yet: the registry knows no day of harvest, packing or shipping.
        """

    /// What is said about events and folders.
    static let tracingSaid = """
        [codes-of-elsewhere]
        vi Sổ này không biết ranh giới của mã số nơi khác: {codes}.
        en This registry does not know the outlines of codes of elsewhere: {codes}.

        [sheet-not-public]
        vi Không kèm phiếu thực địa của {codes}: ranh giới không công khai. Cán bộ dùng --all.
        en Without a field sheet of {codes}: its outline is not public. Officers use --all.

        [sheet-without-ground]
        vi Bản in không có ranh giới của {area}: người trồng không đồng ý công khai. Cán bộ dùng --all.
        en The sheet is without the ground of {area}: those who farm it did not agree to show it. Officers use --all.

        [no-events]
        vi Không kèm EPCIS: chưa có sự kiện của {codes}, hoặc sản phẩm không có GTIN.
        en Without EPCIS: there are no events of {codes}, or the product has no GTIN.

        [lots-without-gtin]
        vi Các lô này không có trong EPCIS vì sản phẩm không có GTIN: {codes}.
        en These lots are not in the EPCIS document, as their product has no GTIN: {codes}.

        [trade-folder]
        vi Đã ghi thư mục {path}.
        en Folder {path} is written.
        """

    /// The ten items of the circular, and what can be missing.
    static let items = SentenceGroup(
        """
        [product-name]
        vi Tên sản phẩm
        en Name of the product

        [image]
        vi Hình ảnh sản phẩm
        en Image of the product

        [trader]
        vi Đơn vị sản xuất, kinh doanh
        en Producer or trader

        [address]
        vi Địa chỉ
        en Address

        [stages]
        vi Các công đoạn (mã sản phẩm, mã địa điểm, thời gian)
        en Stages (product code, place code, time)

        [time]
        vi Thời gian sản xuất, kinh doanh
        en Time of production or business

        [tracing-code]
        vi Mã truy vết
        en Tracing code

        [brand-or-serial]
        vi Thương hiệu, nhãn hiệu, số sê-ri
        en Brand, sign or serial

        [shelf-life]
        vi Thời hạn sử dụng
        en Shelf life

        [standard]
        vi Tiêu chuẩn áp dụng
        en Standard applied

        [missing]
        vi chưa có
        en not recorded

        [missing-not-kept]
        vi sổ đăng ký không lưu mục này
        en the registry does not keep this

        [missing-product-code]
        vi mã sản phẩm (GTIN)
        en code of the product (GTIN)

        [missing-harvest-time]
        vi ngày thu hoạch
        en day of harvest

        [missing-harvest-place]
        vi mã số vùng trồng
        en growing-area code

        [missing-packing-time]
        vi ngày đóng gói
        en day of packing

        [missing-packing-place]
        vi cơ sở đóng gói
        en packing house

        [missing-treatment-time]
        vi ngày xử lý
        en day of treatment

        [missing-treatment-place]
        vi cơ sở xử lý
        en treatment plant

        [missing-shipping-time]
        vi ngày gửi hàng
        en day of shipping
        """)
}
