import Casework
import GeoPrimitives
import Interchange
import Registry

extension AreaRegisterCommand {
    /// Registers an area from the orchards of its households.
    func registerPlots(_ file: String) async throws {
        let desk = try options.desk()
        let office = Office(store: desk.store, day: from ?? desk.today, today: desk.today)
        var request = try plots.request(file, try system.reading(), try await office.knowledge(commune: facts.commune))
        request.closesSlivers = mend.contains(PlotRequest.closeSlivers)
        request.mends = mend.filter { $0 != PlotRequest.closeSlivers }
        var said = facts.facts
        said.name = name
        consent.add(to: &said)
        let outcome = try await RegisterPlots(desk, vault: options.vault)(request, facts: said, from: from ?? desk.today, isTrial: dryRun)
        FindingReport.say(outcome.findings, offersMends: true)
        guard outcome.isAcceptable else { throw Ended(status: .dataRefused) }
        let hectares = JSONValue.hectares(outcome.ground.hectares)
        var values = ["plots": "\(outcome.plots)", "hectares": hectares.shown]
        values["households"] = outcome.households > 0 ? "\(outcome.households)" : nil
        let id = outcome.area.map { "area-\($0.number)" }
        values["area"] = id
        Speech.tell(id == nil ? "said.plots-would-register" : "said.plots-registered", values)
        switch output.format {
        case .json:
            let findings = outcome.findings.map { $0.json(text: FindingReport.sentence($0)) }
            print(
                JSONValue.members([
                    "areaId": .text(id), "areaHectares": hectares, "plots": .integer(outcome.plots),
                    "households": .integer(outcome.households), "findings": .array(findings),
                ]).text)
        case .table: if let id { print(id) }
        }
    }
}
