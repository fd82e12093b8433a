extension Phrases {
    /// Why a file that GDAL reads for us cannot be read.
    static let foreignErrors = """
        [file-not-regular]
        vi {path} là đường ống hoặc thiết bị, không phải tệp. Hãy lưu vào một tệp trước.
        en {path} is a pipe or a device, not a file. Save it as a file first.

        [reader-missing]
        vi Cần chương trình {detail} của GDAL để đọc hoặc ghi định dạng này mà máy chưa có. Hãy cài gói gdal-bin.
        en GDAL's program {detail} is needed for this format and is not installed. Install the package gdal-bin.

        [reader-failed]
        vi Không chạy được {path}: {detail}. Hãy kiểm tra gói gdal-bin.
        en {path} cannot be started: {detail}. Check the package gdal-bin.

        [reader-refused]
        vi {path} không đọc được, có thể tệp hỏng hoặc thiếu phần[[ ({detail})]]. Hãy mở và lưu lại bằng phần mềm đã tạo ra nó.
        en {path} cannot be read; it may be damaged or incomplete[[ ({detail})]]. Open it with the program that made it and save it anew.

        [reader-crashed]
        vi {path} làm chương trình đọc bị dừng đột ngột (tín hiệu {detail}); sổ đăng ký không bị ảnh hưởng. Hãy lưu lại tệp bằng phần mềm \
        đã tạo ra nó, hoặc thành GeoJSON.
        en {path} made the reading program crash (signal {detail}); the registry is untouched. Save the file anew with the program that \
        made it, or as GeoJSON.

        [reader-too-slow]
        vi Đọc {path} chưa xong sau {detail} giây nên đã dừng. Tệp có thể hỏng; nếu tệp rất lớn, hãy chia nhỏ hoặc lưu thành GeoJSON.
        en Reading {path} was stopped after {detail} seconds. It may be damaged; if it is very large, divide it or save it as GeoJSON.

        [reader-too-long]
        vi {path} bung ra hơn {detail} MiB nên không đọc. Hãy kiểm tra nguồn của tệp, hoặc lưu lại thành GeoJSON.
        en {path} unpacks to more than {detail} MiB and is not read. Check where it comes from, or save it as GeoJSON.

        [reader-too-large]
        vi {path} cần hơn {detail} MiB bộ nhớ nên không đọc. Hãy kiểm tra nguồn của tệp, chia nhỏ hoặc lưu thành GeoJSON.
        en {path} needs more than {detail} MiB of memory and is not read. Check where it comes from, divide it, or save it as GeoJSON.

        [no-layers]
        vi {path} ({detail}) không có lớp nào chứa hình. Hãy kiểm tra đã chọn đúng tệp chưa.
        en {path} ({detail}) has no layer with anything drawn in it. Check that it is the right file.

        [no-such-layer]
        vi {path} không có lớp {detail}. Hãy chọn một tên trong ngoặc cho --layer.
        en {path} has no layer {detail}. Choose one of the names in brackets for --layer.

        [layer-needed]
        vi {path} có nhiều lớp chứa vùng: {detail}. Hãy chọn bằng --layer TÊN (nhiều lần nếu cần), hoặc --layer '*' để đọc tất cả.
        en {path} has several layers with areas: {detail}. Choose with --layer NAME (more than once if need be), or --layer '*' for all.
        """

    /// What is asked of an export that its format cannot have.
    static let exportErrors = """
        [export-crs]
        vi --crs không dùng được với {format}: chỉ csv và gpkg có thể ghi tọa độ theo hệ khác.
        en --crs cannot be used with {format}: only csv and gpkg can have coordinates in another system.
        """

    /// What is found in such a file.
    static let foreignFindings = """
        [geometry-is-line]
        vi Đây là đường vẽ ({lines}), không phải vùng. Nếu đường đi vòng quanh ranh giới, thêm --close-lines để nối điểm cuối với điểm đầu.
        en This is a line ({lines}), not an area. Where it goes round the boundary, add --close-lines to join its end to its beginning.

        [lines-closed]
        vi Đã khép {lines} đường thành vùng theo --close-lines; {open} đường có điểm cuối khác điểm đầu. Hãy xem lại hình.
        en {lines} lines were closed into areas as asked by --close-lines; the ends of {open} lay apart. Look at the shape.

        [geometry-parts-left]
        vi Chỉ lấy các đa giác; bỏ lại {lines} đường và {points} điểm.
        en Only the polygons were taken; {lines} lines and {points} points were left.

        [measures-dropped]
        vi Giá trị đo (M) của lớp {layer} không được giữ.
        en The measures (M) of layer {layer} are not kept.

        [layer-passed-over]
        vi Không đọc lớp {layer}[[ ({features} đối tượng)]]. Cần thì thêm --layer.
        en Layer {layer}[[ ({features} features)]] was not read. Where it is needed, name it with --layer.

        [encoding-found]
        vi Tệp không ghi bảng mã (thiếu .cpg); chữ được nhận ra là {encoding}. Hãy xem lại các tên.
        en The file does not say its encoding (no .cpg); its text looks like {encoding}. Look at the names.

        [legacy-text]
        vi “{value}” trong {field} là TCVN3 (ABC): có lẽ là “{text}”. Thêm --names unicode để đọc như vậy.
        en “{value}” in {field} is TCVN3 (ABC): it seems to mean “{text}”. Add --names unicode to read it so.

        [legacy-text-read]
        vi “{value}” trong {field} được đọc từ TCVN3 thành “{text}”.
        en “{value}” in {field} was read from TCVN3 as “{text}”.

        [crs-not-declared]
        vi Tệp {format} không ghi hệ tọa độ. Hãy thêm --crs, hoặc dùng “farmzone detect” để tìm.
        en The {format} file does not say its coordinate system. Add --crs; “farmzone detect” helps to find it.

        [crs-not-known]
        vi Tệp ghi hệ tọa độ “{declared}”, không phải hệ dùng ở đây[[; phép chiếu giống {resembles}]]. Hãy thêm --crs theo hồ sơ đo đạc.
        en The file says its coordinate system is “{declared}”, which is none of those known[[; the projection is that of {resembles}]]. \
        Add --crs as the survey has it.

        [crs-overruled]
        vi Tệp ghi hệ tọa độ {declared}, nhưng đã dùng {given} theo --crs.
        en The file says its coordinate system is {declared}; {given} was used, as --crs has it.
        """

    /// The options of reading.
    static let foreignHelp = """
        [option.layer]
        vi Lớp cần đọc khi tệp có nhiều lớp; “*” là tất cả.
        en The layer to read where the file has several; “*” means all.

        [option.close-lines]
        vi Khép đường đi (GPX, KML, DXF) thành vùng.
        en Close tracks and lines (GPX, KML, DXF) into areas.

        [export.crs]
        vi Hệ tọa độ của ranh giới trong csv và gpkg, như EPSG:9214.
        en The system of the outlines in csv and gpkg, as EPSG:9214.

        [export.exact-text]
        vi CSV: ghi đúng nguyên văn, không thêm dấu ' trước chữ mà bảng tính sẽ chạy như công thức.
        en CSV: write texts to the letter, without the ' before what a spreadsheet would run as a formula.

        [option.names]
        vi “unicode”: đọc tên TCVN3 thành Unicode; “as-found”: giữ nguyên.
        en “unicode” reads names in TCVN3 as Unicode, “as-found” keeps them.
        """
}
