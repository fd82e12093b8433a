extension Phrases {
    /// The headings of columns and the labels of values.
    static let columns = SentenceGroup(
        """
        [areaId]
        vi Vùng trồng
        en Area

        [code]
        vi Mã số
        en Code

        [canonical]
        vi Mã số để so khớp
        en Code for matching

        [name]
        vi Tên
        en Name

        [crop]
        vi Cây trồng
        en Crop

        [variety]
        vi Giống
        en Variety

        [market]
        vi Thị trường
        en Market

        [status]
        vi Tình trạng
        en Status

        [statusOn]
        vi Tình trạng vào ngày
        en Status on

        [importerStatusSince]
        vi Tình trạng tại nước nhập khẩu từ ngày
        en Importer's status since

        [holder]
        vi Chủ mã số
        en Holder

        [commune]
        vi Xã, phường
        en Commune

        [communeCode]
        vi Mã xã, phường
        en Commune code

        [communeAtRegistration]
        vi Xã, phường lúc đăng ký
        en Commune at registration

        [areaHectares]
        vi Diện tích (ha)
        en Hectares

        [declaredHectares]
        vi Diện tích kê khai (ha)
        en Hectares declared

        [households]
        vi Số hộ
        en Households

        [surveyMethod]
        vi Cách đo
        en Survey method

        [accuracyMetres]
        vi Độ chính xác (m)
        en Accuracy (m)

        [validFrom]
        vi Có hiệu lực từ
        en Valid from

        [validTo]
        vi Đến trước ngày
        en Ends before

        [expiresOn]
        vi Hết hạn ngày
        en Expires on

        [visibility]
        vi Mức công khai
        en Visibility

        [consents]
        vi Sự đồng ý
        en Consents

        [act]
        vi Việc
        en Act

        [by]
        vi Người làm
        en By

        [at]
        vi Lúc
        en At

        [senderKey]
        vi Khóa của bên gửi
        en Sender's key

        [recordedAt]
        vi Ghi lúc (UTC)
        en Recorded at (UTC)

        [illustrative]
        vi Minh họa
        en Illustrative

        [proposedBoundaries]
        vi Ranh giới đề nghị
        en Proposed boundaries

        [boundary]
        vi Ranh giới
        en Boundary

        [codes]
        vi Các mã số
        en Codes

        [decisions]
        vi Các quyết định
        en Decisions

        [receipt]
        vi Nguồn gốc tọa độ
        en Receipt

        [receipt.crs]
        vi Hệ tọa độ nguồn
        en Source system

        [receipt.order]
        vi Thứ tự tọa độ
        en Order of the axes

        [receipt.format]
        vi Định dạng nguồn
        en Source format

        [receipt.operation]
        vi Phép chuyển
        en Operation

        [receipt.pipeline]
        vi Chuỗi PROJ
        en PROJ string

        [receipt.proj]
        vi Phiên bản PROJ
        en PROJ version

        [receipt.epsg]
        vi Phiên bản EPSG
        en EPSG version

        [receipt.accuracyMetres]
        vi Độ chính xác của phép chuyển (m)
        en Accuracy of the operation (m)

        [notation]
        vi Cách viết số
        en Notation

        [inside]
        vi Trong xã
        en Inside

        [crs]
        vi Hệ tọa độ
        en System

        [order]
        vi Thứ tự
        en Order

        [receipt.systemFrom]
        vi Nguồn của hệ tọa độ
        en System from

        [receipt.systemEvidence]
        vi Bằng chứng về hệ tọa độ
        en Evidence for the system

        [receipt.mends]
        vi Đã sửa theo yêu cầu
        en Mends made

        [receipt.rewound]
        vi Đã đảo chiều vòng
        en Rings were rewound

        [receipt.roundedCoordinates]
        vi Số tọa độ đã làm tròn
        en Coordinates rounded

        [receipt.sourceText]
        vi Nguyên văn nguồn
        en Source text

        [kind]
        vi Loại
        en Kind

        [on]
        vi Từ ngày
        en From

        [authority]
        vi Bên quyết định
        en Authority

        [expires]
        vi Hết hạn ngày
        en Expires

        [document]
        vi Văn bản
        en Document

        [reason]
        vi Lý do
        en Reason

        [entry]
        vi Mục
        en Entry

        [officer]
        vi Cán bộ
        en Officer

        [subject]
        vi Đối tượng
        en Subject

        [changeSquareMetres]
        vi Thay đổi (m²)
        en Change (m²)

        [reference]
        vi Tham chiếu
        en Reference

        [exact]
        vi Đúng dấu
        en Exact

        [level]
        vi Cấp
        en Level

        [parent]
        vi Trực thuộc
        en Part of

        [squareKilometres]
        vi Diện tích (km²)
        en Area (km²)

        [outline]
        vi Có ranh giới
        en Outline
        """, tradeColumns, keyColumns, landColumns, unitColumns, webColumns, lifeColumns, adoptColumns, lookUpColumns,
        accountColumns)
}
