extension Phrases {
    /// What the map says; its program puts values in for the names after a percent sign.
    static let map = SentenceGroup(
        """
        [title]
        vi Bản đồ vùng trồng
        en Map of growing areas
        zh 种植区地图

        [search]
        vi Tìm vùng, mã số, xã
        en Find an area, a code, a commune
        zh 搜索种植区、注册号、乡

        [search-label]
        vi Tìm theo tên hoặc mã số, có dấu hay không dấu
        en Find by name or code, with or without diacritics
        zh 按名称或注册号搜索，可不带声调符号

        [filters]
        vi Lọc
        en Filters
        zh 筛选

        [crop]
        vi Cây trồng
        en Crop
        zh 作物

        [market]
        vi Thị trường
        en Market
        zh 市场

        [state]
        vi Tình trạng
        en State
        zh 状态

        [any]
        vi Tất cả
        en All
        zh 全部

        [valid]
        vi Đang có hiệu lực
        en In force
        zh 有效

        [waiting]
        vi Chờ cấp hoặc tạm đình chỉ
        en Pending or suspended
        zh 待批或暂停

        [ended]
        vi Đã hết hiệu lực
        en Ended
        zh 已失效

        [day]
        vi Ngày
        en Day
        zh 日期

        [slider]
        vi Kéo để xem bản đồ của một ngày khác
        en Drag for the map of another day
        zh 拖动查看其他日期的地图

        [today]
        vi Hôm nay
        en Today
        zh 今天

        [as-on]
        vi Theo trạng thái ngày %day, theo những gì đã biết đến nay.
        en As on %day, by what is known now.
        zh %day 的状态（按目前所知）。

        [as-today]
        vi Trạng thái hôm nay, %day.
        en As of today, %day.
        zh 今日（%day）的状态。

        [legend]
        vi Chú giải
        en Legend
        zh 图例

        [areas-in-view]
        vi Vùng đang hiển thị
        en Areas in view
        zh 当前范围内的种植区

        [in-view]
        vi %count vùng
        en %count areas
        zh %count 个种植区

        [in-view-one]
        vi 1 vùng
        en 1 area
        zh 1 个种植区

        [none-in-view]
        vi Không có vùng nào trong khung nhìn.
        en No area in view.
        zh 当前范围内没有种植区。

        [come-nearer]
        vi Phóng to để xem danh sách.
        en Zoom in for a list.
        zh 请放大以查看列表。

        [hectares]
        vi Diện tích
        en Area
        zh 面积

        [commune]
        vi Xã
        en Commune
        zh 乡

        [holder]
        vi Chủ mã số
        en Holder
        zh 持有者

        [expires]
        vi Hết hạn %day
        en Expires %day
        zh 有效期至 %day

        [no-code]
        vi Chưa có mã số.
        en No code yet.
        zh 尚无注册号。

        [not-there]
        vi Không có vùng này vào ngày %day.
        en This area is not there on %day.
        zh %day 时没有该种植区。

        [illustrative]
        vi Dữ liệu minh hoạ.
        en Illustrative data.
        zh 示例数据。

        [copy]
        vi Sao chép GeoJSON
        en Copy as GeoJSON
        zh 复制 GeoJSON

        [copied]
        vi Đã sao chép.
        en Copied.
        zh 已复制。

        [download]
        vi Tải vùng đang hiển thị
        en Download what is shown
        zh 下载当前内容

        [downloaded]
        vi Đã tải %count đối tượng.
        en %count features downloaded.
        zh 已下载 %count 个要素。

        [downloaded-one]
        vi Đã tải 1 đối tượng.
        en 1 feature downloaded.
        zh 已下载 1 个要素。

        [link]
        vi Sao chép liên kết
        en Copy the link
        zh 复制链接

        [link-copied]
        vi Đã sao chép liên kết.
        en The link is copied.
        zh 链接已复制。

        [close]
        vi Đóng
        en Close
        zh 关闭

        [zoom-in]
        vi Phóng to
        en Zoom in
        zh 放大

        [zoom-out]
        vi Thu nhỏ
        en Zoom out
        zh 缩小

        [failed]
        vi Không lấy được dữ liệu (%reason). Hãy thử lại.
        en The data could not be had (%reason). Try again.
        zh 无法获取数据（%reason），请重试。

        [nothing-found]
        vi Không tìm thấy.
        en Nothing found.
        zh 未找到。

        [kind-area]
        vi Vùng trồng
        en Growing area
        zh 种植区

        [kind-unit]
        vi Đơn vị hành chính
        en Administrative unit
        zh 行政单位

        [look-up]
        vi Tra cứu mã
        en Look up a code
        zh 查询注册号

        [data]
        vi Dữ liệu
        en Data
        zh 数据

        [needs-script]
        vi Bản đồ cần JavaScript. Bảng dữ liệu và tra cứu thì không.
        en The map needs JavaScript. The tables and the look-up do not.
        zh 地图需要 JavaScript；数据表和查询不需要。

        [no-library]
        vi Máy chủ chưa có MapLibre GL JS: chạy Tools/web-assets, hoặc chỉ thư mục bằng --assets.
        en MapLibre GL JS is not on this server: run Tools/web-assets, or name its folder by --assets.
        zh 服务器未安装 MapLibre GL JS：请运行 Tools/web-assets，或用 --assets 指定目录。
        """)
}
