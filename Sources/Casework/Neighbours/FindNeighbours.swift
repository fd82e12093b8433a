public import Registry

/// Answers which areas share ground with one that is registered.
public struct FindNeighbours: Sendable {
    private let store: any RegistryStore

    /// In a registry.
    public init(_ store: any RegistryStore) { self.store = store }

    /// The neighbours of an area on a day, the greatest share first.
    ///
    /// - Parameters:
    ///   - text: The area: its number, or one of its codes.
    ///   - day: The day.
    /// - Returns: The neighbours.
    /// - Throws: `.noSuchArea`, `.noOutline` where the area has no outline that day, or why the store fails.
    public func callAsFunction(_ text: String, on day: Day) async throws -> [Neighbour] {
        try await store.read { reading in
            let record = try reading.area(meantBy: text)
            guard let boundary = record.boundary(on: day)?.boundary, let ground = Ground(boundary) else {
                let name = "area-\(record.area.id.number)"
                throw RegistryError(.noOutline, ["area": name, "day": day.description])
            }
            return try NeighbourSearch(reading: reading, day: day)(
                ground, crop: record.area.crop, holders: GroundHolders(record.codes, of: record.area, on: day), except: [record.area.id])
        }
    }
}

extension Ground {
    /// The ground of a boundary; nil where that has no outline.
    init?(_ boundary: Boundary) {
        guard case .polygon(let shape) = boundary.extent else { return nil }
        self.init(shape: shape, size: boundary.area, surveyMethod: boundary.surveyMethod, accuracy: boundary.accuracy)
    }
}
