import Registry

/// The keys of `area_boundaries`: the areas in the order of their numbers, the rows of each in the order in which they were recorded.
///
/// The R-tree over all times holds keys and boxes only; since a key says whose row it is, the areas that were ever in a box are found
/// without reading a row.
enum BoundaryKey {
    private static let bits: Int64 = 20

    /// The key of an area's first row.
    static func first(of area: AreaID) -> Int64 { area.number << bits | 1 }

    /// The keys that an area's rows may have: a million of them.
    static func all(of area: AreaID) -> ClosedRange<Int64> { area.number << bits...area.number << bits | (1 << bits - 1) }

    /// The area whose row a key is.
    static func area(of key: Int64) -> AreaID { AreaID(key >> bits) }
}
