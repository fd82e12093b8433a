public import Casework
import GeoPrimitives
import Registry

/// Reads files of what lies on the land beside areas.
public enum LandFile {
    /// The plots of a file, a feature each; a corner table gives a plot for each of its areas.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - options: How it is to be read.
    ///   - knowledge: What the office knows, by which a system that is to be found is found; the rules are for areas, not for plots.
    /// - Returns: The plots in the order of the file.
    /// - Throws: `FileError` where it cannot be opened; what is wrong inside is a finding of the plot.
    public static func plots(
        _ path: String, _ options: ReadingOptions, _ knowledge: SubmissionPreparation.Knowledge
    ) throws -> [PlotSubmission] {
        let file = try SubmissionFile(path: path, options: options)
        var plots: [PlotSubmission] = []
        while let (submission, feature) = file.nextWithFeature() {
            let name =
                options.mapping["name"].map { feature?.properties[$0]?.plainText }
                ?? PropertyNames.value(
                    PropertyNames.name, in: feature?.properties)
            let parcels =
                options.mapping["parcel"].map { feature?.properties[$0]?.plainText }
                ?? PropertyNames.value(
                    PropertyNames.parcels, in: feature?.properties)
            var plot = PlotSubmission(
                submission: submission, name: name ?? submission.facts.name, parcels: PropertyNames.parcels(in: parcels))
            // A name in a file of orchards is most often that of a household: it goes no farther than the plot.
            plot.submission.facts.name = nil
            plot.submission.facts.holder = nil
            plots.append(plot)
        }
        guard plots.contains(where: { $0.submission.open != nil }) else { return plots }
        var rest = plots[...]
        let preparation = SubmissionPreparation(knowledge) { rest.popFirst()?.submission }
        for index in plots.indices {
            guard var settled = try preparation.next() else { break }
            settled.knowledge = nil
            settled.facts = plots[index].submission.facts
            plots[index].submission = settled
        }
        return plots
    }

    /// The zones of a file, a feature each.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - options: How it is to be read.
    /// - Returns: The zones in the order of the file.
    /// - Throws: `FileError` where it cannot be opened; what is wrong inside is a finding of the zone.
    public static func zones(_ path: String, _ options: ReadingOptions) throws -> [LoadZones.Input] {
        let file = try SubmissionFile(path: path, options: options)
        var zones: [LoadZones.Input] = []
        while let (submission, feature) = file.nextWithFeature() {
            zones.append(
                LoadZones.Input(
                    submission: submission, kind: PropertyNames.value(PropertyNames.zoneKind, in: feature?.properties),
                    source: PropertyNames.value(PropertyNames.source, in: feature?.properties)))
        }
        return zones
    }
}
