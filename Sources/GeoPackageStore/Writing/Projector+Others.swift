import GeoPrimitives
import Registry

extension Projector {
    func apply(_ row: ReferenceRow, _ entry: Int64) throws {
        let columns = row.table.columns
        // A crop has several seasons and varieties their crop beside them: the key alone names a row only where it is one.
        let keys = row.table == .seasons ? Array(columns.prefix(2)) : Array(columns.prefix(1))
        try close(row.table.rawValue, where: keys.map { "\"\($0)\" = ?" }.joined(separator: " AND "), entry) { statement in
            for index in keys.indices { statement.bind(row.values[index]) }
        }
        try insert(row.table.rawValue, columns, entry) { statement in
            for value in row.values { statement.bind(value.isEmpty ? nil : value) }
        }
    }

    func apply(_ unit: AdministrativeUnit, _ entry: Int64, _ today: Day) throws {
        let condition = "code = ? AND valid_from IS ?"
        let replaced = try connection.all(
            "SELECT version FROM administrative_units WHERE recorded_to IS NULL AND \(condition)",
            {
                $0.bind(unit.code)
                $0.bind(unit.period.from?.description)
            }
        ) { $0.integer(0) }
        for version in replaced { try unindex(searchRow(.unit, version)) }
        try close("administrative_units", where: condition, entry) {
            $0.bind(unit.code)
            $0.bind(unit.period.from?.description)
        }
        let columns = [
            "geom", "code", "level", "name", "kind", "parent", "centre_longitude", "centre_latitude", "west", "south", "east", "north",
            "square_kilometres", "source", "valid_from", "valid_to",
        ]
        try insert("administrative_units", columns, entry) {
            $0.bind(unit.outline.map { GeoPackageBlob.bytes(of: $0) })
            $0.bind(unit.code)
            $0.bind(unit.level.rawValue)
            $0.bind(unit.name)
            $0.bind(unit.kind)
            $0.bind(unit.parent)
            $0.bind(unit.centre?.degrees.x)
            $0.bind(unit.centre?.degrees.y)
            $0.bind(unit.box?.minimum.degrees.x)
            $0.bind(unit.box?.minimum.degrees.y)
            $0.bind(unit.box?.maximum.degrees.x)
            $0.bind(unit.box?.maximum.degrees.y)
            $0.bind(unit.squareKilometres)
            $0.bind(unit.source)
            $0.bind(unit.period.from?.description)
            $0.bind(unit.period.to?.description)
        }
        let version = try connection.first("SELECT max(version) FROM administrative_units") { $0.integer(0) } ?? 0
        try index(unit.fullName, as: searchRow(.unit, version), reference: unit.code)
        try unitsChanged([unit.code], today)
    }

    func apply(_ succession: UnitSuccession, _ entry: Int64, _ today: Day) throws {
        try insert("unit_successions", ["code", "successor", "on_day", "decree"], entry) {
            $0.bind(succession.code)
            $0.bind(succession.successor)
            $0.bind(succession.on.description)
            $0.bind(succession.decree)
        }
        try unitsChanged([succession.code, succession.successor], today)
    }

    /// Shows the areas of some communes anew.
    private func unitsChanged(_ codes: Set<String>, _ today: Day) throws {
        presentView.forgetUnits()
        var touched: Set<AreaID> = []
        for code in codes {
            // A unit that went over into this one is the commune that such areas were registered in.
            for registered in try presentView.units().allThatBecome(code) {
                let found = try connection.all(
                    "SELECT area_id FROM areas WHERE commune = ? AND recorded_to IS NULL", { $0.bind(registered) }
                ) { AreaID($0.integer(0)) }
                touched.formUnion(found)
            }
        }
        for area in touched.sorted() { try presentView.project(area, on: today) }
    }

    func apply(_ organisation: Organisation, _ entry: Int64) throws {
        try insert("organisations", ["organisation_id", "name", "tax_code", "address", "website", "illustrative"], entry) {
            $0.bind(organisation.id.number)
            $0.bind(organisation.name)
            $0.bind(organisation.taxCode)
            $0.bind(organisation.address)
            $0.bind(organisation.website)
            $0.bind(organisation.isIllustrative)
        }
        try index(
            organisation.name, as: searchRow(.organisation, organisation.id.number), reference: String(organisation.id.number))
    }

    func apply(_ product: Product, _ entry: Int64) throws {
        try insertFacts(of: product, entry)
        for platform in product.platforms { try apply(Listing(product: product.number, platform: platform), entry) }
    }

    func apply(_ person: Person, _ entry: Int64) throws {
        try insert("persons", ["person_id", "erased"], entry) {
            $0.bind(person.id.number)
            $0.bind(false)
        }
        for field in person.fields {
            let statement = try connection.statement(
                "INSERT INTO personal (person_id, field, value_digest, seal_digest, salt, ciphertext) VALUES (?, ?, ?, ?, ?, ?)")
            statement.bind(person.id.number)
            statement.bind(field.field)
            statement.bind(field.valueDigest)
            statement.bind(field.sealDigest)
            statement.bind(field.salt)
            statement.bind(field.ciphertext)
            try statement.run()
        }
    }

    /// Deletes a person's values; `secure_delete` overwrites them in the file.
    func erase(_ id: PersonID, _ entry: Int64) throws {
        let deletion = try connection.statement("DELETE FROM personal WHERE person_id = ?")
        deletion.bind(id.number)
        try deletion.run()
        let mark = try connection.statement("UPDATE persons SET erased = 1, recorded_to = ? WHERE person_id = ?")
        mark.bind(entry)
        mark.bind(id.number)
        try mark.run()
    }
}
