extension CornerFinding {
    /// What can be noticed in a corner table; the raw value is the stable identifier.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The file has no rows with coordinates.
        case noCorners = "no-corners"
        /// There are rows, but no two columns of coordinates.
        case columnsNotFound = "columns-not-found"
        /// A cell of a coordinate or an edge that is no number or angle.
        case notANumber = "not-a-number"
        /// A row with one of its two coordinates.
        case onlyOneNumber = "only-one-number"
        /// A row with a point but no coordinates.
        case missingCoordinates = "missing-coordinates"
        /// A header that names the coordinates twice: two tables stand side by side.
        case tablesSideBySide = "tables-side-by-side"
        /// Blank lines that part the corners of a table without an area column into what could be several areas.
        case areasParted = "areas-parted"
        /// A row with more cells than the table has columns; often decimal commas that split a number.
        case tooManyCells = "too-many-cells"
        /// The numbers of a column can be read with a point and with a comma, and nothing in the table decides.
        case ambiguousNumbers = "ambiguous-numbers"
        /// Some numbers of a column make sense with a point only, others with a comma only.
        case mixedNumbers = "mixed-numbers"
        /// A latitude beyond 90 or a longitude beyond 180 degrees.
        case coordinateOutOfRange = "coordinate-out-of-range"
        /// A letter for the hemisphere that contradicts the column.
        case hemisphereContradicts = "hemisphere-contradicts"
        /// The numbers of the points do not follow the outline; the corners are not sorted by guess.
        case unorderedCorners = "unordered-corners"
        /// A point name that occurs twice in an area.
        case duplicatePointName = "duplicate-point-name"
        /// The last row has the name of the first point but other coordinates.
        case closingPointDiffers = "closing-point-differs"
        /// An area with fewer than three corners.
        case tooFewCorners = "too-few-corners"
        /// An area that goes on after another one.
        case interleavedArea = "interleaved-area"
        /// A column that was asked for by its name and is not there.
        case mappedColumnMissing = "mapped-column-missing"
        /// Rows of one area that say different things about the area.
        case mappedValuesDiffer = "mapped-values-differ"

        /// A number that is missing among the points: 1, 2, 4.
        case missingPointNumber = "missing-point-number"
        /// The running number is in order, the names of the points are not.
        case pointNamesOutOfSequence = "point-names-out-of-sequence"
        /// The header says metres, the values are degrees; the order is left open.
        case degreesUnderProjectedHeader = "degrees-under-projected-header"
        /// The larger numbers stand under the easting: axes may be swapped.
        case axesLookSwapped = "axes-look-swapped"
        /// Coordinates in more than one notation.
        case mixedNotation = "mixed-notation"
        /// A unit in the header that is neither metres nor degrees.
        case unknownUnit = "unknown-unit"
        /// A line of text between the rows of the table.
        case textInsideTable = "text-inside-table"
        /// A summary line whose area cannot be read for certain.
        case unreadableSummary = "unreadable-summary"
        /// An edge length in a row that no corner precedes, or a second one for the same corner.
        case strayEdge = "stray-edge"

        /// A line of text above the table.
        case titleLine = "title-line"
        /// A blank line inside the table.
        case blankLine = "blank-line"
        /// The file has no header row.
        case noHeader = "no-header"
        /// The header does not name the coordinates; which is which is to be found out.
        case unnamedCoordinates = "unnamed-coordinates"
        /// The header is repeated, as at the top of a page.
        case repeatedHeader = "repeated-header"
        /// A column that was not used.
        case columnIgnored = "column-ignored"
        /// A blank area cell that was taken to mean the area above.
        case areaCarriedDown = "area-carried-down"
        /// A line that names the area of the rows below it.
        case areaHeading = "area-heading"
        /// The way numbers are written was taken from another column.
        case conventionFromOtherColumn = "convention-from-other-column"
        /// The way numbers are written was decided by the range of angles.
        case conventionFromRange = "convention-from-range"
        /// `N` was read as North, not as Nam (south).
        case northNotNam = "north-not-nam"
        /// `D` was read as Đông (east), typed without its stroke.
        case eastWithoutStroke = "east-without-stroke"
        /// The first point is repeated at the end; it was left out.
        case repeatedFirstPoint = "repeated-first-point"
        /// The first point is not repeated; the outline closes by definition.
        case unclosedRing = "unclosed-ring"
        /// The numbering starts elsewhere on the outline or runs backwards; the walk is the same.
        case numberingStartsElsewhere = "numbering-starts-elsewhere"
        /// A line of text under the table.
        case textAfterTable = "text-after-table"
        /// A summary line that declares an area; the value in hectares is in `expected`.
        case declaredArea = "declared-area"
        /// A name in TCVN3; its Unicode text is in `expected`.
        case tcvn3Name = "tcvn3-name"

