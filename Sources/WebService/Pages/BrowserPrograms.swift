/// Programs for browsers that more than one page carries.
public enum BrowserPrograms {
    /// Checks signed stamps: `farmzoneStamps(keys)` gives a function from an address to a verdict.
    public static var stampCheck: String { String(decoding: PackageResources.stamp_check_js, as: UTF8.self) }
}
