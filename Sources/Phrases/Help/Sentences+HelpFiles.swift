extension Phrases {
    /// The commands on files.
    static let fileHelp = """
        [import]
        vi Nhập nhiều vùng trồng một lần.
        en Register many growing areas at once.

        [import.discussion]
        vi Hoặc nhập tất cả, hoặc không nhập gì: một vùng có lỗi thì cả tệp không
        |được ghi, và mọi lỗi được nêu. Với --keep-good, các vùng tốt được ghi
        |mỗi lần một nghìn, vùng có lỗi bị bỏ lại; lệnh bị ngắt thì chạy lại với
        |--key để tiếp tục. Với --key, nhập lại cùng tệp không tạo vùng trùng.
        |Các trường cho --map: name, crop, variety, holder, commune,
        |declaredHectares, households, surveyMethod, accuracyMetres, surveyedOn.
        |Trong bảng góc ranh, các dòng của một vùng phải ghi như nhau. Mã thoát
        |65 nếu có vùng bị từ chối.
        |
        |  farmzone import vung-trong.geojson --crop vải --dry-run
        |  farmzone import vung-trong.geojson --crop vải --key MA_HO_SO \\
        |      --map name=TEN_VUNG --map commune=XA --keep-good --report loi.csv
        |  farmzone import goc-ranh.csv --crs EPSG:9214 --order xy \\
        |      --map crop=CAY_TRONG --key MA_HO_SO
        en All or nothing: where one area has an error nothing is written, and
        |every fault is named. With --keep-good the good areas are registered a
        |thousand at a time and those with errors left out; where the command
        |is interrupted, run it again with --key to go on. With --key the same
        |file can be imported again without doubling. Fields for --map: name,
        |crop, variety, holder, commune, declaredHectares, households,
        |surveyMethod, accuracyMetres, surveyedOn. In a table of corners all
        |rows of an area must say the same. Exit status 65 where an area is
        |refused.
        |
        |  farmzone import areas.geojson --crop lychee --dry-run
        |  farmzone import areas.geojson --crop lychee --key FILE_NO \\
        |      --map name=TEN_VUNG --map commune=XA --keep-good --report faults.csv
        |  farmzone import corners.csv --crs EPSG:9214 --order xy \\
        |      --map crop=CAY_TRONG --key FILE_NO

        [check]
        vi Kiểm tra một tệp: nêu mọi lỗi và vị trí, không ghi gì.
        en Check a file: name every fault with its place, write nothing.

        [check.discussion]
        vi Không cần sổ đăng ký. Đối tượng, phần, vòng và đỉnh đếm từ 0 (vòng 0
        |là đường ranh ngoài, sau đó là các lỗ); dòng và cột đếm từ 1. Mã thoát
        |65 nếu có lỗi.
        |
        |  farmzone check goc-ranh.csv --crs EPSG:9214 --order xy
        |  farmzone check vuon.geojson --mend split-bow-tie -o da-sua.geojson
        |  farmzone check xa.geojson --coverage
        en Needs no registry. Features, parts, rings and vertices are counted from
        |0 (ring 0 is the outline, then the holes); rows and columns from 1.
        |Exit status 65 where there is an error.
        |
        |  farmzone check corners.csv --crs EPSG:9214 --order xy
        |  farmzone check orchard.geojson --mend split-bow-tie -o mended.geojson
        |  farmzone check communes.geojson --coverage

        [detect]
        vi Tìm ra hệ tọa độ và thứ tự trục của một tệp.
        en Find out the coordinate system and axis order of a file.

        [detect.discussion]
        vi Thử mọi hệ VN-2000, WGS 84 (độ, UTM), Hà Nội 1972, cả hai thứ tự, và độ
        |phút giây viết như số thập phân; loại những cách đọc không đặt các điểm
        |vào xã được nêu, như xã đó vào ngày của hồ sơ. Không cần sổ đăng ký.
        |Mã thoát 0 nếu chỉ còn một cách đọc; 65 nếu còn nhiều hoặc không còn cách nào.
        |
        |  farmzone detect goc-ranh.csv --commune "Đồng Kỳ"
        |  farmzone detect goc-ranh.csv --commune "Hồng Kỳ" --on 2024-06-01 \\
        |      --declared-hectares 12.4 --format json
        en Tries all systems of VN-2000, WGS 84 (degrees, UTM) and Hanoi 1972, both
        |orders, and degrees, minutes and seconds written as decimals; leaves out
        |what does not put the points in the named commune as it was on the day of
        |the document. Needs no registry. Exit status 0 where one reading is left,
        |65 where several are, or none.
        |
        |  farmzone detect corners.csv --commune "Đồng Kỳ"
        |  farmzone detect corners.csv --commune "Hồng Kỳ" --on 2024-06-01 \\
        |      --declared-hectares 12.4 --format json

        [convert]
        vi Chuyển tọa độ giữa VN-2000, WGS 84 và các hệ khác.
        en Convert coordinates between VN-2000, WGS 84 and other systems.

        [convert.discussion]
        vi Mỗi dòng hai số, từ tệp hoặc từ stdin; phần còn lại của dòng giữ
        |nguyên. Kết quả độ có 9 số lẻ, mét có 4 số lẻ. Bảng của Việt Nam ghi X
        |là Bắc, Y là Đông: dùng --order xy.
        |
        |  echo "2375000 410000" | farmzone convert --from EPSG:9214 \\
        |      --to EPSG:4326 --order xy --out-order latlon --receipt
        |  farmzone convert diem.txt --from EPSG:9209 --to EPSG:9214
        en Two numbers a line, from a file or stdin; the rest of the line is kept.
        |Degrees get 9 decimals, metres 4. Vietnamese tables write X for the
        |northing and Y for the easting: use --order xy.
        |
        |  echo "2375000 410000" | farmzone convert --from EPSG:9214 \\
        |      --to EPSG:4326 --order xy --out-order latlon --receipt
        |  farmzone convert points.txt --from EPSG:9209 --to EPSG:9214

        [export]
        vi Xuất các vùng trồng ra tệp.
        en Export growing areas to a file.

        [export.discussion]
        vi Mặc định chỉ xuất phần công khai; --all xuất đầy đủ cho cán bộ. Dùng
        |được mọi điều kiện của “area list”. Tên tệp “-” là stdout (trừ gpkg).
        |
        |  farmzone export -o vung-trong.geojson
        |  farmzone export --as csv --crop vải --market CN -o vai-cn.csv
        |  farmzone export --as gpkg --all --at 2026-06-01 -o noi-bo.gpkg
        en Only what is public, unless --all, for officers. All conditions of
        |“area list” can be used. The file name “-” means stdout (not for gpkg).
        |
        |  farmzone export -o areas.geojson
        |  farmzone export --as csv --crop lychee --market CN -o lychee-cn.csv
        |  farmzone export --as gpkg --all --at 2026-06-01 -o internal.gpkg

        [qr]
        vi Tạo mã QR cho một mã số vùng trồng hoặc một liên kết.
        en Make the QR symbol of a code or a link.

        [qr.discussion]
        vi Mã QR của mã số vùng trồng chứa địa chỉ tra cứu của mã số đó.
        |
        |  farmzone qr VN-BGOR-9001 -o vn-bgor-9001.svg
        |  farmzone qr VN-BGOR-9001 --as png --module-mm 0.6 -o vn-bgor-9001.png
        |  farmzone qr VN-BGOR-9001 --payload
        en The symbol of a code holds the address where the code is looked up.
        |
        |  farmzone qr VN-BGOR-9001 -o vn-bgor-9001.svg
        |  farmzone qr VN-BGOR-9001 --as png --module-mm 0.6 -o vn-bgor-9001.png
        |  farmzone qr VN-BGOR-9001 --payload
        """

    /// The commands on the registry as a whole.
    static let registryHelp = """
        [init]
        vi Tạo một sổ đăng ký mới.
        en Make a new registry.

        [init.discussion]
        vi Sổ đăng ký là một tệp GeoPackage, QGIS mở được. Danh mục cây trồng, thị
        |trường và đơn vị hành chính được ghi sẵn.
        |
        |  farmzone init
        |  farmzone init --demo --registry thu-nghiem.gpkg
        |  farmzone init --host tracuu.bacninh.example --license CC-BY-4.0
        en A registry is one GeoPackage file, which QGIS opens. Crops, markets and
        |administrative units are in it from the start.
        |
        |  farmzone init
        |  farmzone init --demo --registry trial.gpkg
        |  farmzone init --host lookup.bacninh.example --license CC-BY-4.0

        [unit]
        vi Đơn vị hành chính: liệt kê, nạp ranh giới.
        en Administrative units: list them, load their outlines.

        [unit.load]
        vi Nạp ranh giới đơn vị hành chính từ tệp GeoJSON.
        en Load outlines of administrative units from GeoJSON.

        [unit.load.discussion]
        vi Đơn vị đã có vào ngày đó giữ nguyên thông tin và nhận ranh giới; đơn vị
        |chưa có được thêm từ ngày đó. Hoặc nạp tất cả, hoặc không nạp gì.
        |
        |  farmzone unit load xa-2025.geojson --on 2025-07-01
        |  farmzone unit load xa.geojson --on 2025-07-01 --code-property MA_XA \\
        |      --source "Sở Nông nghiệp và Môi trường"
        en A unit that exists on the day keeps its facts and gets the outline; one
        |that does not is added from that day on. All are loaded, or none.
        |
        |  farmzone unit load communes-2025.geojson --on 2025-07-01
        |  farmzone unit load xa.geojson --on 2025-07-01 --code-property MA_XA \\
        |      --source "Department of Agriculture and Environment"

        [unit.list]
        vi Liệt kê đơn vị hành chính vào một ngày.
        en List the administrative units of a day.

        [backup]
        vi Sao lưu sổ đăng ký trong khi vẫn làm việc.
        en Copy the registry while work goes on.

        [backup.discussion]
        vi Bản sao là trạng thái tại đúng một thời điểm. --public bỏ lại dữ liệu cá
        |nhân, nhật ký vẫn kiểm tra được.
        |
        |  farmzone backup sao-luu-2026-06-01.gpkg
        |  farmzone backup --to /sao-luu --keep 14
        |  farmzone backup lam-viec.gpkg --working-copy
        en The copy is the registry at one moment. --public leaves personal data
        |out; the journal can still be verified.
        |
        |  farmzone backup copy-2026-06-01.gpkg
        |  farmzone backup --to /backups --keep 14
        |  farmzone backup work.gpkg --working-copy

        [restore]
        vi Dựng một sổ mới từ nhật ký của một bản sao, đến một thời điểm.
        en Make a new registry from a copy's journal, up to a moment.

        [restore.discussion]
        vi Các mục nhật ký được giữ nguyên, nên mã băm đã công bố vẫn đúng. Tệp
        |nguồn chỉ được đọc.
        |
        |  farmzone restore sao-luu.gpkg -o so-moi.gpkg
        |  farmzone restore registry.gpkg -o hom-qua.gpkg \\
        |      --until 2026-06-01T00:00:00.000Z
        en Entries of the journal are taken over as they are, so a head that was
        |published still fits. The source is only read.
        |
        |  farmzone restore copy.gpkg -o new.gpkg
        |  farmzone restore registry.gpkg -o yesterday.gpkg \\
        |      --until 2026-06-01T00:00:00.000Z

        [recover]
        vi Cứu những gì nhật ký của một tệp hỏng còn giữ.
        en Save what the journal of a damaged file still holds.

        [recover.discussion]
        vi Đọc nhật ký đến mục đầu tiên không còn đọc được hoặc đã bị sửa, rồi dựng
        |sổ mới từ đó. Mã thoát 65 nếu có mục không cứu được. Tệp hỏng được giữ
        |nguyên.
        |
        |  farmzone recover hong.gpkg -o cuu.gpkg
        en Reads the journal up to the first entry that cannot be read or was
        |altered, and makes a new registry of it. Exit status 65 where entries
        |are lost. The damaged file is left as it is.
        |
        |  farmzone recover damaged.gpkg -o saved.gpkg

        [verify]
        vi Kiểm tra sổ đăng ký có nguyên vẹn không.
        en Verify that the registry is whole.

        [verify.discussion]
        vi Tính lại chuỗi nhật ký và so từng bảng với nhật ký; nêu từng chỗ bị sửa,
        |thiếu hoặc thừa. Mã thoát 65 nếu có. Hãy sao tệp ra trước khi dùng
        |--rebuild.
        |
        |  farmzone verify
        |  farmzone verify --format json --limit 50
        |  farmzone verify --rebuild
        en Follows the journal's chain and holds every table against it; names what
        |was changed, is missing or does not belong. Exit status 65 where there
        |is any. Copy the file before you use --rebuild.
        |
        |  farmzone verify
        |  farmzone verify --format json --limit 50
        |  farmzone verify --rebuild
        """
}
