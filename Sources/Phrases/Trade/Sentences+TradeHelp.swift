extension Phrases {
    /// The commands on products, organisations and lots.
    static let tradeHelp = """
        [product]
        vi Sản phẩm OCOP: liệt kê, xem, thêm, ghi lại, nơi bán.
        en OCOP products: list, show, add, record anew, where they are sold.

        [product.list]
        vi Liệt kê sản phẩm OCOP.
        en List the OCOP products.

        [product.show]
        vi Xem một sản phẩm: công nhận, nhà sản xuất, nơi bán, các lô.
        en Show a product: recognition, producer, where it is sold, lots.

        [product.show.discussion]
        vi Ví dụ:
        |
        |  farmzone product show 09522150000019
        en Example:
        |
        |  farmzone product show 09522150000019

        [product.add]
        vi Thêm một sản phẩm OCOP; công nhận kéo dài 36 tháng.
        en Add an OCOP product; recognition lasts 36 months.

        [product.add.discussion]
        vi Ví dụ:
        |
        |  farmzone product add --name "Vải thiều sấy" --group food --stars 4 \\
        |      --recognised 2026-06-16 --producer "HTX Vải" --crop vải
        en Example:
        |
        |  farmzone product add --name "Vải thiều sấy" --group food --stars 4 \\
        |      --recognised 2026-06-16 --producer "HTX Vải" --crop lychee

        [product.revise]
        vi Ghi lại thông tin của một sản phẩm; điều không nêu giữ nguyên.
        en Record a product's facts anew; what is not given stays as it is.

        [product.revise.discussion]
        vi Ví dụ:
        |
        |  farmzone product revise 09522150000019 --stars 5 --recognised 2026-12-01
        en Example:
        |
        |  farmzone product revise 09522150000019 --stars 5 --recognised 2026-12-01

        [product.list-on]
        vi Ghi sản phẩm được bán trên một sàn; --to khi ngừng bán.
        en Record that a product is sold on a platform; --to when it ends.

        [product.list-on.discussion]
        vi Ví dụ:
        |
        |  farmzone product list-on voso 09522150000019 --address https://voso.vn/x
        en Example:
        |
        |  farmzone product list-on voso 09522150000019 --address https://voso.vn/x

        [product.which]
        vi Sản phẩm: GTIN, product-SỐ, mã OCOP hoặc đúng tên.
        en The product: GTIN, product-NUMBER, OCOP code or full name.

        [product.name]
        vi Tên sản phẩm.
        en The product's name.

        [product.gtin]
        vi GTIN, 8 đến 14 chữ số.
        en The GTIN, 8 to 14 digits.

        [product.ocop-code]
        vi Mã OCOP, giữ nguyên văn.
        en The OCOP code, kept to the letter.

        [product.group]
        vi Nhóm sản phẩm OCOP: food, beverage, herbal, handicraft, …
        en The OCOP group: food, beverage, herbal, handicraft, …

        [product.stars]
        vi Số sao, 1 đến 5.
        en The stars, 1 to 5.

        [product.recognised]
        vi Ngày quyết định công nhận (NĂM-THÁNG-NGÀY).
        en The day of the decision (YYYY-MM-DD).

        [product.decision]
        vi Số quyết định công nhận.
        en The number of the decision.

        [product.producer]
        vi Nhà sản xuất: mã số thuế hoặc tên; tên mới thì được thêm.
        en The producer: tax identifier or name; a new name is added.

        [product.crop]
        vi Cây trồng làm ra sản phẩm; bỏ trống nếu không gắn với vùng trồng.
        en The crop behind it; leave it out where no growing area applies.

        [product.image]
        vi Địa chỉ ảnh sản phẩm.
        en The address of its image.

        [product.platform]
        vi Sàn thương mại điện tử, theo khóa hoặc tên.
        en The platform, by key or name.

        [product.address]
        vi Địa chỉ của sản phẩm trên sàn.
        en The product's address on the platform.

        [period.from]
        vi Ngày đầu (NĂM-THÁNG-NGÀY); bỏ trống là không giới hạn.
        en The first day (YYYY-MM-DD); open where not given.

        [period.to]
        vi Ngày cuối, tính cả ngày đó; bỏ trống là không giới hạn.
        en The last day, included; open where not given.

        [organisation]
        vi Tổ chức: hợp tác xã, công ty, nhà xuất khẩu.
        en Organisations: cooperatives, companies, exporters.

        [organisation.list]
        vi Liệt kê các tổ chức.
        en List the organisations.

        [organisation.show]
        vi Xem một tổ chức.
        en Show an organisation.

        [organisation.add]
        vi Thêm một tổ chức, hoặc ghi lại mã số thuế, địa chỉ, trang web của tổ chức cùng tên.
        en Add an organisation, or record tax identifier, address and website of the one with that name.

        [organisation.add.discussion]
        vi Ví dụ:
        |
        |  farmzone organisation add "Công ty XK Xanh" --tax-code 2400123456
        en Example:
        |
        |  farmzone organisation add "Công ty XK Xanh" --tax-code 2400123456

        [organisation.which]
        vi Tổ chức: mã số thuế, organisation-SỐ hoặc đúng tên.
        en The organisation: tax identifier, organisation-NUMBER or full name.

        [organisation.name]
        vi Tên tổ chức.
        en Its name.

        [organisation.tax-code]
        vi Mã số thuế.
        en The tax identifier.

        [organisation.address]
        vi Địa chỉ.
        en The address.

        [organisation.website]
        vi Trang web.
        en The website.

        [lot]
        vi Lô hàng: thu hoạch từ mã số nào, bao nhiêu, đóng gói, xử lý.
        en Lots: harvested from which codes, how much, packed, treated.

        [lot.list]
        vi Liệt kê các lô với các mã số đằng sau.
        en List lots with the codes behind them.

        [lot.list.discussion]
        vi Ví dụ:
        |
        |  farmzone lot list --code VN-BGOR-9001
        en Example:
        |
        |  farmzone lot list --code VN-BGOR-9001

        [lot.show]
        vi Xem một lô.
        en Show a lot.

        [lot.add]
        vi Ghi một lô, sau khi soát mã số, vụ, sản lượng của đất và giấy ủy quyền.
        en Record a lot, once codes, season, the ground's yield and rights of use were checked.

        [lot.add.discussion]
        vi Ví dụ:
        |
        |  farmzone lot add 09522150000019/VT270610 --from-code VN-BGOR-9001=5200 \\
        |      --from-code VN-BGOR-9003=3100 --harvest-from 2027-06-08
        en Example:
        |
        |  farmzone lot add 09522150000019/VT270610 --from-code VN-BGOR-9001=5200 \\
        |      --from-code VN-BGOR-9003=3100 --harvest-from 2027-06-08

        [lot.balance]
        vi Đất của một mã số cho được bao nhiêu trong vụ, các lô đã lấy bao nhiêu.
        en How much the ground of a code yields in a season, and how much lots took.

        [lot.balance.discussion]
        vi Ví dụ:
        |
        |  farmzone lot balance VN-BGOR-9001 --on 2026-06-15
        en Example:
        |
        |  farmzone lot balance VN-BGOR-9001 --on 2026-06-15

        [lot.which]
        vi Lô, dạng GTIN/LÔ; sản phẩm không có GTIN: product-SỐ/LÔ.
        en The lot as GTIN/LOT; of a product without a GTIN: product-NUMBER/LOT.

        [lot.filter-code]
        vi Chỉ các lô có phần từ mã số này.
        en Only lots to which this code gave.

        [lot.from-code]
        vi Mã số và số kg lấy từ mã số đó; dùng nhiều lần. Mã số tỉnh khác thì ghi là chưa kiểm chứng.
        en A code and the kilograms from it; repeat it. A code of another province is kept as unverified.

        [lot.kilograms]
        vi Khối lượng lô (1200 hoặc 1200,5); mặc định là tổng từ các mã số.
        en The weight of the lot (1200 or 1200.5); the sum over its codes where not given.

        [lot.harvest-from]
        vi Ngày đầu thu hoạch.
        en The first day of harvest.

        [lot.harvest-to]
        vi Ngày cuối thu hoạch; mặc định là ngày đầu.
        en The last day of harvest; the first one where not given.

        [lot.packing-house]
        vi Mã cơ sở đóng gói.
        en The code of the packing house.

        [lot.packed-on]
        vi Ngày đóng gói.
        en The day of packing.

        [lot.treatment]
        vi Cách xử lý: methyl-bromide, irradiation, hot-water, …
        en The treatment: methyl-bromide, irradiation, hot-water, …

        [lot.treatment-plant]
        vi Mã cơ sở xử lý.
        en The code of the treatment plant.

        [lot.treated-on]
        vi Ngày xử lý.
        en The day of the treatment.

        [lot.treatment-number]
        vi Số chứng từ xử lý.
        en The treatment number.

        [lot.exporter]
        vi Nhà xuất khẩu: mã số thuế hoặc tên; lô trừ vào giấy ủy quyền của họ.
        en The exporter: tax identifier or name; the lot draws down his rights of use.

        [lot.despite]
        vi Vì sao vẫn ghi lô nặng hơn mức đất cho được.
        en Why a lot is recorded that is heavier than the ground yields.

        [lot.revising]
        vi Vì sao ghi lại một lô đã có; điều không nêu giữ nguyên.
        en Why a lot that is there is recorded anew; what is not given stays as it is.

        [lot.season]
        vi Một ngày trong vụ; mặc định hôm nay.
        en A day of the season; today where not given.
        """

    /// The commands on stamps.
    static let stampHelp = """
        [stamp.issue]
        vi Phát hành tem cho một lô: số sê-ri ngẫu nhiên và địa chỉ để in.
        en Issue stamps of a lot: random serials, and the addresses to print.

        [stamp.issue.discussion]
        vi Ví dụ:
        |
        |  farmzone stamp issue 09522150000019/VT260612 --count 1000 --format csv
        |  farmzone stamp issue VT260612 --count 50 --signed --key-dir khoa
        en Example:
        |
        |  farmzone stamp issue 09522150000019/VT260612 --count 1000 --format csv
        |  farmzone stamp issue VT260612 --count 50 --signed --key-dir keys

        [stamp.count]
        vi Bao nhiêu tem.
        en How many stamps.

        [stamp.code]
        vi Mã số mà tem nêu, khi lô có nhiều mã số.
        en The code that the stamps name, where the lot has several.

        [stamp.signed]
        vi Ký số từng tem bằng khóa trong thư mục khóa.
        en Sign each stamp with a key of the key folder.

        [stamp.list]
        vi Liệt kê các cuộn tem; --serials liệt kê từng tem.
        en List the rolls of stamps; --serials lists each stamp.

        [stamp.list.discussion]
        vi Ví dụ:
        |
        |  farmzone stamp list --lot 09522150000019/VT260612 --serials
        en Example:
        |
        |  farmzone stamp list --lot 09522150000019/VT260612 --serials

        [stamp.filter-lot]
        vi Chỉ tem của lô này.
        en Only stamps of this lot.

        [stamp.serials]
        vi Liệt kê từng tem với tình trạng.
        en List each stamp with its state.

        [stamp.foreign]
        vi Tem của nơi khác đã gắn.
        en Stamps of other issuers that were linked.

        [stamp.show]
        vi Xem một tem: lô, các mã số, tình trạng và vì sao.
        en Show a stamp: lot, codes, state and why.

        [stamp.show.discussion]
        vi Ví dụ:
        |
        |  farmzone stamp show G4KHVS90BR
        en Example:
        |
        |  farmzone stamp show G4KHVS90BR

        [stamp.show-which]
        vi Số sê-ri, địa chỉ trên tem, hoặc chuỗi của tem nơi khác.
        en A serial, the address on a stamp, or the text of another issuer's stamp.

        [stamp.activate]
        vi Kích hoạt tem khi đã dán lên hàng.
        en Activate stamps once they are on the goods.

        [stamp.activate.discussion]
        vi Ví dụ:
        |
        |  farmzone stamp activate G4KHVS90BR..GEXA0BEQ8T
        en Example:
        |
        |  farmzone stamp activate G4KHVS90BR..GEXA0BEQ8T

        [stamp.ship]
        vi Ghi tem đã đi theo hàng.
        en Record that stamps went off with their goods.

        [stamp.return]
        vi Ghi tem đã quay về cùng hàng.
        en Record that stamps came back with their goods.

        [stamp.void]
        vi Hủy tem: không dùng được nữa.
        en Make stamps void: they are not to be used any more.

        [stamp.void.discussion]
        vi Lý do damaged, misprinted, lost, stolen, copied, recalled hoặc unused được
        |nói cho người tra tem; lý do viết bằng lời chỉ cán bộ đọc được.
        |
        |  farmzone stamp void --file tem-rach.csv --reason damaged
        en Who looks a stamp up is told the reasons damaged, misprinted, lost,
        |stolen, copied, recalled and unused; any other text only officers read.
        |
        |  farmzone stamp void --file torn.csv --reason damaged

        [stamp.which]
        vi Số sê-ri, hoặc SÊ-RI..SÊ-RI cho một đoạn của cuộn theo thứ tự in.
        en Serials, or SERIAL..SERIAL for a stretch of a roll in the order of printing.

        [stamp.file]
        vi Tệp CSV, cột đầu là số sê-ri hoặc đoạn.
        en A CSV file with serials or stretches in its first column.

        [stamp.change-on]
        vi Ngày xảy ra (NĂM-THÁNG-NGÀY; mặc định hôm nay).
        en The day it happened (YYYY-MM-DD; today where not given).

        [stamp.link]
        vi Gắn tem của nơi khác (địa chỉ hoặc chuỗi bất kỳ) với lô, mã số hoặc sản phẩm.
        en Link other issuers' stamps (addresses or any text) to a lot, a code or a product.

        [stamp.link.discussion]
        vi Mỗi dòng một tem, ở cột stamp, text, url, token, tem, hoặc cột đầu.
        |Dòng lặp và tem đã gắn được bỏ qua.
        |
        |  farmzone stamp link tem.csv --lot 09522150000019/VT260612
        en One stamp a row, in the column stamp, text, url, token, tem, or the
        |first one. Repeated rows and stamps linked before are passed over.
        |
        |  farmzone stamp link stamps.csv --lot 09522150000019/VT260612

        [stamp.link-file]
        vi Tệp CSV có các tem.
        en The CSV file with the stamps.

        [stamp.link-lot]
        vi Lô mà tem gắn vào.
        en The lot that the stamps stand on.

        [stamp.link-code]
        vi Mã số mà tem gắn vào.
        en The code that the stamps stand on.

        [stamp.link-product]
        vi Sản phẩm mà tem gắn vào.
        en The product that the stamps stand on.
        """
}
