import Accounts
import Casework
import GeoPrimitives
import HTTPTypes
import Interchange
import Phrases
import Registry

extension Service {
    /// Who holds an area and whose its plots are: personal data, which only officers see, opened with a key that lies beside the registry.
    func persons(_ visit: OfficeVisit) async throws -> Answer {
        let missing = Problem(.missing, ["detail": Phrases.text("office.no-personal-key", in: visit.language)])
        guard let vault = means.vault else { throw missing }
        let (text, today) = (visit.value("area"), self.today)
        let (area, holder, households) = try await store.read { reading in
            let area = try reading.area(meantBy: text).area
            do {
                let persons = PersonReading(reading, vault)
                var holder: [String: String]?
                if case .person(let id)? = area.holder { holder = try persons.fields(of: id) }
                var wanted = LandFilter(on: today)
                wanted.area = area.id
                let households = try reading.plots(wanted).map { plot in
                    (plot: plot.subject, fields: try plot.subject.household.map { try persons.fields(of: $0) })
                }
                return (area, holder, households)
            } catch let error as RegistryError where error.code == .keyFileMissing || error.code == .keyFileDamaged {
                throw missing
            }
        }
        guard visit.form == .html else {
            func json(_ fields: [String: String]?) -> JSONValue {
                guard let fields else { return .null }
                return .object(JSONObject(fields.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: .string($0.value)) }))
            }
            return Answer(
                MediaTypes.json,
                .members([
                    "holder": json(holder),
                    "households": .array(
                        households.map { row in
                            .members(["plotId": .string("plot-\(row.plot.id.number)"), "household": json(row.fields)])
                        }),
                ]))
        }
        let language = visit.language
        var page = Page("\(Phrases.text("office.persons", in: language)) · \(area.name)", visit)
        func shown(_ fields: [String: String]?, _ name: String) -> String { fields?[name] ?? "–" }
        if let holder { page.add(pairs: [(Phrases.text("field.holder", in: language), shown(holder, "name"))]) }
        page.add(
            table: [
                Phrases.text("column.plotId", in: language), Phrases.text("office.household", in: language),
                Phrases.text("column.phone", in: language),
            ],
            households.map { row in
                [("plot-\(row.plot.id.number)", nil), (shown(row.fields, "name"), nil), (shown(row.fields, "phone"), nil)]
            })
        return Answer(MediaTypes.html, page.text)
    }
}
