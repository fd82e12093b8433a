extension Phrases {
    /// What is found out about the system of coordinates, and what looks wrong though it is valid.
    static let systemFindings = """
        [crs-found]
        vi Hệ tọa độ được tìm ra từ các con số: {system}, {order:order}, {notation:notation}[[; {inside} trong {points} điểm nằm trong \
        {place}]]; {excluded} cách đọc khác bị loại.
        en The system was found out from the numbers: {system}, {order:order}, {notation:notation}[[; {inside} of {points} points lie in \
        {place}]]; {excluded} other readings are excluded.

        [crs-ambiguous]
        vi Các con số có thể thuộc nhiều hệ tọa độ: {candidates}. Hãy nêu hệ bằng --crs[[ (các điểm ở {place} theo mọi cách đọc này)]]\
        [[, hoặc nêu xã của {undeclared} điểm này bằng --commune]].
        en The numbers can be read in several systems: {candidates}. Say which with --crs[[ (all of these put the points in {place})]]\
        [[, or name the commune of these {undeclared} points with --commune]].

        [crs-nearly]
        vi Theo {system} ({order:order}) các điểm nằm cách {place} {kilometres} km về phía {direction:direction}. \
        Nếu đúng là vậy, hãy nêu --crs {code}; nếu không, hãy kiểm tra xã và các con số.
        en By {system} ({order:order}) the points lie {kilometres} km {direction:direction} of {place}. If that is right say --crs {code}; \
        if not, check the commune and the numbers.

        [crs-nowhere]
        vi Không hệ tọa độ nào đặt các điểm vào {place}; gần nhất là {system} ({order:order}), cách {kilometres} km về phía \
        {direction:direction}. Hãy kiểm tra xã và các con số.
        en No known system puts the points in {place}; the nearest is {system} ({order:order}), {kilometres} km {direction:direction} \
        of it. Check the commune and the numbers.

        [crs-none]
        vi Không hệ tọa độ nào đặt các con số này vào Việt Nam. Hãy kiểm tra các con số, hoặc nêu hệ bằng --crs.
        en No known system puts these numbers in Viet Nam. Check them, or say the system with --crs.

        [crs-elsewhere]
        vi Các vùng khác của tệp thuộc hệ {system}, nhưng theo hệ đó vùng này nằm xa {place}. Hãy kiểm tra vùng này riêng.
        en The other areas of the file are in {system}, but by that this one lies far from {place}. Check it by itself.

        [crs-suspected]
        vi Hệ được nêu là {declared}, nhưng theo {system} ({order:order}, {notation:notation}) thì {inside} trong {points} điểm nằm trong \
        {place}. Hãy kiểm tra kinh tuyến trục và thứ tự cột; nếu đúng vậy, đọc lại với --crs {code} --order {axes}[[ --notation {dms}]].
        en The system is said to be {declared}, but by {system} ({order:order}, {notation:notation}) {inside} of {points} points lie in \
        {place}. Check the central meridian and the order of the columns; if it is so, read it again with --crs {code} --order {axes}[[ --notation {dms}]].

        [crs-declared-otherwise]
        vi Tệp ghi hệ {declared}, nhưng các con số thuộc {system}[[: {inside} trong {points} điểm nằm trong {place}]]. \
        Hệ tìm ra được dùng; hãy kiểm tra tệp.
        en The file says {declared}, but the numbers are in {system}[[: {inside} of {points} points lie in {place}]]. \
        What was found is used; check the file.

        [order-overrules-names]
        vi Tên cột nói {named:order}, lệnh ghi --order {order} ({order:order}): theo lệnh. Nếu tên cột đúng, hãy bỏ --order.
        en The columns are named {named:order}, the command says --order {order} ({order:order}): that is what is done. If the names are \
        right, leave --order out.

        [notation-not-of-crs]
        vi --notation {notation} đọc số thành độ, phút, giây, không hợp với hệ mét {system}. Hãy bỏ --notation, hoặc nêu hệ kinh vĩ độ.
        en --notation {notation} reads degrees, minutes and seconds, which does not go with {system}, a system of metres. Leave it out, or \
        name a geographic system.

        [notation-not-sexagesimal]
        vi {number} không thể là độ, phút, giây: phút và giây phải nhỏ hơn 60. Hãy bỏ --notation {notation}.
        en {number} cannot be degrees, minutes and seconds: minutes and seconds are below 60. Leave --notation {notation} out.

        [order-contradicts-names]
        vi Tên cột nói {named:order}, nhưng các con số chỉ hợp với {order:order} trong {system}; thứ tự theo các con số được dùng.
        en The columns are named {named:order}, but the numbers only make sense as {order:order} in {system}, which is used.

        [datum-assumed]
        vi Độ kinh vĩ không ghi hệ nào, được coi là WGS 84. Nếu là VN-2000 thì lệch khoảng 224 m: hãy nêu --crs EPSG:4756.
        en Degrees without a word on the system are taken as WGS 84. If they are VN-2000 they are off by about 224 m: say --crs EPSG:4756.

        [order-not-of-crs]
        vi Thứ tự {order} ({order:order}) không hợp với {system}. Hệ mét có xy, en; hệ độ có latlon, lonlat.
        en Order {order} ({order:order}) does not go with {system}. Metres have xy or en, degrees latlon or lonlat.

        [edge-differs]
        vi Cạnh {from}-{to} ghi {given} m nhưng tọa độ cho {computed} m (dòng {row}).
        en Edge {from}-{to} is given as {given} m, but the coordinates make it {computed} m (row {row}).

        [edge-coordinate]
        vi Có lẽ gõ nhầm tọa độ của điểm {corner} (dòng {row}): {given}; với {suggested} cả hai cạnh đều khớp. Hãy xem lại bản gốc.
        en A coordinate of corner {corner} (row {row}) may be mistyped: {given}; with {suggested} both its edges agree. Check the original.

        [edge-length]
        vi Có lẽ gõ nhầm chiều dài cạnh {from}-{to}[[ (dòng {row})]]: {given}; {suggested} thì khớp với tọa độ.
        en The length of edge {from}-{to}[[ (row {row})]] may be mistyped: {given}; {suggested} agrees with the coordinates.

        [edge-swapped-corners]
        vi Tọa độ của điểm {corner} và điểm {other} có lẽ bị đổi chỗ cho nhau[[ (dòng {row})]]; đổi lại thì mọi cạnh đều khớp.
        en The coordinates of corners {corner} and {other} seem to stand in each other's rows[[ (row {row})]]; exchanged, all edges agree.

        [edge-row-order]
        vi Các dòng không theo đường đi của ranh giới; theo thứ tự {order} thì mọi cạnh đều khớp. Hãy xếp lại.
        en The rows do not follow the outline; in the order {order} all edges agree. Put them in order.

        [edge-missing-corner]
        vi Có lẽ thiếu một điểm giữa {corner} và {other}[[ (sau dòng {row})]].
        en A corner seems to be missing between {corner} and {other}[[ (after row {row})]].

        [edge-common-scale]
        vi Mọi cạnh đều bằng {scale} lần khoảng cách theo tọa độ: có thể đo trên mặt đất, khác đơn vị, hoặc tọa độ thuộc hệ khác.
        en All edges are {scale} times the distances by the coordinates: measured on the ground, in another unit, or the coordinates \
        are in another system.

        [edge-moved-corner]
        vi Dòng {row}: góc {corner} đứng lệch; cả hai cạnh của góc chỉ khớp nếu góc ở gần {suggested}. Hãy đọc lại tọa độ của góc này \
        trên bản gốc.
        en Row {row}: corner {corner} is out of place; both of its edges only agree if it stands near {suggested}. Read its coordinates in the \
        original again.

        [edge-unexplained]
        vi Các cạnh {edges} không khớp với tọa độ và không một lỗi đơn lẻ nào giải thích được. Hãy xem lại bản gốc.
        en Edges {edges} do not agree with the coordinates, and no single mistake explains it. Check the original.

        [tiny-area]
        vi Diện tích chỉ {hectares} ha (dưới {limit} ha). Hãy kiểm tra đơn vị và hệ tọa độ.
        en It has only {hectares} ha (less than {limit} ha). Check the unit and the system of the coordinates.

        [below-former-minimum]
        vi Diện tích {hectares} ha nhỏ hơn mức tối thiểu trước đây ({limit} ha); mức này đã được nới, không cản đăng ký.
        en Its {hectares} ha are less than the former minimum of {limit} ha, which was relaxed; nothing stands in the way.

        [absurd-area]
        vi Diện tích {hectares} ha quá lớn (trên {limit} ha[[, diện tích của {commune}]]). Hãy kiểm tra tọa độ.
        en Its {hectares} ha are too many (more than {limit} ha[[, the area of {commune}]]). Check the coordinates.

        [declared-area-differs]
        vi Khai {declared} ha nhưng đo được {hectares} ha, lệch {percent} %. Hãy kiểm tra ranh giới hoặc số khai.
        en {declared} ha were declared, {hectares} ha are measured, {percent} % apart. Check the boundary or what was declared.

        [few-corners]
        vi Chỉ có {corners} góc cho {metres} m đường ranh ({hectares} ha). Ranh giới thật thường có nhiều góc hơn.
        en Only {corners} corners for {metres} m of outline ({hectares} ha). A real boundary mostly has more.

        [round-corners]
        vi {round} trong {corners} góc có tọa độ tròn đến {step}. Có lẽ là ước lượng, không phải đo.
        en {round} of {corners} corners have coordinates in whole multiples of {step}. They may be estimated, not measured.

        [outside-viet-nam]
        vi {count} điểm nằm ngoài lãnh thổ và vùng biển Việt Nam, như kinh độ {lon}, vĩ độ {lat}. Hãy kiểm tra hệ tọa độ (--crs) và thứ tự \
        (--order).
        en {count} positions lie outside Viet Nam, as longitude {lon}, latitude {lat}. Check the system (--crs) and the order (--order).

        [outside-commune]
        vi Ranh giới vượt ra ngoài {place} đến {metres} m (theo {basis:basis}[[, ngày {day}]]).
        en The outline reaches {metres} m out of {place} (by its {basis:basis}[[, as of {day}]]).

        [straddles-communes]
        vi Vùng nằm trên nhiều xã: {shares}.
        en The area lies in several communes: {shares}.

        [repeated-outline]
        vi Ranh giới trùng hẳn với ranh giới của đối tượng {other} trong tệp này.
        en The outline is exactly that of feature {other} of this file.

        [name-not-nfc]
        vi Tên “{name}” viết bằng dấu rời; được ghi lại dạng dựng sẵn (NFC), nhìn không khác.
        en The name “{name}” is written with loose marks; it is kept precomposed (NFC) and looks the same.

        [control-in-text]
        vi {field} chứa ký tự {control}: ký tự điều khiển, đổi chiều chữ hoặc không nhìn thấy được. Hãy xóa ký tự đó.
        en {field} holds the character {control}, which is a control, turns the direction of writing or is not seen. Remove it.

        [consent-missing]
        vi Mức công khai {visibility:visibility} cần sự đồng ý của người trồng. Hãy nêu văn bản (consent).
        en What the public is to see, {visibility:visibility}, needs the consent of those who farm it. Name its record (consent).

        [near-neighbour]
        vi Ranh giới chạy sát ranh của {area} trong vòng {metres} m; có lẽ là cùng một ranh đo hai lần.
        en The outline runs within {metres} m of the border of {area}; it may be the same border surveyed twice.

        [mend-made]
        vi Đã sửa theo yêu cầu: {mend} (diện tích thay đổi {squareMetres} m²).
        en Mended as asked for: {mend} (the area changes by {squareMetres} m²).

        [mend-not-offered]
        vi Cách sửa “{mend}” không được đề nghị ở đây[[; có thể dùng: {offered}]].
        en Mend “{mend}” is not offered here[[; offered are {offered}]].

        [areas-overlap]
        vi Đối tượng {feature} và {other} chồng lên nhau {squareMetres} m², rộng trung bình {width} m.
        en Features {feature} and {other} overlap by {squareMetres} m², {width} m wide on average.

        [gap-between-areas]
        vi Giữa các đối tượng {areas} có khoảng hở {squareMetres} m², rộng trung bình {width} m.
        en Between features {areas} there is a gap of {squareMetres} m², {width} m wide on average.
        """

    /// Why a reading of coordinates is taken or not.
    static let reasons = SentenceGroup(
        """
        [inside]
        vi [[{rivalNumber} cách {place} {rivalKilometres} km về phía {rivalDirection:direction} theo {rival}; ]]theo {system} cả {points} \
        điểm nằm trong {place}[[; diện tích khai bằng {ratio} lần diện tích đo]].
        en [[{rivalNumber} is {rivalKilometres} km {rivalDirection:direction} of {place} in {rival}; ]]in {system} all {points} points \
        lie inside {place}[[; the declared area is {ratio} times the measured one]].

        [mostly-inside]
        vi [[{rivalNumber} cách {place} {rivalKilometres} km về phía {rivalDirection:direction} theo {rival}; ]]theo {system} có {inside} \
        trong {points} điểm nằm trong {place}[[; diện tích khai bằng {ratio} lần diện tích đo]].
        en [[{rivalNumber} is {rivalKilometres} km {rivalDirection:direction} of {place} in {rival}; ]]in {system} {inside} of {points} \
        points lie inside {place}[[; the declared area is {ratio} times the measured one]].

        [away]
        vi Theo {system}, {number} cách {place} {kilometres} km về phía {direction:direction}; {inside} trong {points} điểm nằm trong \
        đó[[; diện tích khai bằng {ratio} lần diện tích đo]].
        en In {system} {number} is {kilometres} km {direction:direction} of {place}; {inside} of {points} points lie inside\
        [[; the declared area is {ratio} times the measured one]].

        [in-vietnam]
        vi Theo {system} có {inside} trong {points} điểm nằm trong Việt Nam, quanh {lat}, {lon} ({number})[[; diện tích khai bằng {ratio} \
        lần diện tích đo]].
        en In {system} {inside} of {points} points lie in Viet Nam, about {lat}, {lon} ({number})[[; the declared area is {ratio} times \
        the measured one]].
        """)

    /// The eight directions.
    static let directions = SentenceGroup(
        """
        [north]
        vi bắc
        en north

        [north-east]
        vi đông bắc
        en north-east

        [east]
        vi đông
        en east

        [south-east]
        vi đông nam
        en south-east

        [south]
        vi nam
        en south

        [south-west]
        vi tây nam
        en south-west

        [west]
        vi tây
        en west

        [north-west]
        vi tây bắc
        en north-west
        """)

    /// What a commune's ground is known from.
    static let bases = SentenceGroup(
        """
        [outline]
        vi ranh giới chính thức
        en official outline

        [box]
        vi khung bao
        en bounding box

        [centre]
        vi điểm giữa và diện tích
        en centre and area
        """)

    /// How digits are read.
    static let notations = SentenceGroup(
        """
        [decimal]
        vi số thập phân
        en decimal numbers

        [dms]
        vi độ phút giây
        en degrees, minutes and seconds

        [dms-as-decimal]
        vi độ phút giây viết như số thập phân
        en degrees, minutes and seconds written as decimals
        """)
}
