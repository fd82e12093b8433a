import CGEOS

extension Validity {
    /// The version of GEOS that judges last, as `3.11.1-CAPI-1.17.1`.
    public static var geosVersion: String { unsafe String(cString: GEOSversion()) }
}