        /// How much it matters.
        public var severity: Severity {
            switch self {
            case .noCorners, .columnsNotFound, .notANumber, .onlyOneNumber, .missingCoordinates, .tooManyCells, .ambiguousNumbers,
                .mixedNumbers, .coordinateOutOfRange, .hemisphereContradicts, .unorderedCorners, .duplicatePointName, .tablesSideBySide,
                .areasParted, .closingPointDiffers, .tooFewCorners, .interleavedArea, .mappedColumnMissing, .mappedValuesDiffer:
                .error
            case .missingPointNumber, .pointNamesOutOfSequence, .degreesUnderProjectedHeader, .axesLookSwapped, .mixedNotation,
                .unknownUnit, .textInsideTable, .unreadableSummary, .strayEdge:
                .warning
            default: .note
            }
        }

        /// What was noticed, in English, without place and value.
        var sentence: String {
            switch self {
            case .noCorners: "the file has no rows with coordinates"
            case .columnsNotFound: "no two columns of coordinates were found"
            case .notANumber: "not a number or an angle"
            case .onlyOneNumber: "one of the two coordinates is missing"
            case .missingCoordinates: "the point has no coordinates"
            case .tablesSideBySide: "two tables stand side by side; put the right one below the left"
            case .areasParted: "blank lines part the corners; name the area of each row, or take the blank lines out"
            case .tooManyCells: "more cells than the table has columns; quote numbers with decimal commas, or separate by semicolons"
            case .ambiguousNumbers: "the numbers can be read with a decimal point and with a decimal comma; say which"
            case .mixedNumbers: "the column mixes decimal points and decimal commas"
            case .coordinateOutOfRange: "the angle is beyond its axis"
            case .hemisphereContradicts: "the letter of the hemisphere does not belong to this column"
            case .unorderedCorners: "the point numbers do not follow the outline; put the rows in order"
            case .duplicatePointName: "the point name occurs twice"
            case .closingPointDiffers: "the last row repeats the first point's name with other coordinates"
            case .tooFewCorners: "an area needs at least three corners"
            case .interleavedArea: "the area goes on after another one; put its rows together"
            case .mappedColumnMissing: "there is no column of this name"
            case .mappedValuesDiffer: "the rows of an area say different things about it"
            case .missingPointNumber: "a point number is missing"
            case .pointNamesOutOfSequence: "the point names are not in sequence although the running numbers are"
            case .degreesUnderProjectedHeader: "the header names metres, the values are degrees"
            case .axesLookSwapped: "the northings look like eastings and the eastings like northings"
            case .mixedNotation: "coordinates are written in more than one notation"
            case .unknownUnit: "the unit in the header is neither metres nor degrees"
            case .textInsideTable: "a line of text stands between the rows"
            case .unreadableSummary: "the declared area cannot be read for certain"
            case .strayEdge: "the edge length belongs to no corner"
            case .titleLine: "a line above the table"
            case .blankLine: "a blank line"
            case .noHeader: "the table has no header row"
            case .unnamedCoordinates: "the header does not name the coordinates"
            case .repeatedHeader: "the header is repeated"
            case .columnIgnored: "the column is not used"
            case .areaCarriedDown: "a blank area cell was taken to mean the area above"
            case .areaHeading: "the line names the area below it"
            case .conventionFromOtherColumn: "the decimal mark was taken from another column"
            case .conventionFromRange: "the decimal mark follows from the range of angles"
            case .northNotNam: "N was read as North, not as Nam"
            case .eastWithoutStroke: "D was read as Đông (east)"
            case .repeatedFirstPoint: "the first point is repeated at the end"
            case .unclosedRing: "the first point is not repeated; the outline closes by definition"
            case .numberingStartsElsewhere: "the numbering starts elsewhere on the outline or runs backwards"
            case .textAfterTable: "a line under the table"
            case .declaredArea: "an area is declared"
            case .tcvn3Name: "the name is written in TCVN3"
            }
        }
    }
}
