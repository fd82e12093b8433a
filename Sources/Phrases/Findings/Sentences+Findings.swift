extension Phrases {
    /// What is found in a file or an outline, by the identifier of the rule.
    ///
    /// Parts, rings, vertices and features are counted from 0, rows, columns and lines from 1.
    static let findings = SentenceGroup(
        outlineFindings, submissionFindings, systemFindings, jsonFindings, geoJSONFindings, tableFindings, csvFindings, landFindings,
        unitFindings, neighbourFindings, tradeFindings, shipmentFindings, foreignFindings, adoptFindings)

    /// The faults of an outline.
    private static let outlineFindings = """
        [non-finite]
        vi Đỉnh {vertex} của vòng {ring}, phần {part} không có tọa độ là số: {x}, {y}. Hãy nhập lại đỉnh này.
        en Vertex {vertex} of ring {ring}, part {part} has no finite coordinates: {x}, {y}. Enter it anew.

        [empty-ring]
        vi Vòng {ring} của phần {part} không có đỉnh nào. Hãy xóa vòng này hoặc bổ sung các đỉnh.
        en Ring {ring} of part {part} has no vertices. Remove it, or add its vertices.

        [ring-not-closed]
        vi Vòng {ring} của phần {part} chưa khép kín: đỉnh cuối ({vertex}) tại {x}, {y} khác đỉnh đầu. Hãy lặp lại đỉnh đầu ở cuối.
        en Ring {ring} of part {part} is not closed: its last vertex ({vertex}) at {x}, {y} is not its first. Repeat the first at the end.

        [too-few-points]
        vi Vòng {ring} của phần {part} có chưa đến ba đỉnh khác nhau (gần {x}, {y}). Một ranh giới cần ít nhất ba góc.
        en Ring {ring} of part {part} has fewer than three different vertices (near {x}, {y}). A boundary needs at least three corners.

        [repeated-points]
        vi Đỉnh {vertex} của vòng {ring}, phần {part} tại {x}, {y} trùng với đỉnh[[ {otherVertex}]] liền trước; nên bỏ một đỉnh.
        en Vertex {vertex} of ring {ring}, part {part} at {x}, {y} repeats the vertex before it[[, {otherVertex}]]; leave one out.

        [spike]
        vi Vòng {ring} của phần {part} có mũi nhọn tại {x}, {y} (đỉnh {vertex}): đường đi ra rồi quay về theo chính nó. Hãy xóa đỉnh này.
        en Ring {ring} of part {part} has a spike at {x}, {y} (vertex {vertex}): the line goes out and comes back on itself. \
        Remove that vertex.

        [self-crossing]
        vi Vòng {ring} của phần {part} tự cắt gần {x}, {y} (các cạnh từ đỉnh {vertex}[[ và {otherVertex}]]). \
        Hãy kiểm tra thứ tự các đỉnh.
        en Ring {ring} of part {part} crosses itself near {x}, {y} (lines from vertices {vertex}[[ and {otherVertex}]]). \
        Check the order of the vertices.

        [self-touching]
        vi Vòng {ring} của phần {part} tự chạm tại {x}, {y} (đỉnh {vertex}[[ và {otherVertex}]]). Hãy tách thành các phần hoặc dời đỉnh.
        en Ring {ring} of part {part} touches itself at {x}, {y} (vertices {vertex}[[ and {otherVertex}]]). Make it separate parts, \
        or move a vertex.

        [self-overlapping]
        vi Vòng {ring} của phần {part} có hai cạnh trùng lên nhau gần {x}, {y} (các cạnh từ đỉnh {vertex}[[ và {otherVertex}]]). \
        Hãy bỏ đoạn đi lại hai lần.
        en Ring {ring} of part {part} runs along itself near {x}, {y} (lines from vertices {vertex}[[ and {otherVertex}]]). \
        Remove the stretch that is walked twice.

        [rings-crossing]
        vi Vòng {ring}[[ và vòng {otherRing}]] của phần {part} cắt nhau gần {x}, {y} (các cạnh từ đỉnh {vertex}[[ và {otherVertex}]]). \
        Lỗ phải nằm trọn trong đường ranh ngoài.
        en Ring {ring}[[ and ring {otherRing}]] of part {part} cross near {x}, {y} (lines from vertices {vertex}[[ and {otherVertex}]]). \
        A hole must lie wholly inside its outline.

        [shared-edge]
        vi Vòng {ring} của phần {part}[[ và vòng {otherRing} của phần {otherPart}]] chung một đoạn cạnh gần {x}, {y} \
        (từ đỉnh {vertex}[[ và {otherVertex}]]). Hãy gộp hai phần hoặc tách chúng ra.
        en Ring {ring} of part {part}[[ and ring {otherRing} of part {otherPart}]] share an edge near {x}, {y} \
        (from vertices {vertex}[[ and {otherVertex}]]). Merge the two, or set them apart.

        [duplicate-rings]
        vi Vòng {ring} của phần {part}[[ và vòng {otherRing} của phần {otherPart}]] trùng hẳn nhau (gần {x}, {y}). Hãy xóa một vòng.
        en Ring {ring} of part {part}[[ and ring {otherRing} of part {otherPart}]] are the same (near {x}, {y}). Remove one of them.

        [hole-outside]
        vi Lỗ (vòng {ring}) của phần {part} nằm ngoài đường ranh ngoài, gần {x}, {y}. Nếu đó là mảnh đất riêng, hãy để thành một phần.
        en The hole (ring {ring}) of part {part} lies outside its outline, near {x}, {y}. If it is ground of its own, make it a part.

        [nested-holes]
        vi Lỗ (vòng {ring}) của phần {part} nằm trong lỗ khác[[ (vòng {otherRing})]], gần {x}, {y}. Hãy bỏ lỗ bên trong.
        en The hole (ring {ring}) of part {part} lies inside another hole[[ (ring {otherRing})]], near {x}, {y}. Remove the inner one.

        [overlapping-parts]
        vi Phần {part}[[ và phần {otherPart}]] chồng lên nhau gần {x}, {y}. Hãy gộp chúng hoặc sửa ranh giữa hai phần.
        en Part {part}[[ and part {otherPart}]] cover the same ground near {x}, {y}. Merge them, or mend the line between them.

        [disconnected-interior]
        vi Các vòng của phần {part} chạm nhau tại {x}, {y} (vòng {ring}[[ và {otherRing}]]) làm vùng bị tách rời. \
        Hãy tách thành các phần.
        en Rings of part {part} touch at {x}, {y} (ring {ring}[[ and {otherRing}]]) so that its ground falls apart. \
        Make them separate parts.

        [out-of-range]
        vi Tọa độ nằm ngoài phạm vi kinh độ 180°, vĩ độ 90°[[: {x}, {y} (vòng {ring}, phần {part}, đỉnh {vertex})]]. Nếu là mét, \
        hãy nêu hệ tọa độ bằng --crs.
        en A coordinate is beyond longitude 180° or latitude 90°[[: {x}, {y} (ring {ring}, part {part}, vertex {vertex})]]. If these are \
        metres, name the coordinate system with --crs.

        [swapped-axes]
        vi Kinh độ và vĩ độ bị đổi chỗ ở vòng {ring}, phần {part}: {x}, {y} (từ đỉnh {vertex}). \
        GeoJSON ghi kinh độ trước, như 106.13, 21.47.
        en Longitude and latitude stand in each other's place in ring {ring}, part {part}: {x}, {y} (from vertex {vertex} on). \
        GeoJSON has the longitude first, as 106.13, 21.47.

        [winding-as-found]
        vi Vòng {ring} của phần {part} đi ngược chiều quy định (từ đỉnh {vertex}, {x}, {y}); khi ghi sẽ đảo lại, ranh giới không đổi.
        en Ring {ring} of part {part} runs the other way than RFC 7946 has it (from vertex {vertex}, {x}, {y}); it is turned when stored, \
        the ground stays the same.

        [more-faults]
        vi Còn nhiều lỗi nữa, không liệt kê (từ phần {part}, vòng {ring}, đỉnh {vertex}, gần {x}, {y}). Hãy sửa các lỗi trên rồi \
        kiểm tra lại.
        en There are more faults, which are not listed (from part {part}, ring {ring}, vertex {vertex}, near {x}, {y}). \
        Mend those above and check again.

        [invalid-after-rounding]
        vi Khi làm tròn về lưới 1e-7 độ (khoảng 1 cm), ranh giới không còn hợp lệ: {fault:fault} tại {x}, {y} (vòng {ring}, phần {part}, \
        đỉnh {vertex}). Hãy dời hoặc bỏ đỉnh quá sát.
        en Rounded to the grid of 1e-7 degrees (about 1 cm) the outline is no longer valid: {fault:fault} at {x}, {y} (ring {ring}, \
        part {part}, vertex {vertex}). Move or remove the vertex that is too close.

        [invalid-for-geos]
        vi Ranh giới không qua được lần kiểm tra cuối (GEOS) dù không thấy lỗi nào khác. Xin báo kèm tệp này.
        en The outline does not pass the last examination (GEOS), although no other fault was found. Please report it with this file.
        """

    /// What keeps an outline from being valid, as few words.
    static let faults = SentenceGroup(
        """
        [non-finite]
        vi tọa độ không phải số
        en a coordinate that is no number

        [ring-not-closed]
        vi vòng chưa khép kín
        en a ring that is not closed

        [too-few-points]
        vi chưa đủ ba đỉnh khác nhau
        en fewer than three different vertices

        [spike]
        vi mũi nhọn
        en a spike

        [self-crossing]
        vi vòng tự cắt
        en a ring that crosses itself

        [self-touching]
        vi vòng tự chạm
        en a ring that touches itself

        [self-overlapping]
        vi vòng có hai cạnh trùng nhau
        en a ring that runs along itself

        [rings-crossing]
        vi hai vòng cắt nhau
        en rings that cross

        [shared-edge]
        vi hai vòng chung cạnh
        en rings that share an edge

        [duplicate-rings]
        vi hai vòng trùng nhau
        en rings that are the same

        [hole-outside]
        vi lỗ nằm ngoài đường ranh ngoài
        en a hole outside its outline

        [nested-holes]
        vi lỗ nằm trong lỗ
        en a hole inside a hole

        [overlapping-parts]
        vi hai phần chồng lên nhau
        en parts that overlap

        [disconnected-interior]
        vi vùng bị tách rời
        en ground that falls apart
        """)
}
