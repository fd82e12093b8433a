extension Phrases {
    /// Help on zones and plots.
    static let landHelp = """
        [zone]
        vi Vùng sản xuất tập trung và vùng ứng dụng công nghệ cao.
        en Concentrated and high-tech production zones.

        [zone.load]
        vi Ghi các vùng sản xuất từ một tệp.
        en Record production zones from a file.

        [zone.load.discussion]
        vi Mỗi đối tượng là một vùng. Lỗi hình học, hệ tọa độ và biên nhận giống
        |như vùng trồng. Vùng có cùng khóa (--key), hoặc cùng loại và tên, được
        |ghi ranh giới mới từ ngày --from; ranh giới cũ vẫn tra được.
        |
        |  farmzone zone load tap-trung.geojson --kind concentrated \\
        |      --from 2026-01-01 --source "QĐ 12/2026"
        |  farmzone zone load cong-nghe-cao.geojson --kind high-tech --dry-run
        en Each feature is a zone. Faults, systems of coordinates and receipts are
        |those of growing areas. A zone with the same key (--key), or the same
        |kind and name, gets a new outline from --from on; the old one stays.
        |
        |  farmzone zone load concentrated.geojson --kind concentrated \\
        |      --from 2026-01-01 --source "Decision 12/2026"
        |  farmzone zone load high-tech.geojson --kind high-tech --dry-run

        [zone.list]
        vi Liệt kê các vùng sản xuất của một ngày.
        en List the production zones of a day.

        [zone.list.discussion]
        vi Không có --at thì là hôm nay; --known-at là điều đã biết vào lúc đó.
        |
        |  farmzone zone list --kind high-tech
        |  farmzone zone list --at 2025-06-30 --bbox 106.1,21.4,106.2,21.5
        en Without --at it is today; --known-at is what was known at that moment.
        |
        |  farmzone zone list --kind high-tech
        |  farmzone zone list --at 2025-06-30 --bbox 106.1,21.4,106.2,21.5

        [zone.show]
        vi Một vùng sản xuất: ranh giới, biên nhận và các thời kỳ.
        en One production zone: outline, receipt and its states.

        [zone.close]
        vi Kết thúc một vùng sản xuất.
        en End a production zone.

        [zone.close.discussion]
        vi Vùng còn trong mọi câu hỏi về những ngày trước đó.
        |
        |  farmzone zone close zone-3 --on 2026-12-31 --reason "chuyển đổi"
        en The zone stays in every question about the days before.
        |
        |  farmzone zone close zone-3 --on 2026-12-31 --reason "given up"

        [zone.export]
        vi Xuất lớp vùng sản xuất.
        en Export the layer of production zones.

        [zone.export.discussion]
        vi GeoJSON hoặc CSV (ranh giới là WKT).
        |
        |  farmzone zone export -o vung-san-xuat.geojson
        |  farmzone zone export -o vung-san-xuat.csv --as csv --at 2025-06-30
        en GeoJSON, or CSV with the outline as WKT.
        |
        |  farmzone zone export -o zones.geojson
        |  farmzone zone export -o zones.csv --as csv --at 2025-06-30

        [zone.kind]
        vi Loại vùng: concentrated (tập trung) hoặc high-tech (công nghệ cao).
        en The kind of zone: concentrated or high-tech.

        [zone.which]
        vi Vùng sản xuất: zone-SỐ.
        en The zone: zone-NUMBER.

        [zone.as]
        vi Dạng tệp.
        en The format.

        [land.close-on]
        vi Ngày đầu tiên không còn nữa; mặc định hôm nay.
        en The first day on which it is no more; today by default.

        [plot]
        vi Thửa vườn của các hộ trong vùng trồng.
        en Plots of households inside a growing area.

        [plot.load]
        vi Ghi các thửa vườn của một vùng trồng đã đăng ký.
        en Record the plots of an area that is registered.

        [plot.load.discussion]
        vi Ranh giới vùng không đổi. Tên trong tệp được coi là tên hộ: dữ liệu
        |cá nhân, được niêm phong; nếu chỉ là ký hiệu lô, thêm --plot-names labels.
        |
        |  farmzone plot load area-3 vuon-ho.geojson \\
        |      --households ds-ho.csv --join "Số thửa"
        |  farmzone plot load VN-BGOR-9001 lo.geojson --plot-names labels
        en The boundary stays as it is. Names in the file are taken for those of
        |households: personal data, sealed; where they are mere labels, add
        |--plot-names labels.
        |
        |  farmzone plot load area-3 orchards.geojson \\
        |      --households list.csv --join parcel
        |  farmzone plot load VN-BGOR-9001 lots.geojson --plot-names labels

        [plot.list]
        vi Liệt kê thửa vườn.
        en List plots.

        [plot.list.discussion]
        vi Tên hộ chỉ hiện khi có tệp khóa (--key-file).
        |
        |  farmzone plot list area-3
        |  farmzone plot list --at 2026-01-01 --bbox 106.1,21.4,106.2,21.5
        en Names of households are shown where the key file is (--key-file).
        |
        |  farmzone plot list area-3
        |  farmzone plot list --at 2026-01-01 --bbox 106.1,21.4,106.2,21.5

        [plot.show]
        vi Một thửa vườn: ranh giới, biên nhận và các thời kỳ.
        en One plot: outline, receipt and its states.

        [plot.close]
        vi Kết thúc một thửa vườn.
        en End a plot.

        [plot.close.discussion]
        vi Thửa còn trong mọi câu hỏi về những ngày trước đó.
        |
        |  farmzone plot close plot-12 --on 2026-12-31 --reason "tách thửa"
        en The plot stays in every question about the days before.
        |
        |  farmzone plot close plot-12 --on 2026-12-31 --reason "divided"

        [plot.which]
        vi Thửa vườn: plot-SỐ.
        en The plot: plot-NUMBER.

        [plot.plot-names]
        vi Tên trong tệp là tên hộ (niêm phong) hay ký hiệu lô (labels).
        en What the names in the file are: of households (sealed), or labels.

        [plot.households]
        vi Danh sách hộ (CSV, XLSX) nối với các thửa; toàn bộ được niêm phong.
        en The list of households (CSV, XLSX) to join to the plots; all of it is sealed.

        [plot.join]
        vi Cột của danh sách dùng để nối: tên hộ hoặc số thửa; mặc định tên hộ.
        en The column of the list that it is joined by: name or parcel; the name by default.

        [plot.sliver-width]
        vi Khe hẹp hơn bao nhiêu mét là một ranh vẽ hai lần; mặc định theo --accuracy, nếu không là 1 m.
        en Gaps narrower than this are one border drawn twice; --accuracy by default, else 1 m.

        [area.as]
        vi areas: mỗi tệp một vùng; plots: tệp là các vườn hộ, ranh giới vùng là phần chúng phủ.
        en areas: the file is one area; plots: the file is orchards of households, the boundary is what they cover.
        """
}
