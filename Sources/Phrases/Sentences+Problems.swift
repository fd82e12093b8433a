extension Phrases {
    /// The titles of the service's problem documents.
    static let problemTitles = SentenceGroup(
        officeProblemTitles,
        """
        [unknown-parameter]
        vi Tham số không có
        en Unknown parameter

        [repeated-parameter]
        vi Tham số nêu hai lần
        en Parameter given twice

        [parameter-value]
        vi Giá trị tham số không hiểu được
        en Parameter value not understood

        [box]
        vi Khung bbox không đúng
        en Box not possible

        [condition]
        vi Điều kiện lọc không hiểu được
        en Condition not understood

        [unknown-crs]
        vi Hệ tọa độ không hỗ trợ
        en Coordinate reference system not served

        [path]
        vi Địa chỉ không đọc được
        en Address not readable

        [not-found]
        vi Không có địa chỉ này
        en No such address

        [no-such-feature]
        vi Không có đối tượng này
        en No such feature

        [method]
        vi Phương thức không được phép
        en Method not allowed

        [not-acceptable]
        vi Không có dạng được yêu cầu
        en No acceptable form

        [too-long]
        vi Địa chỉ quá dài
        en Address too long

        [too-large]
        vi Nội dung gửi quá lớn
        en Content too large

        [unknown-host]
        vi Tên máy lạ
        en Unknown host

        [host]
        vi Tên máy không nêu đúng một lần
        en Host not named once

        [crowded]
        vi Đang có quá nhiều việc
        en Too much to do

        [too-dear]
        vi Câu hỏi tốn quá nhiều thời gian
        en Question takes too long

        [too-many]
        vi Hỏi quá nhiều lần
        en Asked too often

        [busy]
        vi Sổ đăng ký đang bận
        en Registry busy

        [unavailable]
        vi Không dùng được dữ liệu của dịch vụ
        en Data of the service not accessible

        [our-fault]
        vi Lỗi của dịch vụ
        en Fault of the service
        """)

    /// What the service's problem documents say.
    static let problems = SentenceGroup(
        officeProblems,
        """
        [unknown-parameter]
        vi Không có tham số “{name}”[[; có: {known}]].
        en There is no parameter “{name}”[[; there are: {known}]].

        [repeated-parameter]
        vi Tham số “{name}” được nêu nhiều lần; hãy nêu một lần.
        en Parameter “{name}” is given more than once; give it once.

        [parameter-value]
        vi Tham số “{name}” có giá trị “{value}”; cần dạng như: {expected}.
        en Parameter “{name}” has the value “{value}”; what is understood looks like: {expected}.

        [box]
        vi Khung “{value}” không phải là khung trong hệ {system}: nam phải nhỏ hơn bắc, các số phải đúng thứ tự trục và nằm trên trái đất.
        en Box “{value}” is none in {system}: south must be below north, and the numbers in its axis order and on the globe.

        [condition]
        vi Điều kiện lọc: {reason} Vị trí: byte {offset}.
        en The condition: {reason} Position: byte {offset}.

        [unknown-crs]
        vi Hệ tọa độ “{value}” không có ở đây; có: {known}.
        en Coordinate reference system “{value}” is not served here; there are: {known}.

        [path]
        vi Không đọc được “{path}”: mã hóa phần trăm bị hỏng, hoặc không phải văn bản UTF-8, hoặc liên kết sai cú pháp.
        en “{path}” cannot be read: a broken percent escape, no UTF-8 text, or a link that breaks its own rules.

        [not-found]
        vi Ở đây không có “{path}”; các địa chỉ được liệt kê ở /api.
        en There is no “{path}” here; /api lists what there is.

        [no-such-feature]
        vi Lớp {collection} không có đối tượng “{id}” vào ngày được hỏi.
        en Collection {collection} has no feature “{id}” on the day asked for.

        [method]
        vi Phương thức {method} không dùng được ở đây; dùng được: {allowed}.
        en Method {method} cannot be used here; these can: {allowed}.

        [not-acceptable]
        vi Không có dạng nào trong “{accept}”; có JSON và HTML.
        en None of “{accept}” is offered; there are JSON and HTML.

        [too-long]
        vi Địa chỉ dài quá {limit} byte.
        en The address is longer than {limit} bytes.

        [too-large]
        vi Nội dung gửi kèm lớn hơn {limit} byte, là mức nhiều nhất được nhận ở địa chỉ này.
        en What was sent is larger than {limit} bytes, the most that is taken at this address.

        [unknown-host]
        vi Dịch vụ này không mang tên {host}. Người vận hành khai tên bằng FARMZONE_PUBLIC_ADDRESS hoặc FARMZONE_HOSTS.
        en This service does not go by the name {host}. Whoever runs it says its names by FARMZONE_PUBLIC_ADDRESS or FARMZONE_HOSTS.

        [host]
        vi Yêu cầu theo HTTP/1.1 phải nêu tên máy (Host) đúng một lần.
        en A request of HTTP/1.1 must name its host (Host) once.

        [crowded]
        vi Đang có quá nhiều câu hỏi lớn cùng lúc; hãy đợi câu trước được trả lời rồi hỏi tiếp.
        en There are too many large questions at once; let the earlier ones be answered, then ask again.

        [too-dear]
        vi Sau {seconds} giây vẫn chưa xong. Hãy hỏi ít hơn: khung nhỏ hơn, ít đối tượng hơn, \
        điều kiện đơn giản hơn, hoặc ranh giới ít điểm hơn.
        en It was not done after {seconds} seconds. Ask for less: a smaller box, fewer features, a simpler condition, \
        a boundary of fewer points.

        [too-many]
        vi Đã hỏi nhiều mã không có trong sổ; hãy chờ {seconds} giây rồi hỏi tiếp.
        en Many things were asked for that are not there; wait {seconds} seconds and ask again.

        [busy]
        vi Có nhiều việc đang ghi vào sổ đăng ký; hãy thử lại sau vài giây.
        en Much is being written to the registry; try again in a few seconds.

        [unavailable]
        vi Dịch vụ hiện không đọc hoặc không ghi được sổ đăng ký hay tệp tài khoản; người vận hành xem nhật ký của dịch vụ.
        en The service cannot read or write its registry or its accounts now; its operator will find more in its log.

        [our-fault]
        vi Dịch vụ không trả lời được câu hỏi này; người vận hành xem nhật ký của dịch vụ.
        en The service failed to answer this question; its operator will find more in its log.
        """)

    /// What is wrong with a condition.
    static let conditions = SentenceGroup(
        """
        [cql2-unexpected]
        vi “{detail}” không đứng được ở đây.
        en “{detail}” cannot stand here.

        [cql2-ended]
        vi câu bị dứt giữa chừng.
        en the text ends in the middle.

        [cql2-unknown-property]
        vi không có thuộc tính “{detail}”; xem /queryables của lớp.
        en there is no property “{detail}”; see the collection's /queryables.

        [cql2-kinds]
        vi các giá trị quanh “{detail}” không cùng loại.
        en the values around “{detail}” are not of one kind.

        [cql2-time]
        vi “{detail}” không phải ngày hay thời điểm; viết DATE('2026-05-11') hoặc TIMESTAMP('2026-05-11T03:00:00Z').
        en “{detail}” is no day or moment; write DATE('2026-05-11') or TIMESTAMP('2026-05-11T03:00:00Z').

        [cql2-geometry]
        vi hình không khép kín, thiếu điểm, hoặc nằm ngoài phạm vi của hệ tọa độ.
        en the geometry is not closed, lacks positions, or lies where its system is not defined.

        [cql2-too-large]
        vi câu quá dài hoặc lồng quá sâu.
        en the text is too long or nested too deep.
        """)
}
