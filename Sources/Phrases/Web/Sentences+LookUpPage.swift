extension Phrases {
    /// What the page of a look-up says beside the answer.
    static let lookUpPage = """
        [lookup-more]
        vi Thị trường, ngày, nhà xuất khẩu
        en Market, day, exporter
        zh 市场、日期、出口商

        [lookup-market]
        vi Thị trường
        en Market
        zh 市场

        [lookup-any]
        vi Thị trường của từng mã số
        en That of each code
        zh 各注册号自身的市场

        [lookup-day]
        vi Ngày của lô hàng
        en Day of the shipment
        zh 货物日期

        [lookup-exporter]
        vi Mã số thuế của nhà xuất khẩu
        en Tax identifier of the exporter
        zh 出口商税号

        [named-lot]
        vi Lô mà tem nêu
        en The lot that the stamp names
        zh 防伪码所注明的批次

        [moment]
        vi {day} {time} (giờ Việt Nam)
        en {day} {time} (Viet Nam)
        zh {day} {time}（越南时间）

        [fact-importer]
        vi Nước nhập khẩu
        en Importing country
        zh 进口方

        [importer-says]
        vi {market}: {status:status} từ ngày {since}
        en {market}: {status:status} since {since}
        zh {market}：{status:status}（自 {since} 起）
        """
}
