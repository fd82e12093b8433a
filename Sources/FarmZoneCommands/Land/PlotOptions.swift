import ArgumentParser
import Casework
import GeoPrimitives
import Interchange
import Registry

/// How a file of household orchards is read and joined to a list of households.
struct PlotOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("plot.plot-names", "households|labels"))
    var plotNames: PlotNaming = .households

    @Option(name: .long, help: Speech.option("plot.households", "file"))
    var households: String?

    @Option(name: .long, help: Speech.option("plot.join", "column"))
    var join: String?

    @Option(name: .long, help: Speech.option("plot.sliver-width", "metres"))
    var sliverWidth: Double?

    /// The plots of a file, with the list of households where one is given.
    func request(
        _ file: String, _ reading: ReadingOptions, _ knowledge: SubmissionPreparation.Knowledge
    ) throws -> PlotRequest {
        var request = PlotRequest(try LandFile.plots(file, reading, knowledge))
        request.naming = plotNames
        request.sliverWidth = sliverWidth.map { Metres($0) }
        if let households { (request.households, request.join) = try HouseholdList.read(households, joinColumn: join) }
        return request
    }
}
