extension Phrases {
    /// What the command says of neighbours and of the life of areas and codes.
    static let lifeSaid = """
        [no-neighbours]
        vi Không có vùng nào chồng lên vùng này vào ngày đó.
        en No area shares ground with this one on that day.
        """

    /// Headings of columns of neighbours and of the life of areas and codes.
    static let lifeColumns = """
        [codes]
        vi Các mã số
        en Codes

        [squareMetres]
        vi Chung (m²)
        en Shared (m²)

        [percent]
        vi % vùng này
        en % of this one

        [otherPercent]
        vi % vùng kia
        en % of the other

        [thicknessMetres]
        vi Dày nhất (m)
        en Thickest (m)

        [rule]
        vi Quy định
        en Rule
        """
}
