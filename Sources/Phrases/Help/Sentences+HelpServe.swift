extension Phrases {
    /// Help about the service.
    static let serveHelp = """
        [serve]
        vi Chạy dịch vụ: OGC API, tra cứu, mã QR, ô bản đồ.
        en Run the service: OGC API, look-ups, QR symbols, map tiles.

        [serve.discussion]
        vi Trả lời đến khi nhận SIGTERM hoặc Ctrl-C; câu đang trả lời được trả lời xong.
        |Mỗi tùy chọn cũng đặt được bằng biến môi trường (--port là FARMZONE_PORT)
        |hoặc trong tệp JSON của --config. Nhật ký ra stderr, mỗi dòng một đối tượng.
        |Không có --public-address thì dịch vụ chỉ trả lời dưới tên máy này, địa chỉ IP
        |và các tên trong FARMZONE_HOSTS. Proxy trên máy khác khai bằng
        |FARMZONE_TRUSTED_PROXIES (10.0.0.0/8,…).
        |
        |  farmzone serve --port 8080
        |  farmzone serve --host 0.0.0.0 --public-address https://ma.example.vn \\
        |    --tls-certificate chain.pem --tls-key key.pem
        en Answers until SIGTERM or Ctrl-C; what is being answered is finished first.
        |Each option can be set by environment too (--port is FARMZONE_PORT) or in
        |the JSON file of --config. Logs go to stderr, an object a line.
        |Without --public-address it answers under this machine's name, addresses in
        |numbers and the names of FARMZONE_HOSTS. A proxy on another machine is named
        |by FARMZONE_TRUSTED_PROXIES (10.0.0.0/8,…).
        |
        |  farmzone serve --port 8080
        |  farmzone serve --host 0.0.0.0 --public-address https://ma.example.vn \\
        |    --tls-certificate chain.pem --tls-key key.pem

        [serve.host]
        vi Địa chỉ để lắng nghe; mặc định 127.0.0.1, chỉ máy này.
        en The address to listen at; 127.0.0.1, this machine only, where it is not said.

        [serve.port]
        vi Cổng để lắng nghe; mặc định 8080, 0 là một cổng còn trống.
        en The port to listen at; 8080 where it is not said, 0 for any free one.

        [serve.public-address]
        vi Địa chỉ mà người ngoài gọi đến, dùng trong liên kết và mã QR.
        en Where it is reached from outside, for links and QR symbols.

        [serve.assets]
        vi Thư mục có MapLibre GL JS; mặc định “assets” cạnh chương trình.
        en The folder with MapLibre GL JS; "assets" beside the program by default.

        [serve.basemap]
        vi Ô ảnh nền của bản đồ: địa chỉ có z, x, y, mỗi chữ trong ngoặc nhọn; không nêu thì không có nền.
        en Raster tiles under the map, an address with z, x and y, each in braces; none by default.

        [serve.basemap-attribution]
        vi Ghi nguồn của bản đồ nền.
        en Whom the map under it is by.

        [serve.tls-certificate]
        vi Tệp chứng thư PEM, gồm cả chuỗi; đi cùng --tls-key.
        en The certificate with its chain, PEM; together with --tls-key.

        [serve.tls-key]
        vi Tệp khóa riêng PEM của chứng thư.
        en The certificate's private key, PEM.

        [serve.config]
        vi Tệp JSON có các thiết đặt, dưới khóa “farmzone”.
        en A JSON file with settings, under the key “farmzone”.
        """

    /// Why the service does not run.
    static let serveErrors = """
        [setting]
        vi Thiết đặt “{name}” có giá trị “{value}”, không dùng được.
        en Setting “{name}” has the value “{value}”, which cannot be used.

        [settings-file]
        vi Không đọc được tệp thiết đặt {path}: cần một đối tượng JSON.
        en Settings file {path} cannot be read: a JSON object is expected.

        [serve]
        vi Dịch vụ không chạy được ở {address}: {detail}. Có thể cổng đã có chương trình khác dùng.
        en The service cannot run at {address}: {detail}. Another program may have the port.

        [certificate-missing]
        vi {path}: không có tệp này, hoặc không được phép đọc.
        en {path}: there is no such file, or it may not be read.

        [certificate-broken]
        vi {path}: không phải chứng thư hoặc khóa riêng ở dạng PEM.
        en {path}: this is no certificate or private key in PEM.

        [certificate-apart]
        vi Khóa riêng {key} không đi với chứng thư {chain}.
        en The private key {key} is not that of the certificate {chain}.
        """
}
