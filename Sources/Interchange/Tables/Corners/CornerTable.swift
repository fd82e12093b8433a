/// A table of the corners of one or more areas, read from separated values.
///
/// The columns are an optional area, an optional running number and point name, two coordinates, and an optional edge length; their
/// headers are matched without regard to case, accents and units in brackets. Title lines, blank lines, repeated headers, summary lines
/// and files without a header are read, and reported. Nothing is mended: every fault is a finding with its row and column.
public struct CornerTable: Hashable, Sendable {
    /// The areas in the order in which they first appear.
    public var lists: [CornerList]
    /// What was noticed, in the order of rows; what concerns the whole table comes first.
    public var findings: [CornerFinding]
    /// How the file is written; nil where the rows came from elsewhere.
    public var dialect: CSVDialect?
    /// The area in hectares that a summary line declares for all areas together.
    public var declaredTotalHectares: Double?

    /// The columns that a person asks for by their headers.
    public struct NamedColumns: Hashable, Sendable {
        /// Columns that say something about the whole area.
        public var values: Set<String> = []
        /// Columns that need not be there, and tell the areas apart where none does so by itself: the first of them that is there.
        public var areas: [String] = []

        /// None.
        public init() {}
    }

    /// Reads the table in a file.
    ///
    /// - Parameters:
    ///   - path: the path of the file.
    ///   - limits: how large its parts may be.
    ///   - mark: the decimal mark, where a person has said which; it overrules what the columns tell.
    ///   - named: the columns that a person asked for by their names.
    /// - Throws: what keeps the file from being read as separated values.
    public init(
        path: String, limits: CSVLimits = .wholeTable, mark: NumberText.DecimalMark? = nil, named: NamedColumns = NamedColumns()
    ) throws(CSVError) {
        var reader = try CSVReader(path: path, limits: limits)
        let dialect = reader.dialect
        self.init(rows: try reader.remainingRows(), dialect: dialect, mark: mark, named: named)
    }

    /// Reads the table in the bytes of a file.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - limits: how large its parts may be.
    ///   - mark: the decimal mark, where a person has said which; it overrules what the columns tell.
    ///   - named: the columns that a person asked for by their names.
    /// - Throws: what keeps the file from being read as separated values.
    public init(
        bytes: [UInt8], limits: CSVLimits = .wholeTable, mark: NumberText.DecimalMark? = nil, named: NamedColumns = NamedColumns()
    ) throws(CSVError) {
        let read = try CSVReader.rows(of: bytes, limits: limits)
        self.init(rows: read.rows, dialect: read.dialect, mark: mark, named: named)
    }

    /// Reads the table in rows.
    ///
    /// - Parameters:
    ///   - rows: the rows of the file, blank ones included.
    ///   - dialect: how the file is written.
    ///   - mark: the decimal mark, where a person has said which; it overrules what the columns tell.
    ///   - named: the columns that a person asked for by their names.
    public init(
        rows: [CSVRow], dialect: CSVDialect? = nil, mark: NumberText.DecimalMark? = nil, named: NamedColumns = NamedColumns()
    ) {
        var builder = CornerTableBuilder(rows: rows, separator: dialect?.separator.character ?? ",", mark: mark, named: named)
        builder.build()
        lists = builder.lists
        declaredTotalHectares = builder.declaredTotalHectares
        self.dialect = dialect
        // A stable order: rows from top to bottom, and what was noticed first stays first within a row.
        findings = builder.findings.enumerated().sorted {
            ($0.element.row ?? 0, $0.offset) < ($1.element.row ?? 0, $1.offset)
        }.map(\.element)
    }
}
