public import GeoPrimitives
public import Journal

/// Which zones or plots are meant, and as of when.
public struct LandFilter: Hashable, Sendable {
    /// The number of one zone or plot; any where nil.
    public var number: Int64?
    /// The area whose plots are meant; any where nil, and without meaning for zones.
    public var area: AreaID?
    /// A box that the outline's own box must meet.
    public var box: GridBox?
    /// The day whose state is meant; all days where nil.
    public var on: Day?
    /// The moment whose knowledge is meant; now where nil.
    public var knownAt: RecordedTime?

    /// What is there on a day, or all that ever was.
    public init(on day: Day? = nil) { on = day }
}

/// One state of a zone or a plot, with the days on which it is so.
public struct LandRecord<Subject: Hashable & Sendable>: Hashable, Sendable {
    /// The zone or plot.
    public var subject: Subject
    /// The outline.
    public var shape: GridMultiPolygon
    /// The area on the ellipsoid.
    public var area: SquareMetres
    /// How the corners were measured.
    public var surveyMethod: SurveyMethod
    /// How accurate the corners are.
    public var accuracy: Metres?
    /// The day of the survey.
    public var surveyedOn: Day?
    /// The days.
    public var period: Period
    /// The entry of the journal that brought it.
    public var entry: Int64

    /// Makes a record from its parts.
    public init(
        subject: Subject, shape: GridMultiPolygon, area: SquareMetres, surveyMethod: SurveyMethod, accuracy: Metres?, surveyedOn: Day?,
        period: Period, entry: Int64
    ) {
        self.subject = subject
        self.shape = shape
        self.area = area
        self.surveyMethod = surveyMethod
        self.accuracy = accuracy
        self.surveyedOn = surveyedOn
        self.period = period
        self.entry = entry
    }
}

/// A zone as of some days.
public typealias ZoneRecord = LandRecord<ProductionZone>
/// A plot as of some days.
public typealias PlotRecord = LandRecord<Plot>

/// What can be asked of a registry about the land beside areas.
public protocol LandReading {
    /// Shows the zones that a filter means, ordered by number and first day.
    ///
    /// - Throws: `RegistryError` where the store fails; whatever `visit` throws.
    func visitZones(_ filter: LandFilter, _ visit: (ZoneRecord) throws -> Void) throws

    /// Shows the plots that a filter means, ordered by number and first day.
    ///
    /// - Throws: `RegistryError` where the store fails; whatever `visit` throws.
    func visitPlots(_ filter: LandFilter, _ visit: (PlotRecord) throws -> Void) throws

    /// How the coordinates that an entry brought to a zone or a plot came to be; nil where the entry brought none.
    func landReceipt(ofEntry entry: Int64) throws -> Receipt?

    /// The unit that an area lies in on a day: its commune at registration, or what that went over into; nil where that is not known,
    /// as after a split that nobody has assigned the area after.
    func unit(of area: AreaID, on day: Day) throws -> AdministrativeUnit?

    /// Where areas came to lie when their units were split, in the order of their numbers and days.
    func unitAssignments() throws -> [UnitAssignment]

    /// What units went over into, in the order of the days.
    func unitSuccessions() throws -> [UnitSuccession]
}

extension LandReading {
    /// The zones that a filter means.
    public func zones(_ filter: LandFilter) throws -> [ZoneRecord] {
        var found: [ZoneRecord] = []
        try visitZones(filter) { found.append($0) }
        return found
    }

    /// The plots that a filter means.
    public func plots(_ filter: LandFilter) throws -> [PlotRecord] {
        var found: [PlotRecord] = []
        try visitPlots(filter) { found.append($0) }
        return found
    }
}
