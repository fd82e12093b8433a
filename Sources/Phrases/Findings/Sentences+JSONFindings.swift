extension Phrases {
    /// What keeps a text from being JSON.
    static let jsonFindings = """
        [json-unexpected-end]
        vi Dòng {line}, cột {column}[[ ({path})]]: tệp kết thúc giữa chừng. Có thể chép hoặc tải chưa xong, hãy lấy lại tệp.
        en Line {line}, column {column}[[ ({path})]]: the text ends in the middle of a value. It may be cut short: fetch the file again.

        [json-unexpected-character]
        vi Dòng {line}, cột {column}[[ ({path})]]: ký tự không đúng chỗ[[: {value}]][[ (cần {expected})]]. Hãy sửa tại vị trí này.
        en Line {line}, column {column}[[ ({path})]]: a character is out of place[[: {value}]][[ (needed is {expected})]]. \
        Mend it at this place.

        [json-unknown-word]
        vi Dòng {line}, cột {column}[[ ({path})]]: từ không có trong JSON[[: {value}]]. Chỉ có true, false và null; tọa độ NaN \
        phải bỏ đi.
        en Line {line}, column {column}[[ ({path})]]: a word that JSON does not have[[: {value}]]. There are true, false and \
        null only; leave out coordinates that are NaN.

        [json-malformed-number]
        vi Dòng {line}, cột {column}[[ ({path})]]: số viết sai[[: {value}]]. Viết như 106.1316, không có dấu cộng hay dấu phẩy.
        en Line {line}, column {column}[[ ({path})]]: a number is written wrongly[[: {value}]]. Write it as 106.1316, with no \
        plus sign or comma.

        [json-leading-zero]
        vi Dòng {line}, cột {column}[[ ({path})]]: số có số 0 thừa ở đầu[[: {value}]]. Bỏ số 0; nếu là mã, hãy đặt trong ngoặc kép.
        en Line {line}, column {column}[[ ({path})]]: a number begins with a zero too many[[: {value}]]. Leave it out; if it \
        is a code, put it in quotes.

        [json-trailing-comma]
        vi Dòng {line}, cột {column}[[ ({path})]]: dấu phẩy thừa ở cuối danh sách. Hãy bỏ dấu phẩy.
        en Line {line}, column {column}[[ ({path})]]: a comma with nothing after it. Remove the comma.

        [json-control-character]
        vi Dòng {line}, cột {column}[[ ({path})]]: trong chuỗi có ký tự điều khiển. Viết xuống dòng là \\n, tab là \\t.
        en Line {line}, column {column}[[ ({path})]]: a control character stands in a text. Write a line break as \\n and a tab as \\t.

        [json-malformed-escape]
        vi Dòng {line}, cột {column}[[ ({path})]]: dấu \\ trong chuỗi viết sai[[: {value}]]. Viết dấu \\ là \\\\.
        en Line {line}, column {column}[[ ({path})]]: a backslash in a text is wrong[[: {value}]]. Write a backslash as \\\\.

        [json-lone-surrogate]
        vi Dòng {line}, cột {column}[[ ({path})]]: mã \\u thiếu một nửa[[: {value}]]. Hãy lưu lại tệp bằng UTF-8.
        en Line {line}, column {column}[[ ({path})]]: half of a pair of \\u codes is missing[[: {value}]]. Save the file again as UTF-8.

        [json-malformed-utf8]
        vi Dòng {line}, cột {column}[[ ({path})]]: byte không phải UTF-8 (vị trí {offset}). Hãy lưu tệp bằng UTF-8; chữ Việt \
        kiểu cũ (TCVN3, VNI) phải chuyển mã.
        en Line {line}, column {column}[[ ({path})]]: bytes that are not UTF-8 (offset {offset}). Save the file as UTF-8; old \
        Vietnamese encodings (TCVN3, VNI) must be converted.

        [json-duplicate-key]
        vi Dòng {line}, cột {column}[[ ({path})]]: một khóa ghi hai lần trong cùng đối tượng[[: {value}]]. Hãy giữ một.
        en Line {line}, column {column}[[ ({path})]]: a key stands twice in one object[[: {value}]]. Keep one of them.

        [json-trailing-content]
        vi Dòng {line}, cột {column}[[ ({path})]]: còn nội dung thừa sau khi dữ liệu đã hết[[: {value}]]. Hãy bỏ phần thừa.
        en Line {line}, column {column}[[ ({path})]]: there is more after the end of the data[[: {value}]]. Remove it.

        [json-too-deep]
        vi Dòng {line}, cột {column}[[ ({path})]]: dữ liệu lồng quá sâu (giới hạn: {expected}). Hãy xuất lại tệp.
        en Line {line}, column {column}[[ ({path})]]: the data is nested too deeply (the limit: {expected}). Export the file anew.

        [json-string-too-long]
        vi Dòng {line}, cột {column}[[ ({path})]]: một chuỗi quá dài (giới hạn: {expected}). Hãy rút ngắn thuộc tính này.
        en Line {line}, column {column}[[ ({path})]]: a text is too long (the limit: {expected}). Shorten this property.

        [json-too-large]
        vi Dòng {line}, cột {column}[[ ({path})]]: một giá trị quá lớn (giới hạn: {expected}). Hãy chia nhỏ tệp.
        en Line {line}, column {column}[[ ({path})]]: a value is too large (the limit: {expected}). Divide the file.

        [json-too-many-values]
        vi Dòng {line}, cột {column}[[ ({path})]]: quá nhiều giá trị trong một đối tượng (giới hạn: {expected}). Hãy chia nhỏ \
        hoặc đơn giản hóa.
        en Line {line}, column {column}[[ ({path})]]: too many values in one object (the limit: {expected}). Divide or simplify it.
        """

    /// What is wrong or worth knowing in a GeoJSON text.
    static let geoJSONFindings = """
        [geojson-root-not-object]
        vi Dòng {line}, cột {column}[[ ({path})]]: tệp GeoJSON phải là một đối tượng JSON[[, đây là {value}]]. Hãy xuất lại \
        thành FeatureCollection.
        en Line {line}, column {column}[[ ({path})]]: GeoJSON must be a JSON object[[, here stands {value}]]. Export it as a \
        FeatureCollection.

        [geojson-type-missing]
        vi Dòng {line}, cột {column}[[ ({path})]]: đối tượng không có “type”. Hãy thêm, như "type": "Feature".
        en Line {line}, column {column}[[ ({path})]]: the object has no “type”. Add it, as "type": "Feature".

        [geojson-type-not-string]
        vi Dòng {line}, cột {column}[[ ({path})]]: “type” phải là chuỗi[[, đây là {value}]].
        en Line {line}, column {column}[[ ({path})]]: “type” must be a text[[, here stands {value}]].

        [geojson-type-unknown]
        vi Dòng {line}, cột {column}[[ ({path})]]: “type” không phải loại của GeoJSON[[: {value}]]. Chữ hoa, chữ thường phải \
        đúng, như MultiPolygon.
        en Line {line}, column {column}[[ ({path})]]: “type” is none that GeoJSON has[[: {value}]]. Capital letters count, as \
        in MultiPolygon.

        [geojson-type-misplaced]
        vi Dòng {line}, cột {column}[[ ({path})]]: loại này không được đứng ở đây[[: {value}]]. Trong “features” là Feature, \
        trong “geometry” là hình.
        en Line {line}, column {column}[[ ({path})]]: this type may not stand here[[: {value}]]. In “features” stand Features, \
        in “geometry” a geometry.

        [geojson-features-missing]
        vi Dòng {line}, cột {column}[[ ({path})]]: FeatureCollection không có “features”. Hãy thêm danh sách các đối tượng.
        en Line {line}, column {column}[[ ({path})]]: the FeatureCollection has no “features”. Add the list of its features.

        [geojson-features-not-array]
        vi Dòng {line}, cột {column}[[ ({path})]]: “features” phải là danh sách JSON[[, đây là {value}]].
        en Line {line}, column {column}[[ ({path})]]: “features” must be a JSON list[[, here stands {value}]].

        [geojson-feature-not-object]
        vi Dòng {line}, cột {column}[[ ({path})]]: mỗi phần tử của “features” phải là đối tượng JSON[[, đây là {value}]].
        en Line {line}, column {column}[[ ({path})]]: each of the “features” must be a JSON object[[, here stands {value}]].

        [geojson-geometry-missing]
        vi Dòng {line}, cột {column}[[ ({path})]]: Feature không có “geometry”. Hãy thêm ranh giới, hoặc ghi null.
        en Line {line}, column {column}[[ ({path})]]: the Feature has no “geometry”. Add its outline, or write null.

        [geojson-geometry-not-object]
        vi Dòng {line}, cột {column}[[ ({path})]]: “geometry” phải là đối tượng JSON hoặc null[[, đây là {value}]].
        en Line {line}, column {column}[[ ({path})]]: “geometry” must be a JSON object or null[[, here stands {value}]].

        [geojson-properties-missing]
        vi Dòng {line}, cột {column}[[ ({path})]]: Feature không có “properties”. Hãy thêm, có thể là null.
        en Line {line}, column {column}[[ ({path})]]: the Feature has no “properties”. Add them; they may be null.

        [geojson-properties-not-object]
        vi Dòng {line}, cột {column}[[ ({path})]]: “properties” phải là đối tượng JSON hoặc null[[, đây là {value}]].
        en Line {line}, column {column}[[ ({path})]]: “properties” must be a JSON object or null[[, here stands {value}]].

        [geojson-id-not-string-or-number]
        vi Dòng {line}, cột {column}[[ ({path})]]: “id” phải là chuỗi hoặc số[[, đây là {value}]].
        en Line {line}, column {column}[[ ({path})]]: “id” must be a text or a number[[, here stands {value}]].

        [geojson-coordinates-missing]
        vi Dòng {line}, cột {column}[[ ({path})]]: hình không có “coordinates”. Hãy thêm tọa độ của ranh giới.
        en Line {line}, column {column}[[ ({path})]]: the geometry has no “coordinates”. Add those of the outline.

        [geojson-coordinates-not-array]
        vi Dòng {line}, cột {column}[[ ({path})]]: “coordinates” phải là danh sách JSON[[, đây là {value}]].
        en Line {line}, column {column}[[ ({path})]]: “coordinates” must be a JSON list[[, here stands {value}]].

        [geojson-coordinates-too-shallow]
        vi Dòng {line}, cột {column}[[ ({path})]]: “coordinates” lồng chưa đủ cấp: đây là số {value} thay vì danh sách. \
        MultiPolygon cần nhiều hơn Polygon một cấp.
        en Line {line}, column {column}[[ ({path})]]: “coordinates” are not nested deeply enough: here stands the number \
        {value} instead of a list. A MultiPolygon needs one level more than a Polygon.

        [geojson-position-too-short]
        vi Dòng {line}, cột {column}[[ ({path})]]: một điểm cần ít nhất hai số, kinh độ và vĩ độ[[; đây là {value}]].
        en Line {line}, column {column}[[ ({path})]]: a position needs at least two numbers, longitude and latitude[[; here \
        stands {value}]].

        [geojson-coordinate-not-number]
        vi Dòng {line}, cột {column}[[ ({path})]]: tọa độ không phải số[[: {value}]]. Viết như 106.1316, không đặt trong ngoặc kép.
        en Line {line}, column {column}[[ ({path})]]: a coordinate is not a number[[: {value}]]. Write it as 106.1316, without quotes.

        [geojson-coordinate-not-finite]
        vi Dòng {line}, cột {column}[[ ({path})]]: tọa độ quá lớn[[: {value}]]. Hãy nhập lại số này.
        en Line {line}, column {column}[[ ({path})]]: a coordinate is too large[[: {value}]]. Enter it anew.

        [geojson-line-too-short]
        vi Dòng {line}, cột {column}[[ ({path})]]: một đường cần ít nhất hai điểm.
        en Line {line}, column {column}[[ ({path})]]: a line needs at least two positions.

        [geojson-geometries-missing]
        vi Dòng {line}, cột {column}[[ ({path})]]: GeometryCollection không có “geometries”. Hãy thêm danh sách các hình.
        en Line {line}, column {column}[[ ({path})]]: the GeometryCollection has no “geometries”. Add the list.

        [geojson-geometries-not-array]
        vi Dòng {line}, cột {column}[[ ({path})]]: “geometries” phải là danh sách JSON[[, đây là {value}]].
        en Line {line}, column {column}[[ ({path})]]: “geometries” must be a JSON list[[, here stands {value}]].

        [geojson-member-not-allowed]
        vi Dòng {line}, cột {column}[[ ({path})]]: khóa này thuộc loại khác, không được đứng ở đây[[: {value}]]. Hãy chuyển \
        vào “properties”.
        en Line {line}, column {column}[[ ({path})]]: this member belongs to another type and may not stand here[[: {value}]]. \
        Move it into “properties”.

        [geojson-bbox-malformed]
        vi Dòng {line}, cột {column}[[ ({path})]]: “bbox” phải có bốn hoặc sáu số[[, đây là {value}]]. Có thể bỏ “bbox”.
        en Line {line}, column {column}[[ ({path})]]: “bbox” must be four or six numbers[[, here stands {value}]]. It may be left out.

        [geojson-bbox-upside-down]
        vi Dòng {line}, cột {column}[[ ({path})]]: “bbox” có nam lớn hơn bắc[[: {value}]]. Thứ tự là tây, nam, đông, bắc.
        en Line {line}, column {column}[[ ({path})]]: the “bbox” has its south north of its north[[: {value}]]. The order is \
        west, south, east, north.

        [geojson-crs-not-wgs84]
        vi Dòng {line}, cột {column}[[ ({path})]]: tệp ghi hệ tọa độ khác WGS 84[[: {value}]]. Hãy nêu hệ đó bằng --crs, hoặc \
        xuất lại theo WGS 84.
        en Line {line}, column {column}[[ ({path})]]: the file names another coordinate system than WGS 84[[: {value}]]. Name \
        it with --crs, or export in WGS 84.

        [geojson-crs-not-understood]
        vi Dòng {line}, cột {column}[[ ({path})]]: không hiểu “crs” của tệp[[: {value}]]. Hãy nêu hệ tọa độ bằng --crs, như EPSG:9214.
        en Line {line}, column {column}[[ ({path})]]: the file's “crs” is not understood[[: {value}]]. Name the coordinate \
        system with --crs, as EPSG:9214.

        [geojson-bbox-too-small]
        vi “bbox” không bao hết ranh giới; “bbox” được bỏ qua.
        en The “bbox” does not contain the outline; it is not used.

        [geojson-heights-dropped]
        vi Tọa độ có độ cao; độ cao không được giữ.
        en The positions have heights, which are not kept.

        [geojson-more-numbers-dropped]
        vi Tọa độ có hơn ba số; các số thừa không được giữ.
        en The positions have more than three numbers; the rest is not kept.

        [geojson-nested-collection]
        vi Có GeometryCollection lồng trong GeometryCollection; vẫn đọc được, nhưng nên viết gọn lại.
        en A GeometryCollection stands in another; it is read, but better written plainly.

        [geojson-single-collection]
        vi GeometryCollection chỉ có một hình; nên ghi thẳng hình đó.
        en A GeometryCollection holds a single geometry; better write that geometry itself.

        [file-unreadable]
        vi Đang đọc thì tệp bị gián đoạn: {value}. Hãy chép lại tệp rồi thử lại.
        en Reading the file broke off: {value}. Copy the file anew and try again.
        """
}
