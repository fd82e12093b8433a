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
        vi {requirements} yêu cầu thuộc {count} lớp tuân thủ; mỗi yêu cầu có một phép thử.
        en {requirements} requirements of {count} conformance classes; each has a test.
        zh {count} 个符合性类，共 {requirements} 条要求，每条均有测试。

        [layer]
        vi Toàn bộ vùng trồng, GeoJSON
        en All growing areas, GeoJSON
        zh 全部种植区（GeoJSON）

        [map]
        vi Bản đồ vùng trồng
        en Map of growing areas
        zh 种植区地图

        [office]
        vi Phần làm việc của cơ quan
        en The office of the authority
        zh 管理机构工作区

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

        [link-traceability]
        vi Truy xuất nguồn gốc
        en Where it comes from
        zh 溯源信息

        [link-product]
        vi Thông tin sản phẩm
        en About the product
        zh 产品信息

        [link-code]
        vi Mã số vùng trồng
        en Growing-area code
        zh 种植区注册号

        [link-events]
        vi Sự kiện của lô (EPCIS), cho ai có tài khoản
        en Events of the lot (EPCIS), for those with an account
        zh 批次事件（EPCIS），需要账户

        [link-place]
        vi Vùng trồng trên bản đồ:
        en The growing area on the map:
        zh 地图上的种植区：

        [fact-crop]
        vi Cây trồng
        en Crop
        zh 作物

        [fact-producer]
        vi Chủ thể sản xuất
        en Producer
        zh 生产者

        [fact-stars]
        vi Xếp hạng
        en Rating
        zh 等级

        [fact-recognised]
        vi Công nhận
        en Recognised
        zh 认定期

        [fact-sold]
        vi Có bán tại
        en Sold at
        zh 销售渠道

        [fact-right]
        vi Doanh nghiệp được dùng mã số
        en The exporter may use the code
        zh 出口商可使用该注册号

        [fact-lot]
        vi Lô hàng
        en Lot
        zh 批次

        [fact-harvest]
        vi Thu hoạch
        en Harvest
        zh 采收

        [fact-sources]
        vi Từ các mã số
        en From the codes
        zh 来源注册号

        [fact-packing]
        vi Đóng gói
        en Packed
        zh 包装

        [fact-stamp]
        vi Tem
        en Stamp
        zh 防伪码

        [fact-issued]
        vi Ngày phát hành
        en Issued on
        zh 签发日期

        [fact-area]
        vi Vùng trồng
        en Growing area
        zh 种植区

        [fact-hectares]
        vi Diện tích (ha)
        en Area (ha)
        zh 面积（公顷）

        [fact-commune]
        vi Xã
        en Commune
        zh 乡

        [fact-holder]
        vi Chủ mã số
        en Holder
        zh 持有者

        [fact-decision]
        vi Quyết định
        en Decision
        zh 决定

        [signature-other-status]
        vi Chữ ký của %issuer đúng, nhưng không nói rằng mã %code có hiệu lực: chỉ tin vào kết quả tra cứu ở trên.
        en The signature of %issuer is good but does not say that code %code was in force: rely only on the answer above.
        zh %issuer 的签名正确，但并未表明注册号 %code 有效：请仅以上述查询结果为准。

        [signature-good]
        vi Chữ ký đúng: tem do %issuer phát hành cho mã %code ngày %issued.
        en The signature is good: issued by %issuer for code %code on %issued.
        zh 签名正确：由 %issuer 于 %issued 为注册号 %code 签发。

        [signature-broken]
        vi Chữ ký không khớp với tem này: đừng tin vào tem.
        en The signature does not fit this stamp: do not rely on it.
        zh 签名与此防伪码不符：请勿采信。

        [signature-missing]
        vi Tem này được phát hành có chữ ký, nhưng địa chỉ vừa mở không có chữ ký: hãy quét lại từ tem.
        en This stamp was issued with a signature, but the address has none: scan it again from the stamp.
        zh 此防伪码签发时带有签名，但当前地址中没有：请重新扫描。

        [signature-cannot-check]
        vi Máy này không kiểm tra được chữ ký; kết quả tra cứu ở trên vẫn đúng.
        en This phone cannot check the signature; the answer above holds all the same.
        zh 本机无法验证签名；上述查询结果仍然有效。

        [signature-unknown-key]
        vi Chưa kiểm tra được chữ ký: máy chủ không có khóa %key.
        en The signature could not be checked: the server does not have key %key.
        zh 无法验证签名：服务器没有密钥 %key。

        [signature-expired]
        vi Chữ ký đúng, nhưng đã hết hạn sau ngày %expires.
        en The signature is good, but it expired after %expires.
        zh 签名正确，但已于 %expires 之后失效。

        [signature-compromised]
        vi Khóa ký tem này đã bị lộ từ %since: chỉ tin vào kết quả tra cứu ở trên.
        en The key of this stamp was in other hands from %since on: rely only on the answer above.
        zh 此防伪码的密钥自 %since 起已泄露：请仅以上述查询结果为准。

        [status-200]
        vi Câu trả lời.
        en The answer.
        zh 查询结果。

        [status-201]
        vi Đã làm; kết quả.
        en Done; what was made.
        zh 已完成；结果如下。

        [status-204]
        vi Đã làm.
        en Done.
        zh 已完成。

        [status-303]
        vi Trang tiếp theo cho trình duyệt.
        en A browser is sent on to a page.
        zh 浏览器转到另一页。

        [status-400]
        vi Địa chỉ, tham số hoặc nội dung gửi không đọc được.
        en The address, a parameter or the body cannot be read.
        zh 地址、参数或内容无法读取。

        [status-401]
        vi Chưa đăng nhập, hoặc sai tên hay mật khẩu.
        en Nobody is logged in, or name and password are wrong.
        zh 尚未登录，或用户名与密码不符。

        [status-403]
        vi Vai trò này không được làm, hoặc cần người thứ hai, hoặc yêu cầu đến từ trang khác.
        en The role may not, a second officer is needed, or the request comes from another site.
        zh 此角色无权操作，或需要第二位人员，或请求来自其他网站。

        [status-406]
        vi Không có dạng mà chương trình nhận.
        en There is no form that the client accepts.
        zh 没有客户端可接受的格式。

        [status-408]
        vi Nội dung gửi đến quá chậm.
        en The body comes too slowly.
        zh 内容到达过慢。

        [status-409]
        vi Trái với trạng thái hiện tại, hoặc yêu cầu cùng khóa đang được xử lý.
        en Against the present state, or a request under the same key is under way.
        zh 与当前状态冲突，或同一密钥的请求正在处理。

        [status-412]
        vi Trạng thái đã đổi từ khi đọc.
        en The state has changed since it was read.
        zh 读取之后状态已改变。

        [status-413]
        vi Nội dung gửi quá lớn.
        en The body is too large.
        zh 内容过大。

        [status-414]
        vi Địa chỉ quá dài.
        en The address is too long.
        zh 地址过长。

        [status-415]
        vi Kiểu nội dung không nhận.
        en The media type is not taken.
        zh 不接受此内容类型。

        [status-421]
        vi Dịch vụ không mang tên này.
        en The service does not go by this name.
        zh 本服务不使用此主机名。

        [status-422]
        vi Nội dung bị từ chối; field nêu trường nào.
        en What was said is refused; field names where.
        zh 内容被拒绝；field 指明字段。

        [status-428]
        vi Thiếu If-Match.
        en If-Match is missing.
        zh 缺少 If-Match。

        [status-429]
        vi Hỏi quá nhiều lần; Retry-After nêu phải chờ bao lâu.
        en Asked too often; Retry-After says how long to wait.
        zh 询问过于频繁；Retry-After 说明需等待多久。

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
        """, lookUpPage)

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

        [linkType]
        vi Loại liên kết GS1, như gs1:pip, hoặc linkset để lấy tất cả.
        en A link type of GS1's, as gs1:pip, or linkset for all of them.

        [on]
        vi Ngày của lô hàng; hôm nay nếu không nêu.
        en The day of the shipment; today where it is not said.

        [exporter]
        vi Mã số thuế của đơn vị xuất khẩu: có được dùng các mã số này không.
        en The tax identifier of an exporter: may it use these codes?
        """)
}
