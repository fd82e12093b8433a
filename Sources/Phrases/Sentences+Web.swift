extension Phrases {
    /// What pages of the service say.
    static let web = SentenceGroup(
        """
        [title]
        vi Sổ đăng ký vùng trồng
        en Registry of growing areas
        zh 种植区登记系统

        [description]
        vi Vùng trồng, mã số vùng trồng và đơn vị hành chính, theo OGC API Features; tra cứu mã số; bản đồ dạng ô vector.
        en Growing areas, their codes and administrative units as OGC API Features; look-up of codes; vector tiles.
        zh 种植区、种植区注册号与行政单位（OGC API Features）；注册号查询；矢量瓦片。

        [api]
        vi Mô tả giao diện
        en Description of the interface
        zh 接口说明

        [collections]
        vi Các lớp dữ liệu
        en Collections
        zh 数据集

        [conformance]
        vi Các chuẩn được đáp ứng
        en What the service conforms to
        zh 符合的标准

        [conformance-count]
        vi {count} lớp tuân thủ.
        en {count} conformance classes.
        zh 共 {count} 个符合性类。

        [layer]
        vi Toàn bộ vùng trồng, GeoJSON
        en All growing areas, GeoJSON
        zh 全部种植区（GeoJSON）

        [map]
        vi Bản đồ vùng trồng
        en Map of growing areas
        zh 种植区地图

        [items]
        vi Xem các đối tượng
        en Look at the features
        zh 查看要素

        [queryables]
        vi Các thuộc tính lọc được
        en What can be filtered by
        zh 可筛选的属性

        [systems]
        vi Hệ tọa độ
        en Coordinate reference systems
        zh 坐标参考系

        [nothing]
        vi Không có đối tượng nào khớp với câu hỏi.
        en No feature fits the question.
        zh 没有符合条件的要素。

        [next]
        vi Trang sau
        en Next page
        zh 下一页

        [as-of]
        vi Theo dữ liệu đến
        en As of
        zh 数据截至

        [nearest]
        vi Mã số gần giống
        en Codes that look like it
        zh 相近的注册号

        [lookup]
        vi Tra cứu
        en Look up
        zh 查询

        [lookup-label]
        vi Mã số vùng trồng, ví dụ VN-BGOR 001
        en Growing-area code, as VN-BGOR 001
        zh 种植区注册号，例如 VN-BGOR 001

        [status-200]
        vi Câu trả lời.
        en The answer.
        zh 查询结果。

        [status-307]
        vi Câu trả lời ở địa chỉ khác.
        en The answer is at another address.
        zh 结果位于其他地址。

        [status-404]
        vi Không có.
        en There is none.
        zh 不存在。

        [status-503]
        vi Hiện không trả lời được.
        en Cannot be answered now.
        zh 目前无法答复。

        [status-default]
        vi Câu hỏi không được trả lời, và vì sao.
        en The question is refused, and why.
        zh 请求被拒绝及其原因。
        """)

    /// Names of what only the service tells of features.
    static let webColumns = """
        [geometry]
        vi Hình
        en Geometry
        """

    /// The collections of the service.
    static let collections = SentenceGroup(
        """
        [growing-areas]
        vi Vùng trồng
        en Growing areas
        zh 种植区

        [growing-areas.about]
        vi Mỗi mã số vùng trồng một đối tượng, và mỗi vùng chưa có mã số một đối tượng, theo trạng thái của một ngày.
        en A feature for each code, and one for each area without a code, as of a day.
        zh 每个注册号一个要素，尚无注册号的种植区各一个要素，以某一日期的状态为准。

        [administrative-units]
        vi Đơn vị hành chính
        en Administrative units
        zh 行政单位

        [administrative-units.about]
        vi Tỉnh, huyện, xã và thôn theo một ngày; mã và tên có thể được dùng lại nên xem cả ngày bắt đầu.
        en Provinces, districts, communes and villages as of a day; codes and names are reused, so the first day matters too.
        zh 某一日期的省、县、乡、村；代码与名称可能重复使用，请同时参照起始日期。

        [production-zones]
        vi Vùng sản xuất
        en Production zones
        zh 生产区

        [production-zones.about]
        vi Vùng sản xuất tập trung và vùng ứng dụng công nghệ cao đã lập bản đồ, không gắn mã số.
        en Mapped zones without a code: concentrated and high-tech production.
        zh 已制图但未编号的集中生产区与高新技术生产区。

        [facilities]
        vi Cơ sở đóng gói, xử lý
        en Packing houses and treatment plants
        zh 包装厂与处理厂

        [facilities.about]
        vi Cơ sở đóng gói và cơ sở xử lý có mã số, kèm các thị trường đang được phép trong ngày.
        en Packing houses and treatment plants with their codes, and the markets that are open to them on a day.
        zh 已编号的包装厂与处理厂，以及当日允许的出口市场。

        [ocop-products]
        vi Sản phẩm OCOP
        en OCOP products
        zh OCOP 产品

        [ocop-products.about]
        vi Sản phẩm được xếp hạng sao OCOP: chủ thể, hạng sao, ngày công nhận và thời hạn.
        en Products rated by OCOP: the producer, the stars, the day of recognition and its end.
        zh 经 OCOP 评级的产品：生产主体、星级、认定日期与期限。
        """)

    /// What the parameters of the interface mean.
    static let parameters = SentenceGroup(
        """
        [f]
        vi Dạng trả lời: json hoặc html; không nêu thì theo Accept.
        en The form of the answer, json or html; by Accept where it is not said.

        [lang]
        vi Ngôn ngữ của câu chữ: vi, en hoặc zh; không nêu thì theo Accept-Language.
        en The language of sentences: vi, en or zh; by Accept-Language where it is not said.

        [crs]
        vi Hệ tọa độ của câu trả lời, theo URI; thứ tự trục theo URI đó.
        en The coordinate reference system of the answer by its URI, with the axis order of that URI.

        [bbox]
        vi Khung: tây, nam, đông, bắc theo thứ tự trục của bbox-crs; tây lớn hơn đông nghĩa là qua kinh tuyến 180.
        en A box: west, south, east, north in the axis order of bbox-crs; west above east means across the antimeridian.

        [bbox-crs]
        vi Hệ tọa độ của bbox; CRS84 nếu không nêu.
        en The coordinate reference system of bbox; CRS84 where it is not said.

        [limit]
        vi Số đối tượng tối đa trong một trang.
        en How many features a page holds at most.

        [filter]
        vi Điều kiện viết bằng CQL2 text trên các thuộc tính lọc được.
        en A condition in CQL2 text over the queryables.

        [filter-lang]
        vi Ngôn ngữ của filter: chỉ cql2-text.
        en The language of filter: cql2-text only.

        [filter-crs]
        vi Hệ tọa độ của hình trong filter; CRS84 nếu không nêu.
        en The coordinate reference system of geometries in filter; CRS84 where it is not said.

        [after]
        vi Trang trước kết thúc ở đâu; lấy từ liên kết next.
        en Where the page before ended; taken from a next link.

        [datetime]
        vi Một ngày: trạng thái ngày đó. Một khoảng: những gì có ít nhất một ngày trong khoảng; đầu mở viết “..”.
        en A day: the state on it. An interval: what is there on at least one day of it; an open end is written “..”.

        [known-at]
        vi Một thời điểm: bỏ qua những gì sổ đăng ký ghi nhận sau đó.
        en A moment: what the registry learned after it is left out.

        [q]
        vi Mã số vùng trồng theo mọi cách viết, hoặc area-<số>.
        en A growing-area code in any spelling, or area-<number>.

        [market]
        vi Mã số của thị trường nào.
        en The market of the code.

        [on]
        vi Ngày của lô hàng; hôm nay nếu không nêu.
        en The day of the shipment; today where it is not said.
        """)
}
